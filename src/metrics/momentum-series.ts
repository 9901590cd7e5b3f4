import type { Day } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Series } from "./behaviour-limits.ts";
import { blockedByDay, deliveriesByDay, netFlowByDay, totalAgeByDay } from "./daily-figures.ts";
import { durationsToFinish } from "./durations.ts";
import { countsAsFinished } from "./finished-rows.ts";
import { rowsByFinish } from "./rows-by-finish.ts";
import { tableDays } from "./table-days.ts";
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

const stoodThen = { signed: true, isReadNow: false, above: "slipping", below: null } as const;

/**
 * How each measure is read: whether it can be negative, whether its past is told by what is
 * known now and not by what stood then, and what a signal on each side means.
 */
export const measures: Record<
  MomentumMeasure,
  { signed: boolean; isReadNow: boolean; above: Meaning; below: Meaning }
> = {
  throughput: { signed: false, isReadNow: true, above: "gaining", below: "slipping" },
  "cycle time": { signed: false, isReadNow: true, above: "slipping", below: "gaining" },
  "change of total work item age": stoodThen,
  "change of blocked time": stoodThen,
  "arrivals less departures": stoodThen,
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

function cycleTimeSeries(table: FlowTable): MeasureSeries {
  const finished = rowsByFinish(table);
  const counted = new Uint32Array(finished.length);
  let count = 0;
  for (let i = 0; i < finished.length; i++) {
    const row = finished[i] as number;
    if (noCycleTime(table, row) === null) counted[count++] = row;
  }
  const rows = counted.slice(0, count);
  const values = durationsToFinish(table, rows, "startedAt");
  const days = tableDays(table, "finishedAt");
  const origin = table.clock.days.first;
  const on = new Int32Array(count);
  for (let i = 0; i < count; i++) on[i] = origin + (days[rows[i] as number] as number);
  return { grain: "item", series: { first: on, last: on, values }, rows };
}
