import { describe, expect, it } from "vitest";
import { clockOf, durationDays, workingDays } from "../../src/domain/clock.ts";
import { daysOf, parseDay } from "../../src/domain/days.ts";
import type { ClockKind } from "../../src/domain/team.ts";

const at = (text: string) => Date.parse(text);
const clock = (kind: ClockKind, zone = "Europe/Berlin", holidays: string[] = []) =>
  clockOf(
    { clock: kind, weekend: [6, 7], holidays },
    daysOf(zone, at("2026-01-01T12:00:00Z"), at("2026-12-31T12:00:00Z")),
  );

describe("the calendar clock", () => {
  it("counts days touched, both ends in", () => {
    // Berlin, noon to noon over the night in which the clocks go forward: 23 hours.
    const from = at("2026-03-28T11:00:00Z");
    const to = at("2026-03-29T10:00:00Z");
    expect(durationDays(clock("calendar days"), from, to)).toBe(2);
    expect(durationDays(clock("elapsed"), from, to)).toBeCloseTo(0.958, 3);
  });

  it("counts the same day as 1 and two minutes over midnight as 2", () => {
    const days = clock("calendar days", "UTC");
    expect(durationDays(days, at("2026-05-04T00:00:00Z"), at("2026-05-04T23:59:59Z"))).toBe(1);
    expect(durationDays(days, at("2026-05-04T23:59:00Z"), at("2026-05-05T00:01:00Z"))).toBe(2);
  });
});

describe("the working clock", () => {
  const working = clock("working days", "UTC");
  it("counts Friday to Monday as 2", () => {
    expect(durationDays(working, at("2026-11-20T09:00:00Z"), at("2026-11-23T09:00:00Z"))).toBe(2);
  });

  it("stands still on the weekend: started Saturday it is 1, 1, 1 and 2 days old", () => {
    const start = at("2026-11-21T09:00:00Z");
    const ages = [21, 22, 23, 24].map((day) =>
      durationDays(working, start, at(`2026-11-${day}T10:00:00Z`)),
    );
    expect(ages).toEqual([1, 1, 1, 2]);
  });

  it("leaves holidays out", () => {
    const free = clock("working days", "UTC", ["2026-12-25"]);
    expect(durationDays(free, at("2026-12-24T09:00:00Z"), at("2026-12-28T09:00:00Z"))).toBe(2);
    expect(workingDays(free, parseDay("2026-12-25"), parseDay("2026-12-27"))).toBe(0);
  });
});

it("adds nothing on the elapsed clock", () => {
  const start = at("2026-05-04T06:00:00Z");
  expect(durationDays(clock("elapsed"), start, start)).toBe(0);
  expect(durationDays(clock("elapsed"), start, start + 43_200_000)).toBe(0.5);
});

it("refuses an end before the start", () => {
  expect(() => durationDays(clock("elapsed"), 2, 1)).toThrow(RangeError);
});
