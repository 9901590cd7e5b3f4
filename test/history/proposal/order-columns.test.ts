import { describe, expect, it } from "vitest";
import type { StageKind } from "../../../src/domain/workflow.ts";
import { inFlowOrder } from "../../../src/history/proposal/order-columns.ts";
import { tallyStatuses } from "../../../src/history/proposal/status-tally.ts";
import { item, many, moves } from "./item-samples.ts";

const column = ([status, kind]: [string, StageKind]) => ({
  status,
  kind,
  basis: "name" as const,
  word: null,
});
/** Orders columns after items went so many times from the first name to the second. */
const ordered = (columns: [string, StageKind][], ...ways: [string, string, number][]) =>
  inFlowOrder(
    columns.map(column),
    tallyStatuses(
      ways.flatMap(([from, to, n]) => many(n, () => item(moves(from, to)))),
      new Set(["B"]),
    ),
  );
const namesOf = (result: ReturnType<typeof ordered>) => result.columns.map(({ status }) => status);

describe("columns in the order that work goes through them", () => {
  it("are the board's own where it puts not started before work before done", () => {
    const usual: [string, StageKind][] = [
      ["To do", "not started"],
      ["Queue", "waiting"],
      ["Doing", "active"],
      ["Done", "done"],
    ];
    const result = ordered(usual);
    expect(namesOf(result)).toEqual(["To do", "Queue", "Doing", "Done"]);
    expect(result.guesses).toEqual([]);
  });

  it("change places by what they are, and each that moved left says so", () => {
    const result = ordered([
      ["Done", "done"],
      ["Doing", "active"],
      ["To do", "not started"],
    ]);
    expect(namesOf(result)).toEqual(["To do", "Doing", "Done"]);
    expect(result.guesses).toEqual([
      {
        part: "order",
        name: "To do",
        basis: "name",
        sentence:
          "“To do” stands right of “Done” on the board; here it comes first, because it is not started.",
        figures: { place: 3 },
      },
      {
        part: "order",
        name: "Doing",
        basis: "name",
        sentence:
          "“Doing” stands right of “Done” on the board; here it comes first, because it is active.",
        figures: { place: 2 },
      },
    ]);
  });

  const work: [string, StageKind][] = [
    ["To do", "not started"],
    ["Review", "active"],
    ["Build", "waiting"],
    ["Done", "done"],
  ];

  it.each([
    [10, 0, "Build"],
    [9, 0, "Review"],
    [12, 3, "Build"],
    [11, 3, "Review"],
  ])("go the way items went: %i to the left and %i to the right", (back, on, first) => {
    const result = ordered(work, ["Build", "Review", back], ["Review", "Build", on]);
    expect(namesOf(result)[1]).toBe(first);
  });

  it("say which way items went, and how often", () => {
    const result = ordered(work, ["Build", "Review", 10], ["Review", "Build", 1]);
    expect(result.guesses).toEqual([
      {
        part: "order",
        name: "Build",
        basis: "moves",
        sentence:
          "“Build” stands right of “Review” on the board, but items went “Build” → “Review” 10 times and the other way once.",
        figures: { backward: 10, forward: 1 },
      },
    ]);
  });

  it("change places among work only: what is sent back often is no order", () => {
    const result = ordered(work, ["Review", "To do", 20], ["Done", "Build", 20]);
    expect(namesOf(result)).toEqual(["To do", "Review", "Build", "Done"]);
    const rest = ordered(
      [
        ["Inbox", "not started"],
        ["To do", "not started"],
        ["Doing", "active"],
        ["Done", "done"],
        ["Shipped", "done"],
      ],
      ["To do", "Inbox", 20],
      ["Shipped", "Done", 20],
    );
    expect(namesOf(rest)).toEqual(["Inbox", "To do", "Doing", "Done", "Shipped"]);
  });

  it("change places from the first two on", () => {
    const result = ordered(
      [
        ["Review", "active"],
        ["Build", "active"],
      ],
      ["Build", "Review", 10],
    );
    expect(namesOf(result)).toEqual(["Build", "Review"]);
  });
});
