import { describe, expect, it } from "vitest";
import { parseDay } from "../../../src/domain/days.ts";
import {
  periodOptions,
  periodWords,
  usualAgainst,
  usualPeriod,
} from "../../../src/views/retro/period-options.ts";

const day = parseDay;
const span = (first: string, last: string) => ({ first: day(first), last: day(last) });
const iterations = [
  { title: "S1", ...span("2026-10-12", "2026-10-25") },
  { title: "S2", ...span("2026-10-26", "2026-11-08") },
  { title: "S3", ...span("2026-11-09", "2026-11-22") },
  { title: "S4", ...span("2026-11-23", "2026-12-06") },
];
const today = day("2026-11-20");
const from = day("2026-09-15");

describe("periods to choose from", () => {
  const options = periodOptions(iterations, { from, today }, "en");

  it("are the iterations that have begun and the months of the history, the latest first", () => {
    expect(options.map(({ name }) => name)).toEqual([
      "S3",
      "S2",
      "S1",
      "November 2026",
      "October 2026",
      "September 2026",
    ]);
    expect(options[4]?.window).toEqual(span("2026-10-01", "2026-10-31"));
  });

  it("begin with the latest that is over, beside the one before it", () => {
    const period = usualPeriod(options, today);
    expect(period).toEqual(span("2026-10-26", "2026-11-08"));
    expect(usualAgainst(options, period, from)).toEqual(span("2026-10-12", "2026-10-25"));
    const months = periodOptions([], { from, today }, "en");
    expect(usualPeriod(months, today)).toEqual(span("2026-10-01", "2026-10-31"));
    expect(usualAgainst(months, usualPeriod(months, today), from)).toEqual(
      span("2026-09-01", "2026-09-30"),
    );
  });

  it("hold other days against as many before them", () => {
    expect(usualAgainst(options, span("2026-11-01", "2026-11-10"), from)).toEqual(
      span("2026-10-22", "2026-10-31"),
    );
    // The first iteration has none before it.
    expect(usualAgainst(options, span("2026-10-12", "2026-10-25"), from)).toEqual(
      span("2026-09-28", "2026-10-11"),
    );
  });

  it("hold nothing against days before the history: a young team's period is beside its baseline", () => {
    const first = span("2026-10-12", "2026-10-25");
    expect(usualAgainst(options, first, day("2026-10-12"))).toBe("baseline");
    // One day of history in the fortnight before is enough to ask.
    expect(usualAgainst(options, first, day("2026-10-11"))).toEqual(
      span("2026-09-28", "2026-10-11"),
    );
    // Nor against an iteration that the board had before the team's first item.
    const second = span("2026-10-26", "2026-11-08");
    expect(usualAgainst(options, second, day("2026-10-26"))).toBe("baseline");
  });

  it("are named as people name them", () => {
    expect(periodWords(options, span("2026-10-26", "2026-11-08"), "en")).toBe("S2");
    expect(periodWords(options, span("2026-11-01", "2026-11-10"), "en-GB")).toBe(
      "1 Nov 2026 to 10 Nov 2026",
    );
  });
});
