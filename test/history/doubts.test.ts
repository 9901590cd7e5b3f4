import { describe, expect, it } from "vitest";
import {
  added,
  archived,
  at,
  closed,
  created,
  type Line,
  moved,
  onBoard,
  removed,
  story,
  tableOf,
  unarchived,
} from "../stories.ts";

/** Something that lies between two days of June 2026, as readings of the board tell it. */
const between = (from: number, to: number, content: Line[1]): Line => [
  june(to),
  content,
  { evidence: "observed", notBefore: at(june(from)) },
];
const june = (day: number) => `2026-06-${String(day).padStart(2, "0")}`;
const on = (day: number, content: Line[1]): Line => [june(day), content];

const table = (lines: Line[], asOf = "2026-06-30") => tableOf([story("I1", lines)], asOf);

/** From which day of June to which it is not known whether the only item was in progress. */
const doubts = (lines: Line[], asOf?: string): number[][] => {
  const { unsure } = table(lines, asOf);
  return Array.from(unsure.start, (start, i) =>
    [start, unsure.end[i] ?? 0].map((time) => new Date(time).getUTCDate()),
  );
};

const doing = [...onBoard("2026-06-01"), on(2, moved("Doing", "Backlog"))];

describe("that something was archived at an unknown time", () => {
  it("leaves no doubt about what was done before, or never begun", () => {
    expect(doubts([...doing, on(6, moved("Done", "Doing")), between(1, 20, archived)])).toEqual([]);
    expect(doubts([...onBoard("2026-06-01"), between(1, 20, archived)])).toEqual([]);
  });

  it("is in doubt while it is in progress, and from its last move on: what is archived cannot be moved", () => {
    expect(doubts([...doing, between(5, 20, archived)])).toEqual([[5, 20]]);
    expect(doubts([...doing, between(1, 20, archived)])).toEqual([[2, 20]]);
    const moves = [on(8, moved("Review", "Doing")), on(10, moved("Doing", "Review"))];
    expect(doubts([...doing, ...moves, between(1, 20, archived)])).toEqual([[10, 20]]);
    expect(doubts([...doing, ...moves, between(12, 20, archived)])).toEqual([[12, 20]]);
    // A move to a column of no stage is one as well.
    const blocked = [...doing, on(7, moved("Blocked", "Doing")), between(1, 20, archived)];
    expect(doubts(blocked)).toEqual([[7, 20]]);
  });

  it("ends with a closing, which an archived item can meet as well", () => {
    expect(doubts([...doing, on(15, closed), between(5, 20, archived)])).toEqual([[5, 15]]);
  });

  it("lies where the bounds meet when two tell it", () => {
    const twice = [...doing, between(5, 20, archived), between(12, 22, archived)];
    expect(doubts(twice)).toEqual([[12, 20]]);
    expect(doubts([...doing, between(12, 20, archived), between(5, 22, archived)])).toEqual([
      [12, 20],
    ]);
    const thrice = [...twice, between(14, 24, archived)];
    expect(doubts(thrice)).toEqual([[14, 20]]);
    expect([...table(twice).stretches.end]).toEqual([at(june(20))]);
    // As of the first only that is known.
    expect(doubts(twice, "2026-06-21")).toEqual([[5, 20]]);
  });

  it("is told of two times where the bounds do not meet, or it came back between", () => {
    // On the 12th it was not archived: brought back at some time between the two.
    const lost = [...doing, between(5, 10, archived), between(12, 22, archived)];
    expect(doubts(lost)).toEqual([[5, 22]]);
    expect([...table(lost).stretches.end]).toEqual([at(june(10)), at(june(22))]);
    expect(doubts([...doing, between(5, 10, archived), between(10, 22, archived)])).toEqual([
      [5, 22],
    ]);
    const again = [between(3, 5, archived), on(7, unarchived), between(4, 9, archived)];
    expect(doubts([...doing, ...again])).toEqual([[3, 9]]);
    const later = [between(3, 5, archived), on(7, unarchived), between(8, 15, archived)];
    expect(doubts([...doing, ...later, between(10, 18, archived)])).toEqual([
      [3, 5],
      [10, 15],
    ]);
    // Not in order of their lower bounds.
    const wide = [between(5, 10, archived), on(11, unarchived), between(4, 12, archived)];
    expect(doubts([...doing, on(8, closed), ...wide])).toEqual([[4, 8]]);
  });

  it("may have ended before a move that came after", () => {
    const twice = [between(5, 10, archived), between(8, 14, unarchived)];
    expect(doubts([...doing, ...twice])).toEqual([[5, 14]]);
    const back = [on(5, archived), on(11, moved("Review", "Doing")), between(8, 14, unarchived)];
    expect(doubts([...doing, ...back])).toEqual([[8, 11]]);
    expect(doubts([...doing, ...back, between(12, 16, unarchived)])).toEqual([[8, 16]]);
  });

  it("is over at the latest when it is moved, though nothing tells that it was brought back", () => {
    const lines = [...doing, between(4, 5, archived), on(11, moved("Review", "Doing"))];
    expect(doubts(lines)).toEqual([[4, 11]]);
    expect([...table(lines).stretches.start]).toEqual([at(june(2)), at(june(11))]);
    expect([...table(lines).stretches.end]).toEqual([at(june(5)), Infinity]);
    expect(table(lines, "2026-06-10").leftAt[0]).toBe(at(june(5)));
    // Archived once more since, and again moved.
    const again = [between(11, 20, archived), on(24, moved("Doing", "Review"))];
    expect(doubts([...lines, ...again])).toEqual([[4, 24]]);
    expect([...table([...lines, ...again]).stretches.start]).toEqual(
      [2, 11, 24].map((day) => at(june(day))),
    );
  });

  it("is not over because its status is cleared", () => {
    const cleared = [...doing, on(5, archived), between(8, 11, moved("", "Doing"))];
    expect(table(cleared).leftAt[0]).toBe(at(june(5)));
    const recorded = [...doing, on(5, archived), on(11, moved("", "Doing"))];
    expect(table(recorded).leftAt[0]).toBe(at(june(5)));
  });

  it("says nothing of another item", () => {
    const entries = [story("I1", [...doing, between(5, 20, archived)]), story("I2", doing)];
    const { unsure } = tableOf(entries, "2026-06-30");
    expect([...unsure.at]).toEqual([0, 1, 1]);
    const seen: Line = [june(25), moved("Doing"), { evidence: "inferred", notBefore: at(june(2)) }];
    const next = story("I3", [on(1, created), on(1, added), seen]);
    const after = tableOf([story("I1", [...doing, on(20, moved("Review"))]), next], "2026-06-30");
    expect([...after.unsure.start]).toEqual([at(june(2))]);
  });

  it("is in no doubt where it is known to the second", () => {
    expect(doubts([...doing, on(9, archived)])).toEqual([]);
  });
});

