import { describe, expect, it } from "vitest";
import { dayAt, daysAt, daysOf, startOfDay } from "../../src/domain/days.ts";

const hourMs = 3_600_000;
const zones = ["UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia"];

describe.each(zones)("a table of days in %s", (zone) => {
  it("begins each day where the zone does, two years long", () => {
    const days = daysOf(zone, Date.UTC(2011, 5, 3), Date.UTC(2013, 5, 5));
    const one = Array.from(days.starts, (_, i) => startOfDay(zone, days.first + i));
    expect([...days.starts]).toEqual(one);
  });

  it.each([1, 6])("finds the days of many instants as it finds those of one", (month) => {
    const from = Date.UTC(2026, month, 1);
    const instants = Float64Array.from({ length: 300 * 24 }, (_, hour) => from + hour * hourMs);
    const days = daysOf(zone, from, Date.UTC(2027, 11, 31));
    const one = Array.from(instants, (at) => dayAt(days, at) - days.first);
    expect([...daysAt(days, instants)]).toEqual(one);
  });
});

describe("the days of many instants", () => {
  const days = daysOf("UTC", Date.UTC(2026, 0, 1), Date.UTC(2026, 0, 10));
  const first = Date.UTC(2026, 0, 1);
  const over = Date.UTC(2026, 0, 11);

  it("are −1 where there is none, and one past the last for ever", () => {
    const instants = Float64Array.of(Number.NaN, first, over - 1, Infinity);
    expect([...daysAt(days, instants)]).toEqual([-1, 0, 9, 10]);
  });

  it.each([first - 1, over, Number.NEGATIVE_INFINITY])("refuse %d, outside the table", (at) => {
    expect(() => daysAt(days, Float64Array.of(first, at))).toThrow(RangeError);
  });
});
