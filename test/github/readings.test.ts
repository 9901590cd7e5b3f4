import { describe, expect, it } from "vitest";
import type { Fact, FactOf } from "../../src/domain/fact.ts";
import type { Reading, ReadingRow } from "../../src/domain/reading.ts";
import { readingFacts, unexplained } from "../../src/github/readings.ts";
import { at, readingRow } from "./nodes.ts";

const reading = (date: number, ...rows: Partial<ReadingRow>[]): Reading => ({
  board: "B",
  at: at(date),
  rows: rows.map(readingRow),
});
const todo = { status: "Todo", statusCreatedAt: at(2), statusUpdatedAt: at(2) };
const doing = {
  status: "Doing",
  statusCreatedAt: at(2),
  statusUpdatedAt: at(12),
  itemUpdatedAt: at(12),
};

describe("readingFacts", () => {
  it("says of a first reading where each row stands since when, and what is archived already", () => {
    const first = reading(10, todo, {
      item: "I_2",
      boardItem: "PVTI_2",
      archived: true,
      itemUpdatedAt: at(8),
    });
    expect(readingFacts(null, first)).toMatchObject([
      { kind: "status", item: "I_1", at: at(2), evidence: "inferred", from: "", to: "Todo" },
      {
        id: "I_2:archived:B",
        item: "I_2",
        at: at(8),
        evidence: "inferred",
        kind: "archived",
        board: "B",
      },
    ]);
  });

  it("says nothing when nothing changed", () => {
    expect(readingFacts(reading(10, todo), reading(20, todo))).toEqual([]);
  });

  it("dates a move by the value's own time when that is newer", () => {
    expect(readingFacts(reading(10, todo), reading(20, doing))).toEqual([
      {
        id: `I_1:status:B:${at(12)}:Doing`,
        item: "I_1",
        at: at(12),
        notBefore: at(10),
        evidence: "inferred",
        kind: "status",
        board: "B",
        from: "Todo",
        to: "Doing",
      },
    ]);
  });

  it("knows a cleared status only to lie between the readings", () => {
    const cleared = { status: null, statusUpdatedAt: null, statusCreatedAt: null };
    expect(readingFacts(reading(10, todo), reading(20, cleared))).toEqual([
      {
        id: `I_1:B:status::since:${at(10)}`,
        item: "I_1",
        at: at(20),
        notBefore: at(10),
        evidence: "observed",
        kind: "status",
        board: "B",
        from: "Todo",
        to: "",
      },
    ]);
  });

  it("takes a new name under an old time for a renamed option: nothing moved", () => {
    const renamed = { ...todo, status: "To do" };
    expect(readingFacts(reading(10, todo), reading(20, renamed))).toEqual([]);
  });

  it("observes archiving, unarchiving and changed fields", () => {
    const before = reading(10, { archived: true, fields: { Points: "3", Sprint: "S1" } });
    const after = reading(20, { archived: false, fields: { Points: "5", Blocked: "Yes" } });
    const observed = { at: at(20), notBefore: at(10), evidence: "observed" };
    expect(readingFacts(before, after)).toMatchObject([
      { ...observed, kind: "field", field: "Points", from: "3", to: "5" },
      { ...observed, kind: "field", field: "Sprint", from: "S1", to: null },
      { ...observed, kind: "field", field: "Blocked", from: null, to: "Yes" },
      { ...observed, kind: "unarchived" },
    ]);
    expect(readingFacts(after, { ...before, at: at(30) }).map(({ kind }) => kind)).toContain(
      "archived",
    );
  });

  it("observes what came and what went", () => {
    const other = { item: "I_2", boardItem: "PVTI_2" };
    expect(readingFacts(reading(10, todo), reading(20, other))).toMatchObject([
      { kind: "added", item: "I_2", at: at(20), notBefore: at(10) },
      { kind: "removed", item: "I_1", at: at(20), notBefore: at(10) },
    ]);
  });

  it("does not take a draft that became an issue for a removal", () => {
    const draft = { item: "DI_1" };
    const issue = { item: "I_1" };
    expect(readingFacts(reading(10, draft), reading(20, issue)).map(({ kind }) => kind)).toEqual([
      "added",
    ]);
  });

  it("dates a change that came while the later reading was under way by the row", () => {
    const later = { ...todo, archived: true, itemUpdatedAt: at(20, 1) };
    expect(readingFacts(reading(10, todo), reading(20, later))).toMatchObject([
      { kind: "archived", at: at(20, 1) },
    ]);
  });

  it("refuses readings of two boards", () => {
    expect(() => readingFacts({ ...reading(10), board: "A" }, reading(20))).toThrow(RangeError);
  });
});

describe("unexplained", () => {
  const differences = readingFacts(reading(10, todo), reading(20, doing));
  const move = (own: Partial<FactOf<"status">>): Fact => ({
    id: "E",
    item: "I_1",
    at: at(12),
    evidence: "recorded",
    kind: "status",
    board: "B",
    from: "Todo",
    to: "Doing",
    ...own,
  });

  it("drops a difference that an event of the same time tells", () => {
    expect(unexplained(differences, [move({})])).toEqual([]);
  });

  it("keeps it when the event is of another item, board, status or an earlier stretch", () => {
    const others = [
      move({ item: "I_2" }),
      move({ board: "OTHER" }),
      move({ to: "Todo" }),
      move({ at: at(9) }),
    ];
    expect(unexplained(differences, others)).toEqual(differences);
  });

  it("does not let one observation explain another", () => {
    expect(unexplained(differences, [move({ evidence: "observed" })])).toEqual(differences);
  });

  it("takes a conversion for the coming onto the board", () => {
    const came = readingFacts(reading(10), reading(20, todo));
    const converted = {
      id: "E",
      item: "I_1",
      at: at(15),
      evidence: "recorded",
      kind: "converted",
      board: "B",
    } as const;
    expect(came).toMatchObject([{ kind: "added" }, { kind: "status", to: "Todo" }]);
    expect(unexplained(came, [converted])).toMatchObject([{ kind: "status" }]);
  });
});
