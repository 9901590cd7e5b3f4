import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { reviewWaits } from "../../src/metrics/review-waits.ts";
import { staleness } from "../../src/metrics/staleness.ts";
import { added, created, type Line, moved, onBoard, story, team } from "../stories.ts";
import { attributed } from "./attributed.ts";
import { valueOf } from "./value-of.ts";

const bot = { automated: true as const };
const doing = (day: string): Line => [day, moved("Doing", "Backlog")];
const commented = (when: string): Line => [when, { kind: "commented" }];

const stale = (stories: ItemFacts[], asOf: string, clock = "calendar days", zone = "UTC") => {
  const { table, attributes } = attributed(stories, asOf, team({ clock, zone }));
  return staleness(table, attributes, 7);
};

describe("staleness", () => {
  it("counts dates since a person last did something; the same day is 0", () => {
    const stories = [
      story("I1", [...onBoard("2026-06-01"), doing("2026-06-02"), commented("2026-06-10T23:59")]),
      story("I2", [...onBoard("2026-06-01"), doing("2026-06-11T00:01")]),
      story("I3", [
        ...onBoard("2026-06-01"),
        doing("2026-06-03"),
        ["2026-06-10", moved("Review", "Doing"), bot],
      ]),
    ];
    const { value, n } = stale(stories, "2026-06-11T00:02");
    expect(n).toBe(3);
    // I3 was last moved by a person on the 3rd: 8 days. I1 yesterday, I2 today.
    expect(value).toEqual({
      rows: Uint32Array.of(2, 0, 1),
      days: Float64Array.of(8, 1, 0),
      lastAt: Float64Array.of(
        ...["03T12:00", "10T23:59", "11T00:01"].map((t) => Date.parse(`2026-06-${t}Z`)),
      ),
      lastAct: ["status", "commented", "status"],
      limitDays: 7,
      stale: 1,
    });
  });

  it("counts an item stale from the limit on", () => {
    const stories = [story("I1", [...onBoard("2026-06-01"), doing("2026-06-04")])];
    expect(valueOf(stale(stories, "2026-06-10")).stale).toBe(0);
    expect(valueOf(stale(stories, "2026-06-11")).stale).toBe(1);
  });

  it("counts working days on that clock, and 24-hour days on the elapsed one", () => {
    // Friday 5 June to Monday 8 June: one working day; to Sunday: none.
    const stories = [story("I1", [...onBoard("2026-06-01"), doing("2026-06-05")])];
    expect(valueOf(stale(stories, "2026-06-08", "working days")).days[0]).toBe(1);
    expect(valueOf(stale(stories, "2026-06-07", "working days")).days[0]).toBe(0);
    expect(valueOf(stale(stories, "2026-06-05T18:00", "working days")).days[0]).toBe(0);
    expect(valueOf(stale(stories, "2026-06-07T00:00", "elapsed")).days[0]).toBe(1.5);
  });

  it("begins its days in the team's zone, over a change of the clocks too", () => {
    // 28 March 2026 23:30 in Berlin is 22:30 UTC; the clocks go forward that night.
    const stories = [story("I1", [...onBoard("2026-03-01"), doing("2026-03-28T22:30")])];
    const on = (asOf: string, zone: string) =>
      valueOf(stale(stories, asOf, "calendar days", zone)).days[0];
    expect(on("2026-03-28T23:10", "Europe/Berlin")).toBe(1);
    expect(on("2026-03-28T23:10", "UTC")).toBe(0);
    expect(on("2026-03-29T22:10", "Europe/Berlin")).toBe(2);
  });

  it("leaves out what is not in progress, and what no person ever touched", () => {
    const stories = [
      story("I1", onBoard("2026-06-01")),
      story("I2", [
        ["2026-06-01", created, bot],
        ["2026-06-01", added, bot],
        ["2026-06-02", moved("Doing"), bot],
      ]),
    ];
    const answer = stale(stories, "2026-06-11");
    expect(answer.n).toBe(0);
    expect(answer.leftOut).toEqual([
      { reason: "nobody is known to have done anything on it", rows: Uint32Array.of(1) },
    ]);
  });
});

