import { durationOnDays } from "../domain/clock.ts";
import { dayAt } from "../domain/days.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Window } from "./answer.ts";
import { today } from "./window.ts";

/**
 * Items that grew older than the expectation on a day of the window while still in progress,
 * counted from their start as it is known now. An item whose start was not seen is at least as
 * old as its sight says.
 *
 * @param sleDays on the team's clock
 * @returns rows, ascending
 */
export function agedOut(table: FlowTable, { first, last }: Window, sleDays: number): Uint32Array {
  const { clock, startedAt, finishedAt, leftAt } = table;
  const found: number[] = [];
  const now = today(table);
  for (let row = 0; row < table.rows; row++) {
    const started = startedAt[row] as number;
    if (Number.isNaN(started)) continue;
    const begun = dayAt(clock.days, started);
    const ends = [finishedAt[row] as number, leftAt[row] as number].filter((at) => at >= started);
    const end = ends.length > 0 ? dayAt(clock.days, Math.min(...ends)) : now;
    const until = Math.min(end, last, now);
    if (!isOver(until)) continue;
    // Already over on the day before the window: it aged out earlier.
    if (first - 1 >= begun && isOver(first - 1)) continue;
    found.push(row);

    function isOver(day: number): boolean {
      if (day < begun) return false;
      return clock.kind === "elapsed"
        ? day - begun > sleDays
        : durationOnDays(clock, begun, day) > sleDays;
    }
  }
  return Uint32Array.from(found);
}
