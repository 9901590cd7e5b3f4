import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import type { Item } from "../../src/domain/item.ts";
import {
  closed,
  created,
  type Line,
  labelled,
  labelTeam,
  merged,
  notPlanned,
  reopened,
  story,
  tableOf,
  unlabelled,
} from "../stories.ts";
import { endsOf, movesOf, startOf } from "./moves-of.ts";

const assigned = (login: string): FactContent => ({ kind: "assigned", login });
const unassigned = (login: string): FactContent => ({ kind: "unassigned", login });
const linked = (pull: string | null): FactContent => ({ kind: "linked", pull });
const unlinked = (pull: string | null): FactContent => ({ kind: "unlinked", pull });

/** An issue of the repository, on no board. */
const item = (lines: Line[], more: Partial<Item> = {}) =>
  story("I1", [["2026-06-01", created], ...lines], { boards: [], ...more });
const whose = labelTeam();
const moves = (...lines: Line[]) => movesOf(item(lines), undefined, whose);

describe("without a board", () => {
  it("an item is assigned while anybody is, and linked while any pull request is", () => {
    expect(
      moves(
        ["2026-06-02", assigned("ada")],
        ["2026-06-03", assigned("grace")],
        ["2026-06-04", unassigned("ada")],
        ["2026-06-05", unassigned("grace")],
        ["2026-06-06", unassigned("grace")],
      ),
    ).toEqual(["1 To do", "2 Doing", "5 To do"]);
    expect(
      moves(
        ["2026-06-02", linked("P1")],
        ["2026-06-03", linked(null)],
        ["2026-06-04", unlinked("P1")],
        ["2026-06-05", unlinked(null)],
      ),
    ).toEqual(["1 To do", "2 Review", "5 To do"]);
  });

  it("a label comes before a linked pull request, and that before an assignee", () => {
    expect(
      moves(
        ["2026-06-02", labelled("In Review")],
        ["2026-06-03", linked("P1")],
        ["2026-06-04", assigned("ada")],
        ["2026-06-05", labelled("doing")],
        ["2026-06-06", unlabelled("In Review")],
        ["2026-06-07", unlabelled("doing")],
        ["2026-06-08", unlinked("P1")],
      ),
    ).toEqual(["1 To do", "2 Review", "6 Doing", "7 Review", "8 Doing"]);
  });

  it("other labels move nothing, nor does taking off what was not on", () => {
    expect(
      moves(
        ["2026-06-02", labelled("bug")],
        ["2026-06-03", unlabelled("doing")],
        ["2026-06-04", unlinked("P1")],
        ["2026-06-05", unlabelled("bug")],
      ),
    ).toEqual(["1 To do"]);
  });

  it("closed is done whatever the labels, unless the team says that closing is not", () => {
    const lines: Line[] = [
      ["2026-06-02", labelled("doing")],
      ["2026-06-04", closed],
      ["2026-06-05", unlabelled("doing")],
    ];
    expect(moves(...lines)).toEqual(["1 To do", "2 Doing", "4 Done"]);
    const notDone = labelTeam({ closingIsDone: false });
    // Then it is a signal like others: the label comes first, and the stage of closed items last.
    expect(movesOf(item(lines), undefined, notDone)).toEqual(["1 To do", "2 Doing", "5 Done"]);
    const onlyClosed: Line[] = [
      ["2026-06-02", assigned("ada")],
      ["2026-06-04", closed],
      ["2026-06-06", reopened],
    ];
    expect(movesOf(item(onlyClosed), undefined, notDone)).toEqual([
      "1 To do",
      "2 Doing",
      "4 Done",
      "6 Doing",
    ]);
  });

  it("stands nowhere where no stage has the signal", () => {
    const labelsOnly = labelTeam({
      stages: [
        { name: "To do", kind: "not started", labels: ["to do"] },
        { name: "Doing", kind: "active", labels: ["doing"] },
        { name: "Done", kind: "done", signals: ["closed"] },
      ],
    });
    const lines: Line[] = [
      ["2026-06-02", assigned("ada")],
      ["2026-06-03", linked("P1")],
      ["2026-06-04", labelled("doing")],
      ["2026-06-06", closed],
      ["2026-06-08", reopened],
      ["2026-06-10", unlabelled("doing")],
    ];
    expect(movesOf(item(lines), undefined, labelsOnly)).toEqual([
      "4 Doing",
      "6 Done",
      "8 Doing",
      "10 -",
    ]);
  });

  it("what is delivered and what is not: a pull request by its merge, an issue by the reason", () => {
    const pull = { kind: "pull request" as const };
    expect(endsOf(item([["2026-06-04", merged]], pull), undefined, whose)).toEqual([4, 4, 1]);
    expect(endsOf(item([["2026-06-04", closed]], pull), undefined, whose)).toEqual([4, 4, 2]);
    expect(endsOf(item([["2026-06-04", notPlanned]]), undefined, whose)).toEqual([4, 4, 2]);
  });

  it("every such move is a proxy, for a label says nothing of work", () => {
    expect(startOf(item([["2026-06-02", labelled("doing")]]), undefined, whose)).toEqual({
      on: 2,
      notBefore: 2,
      evidence: "proxy",
      unseen: false,
    });
    const { stayEvidence } = tableOf(
      [item([["2026-06-02", assigned("ada")]])],
      "2026-06-30",
      whose,
    );
    expect([...stayEvidence]).toEqual([0, 3]); // its creation is GitHub's record
  });

  it("knows one item from the next", () => {
    const first = item([
      ["2026-06-02", labelled("doing")],
      ["2026-06-03", assigned("ada")],
      ["2026-06-03", linked("P1")],
    ]);
    const second = story("I2", [["2026-06-05", created]], { boards: [] });
    const { startedAt } = tableOf([first, second], "2026-06-30", whose);
    expect([startedAt[0] !== undefined, startedAt[1]]).toEqual([true, Number.NaN]);
  });
});