describe("waiting for review", () => {
  it("lists items in progress whose pull request waits, the longest first", () => {
    const asked = (reviewer: string, day: string): Line => [
      day,
      { kind: "review requested", reviewer },
    ];
    const pull = (id: string, closes: string, lines: Line[]) =>
      story(id, [["2026-06-02", created], ...lines], {
        kind: "pull request",
        closes: [closes],
        boards: [],
      });
    const stories = [
      story("I1", [...onBoard("2026-06-01"), doing("2026-06-02")]),
      story("I2", [...onBoard("2026-06-01"), doing("2026-06-02")]),
      story("I3", onBoard("2026-06-01")),
      story("I4", [...onBoard("2026-06-01"), doing("2026-06-02")]),
      pull("PR_1", "I1", [asked("bo", "2026-06-08")]),
      pull("PR_2", "I2", [asked("acme/core", "2026-06-05"), asked("cy", "2026-06-06")]),
      pull("PR_3", "I3", [asked("bo", "2026-06-03")]),
      pull("PR_4", "I4", []),
    ];
    const { table, attributes } = attributed(stories, "2026-06-09");
    expect(valueOf(reviewWaits(table, attributes, 3))).toEqual([
      {
        row: 1,
        since: Date.parse("2026-06-05T12:00Z"),
        days: 4,
        asked: ["acme/core", "cy"],
        late: true,
      },
      { row: 0, since: Date.parse("2026-06-08T12:00Z"), days: 1, asked: ["bo"], late: false },
    ]);
  });
});

describe("what explains them", () => {
  const three = ["I1", "I2", "I3"];
  it("of staleness: the longest first, then the one touched first, then the order of the table", () => {
    const stories = [
      story("I1", [...onBoard("2026-06-01"), doing("2026-06-02"), commented("2026-06-05T15:00")]),
      story("I2", [...onBoard("2026-06-01"), doing("2026-06-02"), commented("2026-06-05T14:00")]),
      story("I3", [...onBoard("2026-06-01"), doing("2026-06-02"), commented("2026-06-05T14:00")]),
      story("I4", [...onBoard("2026-06-01"), doing("2026-06-02"), commented("2026-06-04T23:00")]),
    ];
    const answer = stale(stories, "2026-06-09");
    expect([...valueOf(answer).rows]).toEqual([3, 1, 2, 0]);
    expect(answer).toMatchObject({ definition: "staleness", window: null, leftOut: [] });
  });

  it("of waits for review: the items that wait, in order; a limit reached is late", () => {
    const asked: Line = ["2026-06-05", { kind: "review requested", reviewer: "bo" }];
    const nobody: Line = ["2026-06-05", { kind: "review requested", reviewer: null }];
    const pulls = three.map((id, i) =>
      story(id, [...onBoard("2026-06-01"), doing("2026-06-02"), i === 1 ? nobody : asked], {
        kind: "pull request",
      }),
    );
    const { table, attributes } = attributed(pulls, "2026-06-09");
    const answer = reviewWaits(table, attributes, 4);
    expect(answer).toMatchObject({
      definition: "waiting for review",
      window: null,
      n: 3,
      counted: Uint32Array.of(0, 1, 2),
      leftOut: [],
      evidence: { recorded: 3, inferred: 0, observed: 0, proxy: 0 },
    });
    expect(valueOf(answer).map(({ row, asked: who, late }) => [row, who, late])).toEqual([
      [0, ["bo"], true],
      [1, [], true],
      [2, ["bo"], true],
    ]);
  });

  it("counts from the first day anything is known of, where the pull request is older", () => {
    const stories = [
      story("I1", [
        ["2026-06-10", created],
        ["2026-06-10", added],
        ["2026-06-10", moved("Doing")],
      ]),
      story(
        "PR_1",
        [
          ["2026-06-01", created],
          ["2026-06-02", { kind: "review requested", reviewer: "bo" }],
        ],
        { kind: "pull request", closes: ["I1"], boards: [] },
      ),
    ];
    const { table, attributes } = attributed(stories, "2026-06-13");
    expect(valueOf(reviewWaits(table, attributes, 3))).toMatchObject([
      { since: Date.parse("2026-06-02T12:00Z"), days: 3, late: true },
    ]);
  });
});
