import { describe, expect, it } from "vitest";
import { items, listed, movesOf, quoted, times } from "../../../src/history/proposal/sentences.ts";
import { tallyStatuses } from "../../../src/history/proposal/status-tally.ts";
import { item, many, moves } from "./item-samples.ts";

describe("words for names and numbers", () => {
  it("writes a name on one line, 40 letters at most", () => {
    expect(quoted("  To\n  do ")).toBe("“To do”");
    expect(quoted("x".repeat(40))).toBe(`“${"x".repeat(40)}”`);
    expect(quoted("x".repeat(41))).toBe(`“${"x".repeat(39)}…”`);
    expect(quoted("🚀".repeat(41))).toBe(`“${"🚀".repeat(39)}…”`);
  });

  it("counts items and times", () => {
    expect([0, 1, 2].map(items)).toEqual(["0 items", "1 item", "2 items"]);
    expect([0, 1, 2].map(times)).toEqual(["0 times", "once", "2 times"]);
  });

  it("lists names, three at most unless told", () => {
    expect(listed([])).toBe("");
    expect(listed(["a"])).toBe("“a”");
    expect(listed(["a", "b"])).toBe("“a” and “b”");
    expect(listed(["a", "b", "c"])).toBe("“a”, “b” and “c”");
    expect(listed(["a", "b", "c", "d"])).toBe("“a”, “b”, “c” and 1 more");
    expect(listed(["a", "b", "c", "d"], 4)).toBe("“a”, “b”, “c” and “d”");
  });
});

describe("movesOf", () => {
  const told = (...all: Parameters<typeof tallyStatuses>[0][number][]) =>
    tallyStatuses(all, new Set(["B"]));

  it("names the column most came from and the one most went on to", () => {
    const tally = told(
      item(moves("Idea", "Shelf")),
      ...many(2, () => item(moves("To do", "Doing", "Done"))),
      ...many(3, () => item(moves("Ready", "Doing", "Review"))),
    );
    expect(movesOf(tally, "Doing")).toEqual({
      sentence: "3 items went “Ready” → “Doing”; 3 items went “Doing” → “Review”.",
      figures: { came: 3, went: 3, standing: 0 },
    });
  });

  it("does not count a first status, none, or the same again as a way", () => {
    const tally = told(
      item(moves("Doing")),
      item(moves("Doing")),
      item(moves("To do", "Doing")),
      item([...moves("Doing"), { kind: "status", board: "B", from: "Doing", to: "Doing" }]),
    );
    expect(movesOf(tally, "Doing")).toEqual({
      sentence: "1 item went “To do” → “Doing”.",
      figures: { came: 1, went: 0, standing: 4 },
    });
  });

  it("says what stands there where no move tells, and that nothing does", () => {
    const tally = told(item(moves("Doing")));
    expect(movesOf(tally, "Doing").sentence).toBe("1 item there now, no move recorded.");
    expect(movesOf(tally, "Done")).toEqual({
      sentence: "No item has been there.",
      figures: { came: 0, went: 0, standing: 0 },
    });
  });
});
