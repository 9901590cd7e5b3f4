import type { ItemId } from "../domain/item.ts";
import type { FlowTable, IntervalColumns } from "../history/flow-table.ts";
import { intersection, type Span, union } from "../history/intervals.ts";

/** A row while it waits for one blocking issue: sorted, disjoint; `end` is Infinity while it lasts. */
export type Wait = { row: number; spans: readonly Span[] };

/** Who waits for whom. */
export type Waits = {
  /** The rows that wait for each blocking issue directly, in the table's order; null stands for issues that may not be read. */
  on: ReadonlyMap<ItemId | null, readonly Wait[]>;
  /** The blocking issues that are rows of the table; 1 for each such row. */
  rowOf: ReadonlyMap<ItemId, number>;
  isWaitedFor: Uint8Array;
};

/** The intervals of one row. */
export function spansOf({ at, start, end }: IntervalColumns, row: number): Span[] {
  const spans: Span[] = [];
  for (let i = at[row] as number; i < (at[row + 1] as number); i++)
    spans.push({ start: start[i] as number, end: end[i] as number });
  return spans;
}

/** Who waits for whom through native dependencies, while the blocking issue is open and the item is not done. */
export function waitsOf({ signals, signalReason, reasons, rows, items }: FlowTable): Waits {
  const on = new Map<ItemId | null, Wait[]>();
  const rowOf = new Map<ItemId, number>();
  const isWaitedFor = new Uint8Array(rows);
  if (!reasons.some(({ signal }) => signal === "dependency")) return { on, rowOf, isWaitedFor };
  for (let row = 0; row < rows; row++) {
    const from = signals.at[row] as number;
    const to = signals.at[row + 1] as number;
    if (from === to) continue;
    let spans: Map<ItemId | null, Span[]> | null = null;
    for (let i = from; i < to; i++) {
      const reason = reasons[signalReason[i] as number];
      if (reason?.signal !== "dependency") continue;
      const span = { start: signals.start[i] as number, end: signals.end[i] as number };
      spans ??= new Map();
      const known = spans.get(reason.blocker);
      if (known) known.push(span);
      else spans.set(reason.blocker, [span]);
    }
    for (const [blocker, held] of spans ?? []) {
      const wait = { row, spans: union(held) };
      const others = on.get(blocker);
      if (others) others.push(wait);
      else on.set(blocker, [wait]);
    }
  }
  for (let row = 0; row < rows; row++) {
    const id = items[row] as ItemId;
    if (!on.has(id)) continue;
    rowOf.set(id, row);
    isWaitedFor[row] = 1;
  }
  return { on, rowOf, isWaitedFor };
}

/**
 * Every row that waits for a blocking issue directly or through others, with when it did:
 * while each link of the chain held. Circles are safe; the issue does not wait for itself.
 */
export function allWaitsOn(
  blocker: ItemId | null,
  { on, rowOf, isWaitedFor }: Waits,
  items: readonly ItemId[],
): Map<number, readonly Span[]> {
  const itself = blocker === null ? -1 : (rowOf.get(blocker) ?? -1);
  const waiting = new Map<number, readonly Span[]>();
  /** Null: at any time. */
  const changed: { id: ItemId | null; spans: readonly Span[] | null }[] = [
    { id: blocker, spans: null },
  ];
  for (let next = changed.pop(); next; next = changed.pop()) {
    for (const { row, spans } of on.get(next.id) ?? []) {
      if (row === itself) continue;
      const reached = next.spans === null ? spans : intersection(spans, next.spans);
      if (reached.length === 0) continue;
      const before = waiting.get(row);
      const after = before ? union([...before, ...reached]) : reached;
      if (before && same(before, after)) continue;
      waiting.set(row, after);
      if (isWaitedFor[row] === 1) changed.push({ id: items[row] as ItemId, spans: after });
    }
  }
  return waiting;
}

const same = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.length === b.length &&
  a.every(({ start, end }, i) => start === b[i]?.start && end === b[i]?.end);
