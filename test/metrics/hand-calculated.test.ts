import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import { arrivalsAndDepartures } from "../../src/metrics/arrivals-departures.ts";
import { blockedTime } from "../../src/metrics/blocked-time.ts";
import { cumulativeFlow } from "../../src/metrics/cumulative-flow.ts";
import { leadTimes } from "../../src/metrics/cycle-time.ts";
import { timeInStage } from "../../src/metrics/time-in-stage.ts";
import { totalWorkItemAge } from "../../src/metrics/total-work-item-age.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import {
  archived,
  closed,
  created,
  days,
  type Line,
  labelled,
  moved,
  notPlanned,
  removed,
  reopened,
  story,
  tableOf,
  team,
  unarchived,
  unlabelled,
  waitsFor,
} from "../stories.ts";
import { valueOf } from "./value-of.ts";

/**
 * One item, in Backlog from noon of 1 June 2026, and all its numbers worked out by hand: a
 * character a day from the 1st to the 9th, read at noon of the 9th.
 */
type Life = {
  rule: string;
  /** What happened at noon of which day of June. */
  lines: [day: number, content: FactContent][];
  wip: string;
  arrivals: string;
  departures: string;
  /** Total work item age, which is the item's own while it is in progress. */
  age: string;
  /** Over the left edges of Doing, Review and Done. */
  over: [doing: string, review: string, done: string];
  /** Days of start and finish that stand at the end, and what became of it: none, delivered, discarded. */
  ends: [start: number | null, finish: number | null, outcome: number];
  /** Days blocked while in progress, touched. */
  blocked?: number;
  /** Elapsed days in Doing, in Review, and done before it was reopened; none where it is in no cycle time. */
  stages?: [doing: number, review: number, reopened: number];
};

const lives: Life[] = [
  {
    rule: "through every stage",
    lines: [
      [2, moved("Doing", "Backlog")],
      [4, moved("Review", "Doing")],
      [7, closed],
    ],
    wip: /*     */ "011111000",
    arrivals: /**/ "010000000",
    departures: "000000100",
    age: /*     */ "012345000",
    over: ["011111111", "000111111", "000000111"],
    ends: [2, 7, 1],
    stages: [2, 3, 0],
  },
  {
    rule: "backward in progress: Review's edge is crossed at the last crossing, the start stays",
    lines: [
      [2, moved("Doing", "Backlog")],
      [3, moved("Review", "Doing")],
      [5, moved("Doing", "Review")],
      [6, moved("Review", "Doing")],
      [8, closed],
    ],
    wip: /*     */ "011111100",
    arrivals: /**/ "010000000",
    departures: "000000010",
    age: /*     */ "012345600",
    over: ["011111111", "000001111", "000000011"],
    ends: [2, 8, 1],
    stages: [1 + 1, 2 + 2, 0],
  },
  {
    rule: "skipped: Review is crossed with the jump to done",
    lines: [
      [3, moved("Doing", "Backlog")],
      [6, closed],
    ],
    wip: /*     */ "001110000",
    arrivals: /**/ "001000000",
    departures: "000001000",
    age: /*     */ "001230000",
    over: ["001111111", "000001111", "000001111"],
    ends: [3, 6, 1],
    stages: [3, 0, 0],
  },
  {
    rule: "reopened into progress: the first start stays, the time between is none of the stages'",
    lines: [
      [2, moved("Doing", "Backlog")],
      [3, closed],
      [5, reopened],
      [7, closed],
    ],
    wip: /*     */ "010011000",
    arrivals: /**/ "010010000",
    departures: "001000100",
    age: /*     */ "010045000",
    over: ["011111111", "001111111", "000000111"],
    ends: [2, 7, 1],
    stages: [1, 2, 2],
  },
  {
    rule: "reopened into the backlog: the clock stops, and nothing is crossed any more",
    lines: [
      [2, moved("Doing", "Backlog")],
      [4, closed],
      [6, reopened],
      [6, moved("Backlog", "Done")],
    ],
    wip: /*     */ "011000000",
    arrivals: /**/ "010000000",
    departures: "000100000",
    age: /*     */ "012000000",
    over: ["000000000", "000000000", "000000000"],
    ends: [null, null, 0],
  },
  {
    rule: "sent back to the backlog: a later start begins anew",
    lines: [
      [2, moved("Doing", "Backlog")],
      [4, moved("Backlog", "Doing")],
      [6, moved("Doing", "Backlog")],
      [8, closed],
    ],
    wip: /*     */ "011001100",
    arrivals: /**/ "010001000",
    departures: "000100010",
    age: /*     */ "012001200",
    over: ["000001111", "000000011", "000000011"],
    ends: [6, 8, 1],
    stages: [2, 0, 0],
  },
  {
    rule: "not planned while in progress: a departure, and neither throughput nor cycle time",
    lines: [
      [2, moved("Doing", "Backlog")],
      [5, notPlanned],
    ],
    wip: /*     */ "011100000",
    arrivals: /**/ "010000000",
    departures: "000010000",
    age: /*     */ "012300000",
    over: ["000000000", "000000000", "000000000"],
    ends: [2, 5, 2],
  },
  {
    rule: "not planned before it started: neither arrival nor departure",
    lines: [[5, notPlanned]],
    wip: /*     */ "000000000",
    arrivals: /**/ "000000000",
    departures: "000000000",
    age: /*     */ "000000000",
    over: ["000000000", "000000000", "000000000"],
    ends: [5, 5, 2],
  },
  {
    rule: "done in one move: over every line at once, and never WIP",
    lines: [[5, moved("Done", "Backlog")]],
    wip: /*     */ "000000000",
    arrivals: /**/ "000000000",
    departures: "000000000",
    age: /*     */ "000000000",
    over: ["000011111", "000011111", "000011111"],
    ends: [5, 5, 1],
  },
  {
    rule: "removed unfinished: discarded at that moment",
    lines: [
      [2, moved("Doing", "Backlog")],
      [5, removed],
    ],
    wip: /*     */ "011100000",
    arrivals: /**/ "010000000",
    departures: "000010000",
    age: /*     */ "012300000",
    over: ["000000000", "000000000", "000000000"],
    ends: [null, null, 2],
  },
  {
    rule: "archived and back: away meanwhile, the start stays",
    lines: [
      [2, moved("Doing", "Backlog")],
      [4, archived],
      [6, unarchived],
    ],
    wip: /*     */ "011001111",
    arrivals: /**/ "010001000",
    departures: "000100000",
    age: /*     */ "012005678",
    over: ["011111111", "000000000", "000000000"],
    ends: [2, null, 0],
  },
  {
    rule: "removed when done changes nothing",
    lines: [
      [2, moved("Doing", "Backlog")],
      [4, moved("Done", "Doing")],
      [8, removed],
    ],
    wip: /*     */ "011000000",
    arrivals: /**/ "010000000",
    departures: "000100000",
    age: /*     */ "012000000",
    over: ["011111111", "000111111", "000111111"],
    ends: [2, 4, 1],
    stages: [2, 0, 0],
  },
  {
    rule: "blocked twice at once counts once: label from 3 to 6, column from 5 to 7",
    lines: [
      [2, moved("Doing", "Backlog")],
      [3, labelled("blocked")],
      [5, moved("Blocked", "Doing")],
      [6, unlabelled("blocked")],
      [7, moved("Doing", "Blocked")],
      [9, closed],
    ],
    wip: /*     */ "011111110",
    arrivals: /**/ "010000000",
    departures: "000000001",
    age: /*     */ "012345670",
    over: ["011111111", "000000001", "000000001"],
    ends: [2, 9, 1],
    blocked: 5, // the 3rd to the 7th
    stages: [7, 0, 0],
  },
  {
    rule: "a label left on after closing blocks nothing, until it is reopened",
    lines: [
      [2, moved("Doing", "Backlog")],
      [3, labelled("blocked")],
      [4, closed],
      [7, reopened],
      [8, closed],
    ],
    wip: /*     */ "011000100",
    arrivals: /**/ "010000100",
    departures: "000100010",
    age: /*     */ "012000600",
    over: ["011111111", "000111111", "000000011"],
    ends: [2, 8, 1],
    blocked: 4, // the 3rd, 4th, 7th and 8th
    stages: [2, 1, 3],
  },
  {
    rule: "a blocking issue closed on the 4th and reopened on the 7th",
    lines: [
      [2, moved("Doing", "Backlog")],
      [3, waitsFor("blocker")],
    ],
    wip: /*     */ "011111111",
    arrivals: /**/ "010000000",
    departures: "000000000",
    age: /*     */ "012345678",
    over: ["011111111", "000000000", "000000000"],
    ends: [2, null, 0],
    blocked: 5, // the 3rd and 4th, and the 7th to the 9th
  },
];

