import { useState } from "react";
import type { DependencyMap } from "../../data/ledger.ts";
import { Button } from "../../ui/button.tsx";
import { plural } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import styles from "./blockers.module.css";

const shownFirst = 20;

/** The dependency map as a list: what holds up most comes first, each with what it waits for. */
export function MapList({ map: { items } }: { map: DependencyMap }) {
  const [all, showAll] = useState(false);
  const names = new Map(items.flatMap(({ item }) => (item ? [[item.id, item.ref] as const] : [])));
  const refOf = (id: string | null) =>
    (id === null ? undefined : names.get(id)) ?? "an issue that may not be read";
  return (
    <>
      <ul className={styles["list"]} aria-label="Items by what waits behind them">
        {(all ? items : items.slice(0, shownFirst)).map(
          ({ item, row, behind, waitsFor, inCircle }, i) => (
            <li key={item?.id ?? `unreadable ${i}`}>
              <span className={styles["listName"]}>
                {item ? (
                  <ItemLink
                    reference={item.ref}
                    title={item.title}
                    url={item.url}
                    whole={row === null}
                  />
                ) : (
                  "An issue that may not be read"
                )}
              </span>
              <small>
                {[
                  item?.stage ?? "not on the team's board",
                  ...(waitsFor.length > 0 ? [`waits for ${waitsFor.map(refOf).join(", ")}`] : []),
                  ...(inCircle ? ["in a circle"] : []),
                ].join("; ")}
              </small>
              <strong>{behind === 0 ? "" : `${plural(behind, "item")} behind`}</strong>
            </li>
          ),
        )}
      </ul>
      {items.length > shownFirst && (
        <Button className="screen-only" onClick={() => showAll(!all)}>
          {all ? "Show fewer" : `Show all ${plural(items.length, "item")}`}
        </Button>
      )}
    </>
  );
}
