import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/domain/days.ts";
import type { ArrivalsDepartures } from "../../../src/metrics/arrivals-departures.ts";
import type { LittlesLawLights } from "../../../src/metrics/littles-law-lights.ts";
import type { MeasureMomentum, Verdict } from "../../../src/metrics/momentum.ts";
import type { CycleTimes, Throughput } from "../../../src/metrics/values.ts";
import type { WorkMix } from "../../../src/metrics/work-mix.ts";
import { cumulativeFlowSentence } from "../../../src/views/flow/cumulative-flow-sentence.ts";
import { measureUnit } from "../../../src/views/flow/measure-words.ts";
import { mixSentence } from "../../../src/views/flow/mix-sentence.ts";
import {
  arrivalsSentence,
  cycleTimeCompared,
  daysBefore,
  efficiencySentence,
  lightsSentence,
  spreadSentence,
  stabilitySentence,
  throughputCompared,
  timeInStageSentence,
  totalAgeSentence,
  wipCompared,
} from "../../../src/views/flow/sentences.ts";
import { trafficOf } from "../../../src/views/flow/traffic.ts";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const window = { first: parseDay("2026-08-24"), last: parseDay("2026-11-21") };
const holding = "holding: ordinary variation";

/** 100 items, of which so many took 20 days and the others 5. */
const cycle = (long: number, p85 = 5): CycleTimes => ({
  rows: new Uint32Array(100),
  finishedAt: new Float64Array(100),
  days: Float64Array.from({ length: 100 }, (_, i) => (i < long ? 20 : 5)),
  percentiles: [
    { p: 50, days: 5, covers: 100 - long, of: 100 },
    { p: 85, days: p85, covers: p85 === 5 ? 100 - long : 100, of: 100 },
    { p: 95, days: 20, covers: 100, of: 100 },
  ],
  sle: { percentile: 85, days: p85, setBy: "history" },
});

describe("how long work takes", () => {
  it("is told alone where there is nothing before to compare with", () => {
    expect(plain(cycleTimeCompared(cycle(10), undefined, window, "calendar days"))).toBe(
      "85 % of items finish within 5 days (covers 90 of 100).",
    );
  });

  it("is called no real change where the times as a whole are no longer or shorter", () => {
    expect(plain(cycleTimeCompared(cycle(12), cycle(10), window, "calendar days"))).toMatch(
      / In the 90 days before it was 5 days: no real change\.$/,
    );
  });

  it("says that too few items tell nothing", () => {
    const few = { ...cycle(10), days: Float64Array.of(5, 5, 5, 5, 5, 5, 20) };
    expect(cycleTimeCompared(few, cycle(10), window, "calendar days")).toMatch(
      /too few items to tell a change from chance\.$/,
    );
  });

  it("says longer or quicker where the times as a whole are, by more than chance explains", () => {
    const now = cycleTimeCompared(cycle(30, 20), cycle(10), window, "calendar days");
    expect(plain(now)).toMatch(
      /within 20 days .* it was 5 days: items take longer now as a whole\.$/,
    );
    const then = { ...cycle(30), percentiles: [{ p: 85, days: 5, covers: 70, of: 100 }] };
    expect(cycleTimeCompared(cycle(10), then, window, "calendar days")).toMatch(
      /items are quicker now as a whole\.$/,
    );
  });

  it("is also told as a spread", () => {
    expect(plain(spreadSentence(cycle(10), "working days"))).toBe(
      "Half of the items take 5 working days or less; 1 in 20 takes more than 20 working days. The longest took 20 working days.",
    );
  });
});

/** Whole weeks with these deliveries, and a last one cut short. */
const weeks = (...delivered: number[]): Throughput => ({
  mondays: new Int32Array(delivered.length + 1),
  delivered: Int32Array.of(...delivered, 3),
  partial: Uint8Array.from({ length: delivered.length + 1 }, (_, i) =>
    i === delivered.length ? 1 : 0,
  ),
  at: new Uint32Array(delivered.length + 2),
  rows: new Uint32Array(),
  meanAWeek: delivered.reduce((sum, count) => sum + count, 0) / delivered.length,
});

