import type { FlowTable } from "../history/flow-table.ts";
import { tableDays } from "./table-days.ts";

const known = new WeakMap<FlowTable, Uint32Array>();

/**
 * All rows with a finish, by its time, then by row. Worked out once a table; not to be changed.
 *
 * Sorted day by day: comparing 100,000 finishes with each other would take too long.
 */
export function rowsByFinish(table: FlowTable): Uint32Array {
  const before = known.get(table);
  if (before) return before;
  const { finishedAt, clock } = table;
  const days = tableDays(table, "finishedAt");
  const at = new Uint32Array(clock.days.starts.length + 1);
  for (const day of days) if (day >= 0) at[day + 1] = (at[day + 1] as number) + 1;
  for (let day = 1; day < at.length; day++) at[day] = (at[day] as number) + (at[day - 1] as number);
  const rows = new Uint32Array(at.at(-1) ?? 0);
  const next = at.slice();
  for (let row = 0; row < days.length; row++) {
    const day = days[row] as number;
    if (day < 0) continue;
    const slot = next[day] as number;
    next[day] = slot + 1;
    rows[slot] = row;
  }
  for (let day = 1; day < at.length; day++)
    sortByTime(rows, at[day - 1] as number, at[day] as number, finishedAt);
  known.set(table, rows);
  return rows;
}

/** Sorts a stretch of rows by insertion, which for the few finishes of a day is several times faster; rows ascend already. */
function sortByTime(rows: Uint32Array, from: number, to: number, times: Float64Array): void {
  // Stryker disable next-line all: either way they come out in the same order.
  if (to - from > 200) {
    rows.subarray(from, to).sort((a, b) => (times[a] as number) - (times[b] as number) || a - b);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const row = rows[i] as number;
    const at = times[row] as number;
    let slot = i;
    for (; slot > from && (times[rows[slot - 1] as number] as number) > at; slot--)
      rows[slot] = rows[slot - 1] as number;
    rows[slot] = row;
  }
}
