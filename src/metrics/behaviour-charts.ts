import type { BaselineMeasure } from "../domain/agreement.ts";
import type { Day } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { type Answer, isRefusal, type Refusal, type Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { defaultBaseline, limitsOf, type Series, slackOf } from "./behaviour-limits.ts";
import { tableEvidence } from "./evidence-shares.ts";
import { type MeasureSeries, measureSeries, measures } from "./momentum-series.ts";
import {
  type ProcessBehaviour,
  processBehaviour,
  type Signal,
  signalAt,
} from "./process-behaviour.ts";
import { SignalList } from "./signal-list.ts";
import { type Grain, lastCompleteDay } from "./weekly-series.ts";

/** A measure's process behaviour chart, or why there is none yet. */
export type BehaviourChart = {
  measure: BaselineMeasure;
  grain: Grain;
  chart: ProcessBehaviour | Refusal;
  /** The item of each point, where a point is an item. */
  rows: Uint32Array | null;
};

export type BehaviourOptions = {
  /** The team's stored baselines; without one the first 20 complete points. */
  baselines: Partial<Record<BaselineMeasure, Window>>;
  /** The table read as of the last instant of a day; see `momentum`. */
  tableOn: (day: Day) => FlowTable;
  /** Of support work; its rows are the table's. */
  firstResponse: MeasureSeries;
};

const fromTable = Object.keys(measures) as (keyof typeof measures)[];

/** All measures of which a process behaviour chart is drawn, in the order in which they are shown. */
const behaviourMeasures: readonly BaselineMeasure[] = [...fromTable, "time to first response"];

/** Whether a measure can be negative. */
export const isSigned = (measure: BaselineMeasure): boolean =>
  measure !== "time to first response" && measures[measure].signed;

/**
 * The points of a measure as a retrospective looks at them: as `measureSeries`, but what was
 * delivered always by week: by day, weekends and days of rest make a pattern that no rule of
 * the charts expects.
 */
export const seriesOf = (
  table: FlowTable,
  measure: BaselineMeasure,
  firstResponse: MeasureSeries,
  through: Day = lastCompleteDay(table),
): MeasureSeries => {
  if (measure === "time to first response") return firstResponse;
  return measureSeries(table, measure, { through, grain: "week" });
};

/**
 * Process behaviour charts of everything that does not follow from the day before: what is
 * delivered, cycle time, the weekly change of total age and of blocked time, arrivals less
 * departures, and the time to first response on support work. Limits come from a fixed
 * baseline, as it was known on its last day. Levels of WIP and age have no limits: see `wipByDay`.
 */
export function behaviourCharts(
  table: FlowTable,
  { baselines, tableOn, firstResponse }: BehaviourOptions,
): Answer<BehaviourChart[]> {
  const value = behaviourMeasures.map((measure): BehaviourChart => {
    const { grain, series, rows } = seriesOf(table, measure, firstResponse);
    const baseline = baselines[measure] ?? defaultBaseline(series);
    const moves = measure !== "time to first response" && measures[measure].isReadNow;
    const from =
      baseline && moves
        ? seriesOf(tableOn(baseline.last), measure, firstResponse, baseline.last).series
        : series;
    return { measure, grain, rows, chart: chartOf(series, from, baseline, isSigned(measure)) };
  });
  return {
    ...basis(table),
    definition: "process behaviour",
    window: null,
    n: value.filter(({ chart }) => !isRefusal(chart)).length,
    counted: new Uint32Array(),
    leftOut: [],
    evidence: tableEvidence(table),
    value,
  };
}

function chartOf(
  series: Series,
  from: Series,
  baseline: Window | null,
  signed: boolean,
): ProcessBehaviour | Refusal {
  const limits = limitsOf(from, { signed, baseline });
  return isRefusal(limits) ? limits : processBehaviour(series, limits);
}

/**
 * The moving ranges of a chart as a chart of their own: how far each point is from the one
 * before, their mean, and the limit above which a jump is larger than usual.
 */
export function rangesOf({ series, ranges, limits }: ProcessBehaviour): ProcessBehaviour {
  const { meanRange, rangeLimit } = limits;
  const values = ranges.slice(1);
  const off = { at: 0, on: false };
  const upper = { at: rangeLimit, on: true };
  const found = new SignalList();
  const slack = slackOf(limits);
  found.add(
    0,
    1,
    Uint8Array.from(values, (range) => (range > rangeLimit + slack ? 1 : 0)),
    1,
    1,
  );
  return {
    series: { first: series.first.slice(1), last: series.last.slice(1), values },
    ranges: new Float64Array(values.length).fill(Number.NaN),
    limits: {
      ...limits,
      mean: meanRange,
      upper: { limit: upper, twoSigma: off, oneSigma: off },
      lower: { limit: off, twoSigma: off, oneSigma: off },
    },
    signals: found.take(),
  };
}

/** The signals of a chart of which some marked point lies in a window, latest first. */
export function signalsWithin(chart: ProcessBehaviour, { first, last }: Window): Signal[] {
  const { series, signals } = chart;
  return Array.from(signals.rule.keys(), (i) => signalAt(signals, i))
    .filter(({ points }) =>
      points.some(
        (point) =>
          (series.last[point] as number) >= first && (series.first[point] as number) <= last,
      ),
    )
    .toSorted((a, b) => (b.points.at(-1) ?? 0) - (a.points.at(-1) ?? 0));
}
