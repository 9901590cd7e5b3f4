import { describe, expect, it } from "vitest";
import { simulateTeam } from "../../../../mocks/worlds/simulated/simulate-team.ts";
import type { Bounds } from "../../../../mocks/worlds/simulated/truth.ts";
import { readings } from "./record-reader.ts";
import { end, seeds, worldOf } from "./worlds.ts";

const holds = (read: number | null, truth: number | null, bounds: Bounds | undefined) =>
  bounds === undefined
    ? read === truth
    : read !== null && bounds.notBefore <= read && read <= bounds.notAfter;

/** Items whose start or end, read from GitHub's record, is neither the truth nor within its bounds. */
const misread = (world: ReturnType<typeof simulateTeam>, usePrevious: boolean) => {
  const read = readings(world.world, usePrevious);
  return world.truth.items
    .map((item) => ({ item, found: read(item.id) }))
    .filter(({ item, found }) => {
      const isStartKnown = holds(found.startedAt, item.startedAt, item.untold?.started);
      return !isStartKnown || !holds(found.finishedAt, item.finishedAt, item.untold?.finished);
    });
};

describe("the truth against GitHub's record", () => {
  it.each(seeds)("is what a plain reading of the record finds, or bounds it (seed %i)", (seed) => {
    expect(misread(worldOf(seed), true)).toEqual([]);
  });

  it("would be misread without the bounds", () => {
    const { truth, ...others } = worldOf(1);
    const items = truth.items.map((item) => ({ ...item, untold: null }));
    expect(misread({ ...others, truth: { ...truth, items } }, true).length).toBeGreaterThan(5);
  });

  it.each([0, 0.3, 0.9])(
    "bounds what is lost when a share of %d of the moves is silent",
    (share) => {
      for (const seed of [1, 2, 3]) {
        const world = simulateTeam({ seed, end, silentMoves: share });
        expect(misread(world, true)).toEqual([]);
      }
    },
  );

  it("is exact for the last move, even when no event tells of it", () => {
    const { truth, world } = simulateTeam({ seed: 4, end, silentMoves: 1 });
    const closed = new Set(
      world.actions
        .filter(({ do: what }) => what === "close" || what === "merge")
        .map(({ at }) => at),
    );
    const last = truth.items.filter(
      ({ finishedAt, outcome, untold, stays }) =>
        untold?.why.join() === "silent move" &&
        outcome === "delivered" &&
        stays.filter(({ stage }) => stage === "Done").length === 1 &&
        !closed.has(finishedAt ?? 0),
    );
    expect(last.length).toBeGreaterThan(8);
    for (const { finishedAt, untold } of last)
      expect(untold?.finished).toEqual({ notBefore: finishedAt, notAfter: finishedAt });
  });

  it("bounds nothing wider than the item's life", () => {
    let seen = 0;
    for (const { untold, createdAt } of worldOf(1).truth.items) {
      for (const bounds of [untold?.started, untold?.finished, untold?.created]) {
        if (!bounds) continue;
        seen += 1;
        expect(bounds.notBefore).toBeGreaterThanOrEqual(createdAt);
        expect(bounds.notAfter).toBeGreaterThanOrEqual(bounds.notBefore);
        expect(bounds.notAfter).toBeLessThanOrEqual(end);
      }
    }
    expect(seen).toBeGreaterThan(20);
  });
});
