import { type FlowTable, Outcome } from "../history/flow-table.ts";
import type { Omission, Window } from "./answer.ts";
import { rowsByFinish } from "./rows-by-finish.ts";
import { windowInterval } from "./window.ts";

/** Whether a finished item is one the team counts. */
export const countsAsFinished = (table: FlowTable, row: number): boolean =>
  table.outcome[row] === Outcome.delivered ||
  (table.countDiscarded && table.outcome[row] === Outcome.discarded);

/**
 * The rows finished within a window that the team counts, by time of finish,
 * and those left out for a reason, in the table's order.
 *
 * @param whyNot a reason to leave a finished row out, or null
 */
export function finishedRows(
  table: FlowTable,
  window: Window,
  whyNot: (row: number) => string | null,
): { rows: Uint32Array; leftOut: Omission[] } {
  const { start, end } = windowInterval(table, window);
  const { finishedAt } = table;
  const finished = rowsByFinish(table);
  const counted = new Uint32Array(finished.length);
  let count = 0;
  const reasons = new Map<string, number[]>();
  for (let i = 0; i < finished.length; i++) {
    const row = finished[i] as number;
    const at = finishedAt[row] as number;
    if (at < start || at >= end) continue;
    const reason = countsAsFinished(table, row) ? whyNot(row) : "discarded, not delivered";
    if (reason === null) {
      counted[count++] = row;
      continue;
    }
    const out = reasons.get(reason);
    if (out) out.push(row);
    else reasons.set(reason, [row]);
  }
  return { rows: counted.slice(0, count), leftOut: omissions(reasons) };
}

/** Rows ascending; reasons in order of their first row. */
const omissions = (reasons: ReadonlyMap<string, number[]>): Omission[] =>
  [...reasons]
    .map(([reason, out]) => ({ reason, rows: Uint32Array.from(out).sort() }))
    .sort((a, b) => (a.rows[0] as number) - (b.rows[0] as number));
