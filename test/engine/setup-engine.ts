import type { World } from "../../mocks/github/action.ts";
import { githubHandlers } from "../../mocks/github/http/handlers.ts";
import type { RespondOptions } from "../../mocks/github/http/respond.ts";
import { createTwinFetch } from "../../mocks/github/http/twin-fetch.ts";
import type { Replay } from "../../mocks/github/state/world-state.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { demoEdition } from "../../src/engine/demo-edition.ts";
import { createDemoTeam } from "../../src/engine/demo-team.ts";
import { createDesk } from "../../src/engine/desk.ts";
import { createEngine } from "../../src/engine/engine.ts";
import type { LocalServer } from "../../src/engine/local-token.ts";
import type { Tabs } from "../../src/engine/tabs.ts";
import { createGitHubClient } from "../../src/github/client.ts";

export type SetUpOptions = RespondOptions & {
  now?: () => number;
  token?: string;
  shelf?: MemoryShelf;
  localServer?: LocalServer;
  tabs?: Tabs;
  archive?: Archive;
};

/** An engine before a twin of GitHub, from the first page on; every request is written down. */
export function setUp(
  world: World | Replay,
  {
    now = () => Date.UTC(2026, 5, 20),
    token = "ghp_secret123",
    shelf = new MemoryShelf(),
    localServer,
    tabs,
    archive,
    ...respond
  }: SetUpOptions = {},
) {
  const twin = createTwin({ world, now, token, pointsAnHour: 1_000_000 });
  const answer = createTwinFetch(githubHandlers(twin, "github.com", respond));
  const asked: { url: string; body: string }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push({
      url: input instanceof Request ? input.url : String(input),
      body: typeof init?.body === "string" ? init.body : "",
    });
    return answer(input, init);
  };
  const engine = createEngine({
    openArchive: async () => archive ?? openMemoryArchive(shelf),
    createClient: async (options) =>
      createGitHubClient({ fetch, ...options, now, sleep: () => Promise.resolve() }),
    now,
    desk: createDesk(() => Promise.resolve()),
    settled: () => Promise.resolve(),
    demo: createDemoTeam(
      demoEdition,
      () => Promise.reject(new Error("not asked")),
      () => Promise.reject(new Error("not asked")),
    ),
    ...(localServer ? { localServer } : {}),
    ...(tabs ? { tabs } : {}),
  });
  return { engine, shelf, twin, asked, token, fetch };
}
