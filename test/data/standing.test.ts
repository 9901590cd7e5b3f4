import { describe, expect, it } from "vitest";
import { standingOf } from "../../src/data/standing.ts";
import { teamState } from "../fake-engine.ts";

/** As the worker's messages bring it: a copy each time. */
const sent = (change: Partial<typeof teamState> = {}) =>
  structuredClone({ ...teamState, ...change });

describe("standingOf", () => {
  const first = standingOf(null, sent());

  it("is the same object while only the reading goes on", () => {
    const sync = { phase: "reading", read: 10, total: 20, points: null } as const;
    expect(standingOf(first, sent({ sync }))).toBe(first);
    expect(first).not.toHaveProperty("sync");
  });

  it("is another one with new facts, and keeps the parts that say the same", () => {
    const next = standingOf(first, sent({ factsVersion: teamState.factsVersion + 1, items: 30 }));
    expect(next).not.toBe(first);
    expect(next).toMatchObject({ factsVersion: teamState.factsVersion + 1, items: 30 });
    expect(next.team).toBe(first.team);
    expect(next.stages).toBe(first.stages);
  });

  it("follows a part that says something else", () => {
    const gaps = ["acme/app: not readable"];
    const next = standingOf(first, sent({ gaps }));
    expect(next.gaps).toEqual(gaps);
    expect(next.team).toBe(first.team);
  });
});
