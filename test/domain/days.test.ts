import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayAt,
  dayIn,
  dayStart,
  daysOf,
  formatDay,
  lastDay,
  monday,
  parseDay,
  startOfDay,
  weekday,
} from "../../src/domain/days.ts";

const at = (text: string) => Date.parse(text);

describe("a calendar day", () => {
  it("counts days since 1970-01-01, and reads back", () => {
    expect(parseDay("1970-01-01")).toBe(0);
    expect(parseDay("2026-03-28")).toBe(20_540); // 56 years of 365 days + 14 leap days + 86
    expect(formatDay(20_540)).toBe("2026-03-28");
    expect(parseDay("1969-12-31")).toBe(-1);
  });

  it("refuses what is no day", () => {
    for (const text of ["2026-02-30", "2026-2-3", "tomorrow", "2026-03-28T00:00:00Z"])
      expect(() => parseDay(text)).toThrow(RangeError);
  });

  it("knows its ISO weekday and the Monday of its week", () => {
    expect(weekday(parseDay("1970-01-01"))).toBe(4);
    expect(weekday(parseDay("2026-11-22"))).toBe(7);
    expect(weekday(parseDay("1969-12-29"))).toBe(1);
    expect(formatDay(monday(parseDay("2026-11-22")))).toBe("2026-11-16");
    expect(formatDay(monday(parseDay("2026-11-16")))).toBe("2026-11-16");
  });
});

describe("days in a zone", () => {
  it("begin at local midnight whatever the machine's own zone", () => {
    expect(startOfDay("Europe/Berlin", parseDay("2026-03-28"))).toBe(at("2026-03-27T23:00:00Z"));
    expect(startOfDay("Asia/Kolkata", parseDay("2026-03-28"))).toBe(at("2026-03-27T18:30:00Z"));
    expect(dayIn("America/New_York", at("2026-03-28T03:59:59Z"))).toBe(parseDay("2026-03-27"));
    expect(dayIn("America/New_York", at("2026-03-28T04:00:00Z"))).toBe(parseDay("2026-03-28"));
  });

  it("have 23 and 25 hours around the changes of clocks", () => {
    const hours = (zone: string, day: string) =>
      (startOfDay(zone, parseDay(day) + 1) - startOfDay(zone, parseDay(day))) / 3_600_000;
    expect(hours("Europe/Berlin", "2026-03-29")).toBe(23);
    expect(hours("Europe/Berlin", "2026-10-25")).toBe(25);
    expect(hours("America/New_York", "2026-03-08")).toBe(23);
    expect(hours("Europe/Berlin", "2026-03-28")).toBe(24);
  });

  it("begin at 01:00 where the clocks skip midnight", () => {
    expect(startOfDay("America/Sao_Paulo", parseDay("2018-11-04"))).toBe(
      at("2018-11-04T03:00:00Z"),
    );
  });

  it.each([
    ["Asia/Amman", "2018-10-26", "2018-10-25T21:00:00Z"], // back from 01:00 to 00:00: the first midnight
    ["America/Havana", "2006-10-29", "2006-10-29T04:00:00Z"], // likewise
    ["America/Santiago", "2020-04-05", "2020-04-05T04:00:00Z"], // back from 24:00 to 23:00: the second
    ["America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z"], // 00:00 is skipped
    ["Asia/Beirut", "2023-04-28", "2023-04-27T21:00:00Z"],
    ["Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z"], // 00:00 is skipped
    ["Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z"], // the whole day is
    ["UTC", "2011-12-30", "2011-12-30T00:00:00Z"], // but not here, even on a machine in Apia
    ["Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00Z"],
    ["Etc/GMT+12", "2026-01-01", "2026-01-01T12:00:00Z"],
    ["America/St_Johns", "2026-03-08", "2026-03-08T03:30:00Z"],
  ])("begin in %s on %s at %s", (zone, day, start) => {
    expect(startOfDay(zone, parseDay(day))).toBe(at(start));
  });

  it("are those of the calendar on the wall, to the second, in any zone", () => {
    const zones = ["Asia/Amman", "America/Santiago", "Australia/Lord_Howe", "Asia/Kathmandu"];
    const written = (zone: string, instant: number) =>
      new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(instant);
    const days = fc.integer({ min: parseDay("2005-01-01"), max: parseDay("2027-12-31") });
    fc.assert(
      fc.property(fc.constantFrom(...zones), days, (zone, day) => {
        const start = startOfDay(zone, day);
        expect(written(zone, start)).toBe(formatDay(day));
        expect(written(zone, start - 1000)).toBe(formatDay(day - 1));
        expect([dayIn(zone, start), dayIn(zone, start - 1)]).toEqual([day, day - 1]);
      }),
    );
  });

  it("leave the day out that Apia skipped, without losing the next", () => {
    const days = daysOf("Pacific/Apia", at("2011-12-28T12:00:00Z"), at("2012-01-02T12:00:00Z"));
    expect(formatDay(dayAt(days, at("2011-12-30T09:59:59Z")))).toBe("2011-12-29");
    expect(formatDay(dayAt(days, at("2011-12-30T10:00:00Z")))).toBe("2011-12-31");
  });
});

describe("a table of days", () => {
  const days = daysOf("Europe/Berlin", at("2026-03-27T12:00:00Z"), at("2026-03-31T12:00:00Z"));

  it("finds the day of an instant, the first instant of a day in it, the last before it not", () => {
    expect(formatDay(dayAt(days, at("2026-03-28T22:59:59Z")))).toBe("2026-03-28");
    expect(formatDay(dayAt(days, at("2026-03-28T23:00:00Z")))).toBe("2026-03-29");
    expect(formatDay(dayAt(days, at("2026-03-29T21:59:59.999Z")))).toBe("2026-03-29");
    expect(formatDay(dayAt(days, at("2026-03-29T22:00:00Z")))).toBe("2026-03-30");
    expect(formatDay(lastDay(days))).toBe("2026-03-31");
    expect(dayStart(days, parseDay("2026-04-01"))).toBe(at("2026-03-31T22:00:00Z"));
  });

  it("agrees with the zone for every hour of two years", () => {
    const zone = "America/New_York";
    const from = at("2025-01-01T00:00:00Z");
    const table = daysOf(zone, from, from + 730 * 86_400_000);
    for (let hour = 0; hour < 730 * 24; hour += 1) {
      const instant = from + hour * 3_600_000;
      expect(dayAt(table, instant)).toBe(dayIn(zone, instant));
    }
  });

  it("refuses instants and days outside it, and an empty table", () => {
    expect(() => dayAt(days, at("2026-03-26T22:59:59Z"))).toThrow(RangeError);
    expect(() => dayAt(days, at("2026-03-31T22:00:00Z"))).toThrow(RangeError);
    expect(() => dayStart(days, parseDay("2026-04-02"))).toThrow(RangeError);
    expect(() => daysOf("UTC", 1, 0)).toThrow(RangeError);
  });
});
