import type { Stretch } from "../../charts/stretch-bars.tsx";
import type { Day } from "../../domain/days.ts";
import type { ThroughputByDay } from "../../metrics/throughput-by-day.ts";

type IterationDays = { title: string; first: Day; last: Day };

/**
 * Items delivered in each iteration of which some day is counted, oldest first. One of which some
 * days are not counted, or not over, is cut short; the mean is that of the whole ones.
 *
 * @param iterations by first day, days both in
 * @param today the as-of instant's own day: it may yet bring more
 */
export function deliveredByIteration(
  { days, delivered }: ThroughputByDay,
  iterations: readonly IterationDays[],
  today: Day,
): { stretches: Stretch[]; mean: number | null } {
  const from = days[0] ?? 0;
  const to = days.at(-1) ?? -1;
  const stretches = iterations
    .filter(({ first, last }) => last >= from && first <= to)
    .map(({ title, first, last }): Stretch => {
      const shown = { first: Math.max(first, from), last: Math.min(last, to) };
      let sum = 0;
      for (let day = shown.first; day <= shown.last; day++) sum += delivered[day - from] ?? 0;
      return {
        ...shown,
        delivered: sum,
        partial: first < from || last > to || last >= today,
        name: title,
      };
    });
  const whole = stretches.filter(({ partial }) => !partial);
  const total = whole.reduce((sum, { delivered: count }) => sum + count, 0);
  return { stretches, mean: whole.length === 0 ? null : total / whole.length };
}
