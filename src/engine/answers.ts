import type { BoardId } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "../metrics/answer.ts";
import { blockedTime } from "../metrics/blocked-time.ts";
import { blockers, type ItemLookup } from "../metrics/blockers.ts";
import { cycleTimes, leadTimes } from "../metrics/cycle-time.ts";
import { throughputByWeek } from "../metrics/throughput.ts";
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
};

/** Every question that can be answered. */
export const questionNames = Object.keys(answerers) as QuestionName[];

/** Answers one question from a flow table. Pure: the same subject and window give the same answer. */
export const answer = <Name extends QuestionName>(
  name: Name,
  subject: Subject,
  window: Window,
): Answer<Questions[Name]> => answerers[name](subject, window);
