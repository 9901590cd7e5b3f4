import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowEfficiency, flowEfficiencySoFar } from "../../src/metrics/flow-efficiency.ts";
import { timeInStage } from "../../src/metrics/time-in-stage.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import {
  closed,
  days,
  type Line,
  labelled,
  moved,
  notPlanned,
  onBoard,
  reopened,
  story,
  tableOf,
  team,
  unlabelled,
  waitsFor,
} from "../stories.ts";
import { afterAll, anyStories } from "./any-stories.ts";
import { valueOf } from "./value-of.ts";

const dayMs = 86_400_000;
const june = days("2026-06-01", "2026-06-30");
const doing: Line[] = [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")]];
const inDays = (column: Float64Array) => [...column].map((ms) => ms / dayMs);

describe("time in stage", () => {
  it("of Doing day 1, Done 3, Doing 5, Done 6 is Doing 3 and reopened 2 of 5 days", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-03", moved("Done", "Doing")],
      ["2026-06-05", moved("Doing", "Done")],
      ["2026-06-06", moved("Done", "Doing")],
    ]);
    const time = valueOf(timeInStage(tableOf([item], "2026-06-30"), june));
    expect([...time.stages]).toEqual([1, 2]);
    expect(inDays(time.stageMs)).toEqual([3, 0]);
    expect(inDays(time.reopenedMs)).toEqual([2]);
    expect(inDays(time.totalMs)).toEqual([5]);
    expect([...time.shares, time.reopenedShare]).toEqual([0.6, 0, 0.4]);
  });

  it("adds every visit, counts a blocked column as the stage it stood in, and shares over items", () => {
    const items = [
      story("I1", [
        ...doing,
        ["2026-06-03", moved("Review", "Doing")],
        ["2026-06-04", moved("Doing", "Review")],
        ["2026-06-05", moved("Blocked", "Doing")],
        ["2026-06-07", moved("Review", "Blocked")],
        ["2026-06-11", closed],
      ]),
      story("I2", [...doing, ["2026-06-11", closed]]),
      story("I3", [...doing, ["2026-06-11", notPlanned]]),
    ];
    const answer = timeInStage(tableOf(items, "2026-06-30"), june);
    const time = valueOf(answer);
    expect(inDays(time.stageMs)).toEqual([2 + 3, 1 + 4, 10, 0]);
    expect([...time.shares]).toEqual([0.75, 0.25]);
    expect(time.reopenedShare).toBe(0);
    expect([answer.n, answer.clock]).toEqual([2, "elapsed"]);
    expect(answer.leftOut.map(({ reason }) => reason)).toEqual(["discarded, not delivered"]);
  });

  it("takes the window by the day finished, both ends in", () => {
    const item = story("I1", [...doing, ["2026-06-03T23:59", closed]]);
    const n = (first: string, last: string) =>
      timeInStage(tableOf([item], "2026-06-30"), days(first, last)).n;
    expect([
      n("2026-06-03", "2026-06-03"),
      n("2026-06-01", "2026-06-02"),
      n("2026-06-04", "2026-06-30"),
    ]).toEqual([1, 0, 0]);
  });

  it("drops an attempt that was sent back", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-05", moved("Backlog", "Doing")],
      ["2026-06-10", moved("Doing", "Backlog")],
      ["2026-06-12", closed],
    ]);
    const time = valueOf(timeInStage(tableOf([item], "2026-06-30"), june));
    expect(inDays(time.stageMs)).toEqual([2, 0]);
  });

  it("refuses when nothing was finished", () => {
    expect(timeInStage(tableOf([story("I1", doing)], "2026-06-30"), june).value).toEqual({
      refused: "finished items",
      have: 0,
      need: 1,
    });
    expect(timeInStage(tableOf([], "2026-06-30"), june).n).toBe(0);
  });

  it("sums with reopened time to finished − started, to the millisecond", () => {
    fc.assert(
      fc.property(anyStories, (items) => {
        const table = tableOf(items, afterAll, team({ counted: "finished" }));
        const answer = timeInStage(table, wholeHistory(table));
        if (answer.n === 0) return;
        const time = valueOf(answer);
        for (const [i, row] of time.rows.entries()) {
          const whole = (table.finishedAt[row] as number) - (table.startedAt[row] as number);
          const stages = time.stageMs.subarray(2 * i, 2 * i + 2);
          expect((stages[0] ?? 0) + (stages[1] ?? 0) + (time.reopenedMs[i] as number)).toBe(whole);
          expect(time.totalMs[i]).toBe(whole);
        }
      }),
    );
  });
});

