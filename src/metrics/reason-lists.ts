import type { AttentionReason } from "./attention-reason.ts";

/** The reasons of one row, the most pressing first; of one rank in the order they were added. */
export type RowReasons = { row: number; reasons: AttentionReason[] };

/** Collects reasons in any order and tells them row by row. A list that grows for each row would take three times as long. */
export class ReasonLists {
  private readonly rows: number[] = [];
  private readonly reasons: AttentionReason[] = [];

  add(row: number, reason: AttentionReason): void {
    this.rows.push(row);
    this.reasons.push(reason);
  }

  /** @param rows how many rows there are; those without a reason are left away */
  byRow(rows: number): RowReasons[] {
    const at = new Uint32Array(rows + 1);
    for (const row of this.rows) at[row + 1] = (at[row + 1] as number) + 1;
    for (let row = 0; row < rows; row++)
      at[row + 1] = (at[row + 1] as number) + (at[row] as number);
    const sorted = this.sorted(at);
    const found: RowReasons[] = [];
    for (let row = 0; row < rows; row++) {
      const from = at[row] as number;
      const to = at[row + 1] as number;
      if (to > from) found.push({ row, reasons: sorted.slice(from, to) });
    }
    return found;
  }

  /** @param at where the reasons of each row begin */
  private sorted(at: Uint32Array): AttentionReason[] {
    const sorted = this.reasons.slice();
    const next = at.slice();
    for (const [i, reason] of this.reasons.entries()) {
      const row = this.rows[i] as number;
      let slot = next[row] as number;
      next[row] = slot + 1;
      for (; slot > (at[row] as number); slot--) {
        const before = sorted[slot - 1] as AttentionReason;
        if (before.rank <= reason.rank) break;
        sorted[slot] = before;
      }
      sorted[slot] = reason;
    }
    return sorted;
  }
}
