import { type Limits, type Line, type Series, slackOf } from "./behaviour-limits.ts";
import { SignalList, type Signals } from "./signal-list.ts";

/** The rules, in order; a column stores the index. */
export const rules = [
  "beyond a limit",
  "2 of 3 beyond 2σ",
  "4 of 5 beyond 1σ",
  "8 on one side of the mean",
  "range above its limit",
] as const;

export type Rule = (typeof rules)[number];

/** Something that ordinary variation does not explain. A range has no side. */
export type Signal = {
  rule: Rule;
  side: "above" | "below" | null;
  /** Indexes of the points it marks, ascending: only those beyond the line. */
  points: Uint32Array;
};

/** A process behaviour chart. */
export type ProcessBehaviour = {
  series: Series;
  /** Distance of each point from the one before; NaN for the first. */
  ranges: Float64Array;
  limits: Limits;
  signals: Signals;
};

/**
 * A process behaviour chart (XmR): a series held against limits, with the signals.
 *
 * The rules: a point beyond a limit; 2 of 3 successive points beyond 2σ, or 4 of 5 beyond
 * 1σ, on one side; 8 successive points on one side of the mean, which a point on the mean
 * breaks; a moving range above its limit. "Beyond" is strict. A signal marks only the points
 * beyond its line, a range the later of its two points. Signals of one rule that
 * share points are one signal.
 *
 * @param limits of the measure's baseline, which later points do not move
 * @see Wheeler, Understanding Variation; the run rules are the Western Electric zone tests
 */
export function processBehaviour(series: Series, limits: Limits): ProcessBehaviour {
  const { values } = series;
  const { mean, upper, lower, rangeLimit } = limits;
  const slack = slackOf(limits);
  const ranges = new Float64Array(values.length);
  const beyondRange = new Uint8Array(values.length);
  ranges.fill(Number.NaN, 0, 1);
  for (let i = 1; i < values.length; i++) {
    const range = Math.abs((values[i] as number) - (values[i - 1] as number));
    ranges[i] = range;
    beyondRange[i] = range > rangeLimit + slack ? 1 : 0;
  }
  /** @param sign 1: above the line; −1: below it */
  const beyond = ({ at, on }: Line, sign: number): Uint8Array => {
    const marks = new Uint8Array(values.length);
    if (on)
      for (let i = 0; i < values.length; i++)
        marks[i] = sign * ((values[i] as number) - at) > slack ? 1 : 0;
    return marks;
  };
  const middle: Line = { at: mean, on: true };
  const found = new SignalList();
  const zones = (rule: number, few: number, of: number, up: Line, down: Line) => {
    found.add(rule, 1, beyond(up, 1), few, of);
    found.add(rule, -1, beyond(down, -1), few, of);
  };
  zones(0, 1, 1, upper.limit, lower.limit);
  zones(1, 2, 3, upper.twoSigma, lower.twoSigma);
  zones(2, 4, 5, upper.oneSigma, lower.oneSigma);
  zones(3, 8, 8, middle, middle);
  found.add(4, 0, beyondRange, 1, 1);
  return { series, ranges, limits, signals: found.take() };
}

/** One signal of a chart. */
export const signalAt = ({ rule, side, at, points }: Signals, i: number): Signal => ({
  rule: rules[rule[i] as number] as Rule,
  side: side[i] === 0 ? null : side[i] === 1 ? "above" : "below",
  points: points.slice(at[i], at[i + 1]),
});

/** The signals that mark the latest point. */
export function signalsNow({ series, signals }: ProcessBehaviour): Signal[] {
  const now: Signal[] = [];
  for (let i = 0; i < signals.rule.length; i++)
    if (signals.points[(signals.at[i + 1] as number) - 1] === series.values.length - 1)
      now.push(signalAt(signals, i));
  return now;
}
