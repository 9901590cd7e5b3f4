import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/domain/fact.ts";
import { Grounds } from "../../src/history/grounds.ts";
import { inferred, Moves, proxy, recorded } from "../../src/history/moves.ts";

const fact = (at: number, notBefore?: number): Fact => ({
  id: "F",
  item: "I1",
  at,
  evidence: "observed",
  kind: "created",
  ...(notBefore === undefined ? {} : { notBefore }),
});
/** What the last move of some grounds rests on. */
const moveOf = (grounds: Grounds, at = 100) => {
  const moves = new Moves();
  grounds.move(moves, at, 2);
  return [moves.at[0], moves.position[0], moves.evidence[0], moves.notBefore[0], moves.unseen[0]];
};

describe("what a move rests on", () => {
  it("is itself until a fact says otherwise", () => {
    expect(moveOf(new Grounds())).toEqual([100, 2, recorded, 100, 0]);
  });

  it("is the last fact's: how it is known, and since when it may have been so", () => {
    const grounds = new Grounds();
    grounds.set(fact(90), proxy, true);
    grounds.set(fact(100, 40), inferred);
    expect(moveOf(grounds)).toEqual([100, 2, inferred, 40, 0]);
    grounds.set(fact(100), proxy, true);
    expect(moveOf(grounds)).toEqual([100, 2, proxy, 100, 1]);
  });

  it("is never later than the move", () => {
    const grounds = new Grounds();
    grounds.set(fact(150, 120), inferred);
    expect(moveOf(grounds)).toEqual([100, 2, inferred, 100, 0]);
    grounds.set(fact(90), inferred);
    expect(moveOf(grounds)).toEqual([100, 2, inferred, 90, 0]);
  });

  it("is nothing of what was before, once that is forgotten", () => {
    const grounds = new Grounds();
    grounds.set(fact(100, 40), inferred, true);
    grounds.forget();
    expect(moveOf(grounds)).toEqual([100, 2, recorded, 100, 0]);
  });
});
