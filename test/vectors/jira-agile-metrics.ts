/**
 * Figures of DeloitteDigitalUK/jira-agile-metrics (MIT, © 2018 Martin Aspeli) at commit 1fb00bfa: the tests of
 * its calculators, named with each table. Columns Backlog, Committed, Build, Test, Done, by the
 * calendar day of January 2018 on which each was entered; it was committed at Committed.
 */
export type Row = [key: string, ...days: (number | null)[]];

/** conftest.py, `large_cycle_time_results`. */
export const large: Row[] = [
  ["A-1", 1],
  ["A-2", 2],
  ["A-3", 3],
  ["A-4", 1, 2],
  ["A-5", 1, 3],
  ["A-6", 1, 3],
  ["A-7", 1, 2, 3],
  ["A-8", 1, 2, 4],
  ["A-9", 1, 2, 4],
  ["A-10", 1, 2, 3, 4],
  ["A-11", 1, 2, 3, 5],
  ["A-12", 1, 2, 3, 5],
  ["A-13", 1, 2, 3, 4, 7],
  ["A-14", 1, 2, 3, 5, 7],
  ["A-15", 1, 3, 3, 5, 8],
  ["A-16", 1, 3, 3, 4, 8],
  ["A-17", 1, 4, 5, 5, 9],
  ["A-18", 1, 5, 6, 8, 9],
];

/** wip_test.py: what had entered each column by the end of each day from the 1st to the 9th. */
export const largeFlow = [
  [16, 17, 18, 18, 18, 18, 18, 18, 18],
  [0, 9, 13, 14, 15, 15, 15, 15, 15],
  [0, 0, 8, 10, 11, 12, 12, 12, 12],
  [0, 0, 0, 3, 8, 8, 8, 9, 9],
  [0, 0, 0, 0, 0, 0, 2, 4, 6],
];

/** wip_test.py, test_calculate_wip and ..._different_columns (Build to Test). */
export const largeWip = [0, 9, 13, 14, 15, 15, 13, 11, 9];
export const buildToTestWip = [0, 0, 8, 7, 3, 4, 4, 3, 3];

/** netflow_test.py, Build to Test. */
export const buildToTestArrivals = [0, 0, 8, 2, 1, 1, 0, 0, 0];
export const buildToTestDepartures = [0, 0, 0, 3, 5, 0, 0, 1, 0];

/** throughput_test.py, by day, with a window of five days to the 9th. */
export const largeThroughput = [0, 0, 2, 2, 2];

/** scatterplot_test.py: days between the dates, so 1 fewer than days touched. */
export const largeCycleTimes = [
  { key: "A-13", finished: 7, daysBetween: 5 },
  { key: "A-14", finished: 7, daysBetween: 5 },
  { key: "A-15", finished: 8, daysBetween: 5 },
  { key: "A-16", finished: 8, daysBetween: 5 },
  { key: "A-17", finished: 9, daysBetween: 5 },
  { key: "A-18", finished: 9, daysBetween: 4 },
];

/** ageingwip_test.py, read on the 10th: days between the dates. */
export const largeAges = [
  { key: "A-4", column: "Committed", daysBetween: 8 },
  { key: "A-5", column: "Committed", daysBetween: 7 },
  { key: "A-6", column: "Committed", daysBetween: 7 },
  { key: "A-7", column: "Build", daysBetween: 8 },
  { key: "A-8", column: "Build", daysBetween: 8 },
  { key: "A-9", column: "Build", daysBetween: 8 },
  { key: "A-10", column: "Test", daysBetween: 8 },
  { key: "A-11", column: "Test", daysBetween: 8 },
  { key: "A-12", column: "Test", daysBetween: 8 },
];

/** ageingwip_test.py, test_calculate_ageing_wip_with_skipped_columns: A-15 was withdrawn from the backlog. */
export const skippedAges = [
  { key: "A-13", committed: 2, build: 3, daysBetween: 8 },
  { key: "A-14", committed: null, build: 2, daysBetween: 8 },
  { key: "A-16", committed: null, build: 3, daysBetween: 7 },
];

/** cycletime_test.py, test_movement_skipped_columns: a skipped column takes the day of the next one entered. */
export const skipped = [
  { key: "A-10", moves: { Committed: 2, Done: 4 }, days: [1, 2, 4, 4, 4], daysBetween: 2 },
  { key: "A-11", moves: { Build: 2, Done: 4 }, days: [1, 2, 2, 4, 4], daysBetween: 2 },
];

/**
 * impediments_test.py. A-2 is flagged from the 5th to the 7th in Backlog and from the 10th to the 12th in
 * Committed, which it entered on the 3rd: the column is the flag's own, its days are not consistent with it.
 */
export const impediments = [
  {
    key: "A-3",
    columns: [3, 3, 4, 5, 6],
    flags: [
      { start: 4, end: 5 },
      { start: 7, end: 10 },
    ],
    /** The flag raised after Done is left out. */
    held: [{ start: 4, end: 5 }],
  },
  {
    key: "A-4",
    columns: [4, 4],
    flags: [{ start: 5, end: null }],
    held: [{ start: 5, end: null }],
  },
];
