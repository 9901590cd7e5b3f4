/** Appends numbers to typed columns without knowing how many there will be. */
export class GrowingColumn<Column extends Float64Array | Int8Array | Uint8Array | Uint32Array> {
  private column: Column;
  length = 0;
  private readonly make: (length: number) => Column;

  constructor(make: (length: number) => Column) {
    this.make = make;
    this.column = make(1024);
  }

  push(value: number): void {
    if (this.length === this.column.length) {
      const larger = this.make(this.length * 2);
      larger.set(this.column);
      this.column = larger;
    }
    this.column[this.length++] = value;
  }

  /** The column, cut to what was pushed. */
  take(): Column {
    return this.column.slice(0, this.length) as Column;
  }
}
