import type { ItemId } from "../domain/item.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { Subject } from "./answer-subject.ts";
import { refOf } from "./item-reference.ts";
import type { ItemReference, ItemText } from "./protocol.ts";

const instant = (column: Float64Array, row: number): number | null => {
  const at = column[row];
  return at === undefined || Number.isNaN(at) ? null : at;
};

/** The stage a row stands in; null where it stands in none. */
export const stageNow = (
  { stays, stayPosition, stages }: FlowTable,
  row: number,
): string | null => {
  const last = (stays.at[row + 1] ?? 0) - 1;
  return last < (stays.at[row] ?? 0) ? null : (stages[stayPosition[last] ?? -1]?.name ?? null);
};

/**
 * The texts of rows of a table, in the order asked.
 * @throws RangeError for a row that the table does not have
 */
export const itemTexts = ({ table, items }: Subject, rows: Uint32Array): ItemText[] =>
  Array.from(rows, (row) => {
    const item = items.get(table.items[row] ?? "");
    if (!item) throw new RangeError(`row ${row} of a table of ${table.rows}`);
    const { id, kind, number, title, url, state, assignees, labels, type } = item;
    return {
      row,
      id,
      kind,
      ref: refOf(item),
      number,
      title,
      url,
      state,
      assignees,
      labels,
      type,
      stage: stageNow(table, row),
      createdAt: table.createdAt[row] as number,
      startedAt: instant(table.startedAt, row),
      finishedAt: instant(table.finishedAt, row),
    };
  });

/** The stored items of these ids, in the order asked; those never read are left out. */
export const itemReferences = (
  { table, items }: Subject,
  ids: readonly ItemId[],
): ItemReference[] =>
  ids.flatMap((id) => {
    const item = items.get(id);
    if (!item) return [];
    const row = table.items.indexOf(id);
    const { kind, title, url, state, assignees } = item;
    return [
      { id, kind, ref: refOf(item), title, url, state, assignees, row: row < 0 ? null : row },
    ];
  });
