/** One line of the benchmark: the median, least and most of several runs. */
export type Measurement = {
  name: string;
  items: number;
  unit: "ms" | "MB";
  median: number;
  min: number;
  max: number;
};

/** Runs `work` five times after one warm-up and takes the time of each, in milliseconds. */
export function timed(name: string, items: number, work: () => unknown): Measurement {
  work();
  const runs = Array.from({ length: 5 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const [min = 0, , median = 0, , max = 0] = runs;
  return { name, items, unit: "ms", median, min, max };
}
