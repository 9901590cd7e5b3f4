import { ascending } from "./ascending.ts";
import type { Percentile } from "./values.ts";

/** Fewer values than this and an answer refuses to name percentiles. */
export const percentilesNeed = 5;

/** The percentiles shown by default. */
export const usualPercentiles = [50, 70, 85, 95] as const;

/**
 * The p-th percentile by nearest rank: the ⌈p·n/100⌉-th smallest value, worked out in
 * whole numbers (0.07·100 is not 7), with how many values it covers, ties counted.
 *
 * @param sorted ascending, at least one value
 * @param p a whole number from 1 to 99
 * @throws RangeError when `p` is no such number or there is no value
 * @see https://en.wikipedia.org/wiki/Percentile#The_nearest-rank_method
 */
export function percentile(sorted: ArrayLike<number>, p: number): Percentile {
  if (!Number.isInteger(p) || p < 1 || p > 99)
    throw new RangeError(`percentile ${p}: give a whole number from 1 to 99`);
  const n = sorted.length;
  if (n === 0) throw new RangeError(`percentile ${p} of no values`);
  const rank = Math.floor((p * n + 99) / 100);
  const days = sorted[rank - 1] as number;
  let low = rank;
  let high = n;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) <= days) low = middle + 1;
    else high = middle;
  }
  return { p, days, covers: low, of: n };
}

/** The usual percentiles of values in any order; none when there are no values. */
export function percentiles(values: Float64Array): Percentile[] {
  if (values.length === 0) return [];
  const sorted = ascending(values);
  return usualPercentiles.map((p) => percentile(sorted, p));
}
