import { describe, expect, it } from "vitest";
import { simulateTeam } from "../../../../mocks/worlds/simulated/simulate-team.ts";
import { parseTeam } from "../../../../src/domain/team.ts";
import { end, worldOf } from "./worlds.ts";

describe("simulateTeam", () => {
  it("gives the same world for the same seed and end, and another for another seed", () => {
    const first = JSON.stringify(simulateTeam({ seed: 7, end }));
    expect(JSON.stringify(simulateTeam({ seed: 7, end }))).toBe(first);
    expect(JSON.stringify(simulateTeam({ seed: 8, end }))).not.toBe(first);
  });

  it("changes nothing but which moves are recorded when more of them are silent", () => {
    const told = simulateTeam({ seed: 3, end, silentMoves: 0 });
    const silent = simulateTeam({ seed: 3, end, silentMoves: 0.8 });
    const recorded = (world: typeof told) =>
      world.world.actions.map((action) =>
        action.do === "set status" ? { ...action, recorded: true } : action,
      );
    const known = (world: typeof told) => world.truth.items.map(({ untold: _, ...rest }) => rest);
    expect(recorded(silent)).toEqual(recorded(told));
    expect(known(silent)).toEqual(known(told));
    expect(told.truth.items.filter((item) => item.untold?.why.includes("silent move"))).toEqual([]);
    expect(
      silent.truth.items.filter((item) => item.untold?.why.includes("silent move")).length,
    ).toBeGreaterThan(300);
  });

  it("lies within its period, on whole seconds, whatever the end", () => {
    const { world } = simulateTeam({ seed: 2, end: end + 999, months: 2 });
    const at = world.actions.map((action) => action.at);
    expect(Math.max(...at)).toBeLessThanOrEqual(end);
    // Two months are 2/12 of 365 days: 60 days and 20 hours.
    expect(Math.min(...at)).toBeGreaterThanOrEqual(end - 60 * 86_400_000 - 20 * 3_600_000);
    expect(at.filter((instant) => instant % 1000 !== 0)).toEqual([]);
  });

  it("grows with its scale", () => {
    const sizes = [0.3, 1, 2].map(
      (scale) => simulateTeam({ seed: 5, end, scale }).truth.items.length,
    );
    expect(sizes[0]).toBeLessThan((sizes[1] ?? 0) * 0.6);
    expect(sizes[2]).toBeGreaterThan((sizes[1] ?? 0) * 1.6);
  });

  it("comes with a team file that the app accepts", () => {
    const team = parseTeam(JSON.parse(JSON.stringify(worldOf(1).teamFile)));
    expect(team.workflow.stages.map(({ name, kind }) => `${name}: ${kind}`)).toEqual([
      "Backlog: not started",
      "Up next: not started",
      "In progress: active",
      "In review: active",
      "Waiting on others: waiting",
      "Done: done",
    ]);
    expect(team.holidays).toContain("2026-05-01");
  });

  it("refuses an empty period and an empty team", () => {
    expect(() => simulateTeam({ seed: 1, end, months: 0 })).toThrow(RangeError);
    expect(() => simulateTeam({ seed: 1, end, scale: -1 })).toThrow(RangeError);
  });

  it("takes well under 400 ms", () => {
    const times = [11, 12, 13].map((seed) => {
      const began = performance.now();
      simulateTeam({ seed, end });
      return performance.now() - began;
    });
    expect(Math.min(...times)).toBeLessThan(400);
  });
});
