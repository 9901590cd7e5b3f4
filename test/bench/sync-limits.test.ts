import { describe, expect, it } from "vitest";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { syncSource } from "../../src/github/sync/sync-source.ts";
import { syncClock } from "./sync-clock.ts";
import { slowGitHub } from "./sync-github.ts";
import { board, boardWorld, worldEnd } from "./sync-world.ts";

const hour = 3_600_000;

/**
 * The largest board there can be, and as many points as are left to us where others use the
 * same account: GitHub gives 5,000, and a sync that asks for 3 s of work at a time needs
 * about two hours for so many items. A fiftieth of both guards every change.
 */
const whole = { items: 50_000, pointsAnHour: 2_000 };
const boards = [
  { items: whole.items / 50, pointsAnHour: whole.pointsAnHour / 50, when: "" },
  { ...whole, when: ", skipped without HEADWAY_LONG: it takes many minutes" },
];

for (const { items, pointsAnHour, when } of boards)
  describe.skipIf(when !== "" && process.env["HEADWAY_LONG"] === undefined)(
    `a board of ${items} items with ${pointsAnHour} points an hour${when}`,
    () => {
      it("is read whole across resets of the hour's budget, and says until when it waits", async () => {
        const start = worldEnd(items);
        const clock = syncClock(start);
        const github = slowGitHub({ world: boardWorld(items, 0), clock, pointsAnHour });
        const client = createGitHubClient({
          host: board.host,
          token: "t",
          fetch: github.fetch,
          ...clock,
        });
        const store = openMemoryArchive();
        const waits = new Set<number>();
        const result = await syncSource({
          client,
          store,
          source: board,
          now: clock.now,
          onProgress: ({ waitingUntil }) => waitingUntil !== null && waits.add(waitingUntil),
        });

        expect(result).toMatchObject({ complete: true, gaps: [] });
        const [last] = await store.readings("B");
        expect(last?.rows).toHaveLength(items);
        const spent = github.sent.reduce((sum, { points }) => sum + points, 0);
        expect(spent).toBeGreaterThan(2 * pointsAnHour);
        expect(waits.size).toBeGreaterThanOrEqual(2);
        const hours = Math.ceil(spent / pointsAnHour);
        // It stops by itself: hardly ever has GitHub to refuse.
        const refused = github.sent.filter(({ points }) => points === 0);
        expect(refused.length).toBeLessThanOrEqual(hours);
        expect(clock.now()).toBeGreaterThan(start + (hours - 1) * hour);
        expect(clock.now()).toBeLessThan(start + (hours + 1) * hour);
      }, 600_000);
    },
  );
