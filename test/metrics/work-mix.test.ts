import { describe, expect, it } from "vitest";
import { serviceLevels } from "../../src/metrics/service-levels.ts";
import { sleRisk } from "../../src/metrics/sle-risk.ts";
import { workMix } from "../../src/metrics/work-mix.ts";
import { days, moved, notPlanned, onBoard, story, team } from "../stories.ts";
import { attributed } from "./attributed.ts";
import { valueOf } from "./value-of.ts";

const kinds = [
  { name: "Support", nature: "support", labels: ["support"], sleDays: 2 },
  { name: "Goal", labels: ["feature"] },
];
const whose = team({ kinds });

/** An item in progress from one day to another (or still). */
const worked = (id: string, labels: string[], from: string, to: string | null) =>
  story(
    id,
    [
      ...onBoard("2026-05-25"),
      [from, moved("Doing", "Backlog")],
      ...(to === null ? [] : [[to, moved("Done", "Doing")] as [string, ReturnType<typeof moved>]]),
    ],
    { labels },
  );

describe("work mix", () => {
  // Weeks from Monday 1, 8 and 15 June 2026; read on Wednesday the 17th.
  const stories = [
    worked("I1", ["support"], "2026-06-01", "2026-06-03"),
    worked("I2", ["support"], "2026-06-02", "2026-06-09"),
    worked("I3", ["feature"], "2026-06-02", "2026-06-14"),
    worked("I4", ["feature"], "2026-06-16", null),
    worked("I5", ["docs"], "2026-06-04", "2026-06-16"),
    story("I6", [...onBoard("2026-05-25"), ["2026-06-10", notPlanned]], { labels: ["support"] }),
  ];
  const read = () => attributed(stories, "2026-06-17", whose);
  const ask = () => {
    const { table, attributes } = read();
    return workMix(table, attributes, whose.kinds, days("2026-06-03", "2026-06-21"));
  };

  it("counts by week and kind what was delivered, and what was in progress at the week's end", () => {
    const { mondays, partial, delivered, wip } = valueOf(ask());
    expect([...mondays]).toEqual(
      ["01", "08", "15"].map((day) => Date.parse(`2026-06-${day}`) / 864e5),
    );
    // The window begins on a Wednesday; the last week is not over.
    expect([...partial]).toEqual([1, 0, 1]);
    // Columns: Support, Goal, none. I1 in the first week, I2 and I3 in the second, I5 in the third.
    expect([...delivered]).toEqual([1, 0, 0, 1, 1, 0, 0, 0, 1]);
    // Sunday 7th: I2, I3, I5. Sunday 14th: I5 (I3 left that day). Wednesday 17th: I4.
    expect([...wip]).toEqual([1, 1, 1, 0, 0, 1, 0, 1, 0]);
  });

  it("shares out what was delivered; discarded items are none of it", () => {
    const answer = ask();
    expect(valueOf(answer).kinds).toEqual([
      { name: "Support", nature: "support", delivered: 2, share: 0.5, rows: Uint32Array.of(0, 1) },
      { name: "Goal", nature: "goal", delivered: 1, share: 0.25, rows: Uint32Array.of(2) },
      { name: "", nature: null, delivered: 1, share: 0.25, rows: Uint32Array.of(4) },
    ]);
    expect(answer.n).toBe(4);
    expect(answer.leftOut).toEqual([
      { reason: "discarded, not delivered", rows: Uint32Array.of(5) },
    ]);
  });

  it("is 0 in weeks after today, and before anything is known", () => {
    const { table, attributes } = read();
    const long = valueOf(workMix(table, attributes, whose.kinds, days("2026-05-11", "2026-06-28")));
    expect(long.mondays).toHaveLength(7);
    expect([...long.wip.subarray(0, 6)]).toEqual([0, 0, 0, 0, 0, 0]);
    expect([...long.wip.subarray(18)]).toEqual([0, 0, 0]);
  });

  it("has no share of nothing, and none where the team names no kinds", () => {
    const { table, attributes } = read();
    const empty = valueOf(
      workMix(table, attributes, whose.kinds, days("2026-05-25", "2026-05-31")),
    );
    expect(empty.kinds.map(({ share }) => share)).toEqual([null, null, null]);
    expect(workMix(table, attributes, [], days("2026-06-01", "2026-06-07")).value).toEqual({
      refused: "kinds of work named by the team",
      have: 0,
      need: 1,
    });
    expect(() => workMix(table, attributes, whose.kinds, days("2026-06-07", "2026-06-01"))).toThrow(
      RangeError,
    );
  });
});

