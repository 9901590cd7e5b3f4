import { daysAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";

/** The columns of instants that more than one question asks the days of. */
const columns = {
  createdAt: (table: FlowTable) => table.createdAt,
  startedAt: (table: FlowTable) => table.startedAt,
  finishedAt: (table: FlowTable) => table.finishedAt,
  crossings: (table: FlowTable) => table.crossings,
  "stretches.start": (table: FlowTable) => table.stretches.start,
  "stretches.end": (table: FlowTable) => table.stretches.end,
};
type Column = keyof typeof columns;

const known = new WeakMap<FlowTable, Map<Column, Int32Array>>();

/**
 * The days of a table's column of instants, as `daysAt` counts them. Worked out once a table,
 * however many questions it is asked; not to be changed.
 */
export function tableDays(table: FlowTable, column: Column): Int32Array {
  let found = known.get(table);
  if (!found) known.set(table, (found = new Map<Column, Int32Array>()));
  let days = found.get(column);
  if (!days) found.set(column, (days = daysAt(table.clock.days, columns[column](table))));
  return days;
}
