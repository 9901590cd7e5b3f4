import { expect, it } from "vitest";
import { needsAttention } from "../../src/metrics/needs-attention.ts";
import { lastDays } from "../../src/metrics/window.ts";
import { board, labelled, moved, onBoard, story, team } from "../stories.ts";
import { attributed } from "./attributed.ts";
import { valueOf } from "./value-of.ts";

it("puts what has missed its own expectation before what is older and less sure to", () => {
  const whose = team({ sle: { percentile: 85, days: 20 } });
  const stories = [
    story("I1", [
      ...onBoard("2026-05-30"),
      ["2026-06-01", moved("Doing", "Backlog")],
      ["2026-06-01", labelled("blocked")],
    ]),
    story("I2", [...onBoard("2026-05-31"), ["2026-06-06", moved("Doing", "Backlog")]]),
  ];
  const { table, attributes } = attributed(stories, "2026-06-10", whose);
  const own = { kindOf: (row: number) => (row === 1 ? 0 : -1), days: [3] };
  const items = new Map(stories.map(({ item }) => [item.id, item]));
  const input = { table, attributes, own, items, team: whose, boards: [board], whole: table };
  // I1 is 10 days old and blocked for 10, past the limit of 5; I2 is 5 days old and expected in 3.
  const found = valueOf(needsAttention(input, lastDays(table, 90))).items;
  expect(
    found.map(({ item, rank, ageDays, probability }) => [item, rank, ageDays, probability]),
  ).toEqual([
    ["I2", 1, 5, 1],
    ["I1", 1, 10, null],
  ]);
});
