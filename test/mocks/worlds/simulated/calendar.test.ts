import { describe, expect, it } from "vitest";
import { Agenda, type Process } from "../../../../mocks/worlds/simulated/agenda.ts";
import { midnight, WorkingHours, weekday } from "../../../../mocks/worlds/simulated/calendar.ts";
import { Deck, Dice } from "../../../../mocks/worlds/simulated/dice.ts";

const at = (text: string) => Date.parse(text);
const day = (text: string) => at(text) / 86_400_000;
const iso = (instant: number) => new Date(instant).toISOString();

describe("midnight", () => {
  it("is right on both sides of a change of clocks", () => {
    expect(iso(midnight("Europe/Berlin", day("2026-03-29")))).toBe("2026-03-28T23:00:00.000Z");
    expect(iso(midnight("Europe/Berlin", day("2026-03-30")))).toBe("2026-03-29T22:00:00.000Z");
    expect(iso(midnight("America/New_York", day("2026-11-01")))).toBe("2026-11-01T04:00:00.000Z");
    expect(iso(midnight("America/New_York", day("2026-11-02")))).toBe("2026-11-02T05:00:00.000Z");
    expect(iso(midnight("Asia/Kolkata", day("2026-06-01")))).toBe("2026-05-31T18:30:00.000Z");
  });
});

describe("WorkingHours", () => {
  // Friday the 27th is off; clocks go forward on Sunday the 29th of March 2026.
  const off = day("2026-03-27");
  const hours = new WorkingHours(
    "Europe/Berlin",
    9,
    day("2026-03-23"),
    day("2026-04-03"),
    (d) => d === off,
  );

  it("counts eight hours a day in the person's zone, over days off and a change of clocks", () => {
    // Thursday 16:00 in Berlin (15:00Z): an hour is left of the day, 9:00 to 17:00.
    const thursday = at("2026-03-26T15:00:00Z");
    expect(iso(hours.after(thursday, 0.5))).toBe("2026-03-26T15:30:00.000Z");
    // The next hour is worked on Monday from 9:00, which is 07:00Z by then.
    expect(iso(hours.after(thursday, 2))).toBe("2026-03-30T08:00:00.000Z");
    expect(iso(hours.after(at("2026-03-28T12:00:00Z"), 0))).toBe("2026-03-30T07:00:00.000Z");
  });

  it("knows when the person is at work", () => {
    expect(hours.has(at("2026-03-26T08:00:00Z"))).toBe(true);
    expect(hours.has(at("2026-03-26T07:59:59Z"))).toBe(false);
    expect(hours.has(at("2026-03-26T16:00:00Z"))).toBe(false);
    expect(hours.has(at("2026-03-27T10:00:00Z"))).toBe(false);
    expect(weekday(day("2026-03-29"))).toBe(7);
  });
});

describe("Agenda", () => {
  it("runs processes by time, on whole seconds, those of one second as they asked", () => {
    const agenda = new Agenda(0);
    const log: string[] = [];
    function* steps(name: string, ...times: number[]): Process {
      for (const time of times) {
        log.push(`${name} ${agenda.now}`);
        yield time;
      }
      log.push(`${name} ends ${agenda.now}`);
    }
    agenda.start(steps("a", 2500, 9000, 20_000));
    agenda.start(steps("b", 3000, 4000));
    agenda.start(steps("c"), 9000);
    agenda.run(9000);
    expect(log).toEqual(["a 0", "b 0", "a 3000", "b 3000", "b ends 4000", "c ends 9000", "a 9000"]);
  });
});

describe("Deck", () => {
  it("deals every card before any comes again", () => {
    const deck = new Deck(new Dice(1), [
      ["rare", 1],
      ["common", 3],
    ]);
    const deals = Array.from({ length: 5 }, () => [
      deck.draw(),
      deck.draw(),
      deck.draw(),
      deck.draw(),
    ]);
    for (const deal of deals)
      expect(deal.toSorted()).toEqual(["common", "common", "common", "rare"]);
    expect(new Set(deals.map((deal) => deal.join())).size).toBeGreaterThan(1);
  });
});
