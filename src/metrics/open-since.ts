import type { Instant } from "../domain/instant.ts";
import type { FlowTable } from "../history/flow-table.ts";

/**
 * Since when a row has been blocked without a break at the table's instant, and whether it is in
 * progress; null where it is not blocked. In progress a block begins no earlier than the item's
 * start; before the start it begins where the unbroken union of its signals does.
 */
export function openSince(
  { blocks, signals }: FlowTable,
  row: number,
): { since: Instant; inProgress: boolean } | null {
  const last = (blocks.at[row + 1] as number) - 1;
  if (last >= (blocks.at[row] as number) && blocks.end[last] === Infinity)
    return { since: blocks.start[last] as number, inProgress: true };
  const from = signals.at[row] as number;
  const to = signals.at[row + 1] as number;
  let since = Infinity;
  for (let i = from; i < to; i++)
    if (signals.end[i] === Infinity) since = Math.min(since, signals.start[i] as number);
  if (since === Infinity) return null;
  for (let grew = true; grew; ) {
    grew = false;
    for (let i = from; i < to; i++) {
      const start = signals.start[i] as number;
      if (start < since && (signals.end[i] as number) >= since) {
        since = start;
        grew = true;
      }
    }
  }
  return { since, inProgress: false };
}
