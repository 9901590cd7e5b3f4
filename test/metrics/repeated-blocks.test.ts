import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { factsById } from "../../src/metrics/block-origins.ts";
import { repeatedBlocks } from "../../src/metrics/repeated-blocks.ts";
import {
  at,
  closed,
  created,
  type Line,
  labelled,
  moved,
  onBoard,
  reopened,
  story,
  tableOf,
  unlabelled,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const doing = (id: string, more: Line[]) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more]);
const away = (id: string, more: Line[] = []) =>
  story(id, [["2026-05-01", created], ...more], { boards: [], depth: "reference" });
const marked = (first: string, last: string): Line[] => [
  [first, labelled("blocked")],
  [last, unlabelled("blocked")],
];

/** Both lists by name, from midnight of one day to midnight of another. */
function repeatsOf(stories: ItemFacts[], first = "2026-06-01", last = "2026-06-20") {
  const table = tableOf(stories, "2026-06-20");
  const { repeatedItems, repeatedIssues } = repeatedBlocks(
    table,
    { start: at(`${first}T00:00`), end: at(`${last}T00:00`) },
    factsById(() => stories),
  );
  return {
    items: repeatedItems.map(({ row, times, days }) => [table.items[row], times, days]),
    issues: repeatedIssues.map(({ blocker, rows, days, reopenings }) => [
      blocker,
      Array.from(rows, (row) => table.items[row]),
      days,
      reopenings,
    ]),
  };
}

describe("items blocked again and again", () => {
  it("come by the days they lost, each block that reaches into the period counted", () => {
    const stories = [
      doing("I1", [...marked("2026-06-02", "2026-06-03"), ...marked("2026-06-05", "2026-06-06")]),
      doing("I2", marked("2026-06-02", "2026-06-18")),
      doing("I3", [
        ...marked("2026-06-02", "2026-06-04"),
        ...marked("2026-06-06", "2026-06-07"),
        ...marked("2026-06-10", "2026-06-12"),
      ]),
    ];
    expect(repeatsOf(stories)).toEqual({
      // I3: 2–4, 6–7 and 10–12; I1: 2–3 and 5–6
      items: [
        ["I3", 3, 8],
        ["I1", 2, 4],
      ],
      issues: [],
    });
    // From midnight of the 4th to midnight of the 11th: 4, 6, 7 and 10.
    expect(repeatsOf(stories, "2026-06-04", "2026-06-11").items).toEqual([["I3", 3, 4]]);
  });
});

describe("issues that block again and again", () => {
  it("come by the item-days lost, of items that waited in progress within the period", () => {
    const stories = [
      away("B1"),
      away("B2"),
      away("B3"),
      doing("I1", [["2026-06-18", waitsFor("B1")]]),
      doing("I2", [["2026-06-19", waitsFor("B1")]]),
      doing("I3", [["2026-06-10", waitsFor("B2")]]),
      doing("I4", [["2026-06-15", waitsFor("B2")]]),
      // Never started.
      story("I5", [...onBoard("2026-06-01"), ["2026-06-02", waitsFor("B2")]]),
      doing("I6", [["2026-06-02", waitsFor("B3")]]),
    ];
    expect(repeatsOf(stories).issues).toEqual([
      // 10–19 and 15–19
      ["B2", ["I3", "I4"], 15, 0],
      // 18–19 and 19
      ["B1", ["I1", "I2"], 3, 0],
    ]);
    expect(repeatsOf(stories, "2026-06-01", "2026-06-19").issues).toEqual([
      ["B2", ["I3", "I4"], 13, 0],
    ]);
  });

  const back = away("B1", [
    ["2026-06-04", closed],
    ["2026-06-06T00:00", reopened],
  ]);

  it("are those reopened within the period, its first instant in, its last out", () => {
    const stories = [back, doing("I1", [["2026-06-02", waitsFor("B1")]])];
    // 2, 3, 4 and 6–19
    expect(repeatsOf(stories).issues).toEqual([["B1", ["I1"], 17, 1]]);
    expect(repeatsOf(stories, "2026-06-06").issues).toEqual([["B1", ["I1"], 14, 1]]);
    expect(repeatsOf(stories, "2026-06-07").issues).toEqual([]);
    expect(repeatsOf(stories, "2026-06-01", "2026-06-06").issues).toEqual([]);
    expect(repeatsOf(stories, "2026-06-01", "2026-06-05").issues).toEqual([]);
  });

  it("are those reopened while any one item waited for them", () => {
    expect(
      repeatsOf([
        back,
        doing("I1", [["2026-06-02", waitsFor("B1")]]),
        doing("I2", [["2026-06-19", waitsFor("B1")]]),
      ]).issues,
    ).toEqual([["B1", ["I1", "I2"], 18, 1]]);
    expect(
      repeatsOf([
        back,
        doing("I1", [
          ["2026-06-02", waitsFor("B1")],
          ["2026-06-03", waitsNoMore("B1")],
        ]),
      ]).issues,
    ).toEqual([]);
  });

  it("are none that only something else happened to when the wait began, or that held up no work", () => {
    const other = away("B1", [["2026-06-02", { kind: "commented" }]]);
    expect(repeatsOf([other, doing("I1", [["2026-06-02", waitsFor("B1")]])]).issues).toEqual([]);
    const idle = story("I1", [...onBoard("2026-06-01"), ["2026-06-02", waitsFor("B1")]]);
    expect(repeatsOf([back, idle]).issues).toEqual([]);
  });
});
