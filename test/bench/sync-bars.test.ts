import { describe, expect, it } from "vitest";
import { sum, syncCosts } from "./sync-costs.ts";

/** The bars that are set for 5,000 issues, a fifth of them with dependencies, one linked pull request each. */
describe("a sync of 5,000 items", async () => {
  const items = 5_000;
  const costs = await syncCosts(items);
  const of = (name: string) => {
    const found = costs[name];
    if (!found) throw new Error(`${name} is not measured`);
    return found;
  };

  it("reads everything for 60 points per 500 items and 290 requests", () => {
    const { points, requests } = of("sync.initial");
    expect(sum(points)).toBeLessThanOrEqual((60 * items) / 500);
    expect(sum(requests)).toBeLessThanOrEqual(290);
  });

  it("reads every item, linked pull request, dependency and long timeline", () => {
    const { requests } = of("sync.initial");
    // Links: the repository's newest change, one page of what changed in the minutes before the
    // sync began, and the 5,000 pull requests.
    expect(requests).toMatchObject({ probe: 50, hydrate: 100, links: 102, edges: 20, overflow: 5 });
  });

  it("finds that nothing changed for a point a hundred items, one per fifty with dependencies, and 5", () => {
    const { points, requests } = of("sync.incremental-0");
    expect(sum(points)).toBeLessThanOrEqual(items / 100 + items / 5 / 50 + 5);
    expect(requests).toMatchObject({ hydrate: 0, overflow: 0 });
  });

  it("finds that nothing moved for one point", () => {
    const { points, requests } = of("sync.gate-shut");
    expect([sum(points), sum(requests)]).toEqual([1, 1]);
  });

  it("reads only what changed", () => {
    const { requests } = of("sync.incremental-50");
    expect(requests).toMatchObject({ hydrate: 1, overflow: 0 });
    expect(of("sync.incremental-50").seconds).toBeLessThan(of("sync.initial").seconds / 2);
  });
});
