import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/domain/days.ts";
import { parseInstant } from "../../src/domain/instant.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { buildFlowTable } from "../../src/history/build-flow-table.ts";
import { arrivalsAndDepartures } from "../../src/metrics/arrivals-departures.ts";
import { cycleTimes } from "../../src/metrics/cycle-time.ts";
import { flowEfficiency } from "../../src/metrics/flow-efficiency.ts";
import { percentile, usualPercentiles } from "../../src/metrics/percentiles.ts";
import { throughputByWeek } from "../../src/metrics/throughput.ts";
import { timeInStage } from "../../src/metrics/time-in-stage.ts";
import { totalWorkItemAge } from "../../src/metrics/total-work-item-age.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import { board, closed, days, moved, onBoard, story, team } from "../stories.ts";
import * as lighthouse from "../vectors/lighthouse.ts";
import { valueOf } from "./value-of.ts";

const dayMs = 86_400_000;
const minute = (at: string | number) => new Date(at).toISOString().slice(0, 16);
const noon = (day: string) => `${day}T12:00Z`;
/** Started and closed at these instants; put on the board when it started. */
const life = (id: string, started: string, finished: string | null): ItemFacts => {
  const items = story(id, [
    ...onBoard(minute(started)),
    [minute(started), moved("Doing", "Backlog")],
    ...(finished === null ? [] : [[minute(finished), closed] satisfies [string, typeof closed]]),
  ]);
  // A story's lines are whole minutes; these figures turn on seconds.
  const at = (kind: string) => parseInstant(kind === "closed" && finished ? finished : started);
  return { ...items, facts: items.facts.map((fact) => ({ ...fact, at: at(fact.kind) })) };
};
const seconds = (text: string) => (text.length === 17 ? text.replace("Z", ":00Z") : text);
const tableOf = (items: ItemFacts[], asOf: string, zone = "UTC") =>
  buildFlowTable({
    team: team({ zone }),
    boards: [board],
    items,
    asOf: parseInstant(seconds(asOf)),
  });
const lives = (ends: readonly { started: string; closed: string | null }[]) =>
  ends.map(({ started, closed: finish }, i) =>
    life(`I${i}`, seconds(started), finish === null ? null : seconds(finish)),
  );

describe("as Lighthouse counts them", () => {
  // It says 1 for an item closed before it started, and reads one that never started from its creation;
  // here the first cannot be (a finish is a later crossing than its start) and the second has no cycle time.
  it.each(lighthouse.cycleTimes)("cycle time from $started to $closed is $days", (item) => {
    const five = [1, 2, 3, 4, 5].map((i) => life(`I${i}`, item.started, item.closed));
    const table = tableOf(five, "2026-08-01T12:00Z");
    const { percentiles } = valueOf(cycleTimes(table, wholeHistory(table), team().sle));
    expect(percentiles[0]).toEqual({ p: 50, days: item.days, covers: 5, of: 5 });
  });

  it.each(["Europe/Zurich", "UTC"] as const)("days begin at midnight in %s", (zone) => {
    const { cycleTime, age } = lighthouse.zoneBoundaries;
    const five = [1, 2, 3, 4, 5].map((i) => life(`I${i}`, cycleTime.started, cycleTime.closed));
    const table = tableOf(five, "2026-08-01T12:00Z", zone);
    const { days: times } = valueOf(cycleTimes(table, wholeHistory(table), team().sle));
    expect([...times]).toEqual(Array.from(five, () => cycleTime.days[zone]));
    const young = tableOf([life("I1", age.started, null)], age.now, zone);
    expect([...valueOf(workItemAges(young)).ageDays]).toEqual([age.days[zone]]);
  });

  it("an item belongs to the day of its zone on which it closed", () => {
    const { zone, closed: at, throughput, wip } = lighthouse.bucketing;
    const table = tableOf([life("I1", wip.started, at)], "2026-08-05T12:00Z", zone);
    for (const { first, last, perDay } of throughput) {
      const flow = valueOf(arrivalsAndDepartures(table, days(first, last)));
      expect([...flow.finished]).toEqual(perDay);
    }
    const { wip: found } = valueOf(wipByDay(table, days(wip.first, wip.last)));
    expect([...found]).toEqual(wip.perDay);
  });

  it.each(lighthouse.ageOnDay)("age on $on of an item begun on $started is $days", (item) => {
    const [only] = lives([
      { started: noon(item.started), closed: item.closed === null ? null : noon(item.closed) },
    ]);
    const table = tableOf(only ? [only] : [], "2026-07-20T12:00Z");
    const { itemDays } = valueOf(totalWorkItemAge(table, days("2026-07-01", "2026-07-20")));
    const first = table.clock.days.first;
    expect(itemDays[Date.parse(item.on) / dayMs - first] ?? 0).toBe(item.days);
  });

  it("ages as of 27 July count the starting day", () => {
    const items = lighthouse.agesOn27July.map(({ started }, i) =>
      life(`I${i}`, `${started}T10:00:00Z`, null),
    );
    const { ageDays } = valueOf(workItemAges(tableOf(items, "2026-07-27T12:00Z")));
    expect([...ageDays]).toEqual(lighthouse.agesOn27July.map((item) => item.days));
  });

  it("WIP leaves the closing day out", () => {
    const on = (day: number) => noon(formatDay(20_000 + day));
    for (const { items, wip } of lighthouse.wipPerDay) {
      const ends = items.map(({ started, closed: finish }) => ({
        started: on(started),
        closed: finish === null ? null : on(finish).replace("12:00", "13:00"),
      }));
      // An old item, so that the days before the first start are known days.
      const old = story("I99", onBoard(minute(on(-5))));
      const table = tableOf([...lives(ends), old], on(wip.length - 1).replace("12:00", "23:00"));
      const window = { first: 20_000, last: 20_000 + wip.length - 1 };
      expect([...valueOf(wipByDay(table, window)).wip]).toEqual(wip);
    }
  });

  it("throughput takes both ends of the window in", () => {
    const { first, last, closed: finishes, total } = lighthouse.throughputWindow;
    const table = tableOf(
      lives(finishes.map((day) => ({ started: "1991-03-01T12:00Z", closed: noon(day) }))),
      "1991-05-01T12:00Z",
    );
    expect(throughputByWeek(table, days(first, last)).n).toBe(total);
  });
});

