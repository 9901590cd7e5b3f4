import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../src/domain/days.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import {
  behaviourCharts,
  isSigned,
  rangesOf,
  seriesOf,
  signalsWithin,
} from "../../src/metrics/behaviour-charts.ts";
import { limitsOf, type Series } from "../../src/metrics/behaviour-limits.ts";
import { processBehaviour } from "../../src/metrics/process-behaviour.ts";
import { moved, onBoard, story, tableOf } from "../stories.ts";
import { valueOf } from "./value-of.ts";

const near = (figure: number): unknown => expect.closeTo(figure, 9);
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
const whole = { first: monday, last: monday + 7 * 60 };
const steady = Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 5 : 7));

describe("moving ranges as a chart", () => {
  it("hold each point's distance from the one before against 3.268 × their mean", () => {
    const ranges = rangesOf(chartOf([...steady, 14, 5]));
    expect(Array.from(ranges.series.values).slice(-3)).toEqual([2, 7, 9]);
    expect([ranges.series.first[0], ranges.series.last[0]]).toEqual([monday + 7, monday + 13]);
    expect(ranges.series.last).toHaveLength(21);
    expect(ranges.ranges).toEqual(new Float64Array(21).fill(Number.NaN));
    const off = { at: 0, on: false };
    expect(ranges.limits).toMatchObject({
      mean: 2,
      upper: {
        limit: { at: near(6.536), on: true },
        twoSigma: off,
        oneSigma: off,
      },
      lower: { limit: off, twoSigma: off, oneSigma: off },
    });
    expect(signalsWithin(ranges, whole)).toEqual([
      { rule: "beyond a limit", side: "above", points: Uint32Array.of(20) },
      { rule: "beyond a limit", side: "above", points: Uint32Array.of(19) },
    ]);
  });

  it("are no signal on the limit, and none where nothing ever changes", () => {
    const signals = (values: readonly number[]) => rangesOf(chartOf(values)).signals.rule;
    expect(signals([...steady, 7 + 6.536])).toHaveLength(0);
    expect(signals(steady.map(() => 0))).toHaveLength(0);
  });

  it("know no runs: eight jumps alike are none of its signals", () => {
    const slow = [...steady, ...Array.from({ length: 10 }, () => 6)];
    expect(rangesOf(chartOf(slow)).signals.rule).toHaveLength(0);
  });
});

