import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { dayColumn, knownDays } from "./known-days.ts";
import { throughputByWeek } from "./throughput.ts";

/** Items delivered a day. Parallel columns, oldest first; days with none are 0. */
export type ThroughputByDay = {
  days: Int32Array;
  delivered: Int32Array;
  /** Mean of the days that are over, null when there is none. */
  meanADay: number | null;
};

/**
 * Throughput by day: how many items were delivered on each day of the window, in the team's
 * zone. Counts what `throughputByWeek` counts; days with none are 0. `asOf`'s own day may
 * yet bring more and is left out of the mean.
 *
 * @param window whole days, both in; days before anything is known of, or after `asOf`, are left away
 * @returns items a day
 */
export function throughputByDay(table: FlowTable, window: Window): Answer<ThroughputByDay> {
  const answer = throughputByWeek(table, window);
  const known = knownDays(table, window);
  const delivered = new Int32Array(known.count);
  for (const row of answer.counted) {
    const i = dayAt(table.clock.days, table.finishedAt[row] as number) - known.first;
    delivered[i] = (delivered[i] as number) + 1;
  }
  const today = dayAt(table.clock.days, table.asOf);
  const over = Math.max(0, Math.min(known.count, today - known.first));
  let sum = 0;
  for (let i = 0; i < over; i++) sum += delivered[i] as number;
  return {
    ...answer,
    value: { days: dayColumn(known), delivered, meanADay: over === 0 ? null : sum / over },
  };
}
