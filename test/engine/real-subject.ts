import { existsSync } from "node:fs";
import { join } from "node:path";
import { githubHandlers } from "../../mocks/github/http/handlers.ts";
import { createTwinFetch } from "../../mocks/github/http/twin-fetch.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { recordedWorld } from "../../mocks/worlds/recorded.ts";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { parseTeam } from "../../src/domain/team.ts";
import { subjectOf } from "../../src/engine/subject.ts";
import { readTeamFacts } from "../../src/engine/team-facts.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { syncSource } from "../../src/github/sync/sync-source.ts";
import { readDump } from "../../src/headless/read-dump.ts";

const data = process.env["HEADWAY_DATA"] ?? "";

/** The dump of a real repository; "" where the data is not at hand. */
export const dumpOf = (owner: string, name: string): string =>
  [data, join(data, "real")]
    .map((folder) => join(folder, `${owner}__${name}.ndjson.gz`))
    .find((path) => data !== "" && existsSync(path)) ?? "";

/**
 * A real repository read through GitHub's answers: every pull request as an item, in progress
 * while it is open, blocked by the labels given.
 */
export async function realSubject(owner: string, name: string, labels: string[], asOf: number) {
  const team = parseTeam({
    name,
    zone: "UTC",
    sources: [{ repository: `${owner}/${name}` }],
    items: { issues: false, pullRequests: "all" },
    stages: [
      { name: "Open", kind: "active", signals: ["open"] },
      { name: "Closed", kind: "done", signals: ["closed"] },
    ],
    blocked: { labels },
  });
  const [source] = team.sources;
  if (!source) throw new Error("the team has no source");
  const now = () => asOf;
  const twin = createTwin({ world: recordedWorld(readDump(dumpOf(owner, name))), now });
  const client = createGitHubClient({
    host: "github.com",
    token: "t",
    now,
    sleep: async () => {},
    fetch: createTwinFetch(githubHandlers(twin)),
  });
  const archive = openMemoryArchive();
  await syncSource({ client, store: archive, source, now });
  const facts = await readTeamFacts(archive, team);
  return subjectOf({ team, facts, asOf });
}
