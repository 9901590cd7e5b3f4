import { describe, expect, it } from "vitest";
import { expectationDays, longestItems } from "../../src/metrics/longest-items.ts";
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
  team,
  unlabelled,
} from "../stories.ts";

const doing = (when: string): Line => [when, moved("Doing", "Backlog")];
const done = (when: string): Line => [when, moved("Done", "Doing")];
const item = (id: string, lines: Line[]) => story(id, [...onBoard("2026-05-01"), ...lines]);
/** Begun on 1 June, delivered on a day of it. */
const lasting = (id: string, day: string) =>
  item(id, [doing("2026-06-01"), done(`2026-06-${day}T15:00`)]);
const june = days("2026-06-01", "2026-06-30");
const read = (stories: ReturnType<typeof item>[]) => tableOf(stories, "2026-07-01");

describe("what took longest", () => {
  it("is the longest first, and of equal ones the first of the table, so many at most", () => {
    const table = read([
      lasting("I1", "05"),
      lasting("I2", "09"),
      lasting("I3", "02"),
      lasting("I4", "09"),
      lasting("I5", "07"),
      lasting("I6", "03"),
    ]);
    const told = (most?: number) =>
      longestItems(table, june, most).map(({ row, days: took }) => [row, took]);
    expect(told()).toEqual([
      [1, 9],
      [3, 9],
      [4, 7],
      [0, 5],
      [5, 3],
    ]);
    expect(told(1)).toEqual([[1, 9]]);
  });

  it("is nothing where nothing was delivered", () => {
    expect(longestItems(read([item("I1", [doing("2026-06-01")])]), june)).toEqual([]);
  });

  it("tells the share of each stage that it was in, the largest first, and of time reopened", () => {
    const told = item("I1", [
      doing("2026-06-01"),
      ["2026-06-02", moved("Review", "Doing")],
      ["2026-06-06", moved("Done", "Review")],
      ["2026-06-06T12:01", closed],
      ["2026-06-09", reopened],
      ["2026-06-09", moved("Review", "Done")],
      ["2026-06-11", moved("Done", "Review")],
    ]);
    // Of 10 days 1 in Doing, 4 and 2 in Review, 3 done.
    expect(longestItems(read([told, lasting("I2", "03")]), june)).toEqual([
      {
        row: 0,
        days: 11,
        blockedDays: 0,
        stages: [
          { stage: 2, share: 0.6 },
          { stage: 1, share: 0.1 },
        ],
        reopenedShare: 0.3,
      },
      { row: 1, days: 3, blockedDays: 0, stages: [{ stage: 1, share: 1 }], reopenedShare: 0 },
    ]);
  });

  it("tells the days it was blocked between its start and its finish", () => {
    const blocked = item("I1", [
      ["2026-05-20", labelled("blocked")],
      doing("2026-06-01"),
      ["2026-06-03", unlabelled("blocked")],
      ["2026-06-05", labelled("blocked")],
      ["2026-06-05T18:00", unlabelled("blocked")],
      done("2026-06-08"),
    ]);
    expect(longestItems(read([blocked]), june)).toMatchObject([{ blockedDays: 4 }]);
  });
});

describe("the expectation", () => {
  const { sle } = team();
  const last = days("2026-06-30", "2026-06-30").last;
  /** Delivered in June after 1, 2, 3 and 4 days. */
  const four = () => ["01", "02", "03", "04"].map((day, i) => lasting(`J${i}`, day));
  /** Delivered on a day after a time that is longer than any in June. */
  const long = (on: string) =>
    story("L1", [...onBoard("2026-01-01"), doing("2026-02-01"), done(on)]);

  it("is the team's own number where it has one", () => {
    expect(expectationDays(read([]), last, { ...sle, days: 12 })).toBe(12);
  });

  it("is else the 85th percentile of 5 items delivered in the 90 days up to the last", () => {
    // 90 days: from 2 April to 30 June. The ⌈0.85 × 5⌉ = 5th: from 1 February to 2 April 61 days.
    expect(expectationDays(read([...four(), long("2026-04-02")]), last, sle)).toBe(61);
    expect(expectationDays(read([...four(), long("2026-04-01")]), last, sle)).toBeNull();
    expect(expectationDays(read([...four(), long("2026-06-30")]), last, sle)).toBe(150);
    expect(expectationDays(read([...four(), long("2026-06-30")]), last - 1, sle)).toBeNull();
  });

  it("is of the team's percentile", () => {
    const half = { ...sle, percentile: 50 };
    expect(expectationDays(read([...four(), long("2026-06-30")]), last, half)).toBe(3);
  });
});
