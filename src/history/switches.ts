import type { Span } from "./intervals.ts";

/** A span in which the thing named by `key` was on. */
export type KeyedSpan = Span & { key: string };

/** Things that are on or off over time, by name; collects the spans in which each was on. Serves one item after another. */
export class Switches {
  /** Ended, in order of their end. */
  private ended: KeyedSpan[] = [];
  /** On now, in the order in which they were turned on: few at a time, so they are looked through. */
  private lasting: KeyedSpan[] = [];

  reset(): void {
    if (this.ended.length > 0) this.ended = [];
    if (this.lasting.length > 0) this.lasting = [];
  }

  /** Turning on what is on, or off what is off, changes nothing. */
  on(key: string, at: number): void {
    for (const span of this.lasting) if (span.key === key) return;
    this.lasting.push({ key, start: at, end: Infinity });
  }

  off(key: string, at: number): void {
    for (let i = 0; i < this.lasting.length; i++)
      if (this.lasting[i]?.key === key) {
        this.end(i, at);
        return;
      }
  }

  /** Turns off everything whose name begins so. */
  offAll(prefix: string, at: number): void {
    for (let i = 0; i < this.lasting.length; )
      if (this.lasting[i]?.key.startsWith(prefix)) this.end(i, at);
      else i++;
  }

  /** Nothing was on for any time. */
  get isUnused(): boolean {
    return this.ended.length + this.lasting.length === 0;
  }

  /** Everything still on goes on for ever. */
  all(): readonly KeyedSpan[] {
    const { ended, lasting } = this;
    return ended.length === 0 ? lasting : lasting.length === 0 ? ended : [...ended, ...lasting];
  }

  private end(i: number, at: number): void {
    const [span] = this.lasting.splice(i, 1);
    if (!span || at <= span.start) return;
    span.end = at;
    this.ended.push(span);
  }
}
