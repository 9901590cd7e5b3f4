import type { Instant } from "../domain/instant.ts";
import type { BoardId, ItemId } from "../domain/item.ts";
import type { ItemFacts, Reading, SyncStore } from "../domain/reading.ts";

/** Some of the archive: items by id, or all items that were read from one source. */
export type Selection = { ids: readonly ItemId[] } | { source: string };

/** What people write in Headway, kept as JSON under an id. */
export type DocumentKind = "team" | "changes" | "note" | "snooze" | "experiment";
export type KeptDocument = { id: string; content: unknown };

/** A derived blob and the version its maker gave it. */
export type KeptTable = { version: string; bytes: ArrayBuffer };

/** What is to be deleted for ever. */
export type Forgotten = {
  /** `sourceKey`s: what was read from these, and from no other, goes. */
  sources: readonly string[];
  /** Boards all of whose readings go. */
  boards: readonly BoardId[];
};

/** That a reading of a board is dated at an instant. */
export type ReadingTime = { board: BoardId; at: Instant };

/** How much of a history file was new. */
export type ImportSummary = { items: number; facts: number; readings: number };

/**
 * Everything Headway keeps, on the reader's machine only. Facts and readings are
 * kept for ever: no method deletes one, except `forget`, for a team that is deleted
 * with all its data, and `destroy`, which deletes all.
 *
 * Several handles (tabs) may work on one archive at once. What comes back may be
 * shared with the archive: treat it as read-only.
 *
 * Every method rejects with an `ArchiveError`; after `close` or `destroy` its kind is "closed".
 */
export interface Archive extends SyncStore {
  /**
   * Keeps a batch: all of it or nothing, items, facts, reading and checkpoint together.
   *
   * A fact is kept once by its id: the first wins. A later item record replaces the
   * one before, but a `reference` never replaces a `whole` one. Facts of an item that
   * has no record yet wait for it. A reading is kept once by board and time.
   *
   * @returns false where a history file came in that the batch did not know of: nothing was kept
   * @throws ArchiveError "full" when the browser grants no more room; nothing kept before is lost
   */
  append: SyncStore["append"];

  /** The stored items with their facts, each item once, in no promised order; all when nothing is selected. */
  itemFacts(select?: Selection): Promise<ItemFacts[]>;

  /**
   * A count that moves when an item or a fact is added or changed, and only then:
   * the same data read again, a checkpoint or a reading alone leave it as it is.
   */
  version(): Promise<number>;

  /** All readings of a board, oldest first; their rows in no promised order. */
  readings(board: BoardId): Promise<Reading[]>;

  /** The instant of a board's oldest reading; null where there is none. Reads no rows. */
  firstReadingAt(board: BoardId): Promise<Instant | null>;

  /** When readings were made, of all boards, oldest first. Reads no rows. */
  readingTimes(): Promise<ReadingTime[]>;

  /**
   * Tidies one step in the time of a few frames: joins small pieces into a larger one.
   * Safe at any instant and beside other handles; changes no answer.
   *
   * @returns whether there is more to do: call again when idle
   */
  compact(): Promise<boolean>;

  putDocument(kind: DocumentKind, id: string, content: unknown): Promise<void>;
  /** Documents of one kind, by id. */
  documents(kind: DocumentKind): Promise<KeptDocument[]>;
  removeDocument(kind: DocumentKind, id: string): Promise<void>;

  /**
   * Deletes what was read from some sources and from no other: items with their facts,
   * readings and checkpoints, also those whose names begin with the source's and a space,
   * all of it or nothing. Derived tables go too.
   */
  forget(what: Forgotten): Promise<void>;

  /**
   * Credentials are kept apart from all else, encrypted, and are never part of a history file.
   * @throws ArchiveError "unavailable" where the browser offers no encryption
   */
  putCredential(host: string, secret: string): Promise<void>;
  credential(host: string): Promise<string | null>;
  /** Hosts of which a credential is kept. */
  credentialHosts(): Promise<string[]>;
  /** The key goes with it: what may be left of it on the disk can never be opened. */
  forgetCredential(host: string): Promise<void>;

  /** Small values by key, such as the last visit; JSON. */
  putMeta(key: string, value: unknown): Promise<void>;
  /** @returns null when nothing was put there */
  meta(key: string): Promise<unknown>;
  dropMeta(key: string): Promise<void>;

  /**
   * Keeps a derived blob, replacing the one under `key`. It can be made again, so the
   * archive drops it when room is short.
   *
   * @param version names what the blob was made from; the reader compares it
   */
  putTable(key: string, version: string, bytes: ArrayBuffer): Promise<void>;
  table(key: string): Promise<KeptTable | null>;
  dropTable(key: string): Promise<void>;

  /**
   * All items, facts and readings as a history file: text in pieces, one JSON value a
   * line. Holds no credential, document or checkpoint. See `history-file.ts`.
   */
  exportHistory(): AsyncIterable<string>;

  /**
   * Merges a history file, all of it or nothing. Facts and readings by key, the stored
   * one wins; an item record replaces an older one (by GitHub's `updatedAt`), but for its
   * places on boards of which it knows no row. For each source of which it brought something,
   * or a reading of a board with items of it, the checkpoint `importsKey` counts one more.
   *
   * @param text the file's text in pieces, cut anywhere
   * @throws ArchiveError "unreadable" naming the line with the fault
   */
  importHistory(text: AsyncIterable<string> | Iterable<string>): Promise<ImportSummary>;

  /** Ends this handle; what is kept stays. */
  close(): Promise<void>;

  /** Deletes everything kept, and ends all handles. */
  destroy(): Promise<void>;
}
