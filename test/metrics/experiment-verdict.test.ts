import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import type { Series } from "../../src/metrics/behaviour-limits.ts";
import { experimentVerdict } from "../../src/metrics/experiment-verdict.ts";

const began = parseDay("2026-08-24"); // a Monday

/** Weeks that end with the one before the experiment, and weeks since. */
function weeks(before: readonly number[], since: readonly number[]): Series {
  const values = Float64Array.from([...before, ...since]);
  const first = Int32Array.from(values, (_, i) => began + 7 * (i - before.length));
  return { first, last: first.map((day) => day + 6), values };
}
const verdict = (before: readonly number[], since: readonly number[], last = began + 400) =>
  experimentVerdict(weeks(before, since), { first: began, last, signed: false });

const swing = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, i) => (i % 2 === 0 ? low : high));

// [4, 6] × 6: mean 5, moving range 2, σ 2 ÷ 1.128 = 1.773.
const before = swing(4, 6, 12);

describe("an experiment's verdict", () => {
  it("is a signal where the means lie further apart than 3 standard errors of their difference", () => {
    const found = verdict(before, swing(1, 3, 8));
    // 3 × 1.773 × √(1/12 + 1/8) = 2.4278; the means are 3 apart.
    expect(found.visible).toBeCloseTo(2.4278, 3);
    expect(found).toMatchObject({ verdict: "signal", side: "down", more: null });
    expect(found.before?.mean).toBe(5);
    expect(found.since?.mean).toBe(2);
    expect(verdict(before, swing(7, 9, 8))).toMatchObject({ verdict: "signal", side: "up" });
  });

  it("is no signal below that, and tells how many more points would do", () => {
    // The means are 2 apart: (2/3)² − 1.773²/12 = 0.1825; 1.773² ÷ 0.1825 = 17.2, so 18 points.
    expect(verdict(before, swing(2, 4, 8))).toMatchObject({
      verdict: "no signal",
      side: null,
      more: 10,
    });
    expect(verdict(before, swing(2, 4, 18)).verdict).toBe("signal");
    expect(verdict(before, swing(2, 4, 17)).verdict).toBe("signal");
    // That 16 points do not, 17.2 says: of an odd number the mean is another one.
    expect(verdict(before, swing(2, 4, 16)).verdict).toBe("no signal");
  });

  it("says when no number of points since would do: those before vary too much", () => {
    expect(verdict(before, swing(3, 5, 8))).toMatchObject({ verdict: "no signal", more: null });
  });

  it("needs 8 points on each side, and says how many are missing", () => {
    expect(verdict(before, swing(1, 3, 5))).toMatchObject({
      verdict: "not enough data yet",
      pointsBefore: 12,
      pointsSince: 5,
      more: 3,
      since: null,
    });
    expect(verdict(before, [])).toMatchObject({ pointsSince: 0, more: 8 });
    expect(verdict(swing(4, 6, 7), swing(1, 3, 20))).toMatchObject({
      verdict: "not enough data yet",
      pointsBefore: 7,
      more: null,
    });
  });

  it("looks back 12 weeks, and up to the day of the review", () => {
    const old = Array.from({ length: 30 }, () => 90);
    expect(verdict([...old, ...before], swing(1, 3, 8)).before?.mean).toBe(5);
    // The week that the review cuts short is none.
    expect(verdict(before, swing(1, 3, 20), began + 7 * 9 - 2).pointsSince).toBe(8);
    expect(verdict(before, swing(1, 3, 20), began + 7 * 9 - 1).pointsSince).toBe(9);
  });

  it("leaves out a week that the start cuts in two", () => {
    const series = weeks(before, swing(1, 3, 9));
    const wednesday = { first: began + 2, last: began + 400, signed: false };
    const found = experimentVerdict(series, wednesday);
    expect([found.pointsBefore, found.pointsSince]).toEqual([11, 8]);
  });

  it("takes equal points for what they are: any other mean is a signal", () => {
    const flat = Array.from({ length: 10 }, () => 5);
    expect(verdict(flat, flat).verdict).toBe("no signal");
    expect(
      verdict(
        flat,
        flat.map(() => 6),
      ).verdict,
    ).toBe("signal");
  });
});
