import { describe, expect, it } from "vitest";
import { fromKept, lastTime, toKept, type Visits, visitsAfter } from "../../src/engine/visits.ts";
import type { ItemStanding } from "../../src/metrics/item-standing.ts";

const hour = 3_600_000;
const sight = (asOf: number) => ({ asOf, standings: new Map<string, ItemStanding>() });
const after = (...seen: number[]): Visits | null =>
  seen.reduce<Visits | null>((visits, asOf) => visitsAfter(visits, sight(asOf)), null);
const lastAt = (visits: Visits | null, asOf: number) => lastTime(visits, asOf)?.asOf ?? null;

describe("the reader's last visit", () => {
  it("is what the page showed then, not when it was looked at; there is none the first time", () => {
    expect(lastAt(null, 100 * hour)).toBe(null);
    expect(lastAt(after(100 * hour), 124 * hour)).toBe(100 * hour);
  });

  it("stays the one before while a visit goes on and the page is kept fresh", () => {
    const during = after(100 * hour, 124 * hour, 124.5 * hour, 125.4 * hour);
    expect(lastAt(during, 125.4 * hour)).toBe(100 * hour);
    expect(lastAt(after(100 * hour, 124 * hour), 124 * hour)).toBe(100 * hour);
    expect(lastAt(after(100 * hour), 100.5 * hour)).toBe(null);
  });

  it("is the latest one once an hour has gone by without a reading", () => {
    const visits = after(100 * hour, 124 * hour);
    expect(lastAt(visits, 124 * hour + hour - 1)).toBe(100 * hour);
    expect(lastAt(visits, 124 * hour + hour)).toBe(124 * hour);
  });

  it("is not moved by a look into the past", () => {
    const visits = after(100 * hour, 124 * hour);
    expect(visitsAfter(visits, sight(50 * hour))).toBe(visits);
  });

  it("comes back from what is kept as it was", () => {
    const places = ["not started", "in progress", "delivered", "discarded", "left"] as const;
    const standings = new Map<string, ItemStanding>();
    for (const [i, place] of places.entries())
      for (let flags = 0; flags < 8; flags++)
        standings.set(`I_${i}_${flags}`, {
          place,
          stage: ((i + flags) % 7) - 1,
          blocked: flags % 2 === 1,
          pastSle: (flags >> 1) % 2 === 1,
          stale: flags >> 2 === 1,
        });
    const visits = { last: { asOf: 7, standings }, before: sight(3) };
    expect(fromKept(JSON.parse(JSON.stringify(toKept(visits))))).toEqual(visits);
    expect(fromKept(null)).toBe(null);
    expect(fromKept("from an earlier release")).toBe(null);
  });
});
