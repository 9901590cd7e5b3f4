import { githubHandlers } from "../../mocks/github/http/handlers.ts";
import { createTwinFetch } from "../../mocks/github/http/twin-fetch.ts";
import { createTwin, type TwinOptions } from "../../mocks/github/twin.ts";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { readTeamFacts } from "../../src/engine/team-facts.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { syncSource } from "../../src/github/sync/sync-source.ts";

/**
 * A world on the twin of GitHub, a team with one source in it, and an archive in memory, read
 * as the app reads: through the client, over the twin's HTTP face, at the instants asked for.
 * Points are never short: a reading that would have to wait fails.
 */
export function teamOnTwin(world: TwinOptions["world"], teamFile: unknown) {
  const team = parseTeam(teamFile);
  const [source] = team.sources;
  if (!source) throw new Error("the team has no source");
  let at = 0;
  const now = () => at;
  const client = createGitHubClient({
    host: source.host,
    token: "t",
    now,
    sleep: () => Promise.reject(new Error("nothing is to wait for")),
    fetch: createTwinFetch(githubHandlers(createTwin({ world, now, pointsAnHour: 1e9 }))),
  });
  const archive = openMemoryArchive();
  const facts = () => readTeamFacts(archive, team);
  return {
    team,
    source,
    archive,
    /** Reads the source as of an instant, on top of what was read before. */
    readAt: (instant: Instant) => {
      at = instant;
      return syncSource({ client, store: archive, source, now });
    },
    /** The team's facts as read so far. */
    facts,
    /** What questions are answered from, as of an instant. */
    subject: async (asOf: Instant) => subjectOf({ team, facts: await facts(), asOf }),
  };
}