describe("a gap between two stage labels", () => {
  const gap = (off: string, ...next: Line[]) =>
    moves(["2026-06-02", labelled("doing")], [off, unlabelled("doing")], ...next);

  it("of up to a minute is one move, and longer is two", () => {
    expect(gap("2026-06-05T10:00", ["2026-06-05T10:01", labelled("in review")])).toEqual([
      "1 To do",
      "2 Doing",
      "5 Review",
    ]);
    expect(gap("2026-06-05T10:00", ["2026-06-05T10:02", labelled("in review")])).toEqual([
      "1 To do",
      "2 Doing",
      "5 To do",
      "5 Review",
    ]);
  });

  it("that ends nowhere is a move at its beginning", () => {
    expect(gap("2026-06-05")).toEqual(["1 To do", "2 Doing", "5 To do"]);
    const { stays, stayEvidence } = tableOf(
      [
        item([
          ["2026-06-02", labelled("doing")],
          ["2026-06-05T10:00", unlabelled("doing")],
        ]),
      ],
      "2026-06-05T10:00",
      whose,
    );
    expect([stays.start.at(-1), stayEvidence.at(-1)]).toEqual([Date.parse("2026-06-05T10:00Z"), 3]);
  });

  it("is bridged by the same label put back, and by closing", () => {
    expect(gap("2026-06-05T10:00", ["2026-06-05T10:01", labelled("doing")])).toEqual([
      "1 To do",
      "2 Doing",
    ]);
    expect(gap("2026-06-05T10:00", ["2026-06-05T10:01", closed])).toEqual([
      "1 To do",
      "2 Doing",
      "5 Done",
    ]);
  });

  it("is not bridged by what is no label; the move behind it comes after", () => {
    expect(gap("2026-06-05T10:00", ["2026-06-05T10:01", assigned("ada")])).toEqual([
      "1 To do",
      "2 Doing",
      "5 To do",
      "5 Doing",
    ]);
    expect(gap("2026-06-05T10:00", ["2026-06-05T10:01", { kind: "commented" }])).toEqual([
      "1 To do",
      "2 Doing",
      "5 To do",
    ]);
  });

  it("is none where another label is left, or another signal says the same", () => {
    expect(
      moves(
        ["2026-06-02", labelled("doing")],
        ["2026-06-03", labelled("in review")],
        ["2026-06-05", unlabelled("in review")],
      ),
    ).toEqual(["1 To do", "2 Doing", "3 Review", "5 Doing"]);
    expect(
      moves(
        ["2026-06-02", labelled("doing")],
        ["2026-06-03", assigned("ada")],
        ["2026-06-05", unlabelled("doing")],
      ),
    ).toEqual(["1 To do", "2 Doing"]);
  });
});

