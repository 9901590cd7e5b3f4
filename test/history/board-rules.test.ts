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
  merged,
  moved,
  notPlanned,
  onBoard,
  removed,
  reopened,
  story,
  tableOf,
  team,
  unarchived,
} from "../stories.ts";
import { endsOf, movesOf, startOf } from "./moves-of.ts";

const item = (...lines: Line[]) => story("I1", [...onBoard("2026-06-01"), ...lines]);
const begun = (...lines: Line[]) => item(["2026-06-02", moved("Doing", "Backlog")], ...lines);
/** Put on the board on the 1st with no status. */
const bare = (...lines: Line[]) =>
  story("I1", [["2026-06-01", created], ["2026-06-01", added], ...lines]);
const openBoard = team({ closingIsDone: false });

describe("closing and reopening on a board", () => {
  it("that is not done changes no position, but the outcome once it is", () => {
    const lines: Line[] = [
      ["2026-06-04", closed],
      ["2026-06-06", reopened],
      ["2026-06-08", moved("Done", "Doing")],
      ["2026-06-09", notPlanned],
    ];
    expect(movesOf(begun(...lines), undefined, openBoard)).toEqual([
      "1 Backlog",
      "2 Doing",
      "8 Done",
    ]);
    expect(endsOf(begun(...lines), undefined, openBoard)).toEqual([2, 8, 2]);
    expect(endsOf(begun(...lines), "2026-06-08", openBoard)).toEqual([2, 8, 1]);
  });

  it("closing in a done stage keeps it; reopening goes to the last stage before", () => {
    const lines: Line[] = [
      ["2026-06-04", moved("Done", "Doing")],
      ["2026-06-05", closed],
      ["2026-06-07", reopened],
    ];
    expect(movesOf(begun(...lines))).toEqual(["1 Backlog", "2 Doing", "4 Done", "7 Review"]);
  });

  it("reopening what is open changes nothing; what is done and open stays", () => {
    expect(movesOf(begun(["2026-06-04", reopened]))).toEqual(["1 Backlog", "2 Doing"]);
    expect(
      movesOf(begun(["2026-06-04", moved("Done", "Doing")], ["2026-06-05", reopened])),
    ).toEqual(["1 Backlog", "2 Doing", "4 Done"]);
  });

  it("moved back by hand while closed, reopening moves nothing", () => {
    const lines: Line[] = [
      ["2026-06-04", closed],
      ["2026-06-05", moved("Doing", "Done")],
      ["2026-06-07", reopened],
    ];
    expect(movesOf(begun(...lines))).toEqual(["1 Backlog", "2 Doing", "4 Done", "5 Doing"]);
  });

  it("the last reason counts, and a merge until it is reopened", () => {
    expect(endsOf(begun(["2026-06-04", notPlanned], ["2026-06-05", closed]))).toEqual([2, 4, 1]);
    expect(
      endsOf(
        begun(
          ["2026-06-04", notPlanned],
          ["2026-06-05", reopened],
          ["2026-06-06", moved("Done", "Review")],
        ),
      ),
    ).toEqual([2, 6, 1]);
    const pull = (...lines: Line[]) => ({
      ...begun(...lines),
      item: { ...begun(...lines).item, kind: "pull request" as const },
    });
    const unmerged: FactContent = { kind: "closed", reason: null };
    expect(endsOf(pull(["2026-06-04", merged]))).toEqual([2, 4, 1]);
    expect(
      endsOf(pull(["2026-06-04", merged], ["2026-06-05", reopened], ["2026-06-06", unmerged])),
    ).toEqual([2, 6, 2]);
  });
});

