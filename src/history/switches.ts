import type { Span } from "./intervals.ts";

/** A span in which the thing named by `key` was on. */
export type KeyedSpan = Span & { key: string };

/** Things that are on or off over time, by name; collects the spans in which each was on. */
export class Switches {
  // Most items never switch anything: nothing is made until something is.
  private spans: KeyedSpan[] | null = null;
  private since: Map<string, number> | null = null;

  /** Turning on what is on, or off what is off, changes nothing. */
  on(key: string, at: number): void {
    this.since ??= new Map();
    if (!this.since.has(key)) this.since.set(key, at);
  }

  off(key: string, at: number): void {
    const start = this.since?.get(key);
    if (start === undefined) return;
    this.since?.delete(key);
    if (at > start) (this.spans ??= []).push({ key, start, end: at });
  }

  get isUnused(): boolean {
    return this.since === null;
  }

  /** What is on now. */
  keys(): string[] {
    return this.since === null || this.since.size === 0 ? [] : [...this.since.keys()];
  }

  /** Everything still on goes on for ever. */
  all(): KeyedSpan[] {
    const open = [...(this.since ?? [])].map(([key, start]) => ({ key, start, end: Infinity }));
    return [...(this.spans ?? []), ...open];
  }
}
