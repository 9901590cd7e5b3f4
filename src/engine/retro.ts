import { parseDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import { marksWithin } from "../domain/mark.ts";
import { firstResponses } from "../history/first-responses.ts";
import { type Answer, isRefusal } from "../metrics/answer.ts";
import { basis } from "../metrics/basis.ts";
import { behaviourCharts, isSigned, seriesOf } from "../metrics/behaviour-charts.ts";
import { defaultBaseline, pointsForLimits } from "../metrics/behaviour-limits.ts";
import { comparePeriods, type PeriodComparison } from "../metrics/compare-periods.ts";
import { tableEvidence } from "../metrics/evidence-shares.ts";
import { daysBefore, experimentVerdict } from "../metrics/experiment-verdict.ts";
import { firstResponse } from "../metrics/first-response.ts";
import { iterationOutcomes } from "../metrics/iterations.ts";
import { retroActions } from "../metrics/retro-actions.ts";
import { today } from "../metrics/window.ts";
import { storedBaselines } from "./agreed.ts";
import type { Subject } from "./answer-subject.ts";
import { dropExperiment, experimentsOf, keepExperiment } from "./experiments.ts";
import { replied } from "./failures.ts";
import { changesOf } from "./kept-teams.ts";
import { changeMarks } from "./marks.ts";
import type { Behaviour, RetroCalls, RetroPeriods, TriedExperiment } from "./retro-protocol.ts";
import type { Scope } from "./scope.ts";
import type { TeamSession } from "./team-session.ts";

/** A period beside another, or beside the days of the team's baseline of throughput. */
export function comparisonOf(
  subject: Subject,
  { period, against }: RetroPeriods,
): Answer<PeriodComparison> {
  const { table, team, iterations } = subject;
  const attributes = subject.attributes();
  const outcomes = iterationOutcomes(table, attributes, iterations, team.unplanned).value;
  const none = { grain: "item" as const, series: emptySeries, rows: null };
  const { series } = seriesOf(table, "throughput", none);
  const usual = series.values.length < pointsForLimits ? null : defaultBaseline(series);
  const baseline = storedBaselines(team).throughput ?? usual;
  const input = {
    table,
    attributes,
    team,
    iterations: isRefusal(outcomes) ? [] : outcomes,
  };
  if (against !== "baseline")
    return comparePeriods(input, period, { against: "period", before: against });
  if (baseline) return comparePeriods(input, period, { against, before: baseline });
  return {
    ...basis(table),
    definition: "period",
    window: period,
    n: 0,
    counted: new Uint32Array(),
    leftOut: [],
    evidence: tableEvidence(table),
    value: { refused: "points for a baseline", have: series.values.length, need: pointsForLimits },
  };
}

const emptySeries = {
  first: new Int32Array(),
  last: new Int32Array(),
  values: new Float64Array(),
};

/** Process behaviour charts of a subject. */
export function behaviourOf(subject: Subject): Answer<Behaviour> {
  const response = responsesOf(subject);
  const { table, team, tableOn } = subject;
  const answer = behaviourCharts(table, {
    baselines: storedBaselines(team),
    tableOn,
    firstResponse: response,
  });
  const { value } = answer;
  return {
    ...answer,
    value: isRefusal(value) ? value : { charts: value, waiting: response.waiting },
  };
}

const responsesOf = ({ table, team, attributes, facts }: Subject) =>
  firstResponse(table, attributes(), team.kinds, firstResponses(table, facts()));

/** What a retrospective asks of a team's session. */
export function createRetro(
  session: (team: string) => Promise<TeamSession>,
  now: () => Instant,
): RetroCalls {
  const experiments = async (scope: Scope): Promise<Answer<TriedExperiment[]>> => {
    const open = await session(scope.team);
    const subject = await open.subject(scope);
    const { table, team } = subject;
    const changes = changeMarks(await changesOf(open.archive, scope.team), team.zone);
    const response = responsesOf(subject);
    const last = today(table);
    const kept = await experimentsOf(open.archive, scope.team);
    const value = kept
      .filter(({ first }) => scope.asOf === null || parseDay(first) <= last)
      .map((experiment): TriedExperiment => {
        const { measure, review } = experiment;
        const first = parseDay(experiment.first);
        const until = Math.min(last, parseDay(review));
        const { series } = seriesOf(table, measure, response);
        const span = { first, last: until, signed: isSigned(measure) };
        return {
          experiment,
          verdict: first > last ? null : experimentVerdict(series, span),
          due: last >= parseDay(review),
          across: marksWithin(changes, first - daysBefore, until),
        };
      });
    return {
      ...basis(table),
      definition: "experiment",
      window: null,
      n: value.length,
      counted: new Uint32Array(),
      leftOut: [],
      evidence: tableEvidence(table),
      value,
    };
  };
  const asked =
    <Value>(answer: (subject: Subject) => Value) =>
    (scope: Scope) =>
      replied(async () => answer(await (await session(scope.team)).subject(scope)));
  return {
    comparison: (scope, periods) => asked((subject) => comparisonOf(subject, periods))(scope),
    behaviour: asked(behaviourOf),
    actions: asked(({ table, team, attributes }) =>
      retroActions(table, attributes(), team.retroActions),
    ),
    experiments: (scope) => replied(() => experiments(scope)),
    saveExperiment: (team, experiment) =>
      replied(async () => keepExperiment((await session(team)).archive, team, experiment, now())),
    deleteExperiment: (team, id) =>
      replied(async () => {
        await dropExperiment((await session(team)).archive, team, id);
        return null;
      }),
  };
}