describe("leaving and coming back", () => {
  it("removed twice leaves once, and a status puts it back on", () => {
    const lines: Line[] = [
      ["2026-06-04", removed],
      ["2026-06-05", removed],
      ["2026-06-07", moved("Doing", "")],
    ];
    expect(movesOf(begun(...lines))).toEqual(["1 Backlog", "2 Doing", "4 -", "7 Doing"]);
    expect(endsOf(begun(...lines))).toEqual([7, null, 0]);
    const { leftAt, findings } = tableOf([begun(...lines.slice(0, 2))], "2026-06-30");
    expect(leftAt[0]).toBe(at("2026-06-04"));
    expect(findings.map(({ kind }) => kind)).toEqual(["removed from board"]);
  });

  it("added again without a status stands nowhere until it gets one", () => {
    const lines: Line[] = [
      ["2026-06-04", removed],
      ["2026-06-06", added],
      ["2026-06-08", moved("Review", "")],
    ];
    expect(movesOf(begun(...lines))).toEqual(["1 Backlog", "2 Doing", "4 -", "8 Review"]);
    expect(endsOf(begun(...lines), "2026-06-07")).toEqual([null, null, 0]);
  });

  it("removed when done and reopened later, it leaves at the reopening", () => {
    const lines: Line[] = [
      ["2026-06-04", closed],
      ["2026-06-06", removed],
      ["2026-06-08", reopened],
    ];
    expect(movesOf(begun(...lines))).toEqual(["1 Backlog", "2 Doing", "4 Done", "8 -"]);
    expect(endsOf(begun(...lines))).toEqual([null, null, 2]);
    expect(tableOf([begun(...lines)], "2026-06-30").leftAt[0]).toBe(at("2026-06-08"));
    expect(endsOf(begun(...lines), "2026-06-07")).toEqual([2, 4, 1]);
    const back: Line[] = [
      lines[0] as Line,
      lines[1] as Line,
      ["2026-06-07", added],
      lines[2] as Line,
    ];
    expect(movesOf(begun(...back))).toEqual(["1 Backlog", "2 Doing", "4 Done", "8 Review"]);
  });

  it("removed while closed but not done, it comes back closed where it was", () => {
    const lines: Line[] = [
      ["2026-06-04", closed],
      ["2026-06-06", removed],
      ["2026-06-08", added],
    ];
    expect(movesOf(begun(...lines), undefined, openBoard)).toEqual([
      "1 Backlog",
      "2 Doing",
      "6 -",
      "8 Doing",
    ]);
  });

  it("archived before it was removed, it was discarded then", () => {
    const lines: Line[] = [
      ["2026-06-04", archived],
      ["2026-06-06", removed],
    ];
    expect(tableOf([begun(...lines)], "2026-06-30").leftAt[0]).toBe(at("2026-06-04"));
    expect(tableOf([begun(...lines)], "2026-06-30").stretches.end[0]).toBe(at("2026-06-04"));
    const again: Line[] = [
      ["2026-06-04", archived],
      ["2026-06-05", archived],
      ["2026-06-07", unarchived],
      ["2026-06-08", unarchived],
      ["2026-06-09", removed],
    ];
    expect(tableOf([begun(...again)], "2026-06-30").leftAt[0]).toBe(at("2026-06-09"));
  });

  it("archived is discarded where it is unfinished, in the backlog too, and nothing when done", () => {
    expect(endsOf(item(["2026-06-04", archived]))).toEqual([null, null, 2]);
    expect(tableOf([item(["2026-06-04", archived])], "2026-06-30").leftAt[0]).toBe(
      at("2026-06-04"),
    );
    const done = begun(["2026-06-04", closed], ["2026-06-06", archived]);
    expect(endsOf(done)).toEqual([2, 4, 1]);
    expect(tableOf([done], "2026-06-30").leftAt[0]).toBeNaN();
    expect(endsOf(bare(["2026-06-04", archived]))).toEqual([null, null, 0]); // it stood nowhere
  });

  it("nothing that happens on it before it came there moves it", () => {
    const early = story("I1", [
      ["2026-06-01", created],
      ["2026-06-02", removed],
      ["2026-06-03", { kind: "assigned", login: "ada" }],
      ["2026-06-04", labelled("doing")],
      ["2026-06-05", moved("Doing", "")],
    ]);
    expect(movesOf(early)).toEqual(["5 Doing"]);
    expect(tableOf([early], "2026-06-30").findings).toEqual([]);
  });
});

describe("how a start is known", () => {
  it("by GitHub's own record, it is exact", () => {
    expect(startOf(begun())).toEqual({ on: 2, notBefore: 2, evidence: "recorded", unseen: false });
  });

  it("by a reading, it lies between two of them", () => {
    const known = { evidence: "observed" as const, notBefore: at("2026-06-03") };
    expect(startOf(item(["2026-06-05", moved("Doing", "Backlog"), known]))).toEqual({
      on: 5,
      notBefore: 3,
      evidence: "observed",
      unseen: false,
    });
    const ahead = { evidence: "observed" as const, notBefore: at("2026-06-09") };
    expect(startOf(item(["2026-06-05", moved("Doing", "Backlog"), ahead])).notBefore).toBe(5);
  });

  it("by a closing only, the finish is a proxy and the start with it", () => {
    expect(startOf(item(["2026-06-05", closed]))).toEqual({
      on: 5,
      notBefore: 5,
      evidence: "proxy",
      unseen: false,
    });
  });

  it("first seen in progress with no word of what was before, it was not seen", () => {
    expect(startOf(bare(["2026-06-05", moved("Doing")])).unseen).toBe(true);
    expect(startOf(bare(["2026-06-05", moved("Doing", "")])).unseen).toBe(false);
    // Seen in the backlog first, what came between is not asked for.
    expect(
      startOf(bare(["2026-06-03", moved("Backlog")], ["2026-06-05", moved("Doing")])).unseen,
    ).toBe(false);
    // Taken off, nothing is known of it any more.
    expect(startOf(item(["2026-06-03", removed], ["2026-06-05", moved("Doing")])).unseen).toBe(
      true,
    );
  });

  it("an unmapped status does not hide that it was in progress before", () => {
    expect(
      startOf(bare(["2026-06-03", moved("Icebox", "")], ["2026-06-05", moved("Review", "Doing")])),
    ).toEqual({ on: 5, notBefore: 3, evidence: "inferred", unseen: true });
  });
});

