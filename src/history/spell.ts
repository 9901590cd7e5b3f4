import type { Span } from "./intervals.ts";

const none: Span[] = [];

/** Something that is or is not so over time: closed, archived. Serves one item after another. */
export class Spell {
  /** While it was so; sorted, disjoint. What still holds is added by `finish`. */
  spans: Span[] = none;
  /** Since when it is so; NaN while it is not. */
  since = Number.NaN;

  reset(): void {
    this.spans = none;
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
    if (at > this.since) this.spans = [...this.spans, { start: this.since, end: at }];
    this.since = Number.NaN;
  }

  /** What holds now goes on for ever. */
  finish(): void {
    if (this.holds) this.spans = [...this.spans, { start: this.since, end: Infinity }];
  }
}
