import { dayAt, formatDay } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Finding, FlowTable } from "./flow-table.ts";
import { GrowingColumn } from "./growing.ts";

/** So many items moved by one actor within so long are a bulk move. */
const many = 10;
const withinMs = 60_000;
/** Minutes are counted in so many slots: two that share one only make both looked into. */
const slots = 2 ** 20;

type Move = { row: number; at: Instant };

// Of the one search under way: their memory serves the next.
const rows = new GrowingColumn((n) => new Uint32Array(n));
const places = new GrowingColumn((n) => new Uint32Array(n));
const times = new GrowingColumn((n) => new Float64Array(n));

/** Collects moves, and finds those that one person made in bulk. One search at a time. */
export class BulkMoves {
  private readonly entries: readonly ItemFacts[];
  /** Moves in each minute, whoever made them; 255 stands for more. Small enough to be near at hand. */
  private readonly minutes = new Uint8ClampedArray(slots);

  /** @param entries the items whose moves these are */
  constructor(entries: readonly ItemFacts[]) {
    this.entries = entries;
    for (const column of [rows, places, times]) column.clear();
  }

  /** @param row of the item among the entries @param place of the fact among the item's */
  add(row: number, place: number, at: Instant): void {
    rows.push(row);
    places.push(place);
    times.push(at);
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
    const [moved, of, among] = [times.take(), rows.take(), places.take()];
    for (let i = 0; i < moved.length; i++) {
      const at = moved[i] as Instant;
      const near = this.count(at - withinMs) + this.count(at) + this.count(at + withinMs);
      if (near < many) continue;
      const row = of[i] as number;
      const by = this.entries[row]?.facts[among[i] as number]?.by ?? "";
      const move = { row, at };
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
