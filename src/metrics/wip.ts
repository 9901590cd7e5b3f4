import { type Day, dayAt, dayStart } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import type { WipByDay } from "./values.ts";
import { today, windowInterval } from "./window.ts";

/**
 * Work in progress: how many items had started and not finished at the end of each day
 * (at `asOf` for its own day), read by what stood then. The day an item leaves is not counted.
 *
 * An item first seen in progress may have been so before: such days are marked. Where the
 * time of a move is only bounded, the item may have been in progress or not on the days
 * between: `low` leaves it out on all of them, `high` counts it on all of them.
 * Archived or removed items are not in progress. Facts dated after a day never change it.
 *
 * @param window whole days, both in; days before anything is known of, or after `asOf`, are left away
 * @returns items a day, oldest first
 * @throws RangeError when the window ends before it begins
 * @see The Kanban Guide: "The number of work items started but not finished."
 */
export function wipByDay(table: FlowTable, window: Window): Answer<WipByDay> {
  windowInterval(table, window);
  const { days } = table.clock;
  const first = Math.max(window.first, days.first);
  const last = Math.min(window.last, today(table));
  const length = Math.max(0, last - first + 1);
  const present = new DayCounts(first, length);
  const perhaps = new DayCounts(first, length);
  const unsure = new DayCounts(first, length);
  const unsureThere = new DayCounts(first, length);
  const { at, start, end } = table.stretches;
  const doubts = table.unsure;
  const counted: number[] = [];
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    let seen = false;
    for (let i = at[row] as number; i < (at[row + 1] as number); i++) {
      const left = end[i] === Infinity ? last + 1 : dayAt(days, end[i] as number);
      seen = present.add(dayAt(days, start[i] as number), left) || seen;
    }
    if (table.startUnseen[row] === 1) {
      const since = Math.max(table.startedNotBefore[row] as number, dayStart(days, days.first));
      perhaps.add(dayAt(days, since), dayAt(days, table.startedAt[row] as number));
    }
    for (let i = doubts.at[row] as number; i < (doubts.at[row + 1] as number); i++) {
      const since = Math.max(nextSecond(doubts.start[i] as number), dayStart(days, days.first));
      const from = dayAt(days, since);
      const until = doubts.end[i] === Infinity ? last + 1 : dayAt(days, doubts.end[i] as number);
      if (!unsure.add(from, until)) continue;
      for (let j = at[row] as number; j < (at[row + 1] as number); j++) {
        const left = end[j] === Infinity ? last + 1 : dayAt(days, end[j] as number);
        unsureThere.add(Math.max(from, dayAt(days, start[j] as number)), Math.min(until, left));
      }
    }
    if (!seen) continue;
    counted.push(row);
    evidence.add(table.startedEvidence[row]);
  }
  const wip = present.sums();
  const there = unsureThere.sums();
  const doubted = unsure.sums();
  const unseen = perhaps.sums();
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
    value: {
      days: Int32Array.from(wip, (_, i) => first + i),
      wip,
      low: wip.map((items, i) => items - (there[i] as number)),
      high: wip.map((items, i) => {
        const doubt = (doubted[i] as number) - (there[i] as number);
        return items + Math.max(doubt, unseen[i] as number);
      }),
      unseen,
      now: inProgress(table).length,
    },
  };
}

/**
 * The earliest time of a move that lies after an instant: GitHub keeps whole seconds, so
 * what a reading at the last second of a day does not show belongs to the next day.
 */
const nextSecond = (at: Instant): Instant => Math.floor(at / 1000) * 1000 + 1000;

/** Counts things over stretches of days by where each begins and ends. */
class DayCounts {
  private readonly first: Day;
  private readonly change: Int32Array;

  constructor(first: Day, length: number) {
    this.first = first;
    this.change = new Int32Array(length + 1);
  }

  /** Counts one on every day from `from` to before `until`; false where none of them is in the window. */
  add(from: Day, until: Day): boolean {
    const begin = Math.max(0, from - this.first);
    const end = Math.min(this.change.length - 1, until - this.first);
    if (end <= begin) return false;
    this.change[begin] = (this.change[begin] as number) + 1;
    this.change[end] = (this.change[end] as number) - 1;
    return true;
  }

  sums(): Int32Array {
    const sums = this.change.slice(0, -1);
    for (let i = 1; i < sums.length; i++) sums[i] = (sums[i] as number) + (sums[i - 1] as number);
    return sums;
  }
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
