import type { Fact } from "../domain/fact.ts";
import type { Item, ItemId } from "../domain/item.ts";
import type { Batch, ItemFacts } from "../domain/reading.ts";
import { same } from "./same.ts";

/** What one append adds about one item; all entries of an item merged are what is known of it. */
export type Entry = {
  id: ItemId;
  /** Null when only facts or a source are added. */
  item: Item | null;
  /** The archive's version that wrote `item`: the highest wins, wherever the entry is stored. */
  version: number;
  /** Never an id that is already stored. */
  facts: Fact[];
  /** Sources this item was read from. */
  sources: string[];
};

/** What is kept of a stored and an incoming record of one item: the stored one itself where nothing changes. */
export type Joins = (stored: Item, incoming: Item) => Item;

const demotes = (stored: Item, incoming: Item) =>
  stored.depth === "whole" && incoming.depth === "reference";

/** A later reading wins, unless it only saw the item from outside. */
export const laterReading: Joins = (stored, incoming) =>
  demotes(stored, incoming) || same(stored, incoming) ? stored : incoming;

/**
 * A history file may be older than what is here: GitHub's own time of change decides. The other
 * record tells where the item stands on boards of which this one knows no row.
 */
export const newerRecord: Joins = (stored, incoming) => {
  const isNewer =
    demotes(incoming, stored) ||
    (!demotes(stored, incoming) && incoming.updatedAt > stored.updatedAt);
  const [item, other] = isNewer ? [incoming, stored] : [stored, incoming];
  const own = new Map(item.boards.map((place) => [place.board, place]));
  const more = other.boards.filter(({ board, boardItem }) => {
    const known = own.get(board);
    return !known || (boardItem !== undefined && known.boardItem === undefined);
  });
  if (more.length === 0) return item;
  const taken = new Set(more.map(({ board }) => board));
  return { ...item, boards: [...item.boards.filter(({ board }) => !taken.has(board)), ...more] };
};

/** A batch by item; of two records of one item the later wins, of two facts with one id the first. */
export function toEntries({ source, items, facts }: Batch): Entry[] {
  const entries = new Map<ItemId, Entry>();
  const entryOf = (id: ItemId): Entry => {
    const found = entries.get(id);
    if (found) return found;
    const fresh: Entry = { id, item: null, version: 0, facts: [], sources: [source] };
    entries.set(id, fresh);
    return fresh;
  };
  for (const item of items) {
    const entry = entryOf(item.id);
    entry.item = entry.item === null ? item : laterReading(entry.item, item);
  }
  for (const fact of facts) entryOf(fact.item).facts.push(fact);
  return [...entries.values()];
}

/**
 * The part of `incoming` that is not stored yet.
 *
 * @param version what the archive's version becomes with this change
 * @returns null when all of it is known
 */
export function news(
  stored: Entry | undefined,
  incoming: Entry,
  joins: Joins,
  version: number,
): Entry | null {
  const seen = new Set(stored?.facts.map(({ id }) => id));
  const facts = incoming.facts.filter(({ id }) => !seen.has(id) && seen.add(id));
  const sources = incoming.sources.filter((source) => stored?.sources.includes(source) !== true);
  const before = stored?.item ?? null;
  const joined = before && incoming.item ? joins(before, incoming.item) : incoming.item;
  const item = joined === before ? null : joined;
  if (item === null && facts.length === 0 && sources.length === 0) return null;
  return { id: incoming.id, item, version: item === null ? 0 : version, facts, sources };
}

/** Two entries of one item as one; neither argument is changed, and their order does not matter. */
export function merged(a: Entry, b: Entry): Entry {
  const { item, version } = a.item === null || (b.item !== null && b.version > a.version) ? b : a;
  return {
    id: a.id,
    item,
    version,
    facts: a.facts.concat(b.facts),
    sources: [...new Set([...a.sources, ...b.sources])],
  };
}

/** Adds an entry to those gathered so far. */
export function gather(entries: Map<ItemId, Entry>, entry: Entry): void {
  const before = entries.get(entry.id);
  entries.set(entry.id, before ? merged(before, entry) : entry);
}

/** The items that have a record; from one source where one is named. */
export function toItemFacts(entries: Iterable<Entry>, source?: string): ItemFacts[] {
  const found: ItemFacts[] = [];
  for (const { item, facts, sources } of entries) {
    if (item !== null && (source === undefined || sources.includes(source)))
      found.push({ item, facts });
  }
  return found;
}
