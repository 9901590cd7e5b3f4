import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { percentile, percentiles } from "../../src/metrics/percentiles.ts";
import { d3Quantiles, numpyOwn, numpyPercentiles } from "../vectors/numpy-percentiles.ts";

const upTo = (n: number) => Float64Array.from({ length: n }, (_, i) => i + 1);

describe("percentile", () => {
  it("is the nearest rank with its coverage, ties counted", () => {
    expect(percentile([2, 2, 2, 2, 7], 50)).toEqual({ p: 50, days: 2, covers: 4, of: 5 });
  });

  it.each(numpyPercentiles)("is numpy's inverted_cdf of $values", ({ values, nearest }) => {
    expect(percentiles(Float64Array.from(values)).map(({ days }) => days)).toEqual(nearest);
  });

  // A line between two neighbours names days that no item took.
  it.each([...d3Quantiles, numpyOwn])(
    "$p of $values is $nearest, where the line between neighbours is $linear",
    ({ values, p, nearest }) => expect(percentile(values, p).days).toBe(nearest),
  );

  it("gives 5/7/9/10 for 50/70/85/95 of 1..10, where a floor rank gives 5/7/8/9", () => {
    expect(percentiles(upTo(10)).map(({ days }) => days)).toEqual([5, 7, 9, 10]);
  });

  it("counts in whole numbers: the 7th of a hundred is the 7th", () => {
    expect(percentile(upTo(100), 7).days).toBe(7); // 0.07 * 100 is 7.000000000000001
    expect(percentile(upTo(100), 99).days).toBe(99);
  });

  it("does not mind the order of values, and has none of none", () => {
    expect(percentiles(Float64Array.of(9, 1, 10, 2, 3))).toEqual(
      percentiles(Float64Array.of(1, 2, 3, 9, 10)),
    );
    expect(percentiles(new Float64Array())).toEqual([]);
  });

  it("refuses what is no percentile", () => {
    for (const p of [0, 100, 50.5, Number.NaN])
      expect(() => percentile([1], p)).toThrow(
        new RangeError(`percentile ${p}: give a whole number from 1 to 99`),
      );
    expect(() => percentile([], 50)).toThrow(new RangeError("percentile 50 of no values"));
  });

  it("takes 1 and 99", () => {
    expect([percentile(upTo(200), 1).days, percentile(upTo(200), 99).days]).toEqual([2, 198]);
  });

  it("covers at least p % and never falls as p grows, for any values", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 1 }),
        fc.integer({ min: 1, max: 98 }),
        (values, p) => {
          const sorted = Float64Array.from(values).sort();
          const found = percentile(sorted, p);
          expect(found.covers * 100).toBeGreaterThanOrEqual(p * found.of);
          expect(found.covers).toBe(values.filter((value) => value <= found.days).length);
          const below = values.filter((value) => value < found.days).length;
          expect(below * 100).toBeLessThan(p * found.of);
          expect(percentile(sorted, p + 1).days).toBeGreaterThanOrEqual(found.days);
        },
      ),
    );
  });
});
