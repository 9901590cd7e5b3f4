import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import { formatRetroSettings, parseRetroSettings } from "../../src/url/retro-settings.ts";
import { parseViewSearch } from "../../src/url/view-search.ts";

const period = { first: parseDay("2026-10-26"), last: parseDay("2026-11-08") };
const usual = { period: null, against: null, show: "page" } as const;

describe("the settings of a retrospective in a link", () => {
  it("are read and written back", () => {
    for (const [text, settings] of [
      ["2026-10-26..2026-11-08", { ...usual, period }],
      ["2026-10-26..2026-11-08_baseline_pack", { period, against: "baseline", show: "pack" }],
      ["_2026-10-26..2026-11-08", { ...usual, against: period }],
      ["__0", { ...usual, show: { question: 0 } }],
      ["__12", { ...usual, show: { question: 12 } }],
    ] as const) {
      expect(parseRetroSettings(text)).toEqual(settings);
      expect(formatRetroSettings(settings)).toBe(text);
      expect(parseViewSearch({ retro: text })).toEqual({ retro: text });
    }
    expect(formatRetroSettings(usual)).toBeUndefined();
  });

  it("fall back to the usual where they say nothing we know", () => {
    for (const text of [undefined, "", "last", "90d", "2026-11-08..2026-10-26", "__-1", "__1000"])
      expect(parseRetroSettings(text)).toEqual(usual);
    expect(parseViewSearch({ retro: "<script>" })).toEqual({});
  });
});
