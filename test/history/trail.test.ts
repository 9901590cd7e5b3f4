import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import {
  added,
  archived,
  at,
  board,
  closed,
  created,
  type Line,
  labelled,
  labelTeam,
  merged,
  moved,
  notPlanned,
  onBoard,
  other,
  removed,
  reopened,
  story,
  tableOf,
  team,
  unarchived,
  unlabelled,
} from "../stories.ts";
import { endsOf, movesOf } from "./moves-of.ts";

describe("an item on a board", () => {
  it("follows the statuses, and closing stands in for the move to done", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-03", moved("Doing", "Backlog")],
      ["2026-06-09", closed],
    ]);
    expect(movesOf(item)).toEqual(["1 Backlog", "3 Doing", "9 Done"]);
    expect(endsOf(item)).toEqual([3, 9, 1]);
  });

  it("goes back to the last stage before done when reopened; the first start stays", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-03", moved("Doing", "Backlog")],
      ["2026-06-05", closed],
      ["2026-06-15", reopened],
      ["2026-06-20", closed],
    ]);
    expect(movesOf(item)).toEqual(["1 Backlog", "3 Doing", "5 Done", "15 Review", "20 Done"]);
    expect(endsOf(item)).toEqual([3, 20, 1]);
    expect(endsOf(item, "2026-06-16")).toEqual([3, null, 0]);
    expect(endsOf(item, "2026-06-06")).toEqual([3, 5, 1]);
  });

  it("stops its clock when sent back to the backlog, and begins anew", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-03", moved("Doing", "Backlog")],
      ["2026-06-05", moved("Backlog", "Doing")],
      ["2026-06-10", moved("Review", "Backlog")],
    ]);
    expect(endsOf(item, "2026-06-06")).toEqual([null, null, 0]);
    expect(endsOf(item)).toEqual([10, null, 0]);
  });

  it("crosses a boundary at its last crossing: Review day 1, Blocked column day 3, Review day 5", () => {
    const blocked = team();
    const item = story("I1", [
      ["2026-06-01", created],
      ["2026-06-01", added],
      ["2026-06-01", moved("Review", "")],
      ["2026-06-03", moved("Blocked", "Review")],
      ["2026-06-05", moved("Review", "Blocked")],
    ]);
    expect(movesOf(item, "2026-06-30", blocked)).toEqual(["1 Review"]);
    const table = tableOf([item], "2026-06-30", blocked);
    expect([...table.crossings]).toEqual([
      at("2026-06-01"),
      at("2026-06-01"),
      at("2026-06-01"),
      Number.NaN,
    ]);
    expect([table.blocks.start[0], table.blocks.end[0]]).toEqual([
      at("2026-06-03"),
      at("2026-06-05"),
    ]);
  });

  it("is done on the day it got there, though removed from the board later", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-02", moved("Doing", "Backlog")],
      ["2026-06-04", moved("Done", "Doing")],
      ["2026-06-09", removed],
    ]);
    expect(endsOf(item)).toEqual([2, 4, 1]);
  });

  it("leaves everything when removed unfinished, and counts as discarded then", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-02", moved("Doing", "Backlog")],
      ["2026-06-09", removed],
    ]);
    expect(endsOf(item)).toEqual([null, null, 2]);
    expect(tableOf([item], "2026-06-30").leftAt[0]).toBe(at("2026-06-09"));
    expect(endsOf(item, "2026-06-08")).toEqual([2, null, 0]);
  });

  it("is in no work in progress while archived unfinished, and comes back where it was", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-02", moved("Doing", "Backlog")],
      ["2026-06-05", archived],
      ["2026-06-08", unarchived],
    ]);
    const table = tableOf([item], "2026-06-30");
    expect([...table.stretches.start]).toEqual([at("2026-06-02"), at("2026-06-08")]);
    expect([...table.stretches.end]).toEqual([at("2026-06-05"), Infinity]);
    expect(endsOf(item)).toEqual([2, null, 0]);
    expect(endsOf(item, "2026-06-06")).toEqual([2, null, 2]);
  });

  it("does not move on an unmapped status, which is a finding", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-03", moved("Doing", "Backlog")],
      ["2026-06-04", moved("Icebox", "Doing")],
    ]);
    expect(movesOf(item)).toEqual(["1 Backlog", "3 Doing"]);
    expect(tableOf([item], "2026-06-30").findings).toContainEqual({
      kind: "unmapped status",
      item: "I1",
      detail: "Icebox",
    });
  });

  it("ignores the events of other boards, and believes nameless ones only where there is no other", () => {
    const elsewhere = { ...moved("Done", "Doing"), board: other };
    const nameless = { ...moved("Doing", "Backlog"), board: null };
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-03", elsewhere],
      ["2026-06-04", nameless],
    ]);
    expect(movesOf(item)).toEqual(["1 Backlog", "4 Doing"]);
    const both = [board, other].map((id) => ({
      board: id,
      status: null,
      archived: false,
      gone: false,
      fields: {},
    }));
    expect(movesOf({ ...item, item: { ...item.item, boards: both } })).toEqual(["1 Backlog"]);
  });

  it("finishes when it joins the board already closed", () => {
    const item = story("I1", [
      ["2026-06-01", created],
      ["2026-06-03", closed],
      ["2026-06-07", added],
    ]);
    expect(movesOf(item)).toEqual(["7 Done"]);
    expect(endsOf(item)).toEqual([7, 7, 1]);
  });

  it("knows delivered from discarded", () => {
    const start: Line[] = [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing", "Backlog")]];
    expect(endsOf(story("I1", [...start, ["2026-06-05", notPlanned]]))).toEqual([2, 5, 2]);
    const duplicate: FactContent = { kind: "closed", reason: "duplicate" };
    expect(endsOf(story("I1", [...start, ["2026-06-05", duplicate]]))).toEqual([2, 5, 2]);
    const pull = { kind: "pull request" } as const;
    const unmerged: FactContent = { kind: "closed", reason: null };
    expect(endsOf(story("I1", [...start, ["2026-06-05", unmerged]], pull))).toEqual([2, 5, 2]);
    expect(
      endsOf(story("I1", [...start, ["2026-06-05", merged], ["2026-06-05", unmerged]], pull)),
    ).toEqual([2, 5, 1]);
  });

  it("closed twice is closed once", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-05", closed],
      ["2026-06-08", closed],
      ["2026-06-09", reopened],
    ]);
    expect(movesOf(item)).toEqual(["1 Backlog", "5 Done", "9 Review"]);
  });
});

