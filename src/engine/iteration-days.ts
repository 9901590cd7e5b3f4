import { type Day, parseDay } from "../domain/days.ts";
import type { Iteration } from "../domain/iteration.ts";

/** An iteration by its title and its days, both in. */
export type IterationDays = { title: string; first: Day; last: Day };

/** Iterations by their first day; of two of one title the first listed counts. */
export function iterationDays(iterations: readonly Iteration[]): IterationDays[] {
  const byTitle = new Map<string, IterationDays>();
  for (const { title, startsOn, days } of iterations) {
    const first = parseDay(startsOn);
    if (!byTitle.has(title)) byTitle.set(title, { title, first, last: first + days - 1 });
  }
  return [...byTitle.values()].toSorted((a, b) => a.first - b.first);
}
