import type { ItemFacts } from "../../src/domain/reading.ts";
import { attributesOf } from "../../src/history/attributes.ts";
import type { FlowTable } from "../../src/history/flow-table.ts";
import type { Answer, Window } from "../../src/metrics/answer.ts";
import { arrivalsAndDepartures } from "../../src/metrics/arrivals-departures.ts";
import { blockedTime } from "../../src/metrics/blocked-time.ts";
import { blockerClusters } from "../../src/metrics/blocker-clusters.ts";
import { blockerCosts } from "../../src/metrics/blocker-cost.ts";
import { blockerFindings } from "../../src/metrics/blocker-findings.ts";
import { blockers } from "../../src/metrics/blockers.ts";
import { cumulativeFlow } from "../../src/metrics/cumulative-flow.ts";
import { cycleTimes, leadTimes } from "../../src/metrics/cycle-time.ts";
import { flowDebt } from "../../src/metrics/flow-debt.ts";
import { flowEfficiency, flowEfficiencySoFar } from "../../src/metrics/flow-efficiency.ts";
import { littlesLawLights } from "../../src/metrics/littles-law-lights.ts";
import { momentum } from "../../src/metrics/momentum.ts";
import { paceBands } from "../../src/metrics/pace-bands.ts";
import { reviewWaits } from "../../src/metrics/review-waits.ts";
import { serviceLevels } from "../../src/metrics/service-levels.ts";
import { sleRisk } from "../../src/metrics/sle-risk.ts";
import { staleness } from "../../src/metrics/staleness.ts";
import { throughputByWeek } from "../../src/metrics/throughput.ts";
import { throughputByDay } from "../../src/metrics/throughput-by-day.ts";
import { timeInStage } from "../../src/metrics/time-in-stage.ts";
import { totalWorkItemAge } from "../../src/metrics/total-work-item-age.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import { workMix } from "../../src/metrics/work-mix.ts";
import type { Case } from "./any-case.ts";

/** Every metric asked of a table. */
export const allAnswers = (
  table: FlowTable,
  { team, boards }: Case,
  items: readonly ItemFacts[],
  window: Window = wholeHistory(table),
): Record<string, Answer<unknown>> => {
  const attributes = attributesOf({ table, items, team, boards, iterationField: null });
  return {
    cycleTimes: cycleTimes(table, window, team.sle),
    leadTimes: leadTimes(table, window),
    throughput: throughputByWeek(table, window),
    wip: wipByDay(table, window),
    ages: workItemAges(table),
    arrivalsAndDepartures: arrivalsAndDepartures(table, window),
    totalAge: totalWorkItemAge(table, window),
    cumulativeFlow: cumulativeFlow(table, window),
    timeInStage: timeInStage(table, window),
    flowEfficiency: flowEfficiency(table, team.blocked, window),
    flowEfficiencySoFar: flowEfficiencySoFar(table, team.blocked),
    flowDebt: flowDebt(table, window),
    paceBands: paceBands(table, window),
    sleRisk: sleRisk(table, window, team.sle),
    lights: littlesLawLights(table, window),
    momentum: momentum(table),
    blockers: blockers(table, team, boards, new Map(items.map(({ item }) => [item.id, item]))),
    blockedTime: blockedTime(table, window),
    blockerCosts: blockerCosts(table, window),
    blockerClusters: blockerClusters(table, window),
    blockerFindings: blockerFindings(table, team.blocked, 5),
    throughputByDay: throughputByDay(table, window),
    staleness: staleness(table, attributes, 7),
    reviewWaits: reviewWaits(table, attributes, 3),
    workMix: workMix(table, attributes, team.kinds, window),
    serviceLevels: serviceLevels(table, attributes, window, team),
  };
};
