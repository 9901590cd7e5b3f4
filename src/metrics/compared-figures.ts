import type { FlowTable } from "../history/flow-table.ts";
import { agedOut } from "./aged-out.ts";
import { isRefusal, type Window } from "./answer.ts";
import { arrivalsAndDepartures } from "./arrivals-departures.ts";
import { totalAgeByDay } from "./daily-figures.ts";
import { finishedRows } from "./finished-rows.ts";
import {
  type Against,
  apartFrom,
  earlierPeriods,
  type Judgement,
  judgedByPeriods,
} from "./judgement.ts";
import { blockedIn, cycleDaysIn, type PeriodFigures } from "./period-figures.ts";
import { rankSumNeeds, timesChange } from "./rank-sum.ts";
import { backCount, setBacks } from "./set-backs.ts";
import { beginning } from "./weekly-series.ts";
import { wholeHistory } from "./window.ts";

/** What two periods are compared by. */
export type FigureName =
  | "delivered"
  | "started"
  | "carried over"
  | "cycle time"
  | "work in progress"
  | "total age"
  | "change of total age"
  | "blocked time"
  | "moved back or reopened"
  | "aged out";

/** One figure of a period beside that of another. Null: there is none. */
export type ComparedFigure = {
  figure: FigureName;
  now: number | null;
  before: number | null;
  /**
   * What of a count falls on as many days of the other as the period has so far: of a month of 28
   * days 31 days' worth. It is what the period is held against. Null: no count.
   */
  scaled: number | null;
  judgement: Judgement;
};

/** The percentile of cycle time that periods are compared by. */
const compared = 85;

/** Every figure of a period beside that of another, and whether they differ by more than chance. */
export function comparedFigures(
  table: FlowTable,
  now: PeriodFigures,
  before: PeriodFigures,
  { against, sleDays }: { against: Against; sleDays: number | null },
): ComparedFigure[] {
  const length = lengthOf(now);
  const scale = scaleOf(now, before);
  const from = Math.max(table.clock.days.first, beginning(table) ?? Infinity);
  const held = against === "period" ? now.window.first - 1 : before.knownTo;
  const earlier = earlierPeriods(
    held,
    length,
    Math.max(from, against === "period" ? from : before.window.first),
  ).filter((window) => apartFrom(now.window, window));
  const count = (
    figure: FigureName,
    [a, b]: readonly [number, number],
    of: (window: Window) => number,
    signed = false,
  ): ComparedFigure => ({
    figure,
    now: a,
    before: b,
    scaled: b * scale,
    judgement: judgedByPeriods(a, b * scale, earlier.map(of), { against, signed }),
  });
  const level = (figure: FigureName, a: number, b: number): ComparedFigure => ({
    figure,
    now: a,
    before: b,
    scaled: null,
    judgement: { verdict: "not judged", rule: "level" },
  });
  const aged = (days: number): ComparedFigure => {
    const of = (window: Window) => agedOut(table, window, days).length;
    return count("aged out", [of(now.window), of(before.window)], of);
  };
  const arrivals = arrivalsByDay(table);
  const age = totalAgeByDay(table);
  const ageOn = (day: number) => age[day - table.clock.days.first] ?? 0;
  return [
    count(
      "delivered",
      [now.delivered.length, before.delivered.length],
      (window) => finishedRows(table, window, () => null).rows.length,
    ),
    count("started", [now.arrivals, before.arrivals], ({ first, last }) =>
      sumOf(arrivals, first - table.clock.days.first, last - table.clock.days.first),
    ),
    level("carried over", now.carriedOver, before.carriedOver),
    cycleTime(table, now, before),
    level("work in progress", now.meanWip, before.meanWip),
    level("total age", now.totalAge, before.totalAge),
    count(
      "change of total age",
      [now.totalAgeChange, before.totalAgeChange],
      ({ first, last }) => ageOn(last) - ageOn(first - 1),
      true,
    ),
    count("blocked time", [now.blockedDays, before.blockedDays], (window) =>
      blockedIn(table, window),
    ),
    count(
      "moved back or reopened",
      [backCount(now.setBacks), backCount(before.setBacks)],
      (window) => backCount(setBacks(table, window)),
    ),
    ...(sleDays === null ? [] : [aged(sleDays)]),
  ];
}

/** How many times as long a period is, so far, as another. */
export const scaleOf = (now: PeriodFigures, before: PeriodFigures): number =>
  lengthOf(now) / lengthOf(before);

const lengthOf = ({ window, knownTo }: PeriodFigures): number =>
  Math.max(1, Math.min(window.last, knownTo) - window.first + 1);

/** Entries into progress on every day of the table. */
function arrivalsByDay(table: FlowTable): Int32Array {
  const { value } = arrivalsAndDepartures(table, wholeHistory(table));
  return isRefusal(value) ? new Int32Array() : value.arrivals;
}

function sumOf(perDay: Int32Array, first: number, last: number): number {
  let sum = 0;
  for (let i = first; i <= last; i++) sum += perDay[i] ?? 0;
  return sum;
}

function cycleTime(table: FlowTable, now: PeriodFigures, before: PeriodFigures): ComparedFigure {
  const at = ({ percentiles }: PeriodFigures) =>
    percentiles.find(({ p }) => p === compared)?.days ?? null;
  return {
    figure: "cycle time",
    now: at(now),
    before: at(before),
    scaled: null,
    judgement: judgedTimes(now.cycleDays, cycleDaysIn(table, before.window, now.window)),
  };
}

function judgedTimes(now: Float64Array, before: Float64Array): Judgement {
  const change = timesChange(now, before);
  if (change === "too few")
    return {
      verdict: "not enough data",
      rule: "too few items",
      have: Math.min(now.length, before.length),
      need: rankSumNeeds,
    };
  return { verdict: change === "same" ? "noise" : "signal", rule: "rank-sum test" };
}