describe("what a label's move rests on", () => {
  const stays = (lines: Line[], team = whose) => {
    const { stayEvidence, startUnseen } = tableOf([item(lines)], "2026-06-30", team);
    return [...stayEvidence, startUnseen[0] === 1];
  };

  it("is a proxy: the label, the link, the closing, the reopening, and what is left when one comes off", () => {
    expect(stays([["2026-06-02", linked("P1")]])).toEqual([0, 3, false]);
    expect(
      stays([
        ["2026-06-02", labelled("doing")],
        ["2026-06-03", closed],
        ["2026-06-04", reopened],
        ["2026-06-05", unlabelled("doing")],
      ]),
    ).toEqual([0, 3, 3, 3, 3, false]);
    const notDone = labelTeam({ closingIsDone: false });
    expect(
      stays(
        [
          ["2026-06-03", closed],
          ["2026-06-04", reopened],
        ],
        notDone,
      ),
    ).toEqual([0, 3, 3, false]);
  });

  it("is GitHub's record of the creation where the label is of no stage", () => {
    const first = (content: FactContent, team = whose) => stays([["2026-06-01", content]], team)[0];
    expect(first(labelled("bug"))).toBe(0);
    expect(first({ kind: "commented" })).toBe(0);
    expect(first(labelled("doing"))).toBe(3);
    expect([first(assigned("ada")), first(linked("P1"))]).toEqual([3, 3]);
    const labelsOnly = labelTeam({
      stages: [
        { name: "To do", kind: "not started", signals: ["open"] },
        { name: "Doing", kind: "active", labels: ["doing"] },
        { name: "Done", kind: "done", signals: ["closed"] },
      ],
    });
    expect([first(assigned("ada"), labelsOnly), first(linked("P1"), labelsOnly)]).toEqual([0, 0]);
  });

  it("starts that a label's end reveals were seen", () => {
    const ideas = labelTeam({
      stages: [
        { name: "Ideas", kind: "not started", labels: ["idea"], signals: ["open"] },
        { name: "Doing", kind: "active", signals: ["assigned"] },
        { name: "Done", kind: "done", signals: ["closed"] },
      ],
    });
    const lines: Line[] = [
      ["2026-06-01T12:30", labelled("idea")],
      ["2026-06-02", assigned("ada")],
      ["2026-06-05", unlabelled("idea")],
    ];
    expect(movesOf(item(lines), undefined, ideas)).toEqual(["1 Ideas", "5 Doing"]);
    expect(stays(lines, ideas)).toEqual([0, 3, false]);
    // In the first stage by its label, although nothing else would put it there.
    const bareLabel = labelTeam({
      stages: [
        { name: "Ideas", kind: "not started", labels: ["idea"] },
        { name: "Doing", kind: "active", signals: ["assigned"] },
        { name: "Done", kind: "done", signals: ["closed"] },
      ],
    });
    const kept: Line[] = [
      ["2026-06-02", labelled("idea")],
      ["2026-06-03", assigned("ada")],
    ];
    expect(movesOf(item(kept), undefined, bareLabel)).toEqual(["2 Ideas"]);
  });

  it("an assignee or a link may mean the first stage", () => {
    const queue = (signals: string[]) =>
      labelTeam({
        stages: [
          { name: "Queue", kind: "not started", signals },
          { name: "Doing", kind: "active", labels: ["doing"], signals: ["open"] },
          { name: "Done", kind: "done", signals: ["closed"] },
        ],
      });
    const lines: Line[] = [["2026-06-03", assigned("ada")]];
    expect(movesOf(item(lines), undefined, queue(["assigned"]))).toEqual(["1 Doing", "3 Queue"]);
    const link: Line[] = [["2026-06-03", linked("P1")]];
    expect(movesOf(item(link), undefined, queue(["linked pull request"]))).toEqual([
      "1 Doing",
      "3 Queue",
    ]);
  });

  it("a label before the item was created puts it nowhere yet", () => {
    const early = story(
      "I1",
      [
        ["2026-06-01", labelled("doing")],
        ["2026-06-03", created],
      ],
      {
        boards: [],
      },
    );
    expect(movesOf(early, undefined, whose)).toEqual(["3 Doing"]);
  });
});
