import type { ItemId } from "../domain/item.ts";
import type { Forgotten } from "./archive.ts";
import type { HistoryWrite } from "./database.ts";
import type { Entry } from "./entry.ts";

/** The items that were read from forgotten sources and from no other. */
export function lostItems(
  entries: Iterable<Pick<Entry, "id" | "sources">>,
  { sources }: Forgotten,
): Set<ItemId> {
  const forgotten = new Set(sources);
  const all = new Map<ItemId, boolean>();
  for (const { id, sources: own } of entries) {
    const isKept = own.some((source) => !forgotten.has(source));
    all.set(id, isKept || all.get(id) === true);
  }
  return new Set([...all].flatMap(([id, isKept]) => (isKept ? [] : [id])));
}

/** An entry as it stays: without the forgotten sources, or null when its item goes. */
export function remaining(
  entry: Entry,
  { sources }: Forgotten,
  lost: ReadonlySet<ItemId>,
): Entry | null {
  if (lost.has(entry.id)) return null;
  const kept = entry.sources.filter((source) => !sources.includes(source));
  return kept.length === entry.sources.length ? entry : { ...entry, sources: kept };
}

/** Deletes it all in one transaction. Every segment that holds any of it is written anew. */
export async function forget(transaction: HistoryWrite, what: Forgotten): Promise<void> {
  const segments = transaction.objectStore("segments");
  const directory = transaction.objectStore("directory");
  const keys = await segments.getAllKeys();
  const known: Pick<Entry, "id" | "sources">[] = [];
  // One at a time: all of them need not fit in memory.
  for (const key of keys)
    for (const { id, sources } of (await segments.get(key)) ?? []) known.push({ id, sources });
  const lost = lostItems(known, what);
  for (const key of keys) {
    const before = (await segments.get(key)) ?? [];
    const after = before.flatMap((entry) => remaining(entry, what, lost) ?? []);
    if (after.length === before.length && after.every((entry, i) => entry === before[i])) continue;
    await segments.delete(key);
    await directory.delete(key);
    if (after.length === 0) continue;
    const fresh = await segments.add(after);
    await directory.add(
      after.map(({ id }) => id),
      fresh,
    );
  }
  const checkpoints = transaction.objectStore("checkpoints");
  for (const source of what.sources) {
    await checkpoints.delete(source);
    await checkpoints.delete(IDBKeyRange.bound(`${source} `, `${source} \uffff`));
  }
  for (const board of what.boards)
    await transaction
      .objectStore("readings")
      .delete(IDBKeyRange.bound([board, -Infinity], [board, Infinity]));
  const state = transaction.objectStore("state");
  await state.put(((await state.get("version")) ?? 0) + 1, "version");
}