describe("a move that was lost", () => {
  it("is put where the next one says that it came from, bounded by the last one known", () => {
    const lost = item(["2026-06-10", moved("Done", "Doing")]);
    expect(movesOf(lost)).toEqual(["1 Backlog", "10 Doing", "10 Done"]);
    expect(startOf(lost)).toEqual({ on: 10, notBefore: 1, evidence: "inferred", unseen: true });
    const later = begun(
      ["2026-06-04", moved("Backlog", "Doing")],
      ["2026-06-10", moved("Review", "Doing")],
    );
    expect(startOf(later)).toEqual({ on: 10, notBefore: 4, evidence: "inferred", unseen: true });
  });

  it("between two stages in progress leaves the start alone", () => {
    const skipped = begun(["2026-06-10", moved("Done", "Review")]);
    expect(movesOf(skipped)).toEqual(["1 Backlog", "2 Doing", "10 Review", "10 Done"]);
    expect(startOf(skipped)).toMatchObject({ on: 2, unseen: false });
  });

  it("back to the backlog stops the clock, though nobody saw when", () => {
    expect(movesOf(begun(["2026-06-10", moved("Review", "Backlog")]))).toEqual([
      "1 Backlog",
      "2 Doing",
      "10 Backlog",
      "10 Review",
    ]);
    expect(startOf(begun(["2026-06-10", moved("Review", "Backlog")]))).toEqual({
      on: 10,
      notBefore: 10,
      evidence: "recorded",
      unseen: false,
    });
  });

  it("is none where the change says nothing new, or what is not believed", () => {
    const whole = ["1 Backlog", "2 Doing", "10 Review"];
    for (const change of [
      moved("Review", "Doing"), // stood there
      moved("Review", "Icebox"), // unmapped
      moved("Review", "Blocked"), // no place
      moved("Review", "Done"), // was not done
      moved("Review", ""),
      moved("Review"),
    ])
      expect(movesOf(begun(["2026-06-10", change]))).toEqual(whole);
    const inferred = { evidence: "inferred" as const };
    expect(movesOf(item(["2026-06-10", moved("Done", "Doing"), inferred]))).toEqual([
      "1 Backlog",
      "10 Done",
    ]);
  });

  it("behind a closing of the last minute is put before it, and later behind it is not", () => {
    const closing = (when: string) => item(["2026-06-10", closed], [when, moved("Done", "Doing")]);
    const tidy = closing("2026-06-10T12:01");
    expect(movesOf(tidy)).toEqual(["1 Backlog", "10 Doing", "10 Done"]);
    expect(startOf(tidy)).toEqual({ on: 10, notBefore: 1, evidence: "inferred", unseen: true });
    const { finishedEvidence, finishedNotBefore } = tableOf([tidy], "2026-06-30");
    expect([finishedEvidence[0], finishedNotBefore[0]]).toEqual([0, at("2026-06-10")]);
    expect(movesOf(closing("2026-06-10T12:02"))).toEqual(["1 Backlog", "10 Done"]);
    expect(movesOf(closing("2026-06-12"))).toEqual(["1 Backlog", "10 Done"]);
    // Behind a move to done by hand it is none either.
    const moves: Line[] = [
      ["2026-06-10", moved("Done", "Backlog")],
      ["2026-06-10T12:01", moved("Done", "Doing")],
    ];
    expect(movesOf(item(...moves))).toEqual(["1 Backlog", "10 Done"]);
  });

  it("of a draft that was converted may have been at any time", () => {
    const draft = story("I1", [
      ["2026-06-05", created],
      ["2026-06-05", { kind: "converted", board }],
      ["2026-06-10", moved("Review", "Doing")],
    ]);
    const { startedNotBefore } = tableOf([draft], "2026-06-30");
    expect(startedNotBefore[0]).toBe(Number.NEGATIVE_INFINITY);
  });
});

describe("what bears out a closing", () => {
  it("is a stronger word within a minute; a weaker one changes nothing", () => {
    const evidence = (when: string, known: Line[2]) =>
      tableOf(
        [begun(["2026-06-10", closed], [when, moved("Done", "Doing"), known ?? {}])],
        "2026-06-30",
      ).finishedEvidence[0];
    expect(evidence("2026-06-10T12:01", {})).toBe(0);
    expect(evidence("2026-06-10T12:01", { evidence: "inferred" })).toBe(1);
    expect(evidence("2026-06-10T12:01", { evidence: "proxy" })).toBe(3);
    expect(evidence("2026-06-10T12:02", {})).toBe(3);
    const twice = begun(
      ["2026-06-10", moved("Done", "Doing")],
      ["2026-06-10T12:01", moved("Done", "Done"), { evidence: "observed" }],
    );
    expect(tableOf([twice], "2026-06-30").finishedEvidence[0]).toBe(0);
  });
});

