import type { Day } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Window } from "./answer.ts";
import { today } from "./window.ts";

/**
 * The days of a window on which something is known: from the table's first to `asOf`'s.
 * @returns the first of them and how many there are; 0 where the window lies outside
 */
export function knownDays(table: FlowTable, window: Window): { first: Day; count: number } {
  const first = Math.max(window.first, table.clock.days.first);
  const last = Math.min(window.last, today(table));
  return { first, count: Math.max(0, last - first + 1) };
}

/** The days counted from `first`, as a column. */
export const dayColumn = ({ first, count }: { first: Day; count: number }): Int32Array =>
  Int32Array.from({ length: count }, (_, i) => first + i);
