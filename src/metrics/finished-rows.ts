import { type FlowTable, Outcome } from "../history/flow-table.ts";
import type { Omission, Window } from "./answer.ts";
import { windowInterval } from "./window.ts";

/** Whether a finished item is one the team counts. */
export const countsAsFinished = (table: FlowTable, row: number): boolean =>
  table.outcome[row] === Outcome.delivered ||
  (table.countDiscarded && table.outcome[row] === Outcome.discarded);

/**
 * The rows finished within a window that the team counts, by time of finish,
 * and those left out for a reason.
 *
 * @param whyNot a reason to leave a finished row out, or null
 */
export function finishedRows(
  table: FlowTable,
  window: Window,
  whyNot: (row: number) => string | null,
): { rows: Uint32Array; leftOut: Omission[] } {
  const { start, end } = windowInterval(table, window);
  const rows: number[] = [];
  const reasons = new Map<string, number[]>();
  for (let row = 0; row < table.rows; row++) {
    const at = table.finishedAt[row] as number;
    if (!(at >= start && at < end)) continue;
    const reason = countsAsFinished(table, row) ? whyNot(row) : "discarded, not delivered";
    if (reason === null) rows.push(row);
    else reasons.set(reason, [...(reasons.get(reason) ?? []), row]);
  }
  const { finishedAt } = table;
  const counted = Uint32Array.from(rows).sort(
    (a, b) => (finishedAt[a] as number) - (finishedAt[b] as number) || a - b,
  );
  return {
    rows: counted,
    leftOut: [...reasons].map(([reason, out]) => ({ reason, rows: Uint32Array.from(out) })),
  };
}