describe("flow efficiency", () => {
  const efficiencyOf = (lines: Line[][], whose = team()) =>
    flowEfficiency(
      tableOf(
        lines.map((line, i) => story(`I${i}`, [...doing, ...line])),
        "2026-06-30",
        whose,
      ),
      whose.blocked,
      june,
    );

  it("is time in active stages over the whole; a group's is the sum over the sum", () => {
    const answer = efficiencyOf([
      [
        ["2026-06-03", moved("Review", "Doing")],
        ["2026-06-05", closed],
      ],
      [["2026-06-17", closed]],
    ]);
    const flow = valueOf(answer);
    expect(inDays(flow.activeMs)).toEqual([2, 16]);
    expect(flow.efficiency).toBe(18 / 20); // not the mean of 50 % and 100 %
  });

  it("takes time both waiting and blocked off once, and blocked time in an active stage", () => {
    const flow = valueOf(
      efficiencyOf([
        [
          ["2026-06-02", labelled("blocked")],
          ["2026-06-03", moved("Review", "Doing")],
          ["2026-06-04", unlabelled("blocked")],
          ["2026-06-05", moved("Doing", "Review")],
          ["2026-06-06", labelled("blocked")],
          ["2026-06-07", unlabelled("blocked")],
          ["2026-06-11", closed],
        ],
      ]),
    );
    expect(flow.efficiency).toBe((1 + 1 + 4) / 10);
  });

  it("takes off only the part of a block that lies in an active stage", () => {
    const flow = valueOf(
      efficiencyOf([
        [
          ["2026-06-03", moved("Review", "Doing")],
          ["2026-06-04", labelled("blocked")],
          ["2026-06-06", moved("Doing", "Review")],
          ["2026-06-07", unlabelled("blocked")],
          ["2026-06-11", closed],
        ],
      ]),
    );
    expect(flow.efficiency).toBe((2 + 4) / 10);
  });

  it("counts the time between a finish and its reopening as none of work", () => {
    const flow = valueOf(
      efficiencyOf([
        [
          ["2026-06-03", closed],
          ["2026-06-05", reopened],
          ["2026-06-05", moved("Doing", "Review")],
          ["2026-06-11", closed],
        ],
      ]),
    );
    expect(flow.efficiency).toBe((2 + 6) / 10);
  });

  it("is not configured without a waiting stage and a blocked signal, rather than 100 %", () => {
    const stages = [
      { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
      { name: "Doing", kind: "active", statuses: ["Doing"] },
      { name: "Done", kind: "done", statuses: ["Done"] },
    ];
    const done: Line[][] = [[["2026-06-05", closed]]];
    const bare = team({ stages, blocked: {} });
    expect(efficiencyOf(done, bare).value).toEqual({
      refused: "configured waiting stages or blocked signals",
      have: 0,
      need: 1,
    });
    expect(valueOf(efficiencyOf(done, team({ stages }))).efficiency).toBe(1);
    expect(valueOf(efficiencyOf(done, team({ blocked: {} }))).efficiency).toBe(1);
    expect(efficiencyOf([]).value).toEqual({ refused: "items with a start", have: 0, need: 1 });
  });

  it("reads open items to the instant they are read, and leaves out those just started", () => {
    const items = [
      story("I1", [...doing, ["2026-06-03", labelled("blocked")]]),
      story("I2", [...onBoard("2026-06-01"), ["2026-06-06", moved("Doing", "Backlog")]]),
      story("I3", [...doing, ["2026-06-03", closed]]),
    ];
    const answer = flowEfficiencySoFar(tableOf(items, "2026-06-06"), team().blocked);
    expect(valueOf(answer).efficiency).toBe(2 / 5);
    expect(answer.leftOut.map(({ reason, rows }) => [reason, [...rows]])).toEqual([
      ["started just now", [1]],
    ]);
  });

  // Lighthouse, BaseMetricsServiceTests.cs: 150 days working and 90 waiting are 62.5 %; with 180,
  // 120 waiting and 100 blocked 45 %, blocked a state of its own there, a signal over one here.
  it("is as Lighthouse's: 62.5 % and 45 %", () => {
    const shares = (doingDays: number, reviewDays: number, blockedDays: number) => {
      const day = (n: number) =>
        new Date(Date.UTC(2025, 0, 1, 12) + n * dayMs).toISOString().slice(0, 10);
      const lines: Line[] = [
        ...onBoard(day(0)),
        [day(0), moved("Doing", "Backlog")],
        [day(doingDays), moved("Blocked", "Doing")],
        [day(doingDays + blockedDays), moved("Review", "Blocked")],
        [day(doingDays + blockedDays + reviewDays), closed],
      ];
      const table = tableOf([story("I1", lines)], "2026-06-30");
      return valueOf(flowEfficiency(table, team().blocked, wholeHistory(table))).efficiency;
    };
    expect([shares(150, 90, 0), shares(180, 120, 100)]).toEqual([0.625, 0.45]);
  });
});

describe("where a workflow goes on after done", () => {
  const stages = [
    { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
    { name: "Doing", kind: "active", statuses: ["Doing"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
    { name: "Released", kind: "done", statuses: ["Released"] },
  ];

  it("the time after the finish is none of the item's", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-03", moved("Done", "Doing")],
      ["2026-06-09", moved("Released", "Done")],
    ]);
    const table = tableOf([item], "2026-06-30", team({ stages }));
    const time = valueOf(timeInStage(table, june));
    expect([...inDays(time.stageMs), ...inDays(time.reopenedMs)]).toEqual([2, 0]);
    expect(time.shares).toEqual(Float64Array.of(1));
    const { activeMs, totalMs } = valueOf(flowEfficiency(table, team().blocked, june));
    expect([...inDays(activeMs), ...inDays(totalMs)]).toEqual([2, 2]);
  });

  it("reopened from the second of them it was done before, in both", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-03", moved("Done", "Doing")],
      ["2026-06-05", moved("Released", "Done")],
      ["2026-06-08", moved("Doing", "Released")],
      ["2026-06-09", moved("Released", "Doing")],
    ]);
    const time = valueOf(timeInStage(tableOf([item], "2026-06-30", team({ stages })), june));
    expect([...inDays(time.stageMs), ...inDays(time.reopenedMs)]).toEqual([3, 5]);
  });
});

