import type { World } from "../../../mocks/github/action.ts";
import { githubHandlers } from "../../../mocks/github/http/handlers.ts";
import type { RespondOptions } from "../../../mocks/github/http/respond.ts";
import { createTwinFetch } from "../../../mocks/github/http/twin-fetch.ts";
import { createTwin } from "../../../mocks/github/twin.ts";
import { createGitHubClient } from "../../../src/github/client.ts";
import { at } from "../nodes.ts";
import { virtualTime } from "../virtual-time.ts";

/** GitHub's twin as a token sees it: who it is, what it may read, a client and a bare `fetch`. */
export function setUp(
  world: World,
  {
    token = "ghp_secret123",
    host = "github.com",
    pointsAnHour = 5_000,
    ...respond
  }: RespondOptions & { token?: string; host?: string; pointsAnHour?: number } = {},
  answer?: () => Response,
) {
  const time = virtualTime(at(20));
  const twin = createTwin({ world, now: time.now, token, viewer: "ada", pointsAnHour });
  const twinFetch = createTwinFetch(githubHandlers(twin, host, respond));
  const fetch: typeof globalThis.fetch = answer ? async () => answer() : twinFetch;
  const client = createGitHubClient({ host, token, now: time.now, sleep: time.sleep, fetch });
  return { client, time, twin };
}
