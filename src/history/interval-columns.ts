import type { IntervalColumns } from "./flow-table.ts";
import { GrowingColumn } from "./growing.ts";

/** Collects the spans of row after row into columns. */
export class IntervalBuilder {
  private readonly starts = new GrowingColumn((n) => new Float64Array(n));
  private readonly ends = new GrowingColumn((n) => new Float64Array(n));
  private readonly at: Uint32Array;
  private row = 0;

  constructor(rows: number) {
    this.at = new Uint32Array(rows + 1);
  }

  push(start: number, end: number): void {
    this.starts.push(start);
    this.ends.push(end);
  }

  endRow(): void {
    this.at[++this.row] = this.starts.length;
  }

  take(): IntervalColumns {
    return { at: this.at, start: this.starts.take(), end: this.ends.take() };
  }
}
