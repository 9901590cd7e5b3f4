import type { Day } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { type Answer, isRefusal, type Omission, type Refusal, type Window } from "./answer.ts";
import { defaultBaseline, limitsOf } from "./behaviour-limits.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { countsAsFinished } from "./finished-rows.ts";
import {
  type MomentumMeasure,
  measureNames,
  measureSeries,
  measures,
  noCycleTime,
} from "./momentum-series.ts";
import {
  type ProcessBehaviour,
  processBehaviour,
  type Signal,
  signalsNow,
} from "./process-behaviour.ts";
import type { Grain } from "./weekly-series.ts";

/** Not a score: what the latest point says. */
export type Verdict = "gaining" | "holding: ordinary variation" | "slipping" | "not enough data";

/** One measure's verdict and what it rests on. */
export type MeasureMomentum = {
  measure: MomentumMeasure;
  verdict: Verdict;
  /** The signals behind the verdict, each with its rule and points; none while it holds. */
  because: Signal[];
  grain: Grain;
  /** The chart, or why there are no limits yet. */
  chart: ProcessBehaviour | Refusal;
  /** The item of each point, where a point is an item. */
  rows: Uint32Array | null;
};

export type MomentumOptions = {
  /** The team's stored baselines; without one the first 20 complete points. */
  baselines?: Partial<Record<MomentumMeasure, Window>>;
  /**
   * The table read as of the last instant of a day: limits of what is read as it is now
   * (deliveries and cycle times, by each item's last finish) are taken from what was known on
   * their baseline's last day. Without it they are taken from `table`, where a reopening since
   * then can move them. What is read by what stood then, nothing that comes later moves.
   */
  tableOn?: (day: Day) => FlowTable;
};

/**
 * Momentum: for each measure whether delivery is gaining, holding or slipping, from the
 * signals of its process behaviour chart that contain the latest point.
 *
 * Throughput above is gaining, below slipping; cycle time the other way round; a weekly change
 * of total work item age or of blocked time, or arrivals less departures, above is slipping.
 * Any other signal, and a range, gives no verdict. Levels of WIP and age are not read: they
 * follow from the day before, and would call a stable team back most weeks.
 *
 * @returns one verdict a measure; "not enough data" below 8 points in the baseline
 */
export function momentum(
  table: FlowTable,
  { baselines = {}, tableOn }: MomentumOptions = {},
): Answer<MeasureMomentum[]> {
  const value = measureNames.map((measure): MeasureMomentum => {
    const { signed, isReadNow, above, below } = measures[measure];
    const { grain, series, rows } = measureSeries(table, measure);
    const baseline = baselines[measure] ?? defaultBaseline(series);
    const from =
      tableOn && baseline && isReadNow
        ? measureSeries(tableOn(baseline.last), measure, { through: baseline.last, grain }).series
        : series;
    const limits = limitsOf(from, { signed, baseline });
    if (isRefusal(limits) || series.values.length === 0) {
      const chart = isRefusal(limits) ? limits : { refused: "points", have: 0, need: 1 };
      return { measure, verdict: "not enough data", because: [], grain, chart, rows };
    }
    const chart = processBehaviour(series, limits);
    const told = signalsNow(chart).filter(({ side }) => meaning(side, above, below) !== null);
    const verdict = meaning(told[0]?.side ?? null, above, below) ?? "holding: ordinary variation";
    return { measure, verdict, because: told, grain, chart, rows };
  });
  return { ...inputs(table), value, n: value.filter(({ chart }) => !isRefusal(chart)).length };
}

/** All signals that mark one point lie on its side of the mean. */
const meaning = <Meaning>(side: Signal["side"], above: Meaning, below: Meaning): Meaning | null =>
  side === null ? null : side === "above" ? above : below;

function inputs(table: FlowTable): Omit<Answer<never>, "n" | "value"> {
  const { stretches, finishedAt } = table;
  const evidence = new EvidenceCount();
  const counted = new Uint32Array(table.rows);
  let count = 0;
  const without = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const finished = !Number.isNaN(finishedAt[row]);
    const reason = finished ? noCycleTime(table, row) : null;
    if (reason !== null) {
      const rows = without.get(reason);
      if (rows) rows.push(row);
      else without.set(reason, [row]);
    }
    const inProgress = (stretches.at[row + 1] as number) > (stretches.at[row] as number);
    const delivered = finished && countsAsFinished(table, row);
    if (!inProgress && !delivered) continue;
    counted[count++] = row;
    if (inProgress) evidence.add(table.startedEvidence[row]);
    if (delivered) evidence.add(table.finishedEvidence[row]);
  }
  return {
    definition: "momentum",
    asOf: table.asOf,
    zone: table.clock.days.zone,
    clock: table.clock.kind,
    window: null,
    counted: counted.slice(0, count),
    leftOut: [...without].map(
      ([reason, rows]): Omission => ({
        reason: `not in cycle time: ${reason}`,
        rows: new Uint32Array(rows),
      }),
    ),
    evidence: evidence.shares(),
  };
}
