import {
  type SimulatedWorld,
  simulateTeam,
} from "../../../../mocks/worlds/simulated/simulate-team.ts";

export const end = Date.parse("2026-11-20T15:00:00Z");

const kept = new Map<number, SimulatedWorld>();

/** The default world of a seed, simulated once a test file. */
export function worldOf(seed: number): SimulatedWorld {
  const found = kept.get(seed) ?? simulateTeam({ seed, end });
  kept.set(seed, found);
  return found;
}

export const seeds = Array.from({ length: 20 }, (_, i) => i + 1);
