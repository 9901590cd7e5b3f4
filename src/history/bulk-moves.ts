import { dayAt, formatDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { Finding, FlowTable } from "./flow-table.ts";

/** So many items moved by one actor within so long are a bulk move. */
const many = 10;
const withinMs = 60_000;

type Moves = { rows: number[]; at: Instant[] };

/** Collects moves by who made them, and finds those made in bulk. */
export class BulkMoves {
  private readonly moves = new Map<string, Moves>();

  /** @param by "" or absent where GitHub does not say */
  add(row: number, at: Instant, by = ""): void {
    let moves = this.moves.get(by);
    if (!moves) {
      moves = { rows: [], at: [] };
      this.moves.set(by, moves);
    }
    moves.rows.push(row);
    moves.at.push(at);
  }

  /**
   * One finding a bulk: the items that one actor moved, each no more than a minute after the
   * first of them, where they are at least 10. Told of the first.
   */
  findings(table: FlowTable): Finding[] {
    const found: { at: Instant; finding: Finding }[] = [];
    for (const [by, { rows, at }] of this.moves) {
      if (rows.length < many) continue;
      const order = byTime(at);
      for (let from = 0; from + many <= order.length; ) {
        const first = order[from] as number;
        const since = at[first] as number;
        let to = from;
        while (to < order.length && (at[order[to] as number] as number) - since <= withinMs) to++;
        const moved = new Set(order.subarray(from, to).map((i) => rows[i] as number));
        if (moved.size < many) {
          from += 1;
          continue;
        }
        const day = formatDay(dayAt(table.clock.days, since));
        const who = by === "" ? "somebody GitHub does not name" : by;
        const detail = `${moved.size} items by ${who} on ${day}`;
        const item = table.items[rows[first] as number] as string;
        found.push({ at: since, finding: { kind: "bulk move", item, detail } });
        from = to;
      }
    }
    return found.toSorted((a, b) => a.at - b.at).map(({ finding }) => finding);
  }
}

/** Indexes in order of time. Seconds and index in one number sort ten times faster than by comparing. */
function byTime(at: readonly Instant[]): Uint32Array {
  const keys = Float64Array.from(at, (time, i) => Math.floor(time / 1000) * room + i).sort();
  return Uint32Array.from(keys, (key) => key % room);
}
/** More than the moves of one actor, and small enough that a key is still a whole number. */
const room = 2 ** 22;
