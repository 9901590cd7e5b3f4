import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrivalsAndDepartures } from "../../src/metrics/arrivals-departures.ts";
import { totalWorkItemAge } from "../../src/metrics/total-work-item-age.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import { workItemAges } from "../../src/metrics/work-item-age.ts";
import {
  archived,
  closed,
  days,
  type Line,
  moved,
  notPlanned,
  onBoard,
  removed,
  reopened,
  story,
  tableOf,
  team,
  unarchived,
} from "../stories.ts";
import { afterAll, anyStories } from "./any-stories.ts";
import { valueOf } from "./value-of.ts";

const begun = (day: string): Line[] => [...onBoard("2026-06-01"), [day, moved("Doing", "Backlog")]];
const week = days("2026-06-01", "2026-06-05");

describe("arrivals and departures", () => {
  it("of Doing Monday, Backlog Wednesday, as of Friday: one in on Monday, sent back on Wednesday", () => {
    const item = story("I1", [...begun("2026-06-01"), ["2026-06-03", moved("Backlog", "Doing")]]);
    const flow = valueOf(arrivalsAndDepartures(tableOf([item], "2026-06-05"), week));
    expect([...flow.arrivals]).toEqual([1, 0, 0, 0, 0]);
    expect([...flow.departures]).toEqual([0, 0, 1, 0, 0]);
    expect([...flow.sentBack]).toEqual([0, 0, 1, 0, 0]);
  });

  it("of 10 backlog issues closed as not planned are none", () => {
    const items = Array.from({ length: 10 }, (_, i) =>
      story(`I${i}`, [...onBoard("2026-06-01"), ["2026-06-03", notPlanned]]),
    );
    const answer = arrivalsAndDepartures(tableOf(items, "2026-06-05"), week);
    expect([...valueOf(answer).arrivals, ...valueOf(answer).departures]).toEqual(
      Array.from({ length: 10 }, () => 0),
    );
    expect(answer.leftOut.map(({ reason, rows }) => [reason, rows.length])).toEqual([
      ["never in progress", 10],
    ]);
    expect(answer.n).toBe(0);
  });

  it("tell finished, discarded and sent back apart; back from done or from the archive is an arrival", () => {
    const items = [
      story("I1", [
        ...begun("2026-06-01"),
        ["2026-06-02", closed],
        ["2026-06-03", reopened],
        ["2026-06-04", notPlanned],
      ]),
      story("I2", [...begun("2026-06-01"), ["2026-06-02", removed]]),
      story("I3", [...begun("2026-06-01"), ["2026-06-03", archived], ["2026-06-05", unarchived]]),
    ];
    const answer = arrivalsAndDepartures(tableOf(items, "2026-06-05T13:00"), week);
    const flow = valueOf(answer);
    expect([...flow.arrivals]).toEqual([3, 0, 1, 0, 1]);
    expect([...flow.finished]).toEqual([0, 1, 0, 0, 0]);
    expect([...flow.discarded]).toEqual([0, 1, 1, 1, 0]);
    expect([...flow.departures]).toEqual([0, 2, 1, 1, 0]);
    expect(answer.n).toBe(3);
    // Five arrivals and four departures; the archive's are no moves, closings and reopening are proxies.
    expect(answer.evidence).toEqual({ recorded: 4, inferred: 0, observed: 0, proxy: 3 });
  });

  it("fall on days of the team's zone", () => {
    const items = [
      story("I1", [
        ...onBoard("2026-06-01"),
        ["2026-06-01T22:30", moved("Doing", "Backlog")], // 2 June in Berlin
        ["2026-06-03T21:59", closed],
      ]),
    ];
    const flow = (zone: string) =>
      valueOf(arrivalsAndDepartures(tableOf(items, "2026-06-05", team({ zone })), week));
    expect([...flow("Europe/Berlin").arrivals]).toEqual([0, 1, 0, 0, 0]);
    expect([...flow("Europe/Berlin").departures]).toEqual([0, 0, 1, 0, 0]);
    expect([...flow("UTC").arrivals]).toEqual([1, 0, 0, 0, 0]);
    expect([...flow("Asia/Kolkata").departures]).toEqual([0, 0, 0, 1, 0]);
  });

  it("say what was in progress before the window, and end with the day they are read", () => {
    const items = [
      story("I1", begun("2026-06-01")),
      story("I2", [...begun("2026-06-01"), ["2026-06-02", closed]]),
      story("I3", begun("2026-06-04")),
    ];
    const flow = valueOf(
      arrivalsAndDepartures(tableOf(items, "2026-06-05"), days("2026-06-03", "2026-06-30")),
    );
    expect(flow.wipBefore).toBe(1);
    expect([...flow.arrivals]).toEqual([0, 1, 0]);
  });

  it("are none of an empty table", () => {
    const answer = arrivalsAndDepartures(tableOf([], "2026-06-05"), week);
    expect([...valueOf(answer).departures]).toEqual([0]);
    expect(answer.n).toBe(0);
  });

  // jira-agile-metrics, netflow_test.py, over its "large" table: committed and done dates of.
  // Its day lists begin on 1 January 2018 and are the same as ours.
  it("are as in jira-agile-metrics' net flow", () => {
    const committed = [2, 3, 3, 2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 4, 5];
    const done = new Map([
      [9, 7],
      [10, 7],
      [11, 8],
      [12, 8],
      [13, 9],
      [14, 9],
    ]);
    const items = committed.map((day, i) => {
      const finish = done.get(i);
      return story(`A${i + 4}`, [
        ...onBoard("2018-01-01"),
        [`2018-01-0${day}`, moved("Doing", "Backlog")],
        ...(finish === undefined ? [] : [[`2018-01-0${finish}`, closed] satisfies Line]),
      ]);
    });
    const table = tableOf(items, "2018-01-09T20:00");
    const flow = valueOf(arrivalsAndDepartures(table, days("2018-01-01", "2018-01-09")));
    expect([...flow.arrivals]).toEqual([0, 9, 4, 1, 1, 0, 0, 0, 0]);
    expect([...flow.departures]).toEqual([0, 0, 0, 0, 0, 0, 2, 2, 2]);
  });

  it("always sum to WIP, and are not changed by later facts", () => {
    fc.assert(
      fc.property(anyStories, fc.integer({ min: 2, max: 28 }), (items, day) => {
        const whole = tableOf(items, afterAll, team({ zone: "Europe/Berlin" }));
        for (const window of [wholeHistory(whole), days("2026-03-20", "2026-04-10")]) {
          const flow = valueOf(arrivalsAndDepartures(whole, window));
          let now = flow.wipBefore;
          expect(
            [...flow.arrivals].map(
              (arrived, i) => (now += arrived - (flow.departures[i] as number)),
            ),
          ).toEqual([...valueOf(wipByDay(whole, window)).wip]);
          expect(
            flow.finished.map((n, i) => n + (flow.discarded[i] ?? 0) + (flow.sentBack[i] ?? 0)),
          ).toEqual(flow.departures);
        }
        const march = days("2026-03-01", `2026-03-${String(day).padStart(2, "0")}`);
        const then = tableOf(
          items,
          `2026-03-${String(day).padStart(2, "0")}T22:59`,
          team({ zone: "Europe/Berlin" }),
        );
        if (then.rows === 0) return;
        const [a, b] = [whole, then].map((table) => valueOf(arrivalsAndDepartures(table, march)));
        expect(a?.arrivals).toEqual(b?.arrivals);
        expect(a?.departures).toEqual(b?.departures);
      }),
    );
  });
});