const date = (day: number) => `2026-06-0${day}`;
const window = days(date(1), date(9));
const read = ({ lines }: Life) =>
  tableOf(
    [
      story("item", [
        [date(1), created],
        [date(1), { kind: "added", board: "PVT_1" }],
        [date(1), moved("Backlog", "")],
        ...lines.map(([day, content]): Line => [date(day), content]),
      ]),
      story(
        "blocker",
        [
          ["2026-05-01", created],
          [date(4), closed],
          [date(7), reopened],
        ],
        { boards: [], depth: "reference" },
      ),
    ],
    date(9),
    team(),
  );
const day = (at: number | undefined) =>
  at === undefined || Number.isNaN(at) ? null : new Date(at).getUTCDate();
const text = (figures: ArrayLike<number>) => Array.from(figures, String).join("");

describe.each(lives)("$rule", (life) => {
  it("on each day", () => {
    const table = read(life);
    const flow = valueOf(arrivalsAndDepartures(table, window));
    const cfd = valueOf(cumulativeFlow(table, window));
    const over = [1, 2, 3].map((k) => text(cfd.lines.subarray(9 * k, 9 * k + 9)));
    expect({
      wip: text(valueOf(wipByDay(table, window)).wip),
      arrivals: text(flow.arrivals),
      departures: text(flow.departures),
      age: text(valueOf(totalWorkItemAge(table, window)).itemDays),
      over,
    }).toEqual({
      wip: life.wip,
      arrivals: life.arrivals,
      departures: life.departures,
      age: life.age,
      over: life.over,
    });
  });

  it("in the end", () => {
    const table = read(life);
    expect([day(table.startedAt[0]), day(table.finishedAt[0]), table.outcome[0]]).toEqual(
      life.ends,
    );
    const ages = valueOf(workItemAges(table)).ageDays;
    expect([...ages]).toEqual(life.wip.endsWith("1") ? [Number(life.age.at(-1))] : []);
    expect(leadTimes(table, window).n).toBe(life.ends[2] === 1 ? 1 : 0);
    expect(valueOf(blockedTime(table, window)).totalDays).toBe(life.blocked ?? 0);
  });

  it("in its stages", () => {
    const answer = timeInStage(read(life), window);
    expect(answer.n).toBe(life.stages ? 1 : 0);
    const { value } = answer;
    const found = "refused" in value ? [] : [...value.stageMs, ...value.reopenedMs];
    expect(found.map((ms) => ms / 86_400_000)).toEqual(life.stages ?? []);
  });
});
