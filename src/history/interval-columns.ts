import type { IntervalColumns } from "./flow-table.ts";
import { GrowingColumn } from "./growing.ts";
import type { Span } from "./intervals.ts";

/** Collects the spans of row after row into columns; serves one table after another. */
export class IntervalBuilder {
  private readonly starts = new GrowingColumn((n) => new Float64Array(n));
  private readonly ends = new GrowingColumn((n) => new Float64Array(n));
  private at = new Uint32Array(1);
  private row = 0;

  /** Forgets what was not taken. */
  begin(rows: number): void {
    this.at = new Uint32Array(rows + 1);
    this.row = 0;
    this.starts.clear();
    this.ends.clear();
  }

  push(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }

  endRow(): void {
    this.at[++this.row] = this.starts.length;
  }

  /** All spans of the next row. */
  addRow(spans: readonly Span[]): void {
    for (const { start, end } of spans) this.push(start, end);
    this.endRow();
  }

  take(): IntervalColumns {
    return { at: this.at, start: this.starts.take(), end: this.ends.take() };
  }
}
