import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import type { Gate } from "../../src/github/gate.ts";
import { syncSource } from "../../src/github/sync/sync-source.ts";
import type { Measurement } from "./measurement.ts";
import { syncClock } from "./sync-clock.ts";
import { type Sent, slowGitHub } from "./sync-github.ts";
import { type Purpose, purposeOf, purposes } from "./sync-purposes.ts";
import { board, boardWorld, changesEnd, worldEnd } from "./sync-world.ts";

type ByPurpose = Record<Purpose, number>;

/** What one sync took. */
export type SyncCosts = { requests: ByPurpose; points: ByPurpose; seconds: number };

export const sum = (costs: ByPurpose): number =>
  purposes.reduce((total, purpose) => total + costs[purpose], 0);

const changedLater = 50;

/**
 * Reads a board of so many issues for the first time, again at once, then only asks whether
 * anything has moved, and reads once more when fifty of them have changed; on a virtual
 * clock, without limits.
 *
 * @throws Error when a sync leaves anything out
 */
export async function syncCosts(items: number): Promise<Record<string, SyncCosts>> {
  const clock = syncClock(worldEnd(items));
  const github = slowGitHub({
    world: boardWorld(items, changedLater),
    clock,
    pointsAnHour: 1e9,
  });
  const client = createGitHubClient({
    host: board.host,
    token: "t",
    fetch: github.fetch,
    ...clock,
  });
  const store = openMemoryArchive();
  let mark: string | null = null;
  const gate: Gate = {
    repositories: ["acme/app"],
    last: async () => mark,
    keep: async (next) => {
      mark = next;
    },
  };
  const sync = async (gated = false): Promise<SyncCosts> => {
    github.sent.length = 0;
    const start = clock.now();
    const { complete, gaps } = await syncSource({
      client,
      store,
      source: board,
      now: clock.now,
      ...(gated ? { gate } : {}),
    });
    if (!complete || gaps.length > 0)
      throw new Error(`a sync of ${items} items left something out`);
    return { ...counted(github.sent), seconds: (clock.now() - start) / 1000 };
  };
  const initial = await sync();
  const unchanged = await sync();
  await sync(true);
  const shut = await sync(true);
  await clock.sleep(changesEnd(items) - clock.now());
  const changed = await sync();
  return {
    "sync.initial": initial,
    "sync.incremental-0": unchanged,
    "sync.gate-shut": shut,
    "sync.incremental-50": changed,
  };
}

function counted(sent: readonly Sent[]): Pick<SyncCosts, "requests" | "points"> {
  const none = () => Object.fromEntries(purposes.map((purpose) => [purpose, 0])) as ByPurpose;
  const requests = none();
  const points = none();
  for (const request of sent) {
    const purpose = purposeOf(request.name);
    requests[purpose] += 1;
    points[purpose] += request.points;
  }
  return { requests, points };
}

/** The costs as lines of the benchmark: they are the same at every run. */
export const costLines = (items: number, costs: Record<string, SyncCosts>): Measurement[] =>
  Object.entries(costs).flatMap(([name, { requests, points, seconds }]) => [
    once(name, items, "requests", sum(requests), requests),
    once(name, items, "points", sum(points), points),
    once(name, items, "seconds", seconds),
  ]);

const once = (
  name: string,
  items: number,
  unit: Measurement["unit"],
  value: number,
  byPurpose?: ByPurpose,
): Measurement => ({
  name,
  items,
  unit,
  median: value,
  min: value,
  max: value,
  ...(byPurpose ? { byPurpose } : {}),
});
