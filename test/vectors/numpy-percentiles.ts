/**
 * Percentiles by numpy 2.4.6, whose `inverted_cdf` (R's type 1) is the nearest rank: at 50, 70, 85 and
 * 95 %.
 */
export const numpyPercentiles = [
  { values: [1, 1, 2, 3, 5, 8, 13, 21], nearest: [3, 8, 13, 21] },
  { values: [4.5], nearest: [4.5, 4.5, 4.5, 4.5] },
  { values: [1, 9], nearest: [1, 9, 9, 9] },
  { values: [2, 2, 2, 2, 7], nearest: [2, 2, 7, 7] },
  { values: [1, 2, 2, 3, 3, 4, 5, 6, 7, 9], nearest: [3, 5, 7, 9] },
  { values: [5, 5, 5, 5, 5, 4], nearest: [5, 5, 5, 5] },
];

/** numpy/lib/tests/test_function_base.py, TestPercentile.test_linear_interpolation (BSD-3): the 40th, also as `linear` has it. */
export const numpyOwn = { values: [15, 20, 35, 40, 50], p: 40, nearest: 20, linear: 29 };

/**
 * d3/d3-array (ISC), test/quantile-test.js, where p is a whole percent: `linear` (R's type 7, also of
 * pandas and spreadsheets) is theirs, the nearest rank counted off by hand.
 */
export const d3Quantiles = [
  { values: [3, 6, 7, 8, 8, 10, 13, 15, 16, 20], p: 25, linear: 7.25, nearest: 7 },
  { values: [3, 6, 7, 8, 8, 10, 13, 15, 16, 20], p: 50, linear: 9, nearest: 8 },
  { values: [3, 6, 7, 8, 8, 10, 13, 15, 16, 20], p: 75, linear: 14.5, nearest: 15 },
  { values: [3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], p: 25, linear: 7.5, nearest: 7 },
  { values: [3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], p: 50, linear: 9, nearest: 9 },
  { values: [3, 6, 7, 8, 8, 9, 10, 13, 15, 16, 20], p: 75, linear: 14, nearest: 15 },
  { values: [0, 1, 2, 3, 4], p: 25, linear: 1, nearest: 1 },
  { values: [0, 1, 2, 3, 4], p: 80, linear: 3.2, nearest: 3 },
];
