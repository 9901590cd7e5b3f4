import { parseDay } from "../../../src/domain/days.ts";
import type { BehaviourChart } from "../../../src/metrics/behaviour-charts.ts";
import { limitsOf, type Series } from "../../../src/metrics/behaviour-limits.ts";
import type { PeriodFigures } from "../../../src/metrics/period-figures.ts";
import { processBehaviour } from "../../../src/metrics/process-behaviour.ts";
import type { Findings } from "../../../src/views/retro/findings.ts";

const span = (first: string, last: string) => ({ first: parseDay(first), last: parseDay(last) });

/** Weeks that end with the one of 8 November; limits from the first 20. */
export function chartOf(
  measure: BehaviourChart["measure"],
  values: readonly number[],
): BehaviourChart {
  const last = parseDay("2026-11-02");
  const first = Int32Array.from(values, (_, i) => last - 7 * (values.length - 1 - i));
  const series: Series = {
    first,
    last: first.map((day) => day + 6),
    values: Float64Array.from(values),
  };
  const limits = limitsOf(series, { signed: true });
  if ("refused" in limits) return { measure, grain: "week", rows: null, chart: limits };
  return { measure, grain: "week", rows: null, chart: processBehaviour(series, limits) };
}

const figures = (first: string, last: string, change: Partial<PeriodFigures> = {}) => ({
  window: span(first, last),
  knownTo: parseDay(last),
  delivered: Uint32Array.of(1, 2, 3),
  arrivals: 4,
  departures: 3,
  wipBefore: 5,
  carriedOver: 6,
  meanWip: 5.5,
  cycleDays: Float64Array.of(3, 5, 30),
  percentiles: [{ p: 85, days: 30, covers: 3, of: 3 }],
  totalAge: 40,
  totalAgeChange: 4,
  blockedDays: 0,
  setBacks: { movedBack: new Uint32Array(), reopened: new Uint32Array() },
  agedOut: new Uint32Array(),
  ...change,
});

const steady = [5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7];

/** A fortnight in which nothing stands out. */
export const quiet: Findings = {
  team: "Platform",
  clock: "calendar days",
  words: { now: "Iteration 19", before: "Iteration 18" },
  period: span("2026-10-26", "2026-11-08"),
  asOf: "As of 20 Nov 2026",
  comparison: {
    against: "period",
    now: figures("2026-10-26", "2026-11-08"),
    before: figures("2026-10-12", "2026-10-25", { delivered: Uint32Array.of(4, 5) }),
    sleDays: 16,
    scale: 1,
    figures: [
      {
        figure: "delivered",
        now: 3,
        before: 2,
        scaled: 2,
        judgement: { verdict: "noise", rule: "range limit", periods: 12, limit: 6.5 },
      },
      {
        figure: "work in progress",
        now: 5.5,
        before: 5,
        scaled: null,
        judgement: { verdict: "not judged", rule: "level" },
      },
      {
        figure: "cycle time",
        now: 30,
        before: 12,
        scaled: null,
        judgement: { verdict: "not enough data", rule: "too few items", have: 2, need: 5 },
      },
      {
        figure: "blocked time",
        now: 0,
        before: 0,
        scaled: 0,
        judgement: { verdict: "noise", rule: "range limit", periods: 12, limit: 0 },
      },
    ],
    mix: [],
    longest: [],
    iteration: { now: null, before: null },
  },
  behaviour: {
    charts: [chartOf("throughput", steady), chartOf("change of blocked time", [1, 2])],
    waiting: new Uint32Array(),
  },
  experiments: [],
  actions: { refused: "labels for actions of retrospectives", have: 0, need: 1 },
  marks: [],
  nameOf: (row) => ({ text: `#${row} Piece of work`, href: `https://github.com/acme/app/${row}` }),
  stageName: (stage) => ["Backlog", "Doing", "Review", "Done"][stage] ?? "",
};

/** Eight weeks above the mean, of which the last two lie in the fortnight. */
export const gaining = chartOf("throughput", [...steady.slice(0, 20), 8, 8, 8, 8, 8, 8, 8, 8]);
