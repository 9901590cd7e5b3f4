/** One line of the benchmark: the median, least and most of several runs. */
export type Measurement = {
  name: string;
  items: number;
  unit: "ms" | "MB" | "kB" | "requests" | "points" | "seconds";
  median: number;
  min: number;
  max: number;
  /** What the value is made of. */
  byPurpose?: Record<string, number>;
};

/**
 * Runs `work` five times after one warm-up and takes the time of each, in milliseconds.
 *
 * @param prepare makes what each run works on; not timed
 */
export function timed<Subject>(
  name: string,
  items: number,
  prepare: () => Subject,
  work: (subject: Subject) => unknown,
): Measurement {
  work(prepare());
  const runs = Array.from({ length: 5 }, () => {
    const subject = prepare();
    const start = performance.now();
    work(subject);
    return performance.now() - start;
  }).toSorted((a, b) => a - b);
  const [min = 0, , median = 0, , max = 0] = runs;
  return { name, items, unit: "ms", median, min, max };
}
