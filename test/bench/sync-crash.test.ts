import { describe, expect, it } from "vitest";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { syncSource } from "../../src/github/sync/sync-source.ts";
import { syncClock } from "./sync-clock.ts";
import { type Sent, slowGitHub } from "./sync-github.ts";
import { purposeOf } from "./sync-purposes.ts";
import { board, boardWorld, worldEnd } from "./sync-world.ts";

const items = 230;

/** A board that can be read again and again, by a client of its own each time, as after a reload. */
function setUp() {
  const clock = syncClock(worldEnd(items));
  const store = openMemoryArchive();
  let cutAt = Infinity;
  const github = slowGitHub({
    world: boardWorld(items, 0),
    clock,
    cut: (count) => count >= cutAt,
  });
  const sync = async (requests = Infinity) => {
    const before = github.sent.length;
    cutAt = before + requests;
    const client = createGitHubClient({
      host: board.host,
      token: "t",
      fetch: github.fetch,
      ...clock,
    });
    const result = await syncSource({ client, store, source: board, now: clock.now }).catch(
      () => null,
    );
    return { result, sent: github.sent.slice(before) };
  };
  return { store, sync };
}

/** What was asked and answered: each id of a list on its own, as batches may be cut otherwise later. */
const answers = (sent: readonly Sent[]): string[] =>
  sent
    .filter(({ name, answered }) => answered && purposeOf(name) !== "meta")
    .flatMap(({ name, variables: { ids, ...others } }) =>
      Array.isArray(ids) ? ids.map((id) => `${name} ${id}`) : [`${name} ${JSON.stringify(others)}`],
    );

const clean = await setUp().sync();

describe("a first sync that is cut short", () => {
  it("asks for everything once when nothing goes wrong", () => {
    expect(clean.result).toMatchObject({ complete: true, gaps: [] });
    expect(new Set(answers(clean.sent)).size).toBe(answers(clean.sent).length);
    expect(clean.sent.length).toBeGreaterThan(10);
  });

  it.each(clean.sent.map(({ name }, i) => [i + 1, name]))(
    "at request %i (%s) repeats nothing that was answered",
    async (count) => {
      const { store, sync } = setUp();
      const cut = await sync(count);
      expect(cut.result).toBeNull();
      const rest = await sync();
      expect(rest.result).toMatchObject({ complete: true, gaps: [] });
      const again = new Set(answers(rest.sent));
      expect(answers(cut.sent).filter((answer) => again.has(answer))).toEqual([]);
      expect((await store.itemFacts()).length).toBeGreaterThanOrEqual(items);
    },
    60_000,
  );
});
