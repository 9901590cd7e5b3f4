import type { Measurement } from "../measurement.ts";

/** A line of the benchmark from several runs. */
export function medianLine(
  name: string,
  items: number,
  unit: Measurement["unit"],
  runs: readonly number[],
): Measurement {
  const sorted = runs.toSorted((a, b) => a - b);
  return {
    name,
    items,
    unit,
    median: sorted[sorted.length >> 1] ?? Number.NaN,
    min: sorted[0] ?? Number.NaN,
    max: sorted.at(-1) ?? Number.NaN,
  };
}
