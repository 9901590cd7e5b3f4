import { describe, expect, it } from "vitest";
import { blockedIn, cycleDaysIn, periodFigures } from "../../src/metrics/period-figures.ts";
import {
  closed,
  days,
  type Line,
  labelled,
  moved,
  onBoard,
  reopened,
  story,
  tableOf,
  unlabelled,
} from "../stories.ts";

const doing = (when: string): Line => [when, moved("Doing", "Backlog")];
const done = (when: string): Line => [when, moved("Done", "Doing")];
const item = (id: string, lines: Line[]) => story(id, [...onBoard("2026-06-01"), ...lines]);

const read = () =>
  tableOf(
    [
      item("I1", [doing("2026-06-02"), done("2026-06-04")]),
      item("I2", [
        doing("2026-06-03"),
        ["2026-06-06T10:00", labelled("blocked")],
        ["2026-06-07T18:00", unlabelled("blocked")],
        ["2026-06-08", moved("Backlog", "Doing")],
      ]),
      item("I3", [doing("2026-06-05")]),
      item("I4", [
        doing("2026-06-02"),
        done("2026-06-03"),
        ["2026-06-03T12:01", closed],
        ["2026-06-09", reopened],
      ]),
      item("I5", [doing("2026-06-05"), done("2026-06-10")]),
    ],
    "2026-06-12",
  );
/** Five days, of which the first morning finds I2 in progress. */
const window = days("2026-06-04", "2026-06-08");

describe("the figures of a stretch of days", () => {
  it("are each as its own metric defines it", () => {
    expect(periodFigures(read(), window, 3)).toEqual({
      window,
      knownTo: window.last,
      delivered: Uint32Array.of(0),
      // I3 and I5 in; I1 and I2 out. On the evenings before and after: I1, I2 and I3, I5.
      arrivals: 2,
      departures: 2,
      wipBefore: 2,
      carriedOver: 2,
      // On the five evenings 1, 3, 3, 3 and 2.
      meanWip: 12 / 5,
      cycleDays: Float64Array.of(3),
      percentiles: [50, 70, 85, 95].map((p) => ({ p, days: 3, covers: 1, of: 1 })),
      // I3 and I5 are 4 days old on the 8th; I1 was 2 and I2 1 on the 3rd.
      totalAge: 8,
      totalAgeChange: 5,
      blockedDays: 2,
      setBacks: { movedBack: Uint32Array.of(1), reopened: new Uint32Array() },
      // On their 4th day, of the start known now: I3 and I5 on the 8th, I4 on the 5th. I1 was done on its 3rd.
      agedOut: Uint32Array.of(2, 3, 4),
    });
  });

  it("name no item aged out without an expectation", () => {
    expect(periodFigures(read(), window, null).agedOut).toBeNull();
  });

  it("end with what is known on the day of the reading", () => {
    const open = periodFigures(read(), days("2026-06-09", "2026-06-30"), null);
    expect(open.knownTo).toBe(days("2026-06-12", "2026-06-12").last);
    expect([...open.delivered]).toEqual([4]);
    // On four evenings I3, I4 again and once more I5: 3, 2, 2, 2.
    expect(open.meanWip).toBe(9 / 4);
    // On the 12th I3 is 8 days old and I4, from its first start, 11; on the 8th 8 in all.
    expect([open.totalAge, open.totalAgeChange]).toEqual([19, 11]);
  });

  it("are all none of days before anything was known", () => {
    expect(periodFigures(read(), days("2020-01-01", "2020-01-14"), 3)).toMatchObject({
      delivered: new Uint32Array(),
      arrivals: 0,
      departures: 0,
      wipBefore: 0,
      carriedOver: 0,
      meanWip: 0,
      percentiles: [],
      totalAge: 0,
      totalAgeChange: 0,
      blockedDays: 0,
    });
  });
});

describe("cycle times of a window", () => {
  it("but on the days of another, before it and after it", () => {
    const table = read();
    const of = (from: string, to: string) =>
      cycleDaysIn(table, days("2026-06-01", "2026-06-12"), days(from, to));
    // I1 done on the 4th after 3 days, I5 on the 10th after 6; I4 is not done.
    expect([...of("2026-06-05", "2026-06-09")]).toEqual([3, 6]);
    expect([...of("2026-06-04", "2026-06-09")]).toEqual([6]);
    expect([...of("2026-06-05", "2026-06-10")]).toEqual([3]);
    expect([...of("2026-05-01", "2026-06-30")]).toEqual([]);
  });
});

describe("blocked item-days", () => {
  it("are those on the days of the window, its ends in", () => {
    const table = read();
    const on = (from: string, to: string) => blockedIn(table, days(from, to));
    // I2 on the 6th and the 7th.
    expect(on("2026-06-06", "2026-06-07")).toBe(2);
    expect(on("2026-06-07", "2026-06-08")).toBe(1);
    expect(on("2026-06-05", "2026-06-06")).toBe(1);
    expect(on("2026-06-08", "2026-06-12")).toBe(0);
    expect(on("2020-01-01", "2030-01-01")).toBe(2);
  });
});
