import { describe, expect, it } from "vitest";
import { manyEnd, simulateMany } from "../../../../mocks/worlds/simulated/simulate-many.ts";

describe("simulateMany", () => {
  it("gives every item exactly as many facts as asked, in order, each with an id of its own", () => {
    for (const eventsEach of [4, 5, 10, 25]) {
      const many = simulateMany({ items: 200, eventsEach, seed: 1 });
      expect(many.length).toBe(200);
      for (const { item, facts } of many) {
        expect(facts.length).toBe(eventsEach);
        expect(new Set(facts.map(({ id }) => id)).size).toBe(eventsEach);
        expect(facts.every((fact) => fact.item === item.id && fact.at <= manyEnd)).toBe(true);
        const times = facts.map(({ at }) => at);
        expect(times).toEqual(times.toSorted((a, b) => a - b));
        const statuses = facts.filter((fact) => fact.kind === "status");
        expect(statuses.map(({ from }) => from)).toEqual([
          "",
          ...statuses.slice(0, -1).map(({ to }) => to),
        ]);
        expect(item.boards[0]?.status).toBe(statuses.at(-1)?.to);
      }
    }
  });

  it("gives the same for the same seed, and work for every metric", () => {
    const many = simulateMany({ items: 1000, eventsEach: 10, seed: 2 });
    expect(simulateMany({ items: 1000, eventsEach: 10, seed: 2 })).toEqual(many);
    expect(simulateMany({ items: 1000, eventsEach: 10, seed: 3 })).not.toEqual(many);
    const having = (test: (fact: (typeof many)[number]["facts"][number]) => boolean) =>
      many.filter(({ facts }) => facts.some(test)).length;
    expect(having(({ kind }) => kind === "closed")).toBeGreaterThan(850);
    expect(having((fact) => fact.kind === "status" && fact.to === "In progress")).toBeGreaterThan(
      850,
    );
    expect(having((fact) => fact.kind === "status" && fact.to === "Blocked")).toBeGreaterThan(50);
    expect(having(({ kind }) => kind === "labelled")).toBeGreaterThan(200);
    const years = new Set(many.map(({ item }) => new Date(item.createdAt).getUTCFullYear()));
    expect([...years]).toEqual([2023, 2024, 2025, 2026]);
  });

  it("refuses fewer facts than a history has", () => {
    expect(() => simulateMany({ items: 1, eventsEach: 3, seed: 1 })).toThrow(RangeError);
  });
});