describe("times in states, as Lighthouse's", () => {
  const stages = (kinds: string[]) =>
    ["Backlog", "In Progress", "Review", "Test", "Done"].map((name, i) => ({
      name,
      kind: ["not started", ...kinds, "done"][i],
      statuses: [name],
    }));
  const through = (id: string, lasts: readonly number[]): ItemFacts => {
    const day = (n: number) => formatDay(20_000 + n);
    let at = 0;
    const lines = lasts.flatMap((length, i) => {
      const name = ["In Progress", "Review", "Test"][i] ?? "";
      const line: [string, ReturnType<typeof moved>][] =
        length === 0 ? [] : [[day(at), moved(name)]];
      at += length;
      return line;
    });
    return story(id, [...onBoard(day(-1)), ...lines, [day(at), closed]]);
  };

  it("sum over completed items; a skipped state is none", () => {
    const whose = team({ stages: stages(["active", "active", "active"]) });
    const items = lighthouse.stateTimes.items.map((lasts, i) => through(`I${i}`, lasts));
    const asOf = parseInstant("2025-06-01T00:00:00Z");
    const table = buildFlowTable({ team: whose, boards: [board], items, asOf });
    const time = valueOf(timeInStage(table, wholeHistory(table)));
    const sums = [0, 1, 2].map((stage) =>
      time.stageMs.reduce((sum, ms, i) => sum + (i % 3 === stage ? ms / dayMs : 0), 0),
    );
    expect(sums).toEqual(lighthouse.stateTimes.completed);
  });

  it.each(lighthouse.flowEfficiencies)("flow efficiency is $percent %", (states) => {
    const whose = team({ stages: stages(["active", "waiting", "waiting"]) });
    const items = [through("I1", [states.active, ...states.waiting])];
    const asOf = parseInstant("2027-01-01T00:00:00Z");
    const table = buildFlowTable({ team: whose, boards: [board], items, asOf });
    const { efficiency } = valueOf(flowEfficiency(table, whose.blocked, wholeHistory(table)));
    expect(efficiency * 100).toBeCloseTo(states.percent, 2);
  });
});

describe("unlike Lighthouse", () => {
  // Its rank is floor(p·n/100), ours ⌈p·n/100⌉: the same where p·n/100 is whole, else the next value up,
  // so that as many values as promised lie at or below the figure.
  it("a percentile is the nearest rank, not the floor's", () => {
    const values = [1, 2, 3, 4, 5];
    for (const { p, value } of lighthouse.floorRanksOf1To5) {
      const isWhole = (p * 5) % 100 === 0;
      const ours = percentile(values, p);
      expect(ours.days).toBe(isWhole || p < 20 ? value : value + 1);
      expect(ours.covers * 100).toBeGreaterThanOrEqual(p * ours.of);
    }
  });

  it("85 and 95 % of ten values are one value up", () => {
    const [ages, cycleTimes] = lighthouse.floorRankPercentiles.map(({ values }) =>
      usualPercentiles.map((p) => percentile(values, p).days),
    );
    expect(ages).toEqual([3, 5, 7, 9]); // there 3, 5, 6, 7
    expect(cycleTimes).toEqual([5, 7, 9, 10]); // there 5, 7, 8, 9
  });
});