describe("how much gets finished", () => {
  const told = (now: Throughput, before?: Throughput, verdict: Verdict | null = holding) =>
    throughputCompared(now, before, window, verdict);

  it("is compared by whole weeks, and their spread says what is noise", () => {
    expect(told(weeks(9, 11, 10, 10), weeks(8, 12, 9, 10))).toBe(
      "10 items a week on average over 4 whole weeks; 3 in the last, unfinished week. In the 90 days before it was 9.8: no real change.",
    );
    expect(told(weeks(19, 21, 20, 20), weeks(9, 11, 10, 10))).toMatch(/it was 10: more now\.$/);
    expect(told(weeks(9, 11, 10, 10), weeks(19, 21, 20, 20))).toMatch(/it was 20: less now\.$/);
  });

  it("leaves the week that is cut short out of the comparison", () => {
    // Three whole weeks are too few; with the part-week there would be four.
    expect(told(weeks(10, 11, 10), weeks(20, 21, 20))).toMatch(/it was 20\.3: no real change\.$/);
  });

  it("says what the latest weeks signal, and nothing while they hold", () => {
    expect(told(weeks(9, 11, 10, 10), undefined, "slipping")).toMatch(
      /unfinished week\. Lately it is slipping\.$/,
    );
    expect(told(weeks(9, 11, 10, 10), weeks(8, 12, 9, 10), "gaining")).toMatch(
      /no real change\. Lately it is gaining\.$/,
    );
    expect(told(weeks(9, 11, 10, 10), undefined, "not enough data")).not.toContain("Lately");
  });
});

describe("how much is in progress", () => {
  const wip = (now: number, ...days: number[]) => ({
    days: new Int32Array(days.length),
    wip: Int32Array.from(days),
    low: Int32Array.from(days),
    high: Int32Array.from(days),
    unseen: new Int32Array(days.length),
    now,
  });

  it("is held against the limit", () => {
    const told = (now: number) => wipCompared(wip(now, 8, 9), undefined, window, 10, null);
    expect(told(9)).toBe(
      "9 items are in progress, 1 below the limit of 10; 8.5 on average over the window.",
    );
    expect(told(10)).toMatch(/^10 items are in progress, at the limit of 10;/);
    expect(told(12)).toMatch(/^12 items are in progress, 2 over the limit of 10;/);
    expect(wipCompared(wip(1, 1), undefined, window, null, null)).toBe(
      "1 item is in progress; 1 on average over the window.",
    );
  });

  it("never calls a difference of levels real or not: only what comes in and goes out is judged", () => {
    const told = (verdict: Verdict | null) =>
      wipCompared(wip(9, 9, 9), wip(18, 18, 17), window, null, verdict);
    expect(told(holding)).toBe(
      "9 items are in progress; 9 on average over the window, 17.5 in the 90 days before. Week by week what comes in and goes out shows no real change.",
    );
    expect(told("slipping")).toMatch(/Week by week more comes in than goes out\.$/);
    expect(told(null)).toMatch(/17\.5 in the 90 days before\.$/);
  });
});

describe("the age of all that is in progress", () => {
  const age = (...itemDays: number[]) => ({
    days: new Int32Array(itemDays.length),
    itemDays: Float64Array.from(itemDays),
  });

  it("is told with where it began, and what its weeks signal", () => {
    expect(plain(totalAgeSentence(age(109, 80, 57), holding))).toBe(
      "The items in progress are 57 item-days old together; at the beginning of the window it was 109. From week to week that is ordinary variation, no real change.",
    );
    expect(totalAgeSentence(age(10, 90), "slipping")).toMatch(/grows faster/);
    expect(plain(totalAgeSentence(age(1), null))).toMatch(
      /are 1 item-day old together; .* was 1\.$/,
    );
    expect(totalAgeSentence(age(), null)).toBe("The window holds no day that is over.");
  });
});

describe("what comes in and goes out", () => {
  const flow = (
    arrivals: number[],
    finished: number[],
    sentBack: number[],
  ): ArrivalsDepartures => ({
    days: Int32Array.from(arrivals, (_, i) => parseDay("2026-08-20") + i),
    arrivals: Int32Array.from(arrivals),
    departures: Int32Array.from(finished, (count, i) => count + (sentBack[i] ?? 0)),
    finished: Int32Array.from(finished),
    discarded: new Int32Array(arrivals.length),
    sentBack: Int32Array.from(sentBack),
    wipBefore: 4,
  });

  it("is added up, with the ways out that were taken", () => {
    expect(arrivalsSentence(flow([3, 2], [1, 1], [0, 1]), null)).toBe(
      "5 items came in and 3 went out (2 finished, 1 sent back): work in progress grew by 2.",
    );
    expect(arrivalsSentence(flow([0, 1], [2, 0], [0, 0]), holding)).toBe(
      "1 item came in and 2 went out (2 finished): work in progress fell by 1. Week by week what comes in and goes out shows no real change.",
    );
    expect(arrivalsSentence(flow([0], [0], [0]), null)).toBe(
      "0 items came in and 0 went out: work in progress stayed the same.",
    );
  });

  it("is drawn by day while there is room, and by ISO week beyond", () => {
    const days = (count: number) =>
      flow(
        Array.from({ length: count }, () => 1),
        Array.from({ length: count }, () => 0),
        [],
      );
    expect(trafficOf(days(35))).toHaveLength(35);
    // Thursday 20 August: four days of that week, then four whole weeks and four days.
    const byWeek = trafficOf(days(36));
    expect(byWeek.map(({ arrivals }) => arrivals)).toEqual([4, 7, 7, 7, 7, 4]);
    expect(byWeek[1]).toMatchObject({
      first: parseDay("2026-08-24"),
      last: parseDay("2026-08-30"),
    });
  });
});

