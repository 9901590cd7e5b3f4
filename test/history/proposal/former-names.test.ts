import { describe, expect, it } from "vitest";
import type { Fact } from "../../../src/domain/fact.ts";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import { formerNames } from "../../../src/history/proposal/former-names.ts";
import { tallyStatuses } from "../../../src/history/proposal/status-tally.ts";
import { item, many, moves } from "./item-samples.ts";

const columns = ["To do", "Doing", "Done"];
const formerOf = (items: ItemFacts[], present: readonly string[] = columns) =>
  formerNames(present, tallyStatuses(items, new Set(["B"])));
/** Moved on record, and shown under another name since the same moment. */
const renamed = (before: string, after: string) => {
  const said = (from: string, to: string, evidence: Fact["evidence"]) =>
    ({ kind: "status", board: "B", from, to, at: 5_000, evidence }) as const;
  return item([said("", before, "recorded"), said(before, after, "inferred")]);
};

describe("what became of a column", () => {
  it("is nothing where every status still is one, whatever its case", () => {
    expect(formerOf([item(moves("TO DO", " doing ", "Done"))])).toEqual([]);
  });

  it("is what most of its items are shown under, of what is there now", () => {
    const items = [
      renamed("Queue 7", "Doing"),
      ...many(2, () => renamed("Queue 7", "To do")),
      ...many(3, () => renamed("Queue 7", "Queue 8")),
    ];
    expect(formerOf(items)).toEqual([
      { name: "Queue 7", now: "To do", why: "shown under the new name", items: 6 },
      { name: "Queue 8", now: null, why: "nothing tells", items: 0 },
    ]);
  });

  it("is the column that was first used when it was last used, and leads to the same", () => {
    const items = [
      item(moves("Queue 7", "Doing"), {}, 1e9),
      // From here on: work came into another column, and into one that leads elsewhere.
      item(moves("Idea", "Shelf"), {}, 2e9),
      item(moves("To do", "Doing"), {}, 2e9),
    ];
    expect(formerOf(items, ["Idea", "To do", "Doing", "Shelf"])).toEqual([
      { name: "Queue 7", now: "To do", why: "taken over", items: 1 },
    ]);
  });

  it("is none that was in use before", () => {
    const hour = 3_600_000;
    // Queue 7 is last left at hour 1: a column first used at that very moment took over.
    const after = (from: number) =>
      formerOf([item(moves("Queue 7", "Doing"), {}, 0), item(moves("To do", "Doing"), {}, from)])[0]
        ?.now;
    expect(after(hour)).toBe("To do");
    expect(after(hour - 1)).toBeNull();
  });

  it("is the likest of several, and none that is less than half alike", () => {
    const old = item(moves("Queue 7", "Doing"));
    const spread = (name: string, ...to: string[]) =>
      to.map((next) => item(moves(name, next), {}, 1e9));
    const present = ["A", "B", "Doing", "Done", "C", "D"];
    // Four ways of one each are half alike to one of them: 1 / (1 · 2).
    const half = spread("A", "Doing", "Done", "C", "D");
    expect(formerOf([old, ...half], present)[0]?.now).toBe("A");
    expect(formerOf([old, ...half, ...spread("A", "Done")], present)[0]?.now).toBeNull();
    const liker = spread("B", "Doing", "Doing", "Done");
    expect(formerOf([old, ...half, ...liker], present)[0]?.now).toBe("B");
  });

  it("is a column of the same meaning where nothing else tells", () => {
    const items = [item(moves("In development", "Phase 3"))];
    expect(formerOf(items, ["Zürich", ...columns])).toEqual([
      { name: "In development", now: "Doing", why: "same meaning", items: 1 },
      { name: "Phase 3", now: null, why: "nothing tells", items: 1 },
    ]);
  });

  it("is told in the order of names", () => {
    const items = [item(moves("Zug", "Amt"))];
    expect(formerOf(items).map(({ name }) => name)).toEqual(["Amt", "Zug"]);
  });
});
