import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import { earliestIn } from "../../src/history/doubts.ts";
import {
  at,
  closed,
  created,
  type Line,
  moved,
  onBoard,
  removed,
  story,
  tableOf,
} from "../stories.ts";

const june = (day: number) => `2026-06-${String(day).padStart(2, "0")}`;
const on = (day: number, content: FactContent): Line => [june(day), content];
/** Something that readings of the board tell to lie between two days of June 2026. */
const between = (from: number, to: number, content: FactContent): Line => [
  june(to),
  content,
  { evidence: "observed", notBefore: at(june(from)) },
];
/** From which day of June to which it is not known whether each item was in progress; 99 for ever. */
const doubts = (...items: Line[][]): number[][] => {
  const { unsure } = tableOf(
    items.map((lines, i) => story(`I${i}`, lines)),
    "2026-06-30",
  );
  const day = (time: number) => (time === Infinity ? 99 : new Date(time).getUTCDate());
  return Array.from(unsure.start, (start, i) => [day(start), day(unsure.end[i] ?? 0)]);
};

const backlog = onBoard("2026-06-01");
const doing = [...backlog, on(2, moved("Doing", "Backlog"))];
const lost = [...backlog, between(5, 8, moved("Blocked"))];

describe("an item that came unseen into a column that tells no position", () => {
  it.each(["Blocked", "Nowhere"])("may be in progress there for ever: %s", (column) => {
    expect(doubts([...backlog, between(5, 8, moved(column))])).toEqual([[5, 99]]);
  });

  it.each<[string, number[][], Line[]]>([
    [
      "was in progress before, as far as was known",
      [[5, 8]],
      [...doing, between(5, 8, moved("Blocked"))],
    ],
    [
      "comes from a column in progress",
      [[5, 8]],
      [...backlog, between(5, 8, moved("Blocked", "Doing"))],
    ],
    [
      "comes from the last one in progress",
      [[5, 8]],
      [...backlog, between(5, 8, moved("Blocked", "Review"))],
    ],
    [
      "comes from the backlog, though it was in progress",
      [[5, 99]],
      [...doing, between(5, 8, moved("Blocked", "Backlog"))],
    ],
    ["comes from done", [[5, 99]], [...doing, between(5, 8, moved("Blocked", "Done"))]],
    [
      "comes from a column that tells no position either",
      [[5, 8]],
      [...doing, between(5, 8, moved("Blocked", "Nowhere"))],
    ],
    ["came there at a known time", [], [...backlog, on(8, moved("Blocked", "Backlog"))]],
  ])("is in doubt by where it came from: %s", (_, expected, lines) => {
    expect(doubts(lines)).toEqual(expected);
  });

  it.each<[string, number, Line[]]>([
    ["a move at a known time", 12, [on(12, moved("Doing", "Blocked"))]],
    ["a move into the backlog", 12, [on(12, moved("Backlog", "Blocked"))]],
    ["a move that is itself in doubt", 14, [between(10, 14, moved("Doing"))]],
    ["its closing", 12, [on(12, closed)]],
    ["its removal from the board", 12, [on(12, removed)]],
    [
      "the first of several",
      12,
      [on(12, moved("Doing", "Blocked")), on(15, moved("Done", "Doing"))],
    ],
    [
      "no move to another such column, known or not",
      16,
      [
        on(10, moved("Nowhere", "Blocked")),
        between(12, 13, moved("Blocked")),
        on(16, moved("Doing")),
      ],
    ],
  ])("is in doubt until %s", (_, until, lines) => {
    expect(doubts([...lost, ...lines])).toEqual([[5, until]]);
  });

  it("is in doubt again when it comes there unseen again", () => {
    const again = [on(12, moved("Backlog", "Blocked")), between(20, 22, moved("Blocked"))];
    expect(doubts([...lost, ...again])).toEqual([
      [5, 12],
      [20, 99],
    ]);
  });

  it("is in doubt from its last move on", () => {
    const back = [...doing, on(5, moved("Backlog", "Doing"))];
    expect(doubts([...back, between(3, 8, moved("Blocked"))])).toEqual([[5, 99]]);
    expect(doubts([...back, between(5, 8, moved("Blocked"))])).toEqual([[5, 99]]);
  });

  it("is not in doubt before it came to be", () => {
    expect(doubts([on(3, created), between(1, 8, moved("Blocked"))])).toEqual([[3, 99]]);
  });

  it("leaves the next item out of doubt", () => {
    expect(doubts(lost, doing, [...backlog, on(9, moved("Blocked", "Backlog"))])).toEqual([
      [5, 99],
    ]);
  });
});

describe("the earliest instant at which something can have been", () => {
  it("is where the doubt begins in which it is dated, its end included; else its own", () => {
    const spans = [
      { start: 5, end: 8 },
      { start: 10, end: 14 },
    ];
    const earliest = [4, 5, 6, 8, 9, 10, 12, 14, 15].map((time) => earliestIn(spans, time));
    expect(earliest).toEqual([4, 5, 5, 5, 9, 10, 10, 10, 15]);
    expect(earliestIn([], 7)).toBe(7);
  });
});
