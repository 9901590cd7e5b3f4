import { type Day, dayAt, monday } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { pointsForFirmLimits, type Series } from "./behaviour-limits.ts";
import { countsAsFinished } from "./finished-rows.ts";
import { today } from "./window.ts";

/** How much time one point of a series stands for; an item's point is its finish. */
export type Grain = "day" | "week" | "item";

/** The last day that is over: `asOf`'s own day may yet bring more. */
export const lastCompleteDay = (table: FlowTable): Day => today(table) - 1;

/**
 * The Monday of the week in which the team's history begins: in which something first
 * entered progress or was delivered. Weeks before are not the team's, even where older
 * items were waiting; null when nothing ever happened.
 */
export function beginning(table: FlowTable): Day | null {
  let day = beginnings.get(table);
  if (day === undefined) beginnings.set(table, (day = firstMonday(table)));
  return day;
}

const beginnings = new WeakMap<FlowTable, Day | null>();

function firstMonday(table: FlowTable): Day | null {
  const { stretches, finishedAt, clock, rows } = table;
  let at = Infinity;
  for (const start of stretches.start) if (start < at) at = start;
  for (let row = 0; row < rows; row++) {
    const finish = finishedAt[row] as number;
    if (finish < at && countsAsFinished(table, row)) at = finish;
  }
  return Number.isFinite(at) ? monday(dayAt(clock.days, at)) : null;
}

/**
 * The Mondays of the complete ISO weeks of the team's history, oldest first. A week that
 * began before anything was known of, or that `through` cuts short, is none.
 *
 * @param through the last day to use
 */
export function completeWeeks(table: FlowTable, through: Day): Int32Array {
  const from = beginning(table);
  if (from === null) return new Int32Array();
  const first = from < table.clock.days.first ? from + 7 : from;
  return Int32Array.from(
    { length: Math.max(0, Math.floor((through + 1 - first) / 7)) },
    (_, week) => first + 7 * week,
  );
}

/** The complete days of the team's history as a series. @param perDay by day of the table */
export function daily(table: FlowTable, perDay: Float64Array, through: Day): Series {
  const from = beginning(table);
  const known = table.clock.days.first;
  const first = Math.max(from ?? through + 1, known);
  const days = Int32Array.from({ length: Math.max(0, through + 1 - first) }, (_, i) => first + i);
  return {
    first: days,
    last: days,
    values: perDay.slice(first - known, first - known + days.length),
  };
}

/** A figure a day summed over the complete weeks of the team's history. @param perDay by day of the table */
export function weekly(table: FlowTable, perDay: Float64Array, through: Day): Series {
  const known = table.clock.days.first;
  return ofWeeks(completeWeeks(table, through), (day) => {
    let sum = 0;
    for (let i = day - known; i < day - known + 7; i++) sum += perDay[i] as number;
    return sum;
  });
}

/** A level at the end of each day, read at the end of the complete weeks. @param perDay by day of the table */
export const weekEnds = (table: FlowTable, perDay: Float64Array, through: Day): Series =>
  ofWeeks(
    completeWeeks(table, through),
    (day) => perDay[day + 6 - table.clock.days.first] as number,
  );

/** How much each point differs from the one before; one point fewer. */
export const changes = ({ first, last, values }: Series): Series => ({
  first: first.slice(1),
  last: last.slice(1),
  values: values.slice(1).map((value, i) => value - (values[i] as number)),
});

/**
 * Whether a count is looked at by day (its mean is at least 1 a day) or by week. Decided on
 * the first 20 complete weeks, or on those there are, so that later ones do not change it.
 */
export function grainOf({ values }: Series): "day" | "week" {
  const early = values.subarray(0, pointsForFirmLimits);
  return early.length > 0 && early.reduce((sum, value) => sum + value, 0) >= 7 * early.length
    ? "day"
    : "week";
}

const ofWeeks = (mondays: Int32Array, value: (monday: Day) => number): Series => ({
  first: mondays,
  last: mondays.map((day) => day + 6),
  values: Float64Array.from(mondays, value),
});
