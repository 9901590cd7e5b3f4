import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/domain/days.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { type Answer, isRefusal } from "../../src/metrics/answer.ts";
import { cycleTimes, leadTimes } from "../../src/metrics/cycle-time.ts";
import { throughputByWeek } from "../../src/metrics/throughput.ts";
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
  onBoard,
  reopened,
  story,
  tableOf,
  team,
  unlabelled,
} from "../stories.ts";

const valueOf = <Value>({ value }: Answer<Value>): Value => {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value;
};
const doing: Line[] = [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")]];
/** Put on the board on the 1st of June, started at noon and finished at one on two days of June 2026. */
const done = (id: string, start: number, finish: number) =>
  story(id, [
    ...onBoard("2026-06-01"),
    [`2026-06-${String(start).padStart(2, "0")}`, moved("Doing", "Backlog")],
    [`2026-06-${String(finish).padStart(2, "0")}T13:00`, closed],
  ]);
const june = days("2026-06-01", "2026-06-30");

describe("cycle time", () => {
  it("of start day 1, done 5, reopened 15, done 20 is 20, finished on day 20 only; WIP goes 1, 0, 0, 1, 0", () => {
    const item = story("I1", [
      ...doing,
      ["2026-06-05", closed],
      ["2026-06-15", reopened],
      ["2026-06-20", closed],
    ]);
    const four = [3, 4, 5, 6].map((day) => done(`I${day}`, 2, day));
    const table = tableOf([item, ...four], "2026-06-30");
    const { rows, days: times } = valueOf(cycleTimes(table, june, team().sle));
    expect(times[rows.indexOf(0)]).toBe(20);
    const alone = tableOf([item], "2026-06-30");
    const wip = valueOf(wipByDay(alone, june)).wip;
    expect([4, 5, 14, 15, 20].map((day) => wip[day - 1])).toEqual([1, 0, 0, 1, 0]);
    const { mondays, delivered } = valueOf(throughputByWeek(alone, june));
    expect([...mondays].map(formatDay)).toEqual([
      "2026-06-01",
      "2026-06-08",
      "2026-06-15",
      "2026-06-22",
      "2026-06-29",
    ]);
    expect([...delivered]).toEqual([0, 0, 1, 0, 0]);
  });

  it("has percentiles with coverage, and the expectation from history or from the team", () => {
    const items = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((day) => done(`I${day}`, 2, day));
    const table = tableOf(items, "2026-06-30"); // cycle times 1..10
    const found = valueOf(cycleTimes(table, june, { percentile: 85, days: null }));
    expect(found.percentiles).toEqual([
      { p: 50, days: 5, covers: 5, of: 10 },
      { p: 70, days: 7, covers: 7, of: 10 },
      { p: 85, days: 9, covers: 9, of: 10 },
      { p: 95, days: 10, covers: 10, of: 10 },
    ]);
    expect(found.sle).toEqual({ percentile: 85, days: 9, setBy: "history" });
    expect(valueOf(cycleTimes(table, june, { percentile: 80, days: 6 })).sle).toEqual({
      percentile: 80,
      days: 6,
      setBy: "team",
    });
  });

  it("takes the window by the day finished in the team's zone, both ends in", () => {
    const late = story("I9", [...doing, ["2026-06-10T22:30", closed]]); // 11 June in Berlin
    const items = [late, ...[4, 5, 6, 7].map((day) => done(`I${day}`, 2, day))];
    const counted = (zone: string, last: string) =>
      cycleTimes(tableOf(items, "2026-06-30", team({ zone })), days("2026-06-04", last), team().sle)
        .n;
    expect([
      counted("UTC", "2026-06-10"),
      counted("Europe/Berlin", "2026-06-10"),
      counted("Europe/Berlin", "2026-06-11"),
    ]).toEqual([5, 4, 5]);
  });

  it("leaves out, with reasons, what was discarded, never in progress or not seen to start", () => {
    const items = [
      ...[3, 4, 5, 6, 7].map((day) => done(`I${day}`, 2, day)),
      story("I11", [...doing, ["2026-06-05", notPlanned]]),
      story("I12", [...onBoard("2026-06-01"), ["2026-06-06", moved("Done", "Backlog")]]),
      story("I13", [
        ["2026-06-01", created],
        ["2026-06-01", added],
        ["2026-06-02", moved("Review", "Doing")],
        ["2026-06-08", closed],
      ]),
    ];
    const table = tableOf(items, "2026-06-30");
    const answer = cycleTimes(table, june, team().sle);
    expect(answer.n).toBe(5);
    expect(
      answer.leftOut.map(({ reason, rows }) => [reason, [...rows].map((row) => table.items[row])]),
    ).toEqual([
      ["discarded, not delivered", ["I11"]],
      ["never in progress", ["I12"]],
      ["its start was not seen", ["I13"]],
    ]);
    expect(answer.evidence).toEqual({ recorded: 5, inferred: 0, observed: 0, proxy: 5 });
    const everything = tableOf(items, "2026-06-30", team({ counted: "finished" }));
    expect(cycleTimes(everything, june, team().sle).n).toBe(6);
    expect(leadTimes(everything, june).n).toBe(8);
  });

  it("refuses below five items, and says how many there are", () => {
    const table = tableOf(
      [3, 4, 5, 6].map((day) => done(`I${day}`, 2, day)),
      "2026-06-30",
    );
    expect(cycleTimes(table, june, team().sle).value).toEqual({
      refused: "finished items",
      have: 4,
      need: 5,
    });
  });
});

describe("throughput", () => {
  it("counts items that went straight to done, and marks weeks cut short", () => {
    const straight = story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-09", moved("Done", "Backlog")],
    ]);
    const table = tableOf([straight, done("I2", 2, 10), done("I3", 2, 24)], "2026-06-24T14:00");
    const week = valueOf(throughputByWeek(table, days("2026-06-03", "2026-06-24")));
    expect([...week.delivered]).toEqual([0, 2, 0, 1]);
    expect([...week.partial]).toEqual([1, 0, 0, 1]);
    expect(week.meanAWeek).toBe(1); // (2 + 0) / 2
    expect([...week.rows.subarray(week.at[1], week.at[2])].map((row) => table.items[row])).toEqual([
      "I1",
      "I2",
    ]);
  });
});

