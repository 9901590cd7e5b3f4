import type { ItemText } from "../../data/items.ts";
import type { ItemList } from "./item-list.ts";

export type SortColumn = "item" | "stage" | "days" | "people";
export type Sort = { column: SortColumn; descending: boolean };

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/**
 * The rows of a list in another order; null keeps the one it came in. Equal ones keep theirs.
 * Items whose text is not there, or that have no days, come last either way.
 */
export function sortItems(
  { rows, days }: Pick<ItemList, "rows" | "days">,
  texts: ReadonlyMap<number, ItemText>,
  sort: Sort | null,
): readonly number[] {
  if (sort === null) return rows;
  const sign = sort.descending ? -1 : 1;
  const { column } = sort;
  if (column === "days") {
    return rows.toSorted((a, b) => {
      const [left, right] = [days.get(a), days.get(b)];
      if (left === undefined || right === undefined)
        return Number(left === undefined) - Number(right === undefined);
      return sign * (left - right);
    });
  }
  const key = (row: number): string | undefined => {
    const text = texts.get(row);
    if (column === "item") return text?.ref;
    return column === "stage" ? (text?.stage ?? undefined) : text?.assignees.join(" ");
  };
  return rows.toSorted((a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined);
    return sign * collator.compare(left, right);
  });
}
