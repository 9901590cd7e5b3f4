import type { Instant } from "../domain/instant.ts";
import { OFF } from "./flow-table.ts";
import type { Moves } from "./moves.ts";
import type { Presence } from "./presence.ts";

/** An item as one place tells of it: where it stood, and when it was there at all. */
export type PlaceStory = { moves: Moves; presence: readonly Presence[] };

/** While one place decided where an item stood. `end` is Infinity for the last. */
export type Stretch = { place: number; start: Instant; end: Instant };

/**
 * Which of several places decides where an item stands, over time: at each instant the first
 * one on which it then is and has a position (on a board without a mapped status it has none
 * yet). While there is none, the last that decided goes on deciding as long as it gives a
 * position, as it does for what was done when it was taken off; else the first where it is.
 *
 * What happens later changes nothing before: a stretch depends on what was told up to its end.
 *
 * @param places in the order in which they count
 * @param first  index of the place that decides until it comes to another, or −1
 * @returns in order of time, end to start; the first begins at −Infinity. Where it never is
 *          anywhere the first place tells that
 */
export function followedStretches(places: readonly PlaceStory[], first: number): Stretch[] {
  const cursors = places.map((place) => new Cursor(place));
  const stretches: Stretch[] = [];
  let last = first;
  let since = Number.NEGATIVE_INFINITY;
  for (const at of timesOf(places)) {
    for (const cursor of cursors) cursor.advance(at);
    const next = chosen(cursors, last);
    if (next === last) continue;
    if (last >= 0) {
      stretches.push({ place: last, start: since, end: at });
      since = at;
    }
    last = next;
  }
  return [...stretches, { place: Math.max(0, last), start: since, end: Infinity }];
}

function chosen(places: readonly Cursor[], last: number): number {
  const placed = places.findIndex(({ isThere, position }) => isThere && position !== OFF);
  if (placed >= 0) return placed;
  if (last >= 0 && places[last]?.position !== OFF) return last;
  const there = places.findIndex(({ isThere }) => isThere);
  return there >= 0 ? there : last;
}

/** Every instant at which something changes, in order. */
function timesOf(places: readonly PlaceStory[]): Instant[] {
  const times = new Set<Instant>();
  for (const { moves, presence } of places) {
    for (const { at } of presence) times.add(at);
    for (let i = 0; i < moves.length; i++) times.add(moves.at[i] as number);
  }
  return [...times].sort((a, b) => a - b);
}

/** Where an item stands at one place, as time goes on. */
class Cursor {
  isThere = false;
  position = OFF;
  private move = 0;
  private change = 0;
  private readonly moves: Moves;
  private readonly presence: readonly Presence[];

  constructor({ moves, presence }: PlaceStory) {
    this.moves = moves;
    this.presence = presence;
  }

  /** To the end of an instant. */
  advance(to: Instant): void {
    const { moves, presence } = this;
    while (this.move < moves.length && (moves.at[this.move] as number) <= to)
      this.position = moves.position[this.move++] as number;
    for (let next = presence[this.change]; next && next.at <= to; next = presence[++this.change])
      this.isThere = next.isThere;
  }
}
