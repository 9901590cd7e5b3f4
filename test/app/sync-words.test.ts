import { describe, expect, it } from "vitest";
import { syncWords } from "../../src/app/sync-words.ts";
import { windowWords } from "../../src/app/window-words.ts";
import { parseInstant } from "../../src/domain/instant.ts";
import { teamState } from "../fake-engine.ts";

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const team = { ...teamState.team, zone: "Asia/Tokyo" };
const words = (change: Partial<typeof teamState>) => {
  const { text, ...rest } = syncWords({ ...teamState, team, ...change }, "en-GB");
  return { ...rest, text: plain(text) };
};
const points = { remaining: 4812, limit: 5000, resetAt: parseInstant("2026-08-21T19:00:00Z") };

describe("the reading of GitHub in words", () => {
  it("tells when it was read, in the team's zone, and how much is recorded", () => {
    // 18:00 UTC is 03:00 on the next day in Tokyo.
    expect(words({})).toEqual({
      tone: "idle",
      text: "Read 22 Aug 2026, 03:00 GMT+9 · 95 % recorded",
      progress: null,
    });
    expect(words({ readAt: null }).text).toBe("Not read yet");
    expect(words({ checkedAt: (teamState.checkedAt ?? 0) + 59_000 }).text).not.toContain(
      "unchanged",
    );
    expect(words({ checkedAt: (teamState.checkedAt ?? 0) + 300_000 }).text).toBe(
      "Read 22 Aug 2026, 03:00 GMT+9 · unchanged at 03:05 · 95 % recorded",
    );
    const evidence = { recorded: 0, inferred: 0, observed: 0, proxy: 0 };
    expect(words({ evidence }).text).toBe("Read 22 Aug 2026, 03:00 GMT+9");
  });

  it("tells how far it has come", () => {
    expect(words({ sync: { phase: "reading", read: 320, total: 1204, points } })).toEqual({
      tone: "busy",
      text: "Reading 320 of 1,204 items · 4,812 points left",
      progress: 320 / 1204,
    });
    expect(words({ sync: { phase: "probing", read: 40, total: null, points: null } })).toEqual({
      tone: "busy",
      text: "Looking for changes 40 items",
      progress: null,
    });
    expect(words({ sync: { phase: "connecting", read: 0, total: null, points: null } }).text).toBe(
      "Connecting to GitHub",
    );
    expect(
      words({ sync: { phase: "finishing", read: 9, total: 0, points: null } }).progress,
    ).toBeNull();
  });

  it("tells until when it waits, and that it failed", () => {
    const until = points.resetAt;
    expect(
      words({ sync: { phase: "waiting", until, reason: "GitHub's budget is used up" } }),
    ).toMatchObject({
      tone: "waiting",
      text: "GitHub's budget is used up; goes on at 04:00 GMT+9",
    });
    const failure = { kind: "offline", message: "GitHub could not be reached." };
    expect(words({ sync: { phase: "failed", failure } })).toMatchObject({
      tone: "failed",
      text: "Reading failed",
    });
  });
});

describe("a window in words", () => {
  it("is said as the picker says it", () => {
    expect(windowWords("90d")).toBe("Last 90 days");
    expect(windowWords("1d")).toBe("Last 1 day");
    expect(windowWords("all")).toBe("All time");
    expect(windowWords("2026-05-01..2026-06-30")).toMatch(/2026 to .*2026$/);
  });
});
