import type { Fact } from "../../domain/fact.ts";
import type { ItemId } from "../../domain/item.ts";
import type { ItemFacts, Reading, ReadingRow } from "../../domain/reading.ts";
import { withPlace } from "../facts/placed.ts";
import { standingOn } from "../facts/standing.ts";
import { bounded } from "../facts/status-facts.ts";
import type { SyncContext } from "./context.ts";
import { readItems, unreadIn } from "./read-items.ts";

export type Gone = {
  items: ItemFacts[];
  /** Rows of the last reading of which it is not known what became of them: they stay in the next. */
  unsure: ReadingRow[];
};

const purpose = "gone";

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
  previous: Reading | null,
  next: Reading,
  unsureRows: ReadonlySet<string>,
  changedAt: number,
): Promise<Gone> {
  const there = new Set(next.rows.map(({ item }) => item));
  const left = previous?.rows.filter(({ item }) => !there.has(item)) ?? [];
  if (!previous || left.length === 0) return { items: [], unsure: [] };
  const sure = left.filter(({ boardItem }) => !unsureRows.has(boardItem));
  const ids = sure.map(({ item }) => item);
  const before = await context.store.known(ids);
  for (const kind of ["issue", "pull request"] as const) {
    const own = before.filter(({ item }) => item.kind === kind).map(({ item }) => item.id);
    await readItems(context, kind, own, { purpose });
  }
  const unread = unreadIn(context, purpose);
  const rows = new Map(sure.map((row) => [row.item, row]));
  const living = new Set(next.rows.map(({ boardItem }) => boardItem));
  const known = await context.store.known(ids.filter((id) => !unread.has(id)));
  return {
    items: known.flatMap(({ item, facts }) => {
      const row = rows.get(item.id);
      const place = item.boards.find(({ board }) => board === next.board);
      if (!row || !place) return [];
      const removal = living.has(row.boardItem)
        ? []
        : removalFacts(row, previous, facts, Math.max(next.at, changedAt));
      return [{ item: withPlace(item, { ...place, gone: true }), facts: removal }];
    }),
    unsure: left.filter(({ item, boardItem }) => unsureRows.has(boardItem) || unread.has(item)),
  };
}

/** That it was taken off between two readings, where no event says when. */
const removalFacts = (
  row: ReadingRow,
  { board, at: since }: Reading,
  facts: readonly Fact[],
  at: number,
): Fact[] => {
  const item: ItemId = row.item;
  if (!standingOn(board, [], facts).on) return [];
  return [
    {
      id: `${item}:removed:${row.boardItem}`,
      item,
      ...bounded(at, Math.max(since, row.itemUpdatedAt)),
      evidence: "observed",
      kind: "removed",
      board,
    },
  ];
};
