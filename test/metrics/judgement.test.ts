import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import {
  apartFrom,
  daysOutside,
  earlierPeriods,
  judgedByPeriods,
} from "../../src/metrics/judgement.ts";

const day = parseDay("2026-06-14");

describe("two stretches of days", () => {
  const one = { first: 10, last: 20 };

  it("are apart where they have no day in common", () => {
    expect(apartFrom(one, { first: 21, last: 30 })).toBe(true);
    expect(apartFrom(one, { first: 1, last: 9 })).toBe(true);
    expect(apartFrom(one, { first: 20, last: 30 })).toBe(false);
    expect(apartFrom(one, { first: 1, last: 10 })).toBe(false);
    expect(apartFrom(one, one)).toBe(false);
  });

  it("leave the days of one that the other has not: two runs, one, or none", () => {
    const but = (first: number, last: number) => daysOutside(one, { first, last });
    expect(but(11, 19)).toEqual([
      { first: 10, last: 10 },
      { first: 20, last: 20 },
    ]);
    expect(but(15, 25)).toEqual([{ first: 10, last: 14 }]);
    expect(but(5, 15)).toEqual([{ first: 16, last: 20 }]);
    expect(but(30, 40)).toEqual([one]);
    expect(but(1, 5)).toEqual([one]);
    expect(but(10, 20)).toEqual([]);
  });
});

describe("earlier periods", () => {
  it("lie end to end, oldest first, none beginning before the history does", () => {
    expect(earlierPeriods(day, 14, day - 30)).toEqual([
      { first: day - 27, last: day - 14 },
      { first: day - 13, last: day },
    ]);
    expect(earlierPeriods(day, 14, day - 27)).toHaveLength(2);
    expect(earlierPeriods(day, 14, day - 26)).toHaveLength(1);
    expect(earlierPeriods(day, 14, day)).toEqual([]);
  });

  it("are at most 20", () => {
    expect(earlierPeriods(day, 7, 0)).toHaveLength(20);
  });
});

describe("a difference of two periods", () => {
  // Mean 11, mean moving range 2: a range above 3.268 × 2 = 6.536 is larger than usual.
  const earlier = [10, 12, 10, 12, 10, 12, 10, 12];
  const beside = (now: number, before: number) =>
    judgedByPeriods(now, before, earlier, { against: "period" });

  it("is a signal above the limit of moving ranges, in either direction", () => {
    expect(beside(18, 11)).toEqual({
      verdict: "signal",
      rule: "range limit",
      periods: 8,
      limit: 3.268 * 2,
    });
    expect(beside(11, 18).verdict).toBe("signal");
    expect(beside(17, 11).verdict).toBe("noise");
    expect(beside(11 + 6.536, 11).verdict).toBe("noise");
  });

  it("against a baseline is a signal outside its natural limits", () => {
    const held = (now: number) => judgedByPeriods(now, 11, earlier, { against: "baseline" });
    // 11 ± 2.66 × 2: from 5.68 to 16.32.
    expect(held(16)).toMatchObject({ verdict: "noise", rule: "natural limits", periods: 8 });
    expect(held(17).verdict).toBe("signal");
    expect(held(5).verdict).toBe("signal");
    expect(held(6).verdict).toBe("noise");
    // On a limit is not beyond it, though 16.32 and 5.68 are no binary fractions.
    expect(held(16.32).verdict).toBe("noise");
    expect(held(5.68).verdict).toBe("noise");
  });

  it("of nothing from nothing is noise", () => {
    const none = Array.from({ length: 8 }, () => 0);
    const held = (now: number, against: "period" | "baseline") =>
      judgedByPeriods(now, 0, none, { against, signed: true }).verdict;
    expect(held(0, "period")).toBe("noise");
    expect(held(1, "period")).toBe("signal");
    expect(held(0, "baseline")).toBe("noise");
    expect(held(-1, "baseline")).toBe("signal");
  });

  it("may lie below zero only where the figure can be negative", () => {
    const small = [0, 2, 0, 2, 0, 2, 0, 2];
    // 1 − 2.66 × 2 = −4.32.
    const held = (signed?: { signed: boolean }) =>
      judgedByPeriods(-5, 1, small, { against: "baseline", ...signed });
    expect(held({ signed: true })).toMatchObject({ verdict: "signal", lower: 1 - 2.66 * 2 });
    expect(held({ signed: false })).toMatchObject({ verdict: "noise", lower: 0 });
    expect(held()).toMatchObject({ verdict: "noise", lower: 0, upper: 1 + 2.66 * 2 });
  });

  it("needs 8 earlier periods", () => {
    expect(judgedByPeriods(99, 0, earlier.slice(1), { against: "period" })).toEqual({
      verdict: "not enough data",
      rule: "too few periods",
      have: 7,
      need: 8,
    });
  });
});
