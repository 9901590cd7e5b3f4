import { dayAt } from "../domain/days.ts";
import { type FlowTable, OFF } from "../history/flow-table.ts";
import type { Window } from "./answer.ts";

/** Items that went against the order of the stages. Rows ascending, each once in either. */
export type SetBacks = {
  /** From a stage to one before it, not from done; leaving the board is none. */
  movedBack: Uint32Array;
  /** Out of a done stage. */
  reopened: Uint32Array;
};

/** Moves backwards and reopenings on the days of a window, read from every stay. */
export function setBacks(
  { rows, stays, stayPosition, done, clock }: FlowTable,
  { first, last }: Window,
): SetBacks {
  const movedBack: number[] = [];
  const reopened: number[] = [];
  for (let row = 0; row < rows; row++) {
    let back = false;
    let again = false;
    for (let i = (stays.at[row] as number) + 1; i < (stays.at[row + 1] as number); i++) {
      const from = stayPosition[i - 1] as number;
      const to = stayPosition[i] as number;
      if (to === OFF || to >= from) continue;
      const day = dayAt(clock.days, stays.start[i] as number);
      if (day < first || day > last) continue;
      if (from >= done) again = again || to < done;
      else back = true;
    }
    if (back) movedBack.push(row);
    if (again) reopened.push(row);
  }
  return { movedBack: Uint32Array.from(movedBack), reopened: Uint32Array.from(reopened) };
}

/** How many items went back in either way, each once. */
export const backCount = ({ movedBack, reopened }: SetBacks): number =>
  new Set([...movedBack, ...reopened]).size;
