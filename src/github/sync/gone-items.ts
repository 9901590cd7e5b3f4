import type { Fact } from "../../domain/fact.ts";
import type { Instant } from "../../domain/instant.ts";
import type { BoardId, ItemId } from "../../domain/item.ts";
import type { ItemFacts, Reading, ReadingRow } from "../../domain/reading.ts";
import { withPlace } from "../facts/placed.ts";
import { standingOn } from "../facts/standing.ts";
import { bounded } from "../facts/status-facts.ts";
import type { SyncContext } from "./context.ts";
import { readItems, unreadIn } from "./read-items.ts";

/** An item that was on the board when it was last looked at. */
export type Place = {
  item: ItemId;
  boardItem: string;
  /** It was there then. */
  since: Instant;
  /** As the last reading kept it; null when it was seen by a pass that kept no reading. */
  row: ReadingRow | null;
};

export type Gone = {
  items: ItemFacts[];
  /** Places of which it is not known what became of them. */
  unsure: Place[];
};

const purpose = "gone";

/** Where items were by the last complete reading, and by passes since that kept none. */
export const placesBefore = (
  previous: Reading | null,
  strays: readonly [item: ItemId, boardItem: string, since: Instant][],
): Place[] => {
  const rows = previous?.rows ?? [];
  const known = new Set(rows.map(({ boardItem }) => boardItem));
  return [
    ...rows.map((row) => ({
      item: row.item,
      boardItem: row.boardItem,
      since: Math.max(previous?.at ?? 0, row.itemUpdatedAt),
      row,
    })),
    ...strays
      .filter(([, boardItem]) => !known.has(boardItem))
      .map(([item, boardItem, since]) => ({ item, boardItem, since, row: null })),
  ];
};

/**
 * The items that a complete reading no longer holds, marked as gone from the
 * board and never deleted. Issues and pull requests are read once more: their
 * timelines may tell when they were taken off. An item whose row lives on under
 * another id was not taken off: a draft that became an issue, an issue that moved
 * to another repository.
 *
 * @param unsureRows ids of rows that may be there still
 * @param changedAt  the board's last change, by GitHub's clock
 */
export async function goneItems(
  context: SyncContext,
  before: readonly Place[],
  next: Reading,
  unsureRows: ReadonlySet<string>,
  changedAt: number,
): Promise<Gone> {
  const there = new Set(next.rows.map(({ item }) => item));
  const left = before.filter(({ item }) => !there.has(item));
  if (left.length === 0) return { items: [], unsure: [] };
  const sure = left.filter(({ boardItem }) => !unsureRows.has(boardItem));
  const ids = sure.map(({ item }) => item);
  const stored = await context.store.known(ids);
  for (const kind of ["issue", "pull request"] as const) {
    const own = stored.filter(({ item }) => item.kind === kind).map(({ item }) => item.id);
    await readItems(context, kind, own, { purpose });
  }
  const unread = unreadIn(context, purpose);
  const places = new Map(sure.map((place) => [place.item, place]));
  const living = new Set(next.rows.map(({ boardItem }) => boardItem));
  const known = await context.store.known(ids.filter((id) => !unread.has(id)));
  return {
    items: known.flatMap(({ item, facts }) => {
      const was = places.get(item.id);
      const place = item.boards.find(({ board }) => board === next.board);
      if (!was || !place) return [];
      const removal = living.has(was.boardItem)
        ? []
        : removalFacts(was, next.board, facts, Math.max(next.at, changedAt));
      return [{ item: withPlace(item, { ...place, gone: true }), facts: removal }];
    }),
    unsure: left.filter(({ item, boardItem }) => unsureRows.has(boardItem) || unread.has(item)),
  };
}

/** That it was taken off since it was last seen, where no event says when. */
const removalFacts = (
  { item, boardItem, since }: Place,
  board: BoardId,
  facts: readonly Fact[],
  at: number,
): Fact[] => {
  if (!standingOn(board, [], facts).on) return [];
  return [
    {
      id: `${item}:removed:${boardItem}`,
      item,
      ...bounded(at, since),
      evidence: "observed",
      kind: "removed",
      board,
    },
  ];
};
