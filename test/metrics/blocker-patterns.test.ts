import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { factsById } from "../../src/metrics/block-origins.ts";
import { type BlockerPatterns, blockerPatterns } from "../../src/metrics/blocker-patterns.ts";
import { sinceChange } from "../../src/metrics/since-change.ts";
import {
  at,
  closed,
  created,
  days,
  type Line,
  labelled,
  moved,
  onBoard,
  reopened,
  story,
  tableOf,
  unlabelled,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const doing = (id: string, more: Line[]) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more]);
const away = (id: string, more: Line[], repository = "upstream/lib") =>
  story(id, [["2026-05-01", created], ...more], { boards: [], depth: "reference", repository });
const june = days("2026-06-01", "2026-06-30");

function patternsOf(stories: ItemFacts[], asOf = "2026-06-20", window = june) {
  const table = tableOf(stories, asOf);
  const answer = blockerPatterns(table, window, {
    items: new Map(stories.map(({ item }) => [item.id, item])),
    factsOf: factsById(() => stories),
  });
  const { value } = answer;
  if (isRefusal(value)) throw new Error("refused");
  const name = (row: number) => table.items[row] ?? "";
  return { value, name, answer };
}
const endings = ({ value, name }: { value: BlockerPatterns; name: (row: number) => string }) =>
  Object.fromEntries(
    value.ended.map(({ row, how, days: lasted }) => [name(row), `${how}, ${lasted} days`]),
  );

const marked = (first: string, last: string): Line[] => [
  [first, labelled("blocked")],
  [last, unlabelled("blocked")],
];

describe("what is counted", () => {
  it("is each item that was blocked at some time of the window, its first instant in, its last out", () => {
    const { answer, name } = patternsOf(
      [
        doing("I1", marked("2026-06-02", "2026-06-04")),
        doing("I2", marked("2026-06-02", "2026-06-08T00:00")),
        doing("I3", marked("2026-06-02", "2026-06-09")),
        doing("I4", marked("2026-06-09", "2026-06-10")),
        doing("I5", [["2026-06-11T00:00", labelled("blocked")]]),
        doing("I6", [["2026-06-12", labelled("blocked")]]),
        doing("I7", []),
        doing("I8", [["2026-06-02", labelled("blocked")]]),
      ],
      "2026-06-20",
      days("2026-06-08", "2026-06-10"),
    );
    expect(Array.from(answer.counted, name)).toEqual(["I3", "I4", "I8"]);
    expect(answer).toMatchObject({
      definition: "blocker patterns",
      n: 3,
      leftOut: [],
      evidence: { recorded: 3, inferred: 0, observed: 0, proxy: 0 },
    });
  });
});

