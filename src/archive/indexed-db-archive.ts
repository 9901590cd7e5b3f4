import type { BoardId, ItemId } from "../domain/item.ts";
import {
  type Batch,
  type Checkpoint,
  type ItemFacts,
  importsKey,
  type Reading,
} from "../domain/reading.ts";
import type {
  Archive,
  DocumentKind,
  Forgotten,
  ImportSummary,
  KeptDocument,
  KeptTable,
  ReadingTime,
  Selection,
} from "./archive.ts";
import { ArchiveError } from "./archive-error.ts";
import { openCredential, sealCredential } from "./credential-seal.ts";
import {
  type ArchiveDatabase,
  deleteDatabase,
  guarded,
  type HistoryWrite,
  openDatabase,
  reading,
  writing,
} from "./database.ts";
import { Directory } from "./directory.ts";
import { laterReading, newerRecord, toEntries, toItemFacts } from "./entry.ts";
import { forget } from "./forgetting.ts";
import { historyLines, parseHistory } from "./history-file.ts";
import { countedImport, knowsImports, touchedSources } from "./imports.ts";
import { firstKeptReadingAt, keepReading, keptReadings, lastKeptReading } from "./kept-readings.ts";
import { addEntries, allEntries, joinSegments, storedEntries } from "./segments.ts";

/**
 * Opens the archive in the browser's IndexedDB, making it when it is not there.
 *
 * Give up the handle when `onClosed` is called: a tab with a newer Headway needs the
 * database to itself for a moment, or it was deleted, or the browser cut it off.
 *
 * @param name the database's name
 * @throws ArchiveError "newer", "blocked" or "unavailable"
 */
export async function openIndexedDbArchive(
  name: string,
  onClosed: () => void = () => {},
): Promise<Archive> {
  return new IndexedDbArchive(await openDatabase(name, onClosed));
}

class IndexedDbArchive implements Archive {
  readonly #database: ArchiveDatabase;
  readonly #directory = new Directory();

  constructor(database: ArchiveDatabase) {
    this.#database = database;
  }