describe("the beginning of an item", () => {
  it("is its creation, or what came before it; a fact of any kind shows that it is there", () => {
    const creation = (...lines: Line[]) => tableOf([story("I1", lines)], "2026-06-30").createdAt[0];
    expect(creation(["2026-06-03", created], ["2026-06-05", added])).toBe(at("2026-06-03"));
    expect(creation(["2026-06-05", created], ["2026-06-03", added])).toBe(at("2026-06-03"));
    expect(creation(["2026-06-02", labelled("x")], ["2026-06-05", created])).toBe(at("2026-06-02"));
    expect(creation(["2026-06-04", moved("Doing", "")])).toBe(at("2026-06-04"));
  });

  it("lies before every day of an older table", () => {
    const table = tableOf([story("I1", onBoard("2026-06-03")), item()], "2026-06-30");
    expect(table.clock.days.first).toBe(Date.parse("2026-06-01") / 86_400_000);
    expect(tableOf([], "2026-06-30").clock.days.first).toBe(Date.parse("2026-06-30") / 86_400_000);
  });
});

describe("events of other boards", () => {
  const elsewhere = (kind: "added" | "removed" | "archived" | "converted"): FactContent => ({
    kind,
    board: "PVT_9",
  });

  it("neither take an item off, nor put it on, nor archive it", () => {
    expect(movesOf(begun(["2026-06-05", elsewhere("removed")]))).toEqual(["1 Backlog", "2 Doing"]);
    expect(endsOf(begun(["2026-06-05", elsewhere("archived")]))).toEqual([2, null, 0]);
    for (const kind of ["added", "converted"] as const) {
      const back = begun(["2026-06-04", removed], ["2026-06-06", elsewhere(kind)]);
      expect(endsOf(back)).toEqual([null, null, 2]);
      expect(tableOf([back], "2026-06-30").leftAt[0]).toBe(at("2026-06-04"));
    }
  });
});

describe("what a move of one second rests on", () => {
  const stages = [
    { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
    { name: "Doing", kind: "active", statuses: ["Doing"], labels: ["doing"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
    { name: "Released", kind: "done", statuses: ["Released"] },
  ];
  const evidenceOf = (lines: Line[], whose = team({ stages })) => [
    ...tableOf([item(...lines)], "2026-06-30", whose).stayEvidence,
  ];

  it("is its status, whatever label, closing or reopening falls into the same second", () => {
    const start: Line = ["2026-06-02", moved("Doing", "Backlog")];
    expect(evidenceOf([start])).toEqual([0, 0]);
    expect(evidenceOf([start, ["2026-06-02", labelled("doing")]])).toEqual([0, 0]);
    const closingIsNot = team({ stages, closingIsDone: false });
    expect(evidenceOf([start, ["2026-06-02", closed]], closingIsNot)).toEqual([0, 0]);
    const again: Line[] = [["2026-06-01T13:00", closed], ["2026-06-02", reopened], start];
    expect(evidenceOf(again, closingIsNot)).toEqual([0, 0]);
  });

  it("is the closing where there is nothing else; moving back at once does not bear it out", () => {
    expect(evidenceOf([["2026-06-02", closed]])).toEqual([0, 3]);
    const back: Line[] = [
      ["2026-06-02", closed],
      ["2026-06-02T12:01", moved("Doing", "Done")],
    ];
    expect(evidenceOf(back)).toEqual([0, 3, 0]);
  });

  it("closing in a later done stage moves nothing", () => {
    const lines: Line[] = [
      ["2026-06-02", moved("Released", "Backlog")],
      ["2026-06-04", closed],
    ];
    expect(movesOf(item(...lines), undefined, team({ stages }))).toEqual([
      "1 Backlog",
      "2 Released",
    ]);
  });

  it("a closing that a move to done from the same stage follows is one move", () => {
    const lines: Line[] = [
      ["2026-06-10", closed],
      ["2026-06-10T12:01", moved("Done", "Doing")],
    ];
    expect(movesOf(begun(...lines))).toEqual(["1 Backlog", "2 Doing", "10 Done"]);
  });

  it("a lost move of an item that was never converted lies after it came to the board", () => {
    expect(startOf(bare(["2026-06-10", moved("Review", "Doing")]))).toEqual({
      on: 10,
      notBefore: 1,
      evidence: "inferred",
      unseen: true,
    });
  });
});
