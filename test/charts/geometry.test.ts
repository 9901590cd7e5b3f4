import { describe, expect, it } from "vitest";
import { levels } from "../../src/charts/levels.ts";
import { affine, nearest } from "../../src/charts/nearest.ts";
import { niceTicks } from "../../src/charts/nice-ticks.ts";
import { splat } from "../../src/charts/splat.ts";
import { spread } from "../../src/charts/spread.ts";
import { timeTicks } from "../../src/charts/time-ticks.ts";
import { formatDay, parseDay } from "../../src/domain/days.ts";

describe("labels moved apart", () => {
  it("leaves alone what does not overlap", () => {
    expect(spread([10, 40, 100], 16)).toEqual([10, 40, 100]);
    expect(spread([], 16)).toEqual([]);
  });

  it("moves two that overlap by half each, in their order", () => {
    expect(spread([50, 54], 16)).toEqual([44, 60]);
    expect(spread([54, 50], 16)).toEqual([60, 44]);
  });

  it("lets a run grow over its neighbours and stays centred on them all", () => {
    // 50 and 54 spread to 44 and 60; 66 then is too near, so all three share 56.67: 40.67, 56.67, 72.67.
    const placed = spread([50, 54, 66], 16);
    expect(placed.map((at) => Math.round(at * 100) / 100)).toEqual([40.67, 56.67, 72.67]);
  });
});

describe("round numbers on an axis", () => {
  it.each([
    [37, 6, [0, 10, 20, 30, 40]],
    [17, 6, [0, 5, 10, 15, 20]],
    [20, 6, [0, 5, 10, 15, 20]],
    [3, 6, [0, 1, 2, 3]],
    [0.4, 6, [0, 1]],
    [712, 6, [0, 200, 400, 600, 800]],
  ])("up to %d", (top, most, ticks) => {
    expect(niceTicks(top, most)).toEqual(ticks);
  });
});

describe("days labelled on a time axis", () => {
  const days = (from: string, to: string, most: number) =>
    timeTicks(parseDay(from), parseDay(to), most).map(formatDay);

  it("are Mondays while they fit, every other where they nearly do", () => {
    // 24 August 2026 is a Monday.
    expect(days("2026-08-24", "2026-09-13", 8)).toEqual(["2026-08-24", "2026-08-31", "2026-09-07"]);
    expect(days("2026-08-25", "2026-09-13", 8)).toEqual(["2026-08-31", "2026-09-07"]);
    expect(days("2026-06-01", "2026-08-16", 8)[1]).toBe("2026-06-15");
  });

  it("are firsts of months over a year, of quarters over three", () => {
    expect(days("2025-11-20", "2026-05-20", 8)).toEqual([
      "2025-12-01",
      "2026-01-01",
      "2026-02-01",
      "2026-03-01",
      "2026-04-01",
      "2026-05-01",
    ]);
    expect(days("2025-02-01", "2026-12-31", 8)).toEqual([
      "2025-04-01",
      "2025-07-01",
      "2025-10-01",
      "2026-01-01",
      "2026-04-01",
      "2026-07-01",
      "2026-10-01",
    ]);
  });

  it("are never more than there is room for", () => {
    expect(days("1990-01-01", "2026-12-31", 4).length).toBeLessThanOrEqual(4);
    expect(days("2026-08-25", "2026-08-26", 8)).toEqual([]);
  });
});

describe("points without elements", () => {
  const xs = Float64Array.of(0, 10, 10);
  const ys = Float64Array.of(0, 5, 0);
  const toX = affine((value) => 100 + value * 10, 0, 10);
  const toY = affine((value) => 200 - value * 20, 0, 5);

  it("are scaled as their axes are", () => {
    expect(toX).toEqual({ factor: 10, offset: 100 });
    expect(toY).toEqual({ factor: -20, offset: 200 });
  });

  it("are found by the nearest within reach", () => {
    expect(nearest(xs, ys, toX, toY, 195, 110, 20)).toBe(1);
    expect(nearest(xs, ys, toX, toY, 101, 199, 20)).toBe(0);
    expect(nearest(xs, ys, toX, toY, 150, 150, 20)).toBe(-1);
  });

  it("are painted where they lie, darker where they overlap, and cut at the edge", () => {
    const same = { factor: 1, offset: 0 };
    const map = splat(Float64Array.of(5, 5, 0), Float64Array.of(5, 5, 0), same, same, 10, 10, 2);
    const at = (x: number, y: number) => map[y * 10 + x];
    // Half of the light passes one film, a quarter passes two.
    expect(at(5, 5)).toBe(191);
    expect(at(0, 0)).toBe(128);
    expect(at(9, 9)).toBe(0);
  });
});

describe("the lines across a chart of durations", () => {
  const percentiles = [
    { p: 50, days: 6, covers: 11, of: 20 },
    { p: 85, days: 12, covers: 17, of: 20 },
  ];
  const labels = (...given: Parameters<typeof levels>) =>
    levels(...given).map(({ label, strong }) => [label.replaceAll("\u00a0", " "), strong]);

  it("joins an expectation read from history to its percentile", () => {
    const sle = { percentile: 85, days: 12, setBy: "history" } as const;
    expect(labels(percentiles, sle, "calendar days")).toEqual([
      ["50 %: 6 d", false],
      ["SLE 85 %: 12 d", true],
    ]);
    expect(labels(percentiles, sle, "calendar days", true)).toEqual([
      ["50 %", false],
      ["SLE", true],
    ]);
  });

  it("draws one the team set by itself, also where it equals a percentile", () => {
    const sle = { percentile: 85, days: 12, setBy: "team" } as const;
    expect(labels(percentiles, sle, "calendar days")).toEqual([
      ["50 %: 6 d", false],
      ["85 %: 12 d", false],
      ["SLE 85 %: 12 d", true],
    ]);
    expect(labels(percentiles, null, "calendar days")).toHaveLength(2);
  });
});
