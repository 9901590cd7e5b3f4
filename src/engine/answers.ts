import type { Answer, Window } from "../metrics/answer.ts";
import { arrivalsAndDepartures } from "../metrics/arrivals-departures.ts";
import { blockedTime } from "../metrics/blocked-time.ts";
import { blockerClusters } from "../metrics/blocker-clusters.ts";
import { blockerCosts } from "../metrics/blocker-cost.ts";
import { blockers } from "../metrics/blockers.ts";
import { cumulativeFlow } from "../metrics/cumulative-flow.ts";
import { cycleTimes, leadTimes } from "../metrics/cycle-time.ts";
import { flowDebt } from "../metrics/flow-debt.ts";
import { flowEfficiency } from "../metrics/flow-efficiency.ts";
import { iterationOutcomes } from "../metrics/iterations.ts";
import { littlesLawLights } from "../metrics/littles-law-lights.ts";
import { momentum } from "../metrics/momentum.ts";
import { needsAttention } from "../metrics/needs-attention.ts";
import { paceBands } from "../metrics/pace-bands.ts";
import { reviewWaits } from "../metrics/review-waits.ts";
import { serviceLevels } from "../metrics/service-levels.ts";
import { sleRisk } from "../metrics/sle-risk.ts";
import { staleness } from "../metrics/staleness.ts";
import { throughputByWeek } from "../metrics/throughput.ts";
import { throughputByDay } from "../metrics/throughput-by-day.ts";
import { timeInStage } from "../metrics/time-in-stage.ts";
import { totalWorkItemAge } from "../metrics/total-work-item-age.ts";
import { wipByDay } from "../metrics/wip.ts";
import { workItemAges } from "../metrics/work-item-age.ts";
import { workMix } from "../metrics/work-mix.ts";
import { baselinesOf, ownExpectations, sleOf } from "./agreed.ts";
import type { Subject } from "./answer-subject.ts";
import type { QuestionName, Questions } from "./protocol.ts";

type Answerers = {
  [Name in QuestionName]: (subject: Subject, window: Window) => Answer<Questions[Name]>;
};

const answerers: Answerers = {
  "cycle time": ({ table, team, filter }, window) => cycleTimes(table, window, sleOf(team, filter)),
  "lead time": ({ table }, window) => leadTimes(table, window),
  throughput: ({ table }, window) => throughputByWeek(table, window),
  "throughput by day": ({ table }, window) => throughputByDay(table, window),
  "work in progress": ({ table }, window) => wipByDay(table, window),
  "work item age": ({ table }) => workItemAges(table),
  blockers: ({ table, team, boards, items }) => blockers(table, team, boards, items),
  "blocked time": ({ table }, window) => blockedTime(table, window),
  "arrivals and departures": ({ table }, window) => arrivalsAndDepartures(table, window),
  "total work item age": ({ table }, window) => totalWorkItemAge(table, window),
  "cumulative flow": ({ table }, window) => cumulativeFlow(table, window),
  "time in stage": ({ table }, window) => timeInStage(table, window),
  "flow efficiency": ({ table, team }, window) => flowEfficiency(table, team.blocked, window),
  "flow debt": ({ table }, window) => flowDebt(table, window),
  "pace bands": ({ table }, window) => paceBands(table, window),
  "risk of missing the SLE": (subject, window) =>
    sleRisk(subject.table, window, subject.team.sle, ownExpectations(subject)),
  "Little's law": ({ table }, window) => littlesLawLights(table, window),
  momentum: ({ table, team, tableOn }) =>
    momentum(table, { baselines: baselinesOf(team), tableOn }),
  "blocker cost": ({ table }, window) => blockerCosts(table, window),
  "blocker clusters": ({ table }, window) => blockerClusters(table, window),
  staleness: ({ table, team, attributes }) =>
    staleness(table, attributes(), team.attention.staleDays),
  "waiting for review": ({ table, team, attributes }) =>
    reviewWaits(table, attributes(), team.attention.reviewDays),
  "work mix": ({ table, team, attributes }, window) =>
    workMix(table, attributes(), team.kinds, window),
  "planned and unplanned": ({ table, team, attributes, iterations }) =>
    iterationOutcomes(table, attributes(), iterations, team.unplanned),
  "service levels": ({ table, team, attributes }, window) =>
    serviceLevels(table, attributes(), window, team),
  "needs attention": (subject, window) =>
    needsAttention(
      {
        ...subject,
        attributes: subject.attributes(),
        own: ownExpectations(subject),
        whole: (subject.whole ?? subject).table,
      },
      window,
    ),
};

/** Every question that can be answered. */
export const questionNames = Object.keys(answerers) as QuestionName[];

/** Answers one question from a flow table. Pure: the same subject and window give the same answer. */
export const answer = <Name extends QuestionName>(
  name: Name,
  subject: Subject,
  window: Window,
): Answer<Questions[Name]> => answerers[name](subject, window);
