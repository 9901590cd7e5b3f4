import type { Faults } from "../../mocks/github/http/faults.ts";
import { githubHandlers } from "../../mocks/github/http/handlers.ts";
import { createTwinFetch } from "../../mocks/github/http/twin-fetch.ts";
import { createTwin, type TwinOptions } from "../../mocks/github/twin.ts";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { demoEdition } from "../../src/engine/demo-edition.ts";
import { createDemoTeam } from "../../src/engine/demo-team.ts";
import { createDesk } from "../../src/engine/desk.ts";
import { createEngine } from "../../src/engine/engine.ts";
import type { TeamState } from "../../src/engine/protocol.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { fakeBrowser } from "./fake-tabs.ts";
import { given } from "./given.ts";
import { virtualTimers } from "./virtual-timers.ts";

/** A team that reads the board of the worlds for syncs. */
export const teamFile = {
  name: "Acme",
  zone: "UTC",
  sources: [{ board: "https://github.com/orgs/acme/projects/7" }],
  stages: [
    { name: "Todo", kind: "not started", statuses: ["Todo"] },
    { name: "Doing", kind: "active", statuses: ["Doing"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
  ],
};

const none = () => Promise.reject(new Error("the demo is not asked for"));

/** A browser on a world, as of an instant: one archive, as many tabs as are opened, a virtual clock. */
export function browserOn(
  world: TwinOptions["world"],
  start: number,
  options: { pointsAnHour?: number; latencyMs?: number } = {},
) {
  let underway = 0;
  const timers = virtualTimers(start, () => underway > 0);
  const twin = createTwin({ world, now: timers.now, token: "ghp_theirs", ...options });
  let faults: Faults = () => null;
  const handlers = githubHandlers(twin, "github.com", {
    faults: (request) => faults(request),
    latency: (): Promise<void> =>
      new Promise((resolve) => setTimeout(resolve, options.latencyMs ?? 0)),
  });
  const browser = fakeBrowser();
  const shelf = new MemoryShelf();

  /** A tab: with a token it may read, without one it may only look. */
  const openTab = async (token: string | null = "ghp_theirs") => {
    const states: TeamState[] = [];
    let asked = 0;
    const twinFetch = createTwinFetch(handlers);
    const engine = createEngine({
      openArchive: async () => openMemoryArchive(shelf),
      createClient: async (own) =>
        createGitHubClient({
          ...own,
          now: timers.now,
          sleep: (ms) => new Promise((resolve) => void timers.after(ms, resolve)),
          fetch: async (...request) => {
            asked += 1;
            underway += 1;
            try {
              return await twinFetch(...request);
            } finally {
              underway -= 1;
            }
          },
        }),
      now: timers.now,
      desk: createDesk(() => Promise.resolve()),
      settled: () => Promise.resolve(),
      demo: createDemoTeam(demoEdition, none, none),
      tabs: browser.openTab(),
      after: timers.after,
    });
    const id =
      token === null
        ? (given(await engine.teams())[0]?.id ?? "")
        : given(await engine.connect(teamFile, token));
    return {
      engine,
      id,
      states,
      state: () => states.at(-1),
      /** Requests that this tab has sent. */
      asked: () => asked,
      open: async () => {
        given(await engine.open(id));
        given(await engine.watch(id, (state) => states.push(state)));
      },
      attend: (visible: boolean, online = true) => engine.attend({ team: id, visible, online }),
    };
  };
  return {
    ...timers,
    twin,
    openTab,
    /** A tab of which only what it tells and holds is seen. */
    ghost: () => browser.openTab(),
    /** The names of the questions since the last time this was asked. */
    questions: () => twin.log.splice(0).map(({ name }) => name),
    fail: (next: Faults) => {
      faults = next;
    },
  };
}
