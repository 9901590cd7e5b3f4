/** Beyond it lie, by chance alone, one in twenty of such sums. */
const beyond = 1.96;

/** From so many values a side on, the normal distribution tells the chance of a rank sum well enough. */
export const rankSumNeeds = 8;

/** What two samples of times say of each other. */
type TimesChange = "longer" | "shorter" | "same" | "too few";

/**
 * Whether times are longer or shorter as a whole than before, by more than chance explains: the
 * rank-sum test of Wilcoxon, Mann and Whitney. U counts the pairs (one of now, one of before) of
 * which now's is longer, ties as half. Two-sided, at 5 %, by the normal approximation with
 * continuity correction and the variance for ties.
 *
 * @param now, before times in one unit, in any order
 * @returns "too few" below 8 on either side
 * @see H. B. Mann, D. R. Whitney, On a test of whether one of two random variables is
 * stochastically larger than the other (1947); Conover, Practical Nonparametric Statistics, 5.1
 */
export function timesChange(now: Float64Array, before: Float64Array): TimesChange {
  const [m, n] = [now.length, before.length];
  if (m < rankSumNeeds || n < rankSumNeeds) return "too few";
  const a = now.toSorted();
  const b = before.toSorted();
  let longer = 0;
  let ties = 0;
  for (let i = 0, j = 0; i < m || j < n; ) {
    const value = Math.min(a[i] ?? Infinity, b[j] ?? Infinity);
    const below = j;
    const from = i;
    while (i < m && a[i] === value) i++;
    while (j < n && b[j] === value) j++;
    const equal = i - from + (j - below);
    longer += (i - from) * (below + (j - below) / 2);
    ties += equal ** 3 - equal;
  }
  const all = m + n;
  const spread = Math.sqrt(((m * n) / 12) * (all + 1 - ties / (all * (all - 1))));
  const off = longer - (m * n) / 2;
  if (!(Math.abs(off) - 0.5 > beyond * spread) || spread === 0) return "same";
  return off > 0 ? "longer" : "shorter";
}
