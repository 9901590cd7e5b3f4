import type { FlowTable } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { cycledRows } from "./cycled-rows.ts";

/** Where finished items spent their time, in elapsed milliseconds. Parallel columns. */
export type TimeInStage = {
  rows: Uint32Array;
  /** Indexes of the stages in progress, left to right. */
  stages: Uint8Array;
  /** Item i in stage `stages[s]`, every visit: at `i * stages.length + s`. */
  stageMs: Float64Array;
  /** Done, then reopened: in done stages before the last finish. */
  reopenedMs: Float64Array;
  /** Finished − started: the sum of the above. */
  totalMs: Float64Array;
  /** Σ over items ÷ Σ total, from 0 to 1, for each of `stages`. */
  shares: Float64Array;
  reopenedShare: number;
};

/**
 * Time in stage: elapsed stays of each item between its start and its finish, every visit,
 * for items finished within the window, whatever the team's clock. The time between a
 * finish and a reopening into progress is none of the stages': it is "done, then reopened".
 *
 * Stage times and reopened time sum to finished − started to the millisecond. Left out, as
 * from cycle time: discarded, never in progress, start not seen.
 *
 * @param window whole days, both in; by the day finished
 * @returns milliseconds an item and shares over items; a refusal when nothing was finished
 */
export function timeInStage(table: FlowTable, window: Window): Answer<TimeInStage> {
  const { commitment, done, stays, stayPosition, startedAt, finishedAt } = table;
  const { rows, leftOut, evidence } = cycledRows(table, window);
  const width = done - commitment;
  const stageMs = new Float64Array(rows.length * width);
  const reopenedMs = new Float64Array(rows.length);
  const totalMs = new Float64Array(rows.length);
  const sums = new Float64Array(width);
  let reopened = 0;
  let total = 0;
  for (let item = 0; item < rows.length; item++) {
    const row = rows[item] as number;
    const from = startedAt[row] as number;
    const until = finishedAt[row] as number;
    total += totalMs[item] = until - from;
    for (let i = stays.at[row] as number; i < (stays.at[row + 1] as number); i++) {
      const start = stays.start[i] as number;
      if (start < from || start >= until) continue;
      const ms = Math.min(until, stays.end[i] as number) - start;
      const stage = (stayPosition[i] as number) - commitment;
      if (stage >= width) {
        reopenedMs[item] = (reopenedMs[item] as number) + ms;
        reopened += ms;
      } else {
        stageMs[item * width + stage] = (stageMs[item * width + stage] as number) + ms;
        sums[stage] = (sums[stage] as number) + ms;
      }
    }
  }
  return {
    ...basis(table),
    clock: "elapsed",
    definition: "time in stage",
    window,
    n: rows.length,
    counted: rows,
    leftOut,
    evidence,
    value:
      rows.length === 0
        ? { refused: "finished items", have: 0, need: 1 }
        : {
            rows,
            stages: Uint8Array.from(sums, (_, stage) => commitment + stage),
            stageMs,
            reopenedMs,
            totalMs,
            shares: sums.map((ms) => ms / total),
            reopenedShare: reopened / total,
          },
  };
}
