import "fake-indexeddb/auto";
import { deleteDB, openDB } from "idb";
import { afterEach, describe, expect, it, vi } from "vitest";
import { migrations, openDatabase } from "../../src/archive/database.ts";
import { openIndexedDbArchive } from "../../src/archive/indexed-db-archive.ts";
import { archiveContract } from "./contract/archive-contract.ts";
import { batch, compactAll, contentOf, issue, moved, readingAt, row } from "./samples.ts";

let count = 0;
const freshName = () => `archive ${++count}`;

archiveContract("IndexedDB, imitated", () => {
  const name = freshName();
  return () => openIndexedDbArchive(name);
});

afterEach(() => vi.restoreAllMocks());

describe("openIndexedDbArchive", () => {
  it("refuses a database of a newer version", async () => {
    const name = freshName();
    (await openDB(name, migrations.length + 1)).close();
    await expect(openIndexedDbArchive(name)).rejects.toMatchObject({
      name: "ArchiveError",
      kind: "newer",
    });
    await deleteDB(name);
  });

  it("gives way to a newer version in another tab, and says so", async () => {
    const name = freshName();
    const onClosed = vi.fn<() => void>();
    const archive = await openIndexedDbArchive(name, onClosed);
    await archive.append(batch([issue("a")]));
    const newer = await openDatabase(name, () => {}, [...migrations, () => {}]);
    expect(onClosed).toHaveBeenCalledOnce();
    await expect(archive.itemFacts()).rejects.toMatchObject({ kind: "closed" });
    expect(await newer.count("segments")).toBe(1);
    newer.close();
    await deleteDB(name);
  });

  it("does not wait for ever for a tab that holds an older version", async () => {
    const name = freshName();
    const older = await openDB(name, migrations.length, {
      upgrade: (database) => {
        for (const step of migrations) step(database as Parameters<typeof step>[0]);
      },
    });
    const upgraded = [...migrations, () => {}];
    await expect(openDatabase(name, () => {}, upgraded)).rejects.toMatchObject({
      kind: "blocked",
    });
    older.close();
    const next = await openDatabase(name, () => {}, upgraded);
    expect(next.version).toBe(migrations.length + 1);
    next.close();
    await deleteDB(name);
  });

  it("tells that there is no storage", async () => {
    vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("private browsing", "InvalidStateError");
    });
    await expect(openIndexedDbArchive(freshName())).rejects.toMatchObject({
      kind: "unavailable",
    });
  });

  it("tells that other tabs keep it from being deleted", async () => {
    const name = freshName();
    const archive = await openIndexedDbArchive(name);
    const foreign = await openDB(name);
    await expect(archive.destroy()).rejects.toMatchObject({ kind: "blocked" });
    foreign.close();
  });
});

/** Runs `before` ahead of every call of a method of the database's stores. */
function onCall(method: "add" | "delete", before: (store: IDBObjectStore) => void) {
  const original: unknown = Reflect.get(IDBObjectStore.prototype, method);
  if (typeof original !== "function") throw new TypeError(`no method ${method}`);
  return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...given: unknown[]
  ) {
    before(this);
    return Reflect.apply(original, this, given) as never;
  });
}

describe("an archive in IndexedDB without room", () => {
  const noRoom = () => {
    throw new DOMException("no room", "QuotaExceededError");
  };

  /** Makes all records added after the next n find no room. */
  const fullAfter = (n: number) => {
    let calls = 0;
    return onCall("add", () => {
      if (++calls > n) noRoom();
    });
  };

  it("says so, keeps what it had and goes on when there is room again", async () => {
    const archive = await openIndexedDbArchive(freshName());
    await archive.append(batch([issue("a")], [moved("f1", "a")]));
    const before = await contentOf(archive);
    const more = batch([issue("b")], [moved("f2", "a")], { reading: readingAt(10, [row("a")]) });
    for (const records of [0, 1, 2]) {
      const full = fullAfter(records);
      await expect(archive.append(more)).rejects.toMatchObject({
        kind: "full",
        message: expect.stringContaining("Free some disk space") as string,
      });
      full.mockRestore();
      expect(await contentOf(archive)).toEqual(before);
      expect(await archive.version()).toBe(1);
      expect(await archive.readings("B")).toEqual([]);
    }
    await archive.append(more);
    expect(await contentOf(archive)).toHaveLength(2);
    await archive.destroy();
  });

  it("drops tables to make room for facts", async () => {
    const archive = await openIndexedDbArchive(freshName());
    await archive.putTable("flow", "1", new ArrayBuffer(8));
    vi.spyOn(IDBObjectStore.prototype, "add").mockImplementationOnce(noRoom);
    await archive.append(batch([issue("a")]));
    expect(await archive.known(["a"])).toHaveLength(1);
    expect(await archive.table("flow")).toBeNull();
    await archive.destroy();
  });

  it("loses nothing when a compaction is cut off at any point", async () => {
    const archive = await openIndexedDbArchive(freshName());
    for (let i = 0; i < 5; i++) {
      await archive.append(batch([issue(`i${i}`)], [moved(`f${i}`, "i0")]));
    }
    const before = await contentOf(archive);
    for (const records of [0, 1]) {
      const full = fullAfter(records);
      await expect(archive.compact()).rejects.toMatchObject({ kind: "full" });
      full.mockRestore();
      expect(await contentOf(archive)).toEqual(before);
    }
    let calls = 0;
    const cut = onCall("delete", ({ transaction }) => {
      if (++calls === 4) queueMicrotask(() => transaction.abort());
    });
    await expect(archive.compact()).rejects.toMatchObject({ kind: "closed" });
    cut.mockRestore();
    expect(await contentOf(archive)).toEqual(before);
    await compactAll(archive);
    expect(await contentOf(archive)).toEqual(before);
    await archive.destroy();
  });
});

describe("what an archive in IndexedDB stores", () => {
  const stored = async (name: string) => {
    const database = await openDatabase(name, () => {});
    const segments = await database.getAllKeys("segments");
    const readings = await database.getAll("readings");
    database.close();
    return { segments, rows: readings.map(({ rows }) => rows.length) };
  };

  it("is one segment an append, and few large ones after compaction", async () => {
    const name = freshName();
    const archive = await openIndexedDbArchive(name);
    for (let i = 0; i < 60; i++) {
      const ids = Array.from({ length: 50 }, (_, j) => `i${50 * i + j}`);
      await archive.append(batch(ids.map((id) => issue(id))));
      await archive.append(batch([], []));
    }
    expect((await stored(name)).segments).toHaveLength(60);
    expect(await compactAll(archive)).toBe(12);
    expect((await stored(name)).segments).toHaveLength(12);
    await archive.append(batch([issue("small")]));
    const { segments } = await stored(name);
    expect(await archive.compact()).toBe(false);
    expect((await stored(name)).segments).toEqual(segments);
    await archive.destroy();
  });

  it("is only what changed from one reading to the next", async () => {
    const name = freshName();
    const archive = await openIndexedDbArchive(name);
    const rows = Array.from({ length: 12 }, (_, i) => row(`i${i}`));
    const changed = rows.map((one, i) => (i < 4 ? { ...one, status: "Done" } : one));
    const readings = [rows, rows, [row("i0", "Done"), ...rows.slice(1)], changed, changed];
    for (const [i, found] of readings.entries()) {
      await archive.append(batch([], [], { reading: readingAt(10 * i, found) }));
    }
    // The fourth differs in 4 of 12 rows, more than a quarter: it is kept whole.
    expect((await stored(name)).rows).toEqual([12, 0, 1, 12, 0]);
    await archive.destroy();
  });
});