describe("where the time goes", () => {
  /** Items that spent so many hours in each of two stages. */
  const time = (...items: [number, number][]) => {
    const stageMs = Float64Array.from(items.flat());
    const totalMs = Float64Array.from(items, ([a, b]) => a + b);
    const total = totalMs.reduce((sum, ms) => sum + ms, 0);
    const first = items.reduce((sum, [a]) => sum + a, 0);
    return {
      rows: Uint32Array.from(items, (_, i) => i),
      stages: Uint8Array.of(1, 2),
      stageMs,
      reopenedMs: new Float64Array(items.length),
      totalMs,
      shares: Float64Array.of(first / total, 1 - first / total),
      reopenedShare: 0,
    };
  };
  const stage = (index: number) => ["Backlog", "Doing", "Review"][index] ?? "";
  const six = (a: number, b: number) => Array.from({ length: 6 }, (): [number, number] => [a, b]);
  const even = six(5, 5);

  it("names the stage with the largest share first", () => {
    expect(plain(timeInStageSentence(time([2, 8], [4, 6]), undefined, window, stage))).toBe(
      "Finished items spent 70 % of their time in Review, 30 % in Doing.",
    );
  });

  it("compares that stage with the window before, by the spread of the items", () => {
    const more = time(...six(9, 1));
    expect(plain(timeInStageSentence(more, time(...even), window, stage))).toMatch(
      /^Finished items spent 90 % .* In the 90 days before Doing had 50 %: a larger share now\.$/,
    );
    const torn = time([10, 0], [10, 0], [0, 10], [10, 0], [0, 10], [10, 0]);
    expect(plain(timeInStageSentence(torn, time(...even), window, stage))).toMatch(
      /Doing had 50 %: no real change\.$/,
    );
  });

  it("tells how much of it is work, and whether that changed", () => {
    const efficiency = (share: number, n = 6) => ({
      rows: new Uint32Array(n),
      activeMs: new Float64Array(n).fill(100 * share),
      totalMs: new Float64Array(n).fill(100),
      efficiency: share,
    });
    expect(plain(efficiencySentence(efficiency(0.58), undefined, window))).toBe(
      "Of the time between start and finish 58 % is work; the rest is waiting or blocked.",
    );
    expect(efficiencySentence(efficiency(0.58), efficiency(0.8), window)).toMatch(
      /less of it is work now\.$/,
    );
    expect(efficiencySentence(efficiency(0.8), efficiency(0.58), window)).toMatch(
      /more of it is work now\.$/,
    );
    expect(efficiencySentence(efficiency(0.8), efficiency(0.8), window)).toMatch(
      /no real change\.$/,
    );
  });
});

describe("Little's-law lights", () => {
  const lights = (balance: boolean | null, steady: boolean | null, kept: boolean | null) =>
    ({ balance: { on: balance }, steady: { on: steady }, kept: { on: kept } }) as LittlesLawLights;

  it("say all on, which is off and why, or what cannot be told", () => {
    expect(lightsSentence(lights(true, true, true))).toMatch(/^All three lights are on/);
    expect(lightsSentence(lights(false, true, null))).toBe(
      "One light is off: as much does not leave as arrives. Averages and forecasts from this window may not hold.",
    );
    expect(lightsSentence(lights(false, false, true))).toMatch(/^2 lights are off: .*; /);
    expect(lightsSentence(lights(true, null, true))).toMatch(
      /^One light cannot be told yet: .* The others are on\.$/,
    );
    expect(lightsSentence(lights(null, null, null))).toBe(
      "No light can be told yet: the window holds too little.",
    );
  });
});