  append(batch: Batch): Promise<boolean> {
    const entries = toEntries(batch);
    // A reading cannot be fetched again; the rest can.
    return this.#change(batch.reading ? "strict" : "relaxed", async (transaction) => {
      if (batch.imports !== undefined) {
        const count = await transaction.objectStore("checkpoints").get(importsKey(batch.source));
        if (!knowsImports(batch.imports, count)) return false;
      }
      await addEntries(transaction, this.#directory, entries, laterReading);
      if (batch.reading) await keepReading(transaction.objectStore("readings"), batch.reading);
      if (batch.checkpoint) await transaction.objectStore("checkpoints").put(batch.checkpoint);
      return true;
    });
  }

  async checkpoint(source: string): Promise<Checkpoint | null> {
    return guarded(async () => (await this.#database.get("checkpoints", source)) ?? null);
  }

  lastReading(board: BoardId, until?: number): Promise<Reading | null> {
    return reading(this.#database, (transaction) =>
      lastKeptReading(transaction.objectStore("readings"), board, until),
    );
  }

  readings(board: BoardId): Promise<Reading[]> {
    return reading(this.#database, (transaction) =>
      keptReadings(transaction.objectStore("readings"), board),
    );
  }

  firstReadingAt(board: BoardId): Promise<number | null> {
    return reading(this.#database, (transaction) =>
      firstKeptReadingAt(transaction.objectStore("readings"), board),
    );
  }

  async readingTimes(): Promise<ReadingTime[]> {
    const keys = await guarded(() => this.#database.getAllKeys("readings"));
    return keys.map(([board, at]) => ({ board, at })).toSorted((a, b) => a.at - b.at);
  }

  known(ids: readonly ItemId[]): Promise<ItemFacts[]> {
    return this.itemFacts({ ids });
  }

  async itemFacts(select?: Selection): Promise<ItemFacts[]> {
    const entries = await reading(this.#database, (transaction) =>
      select && "ids" in select
        ? storedEntries(transaction, this.#directory, select.ids)
        : allEntries(transaction),
    );
    return toItemFacts(entries.values(), select && "source" in select ? select.source : undefined);
  }

  version(): Promise<number> {
    return guarded(async () => (await this.#database.get("state", "version")) ?? 0);
  }

  compact(): Promise<boolean> {
    return writing(this.#database, "relaxed", (transaction) =>
      joinSegments(transaction, this.#directory),
    );
  }

  async putDocument(kind: DocumentKind, id: string, content: unknown): Promise<void> {
    await guarded(() => this.#database.put("documents", content, [kind, id]));
  }

  documents(kind: DocumentKind): Promise<KeptDocument[]> {
    const ofKind = IDBKeyRange.bound([kind, ""], [kind, []], false, true);
    return guarded(async () => {
      const store = this.#database.transaction("documents").store;
      const [keys, contents] = await Promise.all([store.getAllKeys(ofKind), store.getAll(ofKind)]);
      return keys.map(([, id], i) => ({ id, content: contents[i] }));
    });
  }

  async removeDocument(kind: DocumentKind, id: string): Promise<void> {
    await guarded(() => this.#database.delete("documents", [kind, id]));
  }

  async forget(what: Forgotten): Promise<void> {
    await this.#change("strict", (transaction) => forget(transaction, what));
    await guarded(() => this.#database.clear("tables"));
  }

  async putCredential(host: string, secret: string): Promise<void> {
    // Before the database is asked: a transaction ends while the cipher works.
    const sealed = await sealCredential(host, secret);
    await guarded(() => this.#database.put("credentials", sealed, host));
  }

  async credential(host: string): Promise<string | null> {
    const kept = await guarded(() => this.#database.get("credentials", host));
    return openCredential(host, kept);
  }

  async credentialHosts(): Promise<string[]> {
    return guarded(() => this.#database.getAllKeys("credentials"));
  }

  async forgetCredential(host: string): Promise<void> {
    await guarded(() => this.#database.delete("credentials", host));
  }

  async putMeta(key: string, value: unknown): Promise<void> {
    await guarded(() => this.#database.put("meta", value, key));
  }

  async meta(key: string): Promise<unknown> {
    return guarded(async () => (await this.#database.get("meta", key)) ?? null);
  }

  async dropMeta(key: string): Promise<void> {
    await guarded(() => this.#database.delete("meta", key));
  }

  async putTable(key: string, version: string, bytes: ArrayBuffer): Promise<void> {
    await guarded(() => this.#database.put("tables", { version, bytes }, key));
  }

  async table(key: string): Promise<KeptTable | null> {
    return guarded(async () => (await this.#database.get("tables", key)) ?? null);
  }

  async dropTable(key: string): Promise<void> {
    await guarded(() => this.#database.delete("tables", key));
  }

  async *exportHistory(): AsyncGenerator<string> {
    const [entries, keys] = await reading(this.#database, async (transaction) => [
      await allEntries(transaction),
      await transaction.objectStore("readings").getAllKeys(),
    ]);
    yield* historyLines(entries.values(), this.#readingsOf(keys));
  }

  /** One at a time: all of them need not fit in memory. None is ever deleted. */
  async *#readingsOf(keys: [board: BoardId, at: number][]): AsyncGenerator<Reading> {
    for (const [board, at] of keys) {
      const found = await reading(this.#database, (transaction) =>
        lastKeptReading(transaction.objectStore("readings"), board, at),
      );
      if (found) yield found;
    }
  }

  async importHistory(text: AsyncIterable<string> | Iterable<string>): Promise<ImportSummary> {
    const history = await parseHistory(text);
    return this.#change("strict", async (transaction) => {
      const added = await addEntries(transaction, this.#directory, history.entries, newerRecord);
      const summary = {
        items: added.filter(({ item }) => item !== null).length,
        facts: added.reduce((sum, { facts }) => sum + facts.length, 0),
        readings: 0,
      };
      const boards = new Set<BoardId>();
      for (const found of history.readings) {
        if (!(await keepReading(transaction.objectStore("readings"), found))) continue;
        summary.readings++;
        boards.add(found.board);
      }
      if (boards.size === 0 && added.length === 0) return summary;
      const entries = (await allEntries(transaction)).values();
      const checkpoints = transaction.objectStore("checkpoints");
      for (const source of touchedSources(entries, added, boards))
        await checkpoints.put(countedImport(source, await checkpoints.get(importsKey(source))));
      return summary;
    });
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  async destroy(): Promise<void> {
    const { name } = this.#database;
    this.#database.close();
    await deleteDatabase(name);
  }

  /** Writes; when there is no room, once more without the blobs that can be made again. */
  async #change<T>(
    durability: "strict" | "relaxed",
    work: (transaction: HistoryWrite) => Promise<T>,
  ): Promise<T> {
    try {
      return await writing(this.#database, durability, work);
    } catch (cause) {
      const isFull = cause instanceof ArchiveError && cause.kind === "full";
      if (!isFull || (await this.#database.count("tables").catch(() => 0)) === 0) throw cause;
      await guarded(() => this.#database.clear("tables"));
      return writing(this.#database, durability, work);
    }
  }
}
