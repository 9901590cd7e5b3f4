import type { FlowTable } from "../history/flow-table.ts";
import { agedOut } from "./aged-out.ts";
import { isRefusal, type Window } from "./answer.ts";
import { arrivalsAndDepartures } from "./arrivals-departures.ts";
import { ascending } from "./ascending.ts";
import { percentileChange } from "./change.ts";
import { totalAgeByDay } from "./daily-figures.ts";
import { finishedRows } from "./finished-rows.ts";
import { type Against, earlierPeriods, type Judgement, judgedByPeriods } from "./judgement.ts";
import { percentile, percentilesNeed } from "./percentiles.ts";
import { blockedIn, type PeriodFigures } from "./period-figures.ts";
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

/**
 * One figure of a period beside that of another. Counts of the other are scaled to the length of
 * the period: a month of 28 days is held against 31 days' worth. Null: there is none.
 */
export type ComparedFigure = {
  figure: FigureName;
  now: number | null;
  before: number | null;
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
  const scale = length / lengthOf(before);
  const from = Math.max(table.clock.days.first, beginning(table) ?? Infinity);
  const held = against === "period" ? now.window.first - 1 : before.knownTo;
  const earlier = earlierPeriods(
    held,
    length,
    Math.max(from, against === "period" ? from : before.window.first),
  );
  const count = (
    figure: FigureName,
    [a, b]: readonly [number, number],
    of: (window: Window) => number,
    signed = false,
  ): ComparedFigure => ({
    figure,
    now: a,
    before: b * scale,
    judgement: judgedByPeriods(a, b * scale, earlier.map(of), { against, signed }),
  });
  const level = (figure: FigureName, a: number, b: number): ComparedFigure => ({
    figure,
    now: a,
    before: b,
    judgement: { verdict: "not judged", rule: "level" },
  });
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
    cycleTime(now, before),
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
    ...(sleDays === null || !now.agedOut || !before.agedOut
      ? []
      : [
          count(
            "aged out",
            [now.agedOut.length, before.agedOut.length],
            (window) => agedOut(table, window, sleDays).length,
          ),
        ]),
  ];
}

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

function cycleTime(now: PeriodFigures, before: PeriodFigures): ComparedFigure {
  const at = ({ percentiles }: PeriodFigures) =>
    percentiles.find(({ p }) => p === compared)?.days ?? null;
  const have = Math.min(now.cycleDays.length, before.cycleDays.length);
  const judgement: Judgement =
    have < percentilesNeed
      ? { verdict: "not enough data", rule: "too few items", have, need: percentilesNeed }
      : {
          verdict:
            percentileChange(now.cycleDays, percentile(ascending(before.cycleDays), compared)) ===
            null
              ? "noise"
              : "signal",
          rule: "quantile test",
        };
  return { figure: "cycle time", now: at(now), before: at(before), judgement };
}
