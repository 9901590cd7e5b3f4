import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { arrivalsAndDepartures } from "../../src/metrics/arrivals-departures.ts";
import { blockedTime } from "../../src/metrics/blocked-time.ts";
import { cycleTimes, leadTimes } from "../../src/metrics/cycle-time.ts";
import { blockedByDay } from "../../src/metrics/daily-figures.ts";
import { flowDebt } from "../../src/metrics/flow-debt.ts";
import { flowEfficiency } from "../../src/metrics/flow-efficiency.ts";
import { sleRisk } from "../../src/metrics/sle-risk.ts";
import { throughputByWeek } from "../../src/metrics/throughput.ts";
import { timeInStage } from "../../src/metrics/time-in-stage.ts";
import { totalWorkItemAge } from "../../src/metrics/total-work-item-age.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import {
  closed,
  days,
  type Line,
  labelled,
  moved,
  onBoard,
  story,
  tableOf,
  team,
  unlabelled,
} from "../stories.ts";
import { valueOf } from "./value-of.ts";

const berlin = (change: Record<string, unknown> = {}) => team({ zone: "Europe/Berlin", ...change });
const life = (id: string, started: string, finished: string | null, more: Line[] = []) =>
  story(id, [
    ...onBoard(started.slice(0, 10) > "2026-06" ? "2026-10-01" : "2026-03-01"),
    [started, moved("Doing", "Backlog")],
    ...more,
    ...(finished === null ? [] : [[finished, closed] satisfies Line]),
  ]);

/** A day of 23 hours in Berlin and one of 25, from their first minute to the first of the next day. */
const longAndShort = [
  {
    day: "2026-03-29",
    hours: 23,
    before: "2026-03-28T22:59",
    first: "2026-03-28T23:00",
    last: "2026-03-29T21:59",
    after: "2026-03-29T22:00",
    begun: "2026-03-20",
  },
  {
    day: "2026-10-25",
    hours: 25,
    before: "2026-10-24T21:59",
    first: "2026-10-24T22:00",
    last: "2026-10-25T22:59",
    after: "2026-10-25T23:00",
    begun: "2026-10-15",
  },
];

describe.each(longAndShort)("the day of $hours hours, $day in Berlin", (edge) => {
  const { day, hours, begun } = edge;
  const window = days(day, day);
  const ends = [edge.before, edge.first, edge.last, edge.after];
  const asOf = day.startsWith("2026-03") ? "2026-04-30" : "2026-11-30";

  it("holds what finishes from its first minute to its last", () => {
    // Seven each, so that no percentile is refused.
    const items = ends.flatMap((end, i) =>
      Array.from({ length: 7 }, (_, n) => life(`I${i}-${n}`, begun, end)),
    );
    const table = tableOf(items, asOf, berlin());
    const counts = [
      cycleTimes(table, window, team().sle),
      leadTimes(table, window),
      throughputByWeek(table, window),
      timeInStage(table, window),
      flowEfficiency(table, team().blocked, window),
      flowDebt(table, window),
      sleRisk(table, window, team().sle),
    ].map(({ n }) => n);
    expect(counts).toEqual([14, 14, 14, 14, 14, 14, 14]);
    const flow = valueOf(arrivalsAndDepartures(table, window));
    expect([flow.wipBefore, ...flow.departures]).toEqual([21, 14]);
  });

  it("holds what starts from its first minute to its last", () => {
    const table = tableOf(
      ends.map((end, i) => life(`I${i}`, end, null)),
      asOf,
      berlin(),
    );
    const flow = valueOf(arrivalsAndDepartures(table, window));
    expect([flow.wipBefore, ...flow.arrivals]).toEqual([1, 2]);
    expect([...valueOf(wipByDay(table, window)).wip]).toEqual([3]);
    expect([...valueOf(totalWorkItemAge(table, window)).itemDays]).toEqual([1 + 1 + 2]);
  });

  it("is one day, its hours over 24 elapsed, and no working day", () => {
    const blockedAllDay = life("I1", begun, null, [
      [edge.first, labelled("blocked")],
      [edge.after, unlabelled("blocked")],
    ]);
    const blocked = (clock: string) => {
      const table = tableOf([blockedAllDay], asOf, berlin({ clock }));
      const perDay = blockedByDay(table);
      const i = parseDay(day) - table.clock.days.first;
      return [
        valueOf(blockedTime(table, window)).totalDays,
        ...perDay.subarray(i - 1, i + 2),
        perDay.reduce((sum, n) => sum + n, 0),
      ];
    };
    expect(blocked("calendar days")).toEqual([1, 0, 1, 0, 1]);
    expect(blocked("elapsed")).toEqual([hours / 24, 0, hours / 24, 0, hours / 24]);
    expect(blocked("working days")).toEqual([0, 0, 0, 0, 0]); // a Sunday
  });
});

