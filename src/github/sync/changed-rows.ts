import type { BoardId, ItemId } from "../../domain/item.ts";
import type { ItemFacts, Reading, ReadingRow } from "../../domain/reading.ts";

/**
 * The rows in which something may have happened since a reading: new ones, and
 * those of which GitHub gives a newer change or another value.
 *
 * @param previous null: all rows
 * @param retry    items to be read whether changed or not
 */
export function changedRows<Row extends ReadingRow>(
  rows: readonly Row[],
  previous: Reading | null,
  retry: ReadonlySet<ItemId>,
): Row[] {
  const before = new Map(previous?.rows.map((row) => [row.item, row]));
  return rows.filter((row) => {
    const old = before.get(row.item);
    return !old || retry.has(row.item) || differs(old, row);
  });
}

const differs = (old: ReadingRow, row: ReadingRow): boolean =>
  old.itemUpdatedAt !== row.itemUpdatedAt ||
  old.contentUpdatedAt !== row.contentUpdatedAt ||
  old.status !== row.status ||
  old.archived !== row.archived ||
  Object.keys({ ...old.fields, ...row.fields }).some(
    (name) => old.fields[name] !== row.fields[name],
  );

/** Whether an item was stored as this row shows it: by a sync that did not come to its end. */
export const isStored = (
  known: ItemFacts | undefined,
  row: ReadingRow,
  board: BoardId,
): boolean => {
  if (known?.item.depth !== "whole") return false;
  const place = known.item.boards.find((each) => each.board === board);
  return (
    place?.updatedAt === row.itemUpdatedAt &&
    place.status === row.status &&
    place.archived === row.archived &&
    known.item.updatedAt >= (row.contentUpdatedAt ?? 0)
  );
};
