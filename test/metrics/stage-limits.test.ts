import { describe, expect, it } from "vitest";
import { stageNow, stagesOverLimit } from "../../src/metrics/stage-limits.ts";
import { added, created, moved, onBoard, removed, story, tableOf } from "../stories.ts";

const standing = (id: string, stage: string) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-02", moved(stage, "Backlog")]]);
const nowhere = (id: string) =>
  story(id, [
    ["2026-06-01", created],
    ["2026-06-01", added],
  ]);

describe("the stage in which an item stands", () => {
  it("is its last; none where it stood nowhere, or was taken off", () => {
    const items = [
      nowhere("I0"),
      standing("I1", "Doing"),
      nowhere("I2"),
      story("I3", [...onBoard("2026-06-01"), ["2026-06-03", removed]]),
      story("I4", onBoard("2026-06-01")),
    ];
    const table = tableOf(items, "2026-06-30");
    expect(items.map((_, row) => stageNow(table, row))).toEqual([-1, 1, -1, -1, 0]);
  });
});

describe("stages over their limit", () => {
  it("hold more items in progress than agreed on; others, and stages of no such name, never do", () => {
    const items = [
      ...["I1", "I2", "I3"].map((id) => standing(id, "Doing")),
      standing("I4", "Review"),
      ...["I5", "I6"].map((id) => story(id, onBoard("2026-06-01"))),
    ];
    const over = (stages: [string, number][]) =>
      stagesOverLimit(tableOf(items, "2026-06-30"), {
        wip: null,
        stages: stages.map(([stage, limit]) => ({ stage, limit })),
      });
    expect(
      over([
        ["Review", 1],
        ["Doing", 2],
        ["Backlog", 1],
        ["Nowhere", 1],
      ]),
    ).toEqual([{ stage: 1, wip: 3, limit: 2 }]);
    expect(over([["Doing", 3]])).toEqual([]);
    expect(over([])).toEqual([]);
  });
});