describe("what lies between two readings", () => {
  const inferred = (from: number, to: number, content: Line[1]): Line => [
    june(to),
    content,
    { evidence: "inferred", notBefore: at(june(from)) },
  ];

  it("came after the last move that is told", () => {
    const lines = [...doing, on(8, moved("Review", "Doing")), inferred(3, 12, moved("Done"))];
    expect(doubts(lines)).toEqual([[8, 12]]);
    expect(table(lines).finishedNotBefore[0]).toBe(at(june(8)));
    expect(doubts([...doing, inferred(9, 12, moved("Done"))])).toEqual([[9, 12]]);
    expect(doubts([...doing, on(8, moved("Review", "Doing")), between(3, 12, removed)])).toEqual([
      [8, 12],
    ]);
  });

  it("is bounded by no move from before it was taken off the board", () => {
    const lines = [...doing, on(4, removed), on(6, added), inferred(1, 9, moved("Doing"))];
    expect(doubts(lines)).toEqual([[1, 9]]);
  });

  it("is doubted on from a change that itself is only bounded", () => {
    const lines = [
      on(1, created),
      on(1, added),
      between(2, 5, moved("Doing", "")),
      inferred(3, 9, moved("Done", "Doing")),
    ];
    expect(doubts(lines)).toEqual([[2, 9]]);
  });
});
