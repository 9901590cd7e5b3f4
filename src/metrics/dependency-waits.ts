import type { ItemId } from "../domain/item.ts";
import type { FlowTable, IntervalColumns, Reason } from "../history/flow-table.ts";
import { intersection, type Span, union } from "../history/intervals.ts";

/** A row while it waits for one blocking issue: sorted, disjoint; `end` is Infinity while it lasts. */
type Wait = { row: number; spans: readonly Span[] };

/** A blocking issue: its own row, where it is one of the table's, and the rows that wait for it directly, in the table's order. */
export type Waited = { row: number | null; waits: Wait[] };

/** Who waits for whom. */
export type Waits = {
  /** Null stands for issues that may not be read. */
  on: ReadonlyMap<ItemId | null, Waited>;
  /** Those that are rows of the table. */
  atRow: ReadonlyMap<number, Waited>;
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
  const on = new Map<ItemId | null, Waited>();
  const atRow = new Map<number, Waited>();
  if (!reasons.some(({ signal }) => signal === "dependency")) return { on, atRow };
  for (let row = 0; row < rows; row++) {
    let spans: Map<ItemId | null, Span[]> | null = null;
    for (let i = signals.at[row] as number; i < (signals.at[row + 1] as number); i++) {
      const reason = reasons[signalReason[i] as number] as Reason;
      if (reason.signal !== "dependency") continue;
      const span = { start: signals.start[i] as number, end: signals.end[i] as number };
      spans ??= new Map();
      const known = spans.get(reason.blocker);
      if (known) known.push(span);
      else spans.set(reason.blocker, [span]);
    }
    for (const [blocker, held] of spans ?? []) {
      const wait = { row, spans: union(held) };
      const others = on.get(blocker);
      if (others) others.waits.push(wait);
      else on.set(blocker, { row: null, waits: [wait] });
    }
  }
  for (let row = 0; row < rows; row++) {
    const waited = on.get(items[row] as ItemId);
    if (!waited) continue;
    waited.row = row;
    atRow.set(row, waited);
  }
  return { on, atRow };
}

/**
 * Every row that waits for a blocking issue directly or through others, with when it did:
 * while each link of the chain held. Circles are safe; the issue does not wait for itself.
 */
export function allWaitsOn(
  blocker: Waited,
  { atRow }: Pick<Waits, "atRow">,
): Map<number, readonly Span[]> {
  const waiting = new Map<number, readonly Span[]>();
  /** Null: at any time. */
  const changed: { on: Waited; spans: readonly Span[] | null }[] = [{ on: blocker, spans: null }];
  for (let next = changed.pop(); next; next = changed.pop()) {
    for (const { row, spans } of next.on.waits) {
      if (row === blocker.row) continue;
      const reached = next.spans === null ? spans : intersection(spans, next.spans);
      if (reached.length === 0) continue;
      const before = waiting.get(row);
      const after = before ? union([...before, ...reached]) : reached;
      if (before && same(before, after)) continue;
      waiting.set(row, after);
      const further = atRow.get(row);
      if (further) changed.push({ on: further, spans: after });
    }
  }
  return waiting;
}

function same(a: readonly Span[], b: readonly Span[]): boolean {
  const isSame = ({ start, end }: Span, i: number) => {
    const other = b[i] as Span;
    return start === other.start && end === other.end;
  };
  return a.length === b.length && a.every(isSame);
}