describe("work in progress", () => {
  it("Doing Monday, Backlog Wednesday is 1, 1, 0", () => {
    const item = story("I1", [
      ["2026-06-01", created],
      ["2026-06-01", added],
      ["2026-06-01", moved("Doing", "")],
      ["2026-06-03", moved("Backlog", "Doing")],
    ]);
    const { wip, now } = valueOf(
      wipByDay(tableOf([item], "2026-06-05"), days("2026-06-01", "2026-06-05")),
    );
    expect([...wip]).toEqual([1, 1, 0, 0, 0]);
    expect(now).toBe(0);
  });

  it("reads each day by what stood at its end, however the story went on", () => {
    const items = [done("I1", 2, 10), story("I2", doing)];
    const read = (asOf: string) => [
      ...valueOf(wipByDay(tableOf(items, asOf), days("2026-06-01", "2026-06-12"))).wip,
    ];
    expect(read("2026-06-12")).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2, 1, 1, 1]);
    expect(read("2026-06-04")).toEqual([1, 2, 2, 2]);
  });

  it("marks the days on which an item first seen later may have been in progress", () => {
    const item = story("I1", [
      ["2026-06-01", created],
      ["2026-06-01", added],
      ["2026-06-04", moved("Review"), { evidence: "inferred", notBefore: at("2026-06-02") }],
    ]);
    const { wip, unseen } = valueOf(wipByDay(tableOf([item], "2026-06-05"), june));
    expect([...wip]).toEqual([0, 0, 0, 1, 1]);
    expect([...unseen]).toEqual([0, 1, 1, 0, 0]);
  });

  it("refuses a window that ends before it begins", () => {
    expect(() => wipByDay(tableOf([], "2026-06-05"), days("2026-06-02", "2026-06-01"))).toThrow(
      RangeError,
    );
  });

  it("counts an item that passes through within one day on no day", () => {
    const item = story("I1", [...doing, ["2026-06-01T13:00", closed]]);
    const answer = wipByDay(tableOf([item], "2026-06-03"), june);
    expect([...valueOf(answer).wip]).toEqual([0, 0, 0]);
    expect(answer.n).toBe(0);
  });
});

describe("work item age", () => {
  it("begins with 1 on the starting day, oldest first, with the stage and whether it is blocked", () => {
    const items = [
      story("I1", [...onBoard("2026-06-01"), ["2026-06-10", moved("Doing", "Backlog")]]),
      story("I2", [
        ...onBoard("2026-06-01"),
        ["2026-06-03", moved("Doing", "Backlog")],
        ["2026-06-05", moved("Review", "Doing")],
        ["2026-06-06", moved("Blocked", "Review")],
      ]),
      done("I3", 2, 5),
    ];
    const table = tableOf(items, "2026-06-10T20:00");
    const ages = valueOf(workItemAges(table));
    expect([...ages.rows].map((row) => table.items[row])).toEqual(["I2", "I1"]);
    expect([...ages.ageDays]).toEqual([8, 1]);
    expect([...ages.stage]).toEqual([2, 1]);
    expect([...ages.blocked]).toEqual([1, 0]);
  });

  it("is at least 10 days for an item created 1 June and first seen in Review on 1 October, as of 10 October", () => {
    const item = story("I1", [
      ["2026-06-01", created],
      ["2026-06-01", added],
      ["2026-10-01", moved("Review"), { evidence: "observed", notBefore: at("2026-06-01") }],
    ]);
    const ages = valueOf(workItemAges(tableOf([item], "2026-10-10")));
    expect([...ages.ageDays]).toEqual([10]);
    expect([...ages.atLeast]).toEqual([1]);
  });

  it("runs from 0 on the elapsed clock", () => {
    const table = tableOf([story("I1", doing)], "2026-06-02T00:00", team({ clock: "elapsed" }));
    expect([...valueOf(workItemAges(table)).ageDays]).toEqual([0.5]);
  });
});

