import type { BoardId } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { type Answer, isRefusal, type Window } from "./answer.ts";
import { ascending } from "./ascending.ts";
import type { AttentionReason } from "./attention-reason.ts";
import { blockers, type ItemLookup } from "./blockers.ts";
import { cycledRows } from "./cycled-rows.ts";
import { durationsToFinish } from "./durations.ts";
import { hygieneReasons } from "./hygiene-reasons.ts";
import { paceBands } from "./pace-bands.ts";
import { expectationReasons } from "./pressing-reasons.ts";
import { daysUntil, remainingTime } from "./remaining-time.ts";
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

const valueOr = <Value>({ value }: Answer<Value>, otherwise: Value): Value =>
  isRefusal(value) ? otherwise : value;

/** Every reason of every row that has one, at `asOf`; in no promised order. */
export function reasonsByRow(
  { table, team, boards, items, attributes, whole }: AttentionInput,
  window: Window,
  judged: Parameters<typeof expectationReasons>[1][],
  age: ReadonlyMap<number, number>,
): Map<number, AttentionReason[]> {
  const found = new Map<number, AttentionReason[]>();
  const add = (row: number, ...reasons: AttentionReason[]) => {
    if (reasons.length > 0) found.set(row, [...(found.get(row) ?? []), ...reasons]);
  };
  const { attention } = team;
  const bands = valueOr(paceBands(table, window), []);
  for (const one of judged) add(one.row, ...expectationReasons(table, one, bands));
  const { rows } = cycledRows(table, window);
  const times = ascending(durationsToFinish(table, rows, "startedAt"));
  for (const [row, ageDays] of age) {
    const dueOn = attributes.dueOn[row] as number;
    const rest = Number.isNaN(dueOn) ? null : remainingTime(times, ageDays);
    if (rest === null) continue;
    const daysLeft = daysUntil(table.clock, team, table.asOf, dueOn);
    const { days: remainingDays, percentile, asOld } = rest;
    if (daysLeft < remainingDays)
      add(row, {
        kind: "due too soon",
        rank: 2,
        dueOn,
        daysLeft,
        remainingDays,
        percentile,
        asOld,
      });
  }
  const limitDays = attention.blockedDays;
  for (const { row, ageDays: days, since, reasons, owner } of valueOr(
    blockers(table, team, boards, items),
    [],
  )) {
    const rank = days > limitDays ? 1 : 3;
    add(row, { kind: "blocked", rank, days, limitDays, since, reasons, owner });
  }
  for (const wait of valueOr(reviewWaits(table, attributes, attention.reviewDays), [])) {
    const { row, days, since, asked } = wait;
    if (wait.late) add(row, { kind: "waiting for review", rank: 4, days, since, asked });
  }
  const stale = staleness(table, attributes, attention.staleDays).value;
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
  if (over.length > 0)
    for (const row of age.keys()) {
      const limit = over.find(({ stage }) => stage === stageNow(table, row));
      if (limit) add(row, { kind: "over the WIP limit", rank: 6, ...limit });
    }
  for (const [row, reasons] of hygieneReasons(
    table,
    attributes,
    items,
    Uint32Array.from(age.keys()),
  ))
    add(row, ...reasons);
  return found;
}
