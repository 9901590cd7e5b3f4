import { describe, expect, it } from "vitest";
import { simulateMany } from "../../mocks/worlds/simulated/simulate-many.ts";
import { toldByGitHub } from "./told-by-github.ts";

const made = simulateMany({ items: 500, eventsEach: 10, seed: 3 });
const told = [...toldByGitHub(made)];

describe("histories as GitHub tells them", () => {
  it("hold as many facts each, with the same names and nothing else changed", () => {
    expect(told).toHaveLength(500);
    for (const [i, { item, facts }] of told.entries()) {
      const before = made[i];
      expect(item).toBe(before?.item);
      expect(facts.map(({ id }) => id).toSorted()).toEqual(
        before?.facts.map(({ id }) => id).toSorted(),
      );
      const same = facts.filter(({ kind }) => kind !== "field" && kind !== "blocked");
      expect(before?.facts).toEqual(expect.arrayContaining(same));
    }
  });

  it("are in most items not in order of time and kind", () => {
    const early = told.filter(({ facts }) => facts.at(-1)?.kind === "field");
    const closings = told.filter(({ facts }) =>
      facts.some((fact, i) => fact.kind === "closed" && facts[i + 1]?.kind === "status"),
    );
    expect(early.length).toBeGreaterThan(150);
    expect(closings.length).toBeGreaterThan(400);
  });

  it("let every tenth item wait for one created before it", () => {
    const waits = told.flatMap(({ item, facts }) =>
      facts.flatMap((fact) => (fact.kind === "blocked" ? [{ item, blocker: fact.blocker }] : [])),
    );
    expect(waits.length).toBe(50);
    const createdAt = new Map(told.map(({ item }) => [item.id, item.createdAt]));
    for (const { item, blocker } of waits)
      expect(createdAt.get(blocker ?? "")).toBeLessThan(item.createdAt);
  });
});
