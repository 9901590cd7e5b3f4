import type { ItemId } from "../domain/item.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { intersection } from "../history/intervals.ts";
import type { Answer, Window } from "./answer.ts";
import { touchedDays } from "./blocked-time.ts";
import { allWaitsOn, spansOf, waitsOf } from "./dependency-waits.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { windowInterval } from "./window.ts";

/** What one blocking issue held up. Two blockers of one item share its time: costs are not to be added. */
export type BlockerCost = {
  /** null: issues that may not be read, together. */
  blocker: ItemId | null;
  /** Its row, where it is one of the team's items. */
  row: number | null;
  /** Item-days on the team's clock. */
  days: number;
  /** The items it held up in progress, most days first. Parallel columns. */
  rows: Uint32Array;
  rowDays: Float64Array;
  /** Items that waited for it without being in progress. */
  notStarted: Uint32Array;
};

/**
 * Cost of each blocking issue: the time that every item waiting for it, directly or through
 * others and each once, was in progress and so blocked within the window.
 *
 * An item waits through others while each link of the chain holds: from "blocked by" until
 * it is removed or the issue closes. Items that waited only while not in progress cost
 * nothing and are listed apart. Circles are safe: an issue is no cost of its own. Chains end
 * at issues outside the team's items, whose own blockers are not known.
 *
 * @param window whole days, both in
 * @returns item-days on the team's clock, most first
 */
export function blockerCosts(table: FlowTable, window: Window): Answer<BlockerCost[]> {
  const { clock, asOf, stretches } = table;
  const { start, end } = windowInterval(table, window);
  const bounds = [{ start, end: Math.min(end, asOf) }];
  const waits = waitsOf(table);
  const value: BlockerCost[] = [];
  const counted = new Set<number>();
  for (const [blocker, waited] of waits.on) {
    const held: { row: number; days: number }[] = [];
    const notStarted: number[] = [];
    for (const [row, spans] of allWaitsOn(waited, waits)) {
      const within = intersection(spans, bounds);
      if (within.length === 0) continue;
      const blocked = intersection(within, spansOf(stretches, row));
      if (blocked.length === 0) notStarted.push(row);
      else held.push({ row, days: touchedDays(clock, blocked) });
    }
    if (held.length + notStarted.length === 0) continue;
    held.sort((a, b) => b.days - a.days || a.row - b.row);
    for (const { row } of held) counted.add(row);
    value.push({
      blocker,
      row: waited.row,
      ...columnsOf(held),
      notStarted: new Uint32Array(notStarted).sort(),
    });
  }
  value.sort(
    (a, b) =>
      b.days - a.days ||
      b.notStarted.length - a.notStarted.length ||
      ((a.blocker ?? "") < (b.blocker ?? "") ? -1 : 1),
  );
  const rows = Uint32Array.from(counted).sort();
  const evidence = new EvidenceCount();
  for (const row of rows) evidence.add(table.startedEvidence[row]);
  return {
    definition: "blocker cost",
    asOf,
    zone: clock.days.zone,
    clock: clock.kind,
    window,
    n: rows.length,
    counted: rows,
    leftOut: [],
    evidence: evidence.shares(),
    value,
  };
}

function columnsOf(
  held: readonly { row: number; days: number }[],
): Pick<BlockerCost, "days" | "rows" | "rowDays"> {
  const rows = new Uint32Array(held.length);
  const rowDays = new Float64Array(held.length);
  let days = 0;
  for (const [i, entry] of held.entries()) {
    rows[i] = entry.row;
    rowDays[i] = entry.days;
    days += entry.days;
  }
  return { days, rows, rowDays };
}