describe("what GitHub's record lacks", () => {
  it("shows a lost move with its bounds: the next recorded change says where it came from", () => {
    const item = story("I1", [...onBoard("2026-06-01"), ["2026-06-10", moved("Review", "Doing")]]);
    const table = tableOf([item], "2026-06-30");
    expect([table.startedAt[0], table.startedNotBefore[0]]).toEqual([
      at("2026-06-10"),
      at("2026-06-01"),
    ]);
    expect(table.startedEvidence[0]).toBe(1);
    expect(table.startUnseen[0]).toBe(1);
  });

  it("calls a start unseen when the item is first met in progress", () => {
    const item = story("I1", [
      ["2026-06-01", created],
      ["2026-06-01", added],
      ["2026-06-10", moved("Review"), { evidence: "inferred", notBefore: at("2026-06-01") }],
    ]);
    const table = tableOf([item], "2026-06-20");
    expect(table.startUnseen[0]).toBe(1);
    expect(table.findings).toContainEqual({ kind: "unseen start", item: "I1", detail: null });
    const said = story("I1", [
      ["2026-06-01", created],
      ["2026-06-01", added],
      ["2026-06-10", moved("Review", "Doing")],
    ]);
    expect(tableOf([said], "2026-06-20").startUnseen[0]).toBe(1);
  });

  it("does not call it unseen when the status was empty or not started before", () => {
    for (const from of ["", "Backlog"]) {
      const item = story("I1", [
        ["2026-06-01", created],
        ["2026-06-01", added],
        ["2026-06-10", moved("Review", from)],
      ]);
      const table = tableOf([item], "2026-06-20");
      expect(table.startUnseen[0]).toBe(0);
      expect(table.startedAt[0]).toBe(at("2026-06-10"));
      expect(table.startedEvidence[0]).toBe(0);
    }
  });

  it("takes a recorded move to done within a minute as proof of the closing's", () => {
    const tidy = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-09", closed],
      ["2026-06-09T12:01", moved("Done", "Backlog")],
    ]);
    const late = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-09", closed],
      ["2026-06-09T12:02", moved("Done", "Backlog")],
    ]);
    expect(tableOf([tidy], "2026-06-30").finishedEvidence[0]).toBe(0);
    expect(tableOf([late], "2026-06-30").finishedEvidence[0]).toBe(3);
    expect(tableOf([tidy], "2026-06-30").finishedAt[0]).toBe(at("2026-06-09"));
  });

  it("places a converted draft from the day it joined the board as a draft", () => {
    const item = story("I1", [
      ["2026-06-08", created],
      ["2026-06-02", added, { evidence: "inferred" }],
      ["2026-06-05", moved("Doing"), { evidence: "inferred", notBefore: at("2026-06-02") }],
      ["2026-06-08", { kind: "converted", board }],
    ]);
    const table = tableOf([item], "2026-06-30");
    expect(table.createdAt[0]).toBe(at("2026-06-02"));
    expect(table.startedAt[0]).toBe(at("2026-06-05"));
  });
});

