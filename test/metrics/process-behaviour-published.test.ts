import { describe, expect, it } from "vitest";
import { type Limits, limitsFrom } from "../../src/metrics/behaviour-limits.ts";
import { processBehaviour, type Signal, signalAt } from "../../src/metrics/process-behaviour.ts";

/**
 * Published individuals charts. Tolerances are half a unit of the last printed digit.
 * "Wheeler" stands for D. J. Wheeler, Making Sense of Data (SPC Press), as quoted by
 * the tests of mattmccormick/statprocon (MIT), with the table or page.
 */
const numbers = (text: string): number[] => text.split(" ").map(Number);

const flowRate = numbers("49.6 47.6 49.9 51.3 47.8 51.2 52.6 52.4 53.6 52.1");
const verifying = numbers(
  "5045 4350 4350 3975 4290 4430 4485 4285 3980 3925 3645 3760 3300 3685 3463 5200",
);
const peakFlow = numbers("120 140 100 150 260 150 100 120 300 300 275 300 140 170 150 150 190 180");
const accidentsA = numbers("43 40 37 33 30 33 34 35 29 33 31 39");
const accidentsB = numbers("35 37 33 32 27 29 31 22 25 30 24 19");
const receivable = numbers(
  "55.6 54.7 54.9 54.8 56.9 55.7 53.8 54.8 53.4 57 59.4 63.2 60.9 60.7 58.6 57.3 56.9 58.1 58.3 50.9 53.3 52.5 50.8 52.9",
);
const smoking = numbers("21.3 20.2 20.9 21 18.8 19.6 18.7 18.6 18.1 18.9 19.2 18.2 17.3 19");
const spike = [1, 10, 100, 50, ...Array.from({ length: 21 }, () => 1)];
const viscosity = numbers(
  "33.75 33.05 34 33.81 33.46 34.02 33.68 33.27 33.49 33.2 33.62 33 33.54 33.12 33.84",
);
const antifreeze = numbers(
  "2.23 2.53 2.62 2.63 2.58 2.44 2.49 2.34 2.95 2.54 2.6 2.45 2.17 2.58 2.57 2.44 2.38 2.23 2.23 2.54 2.66 2.84 2.81 2.39 2.56 2.7 3 2.81 2.77 2.89 2.54 2.98 2.35 2.53",
);
const normal = numbers(
  "-0.56047565 -0.23017749 1.55870831 0.07050839 0.12928774 1.71506499 0.46091621 -1.26506123 -0.68685285 -0.44566197 1.2240818 0.35981383 0.40077145 0.11068272 -0.55584113 1.78691314 0.49785048 -1.96661716 0.7013559 -0.47279141",
);

const limits = (values: number[]): Limits =>
  limitsFrom(Float64Array.from(values), { first: 0, last: values.length - 1 }, true);
const figures = (values: number[]) => {
  const { mean, meanRange, sigma, upper, lower, rangeLimit } = limits(values);
  return { mean, meanRange, sigma, upper: upper.limit.at, lower: lower.limit.at, rangeLimit };
};
type Figures = Partial<ReturnType<typeof figures>>;
const chart = (values: number[], of = limits(values)) => {
  const days = Int32Array.from(values, (_, i) => i);
  const series = { first: days, last: days, values: Float64Array.from(values) };
  const found = processBehaviour(series, of);
  const signals = [...found.signals.rule].map((_, i) => signalAt(found.signals, i));
  return { ...found, signals };
};
const marked = (signals: Signal[], rule: Signal["rule"]) =>
  signals.filter((signal) => signal.rule === rule).flatMap(({ points }) => [...points]);

