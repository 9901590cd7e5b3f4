import { describe, expect, it } from "vitest";
import type { FactOf } from "../../src/domain/fact.ts";
import { lostMove } from "../../src/history/lost-move.ts";
import { Moves, proxy, recorded } from "../../src/history/moves.ts";
import { rulesOf } from "../../src/history/rules.ts";
import { board, team } from "../stories.ts";

// Positions: Backlog 0, Doing 1, Review 2, Done 3, Released 4.
const rules = rulesOf(
  team({
    stages: [
      { name: "Backlog", kind: "not started", statuses: ["Backlog"] },
      { name: "Doing", kind: "active", statuses: ["Doing"] },
      { name: "Review", kind: "waiting", statuses: ["Review"] },
      { name: "Done", kind: "done", statuses: ["Done"] },
      { name: "Released", kind: "done", statuses: ["Released"] },
    ],
  }),
);
/** When the change is told that says where it came from. */
const now = 1_000_000;
const fact: FactOf<"status"> = {
  id: "F",
  item: "I1",
  at: now,
  evidence: "recorded",
  kind: "status",
  board,
  from: "Doing",
  to: "Review",
};
type Told = [at: number, position: number, evidence?: number];
/** What was lost of an item created at 500, moved so far as told, its last status set at 700. */
const lost = (origin: number, status: number | null, ...told: Told[]) => {
  const moves = new Moves();
  for (const [at, position, evidence = recorded] of told)
    moves.push(at, position, evidence, at, false);
  const statusAt = status === null ? Number.NaN : 700;
  return lostMove(fact, origin, { moves, rules, status, statusAt, begunAt: 500 });
};

describe("a move that nothing told of", () => {
  it("lies between the last status that is known, or its creation, and the change", () => {
    const found = { unseen: true, isBeforeLast: false };
    expect(lost(1, 0, [700, 0])).toEqual({ notBefore: 700, ...found });
    expect(lost(1, null, [500, 0])).toEqual({ notBefore: 500, ...found });
  });

  it.each<[string, number, number | null, Told[], boolean]>([
    ["from the backlog into progress", 1, 0, [[700, 0]], true],
    ["from nowhere into progress", 2, null, [], true],
    ["from nowhere into the backlog", 0, null, [], false],
    ["within progress", 2, 1, [[700, 1]], false],
    ["from progress into the backlog", 0, 1, [[700, 1]], false],
  ])("leaves a start unseen where it went so: %s", (_, origin, status, told, unseen) => {
    expect(lost(origin, status, ...told)?.unseen).toBe(unseen);
  });

  it.each<[string, number, number | null, Told[]]>([
    ["it came from a column that tells no position", -2, 0, [[700, 0]]],
    ["it came from done", 3, 0, [[700, 0]]],
    [
      "the last status told that, whatever came after",
      1,
      1,
      [
        [700, 1],
        [800, 2],
      ],
    ],
    [
      "it stood there for another reason",
      2,
      0,
      [
        [700, 0],
        [800, 2],
      ],
    ],
    [
      "it was done already",
      1,
      0,
      [
        [700, 0],
        [now, 3],
      ],
    ],
  ])("is none where %s", (_, origin, status, told) => {
    expect(lost(origin, status, ...told)).toBeNull();
  });
});

describe("a move before a closing", () => {
  it("was lost where the item was closed within a minute before the change", () => {
    const found = { notBefore: 700, unseen: true, isBeforeLast: true };
    expect(lost(1, 0, [700, 0], [now, 3, proxy])).toEqual(found);
    expect(lost(1, 0, [700, 0], [now - 60_000, 3, proxy])).toEqual(found);
    expect(lost(1, 0, [700, 0], [now - 60_001, 3, proxy])).toBeNull();
  });

  it("came from where the item stood before it was closed", () => {
    expect(lost(2, 1, [700, 1], [now, 3, proxy])).toMatchObject({ unseen: false });
    expect(lost(2, null, [now, 3, proxy])).toMatchObject({ unseen: true, notBefore: 500 });
    expect(lost(1, null, [600, 1], [now, 3, proxy])).toBeNull();
    expect(lost(1, 0, [700, 3], [now, 4, proxy])).toBeNull();
  });
});
