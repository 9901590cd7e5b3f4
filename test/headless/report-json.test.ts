import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { reportJson } from "../../src/headless/report-json.ts";
import { sprint } from "../metrics/attributed.ts";
import {
  at,
  board,
  days,
  type Line,
  labelled,
  moved,
  onBoard,
  story,
  team,
  waitsFor,
} from "../stories.ts";

const whose = team({
  kinds: [{ name: "Support", nature: "support", labels: ["support"], sleDays: 2 }],
  fields: { iteration: "Sprint" },
});
const inSprint = (labels: string[]) => ({
  labels,
  assignees: ["mira"],
  boards: [{ board, status: null, archived: false, gone: false, fields: { Sprint: "S1" } }],
});
const planned: Line = [
  "2026-06-01",
  { kind: "field", board, field: "Sprint", from: null, to: "S1" },
];
/** Finished after so many calendar days from 1 June. */
const took = (id: string, length: number, labels: string[] = []) =>
  story(
    id,
    [
      ...onBoard("2026-06-01"),
      ["2026-06-01T13:00", moved("Doing", "Backlog")],
      planned,
      [`2026-06-0${length}T14:00`, moved("Done", "Doing")],
    ],
    inSprint(labels),
  );
const stories: ItemFacts[] = [
  took("I1", 2, ["support"]),
  took("I2", 3, ["support"]),
  took("I3", 4),
  took("I4", 5),
  took("I5", 6),
  story(
    "I6",
    [
      ...onBoard("2026-06-01"),
      ["2026-06-03", moved("Doing", "Backlog")],
      ["2026-06-05", labelled("waiting: legal")],
      ["2026-06-05", waitsFor("I7")],
    ],
    { ...inSprint([]), assignees: [] },
  ),
  story("I7", onBoard("2026-06-02"), inSprint([])),
];

const report = (items: ItemFacts[], knownSince = "2026-01-01") =>
  reportJson(
    subjectOf({
      team: whose,
      facts: {
        boards: [board],
        items,
        byId: new Map(items.map(({ item }) => [item.id, item])),
        iterations: [sprint("S1", "2026-06-01", knownSince)],
      },
      asOf: at("2026-06-08"),
    }),
    days("2026-06-01", "2026-06-08"),
    { complete: false, gaps: ["1 item may not be read"] },
  );

