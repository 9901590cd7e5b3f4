import type { Instant } from "../domain/instant.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { intersection, type Span, union } from "../history/intervals.ts";
import { touchedDays } from "./blocked-time.ts";
import { allWaitsOn, spansOf, type Waited, type Waits } from "./dependency-waits.ts";
import { type PlainWaiting, PlainWaits } from "./plain-waits.ts";

/** Items held up in progress and for how long. Parallel columns. */
export type HeldUp = { days: number; rows: Uint32Array; rowDays: Float64Array };

type Followed = { plain: PlainWaiting } | { plain: null; spans: Map<number, readonly Span[]> };

/**
 * Works out who is held up by what, directly or through others. What waits for an issue is
 * followed once, however many blockers ask; time that several of them share is kept once.
 */
export class HeldUpSums {
  private readonly table: FlowTable;
  private readonly waits: Waits;
  private readonly plain: PlainWaits;
  private readonly followed = new Map<Waited, Followed>();
  /** When each row was held up, in progress or not. */
  private readonly charged = new Map<number, Span[]>();
  private readonly one: [Span] = [{ start: 0, end: 0 }];

  constructor(table: FlowTable, waits: Waits) {
    this.table = table;
    this.waits = waits;
    this.plain = new PlainWaits(waits, table.rows);
  }

  /** The items that wait for it now, ascending. */
  waitingNow(waited: Waited | undefined): Uint32Array {
    const found = waited && this.follow(waited);
    if (!found) return new Uint32Array();
    if (found.plain) return found.plain.rows;
    const rows = [...found.spans].flatMap(([row, spans]) =>
      spans.at(-1)?.end === Infinity ? [row] : [],
    );
    return Uint32Array.from(rows).sort();
  }

  /**
   * The time from `since` on that items were in progress and waited for it.
   *
   * @param own the issue's own row, where that is held up from `since` on, whatever marks it
   */
  since(since: Instant, waited: Waited | undefined, own: number | null): HeldUp {
    const { asOf } = this.table;
    const rows: number[] = [];
    const rowDays: number[] = [];
    const add = (row: number, days: number) => {
      if (days === 0) return;
      rows.push(row);
      rowDays.push(days);
    };
    if (own !== null) add(own, this.from(own, since));
    const found = waited && this.follow(waited);
    if (found?.plain)
      for (const [i, row] of found.plain.rows.entries())
        add(row, this.from(row, Math.max(since, found.plain.from[i] as number)));
    else if (found)
      for (const [row, spans] of found.spans)
        add(row, this.within(row, intersection(spans, [{ start: since, end: asOf }])));
    return heldUp(rows, rowDays);
  }

  /** All that was asked so far, shared time once. */
  total(): HeldUp {
    const rows: number[] = [];
    const rowDays: number[] = [];
    for (const [row, spans] of this.charged) {
      const days = this.daysIn(row, union(spans));
      if (days === 0) continue;
      rows.push(row);
      rowDays.push(days);
    }
    return heldUp(rows, rowDays);
  }

  private follow(waited: Waited): Followed {
    let found = this.followed.get(waited);
    if (!found) {
      const plain = this.plain.waiting(waited);
      found = plain ? { plain } : { plain, spans: allWaitsOn(waited, this.waits) };
      this.followed.set(waited, found);
    }
    return found;
  }

  /** Days of a row from an instant on. */
  private from(row: number, start: Instant): number {
    const end = this.table.asOf;
    if (start >= end) return 0;
    const known = this.charged.get(row);
    if (!known) this.charged.set(row, [{ start, end }]);
    else if (known[0]?.end === end) known[0].start = Math.min(known[0].start, start);
    else known.push({ start, end });
    const { at, start: starts, end: ends } = this.table.stretches;
    const first = at[row] as number;
    const count = (at[row + 1] as number) - first;
    if (count !== 1) return this.daysIn(row, [{ start, end }]);
    // The usual case without making lists: there are tens of thousands of them.
    const [span] = this.one;
    span.start = Math.max(start, starts[first] as number);
    span.end = Math.min(end, ends[first] as number);
    return span.start < span.end ? touchedDays(this.table.clock, this.one) : 0;
  }

  private within(row: number, spans: readonly Span[]): number {
    const known = this.charged.get(row);
    if (known) known.push(...spans);
    else this.charged.set(row, [...spans]);
    return this.daysIn(row, spans);
  }

  private daysIn(row: number, spans: readonly Span[]): number {
    return touchedDays(this.table.clock, intersection(spans, spansOf(this.table.stretches, row)));
  }
}

const heldUp = (rows: readonly number[], rowDays: readonly number[]): HeldUp => ({
  days: rowDays.reduce((sum, days) => sum + days, 0),
  rows: Uint32Array.from(rows),
  rowDays: Float64Array.from(rowDays),
});
