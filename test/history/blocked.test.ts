import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
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

/** Spans of the first row as days of June 2026, `…` while it lasts. */
const spans = (columns: { at: Uint32Array; start: Float64Array; end: Float64Array }, row = 0) => {
  const found: string[] = [];
  for (let i = columns.at[row] ?? 0; i < (columns.at[row + 1] ?? 0); i++) {
    const [start, end] = [columns.start[i] ?? 0, columns.end[i] ?? 0];
    found.push(
      `${new Date(start).getUTCDate()}-${end === Infinity ? "…" : new Date(end).getUTCDate()}`,
    );
  }
  return found;
};
const blocks = (items: ItemFacts[], asOf = "2026-06-30") => spans(tableOf(items, asOf).blocks);
const doing: Line[] = [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing", "Backlog")]];

describe("blocked time", () => {
  it("is the union of its signals, each kept as a reason", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-03", labelled("blocked")],
      ["2026-06-05", moved("Blocked", "Doing")],
      ["2026-06-07", unlabelled("blocked")],
      ["2026-06-09", moved("Doing", "Blocked")],
      ["2026-06-12", labelled("Waiting: vendor")],
    ]);
    const table = tableOf([item], "2026-06-30");
    expect(spans(table.blocks)).toEqual(["3-9", "12-…"]);
    expect(table.reasons).toEqual([
      { signal: "label", name: "blocked" },
      { signal: "label", name: "Waiting: vendor" },
      { signal: "status", name: "Blocked" },
    ]);
  });

  it("lies within the stretches in progress; what came before the start is kept apart", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-02", labelled("blocked")],
      ["2026-06-05", moved("Doing", "Backlog")],
      ["2026-06-08", moved("Backlog", "Doing")],
      ["2026-06-10", moved("Doing", "Backlog")],
    ]);
    const table = tableOf([item], "2026-06-30");
    expect(spans(table.blocks)).toEqual(["5-8", "10-…"]);
    expect(spans(table.signals)).toEqual(["2-…"]);
  });

  it("ends at the closing, though the label is left on, and goes on at the reopening", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-03", labelled("blocked")],
      ["2026-06-06", closed],
      ["2026-06-20", reopened],
    ]);
    expect(blocks([item])).toEqual(["3-6", "20-…"]);
    expect(blocks([item], "2026-06-10")).toEqual(["3-6"]);
    expect(tableOf([item], "2026-06-10").findings).toContainEqual({
      kind: "label left on after closing",
      item: "I1",
      detail: null,
    });
  });

  it("by a dependency lasts only while the blocking issue is open, and again when it reopens", () => {
    const blocker = story(
      "I2",
      [
        ["2026-05-01", created],
        ["2026-06-06", closed],
        ["2026-06-10", reopened],
        ["2026-06-12", closed],
      ],
      { boards: [], repository: "up/stream" },
    );
    const item = story("I1", [...doing, ["2026-06-04", waitsFor("I2")]]);
    expect(blocks([item, blocker])).toEqual(["4-6", "10-12"]);
    expect(blocks([blocker, item], "2026-06-11")).toEqual(["4-6", "10-…"]);
    expect(tableOf([item, blocker], "2026-06-30").findings).toContainEqual({
      kind: "blocked by a closed issue",
      item: "I1",
      detail: "I2",
    });
  });

  it("by an issue that may not be read lasts until the dependency is removed", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-04", waitsFor(null)],
      ["2026-06-09", waitsNoMore(null)],
    ]);
    expect(blocks([item])).toEqual(["4-9"]);
    expect(tableOf([item], "2026-06-30").reasons).toEqual([
      { signal: "dependency", blocker: null },
    ]);
  });

  it("knows only what happened up to the instant it is read", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-03", labelled("blocked")],
      ["2026-06-09", unlabelled("blocked")],
    ]);
    expect(blocks([item], "2026-06-02")).toEqual([]);
    expect(blocks([item], "2026-06-05")).toEqual(["3-…"]);
    expect(tableOf([item], "2026-06-05").blocks.start[0]).toBe(at("2026-06-03"));
  });
});