describe("total work item age", () => {
  it("sums the ages of the items in progress at the end of each day", () => {
    const items = [
      story("I1", [...begun("2026-06-01"), ["2026-06-04", closed]]),
      story("I2", begun("2026-06-03")),
    ];
    const { itemDays } = valueOf(totalWorkItemAge(tableOf(items, "2026-06-05"), week));
    expect([...itemDays]).toEqual([1, 2, 3 + 1, 2, 3]);
  });

  it("keeps the first start of an item reopened into progress, and begins anew after the backlog", () => {
    const items = [
      story("I1", [...begun("2026-06-01"), ["2026-06-02", closed], ["2026-06-04", reopened]]),
    ];
    expect([...valueOf(totalWorkItemAge(tableOf(items, "2026-06-05"), week)).itemDays]).toEqual([
      1, 0, 0, 4, 5,
    ]);
    const again = story("I2", [
      ...begun("2026-06-01"),
      ["2026-06-03", moved("Backlog", "Doing")],
      ["2026-06-05", moved("Doing", "Backlog")],
    ]);
    expect([...valueOf(totalWorkItemAge(tableOf([again], "2026-06-05"), week)).itemDays]).toEqual([
      1, 2, 0, 0, 1,
    ]);
  });

  // Lighthouse, TeamMetricsServiceTests.cs: started 5, 3 and 1 days ago are 12 item-days; 5 days ago alone 6.
  it("is 12 for items started 5, 3 and 1 days ago", () => {
    const items = ["2026-06-05", "2026-06-07", "2026-06-09"].map((day, i) =>
      story(`I${i}`, begun(day)),
    );
    const window = days("2026-06-10", "2026-06-10");
    expect([...valueOf(totalWorkItemAge(tableOf(items, "2026-06-10"), window)).itemDays]).toEqual([
      12,
    ]);
    expect([
      ...valueOf(totalWorkItemAge(tableOf(items.slice(0, 1), "2026-06-10"), window)).itemDays,
    ]).toEqual([6]);
  });

  it("counts hours on the elapsed clock: 23 and 25 of them where the clocks change", () => {
    const itemDays = (day: string, asOf: string) => [
      ...valueOf(
        totalWorkItemAge(
          tableOf(
            [story("I1", [...onBoard(day), [day, moved("Doing", "Backlog")]])],
            asOf,
            team({ zone: "Europe/Berlin", clock: "elapsed" }),
          ),
          days(day, asOf.slice(0, 10)),
        ),
      ).itemDays,
    ];
    // From noon UTC to the midnights of Berlin, then to noon UTC.
    const [a, b, c] = itemDays("2026-03-28", "2026-03-30") as [number, number, number];
    expect([a, b, c].map((value) => Math.round(value * 24))).toEqual([11, 34, 48]);
    const autumn = itemDays("2026-10-24", "2026-10-26");
    expect(autumn.map((value) => Math.round(value * 24))).toEqual([10, 35, 48]);
  });

  it("is the sum of the ages read as of any instant, on every clock", () => {
    fc.assert(
      fc.property(
        anyStories,
        fc.constantFrom("calendar days", "working days", "elapsed"),
        fc.integer({ min: 1, max: 30 }),
        (items, clock, day) => {
          const date = `2026-04-${String(day).padStart(2, "0")}`.replace("04-30", "03-31");
          const whose = team({ clock, zone: "Europe/Berlin" });
          const whole = tableOf(items, afterAll, whose);
          const then = tableOf(items, `${date}T21:59`, whose);
          const { itemDays } = valueOf(totalWorkItemAge(whole, days(date, date)));
          const sum = valueOf(workItemAges(then)).ageDays.reduce((all, age) => all + age, 0);
          // To the end of the day, where the ages are read a minute before it.
          expect(Math.abs((itemDays[0] ?? 0) - sum)).toBeLessThan(0.05);
        },
      ),
    );
  });
});

