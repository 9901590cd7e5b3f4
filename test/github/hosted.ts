import type { GraphQLSchema } from "graphql";
import type { World } from "../../mocks/github/action.ts";
import { githubHandlers } from "../../mocks/github/http/handlers.ts";
import type { RespondOptions } from "../../mocks/github/http/respond.ts";
import { createTwinFetch } from "../../mocks/github/http/twin-fetch.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import type { Source } from "../../src/domain/source.ts";
import { createGitHubClient, type GitHubClient } from "../../src/github/client.ts";
import type { Gate } from "../../src/github/gate.ts";
import { syncSource } from "../../src/github/sync/sync-source.ts";
import { virtualTime } from "./virtual-time.ts";

type Options = { host?: string; schema?: GraphQLSchema; token?: string } & RespondOptions;

/** A world on a host of its own, reached over HTTP as the app reaches it, and an archive to read it into. */
export function hosted(world: World, options: Options = {}) {
  const { host = "github.com", schema, token = "ghp_test", ...respond } = options;
  const time = virtualTime(0);
  const twin = createTwin({ world, now: time.now, token, ...(schema ? { schema } : {}) });
  const archive = openMemoryArchive();
  const client = createGitHubClient({
    host,
    token,
    now: time.now,
    sleep: time.sleep,
    fetch: createTwinFetch(githubHandlers(twin, host, respond)),
  });
  return {
    archive,
    client,
    time,
    twin,
    /** Reads a source as of an instant: what came of it, and the questions it took. */
    async read(source: Source, when: number, more: { gate?: Gate; by?: GitHubClient } = {}) {
      time.pass(when - time.now());
      const before = twin.log.length;
      const result = await syncSource({
        client: more.by ?? client,
        store: archive,
        source: { ...source, host },
        now: time.now,
        ...(more.gate ? { gate: more.gate } : {}),
      });
      const log = twin.log.slice(before);
      return {
        result,
        asked: log.map(({ name }) => name),
        points: log.reduce((sum, { points }) => sum + points, 0),
      };
    },
  };
}
