import type { Team } from "../domain/team.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Window } from "./answer.ts";
import { ascending } from "./ascending.ts";
import type { AddReason } from "./attention-reason.ts";
import { cycledRows } from "./cycled-rows.ts";
import { durationsToFinish } from "./durations.ts";
import { openAges } from "./open-ages.ts";
import { daysUntil, remainingTime } from "./remaining-time.ts";

/**
 * Due sooner than the finished items at least as old as an item still took: of the items in
 * progress that are due some day.
 *
 * @param window the items finished in it are compared with
 * @param add    is told each
 */
export function addDueReasons(
  { table, team, attributes }: { table: FlowTable; team: Team; attributes: Attributes },
  window: Window,
  add: AddReason,
): void {
  const isDue = (row: number) => !Number.isNaN(attributes.dueOn[row]);
  const { rows: open, ageDays } = openAges(table);
  if (!open.some(isDue)) return;
  const { rows } = cycledRows(table, window);
  const times = ascending(durationsToFinish(table, rows, "startedAt"));
  for (const [i, row] of open.entries()) {
    if (!isDue(row)) continue;
    const rest = remainingTime(times, ageDays[i] as number);
    if (rest === null) continue;
    const dueOn = attributes.dueOn[row] as number;
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
}