describe("whether delivery changes", () => {
  const measures = (verdicts: Partial<Record<MeasureMomentum["measure"], Verdict>>) =>
    (
      [
        "throughput",
        "cycle time",
        "change of total work item age",
        "change of blocked time",
        "arrivals less departures",
      ] as const
    ).map((measure) => ({ measure, verdict: verdicts[measure] ?? holding }) as MeasureMomentum);

  it("names what slips, then what gains, then how many hold", () => {
    expect(stabilitySentence(measures({}))).toBe(
      "Every measure holds: what moves is ordinary variation, no real change.",
    );
    expect(stabilitySentence(measures({ throughput: "gaining", "cycle time": "slipping" }))).toBe(
      "Cycle time is slipping; throughput is gaining; the other 3 hold.",
    );
    expect(stabilitySentence(measures({ throughput: "slipping", "cycle time": "slipping" }))).toBe(
      "Throughput and cycle time are slipping; the other 3 hold.",
    );
  });

  it("says where history is too short", () => {
    expect(stabilitySentence(measures({ throughput: "not enough data" }))).toBe(
      "4 of 5 measures hold: what moves is ordinary variation, no real change. 1 measure has too little history.",
    );
    const none = measures({}).map((found) => ({ ...found, verdict: "not enough data" as const }));
    expect(stabilitySentence(none)).toBe("5 measures have too little history.");
  });

  it("knows the unit of each measure", () => {
    expect(measureUnit("throughput", "day", "days")).toBe("items a day");
    expect(measureUnit("throughput", "week", "days")).toBe("items a week");
    expect(measureUnit("cycle time", "item", "working days")).toBe("working days");
  });
});

describe("the cumulative flow", () => {
  const stages = [{ name: "Backlog" }, { name: "Doing" }, { name: "Done" }];
  const shape = { stages, commitment: 1, done: 2 };
  const flow = (doing: number[], done: number[]) => ({
    days: Int32Array.from(doing, (_, i) => i),
    lines: Int32Array.from([...doing, ...doing, ...done]),
    discarded: new Int32Array(3 * doing.length),
    corrections: new Int32Array(3 * doing.length),
  });

  it("tells both slopes, what an item takes by the picture, and where most stand", () => {
    const steady = flow([4, 5, 6, 7, 8], [0, 2, 4, 5, 6]);
    expect(plain(cumulativeFlowSentence(steady, shape, holding))).toBe(
      "7 items a week come in and 10.5 go out: no real difference. By the picture an item takes about 3 days. Most stand in Doing: 2 of 2.",
    );
    expect(cumulativeFlowSentence(steady, shape, "slipping")).toContain(
      "more comes in than goes out",
    );
    expect(cumulativeFlowSentence(steady, shape, null)).toContain("too little history");
  });

  it("tells no slope of a single day, and no standing of none", () => {
    expect(cumulativeFlowSentence(flow([4], [0]), shape, null)).toBe(
      "The window is too short for a slope.",
    );
    expect(cumulativeFlowSentence(flow([4, 4], [4, 4]), shape, null)).not.toContain("stand");
  });
});

describe("the mix of work", () => {
  const mix = (...delivered: number[]): WorkMix => ({
    kinds: delivered.map((count, i) => ({
      name: ["Goal", "Support", ""][i] ?? "",
      nature: null,
      delivered: count,
      share: null,
      rows: new Uint32Array(),
    })),
    mondays: new Int32Array(),
    partial: new Uint8Array(),
    delivered: new Int32Array(),
    wip: new Int32Array(),
  });

  it("is told by share, largest first, and compared by the proportion of the first", () => {
    expect(plain(mixSentence(mix(30, 50, 20), undefined, window))).toBe(
      "Of what was delivered, 50 % was Support, 30 % Goal, 20 % no named kind.",
    );
    expect(plain(mixSentence(mix(30, 50, 20), mix(45, 45, 10), window))).toMatch(
      /before Support was 45 %: no real change\.$/,
    );
    expect(plain(mixSentence(mix(30, 60, 10), mix(60, 30, 10), window))).toMatch(
      /before Support was 30 %: a larger share now\.$/,
    );
    expect(mixSentence(mix(0, 0, 0), undefined, window)).toBe(
      "Nothing was delivered in this window.",
    );
  });
});

describe("the window before", () => {
  it("is called by its length", () => {
    expect(daysBefore(window)).toBe("the 90 days before");
    expect(daysBefore({ first: 5, last: 5 })).toBe("the day before");
  });
});
