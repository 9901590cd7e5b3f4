import { describe, expect, it } from "vitest";
import { deliveredByIteration } from "../../../src/views/flow/delivered-by-iteration.ts";

/** Days 100 to 109: 1 2 0 3 0 1 1 0 2 4. */
const byDay = {
  days: Int32Array.from({ length: 10 }, (_, i) => 100 + i),
  delivered: Int32Array.of(1, 2, 0, 3, 0, 1, 1, 0, 2, 4),
  meanADay: null,
};
const iteration = (title: string, first: number, last: number) => ({ title, first, last });

describe("deliveredByIteration", () => {
  it("sums the days of each, and tells those cut short by the window or the as-of day", () => {
    const iterations = [
      iteration("A", 90, 99), // over before the window
      iteration("B", 97, 100), // begins before it: one day shown
      iteration("C", 101, 103), // 2 + 0 + 3
      iteration("D", 104, 106), // 0 + 1 + 1
      iteration("E", 108, 109), // its last day is the as-of day
      iteration("F", 110, 112), // after it
    ];
    const { stretches, mean } = deliveredByIteration(byDay, iterations, 109);
    expect(stretches).toEqual([
      { name: "B", first: 100, last: 100, delivered: 1, partial: true },
      { name: "C", first: 101, last: 103, delivered: 5, partial: false },
      { name: "D", first: 104, last: 106, delivered: 2, partial: false },
      { name: "E", first: 108, last: 109, delivered: 6, partial: true },
    ]);
    // Of the whole ones alone: (5 + 2) ÷ 2.
    expect(mean).toBe(3.5);
  });

  it("counts the last one as whole once its last day is over", () => {
    const { stretches } = deliveredByIteration(byDay, [iteration("E", 108, 109)], 110);
    expect(stretches[0]?.partial).toBe(false);
  });

  it("has no mean without a whole one, and nothing where no iteration lies in the window", () => {
    expect(deliveredByIteration(byDay, [iteration("B", 97, 100)], 109).mean).toBeNull();
    expect(deliveredByIteration(byDay, [iteration("A", 90, 99)], 109)).toEqual({
      stretches: [],
      mean: null,
    });
  });
});
