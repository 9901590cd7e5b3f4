import type { ItemId } from "../domain/item.ts";
import type { HistoryTransaction, HistoryWrite } from "./database.ts";
import type { Directory } from "./directory.ts";
import { type Entry, gather, type Joins, news } from "./entry.ts";
import { interning, shareTexts } from "./interning.ts";

/** Items in a compacted segment: larger ones read faster as a whole, smaller ones one by one. */
export const segmentSize = 250;
const page = 16;

/** What is stored of some items. */
export async function storedEntries(
  transaction: HistoryTransaction,
  directory: Directory,
  ids: Iterable<ItemId>,
): Promise<Map<ItemId, Entry>> {
  await directory.refresh(transaction.objectStore("directory"));
  const wanted = new Set(ids);
  const store = transaction.objectStore("segments");
  const segments = await Promise.all(directory.segmentsOf(wanted).map((key) => store.get(key)));
  const entries = new Map<ItemId, Entry>();
  for (const segment of segments) {
    for (const entry of segment ?? []) if (wanted.has(entry.id)) gather(entries, entry);
  }
  return entries;
}

/** What is stored of all items. */
export async function allEntries(transaction: HistoryTransaction): Promise<Map<ItemId, Entry>> {
  const store = transaction.objectStore("segments");
  const keys = await store.getAllKeys();
  const entries = new Map<ItemId, Entry>();
  const intern = interning();
  for (let i = 0; i < keys.length; i += page) {
    // Not all at once: browsers bound what one request may return.
    const last = keys[Math.min(i + page, keys.length) - 1];
    for (const segment of await store.getAll(IDBKeyRange.bound(keys[i], last))) {
      for (const entry of segment) {
        shareTexts(entry, intern);
        gather(entries, entry);
      }
    }
  }
  return entries;
}

/** Stores what is new of `entries`, under the next version; returns it. */
export async function addEntries(
  transaction: HistoryWrite,
  directory: Directory,
  entries: readonly Entry[],
  joins: Joins,
): Promise<Entry[]> {
  const state = transaction.objectStore("state");
  const version = ((await state.get("version")) ?? 0) + 1;
  const stored = await storedEntries(
    transaction,
    directory,
    entries.map(({ id }) => id),
  );
  const added = entries.flatMap((entry) => news(stored.get(entry.id), entry, joins, version) ?? []);
  if (added.length === 0) return added;
  for (let i = 0; i < added.length; i += segmentSize) {
    await putSegment(transaction, added.slice(i, i + segmentSize));
  }
  await state.put(version, "version");
  return added;
}

/**
 * Joins the oldest small segments into one, up to `segmentSize` items.
 * @returns whether small segments are left to join
 */
export async function joinSegments(
  transaction: HistoryWrite,
  directory: Directory,
): Promise<boolean> {
  await directory.refresh(transaction.objectStore("directory"));
  const small = directory.smallerThan(segmentSize / 2);
  if (small.length < 2) return false;
  const keys: number[] = [];
  let items = 0;
  for (const segment of small) {
    items += segment.items;
    if (items > segmentSize) break;
    keys.push(segment.key);
  }
  const segments = transaction.objectStore("segments");
  const entries = new Map<ItemId, Entry>();
  for (const segment of await Promise.all(keys.map((key) => segments.get(key)))) {
    for (const entry of segment ?? []) gather(entries, entry);
  }
  await putSegment(transaction, [...entries.values()]);
  for (const key of keys) {
    await segments.delete(key);
    await transaction.objectStore("directory").delete(key);
  }
  return small.length > keys.length;
}

async function putSegment(transaction: HistoryWrite, entries: Entry[]): Promise<void> {
  const key = await transaction.objectStore("segments").add(entries);
  const ids = entries.map(({ id }) => id);
  await transaction.objectStore("directory").add(ids, key);
}
