import { describe, expect, it } from "vitest";
import type { BoardPlace } from "../../../src/domain/item.ts";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import { largest, moved, tallyStatuses } from "../../../src/history/proposal/status-tally.ts";
import { item, moves } from "./item-samples.ts";

const tallied = (...items: ItemFacts[]) => tallyStatuses(items, new Set(["B"]));
const hour = 3_600_000;

describe("a tally of statuses", () => {
  it("counts each move, and each item once a way", () => {
    const tally = tallied(
      item(moves("To do", "Doing", "To do", "Doing")),
      item(moves("To do", "Doing")),
    );
    expect(moved(tally, "To do", "Doing")).toBe(3);
    expect(moved(tally, "Doing", "To do")).toBe(1);
    expect(moved(tally, "", "To do")).toBe(2);
    expect(moved(tally, "To do", "Done")).toBe(0);
    expect(moved(tally, "Done", "To do")).toBe(0);
    expect(tally.movers.get("To do")?.get("Doing")).toBe(2);
  });

  it("leaves out moves from where nobody knows, off every status, and on other boards", () => {
    const tally = tallied(
      item([
        { kind: "status", board: "B", from: null, to: "Doing" },
        { kind: "status", board: "B", from: "Doing", to: "" },
        { kind: "status", board: "C", from: "", to: "Elsewhere" },
        { kind: "commented" },
      ]),
    );
    expect(tally.moves.size).toBe(0);
    expect(tally.movers.size).toBe(0);
    expect([...tally.seen.keys()]).toEqual(["Doing"]);
  });

  it("counts a move whose board is not told", () => {
    const tally = tallied(item([{ kind: "status", board: null, from: "", to: "Doing" }]));
    expect(moved(tally, "", "Doing")).toBe(1);
  });

  it("knows when each status was first and last moved into or out of, in any order of facts", () => {
    const { item: of, facts } = item(moves("To do", "Doing", "Done"), {}, hour);
    const later = item(moves("To do", "Doing"), {}, 10 * hour);
    const tally = tallied(later, { item: of, facts: facts.toReversed() });
    expect(Object.fromEntries(tally.seen)).toEqual({
      "To do": { first: hour, last: 11 * hour },
      Doing: { first: 2 * hour, last: 11 * hour },
      Done: { first: 3 * hour, last: 3 * hour },
    });
    expect(moved(tally, "Doing", "Done")).toBe(1);
  });

  it("counts what stands in a status now, and what of it is closed", () => {
    const at = (own: Partial<BoardPlace>): BoardPlace[] => [
      { board: "B", status: "Done", archived: false, gone: false, fields: {}, ...own },
    ];
    const tally = tallied(
      item([], { boards: at({}) }),
      item([], { boards: at({}), state: "closed" }),
      item([], { boards: at({}), state: "merged" }),
      item([], { boards: at({ gone: true }) }),
      item([], { boards: at({ board: "C" }) }),
      item([], { boards: at({ status: null }) }),
      item([], { boards: at({ archived: true }) }),
    );
    expect(Object.fromEntries(tally.standing)).toEqual({ Done: { items: 4, closed: 2 } });
  });
});

describe("a renaming", () => {
  /** Moved to `before` on record, shown under `after` since `ms` later. */
  const shown = (
    ms: number,
    evidence: "recorded" | "inferred" = "inferred",
    before = "Doing",
    after = "Building",
    first: "recorded" | "inferred" = "recorded",
  ) =>
    tallied(
      item([
        { kind: "status", board: "B", from: "To do", to: before, at: 5_000, evidence: first },
        { kind: "status", board: "B", from: before, to: after, at: 5_000 + ms, evidence },
      ]),
    );

  it("is told by a move shown under another name within two seconds, and is no move", () => {
    for (const ms of [0, 2_000]) {
      const tally = shown(ms);
      expect(tally.renamed.get("Doing")?.get("Building")).toBe(1);
      expect(moved(tally, "Doing", "Building")).toBe(0);
      expect(moved(tally, "To do", "Doing")).toBe(1);
    }
  });

  it("is told whatever the order of facts, also within one second", () => {
    for (const ms of [0, 2_000]) {
      const { item: of, facts } = item([
        { kind: "status", board: "B", from: "To do", to: "Doing", at: 5_000 },
        {
          kind: "status",
          board: "B",
          from: "Doing",
          to: "Building",
          at: 5_000 + ms,
          evidence: "inferred",
        },
      ]);
      const tally = tallied({ item: of, facts: facts.toReversed() });
      expect(tally.renamed.get("Doing")?.get("Building")).toBe(1);
      expect(moved(tally, "To do", "Doing")).toBe(1);
    }
  });

  it.each([
    ["comes later", shown(2_001)],
    ["is on record itself", shown(0, "recorded")],
    ["follows one that is only inferred", shown(0, "inferred", "Doing", "Building", "inferred")],
    ["leads to no status", shown(0, "inferred", "Doing", "")],
    ["comes from none", shown(1_000, "inferred", "")],
  ])("is not told by one that %s", (_, tally) => {
    expect(tally.renamed.size).toBe(0);
  });
});

describe("largest", () => {
  it("sorts by count, then by name", () => {
    const row = new Map([
      ["c", 1],
      ["b", 3],
      ["d", 1],
      ["a", 1],
    ]);
    expect(largest(row)).toEqual([
      ["b", 3],
      ["a", 1],
      ["c", 1],
      ["d", 1],
    ]);
    expect(largest(undefined)).toEqual([]);
  });
});
