import { type Day, dayAt, dayStart, lastDay } from "../domain/days.ts";
import type { Interval } from "../domain/instant.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Window } from "./answer.ts";

/** The day on which the table is read: the last of any window. */
export const today = ({ clock, asOf }: FlowTable): Day => dayAt(clock.days, asOf);

/** The last `count` days up to and with `asOf`'s day. */
export const lastDays = (table: FlowTable, count: number): Window => ({
  first: today(table) - count + 1,
  last: today(table),
});

/** From the first day anything is known of to `asOf`'s day. */
export const wholeHistory = (table: FlowTable): Window => ({
  first: table.clock.days.first,
  last: today(table),
});

/**
 * The instants of a window: half-open, cut off at the days the table knows of.
 * @throws RangeError when the window ends before it begins
 */
export function windowInterval({ clock: { days } }: FlowTable, { first, last }: Window): Interval {
  if (!(first <= last)) throw new RangeError(`a window from day ${first} to day ${last} is empty`);
  const bound = (day: Day) =>
    dayStart(days, Math.max(days.first, Math.min(day, lastDay(days) + 1)));
  return { start: bound(first), end: bound(last + 1) };
}
