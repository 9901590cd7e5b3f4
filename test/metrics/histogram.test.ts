import { describe, expect, it } from "vitest";
import { histogram } from "../../src/metrics/histogram.ts";

const of = (...values: number[]) => Float64Array.from(values);

describe("histogram", () => {
  it("counts whole days in steps of one while they fit", () => {
    const { width, counts, over } = histogram(of(1, 2, 2, 5), 5);
    expect(width).toBe(1);
    expect([...counts]).toEqual([0, 1, 2, 0, 0, 1]);
    expect(over).toBe(0);
  });

  it("ends at twice the 95th percentile and counts the rest apart", () => {
    const { counts, over } = histogram(of(1, 2, 3, 4, 200), 4);
    expect(counts).toHaveLength(9);
    expect(over).toBe(1);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  it.each([
    [39, 1],
    [40, 2],
    [79, 2],
    [80, 5],
    [199, 5],
    [200, 10],
    [399, 10],
    [400, 20],
    [1_000, 50],
  ])("takes wider steps for values up to %d: %d", (largest, width) => {
    const found = histogram(of(0, largest), largest);
    expect(found.width).toBe(width);
    expect(found.counts[Math.floor(largest / width)]).toBe(1);
    expect(found.counts.length).toBeLessThanOrEqual(40);
  });

  it("keeps a step's lower end in and its upper end out", () => {
    const { counts } = histogram(of(0, 0.99, 1, 1.5), 2);
    expect([...counts]).toEqual([2, 2]);
  });

  it("is empty of nothing", () => {
    expect([...histogram(of(), 1).counts]).toEqual([0, 0]);
  });
});
