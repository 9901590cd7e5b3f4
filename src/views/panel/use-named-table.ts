import { useCallback } from "react";
import { useFetchItems } from "../../data/items.ts";
import { lazyRows, type Row, type Table } from "../../ui/table.ts";

type Named = Omit<Table, "rows" | "whole"> & {
  /** The item of each row. */
  of: ArrayLike<number>;
  /** The cells after the item's name. */
  cells: (index: number) => Row;
  /** An item's name, where it is at hand. */
  nameOf: (row: number) => string | undefined;
};

/** Makes tables that begin with an item's name: what is not at hand is looked up when the table is taken away. */
export function useNamedTable(): (named: Named) => Table {
  const fetchItems = useFetchItems();
  return useCallback(
    ({ of, cells, nameOf, ...rest }) => ({
      ...rest,
      rows: lazyRows(of.length, (i) => [nameOf(of[i] ?? -1) ?? `item ${i + 1}`, ...cells(i)]),
      whole: async () => {
        const texts = await fetchItems(Array.from(of));
        return {
          ...rest,
          rows: lazyRows(of.length, (i) => {
            const text = texts.get(of[i] ?? -1);
            const name = text ? `${text.ref} ${text.title}` : `item ${i + 1}`;
            return [text?.url ? { text: name, href: text.url } : name, ...cells(i)];
          }),
        };
      },
    }),
    [fetchItems],
  );
}
