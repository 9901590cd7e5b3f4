import { dayAt } from "../domain/days.ts";
import { type FlowTable, OFF, Outcome } from "../history/flow-table.ts";
import type { Answer, Window } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { dayColumn, knownDays } from "./known-days.ts";
import { Omissions } from "./omissions.ts";

/**
 * Counts for each boundary and day: that of the left edge of stage k on day i is at
 * `k * days.length + i`.
 */
export type CumulativeFlow = {
  days: Int32Array;
  /** Items over the edge, without the discarded. */
  lines: Int32Array;
  /** Discarded items over the edge, apart; all 0 where the team counts them. */
  discarded: Int32Array;
  /** Items that stood right of the edge at the end of that day, but were sent back, reopened or removed later. */
  corrections: Int32Array;
};

/**
 * Cumulative flow: how many items had crossed each boundary by the end of each day, by
 * their last crossing as it stands at `asOf`. Discarded items are counted apart.
 *
 * No line falls and none crosses its neighbour. A day with corrections differs from what
 * stood then: `lines` + `discarded` + `corrections` is what stood.
 *
 * @param window whole days, both in; days before anything is known of, or after `asOf`, are left away
 * @returns items; `counted`: the rows over any boundary
 */
export function cumulativeFlow(table: FlowTable, window: Window): Answer<CumulativeFlow> {
  const { rows, crossings, stages, stayEvidence, stayPosition, stays } = table;
  const { days } = table.clock;
  const known = knownDays(table, window);
  const width = known.count;
  const column = () => new Int32Array(stages.length * width);
  const lines = column();
  const discarded = column();
  const corrections = column();
  const indexOf = (at: number) => Math.max(0, dayAt(days, at) - known.first);
  const change = (figure: Int32Array, k: number, i: number, by: number) => {
    if (i < width) figure[k * width + i] = (figure[k * width + i] as number) + by;
  };
  const counted: number[] = [];
  const leftOut = new Omissions();
  const evidence = new EvidenceCount();
  for (let row = 0; row < rows; row++) {
    const apart = table.outcome[row] === Outcome.discarded && !table.countDiscarded;
    const figure = apart ? discarded : lines;
    let seen = false;
    const monotone = onlyForward(table, row);
    let at = Number.NaN;
    let i = 0;
    for (let k = 0; k < stages.length; k++) {
      const crossed = crossings[row * stages.length + k] as number;
      if (Number.isNaN(crossed)) break;
      if (crossed !== at) i = indexOf(crossed);
      at = crossed;
      change(figure, k, i, 1);
      if (!monotone) change(corrections, k, i, -1);
      seen = true;
    }
    const end = monotone ? 0 : (stays.at[row + 1] as number);
    for (let stay = stays.at[row] as number, before = OFF; stay < end; stay++) {
      const position = stayPosition[stay] as number;
      const moved = indexOf(stays.start[stay] as number);
      for (let k = before + 1; k <= position; k++) change(corrections, k, moved, 1);
      for (let k = before; k > position; k--) change(corrections, k, moved, -1);
      before = position;
    }
    if (seen) {
      counted.push(row);
      evidence.add(stayEvidence[(stays.at[row + 1] as number) - 1]);
    } else {
      leftOut.add("over no boundary now", row);
    }
  }
  for (const figure of [lines, discarded, corrections])
    for (let k = 0; k < stages.length; k++)
      for (let i = k * width + 1; i < (k + 1) * width; i++)
        figure[i] = (figure[i] as number) + (figure[i - 1] as number);
  return {
    ...basis(table),
    definition: "cumulative flow",
    window,
    n: counted.length,
    counted: Uint32Array.from(counted),
    leftOut: leftOut.list(),
    evidence: evidence.shares(),
    value: { days: dayColumn(known), lines, discarded, corrections },
  };
}

/** Then every crossing is its last, and nothing needs correcting. */
function onlyForward({ stays, stayPosition }: FlowTable, row: number): boolean {
  for (let i = (stays.at[row] as number) + 1; i < (stays.at[row + 1] as number); i++)
    if ((stayPosition[i] as number) < (stayPosition[i - 1] as number)) return false;
  return true;
}
