import type { ItemId } from "../domain/item.ts";
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
import { openCredential, type SealedCredential, sealCredential } from "./credential-seal.ts";
import {
  type Entry,
  gather,
  type Joins,
  laterReading,
  newerRecord,
  news,
  toEntries,
  toItemFacts,
} from "./entry.ts";
import { lostItems, remaining } from "./forgetting.ts";
import { historyLines, parseHistory } from "./history-file.ts";
import { countedImport, knowsImports, touchedSources } from "./imports.ts";
import { interning, shareTexts } from "./interning.ts";
import { changedReading, readingChange } from "./reading-change.ts";

/** What handles of one memory archive share: as long as it is referenced, it is kept. */
export class MemoryShelf {
  version = 0;
  entries = new Map<ItemId, Entry>();
  /** By board, oldest first. */
  readings = new Map<string, Reading[]>();
  checkpoints = new Map<string, Checkpoint>();
  documents = new Map<string, KeptDocument>();
  credentials = new Map<string, SealedCredential>();
  meta = new Map<string, unknown>();
  tables = new Map<string, KeptTable>();
  readonly intern = interning();
}

/**
 * An archive in memory, for Node and tests; held to the same contract as the one in IndexedDB.
 *
 * @param shelf give the same one to open several handles on one archive
 */
export function openMemoryArchive(shelf: MemoryShelf = new MemoryShelf()): Archive {
  return new MemoryArchive(shelf);
}

class MemoryArchive implements Archive {
  #shelf: MemoryShelf | null;

  constructor(shelf: MemoryShelf) {
    this.#shelf = shelf;
  }

  get #open(): MemoryShelf {
    if (this.#shelf === null) throw new ArchiveError("closed");
    return this.#shelf;
  }

  async append(batch: Batch): Promise<boolean> {
    const shelf = this.#open;
    const count = shelf.checkpoints.get(importsKey(batch.source));
    if (batch.imports !== undefined && !knowsImports(batch.imports, count)) return false;
    const entries = toEntries(batch);
    const version = shelf.version + 1;
    // All that can fail comes before the first change, so that a failure keeps nothing.
    const added = newsOf(shelf, entries, laterReading, version).map(copied);
    const reading = structuredClone(batch.reading);
    const checkpoint = structuredClone(batch.checkpoint);
    keep(shelf, added, version);
    if (reading) keepReading(shelf, reading);
    if (checkpoint) shelf.checkpoints.set(checkpoint.source, checkpoint);
    return true;
  }

