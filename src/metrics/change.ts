/** From here on a difference is held for real: one in twenty is, by chance alone. */
const beyond = 1.96;

/** So many of so many. */
export type Proportion = { count: number; of: number };

/**
 * Whether a proportion is larger or smaller than before, by more than chance explains: the
 * test of two proportions, pooled. Two-sided, at 5 %.
 *
 * @returns null where no difference is real, or there is nothing to compare
 * @see NIST/SEMATECH e-Handbook of Statistical Methods, 7.3.3
 */
export function proportionChange(now: Proportion, before: Proportion): "larger" | "smaller" | null {
  if (now.of === 0 || before.of === 0) return null;
  const share = (now.count + before.count) / (now.of + before.of);
  const spread = Math.sqrt(share * (1 - share) * (1 / now.of + 1 / before.of));
  const difference = now.count / now.of - before.count / before.of;
  if (!(Math.abs(difference) > beyond * spread)) return null;
  return difference > 0 ? "larger" : "smaller";
}

/** A share of a whole, item by item: both in the same unit, parallel columns. */
export type Parts = { part: Float64Array; whole: Float64Array };

/**
 * Whether a group's share (Σ part ÷ Σ whole) is larger or smaller than before, by more than
 * the spread of its items explains. Two-sided, at 5 %.
 *
 * @returns null where no difference is real, or a group has fewer than 5 items
 * @see W. G. Cochran, Sampling Techniques, "variance of the ratio estimate"
 */
export function shareChange(now: Parts, before: Parts): "larger" | "smaller" | null {
  const [a, b] = [ratio(now), ratio(before)];
  if (a === null || b === null) return null;
  const difference = a.share - b.share;
  if (!(Math.abs(difference) > beyond * Math.sqrt(a.variance + b.variance))) return null;
  return difference > 0 ? "larger" : "smaller";
}

function ratio({ part, whole }: Parts): { share: number; variance: number } | null {
  const n = part.length;
  let parts = 0;
  let wholes = 0;
  for (let i = 0; i < n; i++) {
    parts += part[i] as number;
    wholes += whole[i] as number;
  }
  if (n < 5 || wholes === 0) return null;
  const share = parts / wholes;
  let squares = 0;
  for (let i = 0; i < n; i++) squares += ((part[i] as number) - share * (whole[i] as number)) ** 2;
  const mean = wholes / n;
  return { share, variance: squares / (n - 1) / n / mean ** 2 };
}

/**
 * Whether the mean of counts is larger or smaller than before, by more than their spread
 * explains. Two-sided, at 5 %; for values that do not follow from the one before, such as
 * items delivered a week, not for levels such as work in progress.
 *
 * @returns null where no difference is real, or either side has fewer than 4 values
 * @see B. L. Welch, The generalization of "Student's" problem (with the normal's 1.96 for its t)
 */
export function meanChange(
  now: readonly number[],
  before: readonly number[],
): "larger" | "smaller" | null {
  const [a, b] = [spreadOf(now), spreadOf(before)];
  if (now.length < 4 || before.length < 4) return null;
  const difference = a.mean - b.mean;
  if (!(Math.abs(difference) > beyond * Math.sqrt(a.variance + b.variance))) return null;
  return difference > 0 ? "larger" : "smaller";
}

/** The mean of values, and the variance of that mean. */
function spreadOf(values: readonly number[]): { mean: number; variance: number } {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, variance: squares / (n - 1) / n };
}