describe("the signals of a window", () => {
  // A point beyond the limit in week 20, and a run below the mean from week 22 to 30.
  const chart = () => chartOf([...steady, 30, 7, ...Array.from({ length: 9 }, () => 5)]);
  const within = (from: number, to: number) =>
    signalsWithin(chart(), { first: monday + 7 * from, last: monday + 7 * to + 6 });

  it("are those of which a marked point lies in it, the latest first", () => {
    expect(within(0, 19)).toEqual([]);
    expect(within(20, 20).map(({ rule }) => rule)).toContain("beyond a limit");
    expect(within(25, 25).map(({ rule }) => rule)).toEqual(["8 on one side of the mean"]);
    const [latest] = within(0, 40);
    expect(latest?.rule).toBe("8 on one side of the mean");
  });

  it("take a week that it touches", () => {
    const on = (day: number) => signalsWithin(chart(), { first: day, last: day }).length;
    // Of week 20: beyond the limit, and the range.
    expect(on(monday + 7 * 20)).toBe(2);
    expect(on(monday + 7 * 20 + 6)).toBe(2);
    expect(on(monday + 7 * 20 - 1)).toBe(0);
  });

  it("go by their last point, those of one week by rule", () => {
    const twice = [...steady, 30, 7, 5, 7, 5, 30, 5];
    expect(
      signalsWithin(chartOf(twice), whole).map(({ rule, points }) => [rule, ...points]),
    ).toEqual([
      ["range above its limit", 26],
      ["beyond a limit", 25],
      ["range above its limit", 25],
      ["range above its limit", 21],
      ["beyond a limit", 20],
      ["range above its limit", 20],
    ]);
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
  const read = (asOf = "2026-06-12") => tableOf(stories, asOf);
  const none = { grain: "item" as const, series: weeks([]), rows: null };
  const answer = (baselines = {}, firstResponse = none) => {
    const table = read();
    return behaviourCharts(table, { baselines, tableOn: () => table, firstResponse });
  };
  const asked = (baselines = {}) => valueOf(answer(baselines));
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

  it("tell of how many measures there is one, and what the history rests on", () => {
    const { definition, window, n, counted, leftOut, evidence } = answer();
    expect({ definition, window, n, counted, leftOut }).toEqual({
      definition: "process behaviour",
      window: null,
      n: 5,
      counted: new Uint32Array(),
      leftOut: [],
    });
    // Of 42 items the stays in Backlog, Doing and Done.
    expect(evidence).toMatchObject({ inferred: 0, observed: 0, proxy: 0 });
    const responses = { ...none, series: weeks([3, 4, 3, 4, 3, 4, 3, 4]) };
    expect(answer({}, responses).n).toBe(6);
  });

  it("ask how it was known on the last day of the baseline of what is told by now", () => {
    const asOf: number[] = [];
    // What the first week delivered was not known of then.
    const tableOn = (day: number) => {
      asOf.push(day);
      return tableOf(stories.slice(1), `${formatDay(day)}T23:00`);
    };
    const last = monday + 7 * 12 - 1;
    const chosen = { first: monday, last };
    const charts = valueOf(
      behaviourCharts(read(), {
        baselines: { throughput: chosen, "arrivals less departures": chosen },
        tableOn,
        firstResponse: none,
      }),
    );
    // Of cycle time up to the 20th item, in the third week of three each, which delivered a 21st.
    expect(asOf).toEqual([last, monday + 7 * 14 + 2]);
    const points = charts.map(({ chart }) => (isRefusal(chart) ? chart.have : chart.limits.points));
    expect(points).toEqual([11, 20, 20, 20, 12, 0]);
  });

  it("ask nothing of a history in which nothing happened", () => {
    const tableOn = () => {
      throw new Error("there is no baseline");
    };
    const empty = tableOf([], "2026-06-12");
    const { n, value } = behaviourCharts(empty, { baselines: {}, tableOn, firstResponse: none });
    expect(n).toBe(0);
    expect(value).toHaveLength(6);
  });

  it("hold signed measures against limits on both sides of zero, of the chosen days", () => {
    // Every other week two items begin of which the next week delivers both.
    const inTurn = Array.from({ length: 24 }, (_, i) => {
      const week = monday + 14 * Math.floor(i / 2);
      return story(`T${i}`, [
        ...onBoard("2026-01-05"),
        [formatDay(week + 1), moved("Doing", "Backlog")],
        [formatDay(week + 8), moved("Done", "Doing")],
      ]);
    });
    const table = tableOf(inTurn, "2026-07-01");
    const chosen = { first: monday, last: monday + 7 * 10 - 1 };
    const charts = valueOf(
      behaviourCharts(table, {
        baselines: { "arrivals less departures": chosen },
        tableOn: () => table,
        firstResponse: none,
      }),
    );
    // 2, −2, 2, −2…: 0 ± 2.66 × 4.
    expect(charts.at(4)).toMatchObject({
      measure: "arrivals less departures",
      chart: {
        limits: {
          baseline: chosen,
          points: 10,
          mean: 0,
          lower: { limit: { at: near(-10.64), on: true } },
        },
      },
    });
  });
});

describe("the points of a measure", () => {
  // Two items a day for three weeks.
  const stories = Array.from({ length: 42 }, (_, i) => {
    const day = formatDay(monday + Math.floor(i / 2));
    return story(`D${i}`, [
      ...onBoard("2026-01-05"),
      [`${day}T13:00`, moved("Doing", "Backlog")],
      [`${day}T14:00`, moved("Done", "Doing")],
    ]);
  });
  const none = { grain: "item" as const, series: weeks([]), rows: null };

  it("are weeks of what was delivered though it is many a day, up to a day where one is given", () => {
    const table = tableOf(stories, "2026-01-26");
    expect(seriesOf(table, "throughput", none)).toEqual({
      grain: "week",
      series: weeks([14, 14, 14]),
      rows: null,
    });
    const { series } = seriesOf(table, "throughput", none, monday + 13);
    expect([...series.values]).toEqual([14, 14]);
  });

  it("of support work are those given", () => {
    expect(seriesOf(tableOf([], "2026-01-26"), "time to first response", none)).toBe(none);
  });
});