describe("a draft that is gone from the board", () => {
  const gone = {
    kind: "draft" as const,
    boards: [{ board, status: null, archived: false, gone: true, fields: {} }],
  };
  const lines: Line[] = [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing", "Backlog")]];

  it("was work on the days before it was taken off", () => {
    const taken = story("D1", [...lines, ["2026-06-09", removed]], gone);
    expect(endsOf(taken, "2026-06-05")).toEqual([2, null, 0]);
    expect(endsOf(taken)).toEqual([null, null, 2]);
  });

  it("is left out where it lives on as an issue", () => {
    const { rows, leftOut } = tableOf([story("D1", lines, gone)], "2026-06-30");
    expect([rows, leftOut]).toEqual([0, [{ item: "D1", reason: "a draft that became an issue" }]]);
  });
});

describe("an item without a board", () => {
  it("is closed, else at the rightmost label, else linked, assigned, open", () => {
    const item = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-02", { kind: "assigned", login: "ada" }],
        ["2026-06-04", { kind: "linked", pull: "PR1" }],
        ["2026-06-05", labelled("doing")],
        ["2026-06-06", labelled("In Review")],
        ["2026-06-08", closed],
        ["2026-06-09", reopened],
        ["2026-06-10", unlabelled("In Review")],
      ],
      { boards: [] },
    );
    expect(movesOf(item, "2026-06-30", labelTeam())).toEqual([
      "1 To do",
      "2 Doing",
      "4 Review",
      "5 Doing",
      "6 Review",
      "8 Done",
      "9 Review",
      "10 Doing",
    ]);
  });

  it.each([
    ["the same second", "2026-06-05T10:00"],
    ["within a minute", "2026-06-05T10:01"],
  ])("keeps its clock when one stage label gives way to another in %s", (_, later) => {
    const item = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-03", labelled("doing")],
        ["2026-06-05T10:00", unlabelled("doing")],
        [later, labelled("in review")],
      ],
      { boards: [] },
    );
    expect(movesOf(item, "2026-06-30", labelTeam())).toEqual(["1 To do", "3 Doing", "5 Review"]);
    expect(endsOf(item, "2026-06-30", labelTeam())).toEqual([3, null, 0]);
  });

  it("begins anew when the next label comes later than a minute", () => {
    const item = story(
      "I1",
      [
        ["2026-06-01", created],
        ["2026-06-03", labelled("doing")],
        ["2026-06-05T10:00", unlabelled("doing")],
        ["2026-06-06", labelled("in review")],
      ],
      { boards: [] },
    );
    expect(movesOf(item, "2026-06-30", labelTeam())).toEqual([
      "1 To do",
      "3 Doing",
      "5 To do",
      "6 Review",
    ]);
    expect(endsOf(item, "2026-06-30", labelTeam())).toEqual([6, null, 0]);
  });
});

describe("facts of one second", () => {
  it("are chained previous → next and are one move", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-03", moved("Done", "Review")],
      ["2026-06-03", moved("Doing", "Backlog")],
      ["2026-06-03", moved("Review", "Doing")],
    ]);
    expect(movesOf(item)).toEqual(["1 Backlog", "3 Done"]);
  });

  it("cancel out when they undo each other, whichever id comes first", () => {
    const item = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-03", closed],
      ["2026-06-05", reopened],
      ["2026-06-05", closed],
    ]);
    expect(movesOf(item)).toEqual(["1 Backlog", "3 Done"]);
  });

  it("give the same history in any order of arrival", () => {
    const lines = [
      ...onBoard("2026-06-01"),
      ["2026-06-03", moved("Doing", "Backlog")],
      ["2026-06-03", moved("Review", "Doing")],
      ["2026-06-05", labelled("blocked")],
      ["2026-06-05", unlabelled("blocked")],
      ["2026-06-07", closed],
      ["2026-06-07", moved("Done", "Review")],
      ["2026-06-08", reopened],
      ["2026-06-08", moved("Doing", "Done")],
    ] as Parameters<typeof story>[1];
    const item = story("I1", lines);
    const expected = tableOf([item], "2026-06-30");
    fc.assert(
      fc.property(fc.shuffledSubarray(item.facts, { minLength: item.facts.length }), (facts) => {
        expect(tableOf([{ ...item, facts }], "2026-06-30")).toEqual(expected);
      }),
      { numRuns: (fc.readConfigureGlobal().numRuns ?? 100) / 2 },
    );
  });
});
