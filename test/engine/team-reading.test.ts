import { expect, it } from "vitest";
import { githubHandlers } from "../../mocks/github/http/handlers.ts";
import { createTwinFetch } from "../../mocks/github/http/twin-fetch.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import type { Source } from "../../src/domain/source.ts";
import type { SyncState } from "../../src/engine/protocol.ts";
import { TeamReading } from "../../src/engine/team-reading.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { at } from "../github/nodes.ts";
import { board, issueOnBoard, worldOf } from "../github/sync/worlds.ts";
import { fakeBrowser } from "./fake-tabs.ts";

const world = worldOf(...issueOnBoard("I_1", 1, 1));
const gone: Source = { kind: "board", host: "github.com", owner: "acme", number: 99 };

/** What a reading of the sources ends with. */
async function read(sources: readonly Source[], accepted = "ghp_theirs") {
  const now = () => at(10);
  const twin = createTwin({ world, now, token: accepted });
  const client = createGitHubClient({
    host: "github.com",
    token: "ghp_theirs",
    now,
    sleep: () => Promise.resolve(),
    fetch: createTwinFetch(githubHandlers(twin)),
  });
  const archive = openMemoryArchive();
  const states: SyncState[] = [];
  const reading = new TeamReading({
    id: "acme",
    archive,
    now,
    client: async () => ({ ...client, unknown: () => [] }),
    tabs: fakeBrowser().openTab(),
    sources: () => sources,
    repositories: async () => [],
    onSync: async (sync) => void states.push(sync),
  });
  const outcome = await reading.run("whole");
  const items = (await archive.itemFacts()).map(({ item }) => item.id);
  return { outcome, items, end: states.at(-1), requests: twin.log.length };
}

it("a source that fails does not keep the others from being read, and is named", async () => {
  const { outcome, items, end } = await read([gone, board]);
  expect(items).toContain("I_1");
  expect(outcome.failed).toBe(true);
  expect(end).toMatchObject({
    phase: "failed",
    failure: { kind: "not-found", message: expect.stringMatching(/acme\/projects\/99/) as string },
  });
});

it("what fails for one source because it fails for all is asked once", async () => {
  const { end, requests, items } = await read([gone, board], "ghp_another");
  expect(end).toMatchObject({ phase: "failed", failure: { kind: "unauthorized" } });
  expect(items).toEqual([]);
  expect(requests).toBeLessThanOrEqual(1);
});
