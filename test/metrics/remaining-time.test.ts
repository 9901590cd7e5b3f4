import { describe, expect, it } from "vitest";
import { clockOf } from "../../src/domain/clock.ts";
import { daysOf, parseDay } from "../../src/domain/days.ts";
import type { ClockKind } from "../../src/domain/team.ts";
import { daysUntil, remainingTime } from "../../src/metrics/remaining-time.ts";
import { at } from "../stories.ts";

describe("how long an item still takes", () => {
  const times = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);

  it("is 85 % of what those at least as old still took, by nearest rank", () => {
    // At least 6 days: 6 to 10 took 0, 1, 2, 3, 4 more; the ⌈0.85 · 5⌉ = 5th is 4.
    expect(remainingTime(times, 6)).toEqual({ percentile: 85, days: 4, asOld: 5 });
    // All ten took from 0.5 to 9.5 more; the 9th is 8.5.
    expect(remainingTime(times, 0.5)).toEqual({ percentile: 85, days: 8.5, asOld: 10 });
    expect(remainingTime(times, 1, 50)).toEqual({ percentile: 50, days: 4, asOld: 10 });
  });

  it("is not told below five as old", () => {
    expect(remainingTime(times, 7)).toBeNull();
    expect(remainingTime(times, 11)).toBeNull();
    expect(remainingTime(Float64Array.of(), 1)).toBeNull();
  });
});

describe("days until something is due", () => {
  // 10 June 2026 is a Wednesday, read at noon; the 11th is a holiday.
  const until = (clock: ClockKind, dueOn: string, today = "2026-06-10", zone = "UTC") => {
    const time = { clock, weekend: [6, 7], holidays: ["2026-06-11"] };
    const known = clockOf(time, daysOf(zone, at("2026-06-01"), at(today)));
    return daysUntil(known, time, at(today), parseDay(dueOn));
  };

  it("are the dates' difference on the calendar: today is 0, overdue is below", () => {
    const dates = ["2026-06-10", "2026-06-12", "2026-06-07", "2026-05-01", "2027-06-10"];
    expect(dates.map((date) => until("calendar days", date))).toEqual([0, 2, -3, -40, 365]);
  });

  it("are the working days after today on the working clock", () => {
    // Thursday is a holiday: Friday the 12th is the first, Monday the 15th the second.
    const dates = ["2026-06-10", "2026-06-11", "2026-06-12", "2026-06-14", "2026-06-15"];
    expect(dates.map((date) => until("working days", date))).toEqual([0, 0, 1, 1, 2]);
    // Monday, Tuesday and Wednesday have gone by since Friday the 5th.
    expect(until("working days", "2026-06-05")).toBe(-3);
    expect(until("working days", "2026-06-06", "2026-06-07")).toBe(0);
  });

  it("are 24-hour days to the end of that day on the elapsed clock", () => {
    expect(until("elapsed", "2026-06-12")).toBe(2.5);
    expect(until("elapsed", "2026-06-10")).toBe(0.5);
    expect(until("elapsed", "2026-06-09")).toBe(-0.5);
    // In Berlin it is 14:00.
    expect(until("elapsed", "2026-06-10", "2026-06-10", "Europe/Berlin")).toBeCloseTo(10 / 24, 12);
  });
});