  async checkpoint(source: string): Promise<Checkpoint | null> {
    return structuredClone(this.#open.checkpoints.get(source) ?? null);
  }

  async lastReading(board: string, until = Infinity): Promise<Reading | null> {
    return this.#open.readings.get(board)?.findLast(({ at }) => at <= until) ?? null;
  }

  async readings(board: string): Promise<Reading[]> {
    return [...(this.#open.readings.get(board) ?? [])];
  }

  async firstReadingAt(board: string): Promise<number | null> {
    return this.#open.readings.get(board)?.[0]?.at ?? null;
  }

  async readingTimes(): Promise<ReadingTime[]> {
    const all = [...this.#open.readings.values()].flat();
    return all.map(({ board, at }) => ({ board, at })).toSorted((a, b) => a.at - b.at);
  }

  known(ids: readonly ItemId[]): Promise<ItemFacts[]> {
    return this.itemFacts({ ids });
  }

  async itemFacts(select?: Selection): Promise<ItemFacts[]> {
    const { entries } = this.#open;
    if (select === undefined) return toItemFacts(entries.values());
    if ("source" in select) return toItemFacts(entries.values(), select.source);
    const found = [...new Set(select.ids)].map((id) => entries.get(id));
    return toItemFacts(found.filter((entry) => entry !== undefined));
  }

  async version(): Promise<number> {
    return this.#open.version;
  }

  async compact(): Promise<boolean> {
    void this.#open;
    return false;
  }

  async putDocument(kind: DocumentKind, id: string, content: unknown): Promise<void> {
    this.#open.documents.set(`${kind} ${id}`, { id, content: structuredClone(content) });
  }

  async documents(kind: DocumentKind): Promise<KeptDocument[]> {
    const found = [...this.#open.documents].filter(([key]) => key.startsWith(`${kind} `));
    return structuredClone(
      found.map(([, document]) => document).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    );
  }

  async removeDocument(kind: DocumentKind, id: string): Promise<void> {
    this.#open.documents.delete(`${kind} ${id}`);
  }

  async forget(what: Forgotten): Promise<void> {
    const shelf = this.#open;
    const lost = lostItems(shelf.entries.values(), what);
    for (const entry of shelf.entries.values()) {
      const kept = remaining(entry, what, lost);
      if (kept) shelf.entries.set(entry.id, kept);
      else shelf.entries.delete(entry.id);
    }
    for (const source of what.sources)
      for (const key of shelf.checkpoints.keys())
        if (key === source || key.startsWith(`${source} `)) shelf.checkpoints.delete(key);
    for (const board of what.boards) shelf.readings.delete(board);
    shelf.tables.clear();
    shelf.version += 1;
  }

  async putCredential(host: string, secret: string): Promise<void> {
    const { credentials } = this.#open;
    credentials.set(host, await sealCredential(host, secret));
  }

  async credential(host: string): Promise<string | null> {
    return openCredential(host, this.#open.credentials.get(host));
  }

  async credentialHosts(): Promise<string[]> {
    return [...this.#open.credentials.keys()].toSorted();
  }

  async forgetCredential(host: string): Promise<void> {
    this.#open.credentials.delete(host);
  }

  async putMeta(key: string, value: unknown): Promise<void> {
    this.#open.meta.set(key, structuredClone(value));
  }

  async meta(key: string): Promise<unknown> {
    return structuredClone(this.#open.meta.get(key) ?? null);
  }

  async dropMeta(key: string): Promise<void> {
    this.#open.meta.delete(key);
  }

  async putTable(key: string, version: string, bytes: ArrayBuffer): Promise<void> {
    this.#open.tables.set(key, { version, bytes: bytes.slice() });
  }

  async table(key: string): Promise<KeptTable | null> {
    const found = this.#open.tables.get(key);
    return found ? { version: found.version, bytes: found.bytes.slice() } : null;
  }

  async dropTable(key: string): Promise<void> {
    this.#open.tables.delete(key);
  }

  async *exportHistory(): AsyncGenerator<string> {
    const { entries, readings } = this.#open;
    yield* historyLines([...entries.values()], [...readings.values()].flat());
  }

  async importHistory(text: AsyncIterable<string> | Iterable<string>): Promise<ImportSummary> {
    const { entries, readings } = await parseHistory(text);
    const shelf = this.#open;
    const version = shelf.version + 1;
    const added = newsOf(shelf, entries, newerRecord, version);
    keep(shelf, added, version);
    const newReadings = readings.filter((reading) => keepReading(shelf, reading));
    const boards = new Set(newReadings.map(({ board }) => board));
    for (const source of touchedSources(shelf.entries.values(), added, boards)) {
      const checkpoint = countedImport(source, shelf.checkpoints.get(importsKey(source)));
      shelf.checkpoints.set(checkpoint.source, checkpoint);
    }
    return {
      items: added.filter(({ item }) => item !== null).length,
      facts: added.reduce((sum, { facts }) => sum + facts.length, 0),
      readings: newReadings.length,
    };
  }

  async close(): Promise<void> {
    this.#shelf = null;
  }

  async destroy(): Promise<void> {
    Object.assign(this.#open, new MemoryShelf());
    this.#shelf = null;
  }
}

/** Facts are flat, so the quick copy is a whole one. */
const copied = (entry: Entry): Entry => ({
  ...entry,
  item: structuredClone(entry.item),
  facts: entry.facts.map((fact) => ({ ...fact })),
});

const newsOf = (shelf: MemoryShelf, entries: Entry[], joins: Joins, version: number) =>
  entries.flatMap((entry) => news(shelf.entries.get(entry.id), entry, joins, version) ?? []);

function keep(shelf: MemoryShelf, added: Entry[], version: number): void {
  for (const entry of added) {
    shareTexts(entry, shelf.intern);
    gather(shelf.entries, entry);
  }
  if (added.length > 0) shelf.version = version;
}

/** False when a reading of that board and time is already kept. */
function keepReading(shelf: MemoryShelf, reading: Reading): boolean {
  const kept = shelf.readings.get(reading.board) ?? [];
  if (kept.some(({ at }) => at === reading.at)) return false;
  const before = kept.findLast(({ at }) => at < reading.at) ?? null;
  const shared = changedReading(before, readingChange(before, reading));
  shelf.readings.set(
    reading.board,
    [...kept, shared].toSorted((a, b) => a.at - b.at),
  );
  return true;
}
