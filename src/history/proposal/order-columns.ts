import type { StageKind } from "../../domain/workflow.ts";
import type { ColumnKind } from "./column-kinds.ts";
import type { Guess } from "./proposal.ts";
import { quoted, times } from "./sentences.ts";
import { moved, type StatusTally } from "./status-tally.ts";

type StageColumn = ColumnKind & { kind: StageKind };

const rank: Record<StageKind, number> = { "not started": 0, active: 1, waiting: 1, done: 2 };

/** So many moves say more than the board's own order. */
const leastMoves = 10;
const timesMore = 4;

/**
 * Columns in the order that work goes through them: the board's own, but not started
 * before work before done, and two neighbours changed about where items nearly always
 * went from the right one to the left one.
 *
 * @returns the columns, and a guess for each that stands elsewhere than on the board
 */
export function inFlowOrder(
  columns: readonly StageColumn[],
  tally: StatusTally,
): { columns: StageColumn[]; guesses: Guess[] } {
  const guesses: Guess[] = [];
  const sorted = columns.toSorted((a, b) => rank[a.kind] - rank[b.kind]);
  for (const [i, column] of sorted.entries()) {
    const before = columns.indexOf(column);
    const passed = columns.slice(0, before).filter((other) => sorted.indexOf(other) > i);
    const [first] = passed;
    if (first)
      guesses.push({
        part: "order",
        name: column.status,
        basis: "name",
        sentence: `${quoted(column.status)} stands right of ${quoted(first.status)} on the board; here it comes first, because it is ${column.kind}.`,
        figures: { place: before + 1 },
      });
  }
  for (let i = 1; i < sorted.length; i++) {
    const [left, right] = [sorted[i - 1], sorted[i]];
    if (!left || !right || rank[left.kind] !== 1 || rank[right.kind] !== 1) continue;
    const forward = moved(tally, left.status, right.status);
    const backward = moved(tally, right.status, left.status);
    if (backward < leastMoves || backward < timesMore * forward) continue;
    sorted[i - 1] = right;
    sorted[i] = left;
    guesses.push({
      part: "order",
      name: right.status,
      basis: "moves",
      sentence: `${quoted(right.status)} stands right of ${quoted(left.status)} on the board, but items went ${quoted(right.status)} → ${quoted(left.status)} ${times(backward)} and the other way ${times(forward)}.`,
      figures: { backward, forward },
    });
  }
  return { columns: sorted, guesses };
}
