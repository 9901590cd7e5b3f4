import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../src/domain/days.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import {
  behaviourCharts,
  isSigned,
  rangesOf,
  signalsWithin,
} from "../../src/metrics/behaviour-charts.ts";
import { limitsOf, type Series } from "../../src/metrics/behaviour-limits.ts";
import { processBehaviour } from "../../src/metrics/process-behaviour.ts";
import { moved, onBoard, story, tableOf } from "../stories.ts";
import { valueOf } from "./value-of.ts";

const monday = parseDay("2026-01-05");
const weeks = (values: readonly number[]): Series => {
  const first = Int32Array.from(values, (_, i) => monday + 7 * i);
  return { first, last: first.map((day) => day + 6), values: Float64Array.from(values) };
};
const chartOf = (values: readonly number[]) => {
  const limits = limitsOf(weeks(values), { signed: false });
  if (isRefusal(limits)) throw new Error("no limits");
  return processBehaviour(weeks(values), limits);
};
const steady = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 5 : 7));

describe("moving ranges as a chart", () => {
  it("hold each point's distance from the one before against 3.268 × their mean", () => {
    const ranges = rangesOf(chartOf([...steady, 14, 5]));
    expect(Array.from(ranges.series.values).slice(-3)).toEqual([2, 7, 9]);
    expect(ranges.series.first[0]).toBe(monday + 7);
    expect(ranges.limits.mean).toBe(2);
    expect(ranges.limits.upper.limit.at).toBeCloseTo(6.536, 9);
    expect([...ranges.signals.points]).toEqual([19, 20]);
  });

  it("know no runs: eight jumps alike are none of its signals", () => {
    const slow = [...steady, ...Array.from({ length: 10 }, () => 6)];
    expect(rangesOf(chartOf(slow)).signals.rule).toHaveLength(0);
  });
});

describe("the signals of a window", () => {
  // A point beyond the limit in week 20, and a run below the mean from week 22 to 30.
  const chart = chartOf([...steady, 30, 7, ...Array.from({ length: 9 }, () => 5)]);
  const within = (from: number, to: number) =>
    signalsWithin(chart, { first: monday + 7 * from, last: monday + 7 * to + 6 });

  it("are those of which a marked point lies in it, the latest first", () => {
    expect(within(0, 19)).toEqual([]);
    expect(within(20, 20).map(({ rule }) => rule)).toContain("beyond a limit");
    expect(within(25, 25).map(({ rule }) => rule)).toEqual(["8 on one side of the mean"]);
    const [latest] = within(0, 40);
    expect(latest?.rule).toBe("8 on one side of the mean");
  });

  it("take a week that it touches", () => {
    const day = monday + 7 * 20 + 6;
    expect(signalsWithin(chart, { first: day, last: day })).not.toEqual([]);
  });
});

describe("process behaviour charts of a team", () => {
  // One item delivered in each of 12 weeks, then 3 in each of 10: begun and done on two days.
  const stories = Array.from({ length: 42 }, (_, i) => {
    const week = i < 12 ? i : 12 + Math.floor((i - 12) / 3);
    const day = (offset: number) => formatDay(monday + 7 * week + offset);
    return story(`I${i}`, [
      ...onBoard("2026-01-05"),
      [day(1), moved("Doing", "Backlog")],
      [day(2), moved("Done", "Doing")],
    ]);
  });
  const table = tableOf(stories, "2026-06-12");
  const none = { grain: "item" as const, series: weeks([]), rows: null };
  const asked = (baselines = {}) =>
    valueOf(behaviourCharts(table, { baselines, tableOn: () => table, firstResponse: none }));
  const limits = (baselines = {}) => {
    const chart = asked(baselines)[0]?.chart;
    return chart && !isRefusal(chart) ? chart.limits : null;
  };

  it("draw what is delivered by week however much it is, from the first 20 weeks", () => {
    const [delivered] = asked();
    expect(delivered).toMatchObject({ measure: "throughput", grain: "week", rows: null });
    // 12 weeks of 1 and 8 of 3.
    expect(limits()).toMatchObject({ points: 20, mean: 1.8 });
  });

  it("take their limits from the days that the team has chosen", () => {
    const chosen = { throughput: { first: monday, last: monday + 7 * 12 - 1 } };
    expect(limits(chosen)).toMatchObject({ points: 12, mean: 1, meanRange: 0 });
  });

  it("say why there is none where there is too little", () => {
    expect(asked().at(-1)).toMatchObject({
      measure: "time to first response",
      chart: { refused: "points in the baseline", have: 0, need: 8 },
    });
  });

  it("let changes and differences be negative, and nothing else", () => {
    expect(asked().map(({ measure }) => isSigned(measure))).toEqual([
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});
