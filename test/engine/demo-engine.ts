import { createDemoGitHub } from "../../mocks/demo.ts";
import type { Archive } from "../../src/archive/archive.ts";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import type { Instant } from "../../src/domain/instant.ts";
import { demoEdition } from "../../src/engine/demo-edition.ts";
import { createDemoTeam, type DemoEdition } from "../../src/engine/demo-team.ts";
import { createDesk } from "../../src/engine/desk.ts";
import { createEngine } from "../../src/engine/engine.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { given } from "./given.ts";

export type DemoOptions = {
  /** What the browser keeps, by the archives' names: a later visit is handed the same. */
  shelves?: Map<string, MemoryShelf>;
  edition?: DemoEdition;
  /** When the simulated GitHub is read, where that is not at the edition's end. */
  readAt?: Instant;
  openArchive?: (shelf: MemoryShelf) => Archive;
  settled?: () => Promise<void>;
  /** Names the code that works out tables. */
  release?: string;
};

/** An engine in Node with the demo team, not read yet, and no network; counts how often the demo was loaded. */
export function demoEngine(options: DemoOptions = {}) {
  const { shelves = new Map<string, MemoryShelf>(), edition = demoEdition } = options;
  const { readAt = edition.end, openArchive = openMemoryArchive } = options;
  let loaded = 0;
  const shelf = (name: string) => {
    const kept = shelves.get(name) ?? new MemoryShelf();
    shelves.set(name, kept);
    return kept;
  };
  const place = { now: () => edition.end, sleep: () => Promise.resolve() };
  const noNetwork = () => Promise.reject(new TypeError("no network"));
  const engine = createEngine({
    openArchive: async (name) => openArchive(shelf(name)),
    createClient: async (own) => createGitHubClient({ ...own, ...place, fetch: noNetwork }),
    now: place.now,
    desk: createDesk(() => Promise.resolve()),
    settled: options.settled ?? (() => Promise.resolve()),
    demo: createDemoTeam(
      edition,
      async () => {
        loaded += 1;
        return createDemoGitHub(edition.end, () => readAt);
      },
      async (own) => createGitHubClient({ ...own, ...place }),
      undefined,
      options.release,
    ),
  });
  return {
    engine,
    shelves,
    /** What the reader's own teams are kept in. */
    archive: () => openMemoryArchive(shelf("headway")),
    loaded: () => loaded,
  };
}

/** The same, with the demo read once. */
export async function readDemoEngine(options: DemoOptions = {}) {
  const all = demoEngine(options);
  given(await all.engine.open("demo"));
  given(await all.engine.refresh("demo"));
  return all;
}