describe("service levels by kind", () => {
  // Cycle times: Support 1, 2, 3; Goal 5, 6, 7 (calendar days, both ends in).
  const took = (id: string, labels: string[], length: number) =>
    worked(id, labels, "2026-06-01", `2026-06-0${length}`);
  const stories = [
    took("I1", ["support"], 2),
    took("I2", ["support"], 2),
    took("I3", ["support"], 3),
    took("I4", ["feature"], 5),
    took("I5", ["feature"], 6),
    took("I6", ["feature"], 7),
    worked("I7", ["support"], "2026-06-09", null),
    worked("I8", ["feature"], "2026-06-09", null),
    worked("I9", ["support"], "2026-06-10", null),
  ];
  const read = () => attributed(stories, "2026-06-11", whose);
  const june = days("2026-06-01", "2026-06-30");

  it("say how many finished items took no longer than expected", () => {
    const { table, attributes } = read();
    const levels = valueOf(serviceLevels(table, attributes, june, whose));
    expect(levels).toEqual([
      // 85 % of six is the sixth: 7 days, which all six met.
      { kind: null, sle: { percentile: 85, days: 7, setBy: "history" }, n: 6, met: 6 },
      { kind: "Support", sle: { percentile: 85, days: 2, setBy: "team" }, n: 3, met: 2 },
    ]);
  });

  it("refuse an expectation from fewer than 5 items, but count against the team's own", () => {
    const few = attributed(stories.slice(0, 3), "2026-06-11", whose);
    const levels = valueOf(serviceLevels(few.table, few.attributes, june, whose));
    expect(levels[0]).toEqual({ kind: null, sle: null, n: 3, met: 0 });
    expect(levels[1]?.met).toBe(2);
    const set = { ...whose, sle: { percentile: 85, days: 2 } };
    expect(valueOf(serviceLevels(few.table, few.attributes, june, set))[0]).toEqual({
      kind: null,
      sle: { percentile: 85, days: 2, setBy: "team" },
      n: 3,
      met: 2,
    });
  });

  it("judge the risk of an open item by its own kind's expectation and items", () => {
    const { table, attributes } = read();
    const own = {
      kindOf: (row: number) => (attributes.kind.codes[row] as number) - 1,
      days: [2, null],
    };
    const { items } = valueOf(sleRisk(table, june, whose.sle, own));
    // Support is 3 days old on the 11th and past its 2; the goal, as old, has 7.
    expect(items).toEqual([
      { row: 6, ageDays: 3, atLeast: false, sleDays: 2, risk: { missed: true, byDays: 1 } },
      {
        row: 7,
        ageDays: 3,
        atLeast: false,
        sleDays: 7,
        // 4 finished items (3, 5, 6, 7 days) are as old: fewer than 5.
        risk: { missed: false, late: 0, asOld: 4, share: null, survival: null },
      },
      {
        row: 8,
        ageDays: 2,
        atLeast: false,
        sleDays: 2,
        // Of support alone, one item (3 days) took longer, and three were this old.
        risk: { missed: false, late: 1, asOld: 3, share: null, survival: null },
      },
    ]);
  });

  it("count as still running only open items of the same kind", () => {
    // Support took 2, 3, 4, 5 and 6 days; the open goal is older than all of them.
    const support = [2, 3, 4, 5, 6].map((length, i) => took(`I${i}`, ["support"], length));
    const open = [
      worked("I8", ["feature"], "2026-06-01", null),
      worked("I9", ["support"], "2026-06-11", null),
    ];
    const told = attributed([...support, ...open], "2026-06-11", whose);
    const own = {
      kindOf: (row: number) => (told.attributes.kind.codes[row] as number) - 1,
      days: [4, null],
    };
    const { items } = valueOf(sleRisk(told.table, june, whose.sle, own));
    // 2 of 5 took longer than 4; to outlive 2, 3 and 4 days: 4/5 · 3/4 · 2/3.
    expect(items.find(({ row }) => row === 6)?.risk).toMatchObject({
      late: 2,
      asOld: 5,
      share: 0.4,
    });
    const risk = items.find(({ row }) => row === 6)?.risk;
    expect(risk?.missed === false && risk.survival).toBeCloseTo(0.4, 12);
  });
});
