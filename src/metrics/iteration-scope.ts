import { type Day, dayAt, dayStart } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { FieldHistory } from "../history/field-history.ts";
import { type FlowTable, OFF, Outcome } from "../history/flow-table.ts";
import { today } from "./window.ts";

/** What became of an item of an iteration by its end, or by `asOf` while it runs. */
export type IterationFate = "delivered" | "discarded" | "removed" | "carried over" | "open";

/** An item that was in an iteration at the end of one of its days. */
export type IterationMember = {
  row: number;
  /** In it at the end of its first day; otherwise it joined later. */
  committed: boolean;
  /** Whether its joining lies between two readings on both sides of the end of the first day. */
  unsure: boolean;
  fate: IterationFate;
  /** Index into `evidences` of what its joining rests on. */
  evidence: number;
};

/** Days of an iteration, both in. */
export type IterationDays = { first: Day; last: Day };

/**
 * How one row took part in an iteration: in whole days, by what stood at the end of each.
 * Done before it began is none of it, nor is what joined and left on one day.
 *
 * @param code   of the iteration in `history.names`
 * @param begins the first day of each iteration by code, NaN where it is none
 * @returns null where it was not in it
 */
export function iterationMember(
  table: FlowTable,
  history: FieldHistory,
  row: number,
  { first, last }: IterationDays,
  code: number,
  begins: Float64Array,
): IterationMember | null {
  const { days } = table.clock;
  const lastKnown = Math.min(last, today(table));
  const end = history.at[row + 1] as number;
  let joined = -1;
  let left = -1;
  for (let i = history.at[row] as number; i < end; i++) {
    if (history.codes[i] !== code) continue;
    const from = dayOf(table, history, i);
    const until = i + 1 < end ? dayOf(table, history, i + 1) : Infinity;
    if (Math.max(from, first) > Math.min(until - 1, lastKnown)) continue;
    if (joined < 0) joined = i;
    left = i + 1 < end ? i + 1 : -1;
  }
  if (joined < 0) return null;
  const until = left < 0 ? Infinity : dayOf(table, history, left);
  const firstKnown = Math.max(first, days.first);
  const closing = dayStart(days, firstKnown + 1);
  const at = history.since[joined] as Instant;
  const committed = dayOf(table, history, joined) <= first;
  const cutAt =
    lastKnown === last && last < today(table) ? dayStart(days, last + 1) - 1 : table.asOf;
  const doneAt = doneSince(table, row, cutAt);
  if (doneAt < dayStart(days, firstKnown)) return null;
  const bounded = (history.notBefore[joined] as number) < closing && at >= closing;
  return {
    row,
    committed,
    unsure: bounded && !committed,
    evidence: history.evidence[joined] as number,
    fate: fateOf(),
  };

  function fateOf(): IterationFate {
    const gone = left >= 0 && until <= lastKnown;
    if (!Number.isNaN(doneAt)) {
      if (gone && (history.since[left] as number) < doneAt) return "removed";
      return (table.finishedAt[row] as number) <= cutAt && table.outcome[row] === Outcome.discarded
        ? "discarded"
        : "delivered";
    }
    if ((table.leftAt[row] as number) <= cutAt) return "discarded";
    if (gone) {
      const next = begins[history.codes[left] as number] as number;
      return until === last && next > first ? "carried over" : "removed";
    }
    return last < today(table) ? "carried over" : "open";
  }
}

/** The day from whose end on a value held. What lies between two readings lies before the later. */
function dayOf({ clock: { days } }: FlowTable, history: FieldHistory, i: number): Day {
  const at = history.since[i] as number;
  const isBounded = (history.notBefore[i] as number) < at;
  const earliest = days.starts[0] as number;
  return dayAt(days, Math.max(earliest, isBounded ? at - 1 : at));
}

/** Since when a row stood in a done stage as seen at an instant; NaN where it did not. */
function doneSince({ stays, stayPosition, done }: FlowTable, row: number, at: Instant): Instant {
  let since = Number.NaN;
  for (let i = stays.at[row] as number; i < (stays.at[row + 1] as number); i++) {
    if ((stays.start[i] as number) > at) break;
    const position = stayPosition[i] ?? OFF;
    if (position < done) since = Number.NaN;
    else if (Number.isNaN(since)) since = stays.start[i] as number;
  }
  return since;
}
