import type { Refusal, Window } from "./answer.ts";

/** A measure over time: point i stands for the days `first[i]` to `last[i]`, both in. In order of time. */
export type Series = { first: Int32Array; last: Int32Array; values: Float64Array };

/** A line of the chart; where it is off, no point can lie beyond it. */
export type Line = { at: number; on: boolean };

/** The lines on one side of the mean: 3σ (the natural process limit), 2σ and 1σ. */
export type Lines = { limit: Line; twoSigma: Line; oneSigma: Line };

/** What the points of a baseline say of a process; in the unit of the measure. */
export type Limits = {
  baseline: Window;
  /** How many points lie in the baseline. */
  points: number;
  /** Fewer than 20 points: the limits are still soft. */
  provisional: boolean;
  mean: number;
  /** Mean moving range: of each point's distance from the point before it. */
  meanRange: number;
  sigma: number;
  upper: Lines;
  lower: Lines;
  rangeLimit: number;
  /** What a reader must know before trusting a signal; null when there is nothing. */
  caution: string | null;
};

/** Fewer points than this make no limits; fewer than `pointsForFirmLimits` make provisional ones. */
export const pointsForLimits = 8;
export const pointsForFirmLimits = 20;

/** The dates of the first 20 points, or of all where there are fewer; null when there is none. */
export function defaultBaseline({ first, last }: Series): Window | null {
  const end = last[Math.min(last.length, pointsForFirmLimits) - 1];
  return end === undefined ? null : { first: first[0] as number, last: end };
}

/**
 * Less than this apart two figures are the same: binary fractions must not make a signal.
 */
export const slackOf = ({ mean, meanRange }: Pick<Limits, "mean" | "meanRange">): number =>
  1e-9 * (Math.abs(mean) + meanRange);

/**
 * The limits of a process behaviour chart (XmR): mean ± 2.66 × mean moving range, σ as mean
 * moving range ÷ 1.128, and 3.268 × mean moving range for the ranges, from the points
 * that lie wholly within a baseline.
 *
 * A measure that cannot be negative draws each lower line at or below 0 at 0, with that
 * line's rule off; a signed one is never clamped.
 *
 * @param options.baseline dates, both in; without it the first 20 points
 * @param options.signed whether the measure can be negative
 * @returns a refusal below 8 points
 * @throws RangeError when a value is no finite number, or negative though the measure is not signed
 * @see Wheeler, Understanding Variation: the constants for individual values and moving ranges
 */
export function limitsOf(
  series: Series,
  { signed, baseline = null }: { signed: boolean; baseline?: Window | null },
): Limits | Refusal {
  const wrong = series.values.find((value) => !Number.isFinite(value) || (!signed && value < 0));
  if (wrong !== undefined)
    throw new RangeError(`a point of ${wrong}: ${signed ? "no number" : "give 0 or more"}`);
  const window = baseline ?? defaultBaseline(series);
  const values = window === null ? new Float64Array() : valuesWithin(series, window);
  if (window === null || values.length < pointsForLimits)
    return { refused: "points in the baseline", have: values.length, need: pointsForLimits };
  return limitsFrom(values, window, signed);
}

/**
 * The arithmetic of `limitsOf`, which refuses nothing: of a single point the limits are the point.
 *
 * @param values at least one, in order of time
 */
export function limitsFrom(values: Float64Array, baseline: Window, signed: boolean): Limits {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let ranges = 0;
  for (let i = 1; i < values.length; i++)
    ranges += Math.abs((values[i] as number) - (values[i - 1] as number));
  const meanRange = ranges / Math.max(1, values.length - 1);
  const sigma = meanRange / 1.128;
  const slack = slackOf({ mean, meanRange });
  const above = (distance: number): Line => ({ at: mean + distance, on: true });
  const below = (distance: number): Line =>
    signed || mean - distance > slack ? { at: mean - distance, on: true } : { at: 0, on: false };
  const lines = (line: (distance: number) => Line): Lines => ({
    limit: line(2.66 * meanRange),
    twoSigma: line(2 * sigma),
    oneSigma: line(sigma),
  });
  return {
    baseline,
    points: values.length,
    provisional: values.length < pointsForFirmLimits,
    mean,
    meanRange,
    sigma,
    upper: lines(above),
    lower: lines(below),
    rangeLimit: 3.268 * meanRange,
    caution:
      meanRange <= slack
        ? "All points of the baseline are the same, so any other value shows as a signal."
        : null,
  };
}

const valuesWithin = ({ first, last, values }: Series, window: Window): Float64Array => {
  const within: number[] = [];
  for (let i = 0; i < values.length; i++)
    if ((first[i] as number) >= window.first && (last[i] as number) <= window.last)
      within.push(values[i] as number);
  return new Float64Array(within);
};
