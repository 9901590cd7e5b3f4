import type { Span } from "../history/intervals.ts";
import type { Waited, Waits } from "./dependency-waits.ts";

/** Rows that wait for an issue, directly or through others, each since when without an end. Parallel columns. */
export type PlainWaiting = { rows: Uint32Array; from: Float64Array };

/**
 * Follows who waits for what where every wait is one stretch that still lasts: then who waits
 * through others does so from one instant on, and numbers take the place of lists of spans. A
 * graph of thousands of open dependencies is followed ten times faster so.
 */
export class PlainWaits {
  private readonly waits: Waits;
  private readonly others: ReadonlySet<Waited>;
  private readonly from: Float64Array;

  /** @param rows how many rows the table has */
  constructor(waits: Waits, rows: number) {
    this.waits = waits;
    this.others = notPlain(waits);
    this.from = new Float64Array(rows).fill(Infinity);
  }

  /** Everything that waits for it; null where some wait on the way was interrupted or is over. */
  waiting(blocker: Waited): PlainWaiting | null {
    if (this.others.has(blocker)) return null;
    const { from } = this;
    const reached: number[] = [];
    const open: Waited[] = [blocker];
    // Not the issue itself, through a circle.
    const own = blocker.row;
    for (let i = 0; i < open.length; i++) {
      const waited = open[i] as Waited;
      const since =
        waited === blocker ? Number.NEGATIVE_INFINITY : (from[waited.row as number] as number);
      for (const { row, spans } of waited.waits) {
        if (row === own) continue;
        const at = Math.max(since, (spans[0] as Span).start);
        const before = from[row] as number;
        if (at >= before) continue;
        if (before === Infinity) reached.push(row);
        from[row] = at;
        const further = this.waits.atRow.get(row);
        if (further) open.push(further);
      }
    }
    const rows = Uint32Array.from(reached).sort();
    const found = Float64Array.from(rows, (row) => from[row] as number);
    for (const row of reached) from[row] = Infinity;
    return { rows, from: found };
  }
}

/** Issues behind which some wait was interrupted or is over. */
function notPlain({ on, atRow }: Waits): Set<Waited> {
  const before = new Map<Waited, Waited[]>();
  const found = new Set<Waited>();
  for (const waited of on.values())
    for (const { row, spans } of waited.waits) {
      if (spans[0]?.end !== Infinity) found.add(waited);
      const further = atRow.get(row);
      if (!further) continue;
      const list = before.get(further);
      if (list) list.push(waited);
      else before.set(further, [waited]);
    }
  // A set is gone through with what is added meanwhile.
  for (const waited of found) for (const earlier of before.get(waited) ?? []) found.add(earlier);
  return found;
}
