import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../src/domain/days.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Window } from "../../src/metrics/answer.ts";
import { comparedFigures, type FigureName, scaleOf } from "../../src/metrics/compared-figures.ts";
import type { Against } from "../../src/metrics/judgement.ts";
import { periodFigures } from "../../src/metrics/period-figures.ts";
import {
  days,
  type Line,
  labelled,
  moved,
  onBoard,
  story,
  tableOf,
  unlabelled,
} from "../stories.ts";

const monday = parseDay("2026-01-05");
const near = (figure: number): unknown => expect.closeTo(figure, 9);
const doing = (when: string): Line => [when, moved("Doing", "Backlog")];
const done = (when: string): Line => [when, moved("Done", "Doing")];

/** So many fortnights, from the k-th: the even ones 0, 2, 4…, the odd ones 1, 3, 5… */
const fortnights = (k: number, many = 1): Window => ({
  first: monday + 14 * k,
  last: monday + 14 * (k + many) - 1,
});

/**
 * Fortnights in turn. An even one starts one item on its first day, which is sent back once,
 * blocked on the last two days and 14 days old on the last evening; it is done on the first
 * day of the next. An odd one starts and delivers two items on its last day.
 */
function inTurn(known = "2026-01-05"): ItemFacts[] {
  return Array.from({ length: 10 }, (_, k) => {
    const on = (day: number, time: string) => `${formatDay(monday + 14 * k + day)}T${time}`;
    if (k % 2 === 0)
      return [
        story(`S${k}`, [
          ...onBoard(known),
          doing(on(0, "13:00")),
          [on(1, "10:00"), moved("Review", "Doing")],
          [on(2, "10:00"), moved("Doing", "Review")],
          [on(12, "08:00"), labelled("blocked")],
          [on(13, "20:00"), unlabelled("blocked")],
          done(on(14, "10:00")),
        ]),
      ];
    return [1, 2].map((i) =>
      story(`A${k}${i}`, [...onBoard(known), doing(on(13, "13:00")), done(on(13, "15:00"))]),
    );
  }).flat();
}

const read = (stories: ItemFacts[], asOf = "2026-05-11T20:00") => tableOf(stories, asOf);

/** What one period says beside another, by name; the expectation is 10 days. */
function compare(
  table: ReturnType<typeof read>,
  [period, before]: readonly [Window, Window],
  against: Against,
  sleDays: number | null = 10,
) {
  const [now, earlier] = [
    periodFigures(table, period, sleDays),
    periodFigures(table, before, sleDays),
  ];
  const figures = comparedFigures(table, now, earlier, { against, sleDays });
  const of = (name: FigureName) => figures.find(({ figure }) => figure === name);
  return { figures, of, judged: (name: FigureName) => of(name)?.judgement, now, earlier };
}

describe("figures against a baseline", () => {
  const natural = (lower: number, upper: number) => ({
    verdict: "noise",
    rule: "natural limits",
    periods: 8,
    lower: lower === 0 ? 0 : near(lower),
    upper: near(upper),
  });

  it("lie within the natural limits of its fortnights: mean ± 2.66 × mean moving range", () => {
    const { judged } = compare(read(inTurn()), [fortnights(8), fortnights(0, 8)], "baseline");
    // 0, 3, 0, 3…: 1.5 and 3. A count has no limit below zero.
    expect(judged("delivered")).toEqual(natural(0, 9.48));
    // 1, 2, 1, 2…
    expect(judged("started")).toEqual(natural(0, 4.16));
    // 14, −14, 14, −14…: 0 and 28.
    expect(judged("change of total age")).toEqual(natural(-74.48, 74.48));
    // 2, 0, 2, 0…
    expect(judged("blocked time")).toEqual(natural(0, 6.32));
    // 1, 0, 1, 0…
    expect(judged("moved back or reopened")).toEqual(natural(0, 3.16));
    expect(judged("aged out")).toEqual(natural(0, 3.16));
  });

  it("hold a period within it against those before and after", () => {
    const { judged } = compare(read(inTurn()), [fortnights(3), fortnights(0, 9)], "baseline");
    expect(judged("delivered")).toMatchObject({ rule: "natural limits", periods: 8 });
  });

  it("take no fortnight from before it, and none from before the history", () => {
    const table = read(inTurn());
    const rule = { rule: "too few periods", have: 4, need: 8 };
    const late = compare(table, [fortnights(8), fortnights(4, 4)], "baseline");
    expect(late.judged("started")).toMatchObject(rule);
    const early = compare(table, [fortnights(8), fortnights(-9, 13)], "baseline");
    expect(early.judged("started")).toMatchObject(rule);
  });
});

