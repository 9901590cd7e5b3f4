import type { Span } from "./intervals.ts";

/** Something that is or is not so over time: closed, archived. Serves one item after another. */
export class Spell {
  /** While it was so; sorted, disjoint. What still holds is added by `finish`. */
  spans: Span[] = [];
  /** Since when it is so; NaN while it is not. */
  since = Number.NaN;

  reset(): void {
    if (this.spans.length > 0) this.spans = [];
    this.since = Number.NaN;
  }

  get holds(): boolean {
    return !Number.isNaN(this.since);
  }

  /** Beginning twice is beginning once. */
  begin(at: number): void {
    if (!this.holds) this.since = at;
  }

  /** Ending what does not hold changes nothing. */
  end(at: number): void {
    if (at > this.since) this.spans.push({ start: this.since, end: at });
    this.since = Number.NaN;
  }

  turn(on: boolean, at: number): void {
    if (on) this.begin(at);
    else this.end(at);
  }

  /** What holds now goes on for ever. */
  finish(): void {
    if (this.holds) this.spans.push({ start: this.since, end: Infinity });
  }
}
