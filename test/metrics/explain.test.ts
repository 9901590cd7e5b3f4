import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { FlowTable } from "../../src/history/flow-table.ts";
import type { Answer } from "../../src/metrics/answer.ts";
import {
  added,
  at,
  board,
  closed,
  created,
  days,
  type Line,
  labelled,
  moved,
  notPlanned,
  onBoard,
  removed,
  story,
  tableOf,
  team,
  waitsFor,
} from "../stories.ts";
import { allAnswers } from "./all-answers.ts";

const begun = (day: string): Line[] => [...onBoard("2026-06-01"), [day, moved("Doing", "Backlog")]];
const seenInReview = (day: string): Line[] => [
  ["2026-06-01", created],
  ["2026-06-01", added],
  [day, moved("Review"), { evidence: "inferred", notBefore: at("2026-06-02") }],
];
const items: ItemFacts[] = [
  story("delivered 8", [
    ...begun("2026-06-02"),
    ["2026-06-04", moved("Review", "Doing")],
    ["2026-06-08", closed],
  ]),
  ...["03", "04", "05", "06"].map((day) =>
    story(`delivered ${day}`, [...begun("2026-06-02"), [`2026-06-${day}`, closed]]),
  ),
  story("dropped", [...begun("2026-06-03"), ["2026-06-05", notPlanned]]),
  story("straight to done", [...onBoard("2026-06-01"), ["2026-06-06", moved("Done", "Backlog")]]),
  story("done, unseen", [...seenInReview("2026-06-04"), ["2026-06-09", closed]]),
  story("open, unseen", seenInReview("2026-06-05")),
  story("blocked", [
    ...begun("2026-06-03"),
    ["2026-06-05", labelled("waiting: legal")],
    ["2026-06-06", waitsFor("backlog")],
  ]),
  story("backlog", onBoard("2026-06-01")),
  story("removed", [...onBoard("2026-06-01"), ["2026-06-07", removed]]),
  story("just begun", begun("2026-06-20")),
];

const asOf = "2026-06-20";
const whose = team({ zone: "Europe/Zurich", clock: "working days" });
const window = days("2026-06-01", "2026-06-20");
const known = { team: whose, boards: [board], items, start: 0, end: 0 };
const answersOf = (some: ItemFacts[]) => {
  const table = tableOf(some, asOf, whose);
  return { table, answers: allAnswers(table, known, some, window) };
};

const told = ({ items: ids }: FlowTable, answer: Answer<unknown> | undefined) => {
  const { n = -1, counted = new Uint32Array(), leftOut = [], evidence = {} } = answer ?? {};
  const names = (rows: Uint32Array) =>
    [...rows].map((row) => ids[row] ?? "").toSorted((a, b) => (a < b ? -1 : 1));
  return {
    n,
    counted: names(counted),
    leftOut: Object.fromEntries(leftOut.map(({ reason, rows }) => [reason, names(rows)])),
    evidence: Object.values<number>(evidence),
  };
};

const delivered = ["delivered 03", "delivered 04", "delivered 05", "delivered 06", "delivered 8"];
const inProgressOnce = [
  "blocked",
  ...delivered,
  "done, unseen",
  "dropped",
  "just begun",
  "open, unseen",
];
const cycled = {
  n: 5,
  counted: delivered,
  leftOut: {
    "discarded, not delivered": ["dropped"],
    "its start was not seen": ["done, unseen"],
    "never in progress": ["straight to done"],
  },
  evidence: [5, 0, 0, 5], // moves to Doing, and closings that stand in for moves to done
};
const finished = {
  n: 7,
  counted: [...delivered, "done, unseen", "straight to done"],
  leftOut: { "discarded, not delivered": ["dropped"] },
  evidence: [1, 0, 0, 6],
};
const stood = { n: 10, counted: inProgressOnce, leftOut: {}, evidence: [8, 2, 0, 0] };
const flowed = {
  n: 10,
  counted: inProgressOnce,
  leftOut: {
    "never in progress": ["straight to done"],
    "discarded before it started": ["removed"],
  },
  evidence: [8, 2, 0, 7], // ten arrivals and seven departures
};
const blocked = { n: 1, counted: ["blocked"], leftOut: {}, evidence: [1, 0, 0, 0] };

