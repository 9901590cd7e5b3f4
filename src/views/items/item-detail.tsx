import type { ItemText } from "../../data/items.ts";
import { formatDateAt, formatTime } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import { ItemHistory } from "./item-history.tsx";
import styles from "./items.module.css";

/** One item: where it stands, when it began and ended, who is on it. */
export function ItemDetail({ item, zone }: { item: ItemText; zone: string }) {
  const when = (at: number | null) =>
    at === null ? null : `${formatDateAt(at, zone)}, ${formatTime(at, zone)}`;
  const facts: [string, string | null][] = [
    ["Kind", item.type === null ? item.kind : `${item.type} (${item.kind})`],
    ["On GitHub", item.state],
    ["Stage", item.stage],
    ["Created", when(item.createdAt)],
    ["Started", when(item.startedAt) ?? "not started, or never in progress"],
    ["Finished", when(item.finishedAt) ?? "not finished"],
    ["Assigned", item.assignees.map((login) => `@${login}`).join(", ") || "nobody"],
    ["Labels", item.labels.join(", ") || null],
  ];
  return (
    <div className={styles["detail"]}>
      <p>
        <ItemLink reference={item.ref} title={item.title} url={item.url} />
      </p>
      <dl>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <ItemHistory row={item.row} />
    </div>
  );
}