describe("throughput of weeks cut short", () => {
  // Mondays of June 2026: 1, 8, 15, 22 and 29; all known from the 1st.
  const old = story("I0", onBoard("2026-06-01"));
  const weeks = (first: string, last: string, asOf: string, known: ItemFacts[] = [old]) => {
    const items = [...known, done("I1", 2, 9), done("I2", 2, 10), done("I3", 2, 16)];
    return valueOf(throughputByWeek(tableOf(items, asOf), days(first, last)));
  };

  it("marks a week the window begins or ends in the middle of, and takes it whole otherwise", () => {
    expect([...weeks("2026-06-01", "2026-06-21", "2026-06-30").partial]).toEqual([0, 0, 0]);
    expect([...weeks("2026-06-02", "2026-06-20", "2026-06-30").partial]).toEqual([1, 0, 1]);
  });

  it("marks the week it is read in until its last day is over", () => {
    expect([...weeks("2026-06-08", "2026-06-21", "2026-06-21").partial]).toEqual([0, 1]);
    expect([...weeks("2026-06-08", "2026-06-21", "2026-06-22T00:00").partial]).toEqual([0, 0]);
  });

  it("marks the week before whose second day nothing was known", () => {
    const late = [story("I9", onBoard("2026-06-02"))];
    const from = (items: ItemFacts[]) =>
      valueOf(throughputByWeek(tableOf(items, "2026-06-30"), days("2026-06-01", "2026-06-14")))
        .partial;
    expect([...from(late)]).toEqual([1, 0]);
    expect([...from([old])]).toEqual([0, 0]);
  });

  it("has a mean of whole weeks only, none where there is none, and knows each week's items", () => {
    expect(weeks("2026-06-08", "2026-06-21", "2026-06-30").meanAWeek).toBe(1.5);
    expect(weeks("2026-06-09", "2026-06-20", "2026-06-30").meanAWeek).toBeNull();
    expect([...weeks("2026-06-01", "2026-06-21", "2026-06-30").at]).toEqual([0, 0, 2, 3]);
  });
});

describe("the order of finishes", () => {
  it("is that of time, then that of the table", () => {
    const finish = (id: string, when: string) => story(id, [...doing, [when, closed]]);
    const items = [
      finish("I1", "2026-06-09T15:00"),
      finish("I2", "2026-06-09T14:00"),
      finish("I3", "2026-06-08"),
      finish("I4", "2026-06-09T14:00"),
      finish("I5", "2026-06-12"),
    ];
    const table = tableOf(items, "2026-06-30");
    const { rows } = valueOf(cycleTimes(table, june, team().sle));
    expect([...rows].map((row) => table.items[row])).toEqual(["I3", "I2", "I4", "I1", "I5"]);
  });
});

describe("the order of what is left out", () => {
  it("is that of the table, of reasons by their first item", () => {
    const straight = (id: string, day: string) =>
      story(id, [...onBoard("2026-06-01"), [day, moved("Done", "Backlog")]]);
    const dropped = (id: string, day: string) => story(id, [...doing, [day, notPlanned]]);
    const items = [
      straight("I1", "2026-06-20"),
      dropped("I2", "2026-06-09"),
      straight("I3", "2026-06-08"),
      dropped("I4", "2026-06-07"),
      straight("I5", "2026-06-14"),
      dropped("I6", "2026-06-08"),
    ];
    const { leftOut } = cycleTimes(tableOf(items, "2026-06-30"), june, team().sle);
    expect(leftOut.map(({ reason, rows }) => [reason, ...rows])).toEqual([
      ["never in progress", 0, 2, 4],
      ["discarded, not delivered", 1, 3, 5],
    ]);
  });
});

describe("ages in order", () => {
  it("are oldest first, then by start, then as in the table; blocked only where blocked now", () => {
    const begin = (id: string, when: string, more: Line[] = []) =>
      story(id, [...onBoard("2026-06-01"), [when, moved("Doing", "Backlog")], ...more]);
    const items = [
      begin("I1", "2026-06-05T15:00", [["2026-06-06", labelled("blocked")]]),
      begin("I2", "2026-06-05T09:00", [
        ["2026-06-06", labelled("blocked")],
        ["2026-06-07", unlabelled("blocked")],
      ]),
      begin("I3", "2026-06-05T09:00"),
      begin("I4", "2026-06-04", [["2026-06-04T13:00", labelled("blocked")]]),
      begin("I5", "2026-06-08"),
    ];
    const table = tableOf(items, "2026-06-10");
    const { rows, ageDays, blocked } = valueOf(workItemAges(table));
    expect([...rows].map((row) => table.items[row])).toEqual(["I4", "I2", "I3", "I1", "I5"]);
    expect([...ageDays]).toEqual([7, 6, 6, 6, 3]);
    expect([...blocked]).toEqual([1, 0, 0, 1, 0]);
  });
});
