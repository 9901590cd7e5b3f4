import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/domain/fact.ts";
import { OFF } from "../../src/history/flow-table.ts";
import { followedStretches, type PlaceStory } from "../../src/history/followed-stretches.ts";
import { Moves } from "../../src/history/moves.ts";
import { presenceOn } from "../../src/history/presence.ts";
import { added, at, board, moved, other, removed, story } from "../stories.ts";

const fact: Fact = { id: "F", item: "I1", at: 0, evidence: "recorded", kind: "commented" };
/** `moves`: when it went to which position; `there`: when it came, left, came… */
function place(moves: [number, number][], there: number[]): PlaceStory {
  const columns = new Moves();
  for (const [time, position] of moves) columns.push(time, position, 0, time, false);
  return {
    moves: columns,
    presence: there.map((time, i) => ({ at: time, isThere: i % 2 === 0, fact })),
  };
}
const told = (places: PlaceStory[], first = -1) =>
  followedStretches(places, first).map(({ place: decides, start, end }) => [decides, start, end]);

describe("the place that decides", () => {
  it("is the only one at which an item ever is, from before it came there; the first where it never was", () => {
    expect(told([place([], []), place([[2, 1]], [2])])).toEqual([[1, -Infinity, Infinity]]);
    expect(told([place([], []), place([], [])])).toEqual([[0, -Infinity, Infinity]]);
  });

  it("is the first one at which it then is and has a position", () => {
    const second = place([[2, 1]], [2]);
    expect(told([place([[5, 0]], [4]), second])).toEqual([
      [1, -Infinity, 5],
      [0, 5, Infinity],
    ]);
    // Of what happens in one instant the end counts.
    expect(told([place([[2, 0]], [2]), second])).toEqual([[0, -Infinity, Infinity]]);
    expect(told([second, place([[5, 0]], [4])])).toEqual([[0, -Infinity, Infinity]]);
  });

  it("changes as the item leaves and comes back", () => {
    const first = place(
      [
        [3, 1],
        [5, OFF],
        [8, 2],
      ],
      [3, 5, 8],
    );
    expect(told([first, place([[2, 1]], [2])])).toEqual([
      [1, -Infinity, 3],
      [0, 3, 5],
      [1, 5, 8],
      [0, 8, Infinity],
    ]);
  });

  it("goes on deciding while it gives a position and no other does", () => {
    // Done when it left the first; the second gives no position before day 9.
    expect(told([place([[3, 3]], [3, 5]), place([[9, 1]], [4])])).toEqual([
      [0, -Infinity, 9],
      [1, 9, Infinity],
    ]);
  });

  it("is the first at which the item at least is where none gives a position", () => {
    const left = place(
      [
        [3, 1],
        [5, OFF],
      ],
      [3, 5],
    );
    expect(told([place([], [7]), left, place([], [4])])).toEqual([
      [1, -Infinity, 5],
      [2, 5, 7],
      [0, 7, Infinity],
    ]);
  });

  it("is the one given until the item comes to another", () => {
    const without = place([[1, 0]], []);
    expect(told([place([[5, 1]], [3]), without], 1)).toEqual([
      [1, -Infinity, 5],
      [0, 5, Infinity],
    ]);
    expect(told([place([], []), without], 1)).toEqual([[1, -Infinity, Infinity]]);
  });
});

describe("presence on a board", () => {
  it("is told by whatever happens there, and ends with a removal", () => {
    const { facts } = story("I1", [
      ["2026-06-01", { kind: "created" }],
      ["2026-06-02", { kind: "removed", board }],
      ["2026-06-03", { kind: "status", board: other, from: null, to: "Doing" }],
      ["2026-06-04", { kind: "field", board, field: "Size", from: null, to: "S" }],
      ["2026-06-05", moved("Doing")],
      ["2026-06-06", removed],
      ["2026-06-07", removed],
      ["2026-06-08", { kind: "added", board: null }],
      ["2026-06-09", added],
    ]);
    const changes = presenceOn(board, facts).map(({ at: time, isThere }) => [time, isThere]);
    expect(changes).toEqual([
      [at("2026-06-04"), true],
      [at("2026-06-06"), false],
      [at("2026-06-09"), true],
    ]);
    expect(presenceOn(null, facts)).toEqual([]);
  });
});
