/**
 * Figures of LetPeopleWork/Lighthouse (MIT), from the tests of its back end at commit 8666a178,
 * Lighthouse.Backend.Tests: the file is named with each table. Its zone is the server's, ours the team's.
 */

/** Models/WorkItemBaseTest.cs: days touched, both ends in, where the item did start before it closed. */
export const cycleTimes = [
  { started: "2026-07-24T08:00:00Z", closed: "2026-07-27T16:00:00Z", days: 4 },
  { started: "2024-04-07T23:59:59Z", closed: "2024-04-08T00:00:00Z", days: 2 },
  { started: "2026-07-27T08:00:00Z", closed: "2026-07-27T16:00:00Z", days: 1 },
  { started: "2026-07-26T16:00:00Z", closed: "2026-07-27T08:00:00Z", days: 2 },
];

/** Models/InstanceZoneDurationBoundaryTest.cs. */
export const zoneBoundaries = {
  cycleTime: {
    started: "2026-07-27T09:00:00Z",
    closed: "2026-07-28T22:30:00Z",
    days: { "Europe/Zurich": 3, UTC: 2 },
  },
  age: {
    started: "2026-07-27T22:30:00Z",
    now: "2026-07-27T23:30:00Z",
    days: { "Europe/Zurich": 1, UTC: 1 },
  },
};

/** Services/Implementation/InstanceDayItemBucketingTest.cs: 00:30 on the 28th in Zurich. */
export const bucketing = {
  zone: "Europe/Zurich",
  closed: "2026-07-27T22:30:00Z",
  throughput: [
    { first: "2026-07-27", last: "2026-07-28", perDay: [0, 1] },
    { first: "2026-07-21", last: "2026-07-27", perDay: [0, 0, 0, 0, 0, 0, 0] },
    { first: "2026-07-28", last: "2026-08-03", perDay: [1, 0, 0, 0, 0, 0, 0] },
  ],
  wip: { started: "2026-07-20T08:00:00Z", first: "2026-07-27", last: "2026-07-28", perDay: [1, 0] },
};

/** Models/WorkItemBaseAgeOnDayTest.cs, less the items that never started, whose age there counts from their creation. */
export const ageOnDay = [
  { started: "2026-07-01", closed: null, on: "2026-07-04", days: 4 },
  { started: "2026-07-01", closed: "2026-07-06", on: "2026-07-04", days: 4 },
  { started: "2026-07-04", closed: null, on: "2026-07-06", days: 3 },
  { started: "2026-07-04", closed: null, on: "2026-07-04", days: 1 },
  { started: "2026-07-10", closed: null, on: "2026-07-04", days: 0 },
];

/** Models/WorkItemBaseTest.cs, read on 27 July 2026, less what has not started by then. */
export const agesOn27July = [
  { started: "2026-07-24", days: 4 },
  { started: "2026-07-26", days: 2 },
  { started: "2026-07-27", days: 1 },
];

/** Services/Implementation/PercentileCalculatorTest.cs: floor(p·n/100), at least the first, of 1 to 5. */
export const floorRanksOf1To5 = [
  { p: 10, value: 1 },
  { p: 20, value: 1 },
  { p: 30, value: 1 },
  { p: 40, value: 2 },
  { p: 50, value: 2 },
  { p: 60, value: 3 },
  { p: 65, value: 3 },
  { p: 69, value: 3 },
  { p: 70, value: 3 },
  { p: 75, value: 3 },
  { p: 79, value: 3 },
  { p: 80, value: 4 },
  { p: 90, value: 4 },
];

/** Services/Implementation/TeamMetricsServiceTests.cs, at 50, 70, 85 and 95 %. */
export const floorRankPercentiles = [
  { values: [1, 2, 2, 3, 3, 4, 5, 6, 7, 9], at: [3, 5, 6, 7] },
  { values: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], at: [5, 7, 8, 9] },
];

/** Services/Implementation/TeamMetricsServiceTests.cs: days counted from the first of the window, before which is −1. */
export const wipPerDay = [
  {
    items: Array.from({ length: 10 }, (_, closed) => ({ started: -1, closed })),
    wip: [9, 8, 7, 6, 5, 4, 3, 2, 1, 0],
  },
  { items: [{ started: 0, closed: 1 }], wip: [1, 0] },
  { items: [{ started: 1, closed: null }], wip: [0, 1, 1] },
  { items: [{ started: -1, closed: -1 }], wip: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] },
];

/** Services/Implementation/TeamMetricsServiceTests.cs: both ends of the window are in. */
export const throughputWindow = {
  first: "1991-04-01",
  last: "1991-04-08",
  closed: ["1991-04-09", "1991-04-08", "1991-04-05", "1991-04-01", "1991-03-31"],
  total: 3,
};

/** Services/Implementation/BaseMetricsServiceTests.cs: days in In Progress, Review and Test of what is completed. */
export const stateTimes = {
  items: [
    [5, 10, 15],
    [5, 20, 15],
    [10, 30, 0],
  ],
  /** Sums over the completed; its ongoing items (40 days In Progress, 25 in Test) are apart there, too. */
  completed: [20, 60, 30],
};

/** Services/Implementation/BaseMetricsServiceTests.cs: days in states, those of waiting named; tolerance 0.6. */
export const flowEfficiencies = [
  { active: 184, waiting: [200, 156], percent: 34.07 },
  { active: 150, waiting: [90], percent: 62.5 },
  { active: 180, waiting: [120, 100], percent: 45 },
];
