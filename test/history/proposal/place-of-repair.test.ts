import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import { parseTeam } from "../../../src/domain/team.ts";
import { repairs } from "../../../src/history/proposal/repair.ts";
import { columns, item, many, moves } from "./item-samples.ts";

const team = parseTeam({
  name: "Acme",
  zone: "UTC",
  sources: [{ board: "https://github.com/orgs/acme/projects/7" }],
  stages: [
    { name: "Inbox", kind: "not started", statuses: ["New"] },
    { name: "To do", kind: "not started", statuses: ["To do"] },
    { name: "Doing", kind: "active", statuses: ["In work", "Doing"] },
    { name: "Review", kind: "active", statuses: ["Review"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
    { name: "Released", kind: "done", statuses: ["Released"] },
  ],
  blocked: { statuses: ["Blocked", "Frozen"] },
});
const board = ["New", "To do", "Doing", "Review", "Blocked", "Done", "Released"];
const repairsOf = (statuses: string[], items: ItemFacts[] = []) =>
  repairs(team, ["B"], statuses.length > 0 ? [columns(statuses)] : [], items);
/** The board's columns with another behind the one named, first where none is. */
const behind = (left: string | null, status: string) =>
  board.toSpliced(left === null ? 0 : board.indexOf(left) + 1, 0, status);
const own = (name: string, statuses: string[], items: ItemFacts[] = []) =>
  repairsOf(statuses, items)
    .find(({ status }) => status === name)
    ?.choices.find(({ sentence }) => sentence.includes("of its own"));

describe("a stage of its own", () => {
  it.each([
    ["Building", "Doing", "active, after “Doing”", 3],
    ["Building", "Review", "active, after “Review”", 4],
    ["Building", "Blocked", "active, after “Review”", 4],
    ["Building", "To do", "active, after “To do”", 2],
    ["Building", "New", "active, after “To do”", 2],
    ["Building", null, "active, after “To do”", 2],
    ["Building", "Released", "active, after “Review”", 4],
    ["Backlog", null, "not started, first", 0],
    ["Backlog", "New", "not started, after “Inbox”", 1],
    ["Backlog", "Review", "not started, after “To do”", 2],
    ["Shipped", "Done", "done, after “Done”", 5],
    ["Shipped", "Released", "done, after “Released”", 6],
    ["Shipped", "Doing", "done, after “Review”", 4],
    ["Queued", "Doing", "waiting, after “Doing”", 3],
    ["On hold", "Doing", "active, after “Doing”", 3],
  ])("%s right of %s: %s", (status, left, place, index) => {
    const choice = own(status, behind(left, status));
    expect(choice?.sentence).toBe(`Make “${status}” a stage of its own, ${place}.`);
    expect(choice?.teamFile.stages).toHaveLength(7);
    expect(choice?.teamFile.stages[index]).toEqual({
      name: status,
      kind: place.split(",")[0],
      statuses: [status],
      labels: [],
      signals: [],
    });
  });

  it("stands last among its own where the board has no such column", () => {
    const gone = (status: string) => own(status, board, [item(moves(status))])?.sentence;
    expect(gone("Building")).toBe("Make “Building” a stage of its own, active, after “Review”.");
    expect(gone("Shipped")).toBe("Make “Shipped” a stage of its own, done, after “Released”.");
    expect(gone("Backlog")).toBe("Make “Backlog” a stage of its own, not started, after “To do”.");
  });

  it("stands first where the team has none that is not started", () => {
    const brief = parseTeam({
      name: "Acme",
      zone: "UTC",
      sources: [{ board: "https://github.com/orgs/acme/projects/7" }],
      stages: [
        { name: "Doing", kind: "active", statuses: ["Doing"] },
        { name: "Done", kind: "done", statuses: ["Done"] },
      ],
    });
    const [repair] = repairs(brief, ["B"], [columns(["Doing", "Backlog", "Done"])], []);
    expect(repair?.choices[0]?.sentence).toBe(
      "Make “Backlog” a stage of its own, not started, first.",
    );
  });

  it("is found whatever the case and the spaces of the column", () => {
    const [repair] = repairsOf(board.with(3, " REVIEW ").toSpliced(4, 0, " QA "));
    expect(repair?.choices[0]?.sentence).toBe(
      "Make “QA” a stage of its own, active, after “Review”.",
    );
    expect(repair?.choices[0]?.teamFile.stages[4]).toMatchObject({
      name: "QA",
      statuses: [" QA "],
    });
  });
});

describe("what is to be mended", () => {
  it("is nothing of a board without a Status field", () => {
    expect(repairs(team, ["B"], [columns(null)], [])).toEqual([]);
  });

  it("is each status once, the columns first, then what was moved through, then what stands", () => {
    const items = [
      item(moves("Old", "qa")),
      item([], {
        boards: [
          { board: "B", status: "Standing", archived: false, gone: false, fields: {} },
          { board: "C", status: "Elsewhere", archived: false, gone: false, fields: {} },
        ],
      }),
    ];
    const statuses = [...board, "QA", " "];
    expect(repairsOf(statuses, items).map(({ status }) => status)).toEqual([
      "QA",
      "Old",
      "Standing",
    ]);
  });

  it("tells how many went there, or stand there where more do", () => {
    const repairOf = (items: ItemFacts[]) => repairsOf([...board, "QA"], items)[0];
    const went = (n: number) => many(n, () => item(moves("Doing", "QA", "Done")));
    expect(repairOf(went(1))).toMatchObject({
      items: 1,
      sentence:
        "“QA” is a column of the board and belongs to no stage: 1 item went there, and it moved none of them.",
    });
    const both = [...went(2), ...many(1, () => item(moves("To do", "QA", "Done")))];
    expect(repairOf(both)?.items).toBe(3);
    const standing = many(2, () => item([{ kind: "status", board: "B", from: null, to: "QA" }]));
    expect(repairOf([...went(1), ...standing])?.items).toBe(2);
  });
});

describe("the choices", () => {
  const [repair] = repairsOf(behind("Doing", "Building"));

  it("are a stage of its own, each stage there is, and blocked, each said once", () => {
    expect(repair?.choices.map(({ sentence }) => sentence)).toEqual([
      "Make “Building” a stage of its own, active, after “Doing”.",
      "Take “Building” for stage “Inbox”.",
      "Take “Building” for stage “To do”.",
      "Take “Building” for stage “Doing”.",
      "Take “Building” for stage “Review”.",
      "Take “Building” for stage “Done”.",
      "Take “Building” for stage “Released”.",
      "Take “Building” for blocked: items there keep their place.",
    ]);
  });

  it("change the one thing that they say", () => {
    const files = repair?.choices.map(({ teamFile }) => teamFile) ?? [];
    expect(files[3]?.stages.map(({ statuses }) => statuses)).toEqual([
      ["New"],
      ["To do"],
      ["In work", "Doing", "Building"],
      ["Review"],
      ["Done"],
      ["Released"],
    ]);
    expect(files[3]?.blocked.statuses).toEqual(["Blocked", "Frozen"]);
    expect(files.at(-1)?.blocked).toMatchObject({
      statuses: ["Blocked", "Frozen", "Building"],
      dependencies: true,
    });
    expect(files.at(-1)?.stages).toEqual(
      files[3]?.stages.with(2, {
        name: "Doing",
        kind: "active",
        statuses: ["In work", "Doing"],
        labels: [],
        signals: [],
      }),
    );
  });

  it("begin with blocked for what is named so", () => {
    const held = repairsOf(behind("Doing", "On hold"))[0];
    expect(held?.choices).toHaveLength(8);
    expect(held?.choices[0]?.sentence).toBe(
      "Take “On hold” for blocked: items there keep their place.",
    );
  });

  it("begin with the first stage of its kind for a column that is gone, or one of its own", () => {
    const first = (status: string) =>
      repairsOf(board, [item(moves(status))])[0]?.choices[0]?.sentence;
    expect(first("Building")).toBe("Take “Building” for stage “Doing”.");
    expect(first("Shipped")).toBe("Take “Shipped” for stage “Done”.");
    expect(first("Queued")).toBe("Make “Queued” a stage of its own, waiting, after “Review”.");
  });

  it("begin with the stage of the column that most of its items were shown under before", () => {
    const renamed = (before: string, after: string) =>
      item([
        { kind: "status", board: "B", from: "", to: before, at: 5_000 },
        { kind: "status", board: "B", from: before, to: after, at: 5_000, evidence: "inferred" },
      ]);
    const items = [renamed("Doing", "Desk"), ...many(2, () => renamed("Review", "Counter"))];
    const statuses = [...board, "Desk", "Counter"];
    const found = repairsOf(statuses, [...items, renamed("Doing", "Counter")]);
    // Of what was under Doing as many are under either: the first by name is its new name.
    expect(found.map(({ choices }) => choices[0]?.sentence)).toEqual([
      "Make “Desk” a stage of its own, done, after “Released”.",
      "“Doing” was renamed to “Counter”: take it for stage “Doing”.",
    ]);
    expect(found[1]?.choices.map(({ sentence }) => sentence).slice(2, 6)).toEqual([
      "Take “Counter” for stage “Inbox”.",
      "Take “Counter” for stage “To do”.",
      "Take “Counter” for stage “Review”.",
      "Take “Counter” for stage “Done”.",
    ]);
    const lone = repairsOf([...board, "Desk"], [renamed("Lost", "Desk")])[0];
    expect(lone?.choices[0]?.sentence).toBe(
      "Make “Desk” a stage of its own, done, after “Released”.",
    );
    const held = repairsOf([...board, "Desk"], [renamed("BLOCKED", "Desk")])[0];
    expect(held?.choices[0]?.sentence).toBe(
      "Take “Desk” for blocked: items there keep their place.",
    );
  });
});
