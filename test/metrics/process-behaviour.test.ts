import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../src/metrics/answer.ts";
import { type Limits, limitsOf, type Series } from "../../src/metrics/behaviour-limits.ts";
import {
  processBehaviour,
  type Signal,
  signalAt,
  signalsNow,
} from "../../src/metrics/process-behaviour.ts";

/** A point a day from day 0. */
const points = (values: readonly number[]): Series => {
  const days = Int32Array.from(values, (_, i) => i);
  return { first: days, last: days, values: Float64Array.from(values) };
};
const limits = (
  values: readonly number[],
  signed = false,
  baseline = { first: 0, last: values.length - 1 },
): Limits => {
  const found = limitsOf(points(values), { signed, baseline });
  if (isRefusal(found)) throw new Error(found.refused);
  return found;
};
const told = (signals: readonly Signal[]) =>
  signals.map(({ rule, side, points: marked }) => [rule, side, [...marked]]);
const chart = (values: readonly number[], of: Limits) => {
  const found = processBehaviour(points(values), of);
  const signals = [...found.signals.rule].map((_, i) => signalAt(found.signals, i));
  return { ...found, signals };
};
const now = (values: readonly number[]) => told(signalsNow(processBehaviour(points(values), unit)));
const ruleOf = (signals: readonly Signal[], rule: Signal["rule"]) =>
  signals.filter((signal) => signal.rule === rule).flatMap((signal) => [...signal.points]);
/** Limits with a mean of 0 and σ of 1, signed. */
const unit: Limits = {
  baseline: { first: 0, last: 19 },
  points: 20,
  provisional: false,
  mean: 0,
  meanRange: 1.128,
  sigma: 1,
  upper: {
    limit: { at: 3, on: true },
    twoSigma: { at: 2, on: true },
    oneSigma: { at: 1, on: true },
  },
  lower: {
    limit: { at: -3, on: true },
    twoSigma: { at: -2, on: true },
    oneSigma: { at: -1, on: true },
  },
  rangeLimit: 100,
  caution: null,
};

