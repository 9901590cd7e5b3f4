import type { Instant } from "../domain/instant.ts";
import type { BoardId } from "../domain/item.ts";
import type { Reading } from "../domain/reading.ts";
import type { HistoryStore } from "./database.ts";
import { changedReading, isLarge, type ReadingChange, readingChange } from "./reading-change.ts";

/** The readings in a transaction. */
export type ReadingStore = HistoryStore<"readings"> & {
  openKeyCursor(
    range: IDBKeyRange,
    direction: "next" | "prev",
  ): Promise<{ readonly key: [board: BoardId, at: Instant] } | null>;
};
type WritableReadingStore = ReadingStore & { add(change: ReadingChange): Promise<unknown> };

const ofBoard = (board: BoardId, until: Instant = Infinity) =>
  IDBKeyRange.bound([board, -Infinity], [board, until]);

/** The last reading of a board, at or before an instant. */
export async function lastKeptReading(
  store: ReadingStore,
  board: BoardId,
  until?: Instant,
): Promise<Reading | null> {
  const cursor = await store.openKeyCursor(ofBoard(board, until), "prev");
  const change = cursor && (await store.get(cursor.key));
  return change ? changedReading(await baseOf(store, change), change) : null;
}

/** When the oldest reading of a board was made. */
export async function firstKeptReadingAt(
  store: ReadingStore,
  board: BoardId,
): Promise<Instant | null> {
  const cursor = await store.openKeyCursor(ofBoard(board), "next");
  return cursor?.key[1] ?? null;
}

/** All readings of a board, oldest first. */
export async function keptReadings(store: ReadingStore, board: BoardId): Promise<Reading[]> {
  const readings = new Map<Instant, Reading>();
  for (const change of await store.getAll(ofBoard(board))) {
    const base = change.base === null ? null : (readings.get(change.base) ?? null);
    readings.set(change.at, changedReading(base, change));
  }
  return [...readings.values()];
}

/**
 * Keeps a reading as what differs from the last one before it that is kept whole; whole
 * itself when that is none or much. So every reading needs at most one other to be read.
 *
 * @returns false when a reading of that board and time is already kept
 */
export async function keepReading(store: WritableReadingStore, reading: Reading): Promise<boolean> {
  const cursor = await store.openKeyCursor(ofBoard(reading.board, reading.at), "prev");
  const last = cursor && (await store.get(cursor.key));
  if (last?.at === reading.at) return false;
  const base = last ? await baseOf(store, last, last) : null;
  const change = readingChange(base, reading);
  await store.add(base === null || isLarge(change, base) ? readingChange(null, reading) : change);
  return true;
}

/** The reading a change builds on; `itself` when it is whole. */
async function baseOf(
  store: ReadingStore,
  change: ReadingChange,
  itself: ReadingChange | null = null,
): Promise<Reading | null> {
  const base = change.base === null ? itself : await store.get([change.board, change.base]);
  return base ? changedReading(null, base) : null;
}
