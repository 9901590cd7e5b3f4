import type { ItemText } from "../../data/items.ts";
import type { Snooze } from "../../data/snoozes.ts";
import { parseDay } from "../../domain/days.ts";
import type { AttentionItem } from "../../metrics/attention-reason.ts";
import { Button } from "../../ui/button.tsx";
import { formatDate, plural } from "../../ui/format.ts";
import { ItemLink } from "../../ui/item-link.tsx";
import styles from "./today.module.css";

type Props = {
  aside: readonly { found: AttentionItem; snooze: Snooze }[];
  texts: ReadonlyMap<number, ItemText>;
  onUndo: (item: string) => void;
};

/** What was put aside, until when and why, and the way back. */
export const AsideList = ({ aside, texts, onUndo }: Props) => (
  <details className={`${styles["asideList"]} screen-only`}>
    <summary>{plural(aside.length, "item")} put aside</summary>
    <ul>
      {aside.map(({ found: { row, item }, snooze }) => {
        const text = texts.get(row);
        return (
          <li key={item}>
            {text && <ItemLink reference={text.ref} title={text.title} url={text.url} />}{" "}
            <span className={styles["note"]}>
              {snooze.until === null ? "dismissed" : `until ${formatDate(parseDay(snooze.until))}`}
              {snooze.note === "" ? "" : `: ${snooze.note}`}
            </span>
            <Button
              look="quiet"
              onClick={() => onUndo(item)}
              aria-label={`Bring ${text?.ref ?? "it"} back`}
            >
              Bring back
            </Button>
          </li>
        );
      })}
    </ul>
  </details>
);
