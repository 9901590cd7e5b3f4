import type { EvidenceShares } from "../domain/evidence.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Omission, Window } from "./answer.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { countsAsFinished } from "./finished-rows.ts";
import { Omissions } from "./omissions.ts";
import { windowInterval } from "./window.ts";

/**
 * The rows that have a cycle time and finished within the window, in the table's order,
 * with those left out and why (as `cycleTimes`: discarded, start not seen, never in
 * progress) and what their starts and finishes rest on.
 */
export function cycledRows(
  table: FlowTable,
  window: Window,
): { rows: Uint32Array; leftOut: Omission[]; evidence: EvidenceShares } {
  const { start, end } = windowInterval(table, window);
  const rows = new Uint32Array(table.rows);
  let count = 0;
  const leftOut = new Omissions();
  const evidence = new EvidenceCount();
  for (let row = 0; row < table.rows; row++) {
    const at = table.finishedAt[row] as number;
    if (!(at >= start && at < end)) continue;
    if (!countsAsFinished(table, row)) leftOut.add("discarded, not delivered", row);
    else if (table.startUnseen[row] === 1) leftOut.add("its start was not seen", row);
    else if (!((table.startedAt[row] as number) < at)) leftOut.add("never in progress", row);
    else {
      rows[count++] = row;
      evidence.add(table.startedEvidence[row]);
      evidence.add(table.finishedEvidence[row]);
    }
  }
  return { rows: rows.slice(0, count), leftOut: leftOut.list(), evidence: evidence.shares() };
}