describe("the report", () => {
  const json = report(stories);

  it("is plain JSON", () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });

  it("tells flow by day", () => {
    expect(json.arrivalsAndDeparturesByDay.slice(0, 3)).toEqual([
      { day: "2026-06-01", arrivals: 5, departures: 0, sentBack: 0, discarded: 0 },
      { day: "2026-06-02", arrivals: 0, departures: 1, sentBack: 0, discarded: 0 },
      { day: "2026-06-03", arrivals: 1, departures: 1, sentBack: 0, discarded: 0 },
    ]);
    // On the 2nd four items of age 2; on the 3rd three of age 3 and one of age 1.
    expect(json.totalWorkItemAgeByDay.slice(1, 3)).toEqual([
      { day: "2026-06-02", itemDays: 8 },
      { day: "2026-06-03", itemDays: 10 },
    ]);
    expect(json.cumulativeFlowByDay.at(-1)).toEqual({
      day: "2026-06-08",
      crossed: { Backlog: 7, Doing: 6, Review: 5, Done: 5 },
      discarded: { Backlog: 0, Doing: 0, Review: 0, Done: 0 },
    });
  });

  it("tells the work in progress at the end of each day, and its band where something is in doubt", () => {
    // Five begin on the 1st and one each is done from the 2nd to the 6th; I6 begins on the 3rd.
    expect(json.wipByDay.map(({ wip }) => wip)).toEqual([5, 4, 4, 3, 2, 1, 1, 1]);
    expect(Object.keys(json.wipByDay[0] ?? {})).toEqual(["day", "wip"]);

    // I8 began unseen after the 1st and before the 5th; I9 was done after the 4th, by the 6th.
    const unsure = [
      story("I8", [
        ...onBoard("2026-06-01"),
        ["2026-06-05", moved("Review", "Doing")],
        ["2026-06-07", moved("Done", "Review")],
      ]),
      story("I9", [
        ...onBoard("2026-06-01"),
        ["2026-06-02", moved("Doing", "Backlog")],
        [
          "2026-06-06",
          moved("Done", "Doing"),
          { evidence: "inferred", notBefore: at("2026-06-04") },
        ],
      ]),
    ];
    expect(report(unsure).wipByDay).toEqual([
      { day: "2026-06-01", wip: 0, low: 0, high: 1, perhapsMore: 1 },
      { day: "2026-06-02", wip: 1, low: 1, high: 2, perhapsMore: 1 },
      { day: "2026-06-03", wip: 1, low: 1, high: 2, perhapsMore: 1 },
      { day: "2026-06-04", wip: 1, low: 0, high: 2, perhapsMore: 1 },
      { day: "2026-06-05", wip: 2, low: 1, high: 2 },
      { day: "2026-06-06", wip: 1 },
      { day: "2026-06-07", wip: 0 },
      { day: "2026-06-08", wip: 0 },
    ]);
  });

  it("tells stages, efficiency, bands and what is refused", () => {
    // All of 1, 2, 3, 4 and 5 days and an hour each were spent in Doing.
    expect(json.timeInStage).toEqual({
      shares: { Doing: 1, Review: 0 },
      reopenedShare: 0,
      totalDays: 15.208333333,
    });
    expect(json.flowEfficiency).toBe(1);
    expect(json.paceBands).toEqual([
      { leaving: "Doing", p50: 4, p70: 5, p85: 6, p95: 6 },
      { leaving: "Review", p50: 4, p70: 5, p85: 6, p95: 6 },
    ]);
    expect(json.momentum[0]).toMatchObject({ measure: "throughput", verdict: "not enough data" });
    expect(json.momentum[0]?.refused).toMatch(/points in the baseline; 8 are needed$/);
    expect(report([]).flowDebtDays).toEqual({
      refused: expect.stringMatching(/needed$/) as string,
    });
  });

  it("tells risk, service levels and blockers by what people call the items", () => {
    // I6 began on the 3rd: age 6, like the expectation of 6 (85 % of 2, 3, 4, 5, 6).
    expect(json.sleRisk).toEqual([
      {
        item: "acme/app#6",
        ageDays: 6,
        sleDays: 6,
        missed: false,
        late: 0,
        asOld: 1,
        share: null,
        survival: null,
      },
    ]);
    expect(json.serviceLevels).toEqual([
      { kind: "all work", percentile: 85, days: 6, setBy: "history", n: 5, met: 5 },
      { kind: "Support", percentile: 85, days: 2, setBy: "team", n: 2, met: 1 },
    ]);
    // Blocked from the 5th to the 8th: four days, by the label and by I7 alike.
    expect(json.blockerCosts).toEqual([
      { blocker: "acme/app#7", itemDays: 4, items: ["acme/app#6"], notStarted: [] },
    ]);
    expect(json.blockerClusters.map(({ reason, itemDays }) => [reason, itemDays])).toEqual([
      ["another issue", 4],
      ["waiting: legal", 4],
    ]);
    expect(json.staleness).toEqual([
      { item: "acme/app#6", days: 3, last: "labelled", lastAt: "2026-06-05T12:00:00Z" },
    ]);
    expect(json.waitingForReview).toEqual([]);
  });

  it("tells the work by kind and iteration", () => {
    expect(json.workMix).toMatchObject({
      kinds: [
        { kind: "Support", nature: "support", delivered: 2, share: 0.4 },
        { kind: "none of them", nature: null, delivered: 3, share: 0.6 },
      ],
      byWeek: [
        {
          week: "2026-06-01",
          delivered: { Support: 2, "none of them": 3 },
          wip: { Support: 0, "none of them": 1 },
        },
        { week: "2026-06-08", delivered: { Support: 0, "none of them": 0 } },
      ],
    });
    const five = ["acme/app#1", "acme/app#2", "acme/app#3", "acme/app#4", "acme/app#5"];
    expect(json.iterations).toMatchObject([
      {
        title: "S1",
        from: "2026-06-01",
        to: "2026-06-14",
        over: false,
        committed: [...five, "acme/app#6"],
        added: ["acme/app#7"],
        delivered: five,
        open: ["acme/app#6", "acme/app#7"],
        unplanned: ["acme/app#7"],
      },
    ]);
    expect(report(stories, "2026-06-05").iterations).toEqual([
      {
        title: "S1",
        from: "2026-06-01",
        to: "2026-06-14",
        over: false,
        refused: "who was in it is known only since 2026-06-05T12:00:00Z",
      },
    ]);
  });

  it("lists all findings, of the reading, the facts and the blockers", () => {
    expect(json.findings[0]).toEqual({ kind: "partial load", detail: "1 item may not be read" });
    expect(json.findings).toContainEqual({
      kind: "started while its blockers are not committed",
      item: "acme/app#6",
      detail: "acme/app#7",
    });
    expect(json.findings).toContainEqual({
      kind: "in progress with nobody assigned",
      item: "acme/app#6",
    });
  });
});
