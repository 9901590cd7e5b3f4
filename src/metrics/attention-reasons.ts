import type { BoardId } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { type Answer, isRefusal, type Window } from "./answer.ts";
import type { AddReason } from "./attention-reason.ts";
import { blockers, type ItemLookup } from "./blockers.ts";
import { addDueReasons } from "./due-reasons.ts";
import { addHygieneReasons } from "./hygiene-reasons.ts";
import { openAges } from "./open-ages.ts";
import { paceBands } from "./pace-bands.ts";
import { addExpectationReasons, type Judged } from "./pressing-reasons.ts";
import { ReasonLists, type RowReasons } from "./reason-lists.ts";
import { reviewWaits } from "./review-waits.ts";
import type { OwnExpectations } from "./sle-risk.ts";
import { stageNow, stagesOverLimit } from "./stage-limits.ts";
import { staleness } from "./staleness.ts";

/** What is looked at to find out what needs a person. */
export type AttentionInput = {
  table: FlowTable;
  team: Team;
  boards: readonly BoardId[];
  items: ItemLookup;
  attributes: Attributes;
  own: OwnExpectations;
  /** Of all the team's items: a choice of them does not make room below a limit. */
  whole: FlowTable;
};

const listOf = <Entry>({ value }: Answer<Entry[]>): Entry[] => (isRefusal(value) ? [] : value);

/**
 * Every reason of every row that has one, at `asOf`; rows ascending.
 *
 * @param judged the items in progress with their risk of missing the expectation
 */
export function reasonsByRow(
  { table, team, boards, items, attributes, whole }: AttentionInput,
  window: Window,
  judged: readonly Judged[],
): RowReasons[] {
  const found = new ReasonLists();
  const add: AddReason = (row, reason) => found.add(row, reason);
  const { blockedDays, reviewDays, staleDays } = team.attention;
  const allAreLate = judged.every(({ risk }) => risk.missed);
  const bands = allAreLate ? [] : listOf(paceBands(table, window));
  for (const one of judged) addExpectationReasons(table, one, bands, add);
  addDueReasons({ table, team, attributes }, window, add);
  for (const blocker of listOf(blockers(table, team, boards, items))) {
    const { row, ageDays: days, since, reasons, owner } = blocker;
    const rank = days > blockedDays ? 1 : 3;
    add(row, { kind: "blocked", rank, days, limitDays: blockedDays, since, reasons, owner });
  }
  for (const { row, days, since, asked, late } of listOf(
    reviewWaits(table, attributes, reviewDays),
  ))
    if (late) add(row, { kind: "waiting for review", rank: 4, days, since, asked });
  const stale = staleness(table, attributes, staleDays).value;
  if (!isRefusal(stale))
    for (let i = 0; i < stale.stale; i++)
      add(stale.rows[i] as number, {
        kind: "stale",
        rank: 5,
        days: stale.days[i] as number,
        lastAt: stale.lastAt[i] as number,
        lastAct: stale.lastAct[i] as string,
      });
  const over = stagesOverLimit(whole, team.limits);
  for (const row of openAges(table).rows) {
    const limit = over.find(({ stage }) => stage === stageNow(table, row));
    if (limit) add(row, { kind: "over the WIP limit", rank: 6, ...limit });
  }
  addHygieneReasons(table, attributes, add);
  return found.byRow(table.rows);
}
