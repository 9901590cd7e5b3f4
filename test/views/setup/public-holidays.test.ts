import { describe, expect, it } from "vitest";
import {
  countries,
  publicHolidays,
  regions,
} from "../../../src/views/setup/agree/public-holidays.ts";

describe("public holidays", () => {
  it("are the days of a country's calendar, moving feasts among them", () => {
    // Easter was on 5 April in 2026: Good Friday, Easter Monday, Ascension, Whit Monday.
    expect(publicHolidays("DE", "", [2026, 2026])).toEqual([
      "2026-01-01",
      "2026-04-03",
      "2026-04-06",
      "2026-05-01",
      "2026-05-14",
      "2026-05-25",
      "2026-10-03",
      "2026-12-25",
      "2026-12-26",
    ]);
  });

  it("are more in a part of it that has its own", () => {
    const whole = publicHolidays("DE", "", [2026, 2026]);
    const bavaria = publicHolidays("DE", "BY", [2026, 2026]);
    expect(bavaria.filter((date) => !whole.includes(date))).toEqual([
      "2026-01-06",
      "2026-06-04",
      "2026-11-01",
    ]);
  });

  it("cover every year asked for, each date once and in order", () => {
    const dates = publicHolidays("CH", "ZH", [2024, 2027]);
    expect(dates).toEqual([...new Set(dates)].toSorted());
    for (const year of [2024, 2025, 2026, 2027]) expect(dates).toContain(`${year}-08-01`);
    for (const date of dates) expect(date).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it("are known of many countries, by name", () => {
    expect(countries("en")).toContainEqual({ code: "DE", name: "Germany" });
    expect(countries("de").find(({ code }) => code === "CH")?.name).toBe("Schweiz");
    expect(countries("en").length).toBeGreaterThan(100);
    expect(regions("CH", "en")).toContainEqual(expect.objectContaining({ code: "ZH" }));
    expect(regions("VA", "en")).toEqual([]);
  });
});