describe("published limits", () => {
  it.each<[string, number[], Figures, number]>([
    [
      "Wheeler p. 382",
      verifying,
      { mean: 4135.5, meanRange: 355.93, upper: 5082.28, lower: 3188.72, rangeLimit: 1163.19 },
      0.005,
    ],
    // The book prints 322.5, 43.7 and 171.3: it rounds the mean range first.
    [
      "Wheeler p. 130",
      peakFlow,
      { mean: 183.1, meanRange: 52.4, upper: 322.3, lower: 43.8, rangeLimit: 171.1 },
      0.05,
    ],
    ["Wheeler table 9.1, group A", accidentsA, { upper: 43.9, lower: 25.6 }, 0.05],
    ["Wheeler table 9.1, group B", accidentsB, { upper: 39.3, lower: 18 }, 0.05],
    // statprocon rounds the mean range to three places before it multiplies.
    [
      "statprocon, four points",
      [1, 10, 100, 50],
      { upper: 172.364, lower: -91.864, rangeLimit: 162.312 },
      0.0015,
    ],
    [
      "statprocon, 3 4 5",
      [3, 4, 5],
      { mean: 4, meanRange: 1, upper: 6.66, lower: 1.34, rangeLimit: 3.268 },
      0.0005,
    ],
    [
      "statprocon, 24 of 25 points",
      spike.slice(0, 24),
      { upper: 30.442, rangeLimit: 28.134 },
      0.0015,
    ],
    [
      "NHS-R plot the dots, ptd_spc_standard",
      normal,
      { mean: 0.142, upper: 3.29, lower: -3.01 },
      0.005,
    ],
    [
      "NIST/SEMATECH 6.3.2.2, mean and mean range",
      flowRate,
      { mean: 50.81, meanRange: 1.8778 },
      0.00005,
    ],
    [
      "R package qcc, viscosity (Montgomery p. 242)",
      viscosity,
      { mean: 33.52333, sigma: 0.4261651 },
      0.000005,
    ],
    [
      "R package qcc, antifreeze (Wetherill and Brown p. 120)",
      antifreeze,
      { mean: 2.569706, sigma: 0.1794541 },
      0.0000005,
    ],
  ])("%s", (_name, values, expected, tolerance) => {
    const found = figures(values);
    const off = Object.entries(expected).filter(
      ([name, figure]) => !(Math.abs(found[name as keyof Figures] - figure) <= tolerance),
    );
    expect(off).toEqual([]);
  });

  it.each<[string, number[], number, number, number, number]>([
    // values, the source's lower and upper limit with 3 ÷ 1.128, ours with 2.66
    ["NIST/SEMATECH 6.3.2.2", flowRate, 45.8159, 55.8041, 45.8151, 55.8049],
    ["qcc viscosity", viscosity, 32.24484, 34.80183, 32.24463, 34.80203],
    ["qcc antifreeze", antifreeze, 2.031344, 3.108068, 2.031257, 3.108154],
  ])(
    "%s: ours are 2.66 mean ranges from the mean, theirs 3 ÷ 1.128",
    (_name, values, theirLower, theirUpper, lower, upper) => {
      const found = figures(values);
      expect(found.lower).toBeCloseTo(lower, 4);
      expect(found.upper).toBeCloseTo(upper, 4);
      expect(found.mean - 3 * found.sigma).toBeCloseTo(theirLower, 4);
      expect(found.mean + 3 * found.sigma).toBeCloseTo(theirUpper, 4);
    },
  );
});

describe("published signals", () => {
  it("NIST: every point lies within the limits", () => {
    expect(chart(flowRate).signals).toEqual([]);
  });

  it("qcc antifreeze: no point beyond a limit", () => {
    expect(marked(chart(antifreeze).signals, "beyond a limit")).toEqual([]);
  });

  it("Wheeler p. 382: the last point, and its range", () => {
    const { signals, ranges } = chart(verifying);
    expect(marked(signals, "beyond a limit")).toEqual([15]);
    expect(marked(signals, "range above its limit")).toEqual([15]);
    expect([...ranges]).toEqual([
      Number.NaN,
      ...numbers("695 0 375 315 140 55 200 305 55 280 115 460 385 222 1737"),
    ]);
  });

  it("Wheeler table 9.1: each group against the limits of the other", () => {
    expect(marked(chart(accidentsA, limits(accidentsB)).signals, "beyond a limit")).toEqual([0, 1]);
    // The quoted test flags 7, 8, 10 and 11: 22, 25, 24 and 19 lie below 25.6.
    expect(marked(chart(accidentsB, limits(accidentsA)).signals, "beyond a limit")).toEqual([
      7, 8, 10, 11,
    ]);
  });

  it("Wheeler table 9.2: the point on the limit of 60.7 is none", () => {
    const own = limits(receivable);
    const given = { ...own, upper: { ...own.upper, limit: { at: 60.7, on: true } } };
    const { signals } = chart(receivable, given);
    expect(marked(signals, "beyond a limit")).toEqual([11, 12, 19, 22]);
    expect(marked(signals, "range above its limit")).toEqual([19]);
  });

  it("Wheeler table 8.1: eight in a row below the mean", () => {
    expect(marked(chart(smoking).signals, "8 on one side of the mean")).toEqual([
      6, 7, 8, 9, 10, 11, 12, 13,
    ]);
  });

  it("unlike Lighthouse, the points between those beyond a zone line are not marked", () => {
    // Wheeler p. 130: 300, 300 and 300 lie beyond 2σ = 275.88; the 275 between them does not.
    expect(marked(chart(peakFlow).signals, "2 of 3 beyond 2σ")).toEqual([8, 9, 11]);
  });
});