describe("how blocks ended", () => {
  it("comes latest first, of one moment in the table's order", () => {
    const { value, name } = patternsOf([
      doing("I1", marked("2026-06-02", "2026-06-05")),
      doing("I2", marked("2026-06-02", "2026-06-09")),
      doing("I3", marked("2026-06-03", "2026-06-09")),
      doing("I4", marked("2026-06-02", "2026-06-07")),
    ]);
    expect(value.ended.map(({ row }) => name(row))).toEqual(["I2", "I3", "I4", "I1"]);
  });

  it("is told by what happened at their end", () => {
    const found = patternsOf([
      away("B1", [["2026-06-05", closed]]),
      away("B2", []),
      doing("I1", [["2026-06-02", waitsFor("B1")]]),
      doing("I2", [
        ["2026-06-02", waitsFor("B2")],
        ["2026-06-04", waitsNoMore("B2")],
      ]),
      doing("I3", [
        ["2026-06-02", labelled("blocked")],
        ["2026-06-06", unlabelled("blocked")],
      ]),
      doing("I4", [
        ["2026-06-02", moved("Blocked", "Doing")],
        ["2026-06-03", moved("Doing", "Blocked")],
      ]),
      // Closed with the label still on: what blocked it ended with it.
      doing("I5", [
        ["2026-06-02", labelled("blocked")],
        ["2026-06-09", closed],
      ]),
      doing("I6", [["2026-06-02", labelled("blocked")]]),
      // Moved on to the end with the label still on: no column was left.
      doing("I7", [
        ["2026-06-02", labelled("blocked")],
        ["2026-06-04", moved("Done", "Doing")],
      ]),
    ]);
    expect(endings(found)).toEqual({
      I1: "the blocking issue closed, 4 days",
      I2: "the dependency was removed, 3 days",
      I3: "the label was taken off, 5 days",
      I4: "it left the blocked column, 2 days",
      I5: "the item left progress, 8 days",
      I7: "the item left progress, 3 days",
    });
  });

  it("is told with both readings where a removed dependency left no event", () => {
    const { value } = patternsOf([
      away("B1", []),
      doing("I1", [
        ["2026-06-02", waitsFor("B1")],
        ["2026-06-08", waitsNoMore("B1"), { evidence: "observed", notBefore: at("2026-06-07") }],
      ]),
    ]);
    expect(value.ended).toEqual([
      {
        row: 0,
        since: at("2026-06-02"),
        end: at("2026-06-08"),
        days: 7,
        how: "the dependency was removed",
        notBefore: at("2026-06-07"),
      },
    ]);
  });

  it("gives no percentiles below five, and counts only what ended in the window", () => {
    const ended = (id: string, day: string): ItemFacts =>
      doing(id, [
        ["2026-06-02", labelled("blocked")],
        [day, unlabelled("blocked")],
      ]);
    const four = ["2026-06-03", "2026-06-05", "2026-06-07", "2026-06-09"].map((day, i) =>
      ended(`I${i}`, day),
    );
    const late = days("2026-06-05", "2026-06-30");
    expect(patternsOf(four).value.timeToUnblock).toEqual({
      refused: "blocks that ended",
      have: 4,
      need: 5,
    });
    expect(patternsOf(four, "2026-06-20", late).value.ended).toHaveLength(3);
    const early = days("2026-06-01", "2026-06-06");
    expect(patternsOf(four, "2026-06-20", early).value.ended).toHaveLength(2);
    const five = [...four, ended("I9", "2026-06-11")];
    // 2, 4, 6, 8 and 10 days: the third of five
    expect(patternsOf(five).value.timeToUnblock).toContainEqual({
      p: 50,
      days: 6,
      covers: 3,
      of: 5,
    });
  });
});

describe("where blocks begin", () => {
  it("is the stage the item stood in, and only blocks begun in the window count", () => {
    const { value } = patternsOf(
      [
        doing("I1", [["2026-06-10", labelled("blocked")]]),
        doing("I2", [
          ["2026-06-03", moved("Review", "Doing")],
          ["2026-06-12", moved("Blocked", "Review")],
          ["2026-06-14", moved("Review", "Blocked")],
        ]),
        doing("I3", [["2026-06-05", labelled("blocked")]]),
      ],
      "2026-06-20",
      days("2026-06-08", "2026-06-20"),
    );
    // Stages: 1 Doing, 2 Review. I1 10–20: 11 days; I2 12–14: 3.
    expect(value.stages).toEqual([
      { stage: 1, blocks: 1, days: 11 },
      { stage: 2, blocks: 1, days: 3 },
    ]);
  });
});

describe("the stage a block began in", () => {
  const stages = (lines: Line[], window = june) =>
    patternsOf([doing("I1", lines)], "2026-06-20", window).value.stages;

  it("is not a later one, and at the very moment of a move the new one", () => {
    const review: Line = ["2026-06-05", moved("Review", "Doing")];
    expect(stages([...marked("2026-06-03", "2026-06-04"), review])).toEqual([
      { stage: 1, blocks: 1, days: 2 },
    ]);
    expect(stages([review, ...marked("2026-06-05", "2026-06-06")])).toEqual([
      { stage: 2, blocks: 1, days: 2 },
    ]);
  });

  it("has the time up to the end of the window, of blocks from its first instant on", () => {
    const early = days("2026-06-01", "2026-06-06");
    expect(stages([["2026-06-05", labelled("blocked")]], early)).toEqual([
      { stage: 1, blocks: 1, days: 2 },
    ]);
    const late = days("2026-06-08", "2026-06-20");
    expect(stages(marked("2026-06-08T00:00", "2026-06-09"), late)).toEqual([
      { stage: 1, blocks: 1, days: 2 },
    ]);
  });
});

