import { describe, expect, it } from "vitest";
import { timesChange } from "../../src/metrics/rank-sum.ts";

const of = (...values: number[]) => Float64Array.from(values);
const tens = of(10, 20, 30, 40, 50, 60, 70, 80);
const times = (count: number, value: number) => Array.from({ length: count }, () => value);

describe("times compared by ranks", () => {
  it("differ where the pairs that are longer are too few or too many for chance", () => {
    // Of 64 pairs 32 are expected, σ = √(64 · 17 ÷ 12) = 9.52. 12: 19.5 off is 2.05 σ; 13: 1.94 σ.
    const twelve = of(11, 12, 13, 14, 21, 22, 23, 24);
    const thirteen = of(11, 12, 13, 14, 21, 22, 23, 31);
    expect(timesChange(twelve, tens)).toBe("shorter");
    expect(timesChange(tens, twelve)).toBe("longer");
    expect(timesChange(thirteen, tens)).toBe("same");
    expect(timesChange(tens, thirteen)).toBe("same");
  });

  it("count ties as half, and expect less spread of them", () => {
    // 48 of 64, 16 more than expected. Ties of 12 and of 4 leave
    // σ = √(64 ÷ 12 · (17 − (1716 + 60) ÷ 240)) = 7.16: 15.5 is 2.17 σ, but 1.63 of 9.52.
    const now = of(...times(4, 5), ...times(4, 9));
    expect(timesChange(now, of(...times(8, 5)))).toBe("longer");
    expect(timesChange(of(...times(8, 5)), now)).toBe("shorter");
    // 44 of 64: ties of 11 and of 5, σ = 7.75; 11.5 is 1.48 σ.
    expect(timesChange(now, of(...times(7, 5), 9))).toBe("same");
  });

  it("are the same where all are equal, and are not judged below eight a side", () => {
    expect(timesChange(of(...times(8, 3)), of(...times(30, 3)))).toBe("same");
    expect(timesChange(of(...times(7, 1)), of(...times(50, 90)))).toBe("too few");
    expect(timesChange(of(...times(50, 90)), of(...times(7, 1)))).toBe("too few");
  });

  it("leave the order of what they are given", () => {
    const now = tens.toReversed();
    timesChange(now, tens);
    expect(now[0]).toBe(80);
  });
});

describe("times that have not changed", () => {
  /** A linear congruential generator (Numerical Recipes), in [0, 1). */
  function dice(seed: number): () => number {
    let state = seed;
    return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  }
  // Whole days, skewed as cycle times are: many ties, few long ones.
  const drawn = (count: number, next: () => number) =>
    Float64Array.from({ length: count }, () => Math.ceil(-8 * Math.log(1 - next())) + 1);

  it.each([8, 20, 60])("are called changed about once in twenty, with %i a side", (count) => {
    const next = dice(count);
    const rounds = 4000;
    let alarms = 0;
    for (let i = 0; i < rounds; i++)
      if (timesChange(drawn(count, next), drawn(count, next)) !== "same") alarms++;
    expect(alarms / rounds).toBeLessThan(0.06);
    expect(alarms / rounds).toBeGreaterThan(0.025);
  });

  it("are called quicker mostly where they are half as long, with 20 a side", () => {
    const next = dice(7);
    let found = 0;
    for (let i = 0; i < 500; i++) {
      const before = drawn(20, next);
      const now = drawn(20, next).map((days) => days / 2);
      if (timesChange(now, before) === "shorter") found++;
    }
    expect(found / 500).toBeGreaterThan(0.45);
  });
});
