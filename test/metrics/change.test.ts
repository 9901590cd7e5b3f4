import { describe, expect, it } from "vitest";
import { meanChange, proportionChange, shareChange } from "../../src/metrics/change.ts";

describe("a proportion", () => {
  it("of few items changes only by much", () => {
    expect(proportionChange({ count: 6, of: 10 }, { count: 3, of: 10 })).toBeNull();
    expect(proportionChange({ count: 60, of: 100 }, { count: 30, of: 100 })).toBe("larger");
    expect(proportionChange({ count: 30, of: 100 }, { count: 60, of: 100 })).toBe("smaller");
  });

  it("of nothing, or of all against all, tells nothing", () => {
    expect(proportionChange({ count: 0, of: 0 }, { count: 3, of: 10 })).toBeNull();
    expect(proportionChange({ count: 3, of: 10 }, { count: 0, of: 0 })).toBeNull();
    expect(proportionChange({ count: 10, of: 10 }, { count: 8, of: 8 })).toBeNull();
  });
});

describe("a share of a whole", () => {
  const parts = (part: number[], whole: number[]) => ({
    part: Float64Array.from(part),
    whole: Float64Array.from(whole),
  });

  it("is compared by the spread of its items, not by their sums alone", () => {
    // Both half: every item exactly half leaves no spread, so any difference is real.
    const half = parts([1, 2, 3, 4, 5], [2, 4, 6, 8, 10]);
    const more = parts([6, 6, 6, 6, 6], [10, 10, 10, 10, 10]);
    expect(shareChange(more, half)).toBe("larger");
    expect(shareChange(half, more)).toBe("smaller");
    expect(shareChange(half, half)).toBeNull();
    // The same shares from items that are all work or none: nothing is real.
    const torn = parts([10, 10, 10, 0, 0], [10, 10, 10, 10, 10]);
    const halfTorn = parts([10, 10, 5, 0, 0], [10, 10, 10, 10, 10]);
    expect(shareChange(torn, halfTorn)).toBeNull();
  });

  it("of fewer than five items, or of no time, tells nothing", () => {
    const few = parts([1, 1, 1, 1], [2, 2, 2, 2]);
    const many = parts([1, 1, 1, 1, 1], [1, 1, 1, 1, 1]);
    expect(shareChange(few, many)).toBeNull();
    expect(shareChange(parts([0, 0, 0, 0, 0], [0, 0, 0, 0, 0]), many)).toBeNull();
  });
});

describe("a mean of counts", () => {
  it("has changed where the weeks' own spread does not explain it", () => {
    // Means 10 and 12; both with variance 2/3 a week, 1/6 of the mean: 2 is 3.5 spreads.
    expect(meanChange([11, 12, 13, 12], [9, 10, 11, 10])).toBe("larger");
    expect(meanChange([9, 10, 11, 10], [11, 12, 13, 12])).toBe("smaller");
    // Means 10 and 12 again, but weeks from 4 to 18.
    expect(meanChange([6, 18, 8, 16], [4, 16, 6, 14])).toBeNull();
  });

  it("of fewer than four values tells nothing", () => {
    expect(meanChange([20, 20, 20], [1, 1, 1, 1])).toBeNull();
    expect(meanChange([20, 20, 20, 20], [1, 1, 1])).toBeNull();
  });
});
