import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import {
  at,
  board,
  closed,
  created,
  type Line,
  labelled,
  merged,
  moved,
  onBoard,
  removed,
  reopened,
  story,
  tableOf,
  team,
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

describe("what marks an item as blocked", () => {
  const field = (to: string | null, name = "Waiting", on = board): FactContent => ({
    kind: "field",
    board: on,
    field: name,
    from: null,
    to,
  });
  const withFields = team({
    blocked: {
      statuses: ["Blocked", "On hold"],
      labels: ["blocked"],
      fields: [
        { field: "Waiting", values: ["legal", "vendor"] },
        { field: "Wait", values: [] },
      ],
    },
  });
  /** `reason from-to` of every signal, days of June 2026. */
  const signals = (lines: Line[], whose = withFields) => {
    const table = tableOf([story("I1", [...doing, ...lines])], "2026-06-30", whose);
    return spans(table.signals).map((span, i) => {
      const reason = table.reasons[table.signalReason[i] ?? -1];
      return `${reason && "name" in reason ? reason.name : reason?.blocker} ${span}`;
    });
  };

  it("a field while it holds such a value on the item's board", () => {
    expect(
      signals([
        ["2026-06-03", field("legal")],
        ["2026-06-05", field("vendor")],
        ["2026-06-07", field("fine")],
        ["2026-06-09", field("vendor")],
        ["2026-06-11", field(null)],
      ]),
    ).toEqual(["Waiting: legal 3-5", "Waiting: vendor 5-7", "Waiting: vendor 9-11"]);
    expect(signals([["2026-06-03", field("legal", "Waiting", "PVT_9")]])).toEqual([]);
    expect(signals([["2026-06-03", field("x", "Estimate")]])).toEqual([]);
    // A field whose name begins like another's is another.
    expect(
      signals([
        ["2026-06-03", field("legal")],
        ["2026-06-04", field("x", "Wait")],
        ["2026-06-05", field(null, "Wait")],
      ]),
    ).toEqual(["Wait: x 4-5", "Waiting: legal 3-…"]);
  });

  it("a blocked column until the item leaves it, or the board", () => {
    expect(
      signals([
        ["2026-06-03", moved("Blocked", "Doing")],
        ["2026-06-05", moved("On hold", "Blocked")],
        ["2026-06-07", moved("Doing", "On hold")],
      ]),
    ).toEqual(["Blocked 3-5", "On hold 5-7"]);
    expect(
      signals([
        ["2026-06-03", moved("Blocked", "Doing")],
        ["2026-06-06", removed],
      ]),
    ).toEqual(["Blocked 3-6"]);
  });

  it("a label from when it is put on until it is taken off, however often it is told", () => {
    expect(
      signals([
        ["2026-06-03", labelled("blocked")],
        ["2026-06-04", labelled("blocked")],
        ["2026-06-06", unlabelled("blocked")],
        ["2026-06-07", unlabelled("blocked")],
        ["2026-06-08", labelled("bug")],
      ]),
    ).toEqual(["blocked 3-6"]);
  });

  it("dependencies, unless the team does not read them", () => {
    const lines: Line[] = [
      ["2026-06-03", waitsFor("B1")],
      ["2026-06-04", waitsFor("B2")],
      ["2026-06-06", waitsNoMore("B1")],
    ];
    expect(signals(lines)).toEqual(["B1 3-6", "B2 4-…"]);
    expect(signals(lines, team({ blocked: { dependencies: false } }))).toEqual([]);
  });

  it("nothing while the item is done or closed, and nothing that lasted no time", () => {
    expect(
      signals([
        ["2026-06-03", labelled("blocked")],
        ["2026-06-05", moved("Done", "Doing")],
        ["2026-06-08", moved("Doing", "Done")],
        ["2026-06-10", closed],
      ]),
    ).toEqual(["blocked 3-5", "blocked 8-10"]);
    const notDone = team({ closingIsDone: false });
    expect(
      signals(
        [
          ["2026-06-03", labelled("blocked")],
          ["2026-06-05", closed],
          ["2026-06-07", reopened],
        ],
        notDone,
      ),
    ).toEqual(["blocked 3-5", "blocked 7-…"]);
    expect(
      signals([
        ["2026-06-05", closed],
        ["2026-06-06", labelled("blocked")],
      ]),
    ).toEqual([]);
  });

  it("of one item does not mark the next", () => {
    const stories = [
      story("I1", [
        ...doing,
        ["2026-06-03", labelled("blocked")],
        ["2026-06-03", waitsFor("B1")],
        ["2026-06-04", moved("Blocked", "Doing")],
        ["2026-06-04", field("legal")],
      ]),
      story("I2", doing),
      story("I3", [...doing, ["2026-06-05", labelled("blocked")]]),
    ];
    const { blocks, signals: all } = tableOf(stories, "2026-06-30", withFields);
    expect([spans(blocks), spans(blocks, 1), spans(blocks, 2)]).toEqual([["3-…"], [], ["5-…"]]);
    expect(spans(all, 1)).toEqual([]);
  });

  it("a blocking issue's closing by a merge, told twice, and one whose history is not known", () => {
    const blocker = (lines: Line[]) =>
      story("B1", [["2026-05-01", created], ...lines], { boards: [], depth: "reference" });
    const waiting = story("I1", [...doing, ["2026-06-03", waitsFor("B1")]]);
    expect(
      blocks([
        waiting,
        blocker([
          ["2026-06-05", merged],
          ["2026-06-06", closed],
          ["2026-06-08", reopened],
          ["2026-06-09", reopened],
        ]),
      ]),
    ).toEqual(["3-5", "8-…"]);
    expect(blocks([waiting, blocker([["2026-06-02", closed]])])).toEqual([]);
    expect(blocks([waiting, blocker([["2026-06-02", reopened]])])).toEqual(["3-…"]);
    expect(blocks([waiting])).toEqual(["3-…"]);
    expect(blocks([waiting, blocker([["2026-06-05", closed]])], "2026-06-04")).toEqual(["3-…"]);
  });
});
