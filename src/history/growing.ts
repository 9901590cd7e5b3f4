type NumberColumn = Float64Array | Int8Array | Uint8Array | Uint32Array;

const shortest = 1 << 10;
const longest = 1 << 15;

/**
 * Appends numbers to typed columns without knowing how many there will be. Grows by pieces and
 * keeps them for the next column: typed memory that is made and thrown away over and over sets
 * off the collector of all garbage, which then looks at every fact.
 */
export class GrowingColumn<Column extends NumberColumn> {
  private readonly pieces: Column[];
  private piece: Column;
  /** Which of the pieces is being filled, how far, and how much is in those before. */
  private filling = 0;
  private used = 0;
  private before = 0;
  private readonly make: (length: number) => Column;

  constructor(make: (length: number) => Column) {
    this.make = make;
    this.piece = make(shortest);
    this.pieces = [this.piece];
  }

  get length(): number {
    return this.before + this.used;
  }

  push(value: number): void {
    if (this.used === this.piece.length) this.next();
    this.piece[this.used++] = value;
  }

  clear(): void {
    this.piece = this.pieces[0] as Column;
    this.filling = this.used = this.before = 0;
  }

  /** What was pushed, as one column; begins anew. */
  take(): Column {
    const column = this.make(this.length);
    let at = 0;
    for (let i = 0; i < this.filling; i++) {
      const piece = this.pieces[i] as Column;
      column.set(piece, at);
      at += piece.length;
    }
    column.set(this.piece.subarray(0, this.used), at);
    this.clear();
    return column;
  }

  private next(): void {
    this.before += this.used;
    this.used = 0;
    this.filling++;
    if (this.filling === this.pieces.length)
      this.pieces.push(this.make(Math.min(longest, 2 * this.piece.length)));
    this.piece = this.pieces[this.filling] as Column;
  }
}
