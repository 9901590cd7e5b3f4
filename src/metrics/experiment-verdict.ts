import type { Day } from "../domain/days.ts";
import { isRefusal, type Refusal, type Window } from "./answer.ts";
import {
  type Limits,
  limitsOf,
  pointsForLimits,
  type Series,
  slackOf,
} from "./behaviour-limits.ts";

/** Before an experiment: up to so many days count, so that what the team was long ago does not. */
export const daysBefore = 84;

/** So many standard errors apart, two means are of two processes. */
const apart = 3;

/** What an experiment's measure says of it. */
export type ExperimentVerdict = {
  verdict: "signal" | "no signal" | "not enough data yet";
  /** Where there is a signal: whether the measure went up or down. */
  side: "up" | "down" | null;
  /** Natural process limits of the points before and since; null below 8 points. */
  before: Limits | null;
  since: Limits | null;
  pointsBefore: number;
  pointsSince: number;
  /** How far apart the two means would have to be to be told from chance; null without limits. */
  visible: number | null;
  /**
   * How many more points since the start it takes: for limits at all, or, where the means stay as
   * they are, for their difference to be a signal. Null where more points would not do.
   */
  more: number | null;
};

/**
 * Whether a measure has changed since an experiment began: natural process limits of the points
 * of the 12 weeks before against those of the points since. A signal: the two means are more
 * than 3 standard errors of their difference apart, σ of each side being that of its own
 * limits (mean moving range ÷ 1.128). Points that an experiment's start cuts in two are on neither side.
 *
 * A few points far out, or a change that passes, move a mean little: the chart shows them.
 *
 * @param first the day on which it began
 * @param last  the last day that counts
 * @returns "not enough data yet" below 8 points before or since
 * @see Wheeler, Understanding Variation, on limits before and after a change; Shewhart, on three sigma
 */
export function experimentVerdict(
  series: Series,
  { first, last, signed }: { first: Day; last: Day; signed: boolean },
): ExperimentVerdict {
  const earlier: Window = { first: first - daysBefore, last: first - 1 };
  const before = limitsOf(series, { signed, baseline: earlier });
  const since = limitsOf(series, { signed, baseline: { first, last: Math.max(first, last) } });
  const points = {
    pointsBefore: pointsOf(before),
    pointsSince: pointsOf(since),
    before: isRefusal(before) ? null : before,
    since: isRefusal(since) ? null : since,
  };
  if (isRefusal(before) || isRefusal(since)) {
    const missing = pointsForLimits - points.pointsSince;
    return {
      ...points,
      verdict: "not enough data yet",
      side: null,
      visible: null,
      more: isRefusal(before) ? null : missing,
    };
  }
  const difference = since.mean - before.mean;
  const ofBefore = before.sigma ** 2 / before.points;
  const visible = apart * Math.sqrt(ofBefore + since.sigma ** 2 / since.points);
  const isSignal = Math.abs(difference) > visible + slackOf(before);
  return {
    ...points,
    verdict: isSignal ? "signal" : "no signal",
    side: isSignal ? (difference > 0 ? "up" : "down") : null,
    visible,
    more: isSignal ? null : pointsMore(difference, ofBefore, since),
  };
}

/** How many more points would make the same difference a signal. */
function pointsMore(difference: number, ofBefore: number, since: Limits): number | null {
  const room = (difference / apart) ** 2 - ofBefore;
  if (!(room > 0)) return null;
  return Math.max(1, Math.ceil(since.sigma ** 2 / room) - since.points);
}

const pointsOf = (limits: Limits | Refusal): number =>
  isRefusal(limits) ? limits.have : limits.points;