describe("the share of cycle time", () => {
  it("is of items delivered from the window's first instant on and before its end, in some time", () => {
    const done = (id: string, when: string) => doing(id, [[when, moved("Done", "Doing")]]);
    const { value } = patternsOf(
      [
        done("I1", "2026-06-05"),
        done("I2", "2026-06-08T00:00"),
        done("I3", "2026-06-10"),
        done("I4", "2026-06-11T00:00"),
        done("I5", "2026-06-12"),
        // Started and finished in one move: no time passed.
        story("I6", [...onBoard("2026-06-01"), ["2026-06-09", moved("Done", "Backlog")]]),
      ],
      "2026-06-20",
      days("2026-06-08", "2026-06-10"),
    );
    // 1 June at noon to midnight of the 8th, and to noon of the 10th.
    expect(value.cycle).toEqual({ items: 2, blockedDays: 0, days: 6.5 + 9 });
  });

  it("is the blocked time of delivered items over their time from start to finish, elapsed", () => {
    const stories = [
      doing("I1", [
        ["2026-06-03", labelled("blocked")],
        ["2026-06-05", unlabelled("blocked")],
        ["2026-06-11", moved("Done", "Doing")],
      ]),
      doing("I2", [["2026-06-06", moved("Done", "Doing")]]),
      doing("I3", [["2026-06-06", labelled("blocked")]]),
    ];
    const { value } = patternsOf(stories);
    const cycleFrom = (first: string) =>
      patternsOf(stories, "2026-06-20", days(first, "2026-06-20")).value.cycle;
    // 2 of 10 days and 0 of 5; I3 is not delivered.
    expect(value.cycle).toEqual({ items: 2, blockedDays: 2, days: 15 });
    // I2 was delivered before this window.
    expect(cycleFrom("2026-06-08")).toEqual({ items: 1, blockedDays: 2, days: 10 });
  });
});

describe("what repeats", () => {
  it("lists issues that blocked several items or came back, and items blocked more than once", () => {
    const { value, name } = patternsOf([
      away("B1", []),
      away("B2", [
        ["2026-06-04", closed],
        ["2026-06-06", reopened],
        ["2026-06-07", closed],
      ]),
      away("B3", []),
      doing("I1", [["2026-06-10", waitsFor("B1")]]),
      doing("I2", [["2026-06-12", waitsFor("B1")]]),
      doing("I3", [["2026-06-02", waitsFor("B2")]]),
      doing("I4", [["2026-06-02", waitsFor("B3")]]),
      doing("I5", [["2026-06-02", waitsFor(null)]]),
      doing("I6", [["2026-06-02", waitsFor(null)]]),
    ]);
    expect(
      value.repeatedIssues.map(({ blocker, rows, days: lost, reopenings }) => [
        blocker,
        Array.from(rows, name),
        lost,
        reopenings,
      ]),
    ).toEqual([
      // 10–20 and 12–20
      ["B1", ["I1", "I2"], 20, 0],
      // 2, 3, 4, 6, 7
      ["B2", ["I3"], 5, 1],
    ]);
    expect(
      value.repeatedItems.map(({ row, times, days: lost }) => [name(row), times, lost]),
    ).toEqual([["I3", 2, 5]]);
  });
});

describe("what repeats within a window", () => {
  it("leaves out what was blocked only once in it", () => {
    const twice = doing("I1", [
      ["2026-06-02", labelled("blocked")],
      ["2026-06-03", unlabelled("blocked")],
      ["2026-06-12", labelled("blocked")],
    ]);
    expect(patternsOf([twice]).value.repeatedItems).toHaveLength(1);
    const late = days("2026-06-10", "2026-06-20");
    expect(patternsOf([twice], "2026-06-20", late).value.repeatedItems).toEqual([]);
  });
});

