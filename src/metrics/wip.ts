import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import type { WipByDay } from "./values.ts";
import { today } from "./window.ts";

/**
 * Work in progress: how many items had started and not finished at the end of each day
 * (at `asOf` for its own day), read by what stood then. The day an item leaves is not counted.
 *
 * Archived or removed items are not in progress. Facts dated after a day never change it.
 *
 * @param window whole days, both in; days before anything is known of, or after `asOf`, are left away
 * @returns items a day, oldest first
 * @see The Kanban Guide: "The number of work items started but not finished."
 */
export function wipByDay(table: FlowTable, window: Window): Answer<WipByDay> {
  const { days } = table.clock;
  const first = Math.max(window.first, days.first);
  const last = Math.min(window.last, today(table));
  const length = Math.max(0, last - first + 1);
  const change = new Int32Array(length + 1);
  const { at, start, end } = table.stretches;
  const counted: number[] = [];
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    let seen = false;
    for (let i = at[row] as number; i < (at[row + 1] as number); i++) {
      const from = Math.max(0, dayAt(days, start[i] as number) - first);
      const left = end[i] === Infinity ? last + 1 : dayAt(days, end[i] as number);
      const until = Math.min(length, left - first);
      if (until <= from) continue;
      change[from] = (change[from] as number) + 1;
      change[until] = (change[until] as number) - 1;
      seen = true;
    }
    if (!seen) continue;
    counted.push(row);
    evidence.add(table.startedEvidence[row]);
  }
  const wip = new Int32Array(length);
  for (let i = 0, now = 0; i < length; i++) wip[i] = now += change[i] as number;
  return {
    definition: "work in progress",
    asOf: table.asOf,
    zone: days.zone,
    clock: table.clock.kind,
    window,
    n: counted.length,
    counted: Uint32Array.from(counted),
    leftOut: [],
    evidence: evidence.shares(),
    value: { days: Int32Array.from(wip, (_, i) => first + i), wip, now: inProgress(table).length },
  };
}

/** The rows in progress at `asOf`, in the table's order. */
export function inProgress({ rows, stretches: { at, end } }: FlowTable): Uint32Array {
  const found: number[] = [];
  for (let row = 0; row < rows; row++) {
    const next = at[row + 1] as number;
    if (next > (at[row] as number) && end[next - 1] === Infinity) found.push(row);
  }
  return Uint32Array.from(found);
}
