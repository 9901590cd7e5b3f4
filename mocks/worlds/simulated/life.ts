import type { Instant } from "../../../src/domain/instant.ts";
import { done } from "./places.ts";
import { merged } from "./stretches.ts";
import type { Signal, Stretch } from "./truth.ts";

/** Index of a stage, or `offBoard`. */
export type Position = number;
/** Before the first status, or taken off the board unfinished: left of everything. */
export const offBoard: Position = -1;

/** A moment at which GitHub's record tells where the item stood just before and from then on; null where it does not. */
export type Telling = { at: Instant; before: Position | null; after: Position | null };

/**
 * What one item goes through, written down by whoever moves it, as it happens.
 * Calls come in order of time; those of one second make one move.
 */
export class Life {
  createdAt: Instant;
  position: Position = offBoard;
  /** When it was removed or archived unfinished. */
  exit: Instant | null = null;
  /** When a draft became an issue. */
  convertedAt: Instant | null = null;
  tellings: Telling[] = [];
  lastMove: { at: Instant; silent: boolean; position: Position | null } | null = null;
  silentMoves = 0;
  /** Since the last event about its status: whether it moved silently, and whether it was closed or reopened. */
  sinceEvent = { silent: false, shut: false };
  hasHiddenBlocker = false;
  readonly places: { at: Instant; position: Position }[] = [];
  readonly #holding = new Map<string, Signal>();
  readonly #running = new Map<string, Signal & { from: Instant }>();
  readonly #past: (Signal & Stretch)[] = [];

  constructor(createdAt: Instant) {
    this.createdAt = createdAt;
    this.tellings.push({ at: createdAt, before: offBoard, after: offBoard });
  }

  get isDone(): boolean {
    return this.position >= done || this.exit !== null;
  }

  stand(at: Instant, position: Position): void {
    this.position = position;
    const last = this.places.at(-1);
    if (last?.at === at) last.position = position;
    else this.places.push({ at, position });
    this.#settle(at);
  }

  leave(at: Instant): void {
    this.exit = at;
    this.#settle(at);
  }

  /** A signal begins or ceases to hold; whether it blocks depends on whether the item is done. */
  signal(at: Instant, signal: Signal, holds: boolean): void {
    const key = `${signal.signal} ${signal.detail}`;
    if (holds) this.#holding.set(key, signal);
    else this.#holding.delete(key);
    this.#settle(at);
  }

  /** The places without those that were left in the second in which they were taken. */
  get trail(): { at: Instant; position: Position }[] {
    let before = offBoard;
    return this.places.filter(({ position }) => {
      const moved = position !== before;
      before = position;
      return moved;
    });
  }

  /** Per signal, in order of time. */
  get blocked(): (Stretch & Signal)[] {
    const all = [...this.#past];
    for (const running of this.#running.values()) all.push({ ...running, to: null });
    const groups = new Map<string, (Stretch & Signal)[]>();
    for (const one of all) {
      const key = `${one.signal} ${one.detail}`;
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
    return [...groups.values()]
      .flatMap((group) => {
        const { signal, detail } = group[0] as Signal;
        const stretches = group.map(({ from, to }) => ({ from, to }));
        return merged(stretches).map((stretch) => ({ ...stretch, signal, detail }));
      })
      .sort((a, b) => a.from - b.from || a.detail.localeCompare(b.detail, "en"));
  }

  #settle(at: Instant): void {
    for (const [key, running] of this.#running) {
      if (!this.isDone && this.#holding.has(key)) continue;
      this.#running.delete(key);
      this.#past.push({ ...running, to: at });
    }
    if (this.isDone) return;
    for (const [key, signal] of this.#holding) {
      if (!this.#running.has(key)) this.#running.set(key, { ...signal, from: at });
    }
  }
}
