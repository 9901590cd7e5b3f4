import type { BoardId } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "../metrics/answer.ts";
import { arrivalsAndDepartures } from "../metrics/arrivals-departures.ts";
import { blockedTime } from "../metrics/blocked-time.ts";
import { blockerClusters } from "../metrics/blocker-clusters.ts";
import { blockerCosts } from "../metrics/blocker-cost.ts";
import { blockers, type ItemLookup } from "../metrics/blockers.ts";
import { cumulativeFlow } from "../metrics/cumulative-flow.ts";
import { cycleTimes, leadTimes } from "../metrics/cycle-time.ts";
import { flowDebt } from "../metrics/flow-debt.ts";
import { flowEfficiency } from "../metrics/flow-efficiency.ts";
import { littlesLawLights } from "../metrics/littles-law-lights.ts";
import { momentum } from "../metrics/momentum.ts";
import { paceBands } from "../metrics/pace-bands.ts";
import { sleRisk } from "../metrics/sle-risk.ts";
import { throughputByWeek } from "../metrics/throughput.ts";
import { timeInStage } from "../metrics/time-in-stage.ts";
import { totalWorkItemAge } from "../metrics/total-work-item-age.ts";
import { wipByDay } from "../metrics/wip.ts";
import { workItemAges } from "../metrics/work-item-age.ts";
import type { QuestionName, Questions } from "./protocol.ts";

/** What an answer is worked out from. */
export type Subject = {
  table: FlowTable;
  team: Team;
  /** Node ids of the team's boards. */
  boards: readonly BoardId[];
  items: ItemLookup;
};

type Answerers = {
  [Name in QuestionName]: (subject: Subject, window: Window) => Answer<Questions[Name]>;
};

const answerers: Answerers = {
  "cycle time": ({ table, team }, window) => cycleTimes(table, window, team.sle),
  "lead time": ({ table }, window) => leadTimes(table, window),
  throughput: ({ table }, window) => throughputByWeek(table, window),
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
  "risk of missing the SLE": ({ table, team }, window) => sleRisk(table, window, team.sle),
  "Little's law": ({ table }, window) => littlesLawLights(table, window),
  momentum: ({ table }) => momentum(table),
  "blocker cost": ({ table }, window) => blockerCosts(table, window),
  "blocker clusters": ({ table }, window) => blockerClusters(table, window),
};

/** Every question that can be answered. */
export const questionNames = Object.keys(answerers) as QuestionName[];

/** Answers one question from a flow table. Pure: the same subject and window give the same answer. */
export const answer = <Name extends QuestionName>(
  name: Name,
  subject: Subject,
  window: Window,
): Answer<Questions[Name]> => answerers[name](subject, window);
