import type { Fact } from "./fact.ts";
import type { Instant } from "./instant.ts";
import type { BoardId, Item, ItemId } from "./item.ts";

/** One item as a reading of a board found it. */
export type ReadingRow = {
  item: ItemId;
  /** GitHub's id of the board's own row. */
  boardItem: string;
  status: string | null;
  /** When the status value was first set, and last changed; null while it has none. */
  statusCreatedAt: Instant | null;
  statusUpdatedAt: Instant | null;
  itemUpdatedAt: Instant;
  contentUpdatedAt: Instant | null;
  archived: boolean;
  /** Other fields by name, as text. */
  fields: Record<string, string>;
  /**
   * When it was seen to be so, where GitHub did not tell this reading whether it is still there;
   * left out: at this reading.
   */
  seenAt?: Instant;
};

/** What a complete reading of a board found, at `at`. Cannot be fetched again: kept for ever. */
export type Reading = {
  board: BoardId;
  at: Instant;
  rows: ReadingRow[];
};

/** How far the reading of one source has come. Opaque to all but the sync. */
export type Checkpoint = {
  /** `sourceKey` of the team's source. */
  source: string;
  /** Start of the last successful reading; null while the first is under way. */
  readAt: Instant | null;
  /** What the sync needs to go on where it stopped; JSON. */
  state: unknown;
};

/** What one step of the sync keeps, in one transaction: all of it or nothing. */
export type Batch = {
  source: string;
  items: Item[];
  facts: Fact[];
  reading?: Reading;
  checkpoint?: Checkpoint;
  /** History files that the batch knows of: where `importsKey` counts another number, nothing is kept. */
  imports?: number;
};

/** An item with everything known of it: unique facts in no promised order. */
export type ItemFacts = { item: Item; facts: Fact[] };

/**
 * The checkpoint in which the archive counts the history files that brought items or facts of a
 * source, or a reading of some board; the sync puts it back to 0 when it has looked for all of them.
 */
export const importsKey = (source: string): string => `${source} imports`;

/** What the sync needs of the archive. */
export interface SyncStore {
  /** @returns false where nothing was kept, as `batch.imports` no longer holds */
  append(batch: Batch): Promise<boolean>;
  checkpoint(source: string): Promise<Checkpoint | null>;
  /** The latest complete reading of a board, of or before an instant; null when there is none. */
  lastReading(board: BoardId, until?: Instant): Promise<Reading | null>;
  /** The stored items and facts of these ids; unknown ids are left out. */
  known(ids: readonly ItemId[]): Promise<ItemFacts[]>;
  /** All that was ever read from a source. */
  itemFacts(select: { source: string }): Promise<ItemFacts[]>;
}