describe("over the night in which the clocks change", () => {
  /** From noon on Saturday to noon on Monday in Berlin. */
  const weekends = [
    { from: "2026-03-28T11:00", to: "2026-03-30T10:00", hours: 47, holiday: "2026-03-30" },
    { from: "2026-10-24T10:00", to: "2026-10-26T11:00", hours: 49, holiday: "2026-10-26" },
  ];

  it.each(weekends)("cycle time and age from $from to $to on every clock", (weekend) => {
    const { from, to, hours, holiday } = weekend;
    const read = (change: Record<string, unknown>) => {
      const five = [1, 2, 3, 4, 5].map((i) => life(`I${i}`, from, to));
      const done = tableOf(five, `${to.slice(0, 8)}31`, berlin(change));
      const times = valueOf(cycleTimes(done, days("2026-01-01", "2026-12-31"), team().sle));
      const open = tableOf([life("I1", from, null)], to, berlin(change));
      return [times.days[0], valueOf(workItemAges(open)).ageDays[0]];
    };
    expect(read({ clock: "calendar days" })).toEqual([3, 3]);
    expect(read({ clock: "elapsed" })).toEqual([hours / 24, hours / 24]);
    expect(read({ clock: "working days" })).toEqual([1, 1]); // Monday
    expect(read({ clock: "working days", holidays: [holiday] })).toEqual([1, 1]); // none, and at least 1
    expect(read({ clock: "working days", weekend: [] })).toEqual([3, 3]);
  });
});

describe("working days", () => {
  const easter = { clock: "working days", holidays: ["2026-04-03", "2026-04-06"] };
  const overEaster: Line[] = [
    ["2026-04-02", labelled("blocked")],
    ["2026-04-07T13:00", unlabelled("blocked")],
  ];
  const item = (finish: string | null): ItemFacts => life("I1", "2026-04-02", finish, overEaster);

  it("leave weekends and the team's holidays out of age, blocked time and total age", () => {
    // Thursday 2 April to Wednesday 8 April 2026, less Good Friday, the weekend and Easter Monday.
    const ages = ["02", "03", "04", "05", "06", "07", "08"].map(
      (day) =>
        valueOf(workItemAges(tableOf([item(null)], `2026-04-${day}T20:00`, berlin(easter))))
          .ageDays[0],
    );
    expect(ages).toEqual([1, 1, 1, 1, 1, 2, 3]);
    const table = tableOf([item(null)], "2026-04-08T20:00", berlin(easter));
    const window = days("2026-04-02", "2026-04-08");
    expect([...valueOf(totalWorkItemAge(table, window)).itemDays]).toEqual(ages);
    expect(valueOf(blockedTime(table, window)).totalDays).toBe(2); // Thursday and Tuesday
    const without = tableOf([item(null)], "2026-04-08T20:00", berlin({ clock: "working days" }));
    expect(valueOf(blockedTime(without, window)).totalDays).toBe(4);
  });

  it("an item begun and done on one free weekend was 1 day old while it lasted, and then none", () => {
    const weekend = life("I1", "2026-04-04", "2026-04-05"); // Saturday, Sunday
    const table = tableOf([weekend], "2026-04-08", berlin(easter));
    const { itemDays } = valueOf(totalWorkItemAge(table, days("2026-04-03", "2026-04-07")));
    expect([...itemDays]).toEqual([0, 1, 0, 0, 0]);
  });
});
