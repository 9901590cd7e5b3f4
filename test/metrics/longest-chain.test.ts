import { describe, expect, it } from "vitest";
import { longestChain, reachable } from "../../src/metrics/longest-chain.ts";

describe("what can be reached", () => {
  it("is where one starts, and all that follows, once", () => {
    const next = [[1], [2], [1], [0], []];
    expect([...reachable([0], next)]).toEqual([0, 1, 2]);
    expect(reachable([3, 4], next)).toEqual(new Set([0, 1, 2, 3, 4]));
    expect([...reachable([4], next)]).toEqual([4]);
    expect([...reachable([], next)]).toEqual([]);
  });

  it("ends at a node that no list tells of", () => {
    expect([...reachable([0], [[1]])]).toEqual([0, 1]);
  });
});

describe("the longest chain", () => {
  it("goes on behind a node that is reached on a short way first", () => {
    expect(longestChain([[1, 3], [2], [3], [4], []], [])).toEqual([0, 1, 2, 3, 4]);
    expect(longestChain([[3, 1], [2], [3], [4], []], [])).toEqual([0, 1, 2, 3, 4]);
  });

  it("is found whatever the order of the nodes", () => {
    // 0 → 1 → 2 → 3 → 4 beside 8 → 7 → 6 → 5
    expect(longestChain([[1], [2], [3], [4], [], [], [5], [6], [7]], [])).toEqual([0, 1, 2, 3, 4]);
    // 4 → 3 → 2 → 1 → 0 beside 5 → 6 → 7 → 8
    expect(longestChain([[], [0], [1], [2], [3], [6], [7], [8], []], [])).toEqual([4, 3, 2, 1, 0]);
  });

  it("of several of one length is the first found, from the last beginning on", () => {
    expect(longestChain([[1], [], [3], []], [])).toEqual([2, 3]);
    expect(longestChain([[2], [2], []], [])).toEqual([1, 2]);
  });

  it("counts a circle as one step, told by the node at which it is entered", () => {
    // The circle 1 → 2 → 3 → 1 behind 0 and before 4 → 5
    const next = [[2], [2, 4], [3], [1], [5], []];
    expect(longestChain(next, [[1, 2, 3]])).toEqual([0, 2, 4, 5]);
    // A circle of three alone is no chain; two chained nodes beside it are.
    expect(longestChain([[1], [2], [0]], [[0, 1, 2]])).toEqual([]);
    expect(longestChain([[1], [2], [0], [4], []], [[0, 1, 2]])).toEqual([3, 4]);
    // Both links from one circle into the next are one step: 0 and 1, then 2 and 3, then 4
    const circles = [
      [0, 1],
      [2, 3],
    ];
    expect(longestChain([[1, 2], [0, 3], [3], [2, 4], []], circles)).toHaveLength(3);
  });

  it("is found at once where the ways are more than can be counted", () => {
    // Sixty diamonds in a row: 3i → 3i + 1 and 3i + 2 → 3i + 3; 2⁶⁰ ways through
    const next = Array.from({ length: 181 }, (_, i) => {
      if (i === 180) return [];
      return i % 3 === 0 ? [i + 1, i + 2] : [3 * Math.floor(i / 3) + 3];
    });
    expect(longestChain(next, [])).toHaveLength(121);
  });
});