describe("blocked time by repository", () => {
  it("is that of the blocking issue, shared time once in what they explain together", () => {
    const { value } = patternsOf([
      away("B1", [], "upstream/lib"),
      away("B2", [], "acme/auth"),
      doing("I1", [
        ["2026-06-11", waitsFor("B1")],
        ["2026-06-16", waitsFor("B2")],
      ]),
      doing("I2", [["2026-06-16", waitsFor(null)]]),
    ]);
    // I1 for B1 11–20: 10, for B2 16–20: 5, which are among the 10; I2 5 more
    expect(
      value.byRepository.map(({ name, days: lost, cumulativeShare }) => [
        name,
        lost,
        cumulativeShare,
      ]),
    ).toEqual([
      ["upstream/lib", 10, 10 / 15],
      ["", 5, 1],
      ["acme/auth", 5, 1],
    ]);
  });
});

describe("the repository that blocked time goes to", () => {
  const byRepository = (stories: ItemFacts[], window = june) => {
    const { value, name } = patternsOf(stories, "2026-06-20", window);
    return value.byRepository.map((cluster) => [
      cluster.name,
      cluster.days,
      Array.from(cluster.rows, name),
    ]);
  };

  it("is none for a mark, and unnamed where nobody has read the blocking issue", () => {
    expect(byRepository([doing("I1", [["2026-06-11", labelled("blocked")]])])).toEqual([]);
    expect(byRepository([doing("I1", [["2026-06-11", waitsFor("B9")]])])).toEqual([
      ["", 10, ["I1"]],
    ]);
  });

  it("has only the time that the item itself was in progress, within the window", () => {
    const waited = (last: string): Line[] => [
      ["2026-06-02", waitsFor("B1")],
      [last, waitsNoMore("B1")],
      ["2026-06-12", labelled("blocked")],
    ];
    const late = days("2026-06-10", "2026-06-15");
    expect(byRepository([away("B1", []), doing("I1", waited("2026-06-05"))], late)).toEqual([]);
    expect(byRepository([away("B1", []), doing("I1", waited("2026-06-10T00:00"))], late)).toEqual(
      [],
    );
    // I1 is put back after three days and waits on; I2 stays in progress.
    const back: Line[] = [
      ["2026-06-02", waitsFor("B1")],
      ["2026-06-04", moved("Backlog", "Doing")],
    ];
    expect(byRepository([away("B1", []), doing("I1", back), doing("I2", [])])).toEqual([
      ["upstream/lib", 3, ["I1"]],
    ]);
  });
});

describe("blocking week by week", () => {
  it("counts blocks begun and item-days blocked in each whole week", () => {
    // 1 June 2026 is a Monday; ten whole weeks to 9 August.
    const stories = Array.from({ length: 10 }, (_, week) => {
      const day = (i: number) =>
        new Date(Date.UTC(2026, 5, 2 + 7 * week + i)).toISOString().slice(0, 10);
      return doing(`I${week}`, [
        [day(0), labelled("blocked")],
        [day(2), unlabelled("blocked")],
        ...(week === 4 ? ([[day(3), labelled("blocked")]] satisfies Line[]) : []),
        ...(week === 4 ? ([[day(4), unlabelled("blocked")]] satisfies Line[]) : []),
      ]);
    });
    const { value } = patternsOf(stories, "2026-08-12", days("2026-06-01", "2026-08-12"));
    if (isRefusal(value.begun) || isRefusal(value.blocked)) throw new Error("refused");
    expect([...value.begun.series.values]).toEqual([1, 1, 1, 1, 2, 1, 1, 1, 1, 1]);
    expect([...value.blocked.series.values]).toEqual([3, 3, 3, 3, 5, 3, 3, 3, 3, 3]);
  });
});

