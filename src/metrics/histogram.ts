/** How many values lie in each of equally wide steps from 0; the last step of all is open. */
export type Histogram = {
  width: number;
  /** `counts[i]`: values from `i * width` to below `(i + 1) * width`. */
  counts: Uint32Array;
  /** Values at or above the end of the last step: a few long ones must not flatten the rest. */
  over: number;
};

/**
 * A histogram of values at or above 0 in steps of 1, 2, 5, 10, … up to twice the value that
 * 95 in 100 do not exceed, or up to the largest where that is less.
 *
 * @param values in any order, at least one
 * @param p95    the 95th percentile of them
 * @param most   how many steps at most, at least 2
 */
export function histogram(values: Float64Array, p95: number, most = 40): Histogram {
  let largest = 0;
  for (const value of values) if (value > largest) largest = value;
  const top = Math.max(1, Math.min(largest, 2 * p95));
  let width = 1;
  for (let i = 1; Math.floor(top / width) + 1 > most; i++)
    width = ([1, 2, 5] as const)[(i % 3) as 0 | 1 | 2] * 10 ** Math.floor(i / 3);
  const counts = new Uint32Array(Math.floor(top / width) + 1);
  let over = 0;
  for (const value of values) {
    const i = Math.floor(value / width);
    if (i < counts.length) counts[i] = (counts[i] as number) + 1;
    else over++;
  }
  return { width, counts, over };
}
