import { describe, expect, it } from "vitest";
import {
  added,
  closed,
  created,
  type Line,
  labelled,
  labelTeam,
  moved,
  onBoard,
  removed,
  story,
  tableOf,
  team,
  unlabelled,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const kinds = (lines: Line[], whose = team()) =>
  tableOf([story("I1", lines)], "2026-06-30", whose).findings.map(({ kind }) => kind);
const done = moved("Done");
const doing: Line[] = [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing", "Backlog")]];

describe("findings", () => {
  it("say nothing of an item that goes its way", () => {
    expect(
      kinds([
        ...doing,
        ["2026-06-04", moved("Review", "Doing")],
        ["2026-06-05", closed],
        ["2026-06-05", done],
      ]),
    ).toEqual([]);
  });

  it("name a stage of work that was passed by, and no queue", () => {
    const straight: Line[] = [...doing, ["2026-06-05", closed], ["2026-06-05", done]];
    expect(kinds(straight)).toEqual([]); // Review is a waiting stage
    const stages = team().workflow.stages.map(({ name, kind, statuses }) => ({
      name,
      kind: kind === "waiting" ? "active" : kind,
      statuses,
    }));
    expect(kinds(straight, team({ stages }))).toEqual(["skipped stages"]);
  });

  it("name an item that never was in progress", () => {
    expect(kinds([...onBoard("2026-06-01"), ["2026-06-05", closed], ["2026-06-05", done]])).toEqual(
      ["created done"],
    );
  });

  it("name a done status while open, and a closed item that stands elsewhere", () => {
    expect(kinds([...doing, ["2026-06-05", moved("Done", "Doing")]])).toEqual(["done but open"]);
    const tidied: Line[] = [
      ...doing,
      ["2026-06-05", closed],
      ["2026-06-06", moved("Doing", "Done")],
    ];
    expect(kinds(tidied)).toEqual(["closed but not in done"]);
  });

  it("name a label left on after closing", () => {
    expect(
      kinds([
        ...doing,
        ["2026-06-03", labelled("blocked")],
        ["2026-06-05", closed],
        ["2026-06-05", done],
      ]),
    ).toEqual(["label left on after closing"]);
    expect(kinds([["2026-06-01", created]])).toEqual([]);
  });
});

describe("findings of one item", () => {
  const told = (lines: Line[], whose = team(), item: Parameters<typeof story>[2] = {}) =>
    tableOf([story("I1", lines, item)], "2026-06-30", whose).findings.map(({ kind, detail }) =>
      detail === null ? kind : `${kind}: ${detail}`,
    );

  it("are told once, save where a detail tells them apart", () => {
    expect(
      told([
        ...doing,
        ["2026-06-03", moved("Icebox", "Doing")],
        ["2026-06-04", moved("Later", "Icebox")],
        ["2026-06-05", moved("Icebox", "Later")],
        ["2026-06-06", removed],
        ["2026-06-07", added],
        ["2026-06-08", removed],
      ]),
    ).toEqual(["unmapped status: Icebox", "unmapped status: Later", "removed from board"]);
    expect(
      told([
        ["2026-06-01", created],
        ["2026-06-01", added],
        ["2026-06-02", moved("", "")],
      ]),
    ).toEqual([]);
  });

  it("say that a closed item is not in done where its status is not, and where closing is not done", () => {
    expect(told([...doing, ["2026-06-05", closed]])).toEqual(["closed but not in done"]);
    expect(told([...doing, ["2026-06-05", closed]], team({ closingIsDone: false }))).toEqual([
      "closed but not in done",
    ]);
    expect(told([...doing, ["2026-06-05", closed], ["2026-06-06", removed]])).toEqual([
      "removed from board",
      "closed but not in done",
    ]);
    expect(
      told([
        ["2026-06-01", created],
        ["2026-06-01", added],
        ["2026-06-05", closed],
      ]),
    ).toEqual(["created done"]);
    const repository = labelTeam({ closingIsDone: true });
    expect(
      told(
        [
          ["2026-06-01", created],
          ["2026-06-02", labelled("doing")],
          ["2026-06-05", closed],
        ],
        repository,
        { boards: [] },
      ),
    ).toEqual([]);
  });

  it("say that a closed item is not in done where a label keeps it elsewhere, in the first stage too", () => {
    const notDone = labelTeam({ closingIsDone: false });
    const lines: Line[] = [
      ["2026-06-01", created],
      ["2026-06-02", labelled("doing")],
      ["2026-06-05", closed],
    ];
    expect(told(lines, notDone, { boards: [] })).toEqual(["closed but not in done"]);
    const waiting: Line[] = [...onBoard("2026-06-01"), ["2026-06-05", closed]];
    expect(told(waiting, team({ closingIsDone: false }))).toEqual(["closed but not in done"]);
    const nowhere: Line[] = [
      ["2026-06-01", created],
      ["2026-06-01", added],
      ["2026-06-05", closed],
    ];
    expect(told(nowhere, team({ closingIsDone: false }))).toEqual([]);
  });

  it("say nothing of a blocked column", () => {
    expect(told([...doing, ["2026-06-03", moved("Blocked", "Doing")]])).toEqual([]);
  });

  it("say nothing of an open draft in done, which cannot be closed", () => {
    const lines: Line[] = [...doing, ["2026-06-05", moved("Done", "Doing")]];
    expect(told(lines, team(), { kind: "draft" })).toEqual([]);
    expect(told(lines)).toEqual(["done but open"]);
  });

  it("say that a start was not seen, and then not that it never was", () => {
    expect(
      told([
        ["2026-06-01", created],
        ["2026-06-01", added],
        ["2026-06-05", moved("Done", "Doing")],
        ["2026-06-05", closed],
      ]),
    ).toEqual(["unseen start"]);
  });

  it("name stages of work that were passed by on the way, not those before the start or after done", () => {
    const active = (names: string[]) =>
      team({
        stages: [
          { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
          ...names.map((name) => ({ name, kind: "active", statuses: [name] })),
          { name: "Done", kind: "done", statuses: ["Done"] },
          { name: "Released", kind: "done", statuses: ["Released"] },
        ],
      });
    const three = active(["Doing", "Test", "Review"]);
    const path = (...stages: string[]): Line[] => [
      ...onBoard("2026-06-01"),
      ...stages.map((name, i): Line => [`2026-06-0${i + 2}`, moved(name)]),
      ["2026-06-09", closed],
    ];
    expect(told(path("Doing", "Test", "Review", "Done"), three)).toEqual([]);
    expect(told(path("Doing", "Review", "Done"), three)).toEqual(["skipped stages"]);
    expect(told(path("Doing", "Test", "Done"), three)).toEqual(["skipped stages"]);
    expect(told(path("Review", "Done"), three)).toEqual([]); // it began there
    expect(told(path("Doing", "Test", "Review", "Released"), three)).toEqual([]);
    expect(told(path("Doing", "Test", "Review", "Done", "Review", "Done"), three)).toEqual([]);
    expect(
      told(
        [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing")], ["2026-06-03", moved("Review")]],
        three,
      ),
    ).toEqual([]); // not done yet
  });

  it("name the closed issues an open item still waits for, and none that it waits for no more", () => {
    const blocker = (id: string) =>
      story(
        id,
        [
          ["2026-05-01", created],
          ["2026-06-04", closed],
        ],
        { boards: [], depth: "reference" },
      );
    const open = (lines: Line[]) =>
      tableOf(
        [story("I1", [...doing, ...lines]), blocker("B1"), blocker("B2")],
        "2026-06-30",
      ).findings.map(({ kind, detail }) => [kind, detail]);
    const waits: Line[] = [
      ["2026-06-03", waitsFor("B1")],
      ["2026-06-03", waitsFor("B2")],
      ["2026-06-03", waitsFor("B3")],
      ["2026-06-03", waitsFor(null)],
    ];
    expect(open(waits)).toEqual([
      ["blocked by a closed issue", "B1"],
      ["blocked by a closed issue", "B2"],
    ]);
    expect(open([...waits, ["2026-06-06", waitsNoMore("B1")]])).toEqual([
      ["blocked by a closed issue", "B2"],
    ]);
    expect(open([...waits, ["2026-06-06", closed], ["2026-06-06", done]])).toEqual([]);
    expect(open([...waits, ["2026-06-06", done]])).toEqual([["done but open", null]]);
  });

  it("say that a label was left on only while the item is closed and the label there", () => {
    const label: Line = ["2026-06-03", labelled("blocked")];
    const close: Line[] = [
      ["2026-06-05", closed],
      ["2026-06-05", done],
    ];
    expect(told([...doing, label, ...close])).toEqual(["label left on after closing"]);
    expect(told([...doing, label, ["2026-06-04", unlabelled("blocked")], ...close])).toEqual([]);
    expect(
      told([...doing, ["2026-06-03", labelled("bug")], ["2026-06-03", waitsFor("B1")], ...close]),
    ).toEqual([]);
    expect(told([...doing, label, ["2026-06-05", done]])).toEqual(["done but open"]);
    const two: Line[] = [
      label,
      ["2026-06-03", labelled("waiting: legal")],
      ["2026-06-04", unlabelled("blocked")],
    ];
    expect(told([...doing, ...two, ...close])).toEqual(["label left on after closing"]);
  });
});
