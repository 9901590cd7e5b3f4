import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cumulativeFlow } from "../../src/metrics/cumulative-flow.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import {
  added,
  archived,
  closed,
  created,
  days,
  type Line,
  moved,
  notPlanned,
  onBoard,
  removed,
  reopened,
  story,
  tableOf,
  team,
} from "../stories.ts";
import { afterAll, anyStories } from "./any-stories.ts";
import { valueOf } from "./value-of.ts";

const begun: Line[] = [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing", "Backlog")]];
const week = days("2026-06-01", "2026-06-05");
const linesOf = (figure: Int32Array, width: number) =>
  Array.from({ length: figure.length / width }, (_, k) => [
    ...figure.subarray(k * width, (k + 1) * width),
  ]);

describe("cumulative flow", () => {
  it("counts each boundary's last crossings; a skipped stage is crossed at the same moment", () => {
    const items = [
      story("I1", [...begun, ["2026-06-03", moved("Review", "Doing")], ["2026-06-05", closed]]),
      story("I2", [...begun, ["2026-06-04", closed]]),
      story("I3", onBoard("2026-06-01")),
    ];
    const { lines, corrections } = valueOf(
      cumulativeFlow(tableOf(items, "2026-06-05T13:00"), week),
    );
    expect(linesOf(lines, 5)).toEqual([
      [3, 3, 3, 3, 3],
      [0, 2, 2, 2, 2],
      [0, 0, 1, 2, 2],
      [0, 0, 0, 1, 2],
    ]);
    expect(corrections.every((count) => count === 0)).toBe(true);
  });

  it("crosses Review on day 1 where it stood in Review 1, Blocked 3, Review 5", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-01", moved("Review", "Backlog")],
      ["2026-06-03", moved("Blocked", "Review")],
      ["2026-06-05", moved("Review", "Blocked")],
    ]);
    const { lines } = valueOf(cumulativeFlow(tableOf([item], "2026-06-05T13:00"), week));
    expect(linesOf(lines, 5)[2]).toEqual([1, 1, 1, 1, 1]);
  });

  it("marks the days on which a sent back or reopened item stood further then", () => {
    const items = [
      story("I1", [...begun, ["2026-06-04", moved("Backlog", "Doing")]]),
      story("I2", [...begun, ["2026-06-03", closed], ["2026-06-05", reopened]]),
    ];
    const flow = valueOf(cumulativeFlow(tableOf(items, "2026-06-05T13:00"), week));
    expect(linesOf(flow.lines, 5)).toEqual([
      [2, 2, 2, 2, 2],
      [0, 1, 1, 1, 1],
      [0, 0, 1, 1, 1], // reopened into Review, the last stage before done
      [0, 0, 0, 0, 0],
    ]);
    expect(linesOf(flow.corrections, 5)).toEqual([
      [0, 0, 0, 0, 0],
      [0, 1, 1, 0, 0],
      [0, 0, 0, 0, 0],
      [0, 0, 1, 1, 0],
    ]);
  });

  it("counts discarded items apart, unless the team counts them; removed ones are over no boundary", () => {
    const items = [
      story("I1", [...begun, ["2026-06-03", notPlanned]]),
      story("I2", [...begun, ["2026-06-03", archived]]),
      story("I3", [...begun, ["2026-06-04", removed]]),
      story("I4", [...begun, ["2026-06-03", closed]]),
    ];
    const answer = cumulativeFlow(tableOf(items, "2026-06-05"), week);
    const flow = valueOf(answer);
    expect(linesOf(flow.lines, 5)).toEqual([
      [1, 1, 1, 1, 1],
      [0, 1, 1, 1, 1],
      [0, 0, 1, 1, 1],
      [0, 0, 1, 1, 1],
    ]);
    expect(linesOf(flow.discarded, 5)).toEqual([
      [2, 2, 2, 2, 2],
      [0, 2, 2, 2, 2],
      [0, 0, 1, 1, 1],
      [0, 0, 1, 1, 1],
    ]);
    expect(linesOf(flow.corrections, 5)[1]).toEqual([0, 1, 1, 0, 0]);
    expect(answer.leftOut.map(({ reason, rows }) => [reason, [...rows]])).toEqual([
      ["over no boundary now", [2]],
    ]);
    const all = valueOf(
      cumulativeFlow(tableOf(items, "2026-06-05", team({ counted: "finished" })), week),
    );
    expect(linesOf(all.lines, 5)[3]).toEqual([0, 0, 2, 2, 2]);
    expect(all.discarded.every((count) => count === 0)).toBe(true);
  });

  it("begins a later window with what was crossed before it", () => {
    const items = [story("I1", [...begun, ["2026-06-03", closed]])];
    const flow = valueOf(
      cumulativeFlow(tableOf(items, "2026-06-05"), days("2026-06-04", "2026-06-30")),
    );
    expect(linesOf(flow.lines, 2)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it("has a line of no items for an empty table", () => {
    const answer = cumulativeFlow(tableOf([], "2026-06-05"), week);
    expect([answer.n, [...valueOf(answer).lines]]).toEqual([0, [0, 0, 0, 0]]);
  });

  // jira-agile-metrics, cfd_test.py, "small" table. It draws the same counts.
  it("is as jira-agile-metrics draws it", () => {
    const stages = ["Backlog", "Committed", "Build", "Test", "Done"];
    const kinds = ["not started", "active", "active", "active", "done"];
    const whose = team({
      stages: stages.map((name, i) => ({ name, kind: kinds[i], statuses: [name] })),
    });
    const life = (id: string, ...on: number[]) =>
      story(id, [
        [`2018-01-0${on[0]}T01:00`, created],
        [`2018-01-0${on[0]}T01:00`, added],
        ...on.map((day, k): Line => [`2018-01-0${day}T0${k + 1}:00`, moved(stages[k] as string)]),
      ]);
    const items = [life("A1", 1), life("A2", 2, 3), life("A3", 3, 3, 4, 5, 6), life("A4", 4, 4)];
    const flow = valueOf(
      cumulativeFlow(tableOf(items, "2018-01-06T20:00", whose), days("2018-01-01", "2018-01-06")),
    );
    expect(linesOf(flow.lines, 6)).toEqual([
      [1, 2, 3, 4, 4, 4],
      [0, 0, 2, 3, 3, 3],
      [0, 0, 0, 1, 1, 1],
      [0, 0, 0, 0, 1, 1],
      [0, 0, 0, 0, 0, 1],
    ]);
  });

  it("never falls, never crosses, and with its corrections is what stood then", () => {
    fc.assert(
      fc.property(anyStories, fc.integer({ min: 1, max: 31 }), (items, day) => {
        const table = tableOf(items, afterAll, team({ zone: "America/New_York" }));
        const window = wholeHistory(table);
        const flow = valueOf(cumulativeFlow(table, window));
        const width = flow.days.length;
        for (const figure of [flow.lines, flow.discarded]) {
          const falls = figure.some(
            (count, i) => i % width > 0 && count < (figure[i - 1] as number),
          );
          const crosses = figure.some((count, i) => count < (figure[i + width] ?? 0));
          expect([falls, crosses]).toEqual([false, false]);
        }
        const date = `2026-03-${String(day).padStart(2, "0")}`;
        const i = Date.parse(date) / 86_400_000 - window.first;
        if (i < 0) return;
        // An hour before the next day in New York, in winter and in summer: facts fall on whole hours.
        const then = tableOf(
          items,
          new Date(Date.parse(`${date}T23:30Z`) + (day < 8 ? 5 : 4) * 3_600_000)
            .toISOString()
            .slice(0, 16),
          team({ zone: "America/New_York" }),
        );
        for (let k = 0; k < 4; k++) {
          let stood = 0;
          for (let row = 0; row < then.rows; row++)
            stood += Number.isNaN(then.crossings[row * 4 + k]) ? 0 : 1;
          const at = k * width + i;
          expect(
            (flow.lines[at] as number) +
              (flow.discarded[at] as number) +
              (flow.corrections[at] as number),
          ).toBe(stood);
        }
      }),
    );
  });
});

describe("cumulative flow of a part of history", () => {
  it("ends with the window: what is crossed later is on no line of it", () => {
    const items = [
      story("I1", [...begun, ["2026-06-04", moved("Review", "Doing")], ["2026-06-06", closed]]),
      story("I2", [...begun, ["2026-06-06", moved("Backlog", "Doing")]]),
    ];
    const flow = valueOf(
      cumulativeFlow(tableOf(items, "2026-06-10"), days("2026-06-01", "2026-06-04")),
    );
    expect(linesOf(flow.lines, 4)).toEqual([
      [2, 2, 2, 2],
      [0, 1, 1, 1],
      [0, 0, 0, 1],
      [0, 0, 0, 0],
    ]);
    expect(linesOf(flow.corrections, 4)).toEqual([
      [0, 0, 0, 0],
      [0, 1, 1, 1],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
  });
});
