import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPObjectStore,
  type IDBPTransaction,
  openDB,
} from "idb";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { Checkpoint } from "../domain/reading.ts";
import type { DocumentKind, KeptTable } from "./archive.ts";
import { ArchiveError, toArchiveError } from "./archive-error.ts";
import type { SealedCredential } from "./credential-seal.ts";
import type { Entry } from "./entry.ts";
import type { ReadingChange } from "./reading-change.ts";

export interface ArchiveSchema extends DBSchema {
  /** Appended, never changed; joined into larger ones under new keys. Keys are never given twice. */
  segments: { key: number; value: Entry[] };
  /** The items in the segment of the same key: what is where, without reading the segments. */
  directory: { key: number; value: ItemId[] };
  readings: { key: [board: string, at: Instant]; value: ReadingChange };
  checkpoints: { key: string; value: Checkpoint };
  documents: { key: [kind: DocumentKind, id: string]; value: unknown };
  credentials: { key: string; value: SealedCredential };
  meta: { key: string; value: unknown };
  tables: { key: string; value: KeptTable };
  /** `version`: see `Archive.version`. */
  state: { key: "version"; value: number };
}

export type ArchiveDatabase = IDBPDatabase<ArchiveSchema>;
type Migration = (database: ArchiveDatabase) => void;

/** What each version of the database adds to the one before; the n-th makes version n. Only ever append. */
export const migrations: readonly Migration[] = [
  (database) => {
    database.createObjectStore("segments", { autoIncrement: true });
    database.createObjectStore("directory");
    database.createObjectStore("readings", { keyPath: ["board", "at"] });
    database.createObjectStore("checkpoints", { keyPath: "source" });
    for (const name of ["documents", "credentials", "meta", "tables", "state"] as const) {
      database.createObjectStore(name);
    }
  },
];

/** Long enough for another tab that is closing its connection to end the transaction it is in. */
const patienceMs = 1_500;
const giveUp = (reject: (error: ArchiveError) => void) =>
  setTimeout(() => reject(new ArchiveError("blocked")), patienceMs);

/**
 * Opens the database, bringing it to the newest version.
 *
 * @param onClosed called when the browser or another tab (a newer version, a deletion) ends this connection
 * @throws ArchiveError "newer", "blocked" or "unavailable"
 */
export async function openDatabase(
  name: string,
  onClosed: () => void,
  steps: readonly Migration[] = migrations,
): Promise<ArchiveDatabase> {
  if (typeof indexedDB === "undefined") throw new ArchiveError("unavailable");
  let opened: Promise<ArchiveDatabase> | undefined;
  try {
    return await new Promise<ArchiveDatabase>((resolve, reject) => {
      opened = openDB<ArchiveSchema>(name, steps.length, {
        upgrade(database, oldVersion) {
          for (const step of steps.slice(oldVersion)) step(database);
        },
        blocked: () => giveUp(reject),
        // An open connection would keep the other tab waiting for ever.
        blocking(_current, _blocked, event) {
          (event.target as IDBDatabase).close();
          onClosed();
        },
        terminated: onClosed,
      });
      opened.then(resolve, reject);
    });
  } catch (cause) {
    // Once the other tabs let go, the opening that was given up would hold the database.
    opened?.then((database) => database.close()).catch(() => {});
    const error = toArchiveError(cause);
    const isVague = error instanceof ArchiveError && ["unexpected", "closed"].includes(error.kind);
    throw isVague ? new ArchiveError("unavailable", { cause }) : error;
  }
}

/**
 * Deletes the database; other handles of ours end by themselves.
 * @throws ArchiveError "blocked" while a foreign connection keeps it open
 */
export function deleteDatabase(name: string): Promise<void> {
  return guarded(
    () =>
      new Promise((resolve, reject) => {
        deleteDB(name, { blocked: () => giveUp(reject) }).then(resolve, reject);
      }),
  );
}

/** The stores that change together. */
const historyStores = ["segments", "directory", "state", "readings", "checkpoints"] as const;
type HistoryStores = [...typeof historyStores];
export type HistoryWrite = IDBPTransaction<ArchiveSchema, HistoryStores, "readwrite">;
/** A store of the history, in a transaction of either mode. */
export type HistoryStore<Name extends HistoryStores[number]> = Pick<
  IDBPObjectStore<ArchiveSchema, HistoryStores, Name>,
  "get" | "getAll" | "getAllKeys"
>;
/** A transaction that reads; one that also writes is one too. */
export type HistoryTransaction = {
  objectStore<Name extends "segments" | "directory" | "state">(name: Name): HistoryStore<Name>;
};

/** One consistent look at the history. `work` must await nothing but the database. */
export function reading<T>(
  database: ArchiveDatabase,
  work: (transaction: IDBPTransaction<ArchiveSchema, HistoryStores>) => Promise<T>,
): Promise<T> {
  return guarded(() => {
    const transaction = database.transaction([...historyStores]);
    transaction.done.catch(() => {}); // `work` fails as well, and tells.
    return work(transaction);
  });
}

/**
 * One change of the history, all of it or nothing: whatever goes wrong in `work` undoes it.
 * `work` must await nothing but the database, and await all it starts.
 *
 * @param durability "relaxed" may lose the last change to a power cut, never a part of it
 */
export function writing<T>(
  database: ArchiveDatabase,
  durability: "strict" | "relaxed",
  work: (transaction: HistoryWrite) => Promise<T>,
): Promise<T> {
  return guarded(async () => {
    const transaction = database.transaction([...historyStores], "readwrite", { durability });
    try {
      const result = await work(transaction);
      await transaction.done;
      return result;
    } catch (cause) {
      throw await undo(transaction, cause);
    }
  });
}

/** Turns what the database throws into an `ArchiveError`. */
export async function guarded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    throw toArchiveError(cause);
  }
}

/** Rolls back and tells the true cause: requests of a transaction out of room fail with a mere AbortError. */
async function undo(transaction: HistoryWrite, cause: unknown): Promise<unknown> {
  try {
    // A value that cannot be stored throws without ending the transaction: what was put before would stay.
    transaction.abort();
  } catch {
    // It has already ended.
  }
  await transaction.done.catch(() => {});
  return transaction.error ?? cause;
}
