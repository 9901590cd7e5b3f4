import { type Clock, workingDays } from "../domain/clock.ts";
import { dayAt, dayStart } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { textOf } from "../history/text-columns.ts";
import type { Answer } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { Omissions } from "./omissions.ts";
import { inProgress } from "./wip.ts";

/** Items in progress, the longest untouched first. Parallel columns. */
export type Staleness = {
  rows: Uint32Array;
  /** Days since a person last did something on it; today is 0. */
  days: Float64Array;
  lastAt: Float64Array;
  /** Kind of the fact that this was, such as "commented". */
  lastAct: string[];
  /** From so many days on the team wants to look at an item, and how many items that are. */
  limitDays: number;
  stale: number;
};

/**
 * Staleness: days since a person last did something on an item in progress or on a pull request
 * linked to it (a comment, a review, a move, a label…; nothing that a bot or a workflow did).
 *
 * Calendar days in the team's zone, the same day is 0; on the working clock only working days
 * count; on the elapsed clock 24-hour days.
 *
 * @param limitDays on the team's clock; an item is stale from then on
 */
export function staleness(
  table: FlowTable,
  { lastHumanAt, lastHumanAct }: Attributes,
  limitDays: number,
): Answer<Staleness> {
  const leftOut = new Omissions();
  const evidence = new EvidenceCount();
  const found: { row: number; days: number; at: Instant }[] = [];
  for (const row of inProgress(table)) {
    const at = lastHumanAt[row] as number;
    if (Number.isNaN(at)) {
      leftOut.add("nobody is known to have done anything on it", row);
      continue;
    }
    found.push({ row, days: daysSince(table.clock, at, table.asOf), at });
    evidence.add(table.startedEvidence[row]);
  }
  found.sort((a, b) => a.at - b.at || a.row - b.row);
  const rows = Uint32Array.from(found, ({ row }) => row);
  return {
    ...basis(table),
    definition: "staleness",
    window: null,
    n: rows.length,
    counted: rows,
    leftOut: leftOut.list(),
    evidence: evidence.shares(),
    value: {
      rows,
      days: Float64Array.from(found, ({ days }) => days),
      lastAt: Float64Array.from(found, ({ at }) => at),
      lastAct: found.map(({ row }) => textOf(lastHumanAct, row)),
      limitDays,
      stale: found.filter(({ days }) => days >= limitDays).length,
    },
  };
}

/**
 * Days from an instant to a later one, 0 on the same day: the dates' difference, on the working
 * clock the working days after the first.
 */
export function daysSince(clock: Clock, from: Instant, to: Instant): number {
  if (clock.kind === "elapsed") return (to - from) / 86_400_000;
  // A linked pull request may be older than anything the table knows of.
  const first = dayAt(clock.days, Math.max(from, dayStart(clock.days, clock.days.first)));
  const last = dayAt(clock.days, to);
  return clock.kind === "calendar days"
    ? last - first
    : first === last
      ? 0
      : workingDays(clock, first + 1, last);
}