describe("arrivals and departures of a part of history", () => {
  const within = days("2026-06-10", "2026-06-12");
  const items = () => [
    story("through", [...begun("2026-06-09"), ["2026-06-13", closed]]),
    story("before", [...begun("2026-06-02"), ["2026-06-09", closed]]),
    story("in and out", [...begun("2026-06-10"), ["2026-06-12", closed]]),
    story("straight before", [...onBoard("2026-06-01"), ["2026-06-09", moved("Done", "Backlog")]]),
    story("straight after", [...onBoard("2026-06-01"), ["2026-06-13", moved("Done", "Backlog")]]),
    story("straight", [...onBoard("2026-06-01"), ["2026-06-11", moved("Done", "Backlog")]]),
    story("removed before", [...onBoard("2026-06-01"), ["2026-06-09", removed]]),
    story("removed", [...onBoard("2026-06-01"), ["2026-06-11", removed]]),
    story("removed after", [...onBoard("2026-06-01"), ["2026-06-13", removed]]),
  ];

  it("are about what entered or left within it, and nothing else", () => {
    const table = tableOf(items(), "2026-06-20");
    const answer = arrivalsAndDepartures(table, within);
    const names = (rows: Uint32Array) => [...rows].map((row) => table.items[row]);
    expect(names(answer.counted)).toEqual(["in and out"]);
    expect(answer.leftOut.map(({ reason, rows }) => [reason, ...names(rows)])).toEqual([
      ["discarded before it started", "removed"],
      ["never in progress", "straight"],
    ]);
    expect(answer.evidence).toEqual({ recorded: 1, inferred: 0, observed: 0, proxy: 1 });
    expect(valueOf(answer)).toMatchObject({
      days: Int32Array.of(within.first, within.first + 1, within.last),
      wipBefore: 1,
    });
  });

  it("counts an item that came and went before it neither then nor as WIP", () => {
    const table = tableOf(items().slice(1, 2), "2026-06-20");
    expect(valueOf(arrivalsAndDepartures(table, within)).wipBefore).toBe(0);
    expect([...valueOf(wipByDay(table, days("2026-06-08", "2026-06-10"))).wip]).toEqual([1, 0, 0]);
  });
});

describe("work in progress over stretches", () => {
  it("counts an item once, whichever of its stretches lies in the window", () => {
    const item = story("I1", [
      ...begun("2026-06-02"),
      ["2026-06-04", closed],
      ["2026-06-08", reopened],
      ["2026-06-10", closed],
    ]);
    const table = tableOf([item], "2026-06-20");
    const read = (first: string, last: string) => {
      const answer = wipByDay(table, days(first, last));
      return [answer.n, ...valueOf(answer).wip];
    };
    expect(read("2026-06-02", "2026-06-03")).toEqual([1, 1, 1]);
    expect(read("2026-06-05", "2026-06-06")).toEqual([0, 0, 0]);
    expect(read("2026-06-09", "2026-06-10")).toEqual([1, 1, 0]);
    const { days: on } = valueOf(wipByDay(table, days("2026-06-09", "2026-06-10")));
    expect([...on]).toEqual([20_613, 20_614]); // 20,605 is 1 June
  });
});
