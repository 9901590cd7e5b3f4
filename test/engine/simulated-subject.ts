import { githubHandlers } from "../../mocks/github/http/handlers.ts";
import { createTwinFetch } from "../../mocks/github/http/twin-fetch.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { readTeamFacts } from "../../src/engine/team-facts.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { syncSource } from "../../src/github/sync/sync-source.ts";

export const end = Date.parse("2026-11-20T16:00:00Z");
const dayMs = 86_400_000;

/** Reads a simulated team through GitHub's answers, on several days, and makes its subject. */
export async function simulatedSubject(seed: number, daysBeforeEnd: readonly number[] = [90, 0]) {
  const { world, truth, teamFile } = simulateTeam({ seed, end });
  let now = end;
  const clock = () => now;
  const twin = createTwin({ world, now: clock, pointsAnHour: 1e6 });
  const client = createGitHubClient({
    host: "github.com",
    token: "t",
    now: clock,
    sleep: () => Promise.reject(new Error("nothing is to wait for")),
    fetch: createTwinFetch(githubHandlers(twin)),
  });
  const team = parseTeam(teamFile);
  const [source] = team.sources;
  if (!source) throw new Error("the team has no source");
  const archive = openMemoryArchive();
  for (const days of daysBeforeEnd) {
    now = end - days * dayMs;
    await syncSource({ client, store: archive, source, now: clock });
  }
  const facts = await readTeamFacts(archive, team);
  return { world, truth, team, archive, subject: subjectOf({ team, facts, asOf: end }) };
}