describe("flow efficiency leaves out", () => {
  it("an earlier attempt that was sent back, with its blocks", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-02", labelled("blocked")],
      ["2026-06-03", unlabelled("blocked")],
      ["2026-06-05", moved("Backlog", "Doing")],
      ["2026-06-10", moved("Doing", "Backlog")],
      ["2026-06-11", labelled("blocked")],
      ["2026-06-12", unlabelled("blocked")],
      ["2026-06-14", closed],
    ]);
    const table = tableOf([item], "2026-06-30");
    const flow = valueOf(flowEfficiency(table, team().blocked, june));
    expect([...inDays(flow.activeMs), ...inDays(flow.totalMs)]).toEqual([3, 4]);
  });

  it("nothing for a block that ends as a stay begins, or begins as it ends", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-03", moved("Review", "Doing")],
      ["2026-06-03", labelled("blocked")],
      ["2026-06-05", moved("Doing", "Review")],
      ["2026-06-05", unlabelled("blocked")],
      ["2026-06-09", closed],
    ]);
    const { activeMs } = valueOf(
      flowEfficiency(tableOf([item], "2026-06-30"), team().blocked, june),
    );
    expect(inDays(activeMs)).toEqual([2 + 4]);
  });

  it("is configured by a field alone, and by dependencies once there was one", () => {
    const stages = [
      { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
      { name: "Doing", kind: "active", statuses: ["Doing"] },
      { name: "Done", kind: "done", statuses: ["Done"] },
    ];
    const value = (blocked: Record<string, unknown>, more: Line[] = []) => {
      const whose = team({ stages, blocked });
      const item = story("I1", [...doing, ...more, ["2026-06-09", closed]]);
      return flowEfficiency(tableOf([item], "2026-06-30", whose), whose.blocked, june).value;
    };
    expect(value({ fields: [{ field: "Waiting", values: [] }] })).toMatchObject({ efficiency: 1 });
    expect(value({ statuses: ["Blocked"] })).toMatchObject({ efficiency: 1 });
    expect(value({}, [["2026-06-05", waitsFor("B1")]])).toMatchObject({ efficiency: 0.5 });
    expect(value({})).toMatchObject({ have: 0, need: 1 });
  });
});
