import { describe, expect, it } from "vitest";
import { columnKinds } from "../../../src/history/proposal/column-kinds.ts";
import { tallyStatuses } from "../../../src/history/proposal/status-tally.ts";
import { item, many, moves } from "./item-samples.ts";

const judged = (columns: readonly string[], items: ReturnType<typeof item>[] = []) =>
  columnKinds(columns, tallyStatuses(items, new Set(["B"])));
const kindsOf = (...columns: string[]) => judged(columns).map(({ kind }) => kind);

describe("what columns mean", () => {
  it("rests on the word that says so, else on their place", () => {
    expect(judged(["A", "In progress", "Done"])).toEqual([
      { status: "A", kind: "not started", basis: "place", word: null },
      { status: "In progress", kind: "active", basis: "name", word: "in progress" },
      { status: "Done", kind: "done", basis: "name", word: "done" },
    ]);
  });

  it("is done where work is given up", () => {
    for (const name of ["Rejected", "Rejected in review"])
      expect(kindsOf(name, "To do", "Doing", "Done")).toEqual([
        "done",
        "not started",
        "active",
        "done",
      ]);
  });

  it("is done in the middle only where the name speaks of all work", () => {
    expect(kindsOf("To do", "Done", "QA")).toEqual(["not started", "done", "active"]);
    expect(kindsOf("To do", "Testing done", "QA")).toEqual(["not started", "waiting", "active"]);
    expect(kindsOf("To do", "DevDoneQA", "QA")).toEqual(["not started", "waiting", "active"]);
    expect(kindsOf("To do", "QA", "Testing done")).toEqual(["not started", "active", "done"]);
    expect(kindsOf("To do", "Testing done", "Waiting")).toEqual([
      "not started",
      "waiting",
      "waiting",
    ]);
  });

  it("is not started for what is ready, unless work stands left of it", () => {
    expect(kindsOf("Ready", "Done")).toEqual(["not started", "done"]);
    expect(kindsOf("Ready", "Doing", "Done")).toEqual(["not started", "active", "done"]);
    expect(kindsOf("Waiting", "Ready", "Done")).toEqual(["waiting", "waiting", "done"]);
    for (const name of ["Ready for dev", "Ready for development", "Ready for design", "Dev ready"])
      expect(kindsOf("Backlog", name, "In progress", "Done")).toEqual([
        "not started",
        "not started",
        "active",
        "done",
      ]);
    expect(kindsOf("Backlog", "Design", "Ready for development", "Doing", "Done")).toEqual([
      "not started",
      "active",
      "waiting",
      "active",
      "done",
    ]);
  });
});

describe("columns whose names say nothing", () => {
  it("are done right of done, where all work stands left of that", () => {
    expect(kindsOf("To do", "Doing", "Done", "X", "Y")).toEqual([
      "not started",
      "active",
      "done",
      "done",
      "done",
    ]);
    expect(kindsOf("To do", "Done", "X", "Doing", "Y")).toEqual([
      "not started",
      "done",
      "active",
      "active",
      "active",
    ]);
    expect(kindsOf("Done", "X", "To do")).toEqual(["done", "done", "not started"]);
  });

  it("are not started left of what is, or of what is ready, but not among work", () => {
    expect(kindsOf("A", "B", "To do", "Doing", "Done").slice(0, 3)).toEqual([
      "not started",
      "not started",
      "not started",
    ]);
    expect(kindsOf("A", "B", "Ready", "Doing", "Done").slice(0, 3)).toEqual([
      "not started",
      "not started",
      "not started",
    ]);
    expect(kindsOf("Doing", "A", "To do", "Done")).toEqual([
      "active",
      "active",
      "not started",
      "done",
    ]);
    expect(kindsOf("A", "B", "C", "To do")).toEqual([
      "not started",
      "not started",
      "not started",
      "not started",
    ]);
    expect(kindsOf("To do", "A", "Doing")).toEqual(["not started", "active", "active"]);
  });

  it("are not started where they come first, and only there", () => {
    expect(kindsOf("A", "B", "Doing", "Done")).toEqual(["not started", "active", "active", "done"]);
    expect(kindsOf("A", "Doing", "Ready", "Done")).toEqual([
      "not started",
      "active",
      "waiting",
      "done",
    ]);
    expect(kindsOf("Blocked", "A", "Doing", "Done")).toEqual([
      "blocked",
      "active",
      "active",
      "done",
    ]);
  });

  it("are work where they stand alone", () => {
    expect(kindsOf("A")).toEqual(["active"]);
    expect(kindsOf("A", "Blocked")).toEqual(["active", "blocked"]);
  });

  it("are done where they come last but for what is blocked, and no other is", () => {
    expect(kindsOf("To do", "Doing", "X", "Blocked")).toEqual([
      "not started",
      "active",
      "done",
      "blocked",
    ]);
    expect(kindsOf("Done", "Doing", "X")).toEqual(["done", "active", "active"]);
    expect(judged(["To do", "Doing", "X"])[2]).toMatchObject({ kind: "done", basis: "place" });
  });

  it("come last and are done where half of what stands there is closed", () => {
    const standing = (open: number, closed: number) =>
      judged(
        ["To do", "Doing", "X"],
        [
          ...many(open, () => item(moves("X"))),
          ...many(closed, () => item(moves("X"), { state: "closed" })),
        ],
      )[2];
    expect(standing(1, 1)).toMatchObject({ kind: "done", basis: "moves" });
    expect(standing(2, 1)).toMatchObject({ kind: "active", basis: "place" });
  });
});
