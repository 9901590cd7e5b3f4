import { durationOnDays } from "../domain/clock.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { tableDays } from "./table-days.ts";

/**
 * How long each of some finished rows took to its finish on the team's clock: from its start,
 * or from its creation.
 *
 * @param rows each with both ends
 * @returns days, in the order of `rows`
 * @throws RangeError when a finish lies before its beginning
 */
export function durationsToFinish(
  table: FlowTable,
  rows: Uint32Array,
  from: "startedAt" | "createdAt",
): Float64Array {
  const { clock, finishedAt } = table;
  const beganAt = table[from];
  const isElapsed = clock.kind === "elapsed";
  const first = tableDays(table, from);
  const last = tableDays(table, "finishedAt");
  const { first: origin } = clock.days;
  const durations = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    const start = beganAt[row] as number;
    const end = finishedAt[row] as number;
    if (!(start <= end))
      throw new RangeError(`from ${start} to ${end}: the end is before the start`);
    durations[i] = isElapsed
      ? (end - start) / 86_400_000
      : durationOnDays(clock, origin + (first[row] as number), origin + (last[row] as number));
  }
  return durations;
}