describe("limits", () => {
  it("of net flow [2, −2] × 4 are ±10.64, so −11 is a signal", () => {
    const flow = [2, -2, 2, -2, 2, -2, 2, -2];
    const found = limits(flow, true);
    expect(found.upper.limit.at).toBeCloseTo(10.64, 12);
    expect(found.lower.limit).toEqual({ at: -found.upper.limit.at, on: true });
    expect(found.provisional).toBe(true);
    expect(ruleOf(chart([...flow, -11], found).signals, "beyond a limit")).toEqual([8]);
  });

  it("of [40, 60] × 4 have the lower limit of −3.2 off and the 1σ line at 32.27 on", () => {
    const found = limits([40, 60, 40, 60, 40, 60, 40, 60]);
    expect(found.lower.limit).toEqual({ at: 0, on: false });
    expect(found.lower.twoSigma.on).toBe(true); // 50 − 2 × 17.730 = 14.54
    expect(found.lower.twoSigma.at).toBeCloseTo(14.5390070922, 9);
    expect(found.lower.oneSigma.on).toBe(true);
    expect(found.lower.oneSigma.at).toBeCloseTo(32.2695035461, 9);
  });

  it("clamp nothing of a signed measure, and switch off a line at exactly 0", () => {
    const values = [40, 60, 40, 60, 40, 60, 40, 60];
    expect(limits(values, true).lower.limit.at).toBeCloseTo(-3.2, 12);
    // mean 2.66 and mean range 1: the lower limit is 2.66 − 2.66 × 1 = 0
    const touching = [2.16, 3.16, 2.16, 3.16, 2.16, 3.16, 2.16, 3.16];
    expect(limits(touching).lower.limit).toEqual({ at: 0, on: false });
  });

  it("need 8 points, and are provisional below 20", () => {
    const of = (count: number) =>
      limitsOf(points(Array.from({ length: count }, (_, i) => i % 2)), { signed: false });
    expect(of(7)).toEqual({ refused: "points in the baseline", have: 7, need: 8 });
    expect(of(0)).toEqual({ refused: "points in the baseline", have: 0, need: 8 });
    expect([of(8), of(19), of(20)].map((found) => !isRefusal(found) && found.provisional)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("come from the first 20 points unless a baseline says otherwise; later points do not move them", () => {
    const early = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 4 : 6));
    const all = points([...early, 50, 90, 10]);
    const found = limitsOf(all, { signed: false });
    expect(found).toEqual(limitsOf(points(early), { signed: false }));
    expect(found).toMatchObject({ mean: 5, meanRange: 2, baseline: { first: 0, last: 19 } });
    expect(limitsOf(all, { signed: false, baseline: { first: 2, last: 9 } })).toMatchObject({
      mean: 5,
      points: 8,
    });
  });

  it("take only points that lie wholly within the baseline", () => {
    const mondays = Int32Array.from({ length: 10 }, (_, i) => 4 + 7 * i);
    const weeks = {
      first: mondays,
      last: mondays.map((day) => day + 6),
      values: Float64Array.of(99, 1, 2, 1, 2, 1, 2, 1, 2, 99),
    };
    // one day short of the first week's Monday and of the last week's Sunday
    const found = limitsOf(weeks, { signed: false, baseline: { first: 5, last: 72 } });
    expect(found).toMatchObject({ points: 8, mean: 1.5, meanRange: 1 });
  });

  it("refuse what is no number, and a negative value of a measure that cannot be", () => {
    const eight = [1, 2, 3, 4, 5, 6, 7];
    expect(() => limits([...eight, Number.NaN])).toThrow(RangeError);
    expect(() => limits([...eight, -1])).toThrow("-1");
    expect(limits([...eight, -1], true).points).toBe(8);
  });

  it("of points that are all the same take any other value for a signal, with a caution", () => {
    // 0.1 eight times adds up to 0.7999999999999999: the same value must not differ from its mean
    const same = Array.from({ length: 8 }, () => 0.1);
    const found = limits(same);
    expect(found.caution).toMatch("the same");
    expect(chart(same, found).signals).toEqual([]);
    expect(ruleOf(chart([...same, 0.11], found).signals, "beyond a limit")).toEqual([8]);
    expect(ruleOf(chart([...same, 0.09], found).signals, "beyond a limit")).toEqual([8]);
    const none = Array.from({ length: 8 }, () => 0);
    expect(told(chart([...none, 1], limits(none)).signals)).toEqual([
      ["beyond a limit", "above", [8]],
      ["range above its limit", null, [8]],
    ]);
  });
});

describe("signals", () => {
  it("beyond a limit are strict: a point on it is none", () => {
    expect(told(chart([3, 0, -3], unit).signals)).toEqual([]);
    expect(told(chart([3.1, 0, -3.1, 0, -3.2], unit).signals)).toEqual([
      ["beyond a limit", "above", [0]],
      ["beyond a limit", "below", [2]],
      ["beyond a limit", "below", [4]],
      ["2 of 3 beyond 2σ", "below", [2, 4]],
    ]);
  });

  it("of 2 of 3 mark only the points beyond 2σ, on one side", () => {
    expect(told(chart([0, 2.1, 0.5, 2.2, 0], unit).signals)).toEqual([
      ["2 of 3 beyond 2σ", "above", [1, 3]],
    ]);
    expect(chart([0, 2.1, 0.5, -2.2, 0], unit).signals).toEqual([]);
    expect(chart([0, 2.1, 0.5, 0.5, 2.1, 0], unit).signals).toEqual([]);
    expect(chart([0, 2, 0, 2, 0], unit).signals).toEqual([]);
  });

  it("that share points are one signal, and others are not", () => {
    const wave = [2.1, 0, 2.1, 0, 2.1, 0, 0, -0.1, 0, 2.5, 2.5];
    expect(told(chart(wave, unit).signals)).toEqual([
      ["2 of 3 beyond 2σ", "above", [0, 2, 4]],
      ["2 of 3 beyond 2σ", "above", [9, 10]],
    ]);
  });

  it("of 4 of 5 mark only the points beyond 1σ", () => {
    expect(told(chart([0, -1.1, -1.1, 0.3, -1.1, -1.1, 0], unit).signals)).toEqual([
      ["4 of 5 beyond 1σ", "below", [1, 2, 4, 5]],
    ]);
    expect(chart([0, -1.1, -1.1, 0.3, -1.1, 0.3, -1.1, 0], unit).signals).toEqual([]);
  });

  it("of 8 in a row mark them all, and a point on the mean breaks the run", () => {
    const seven = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5];
    expect(told(chart([...seven, 0.1, 0.1, -0.1], unit).signals)).toEqual([
      ["8 on one side of the mean", "above", [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ]);
    expect(chart([...seven, 0, ...seven], unit).signals).toEqual([]);
    expect(chart([...seven, -0.1, ...seven], unit).signals).toEqual([]);
  });

  it("of a range mark the later point, without a side", () => {
    const found = chart([0, 1, -1, 0], { ...unit, rangeLimit: 1.5 });
    expect(told(found.signals)).toEqual([["range above its limit", null, [2]]]);
    expect([...found.ranges]).toEqual([Number.NaN, 1, 2, 1]);
  });

  it("keep the run of 8 where a line is off", () => {
    const rising = [0, 9, 0, 9, 0, 9, 0, 9];
    const found = limits(rising); // mean 4.5, σ 7.98: every lower line is off
    const after = chart([...rising, ...Array.from({ length: 7 }, () => 0.5)], found);
    expect(ruleOf(after.signals, "8 on one side of the mean")).toEqual([]);
    const longer = chart([...rising, ...Array.from({ length: 8 }, () => 0.5)], found);
    expect(told(longer.signals)).toEqual([
      ["8 on one side of the mean", "below", [8, 9, 10, 11, 12, 13, 14, 15]],
    ]);
  });

  it("of now are those that mark the latest point", () => {
    expect(now([3.5, 0, 3.5])).toEqual([
      ["beyond a limit", "above", [2]],
      ["2 of 3 beyond 2σ", "above", [0, 2]],
    ]);
    expect(now([3.5, 3.5, 0])).toEqual([]);
  });

  it("do not depend on the unit or, where signed, on what is 0, and mirror", () => {
    const some = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 9 }), fc.integer(), (values, unitOf, shift) => {
        const moved = values.map((value) => value * unitOf + (shift % 1000));
        const mirrored = values.map((value) => -value);
        const plain = told(chart(values, limits(values, true)).signals);
        expect(told(chart(moved, limits(moved, true)).signals)).toEqual(plain);
        const swap = { above: "below", below: "above" } as const;
        const other = chart(mirrored, limits(mirrored, true)).signals.map((signal) => ({
          ...signal,
          side: signal.side === null ? null : swap[signal.side],
        }));
        expect(new Set(told(other).map(String))).toEqual(new Set(plain.map(String)));
      }),
    );
  });

  it("mark only points beyond the mean on their side, and each range's later point", () => {
    const some = fc.array(fc.nat(50), { minLength: 8, maxLength: 40 });
    fc.assert(
      fc.property(some, (values) => {
        const { signals, limits: of } = chart(values, limits(values));
        const wrong = signals.filter(
          ({ side, points: marked }) =>
            !marked.every((point) => {
              const value = values[point] as number;
              if (side === null) return point > 0;
              return side === "above" ? value > of.mean : value < of.mean;
            }),
        );
        expect(wrong).toEqual([]);
      }),
    );
  });
});