describe("figures against another period", () => {
  it("hold the difference against the moving ranges of all fortnights before the later", () => {
    const { judged } = compare(read(inTurn()), [fortnights(8), fortnights(4)], "period");
    const limit = (range: number) => ({
      verdict: "noise",
      rule: "range limit",
      periods: 8,
      limit: near(3.268 * range),
    });
    expect(judged("delivered")).toEqual(limit(3));
    expect(judged("started")).toEqual(limit(1));
    expect(judged("change of total age")).toEqual(limit(28));
    expect(judged("blocked time")).toEqual(limit(2));
    expect(judged("aged out")).toEqual(limit(1));
  });

  it("hold what the other has in as many days", () => {
    const { of } = compare(read(inTurn()), [fortnights(8), fortnights(6, 2)], "period");
    // Three in four weeks are one and a half in two.
    expect(of("started")).toMatchObject({
      now: 1,
      before: 3,
      scaled: 1.5,
      judgement: { verdict: "noise", limit: near(3.268) },
    });
  });

  it("scale to the days that the period has had so far", () => {
    // On 11 May the fifteenth of 28 days.
    const { now, earlier } = compare(read(inTurn()), [fortnights(8, 2), fortnights(7)], "period");
    expect(scaleOf(now, earlier)).toBe(15 / 14);
    expect(scaleOf(earlier, now)).toBe(14 / 15);
  });

  it("take no week from before something first happened, however old the items are", () => {
    const { judged } = compare(
      read(inTurn("2025-11-03")),
      [fortnights(8), fortnights(7)],
      "period",
    );
    expect(judged("delivered")).toMatchObject({ periods: 8 });
  });

  it("take no week of which the first days are not known", () => {
    const wednesday = [story("I1", [...onBoard("2026-01-07"), doing("2026-01-07T13:00")])];
    const weeks = [days("2026-01-26", "2026-02-01"), days("2026-01-19", "2026-01-25")] as const;
    const { judged } = compare(read(wednesday, "2026-02-02"), weeks, "period");
    expect(judged("started")).toMatchObject({ verdict: "not enough data", have: 2 });
  });

  it("have nothing to go by where nothing was ever begun", () => {
    const { judged, of } = compare(
      read([story("I1", onBoard("2026-01-05"))]),
      [fortnights(8), fortnights(7)],
      "period",
    );
    expect(judged("started")).toMatchObject({ rule: "too few periods", have: 0 });
    expect(of("cycle time")).toMatchObject({ now: null, before: null, scaled: null });
  });
});

describe("the figures of two periods", () => {
  const names = [
    "delivered",
    "started",
    "carried over",
    "cycle time",
    "work in progress",
    "total age",
    "change of total age",
    "blocked time",
    "moved back or reopened",
  ];
  const both = [fortnights(8), fortnights(7)] as const;

  it("are ten with an expectation, nine without", () => {
    const table = read(inTurn());
    const told = (sleDays: number | null) =>
      compare(table, both, "period", sleDays).figures.map(({ figure }) => figure);
    expect(told(10)).toEqual([...names, "aged out"]);
    expect(told(null)).toEqual(names);
  });

  it("stand beside each other, counts scaled, levels neither scaled nor judged", () => {
    const { of } = compare(read(inTurn()), both, "period");
    expect(of("delivered")).toMatchObject({ now: 0, before: 3, scaled: 3 });
    expect(of("aged out")).toMatchObject({ now: 1, before: 0, scaled: 0 });
    const judgement = { verdict: "not judged", rule: "level" };
    expect(of("carried over")).toMatchObject({ now: 1, before: 0, scaled: null, judgement });
    // One item on each of 14 evenings; two started and done on one day are none.
    expect(of("work in progress")).toMatchObject({ now: 1, before: 0, scaled: null, judgement });
    expect(of("total age")).toMatchObject({ now: 14, before: 0, scaled: null, judgement });
  });
});

describe("cycle times of two periods", () => {
  const after = (name: string, on: string, durations: readonly number[]) =>
    durations.map((length, i) =>
      story(`${name}${i}`, [
        ...onBoard("2026-01-05"),
        doing(`${formatDay(parseDay(on) - length + 1)}T10:00`),
        done(`${on}T15:00`),
      ]),
    );
  const compared = (before: readonly number[]) =>
    compare(
      read([
        ...after("N", "2026-05-06", [1, 2, 3, 4, 5, 6, 7, 8]),
        ...after("B", "2026-04-20", before),
      ]),
      [fortnights(8), fortnights(7)],
      "period",
    ).of("cycle time");

  it("are compared at the 85th percentile and by their ranks", () => {
    // The ⌈0.85 × 8⌉ = 7th of eight; each of these is longer than any of those.
    expect(compared([9, 10, 11, 12, 13, 14, 15, 16])).toEqual({
      figure: "cycle time",
      now: 7,
      before: 15,
      scaled: null,
      judgement: { verdict: "signal", rule: "rank-sum test" },
    });
  });

  it("that are alike are noise", () => {
    expect(compared([1, 2, 3, 4, 5, 6, 7, 9])).toMatchObject({
      before: 7,
      judgement: { verdict: "noise", rule: "rank-sum test" },
    });
  });
});
