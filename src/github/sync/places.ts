import type { Instant } from "../../domain/instant.ts";
import type { BoardId, ItemId } from "../../domain/item.ts";
import type { ItemFacts, Reading, ReadingRow } from "../../domain/reading.ts";
import type { Stray } from "./strays.ts";

/** An item that was on the board when it was last looked at. */
export type Place = {
  item: ItemId;
  /** Null where no row was ever seen. */
  boardItem: string | null;
  /** It was there then. */
  since: Instant;
  /** As the last reading kept it, and when it was so; null when it was seen by a pass that kept no reading. */
  row: ReadingRow | null;
  rowAt: Instant;
};

/**
 * The last reading there is, with the rows that only our own last one shows, each as old as that:
 * a reading of another machine tells of what went before it began, and does not know of these.
 */
export function withOwnRows(last: Reading | null, own: Reading | null): Reading | null {
  if (last === null || own === null || last.at <= own.at) return last;
  const known = new Set(last.rows.flatMap(({ item, boardItem }) => [item, boardItem]));
  const rows = own.rows.filter((row) => !known.has(row.item) && !known.has(row.boardItem));
  const dated = rows.map((row) => ({ ...row, seenAt: readAtOf(own, row) }));
  return { ...last, rows: [...last.rows, ...dated] };
}

/** Rows of a board that a history file brought, and that a reading does not show. */
export function importedSightings(
  items: readonly ItemFacts[],
  board: BoardId,
  shown: Reading | null,
): Sighting[] {
  const known = new Set(shown?.rows.flatMap(({ item, boardItem }) => [item, boardItem]));
  return items.flatMap(({ item }) =>
    item.boards.flatMap(({ board: where, boardItem, gone, updatedAt }): Sighting[] => {
      const isThere = where === board && !gone && boardItem !== undefined;
      if (!isThere || known.has(item.id) || known.has(boardItem)) return [];
      return [[item.id, boardItem, updatedAt ?? item.createdAt]];
    }),
  );
}

const readAtOf = (reading: Reading, { seenAt, itemUpdatedAt }: ReadingRow): Instant =>
  seenAt ?? Math.max(reading.at, itemUpdatedAt);

/** A row seen at an instant of which the last reading does not tell. */
export type Sighting = [item: ItemId, boardItem: string, at: Instant];

/**
 * Where items were by the last complete reading, by passes since that kept none, and by their
 * events alone. A reading keeps the row of an item of which GitHub did not say whether it is
 * still there: that row is as old as its sighting.
 */
export function placesBefore(
  previous: Reading | null,
  sightings: readonly Sighting[],
  strays: readonly Stray[],
): Place[] {
  const rows = previous?.rows ?? [];
  const times = new Map<string, Instant[]>();
  for (const [, boardItem, at] of sightings)
    times.set(boardItem, [...(times.get(boardItem) ?? []), at]);
  const known = new Set(rows.map(({ boardItem }) => boardItem));
  const seen = new Set([...rows.map(({ item }) => item), ...sightings.map(([item]) => item)]);
  return [
    ...rows.map((row): Place => {
      const { item, boardItem } = row;
      const readAt = previous ? readAtOf(previous, row) : 0;
      const own = times.get(boardItem) ?? [readAt];
      return { item, boardItem, since: Math.max(...own), row, rowAt: Math.min(readAt, ...own) };
    }),
    ...sightings
      .filter(([, boardItem]) => !known.has(boardItem))
      .map(
        ([item, boardItem, at]): Place => ({ item, boardItem, since: at, row: null, rowAt: at }),
      ),
    ...strays
      .filter(([item]) => !seen.has(item))
      .map(([item, at]): Place => ({ item, boardItem: null, since: at, row: null, rowAt: at })),
  ];
}

/** What is to be remembered of rows that a reading keeps though it was not told of them. */
export const sightingsOf = (unsure: readonly Place[]): Sighting[] =>
  unsure.flatMap(({ item, boardItem, since, rowAt }): Sighting[] =>
    boardItem === null ? [] : [...new Set([rowAt, since])].map((at) => [item, boardItem, at]),
  );

/** Of several sightings of a row, the first and the last. */
export function bothEnds(sightings: readonly Sighting[]): Sighting[] {
  const ends = new Map<string, Sighting[]>();
  for (const one of sightings.toSorted(([, , a], [, , b]) => a - b)) {
    const [first] = ends.get(one[1]) ?? [];
    ends.set(one[1], first && first[2] < one[2] ? [first, one] : [one]);
  }
  return [...ends.values()].flat();
}
