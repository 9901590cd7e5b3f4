import type { Omission } from "./answer.ts";

/** Gathers the rows an answer leaves out, by reason. */
export class Omissions {
  private readonly rows = new Map<string, number[]>();

  add(reason: string, row: number): void {
    const rows = this.rows.get(reason);
    if (rows) rows.push(row);
    else this.rows.set(reason, [row]);
  }

  list(): Omission[] {
    return [...this.rows].map(([reason, rows]) => ({ reason, rows: Uint32Array.from(rows) }));
  }
}
