import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { teamOnTwin } from "./team-on-twin.ts";

export const end = Date.parse("2026-11-20T16:00:00Z");
const dayMs = 86_400_000;

/** Reads a simulated team through GitHub's answers, on several days, and makes its subject. */
export async function simulatedSubject(seed: number, daysBeforeEnd: readonly number[] = [90, 0]) {
  const { world, truth, teamFile } = simulateTeam({ seed, end });
  const { team, archive, readAt, subject } = teamOnTwin(world, teamFile);
  for (const days of daysBeforeEnd) await readAt(end - days * dayMs);
  return { world, truth, team, archive, subject: await subject(end) };
}
