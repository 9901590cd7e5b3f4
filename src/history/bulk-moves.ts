import { dayAt, formatDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { Finding, FlowTable } from "./flow-table.ts";

/** So many items moved by one actor within so long are a bulk move. */
const many = 10;
const withinMs = 60_000;
/** Minutes are counted in so many slots: two that share one only make both looked into. */
const slots = 2 ** 20;

type Move = { row: number; at: Instant };

/** Collects moves by who made them, and finds those made in bulk. */
export class BulkMoves {
  private readonly rows: number[] = [];
  private readonly at: Instant[] = [];
  private readonly by: string[] = [];
  /** Moves in each minute, whoever made them. */
  private readonly minutes = new Uint32Array(slots);

  /** @param by "" or absent where GitHub does not say */
  add(row: number, at: Instant, by = ""): void {
    this.rows.push(row);
    this.at.push(at);
    this.by.push(by);
    const slot = slotOf(at);
    this.minutes[slot] = (this.minutes[slot] as number) + 1;
  }

  /**
   * One finding a bulk: the items that one actor moved, each no more than a minute after the
   * first of them, where they are at least 10. Told of the first; in order of time.
   */
  findings(table: FlowTable): Finding[] {
    const found: { at: Instant; finding: Finding }[] = [];
    for (const [by, moves] of this.crowded()) {
      moves.sort((a, b) => a.at - b.at || a.row - b.row);
      for (let from = 0; from + many <= moves.length; ) {
        const first = moves[from] as Move;
        let to = from;
        while (to < moves.length && (moves[to] as Move).at - first.at <= withinMs) to++;
        const moved = new Set(moves.slice(from, to).map(({ row }) => row));
        if (moved.size < many) {
          from += 1;
          continue;
        }
        const day = formatDay(dayAt(table.clock.days, first.at));
        const who = by === "" ? "somebody GitHub does not name" : by;
        const detail = `${moved.size} items by ${who} on ${day}`;
        const item = table.items[first.row] as string;
        found.push({ at: first.at, finding: { kind: "bulk move", item, detail } });
        from = to;
      }
    }
    return found.toSorted((a, b) => a.at - b.at).map(({ finding }) => finding);
  }

  /** The moves in minutes so busy that they may be of a bulk: few, where there are a million in all. */
  private crowded(): Map<string, Move[]> {
    const byActor = new Map<string, Move[]>();
    for (let i = 0; i < this.at.length; i++) {
      const at = this.at[i] as Instant;
      const near = this.count(at - withinMs) + this.count(at) + this.count(at + withinMs);
      if (near < many) continue;
      const by = this.by[i] as string;
      const move = { row: this.rows[i] as number, at };
      const moves = byActor.get(by);
      if (moves) moves.push(move);
      else byActor.set(by, [move]);
    }
    return byActor;
  }

  private count(at: Instant): number {
    return this.minutes[slotOf(at)] as number;
  }
}

const slotOf = (at: Instant): number => Math.floor(at / withinMs) & (slots - 1);
