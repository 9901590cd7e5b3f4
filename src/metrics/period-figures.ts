import type { FlowTable } from "../history/flow-table.ts";
import { agedOut } from "./aged-out.ts";
import { type Answer, isRefusal, type Window } from "./answer.ts";
import { arrivalsAndDepartures } from "./arrivals-departures.ts";
import { cycledRows } from "./cycled-rows.ts";
import { blockedByDay, totalAgeByDay } from "./daily-figures.ts";
import { durationsToFinish } from "./durations.ts";
import { finishedRows } from "./finished-rows.ts";
import { daysOutside } from "./judgement.ts";
import { percentiles } from "./percentiles.ts";
import { type SetBacks, setBacks } from "./set-backs.ts";
import type { Percentile } from "./values.ts";
import { today } from "./window.ts";
import { wipByDay } from "./wip.ts";

/** What happened in a stretch of days, both in. Rows of the table. */
export type PeriodFigures = {
  window: Window;
  /** Up to here it is over: its last day, or that of the reading. */
  knownTo: number;
  delivered: Uint32Array;
  /** Entries into progress, and ways out of it. */
  arrivals: number;
  departures: number;
  /** In progress on its first morning, and on its last evening. */
  wipBefore: number;
  carriedOver: number;
  meanWip: number;
  /** Cycle times of what was delivered, on the team's clock; 50th, 70th, 85th and 95th percentile, none below 1 item. */
  cycleDays: Float64Array;
  percentiles: Percentile[];
  /** Σ age of the work in progress on the last evening, item-days; how much it grew in the period. */
  totalAge: number;
  totalAgeChange: number;
  blockedDays: number;
  setBacks: SetBacks;
  /** Grew older than the expectation while in progress; null where there is no expectation. */
  agedOut: Uint32Array | null;
};

/**
 * The figures of a stretch of days: each as its own metric defines it.
 *
 * @param sleDays the expectation in days on the team's clock, or null
 */
export function periodFigures(
  table: FlowTable,
  window: Window,
  sleDays: number | null,
): PeriodFigures {
  const flow = unrefused(arrivalsAndDepartures(table, window));
  const { wip } = unrefused(wipByDay(table, window));
  const sum = (figure: ArrayLike<number>) =>
    Array.from(figure).reduce((total, each) => total + each, 0);
  const arrivals = sum(flow.arrivals);
  const departures = sum(flow.departures);
  const { rows } = cycledRows(table, window);
  const cycleDays = durationsToFinish(table, rows, "startedAt");
  const knownTo = Math.min(window.last, today(table));
  const age = totalAgeByDay(table);
  const ageOn = (day: number) => age[day - table.clock.days.first] ?? 0;
  return {
    window,
    knownTo,
    delivered: finishedRows(table, window, () => null).rows,
    arrivals,
    departures,
    wipBefore: flow.wipBefore,
    carriedOver: flow.wipBefore + arrivals - departures,
    meanWip: wip.length === 0 ? 0 : sum(wip) / wip.length,
    cycleDays,
    percentiles: percentiles(cycleDays),
    totalAge: ageOn(knownTo),
    totalAgeChange: ageOn(knownTo) - ageOn(window.first - 1),
    blockedDays: blockedIn(table, window),
    setBacks: setBacks(table, window),
    agedOut: sleDays === null ? null : agedOut(table, window, sleDays),
  };
}

/** The value of a metric that refuses nothing, however little there is. */
function unrefused<Value>({ definition, value }: Answer<Value>): Value {
  if (isRefusal(value)) throw new Error(`${definition} refuses nothing`);
  return value;
}

/** Cycle times of what was delivered in a window, but on the days of another; on the team's clock. */
export const cycleDaysIn = (table: FlowTable, window: Window, but: Window): Float64Array =>
  Float64Array.from(
    daysOutside(window, but).flatMap((days) => [
      ...durationsToFinish(table, cycledRows(table, days).rows, "startedAt"),
    ]),
  );

const blockedDays = new WeakMap<FlowTable, Float64Array>();

/** Blocked item-days on the days of a window. */
export function blockedIn(table: FlowTable, { first, last }: Window): number {
  const perDay = blockedDays.get(table) ?? blockedByDay(table);
  blockedDays.set(table, perDay);
  let sum = 0;
  for (let day = first; day <= last; day++) sum += perDay[day - table.clock.days.first] ?? 0;
  return sum;
}