describe("a level of blocked time", () => {
  it("has no signals of its own; its change from week to week is judged", () => {
    // A block of two days in each of 24 weeks, and from the 14th week on ten items blocked throughout.
    const day = (week: number, i: number) =>
      new Date(Date.UTC(2026, 5, 2 + 7 * week + i)).toISOString().slice(0, 10);
    const stories = [
      ...Array.from({ length: 24 }, (_, week) =>
        doing(`I${week}`, [
          [day(week, 0), labelled("blocked")],
          [day(week, 1 + (week % 2)), unlabelled("blocked")],
        ]),
      ),
      ...Array.from({ length: 10 }, (_, i) => doing(`L${i}`, [[day(22, 0), labelled("blocked")]])),
    ];
    const { value } = patternsOf(stories, "2026-11-10", days("2026-06-01", "2026-11-10"));
    const { blocked, blockedChange } = value;
    if (isRefusal(blocked) || isRefusal(blockedChange)) throw new Error("refused");
    expect(blocked.series.values[22]).toBeGreaterThan(blocked.limits.upper.limit.at);
    expect(blocked.signals.rule).toHaveLength(0);
    expect(blockedChange.series.values[21]).toBe(
      (blocked.series.values[22] ?? 0) - (blocked.series.values[21] ?? 0),
    );
    expect(blockedChange.signals.rule.length).toBeGreaterThan(0);
  });
});

describe("weeks before anything was marked", () => {
  it("are no part of the chart: nobody knows what was blocked then", () => {
    // In progress from June on; the first block is in the week of 6 July.
    const stories = [
      doing("I1", [
        ["2026-07-08", labelled("blocked")],
        ["2026-07-10", unlabelled("blocked")],
      ]),
      doing("I2", [["2026-07-20", labelled("blocked")]]),
    ];
    const { value } = patternsOf(stories, "2026-09-16", days("2026-06-01", "2026-09-16"));
    if (isRefusal(value.begun) || isRefusal(value.blocked)) throw new Error("refused");
    expect(new Date((value.blocked.series.first[0] ?? 0) * 86_400_000).toISOString()).toMatch(
      /^2026-07-06/,
    );
    expect([...value.begun.series.values]).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0]);
    expect([...value.blocked.series.values].slice(0, 4)).toEqual([3, 0, 7, 7]);
    // To Sunday, 12 July.
    expect((value.blocked.series.last[0] ?? 0) * 86_400_000).toBe(Date.parse("2026-07-12"));
    // A count is never below 0: 0.2 less 2.66 × 3 ÷ 9 is no limit.
    expect(value.begun.limits.lower.limit).toEqual({ at: 0, on: false });
  });

  it("end where the week of the first block begins, on whatever day that was", () => {
    const weeks = (first: string) => {
      const { begun } = patternsOf([doing("I1", marked(first, "2026-06-08"))], "2026-08-12").value;
      return isRefusal(begun) ? [] : [...begun.series.values];
    };
    // 1 June is a Monday, 7 June a Sunday.
    expect(weeks("2026-06-01T13:00")).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(weeks("2026-06-07")).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });

  it("are all weeks where the first block began in the one that is not over", () => {
    const { value } = patternsOf(
      [doing("I1", [["2026-09-15", labelled("blocked")]])],
      "2026-09-16",
    );
    expect(value.begun).toEqual({ refused: "points in the baseline", have: 0, need: 8 });
  });

  it("leave nothing where nothing was ever blocked", () => {
    const { value } = patternsOf([doing("I1", [])], "2026-09-16");
    expect(value.blocked).toEqual({ refused: "points in the baseline", have: 0, need: 8 });
  });
});

describe("what changed since a change", () => {
  const weeks = (values: number[]) => ({
    first: Int32Array.from(values, (_, i) => 7 * i),
    last: Int32Array.from(values, (_, i) => 7 * i + 6),
    values: Float64Array.from(values),
  });

  it("is the mean of whole weeks before and after; the week it fell into counts for neither", () => {
    expect(sinceChange(weeks([4, 4, 6, 6, 100, 1, 1, 2, 2]), 30)).toEqual({
      before: { points: 4, mean: 5 },
      after: { points: 4, mean: 1.5 },
    });
    // On the first day of a week the whole week is after it.
    expect(sinceChange(weeks([4, 4, 6, 6, 1, 1, 2, 2]), 28)).toEqual({
      before: { points: 4, mean: 5 },
      after: { points: 4, mean: 1.5 },
    });
  });

  it("refuses with fewer than four whole weeks on either side", () => {
    expect(sinceChange(weeks([4, 4, 6, 1, 1, 1, 1, 1]), 21)).toEqual({
      refused: "whole weeks on either side of the change",
      have: 3,
      need: 4,
    });
  });
});
