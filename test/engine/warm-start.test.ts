import { describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { ArchiveError } from "../../src/archive/archive-error.ts";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { noFilter } from "../../src/domain/filter.ts";
import { demoEdition } from "../../src/engine/demo-edition.ts";
import { packTable, unpackTable } from "../../src/engine/packed-table.ts";
import type { Scope } from "../../src/engine/protocol.ts";
import { created, moved, story, tableOf } from "../stories.ts";
import { demoEngine } from "./demo-engine.ts";
import { given } from "./given.ts";

const scope: Scope = { team: "demo", asOf: null, window: null };

/** A visit over what the shelf keeps; `looked` counts how often the facts were read. */
function visit(own: MemoryShelf, release = "one", hasRoom = true) {
  let looked = 0;
  const openArchive = (shelf: MemoryShelf): Archive => {
    const archive = openMemoryArchive(shelf);
    const { itemFacts } = archive;
    if (!hasRoom) archive.putTable = () => Promise.reject(new ArchiveError("full"));
    archive.itemFacts = (select) => {
      looked += 1;
      return itemFacts.call(archive, select);
    };
    return archive;
  };
  const settled = () => new Promise<void>(() => undefined);
  const shelves = new Map([["headway-demo", own]]);
  const { engine } = demoEngine({ shelves, openArchive, release, settled });
  return { engine, looked: () => looked };
}

/** A shelf on which everything was read once. */
async function filled(): Promise<MemoryShelf> {
  const shelf = new MemoryShelf();
  const { engine } = visit(shelf);
  given(await engine.open("demo"));
  given(await engine.refresh("demo"));
  return shelf;
}

it("a disk without room for the table costs the next visit time, and no reading", async () => {
  const { engine } = visit(new MemoryShelf(), "one", false);
  given(await engine.open("demo"));
  const state = given(await engine.refresh("demo"));
  expect(state).toMatchObject({ complete: true, sync: { phase: "idle" } });
}, 60_000);

describe("a second visit", { timeout: 60_000 }, () => {
  it("answers from the kept table before any fact is read, and says the same as with all facts", async () => {
    const shelf = await filled();
    const { engine, looked } = visit(shelf);
    const state = given(await engine.open("demo"));
    const cycle = given(await engine.ask(1, "cycle time", scope));
    const wip = given(await engine.ask(2, "work in progress", scope));
    expect(looked()).toBe(0);

    // Another release keeps nothing of the one before.
    const other = visit(shelf, "two");
    expect(given(await other.engine.open("demo"))).toEqual(state);
    expect(other.looked()).toBeGreaterThan(0);
    expect(given(await other.engine.ask(1, "cycle time", scope))).toEqual(cycle);
    expect(given(await other.engine.ask(2, "work in progress", scope))).toEqual(wip);
    expect(cycle.n).toBeGreaterThan(50);
  });

  it("reads the facts for what the table does not tell, and keeps its rows", async () => {
    const shelf = await filled();
    const { engine, looked } = visit(shelf);
    given(await engine.open("demo"));
    const ages = given(await engine.ask(1, "work item age", scope));
    expect(looked()).toBe(0);
    const blockers = given(await engine.ask(2, "blockers", scope));
    expect(looked()).toBeGreaterThan(0);
    const rows = Uint32Array.from(ages.counted);
    const texts = given(await engine.items(scope, rows));
    expect(given(await engine.ask(3, "work item age", scope))).toEqual(ages);

    const fresh = visit(shelf, "two").engine;
    given(await fresh.open("demo"));
    const wholeAges = given(await fresh.ask(1, "work item age", scope));
    expect(given(await fresh.ask(2, "blockers", scope)).n).toBe(blockers.n);
    const whole = given(await fresh.items(scope, Uint32Array.from(wholeAges.counted)));
    expect(texts.map(({ ref }) => ref)).toEqual(whole.map(({ ref }) => ref));
    const filter = { ...scope, filter: { ...noFilter, kinds: ["Goal"] } };
    const third = visit(shelf).engine;
    given(await third.open("demo"));
    expect(given(await third.ask(1, "cycle time", filter))).toEqual(
      given(await fresh.ask(3, "cycle time", filter)),
    );
  });

  it("is not answered from a table of other facts", async () => {
    const shelf = await filled();
    const source = [...shelf.checkpoints.keys()][0] ?? "";
    const [item] = await openMemoryArchive(shelf).itemFacts();
    if (!item) throw new Error("nothing was read");
    const fact = {
      ...item.facts[0],
      id: "new",
      at: demoEdition.end - 1000,
      kind: "commented",
    } as const;
    await openMemoryArchive(shelf).append({ source, items: [], facts: [fact as never] });
    const { engine, looked } = visit(shelf);
    given(await engine.open("demo"));
    expect(looked()).toBeGreaterThan(0);
  });

  it("does without a table that the archive has dropped", async () => {
    const shelf = await filled();
    shelf.tables.clear();
    const { engine, looked } = visit(shelf);
    given(await engine.open("demo"));
    expect(looked()).toBeGreaterThan(0);
  });
});

describe("a packed table", () => {
  it("comes out as it went in, infinite ends and missing times too", () => {
    const stories = [
      story("A", [
        ["2026-06-01", created],
        ["2026-06-02", moved("Doing")],
      ]),
      story("B", [["2026-06-03", created]]),
    ];
    const table = tableOf(stories, "2026-06-10");
    expect([...table.stays.end]).toContain(Infinity);
    expect([...table.finishedAt].every(Number.isNaN)).toBe(true);
    expect(unpackTable(packTable(table))).toEqual(table);
  });
});
