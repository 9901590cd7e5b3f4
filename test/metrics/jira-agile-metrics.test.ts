import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/domain/days.ts";
import { arrivalsAndDepartures } from "../../src/metrics/arrivals-departures.ts";
import { blockedTime } from "../../src/metrics/blocked-time.ts";
import { cumulativeFlow } from "../../src/metrics/cumulative-flow.ts";
import { cycleTimes } from "../../src/metrics/cycle-time.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import {
  added,
  at,
  closed,
  created,
  days,
  type Line,
  labelled,
  moved,
  notPlanned,
  story,
  tableOf,
  team,
  unlabelled,
} from "../stories.ts";
import * as jam from "../vectors/jira-agile-metrics.ts";
import { valueOf } from "./value-of.ts";

const columns = ["Backlog", "Committed", "Build", "Test", "Done"];
const day = (n: number) => `2018-01-${String(n).padStart(2, "0")}`;
const window = days(day(1), day(9));
/** Its columns as a workflow; `committed` and `done` name the columns that begin and end progress. */
const workflow = (committed = "Committed", done = "Done") =>
  team({
    blocked: { labels: ["flag"] },
    stages: columns.map((name, i) => ({
      name,
      kind:
        i < columns.indexOf(committed)
          ? "not started"
          : i < columns.indexOf(done)
            ? "active"
            : "done",
      statuses: [name],
    })),
  });
const entered = (entries: readonly (number | null)[]): Line[] =>
  entries.flatMap((on, i): Line[] => (on === null ? [] : [[day(on), moved(columns[i] ?? "")]]));
const life = ([key, ...entries]: jam.Row, more: Line[] = []) =>
  story(key, [
    [day(entries[0] ?? 1), created],
    [day(entries[0] ?? 1), added],
    ...entered(entries),
    ...more,
  ]);
const large = (committed?: string, done?: string) =>
  tableOf(
    jam.large.map((row) => life(row)),
    `${day(9)}T20:00`,
    workflow(committed, done),
  );

describe("as jira-agile-metrics counts them", () => {
  it("cumulative flow of the large table, and its burn-up", () => {
    const { lines } = valueOf(cumulativeFlow(large(), window));
    expect(columns.map((_, k) => [...lines.subarray(k * 9, k * 9 + 9)])).toEqual(jam.largeFlow);
  });

  it("WIP and net flow, whichever columns begin and end progress", () => {
    expect([...valueOf(wipByDay(large(), window)).wip]).toEqual(jam.largeWip);
    const table = large("Build", "Test");
    expect([...valueOf(wipByDay(table, window)).wip]).toEqual(jam.buildToTestWip);
    const flow = valueOf(arrivalsAndDepartures(table, window));
    // A-17 entered Build and Test on one day at one hour: never in progress for us, in and out for them.
    const through = (i: number) => (i === 4 ? 1 : 0);
    expect(Array.from(flow.arrivals, (n, i) => n + through(i))).toEqual(jam.buildToTestArrivals);
    expect(Array.from(flow.departures, (n, i) => n + through(i))).toEqual(
      jam.buildToTestDepartures,
    );
  });

  it("throughput by day", () => {
    const { finished } = valueOf(arrivalsAndDepartures(large(), days(day(5), day(9))));
    expect([...finished]).toEqual(jam.largeThroughput);
  });

  // It subtracts dates, so that an item done the day it began took 0 days: ours are 1 more.
  it("cycle times and ages, one day more than between the dates", () => {
    const table = large();
    const times = valueOf(cycleTimes(table, window, workflow().sle));
    expect(
      [...times.rows].map((row, i) => ({
        key: table.items[row],
        finished: new Date(times.finishedAt[i] ?? 0).getUTCDate(),
        daysBetween: (times.days[i] ?? 0) - 1,
      })),
    ).toEqual(expect.arrayContaining(jam.largeCycleTimes));
    expect(times.rows).toHaveLength(jam.largeCycleTimes.length);

    const later = tableOf(
      jam.large.map((row) => life(row)),
      day(10),
      workflow(),
    );
    const ages = valueOf(workItemAges(later));
    expect(
      [...ages.rows].map((row, i) => ({
        key: later.items[row],
        column: columns[ages.stage[i] ?? 0],
        daysBetween: (ages.ageDays[i] ?? 0) - 1,
      })),
    ).toEqual(expect.arrayContaining(jam.largeAges));
    expect(ages.rows).toHaveLength(jam.largeAges.length);
  });

  it("a skipped column is entered with the next one", () => {
    const items = jam.skipped.map(({ key, moves }) =>
      life(
        [key, 1],
        Object.entries(moves).map(([to, on]): Line => [day(on), moved(to)]),
      ),
    );
    const table = tableOf(items, day(10), workflow());
    for (const [row, { key, days: on, daysBetween }] of jam.skipped.entries()) {
      expect(table.items[row]).toBe(key);
      const crossings = table.crossings.slice(row * 5, row * 5 + 5);
      expect(Array.from(crossings, (ms) => formatDay(Math.floor(ms / 86_400_000)))).toEqual(
        on.map(day),
      );
      const took = (table.finishedAt[row] ?? 0) - (table.startedAt[row] ?? 0);
      expect(took / 86_400_000).toBe(daysBetween);
    }
  });

  it("ages where columns were skipped; withdrawn from the backlog is no work in progress", () => {
    const items = jam.skippedAges.map(({ key, committed, build }) =>
      life([key, 1, committed, build]),
    );
    const withdrawn = life(["A-15", 1], [[day(2), notPlanned]]);
    const table = tableOf([...items, withdrawn], day(10), workflow());
    const ages = valueOf(workItemAges(table));
    expect(
      Object.fromEntries(
        Array.from(ages.rows, (row, i) => [table.items[row], (ages.ageDays[i] ?? 0) - 1]),
      ),
    ).toEqual(
      Object.fromEntries(jam.skippedAges.map(({ key, daysBetween }) => [key, daysBetween])),
    );
  });

  // Its days of a flag are the difference of dates; on our elapsed clock the same, here noon to noon.
  it("a flag counts between commitment and done, and while it lasts to the instant it is read", () => {
    for (const { key, columns: entries, flags, held } of jam.impediments) {
      const lines = flags.flatMap(({ start, end }): Line[] => [
        [day(start), labelled("flag")],
        ...(end === null ? [] : [[day(end), unlabelled("flag")] satisfies Line]),
      ]);
      const whose = { ...workflow(), clock: "elapsed" as const };
      const finish: Line[] = entries.length === 5 ? [[day(entries[4] ?? 0), closed]] : [];
      const table = tableOf([life([key, ...entries], [...lines, ...finish])], day(20), whose);
      expect(
        [...table.blocks.start].map((start, i) => ({ start, end: table.blocks.end[i] })),
      ).toEqual(
        held.map(({ start, end }) => ({
          start: at(day(start)),
          end: end === null ? Infinity : at(day(end)),
        })),
      );
      const { totalDays } = valueOf(blockedTime(table, days(day(1), day(20))));
      expect(totalDays).toBe(held.reduce((sum, { start, end }) => sum + (end ?? 20) - start, 0));
    }
  });
});
