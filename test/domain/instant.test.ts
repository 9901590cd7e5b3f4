import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatInstant, parseInstant } from "../../src/domain/instant.ts";

describe("parseInstant", () => {
  it("reads GitHub's times, offsets and fractions", () => {
    expect(parseInstant("1970-01-02T00:00:01Z")).toBe(86_401_000);
    expect(parseInstant("2026-03-28T12:00:00+02:00")).toBe(Date.UTC(2026, 2, 28, 10));
    expect(parseInstant("2026-03-28T12:00:00.250Z")).toBe(Date.UTC(2026, 2, 28, 12) + 250);
  });

  it("agrees with the platform and reads back what it writes, for any second", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000 }), (second) => {
        const text = new Date(second * 1000).toISOString().replace(".000Z", "Z");
        expect(parseInstant(text)).toBe(second * 1000);
        expect(formatInstant(parseInstant(text))).toBe(text);
      }),
    );
  });

  it("refuses a time without a zone, a day, and nonsense, naming it", () => {
    for (const text of [
      "2026-03-28T12:00:00",
      "2026-03-28",
      "2026-13-28T12:00:00Z",
      "2026-03-2xT12:00:00Z",
      "2026-02-30T00:00:00Z",
      "2026-01-01T25:61:61Z",
      "2026x08x21T20x00x04Z",
      "",
    ])
      expect(() => parseInstant(text)).toThrow(`"${text}" is not a date and time`);
  });
});
