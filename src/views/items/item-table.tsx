import { useVirtualizer } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp } from "lucide-react";
import { useRef, useState } from "react";
import { useItems } from "../../data/items.ts";
import { Part } from "../panel/part.tsx";
import { ItemHistory } from "./item-history.tsx";
import type { ItemList } from "./item-list.ts";
import { ItemRow } from "./item-row.tsx";
import styles from "./items.module.css";
import { type Sort, type SortColumn, sortItems } from "./sort-items.ts";

/** Up to here all texts are asked for at once, and can be sorted by. */
const textsAtOnce = 500;
const block = 50;

/** Items one below the other: sortable, each leading to GitHub; long lists draw what is in sight. */
export function ItemTable({ list }: { list: ItemList }) {
  const [sort, setSort] = useState<Sort | null>(null);
  const [from, setFrom] = useState(0);
  const [openedRow, setOpenedRow] = useState<number | null>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const whole = list.rows.length <= textsAtOnce;
  const byColumns = sortItems(list, new Map(), sort?.column === "days" ? sort : null);
  const texts = useItems(
    whole ? list.rows : byColumns.slice(from, from + 2 * block),
    list.previous,
  );
  const rows = whole ? sortItems(list, texts, sort) : byColumns;
  // oxlint-disable-next-line react/incompatible-library -- the virtualizer moves by itself
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 56,
    overscan: 12,
    onChange: ({ range }) => {
      const start = Math.max(0, Math.floor(((range?.startIndex ?? 0) - block / 2) / block) * block);
      if (!whole && start !== from) setFrom(start);
    },
  });
  const shown = virtual.getVirtualItems();
  const above = shown[0]?.start ?? 0;
  const below = virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);

  const columns: { id: SortColumn; title: string; sortable: boolean }[] = [
    { id: "item", title: "Item", sortable: whole },
    { id: "stage", title: "Stage", sortable: whole },
    { id: "days", title: list.daysTitle, sortable: true },
    { id: "people", title: "Assigned", sortable: whole },
  ];
  return (
    <div
      className={styles["scroll"]}
      ref={scroll}
      role="region"
      aria-label={list.title}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
      tabIndex={0}
    >
      <table className={styles["table"]} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map(({ id, title, sortable }) => (
              <th key={id} scope="col" data-column={id} aria-sort={ariaSort(sort, id)}>
                {sortable ? (
                  <button type="button" onClick={() => setSort(nextSort(sort, id))}>
                    {title}
                    {sort?.column === id &&
                      (sort.descending ? (
                        <ArrowDown size={14} aria-hidden />
                      ) : (
                        <ArrowUp size={14} aria-hidden />
                      ))}
                  </button>
                ) : (
                  title
                )}
              </th>
            ))}
          </tr>
        </thead>
        {above > 0 && <Gap height={above} />}
        {shown.map(({ index }) => {
          const row = rows[index] ?? -1;
          return (
            // A body for each item: its timeline belongs to it, and is measured with it.
            <tbody key={row} ref={virtual.measureElement} data-index={index}>
              <ItemRow
                row={row}
                place={index}
                text={texts.get(row)}
                days={list.days.get(row)}
                clock={list.clock}
                opened={row === openedRow}
                onToggle={() => setOpenedRow(row === openedRow ? null : row)}
              />
              {row === openedRow && (
                <tr>
                  <td colSpan={columns.length}>
                    <Part title="History">
                      <ItemHistory row={row} />
                    </Part>
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
        {below > 0 && <Gap height={below} />}
      </table>
    </div>
  );
}

/** Stands for rows out of sight. */
const Gap = ({ height }: { height: number }) => (
  <tbody aria-hidden>
    <tr style={{ height }} />
  </tbody>
);

/** Ascending, descending, then the order it came in. */
const nextSort = (sort: Sort | null, column: SortColumn): Sort | null => {
  if (sort?.column !== column) return { column, descending: false };
  return sort.descending ? null : { column, descending: true };
};

const ariaSort = (sort: Sort | null, column: SortColumn) => {
  if (sort?.column !== column) return undefined;
  return sort.descending ? "descending" : "ascending";
};
