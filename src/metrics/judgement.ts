import type { Window } from "./answer.ts";
import { limitsFrom, pointsForLimits, slackOf } from "./behaviour-limits.ts";

/** By which rule a difference is called signal or noise, and what it rests on. */
export type Judgement =
  /** Larger than stretches of the same length differ: above the limit of their moving ranges. */
  | { verdict: "signal" | "noise"; rule: "range limit"; periods: number; limit: number }
  /** Outside the natural limits of stretches of the same length within the baseline. */
  | {
      verdict: "signal" | "noise";
      rule: "natural limits";
      periods: number;
      lower: number;
      upper: number;
    }
  /** Times that are longer or shorter as a whole than chance explains. */
  | { verdict: "signal" | "noise"; rule: "rank-sum test" }
  /** Two proportions further apart than chance explains. */
  | { verdict: "signal" | "noise"; rule: "two proportions" }
  /** A level, which follows from the day before: no rule tells its signals from its noise. */
  | { verdict: "not judged"; rule: "level" }
  | {
      verdict: "not enough data";
      rule: "too few periods" | "too few items";
      have: number;
      need: number;
    };

/** What a figure is held against: another stretch of time, or the days of a baseline. */
export type Against = "period" | "baseline";

/** Whether two stretches have no day in common. */
export const apartFrom = (one: Window, other: Window): boolean =>
  one.last < other.first || one.first > other.last;

/** The days of a stretch that do not lie within another: none, one run of them, or two. */
export const daysOutside = ({ first, last }: Window, other: Window): Window[] =>
  [
    { first, last: Math.min(last, other.first - 1) },
    { first: Math.max(first, other.last + 1), last },
  ].filter((rest) => rest.first <= rest.last);

/** No more earlier stretches than this: what the team was long ago is not what it is. */
const mostPeriods = 20;

/**
 * Stretches of the same length end to end, back from a day: oldest first, none of them
 * beginning before `from`, at most 20.
 *
 * @param last the last day of the latest of them
 * @param days how long each is
 */
export function earlierPeriods(last: number, days: number, from: number): Window[] {
  const found: Window[] = [];
  for (let end = last; end - days + 1 >= from && found.length < mostPeriods; end -= days)
    found.unshift({ first: end - days + 1, last: end });
  return found;
}

/**
 * Whether a figure of a period differs from another's by more than ordinary variation: against
 * a period, by the upper limit of the moving ranges of earlier periods of the same length
 * (3.268 × their mean moving range: what two values of one stable process differ by); against a
 * baseline, by the natural limits (mean ± 2.66 × mean moving range) of periods within it.
 *
 * @param earlier the figure in earlier periods of the same length, oldest first
 * @param before the other period's figure, scaled to the same length
 * @returns "too few periods" below 8
 */
export function judgedByPeriods(
  now: number,
  before: number,
  earlier: readonly number[],
  { against, signed = false }: { against: Against; signed?: boolean },
): Judgement {
  const periods = earlier.length;
  if (periods < pointsForLimits)
    return {
      verdict: "not enough data",
      rule: "too few periods",
      have: periods,
      need: pointsForLimits,
    };
  const limits = limitsFrom(Float64Array.from(earlier), { first: 0, last: 0 }, signed);
  const slack = slackOf(limits);
  if (against === "period") {
    const isSignal = Math.abs(now - before) > limits.rangeLimit + slack;
    return {
      verdict: isSignal ? "signal" : "noise",
      rule: "range limit",
      periods,
      limit: limits.rangeLimit,
    };
  }
  const { upper, lower } = limits;
  const isSignal = now > upper.limit.at + slack || (lower.limit.on && now < lower.limit.at - slack);
  return {
    verdict: isSignal ? "signal" : "noise",
    rule: "natural limits",
    periods,
    lower: lower.limit.at,
    upper: upper.limit.at,
  };
}
