import type { Interval } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { intersection } from "../history/intervals.ts";
import type { FactsOf } from "./block-origins.ts";
import { touchedDays } from "./blocked-time.ts";
import { spansOf, waitsOf } from "./dependency-waits.ts";

/** An item that was blocked several times. */
export type RepeatedBlock = { row: number; times: number; days: number };

/** An issue that blocked several items, or blocked again after it had been closed. */
export type RepeatedIssue = {
  blocker: ItemId;
  rows: Uint32Array;
  /** Item-days in progress. */
  days: number;
  reopenings: number;
};

/**
 * What blocks again and again within a period, in progress: items with at least two blocks, and
 * issues that at least two items waited for directly, or that were reopened while one did.
 *
 * @returns most item-days first
 */
export function repeatedBlocks(
  table: FlowTable,
  { start, end }: Interval,
  factsOf: FactsOf,
): { repeatedItems: RepeatedBlock[]; repeatedIssues: RepeatedIssue[] } {
  const { clock, blocks, stretches } = table;
  const bounds = [{ start, end }];
  const repeatedItems: RepeatedBlock[] = [];
  for (let row = 0; row < table.rows; row++) {
    if ((blocks.at[row + 1] as number) - (blocks.at[row] as number) < 2) continue;
    const within = intersection(spansOf(blocks, row), bounds);
    if (within.length > 1)
      repeatedItems.push({ row, times: within.length, days: touchedDays(clock, within) });
  }
  const repeatedIssues: RepeatedIssue[] = [];
  for (const [blocker, { waits }] of waitsOf(table).on) {
    // Of what may not be read nobody knows whether it is one issue.
    if (blocker === null) continue;
    const rows: number[] = [];
    let days = 0;
    for (const { row, spans } of waits) {
      const held = intersection(intersection(spans, bounds), spansOf(stretches, row));
      if (held.length === 0) continue;
      rows.push(row);
      days += touchedDays(clock, held);
    }
    if (rows.length === 0) continue;
    const reopenings = factsOf(blocker).filter(
      ({ kind, at }) =>
        kind === "reopened" &&
        at >= start &&
        at < end &&
        waits.some(({ spans }) => spans.some((span) => span.start === at)),
    ).length;
    if (rows.length > 1 || reopenings > 0)
      repeatedIssues.push({ blocker, rows: Uint32Array.from(rows), days, reopenings });
  }
  const most = (a: { days: number }, b: { days: number }) => b.days - a.days;
  return {
    repeatedItems: repeatedItems.toSorted(most),
    repeatedIssues: repeatedIssues.toSorted(most),
  };
}