const none = { n: 0, counted: [], leftOut: {}, evidence: [0, 0, 0, 0] };

/** Question, definition, clock (null: the team's), whether of a window, and what it rests on. */
const expected: [string, string, string | null, boolean, ReturnType<typeof told>][] = [
  ["cycleTimes", "cycle time", null, true, cycled],
  ["leadTimes", "lead time", null, true, finished],
  ["throughput", "throughput", null, true, finished],
  ["wip", "work in progress", null, true, stood],
  ["totalAge", "total work item age", null, true, stood],
  [
    "ages",
    "work item age",
    null,
    false,
    {
      n: 3,
      counted: ["blocked", "just begun", "open, unseen"],
      leftOut: {},
      evidence: [2, 1, 0, 0],
    },
  ],
  ["arrivalsAndDepartures", "arrivals and departures", null, true, flowed],
  ["lights", "Little's law", null, true, flowed],
  [
    "cumulativeFlow",
    "cumulative flow",
    null,
    true,
    {
      n: 12,
      counted: ["backlog", ...inProgressOnce, "straight to done"],
      leftOut: { "over no boundary now": ["removed"] },
      evidence: [4, 1, 0, 7], // each item's last move
    },
  ],
  ["timeInStage", "time in stage", "elapsed", true, cycled],
  ["flowEfficiency", "flow efficiency", "elapsed", true, cycled],
  [
    "flowEfficiencySoFar",
    "flow efficiency",
    "elapsed",
    false,
    {
      n: 1,
      counted: ["blocked"],
      leftOut: {
        "its start was not seen": ["open, unseen"],
        "started just now": ["just begun"],
      },
      evidence: [1, 0, 0, 0],
    },
  ],
  ["flowDebt", "flow debt", "calendar days", true, cycled],
  ["paceBands", "pace bands", null, true, cycled],
  ["sleRisk", "risk of missing the SLE", null, true, cycled],
  [
    "momentum",
    "momentum",
    null,
    false,
    {
      n: 0, // charts
      counted: [...inProgressOnce, "straight to done"],
      leftOut: {
        "not in cycle time: discarded, not delivered": ["dropped"],
        "not in cycle time: its start was not seen": ["done, unseen"],
        "not in cycle time: never in progress": ["straight to done"],
      },
      evidence: [9, 2, 0, 6], // ten starts, and seven deliveries
    },
  ],
  ["blockers", "blockers", null, false, blocked],
  ["blockedTime", "blocked time", null, true, blocked],
  ["blockerCosts", "blocker cost", null, true, blocked],
  ["blockerClusters", "blocker clusters", null, true, blocked],
  ["blockerFindings", "blocker findings", null, false, { ...blocked, n: 2 }],
  ["throughputByDay", "throughput", null, true, finished],
  [
    "staleness",
    "staleness",
    null,
    false,
    {
      n: 3,
      counted: ["blocked", "just begun", "open, unseen"],
      leftOut: {},
      evidence: [2, 1, 0, 0],
    },
  ],
  ["reviewWaits", "waiting for review", null, false, none],
  ["workMix", "work mix", null, true, finished],
  ["serviceLevels", "service levels", null, true, cycled],
];

describe("what explains an answer", () => {
  it("is there for every question", () => {
    expect(new Set(expected.map(([question]) => question))).toEqual(
      new Set(Object.keys(answersOf(items).answers)),
    );
  });

  it.each(expected)("%s: %s", (question, definition, clock, isOfWindow, rests) => {
    const { table, answers } = answersOf(items);
    const answer = answers[question];
    expect(answer).toMatchObject({
      definition,
      asOf: at(asOf),
      zone: "Europe/Zurich",
      clock: clock ?? "working days",
      window: isOfWindow ? window : null,
    });
    expect(told(table, answer)).toEqual(rests);
  });

  it.each(expected)("%s of a team without items is about none", (question) => {
    const { table, answers } = answersOf([]);
    expect(told(table, answers[question])).toEqual({
      n: 0,
      counted: [],
      leftOut: {},
      evidence: [0, 0, 0, 0],
    });
  });
});
