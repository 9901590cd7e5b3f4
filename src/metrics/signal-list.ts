import { GrowingColumn } from "../history/growing.ts";

/** Signals in order of rule, then above before below, then time. Parallel columns: there can be as many as points. */
export type Signals = {
  /** Index into the `rules` of process-behaviour.ts. */
  rule: Uint8Array;
  /** 1 above, −1 below, 0 for a range. */
  side: Int8Array;
  /** The points that signal i marks: `points` from `at[i]` to `at[i + 1]`. */
  at: Uint32Array;
  points: Uint32Array;
};

/** Finds signals rule by rule and keeps them as columns. */
export class SignalList {
  private readonly rule = new GrowingColumn((n) => new Uint8Array(n));
  private readonly side = new GrowingColumn((n) => new Int8Array(n));
  private readonly at = new GrowingColumn((n) => new Uint32Array(n));
  private readonly points = new GrowingColumn((n) => new Uint32Array(n));

  /**
   * Adds where at least `few` of `of` successive points are beyond: a signal marks the points
   * beyond, those of overlapping stretches together.
   *
   * @param beyond 1 where a point lies beyond the line
   */
  add(rule: number, side: number, beyond: Uint8Array, few: number, of: number): void {
    let latest = -1;
    let count = 0;
    for (let i = 0; i < beyond.length; i++) {
      count += (beyond[i] as number) - (i < of ? 0 : (beyond[i - of] as number));
      if (i < of - 1 || count < few) continue;
      const from = i - of + 1;
      if (latest < from) {
        this.rule.push(rule);
        this.side.push(side);
        this.at.push(this.points.length);
      }
      for (let j = Math.max(from, latest + 1); j <= i; j++) {
        if (beyond[j] === 0) continue;
        this.points.push(j);
        latest = j;
      }
    }
  }

  /** Call once. */
  take(): Signals {
    const { rule, side, at, points } = this;
    at.push(points.length);
    return { rule: rule.take(), side: side.take(), at: at.take(), points: points.take() };
  }
}
