import { durationDays } from "../domain/clock.ts";
import type { Day } from "../domain/days.ts";
import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Series } from "./behaviour-limits.ts";
import { blockedByDay, deliveriesByDay, netFlowByDay, totalAgeByDay } from "./daily-figures.ts";
import { countsAsFinished } from "./finished-rows.ts";
import {
  changes,
  daily,
  type Grain,
  grainOf,
  lastCompleteDay,
  weekEnds,
  weekly,
} from "./weekly-series.ts";

/** What momentum is read from. */
export type MomentumMeasure =
  | "throughput"
  | "cycle time"
  | "change of total work item age"
  | "change of blocked time"
  | "arrivals less departures";

/** A measure's points. `rows`: the item of each point, where a point is an item. */
export type MeasureSeries = { grain: Grain; series: Series; rows: Uint32Array | null };

/** How each measure is read: whether it can be negative, and what a signal on each side means. */
export const measures: Record<
  MomentumMeasure,
  { signed: boolean; above: Meaning; below: Meaning }
> = {
  throughput: { signed: false, above: "gaining", below: "slipping" },
  "cycle time": { signed: false, above: "slipping", below: "gaining" },
  "change of total work item age": { signed: true, above: "slipping", below: null },
  "change of blocked time": { signed: true, above: "slipping", below: null },
  "arrivals less departures": { signed: true, above: "slipping", below: null },
};
type Meaning = "gaining" | "slipping" | null;

export const measureNames = Object.keys(measures) as MomentumMeasure[];

/**
 * The points of one measure over the team's history, complete days and weeks only:
 * items delivered (a day where that is at least 1 on average, else a week), cycle time
 * (a point an item, by finish), change from week to week of the total work item age at its
 * end and of the blocked item-days in it, and arrivals less departures of a week.
 *
 * @param through the last day to use; without it the day before `asOf`'s, and every finished item
 * @param grain of throughput, where it is already known
 */
export function measureSeries(
  table: FlowTable,
  measure: MomentumMeasure,
  { through = lastCompleteDay(table), grain }: { through?: Day; grain?: Grain } = {},
): MeasureSeries {
  const ofWeeks = (series: Series): MeasureSeries => ({ grain: "week", series, rows: null });
  switch (measure) {
    case "throughput": {
      const figure = deliveriesByDay(table);
      const weeks = weekly(table, figure, through);
      return (grain ?? grainOf(weeks)) === "day"
        ? { grain: "day", series: daily(table, figure, through), rows: null }
        : ofWeeks(weeks);
    }
    case "cycle time":
      return cycleTimeSeries(table);
    case "change of total work item age":
      return ofWeeks(changes(weekEnds(table, totalAgeByDay(table), through)));
    case "change of blocked time":
      return ofWeeks(changes(weekly(table, blockedByDay(table), through)));
    case "arrivals less departures":
      return ofWeeks(weekly(table, netFlowByDay(table), through));
  }
}

/** Why a finished item has no cycle time, or null when it has one. */
export function noCycleTime(table: FlowTable, row: number): string | null {
  if (!countsAsFinished(table, row)) return "discarded, not delivered";
  if (table.startUnseen[row] === 1) return "its start was not seen";
  return (table.startedAt[row] as number) < (table.finishedAt[row] as number)
    ? null
    : "never in progress";
}

/** Sorted day by day: comparing 100,000 finishes with each other would take too long. */
function cycleTimeSeries(table: FlowTable): MeasureSeries {
  const { clock, finishedAt, startedAt } = table;
  const { days } = clock;
  const at = new Uint32Array(days.starts.length + 1);
  const found = new Uint32Array(table.rows);
  const foundOn = new Int32Array(table.rows);
  let count = 0;
  for (let row = 0; row < table.rows; row++) {
    const finish = finishedAt[row] as number;
    if (Number.isNaN(finish) || noCycleTime(table, row) !== null) continue;
    const day = dayAt(days, finish);
    found[count] = row;
    foundOn[count++] = day;
    const i = day - days.first + 2;
    at[i] = (at[i] as number) + 1;
  }
  for (let i = 1; i < at.length; i++) at[i] = (at[i] as number) + (at[i - 1] as number);
  const rows = new Uint32Array(count);
  const on = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const day = foundOn[i] as number;
    const slot = at[day - days.first + 1] as number;
    at[day - days.first + 1] = slot + 1;
    rows[slot] = found[i] as number;
    on[slot] = day;
  }
  for (let from = 0, to = 0; from < rows.length; from = to) {
    while (to < rows.length && on[to] === on[from]) to++;
    sortByTime(rows.subarray(from, to), finishedAt);
  }
  const values = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    values[i] = durationDays(clock, startedAt[row] as number, finishedAt[row] as number);
  }
  return { grain: "item", series: { first: on, last: on, values }, rows };
}

/** By insertion, which for the few finishes of a day is several times faster; rows ascend already. */
function sortByTime(rows: Uint32Array, time: Float64Array): void {
  if (rows.length > 200) {
    rows.sort((a, b) => (time[a] as number) - (time[b] as number) || a - b);
    return;
  }
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] as number;
    const at = time[row] as number;
    let j = i;
    for (; j > 0 && (time[rows[j - 1] as number] as number) > at; j--)
      rows[j] = rows[j - 1] as number;
    rows[j] = row;
  }
}
