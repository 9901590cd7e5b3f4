import { describe, expect, it } from "vitest";
import { eventClusters } from "../../src/charts/event-clusters.ts";
import { eventRoom, eventRows } from "../../src/charts/events.tsx";
import { type Mark, marksWithin } from "../../src/domain/mark.ts";

const mark = (kind: Mark["kind"], day: number, words: string, last = day): Mark => ({
  kind,
  day,
  last,
  words,
});
/** Ten pixels a day. */
const toX = ({ day }: Mark) => 10 * day;

describe("marks along a chart", () => {
  it("joins neighbours that could not be told apart, and draws what the team wrote", () => {
    const marks = [
      mark("change", 10, "Stage added"),
      mark("note", 12, "Holiday"),
      mark("note", 40, "Move"),
    ];
    const found = eventClusters(marks, toX, 0, 600);
    expect(found.map(({ x, kind, label }) => ({ x, kind, label }))).toEqual([
      { x: 100, kind: "note", label: "Holiday +1" },
      { x: 400, kind: "note", label: "Move" },
    ]);
    expect(found[0]?.marks).toHaveLength(2);
  });

  it("cuts the team's words to the room there is, and gives the calendar's whole or not at all", () => {
    // 140 pixels between two: 120 for words, 17 letters at 6.8.
    const long = "Pairing on every change from now on";
    const label = (kind: Mark["kind"], words: string) =>
      eventClusters([mark(kind, 10, words), mark(kind, 24, "x")], toX, 0, 600)[0]?.label;
    expect(label("note", long)).toBe("Pairing on every…");
    expect(label("iteration", "Iteration 12")).toBe("Iteration 12");
    expect(label("iteration", "Iteration twelve of 2026")).toBe("");
  });

  it("leaves words out where next to nothing of them would be left", () => {
    const marks = [mark("note", 10, "Pairing on every change"), mark("note", 15, "x")];
    expect(eventClusters(marks, toX, 0, 600)[0]?.label).toBe("");
  });

  it("draws at the edge what began before the chart does", () => {
    expect(eventClusters([mark("note", 2, "Away", 20)], toX, 150, 600)[0]?.x).toBe(150);
  });

  it("puts the calendar next to the plane and the team's own above it, where both are there", () => {
    const both = [mark("note", 1, "a"), mark("iteration", 2, "b")];
    expect(eventRows(both).map((row) => row[0]?.kind)).toEqual(["iteration", "note"]);
    expect([eventRoom([]), eventRoom(both.slice(0, 1)), eventRoom(both)]).toEqual([0, 20, 40]);
  });
});

describe("marksWithin", () => {
  it("keeps what touches the days, ends in, by day", () => {
    const marks = [
      mark("note", 30, "from its last day on", 40),
      mark("note", 5, "up to its first day", 10),
      mark("note", 5, "over before it", 9),
      mark("note", 31, "begins after it"),
    ];
    expect(marksWithin(marks, 10, 30).map(({ words }) => words)).toEqual([
      "up to its first day",
      "from its last day on",
    ]);
  });
});
