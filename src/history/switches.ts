import type { Span } from "./intervals.ts";

/** Things that are on or off over time, by key; collects the spans in which each was on. */
export class Switches<Key> {
  readonly spans: (Span & { key: Key })[] = [];
  private readonly since = new Map<Key, number>();

  /** Turning on what is on, or off what is off, changes nothing. */
  on(key: Key, at: number): void {
    if (!this.since.has(key)) this.since.set(key, at);
  }

  off(key: Key, at: number): void {
    const start = this.since.get(key);
    if (start === undefined) return;
    this.since.delete(key);
    if (at > start) this.spans.push({ key, start, end: at });
  }

  has(key: Key): boolean {
    return this.since.has(key);
  }

  keys(): IterableIterator<Key> {
    return this.since.keys();
  }

  get size(): number {
    return this.since.size;
  }

  /** Everything still on goes on for ever. */
  all(): (Span & { key: Key })[] {
    const open = [...this.since].map(([key, start]) => ({ key, start, end: Infinity }));
    return open.length === 0 ? this.spans : [...this.spans, ...open];
  }
}
