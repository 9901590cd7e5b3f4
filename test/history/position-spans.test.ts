import { describe, expect, it } from "vitest";
import { OFF } from "../../src/history/flow-table.ts";
import { Moves, recorded } from "../../src/history/moves.ts";
import { positionSpans } from "../../src/history/position-spans.ts";

/** Moves at these times to these positions. */
function movesOf(...all: [at: number, position: number][]): Moves {
  const moves = new Moves();
  for (const [at, position] of all) moves.push(at, position, recorded, at, false);
  return moves;
}

describe("the spans within some positions", () => {
  const moves = movesOf([1, 0], [2, 1], [4, 2], [6, 0], [7, 2], [9, 3]);

  it("last from entering them to leaving them, whichever of them it is in", () => {
    expect(positionSpans(moves, 1, 3)).toEqual([
      { start: 2, end: 6 },
      { start: 7, end: 9 },
    ]);
    expect(positionSpans(moves, 2, 3)).toEqual([
      { start: 4, end: 6 },
      { start: 7, end: 9 },
    ]);
  });

  it("go on for ever where it is still there, and begin with the first move", () => {
    expect(positionSpans(moves, 3, Infinity)).toEqual([{ start: 9, end: Infinity }]);
    expect(positionSpans(moves, OFF, 1)).toEqual([
      { start: 1, end: 2 },
      { start: 6, end: 7 },
    ]);
    expect(positionSpans(movesOf(), 0, 3)).toEqual([]);
  });

  it("are none where it came and went at one instant", () => {
    expect(positionSpans(movesOf([1, 0], [5, 1], [5, 3]), 1, 3)).toEqual([]);
  });

  it("tell nothing of an item that was followed before", () => {
    const one = movesOf([1, 0], [2, 1]);
    one.length = 1;
    expect(positionSpans(one, 1, 3)).toEqual([]);
  });
});
