import type { WorkKind, WorkNature } from "../domain/agreement.ts";
import type { Team } from "../domain/team.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { type Answer, isRefusal, type Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { proportionChange } from "./change.ts";
import { type ComparedFigure, comparedFigures, scaleOf } from "./compared-figures.ts";
import { cycledRows } from "./cycled-rows.ts";
import type { IterationOutcome } from "./iterations.ts";
import { type Against, daysOutside, type Judgement } from "./judgement.ts";
import { expectationDays, type LongItem, longestItems } from "./longest-items.ts";
import { percentilesNeed } from "./percentiles.ts";
import { type PeriodFigures, periodFigures } from "./period-figures.ts";
import { workMix } from "./work-mix.ts";

/** What was delivered of one kind of work, in both periods. `name` is "" for what is of none. */
export type ComparedKind = {
  name: string;
  nature: WorkNature | null;
  now: number;
  before: number;
  judgement: Judgement;
};

/** A period and what it is held against. */
export type PeriodComparison = {
  against: Against;
  now: PeriodFigures;
  before: PeriodFigures;
  /** The expectation that items aged out of, in days on the team's clock. */
  sleDays: number | null;
  /** How many times as long the period is, so far, as the other. */
  scale: number;
  figures: ComparedFigure[];
  /** None where the team has named no kinds of work. */
  mix: ComparedKind[];
  longest: LongItem[];
  /** Planned and unplanned, where a period is just an iteration's days. */
  iteration: { now: IterationOutcome | null; before: IterationOutcome | null };
};

export type ComparisonInput = {
  table: FlowTable;
  attributes: Attributes;
  team: Pick<Team, "sle" | "kinds">;
  iterations: readonly IterationOutcome[];
};

/**
 * Compares a stretch of days with another, or with the baseline: every figure of both, and
 * whether they differ by more than ordinary variation, by which rule.
 *
 * @param period, before whole days, both in
 * @returns a refusal where the table knows nothing of one of them
 */
export function comparePeriods(
  { table, attributes, team, iterations }: ComparisonInput,
  period: Window,
  { against, before }: { against: Against; before: Window },
): Answer<PeriodComparison> {
  const { first } = table.clock.days;
  const counted = cycledRows(table, period);
  const answer = {
    ...basis(table),
    definition: "period" as const,
    window: period,
    n: counted.rows.length,
    counted: counted.rows,
    leftOut: counted.leftOut,
    evidence: counted.evidence,
  };
  const known = table.rows === 0 ? [] : [period, before].filter(({ last }) => last >= first);
  if (known.length < 2)
    return { ...answer, value: { refused: "periods with history", have: known.length, need: 2 } };
  const sleDays = expectationDays(table, period.first - 1, team.sle);
  const [now, then] = [
    periodFigures(table, period, sleDays),
    periodFigures(table, before, sleDays),
  ];
  const outcome = (window: Window) =>
    iterations.find((one) => one.first === window.first && one.last === window.last) ?? null;
  return {
    ...answer,
    value: {
      against,
      now,
      before: then,
      sleDays,
      scale: scaleOf(now, then),
      figures: comparedFigures(table, now, then, { against, sleDays }),
      mix: comparedMix(table, attributes, team.kinds, period, before),
      longest: longestItems(table, period),
      iteration: { now: outcome(period), before: against === "period" ? outcome(before) : null },
    },
  };
}

function comparedMix(
  table: FlowTable,
  attributes: Attributes,
  kinds: readonly WorkKind[],
  period: Window,
  before: Window,
): ComparedKind[] {
  const mixOf = (window: Window) => workMix(table, attributes, kinds, window);
  const [a, b] = [mixOf(period), mixOf(before)];
  if (isRefusal(a.value) || isRefusal(b.value)) return [];
  const earlier = b.value.kinds;
  const others = daysOutside(before, period).map(mixOf);
  const sample = others.reduce((sum, { n }) => sum + n, 0);
  return a.value.kinds.map(({ name, nature, delivered }, k): ComparedKind => {
    const then = earlier[k]?.delivered ?? 0;
    return {
      name,
      nature,
      now: delivered,
      before: then,
      judgement: judgedShare(
        { count: delivered, of: a.n },
        { count: others.reduce((sum, each) => sum + deliveredOf(each, k), 0), of: sample },
      ),
    };
  });
}

const deliveredOf = ({ value }: ReturnType<typeof workMix>, kind: number): number =>
  isRefusal(value) ? 0 : (value.kinds[kind]?.delivered ?? 0);

type Proportion = { count: number; of: number };

function judgedShare(now: Proportion, before: Proportion): Judgement {
  const have = Math.min(now.of, before.of);
  if (have < percentilesNeed)
    return { verdict: "not enough data", rule: "too few items", have, need: percentilesNeed };
  const change = proportionChange(now, before);
  return { verdict: change === null ? "noise" : "signal", rule: "two proportions" };
}
