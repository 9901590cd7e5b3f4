import { ArrowUpRight } from "lucide-react";
import styles from "./item-link.module.css";

type Props = {
  reference: string;
  title: string;
  url: string | null;
  /** Names the repository too: for items that may lie in another one. */
  whole?: boolean;
};

/** An item's reference and title; leads to GitHub where it has a page there (drafts have none). */
export function ItemLink({ reference, title, url, whole = false }: Props) {
  const number = whole ? reference : (/#\d+$/.exec(reference)?.[0] ?? reference);
  const cut = title.lastIndexOf(" ") + 1;
  const name = (
    <span className={styles["number"]} title={reference}>
      {number}
    </span>
  );
  if (url === null) {
    return (
      <span className={styles["item"]}>
        {name} {title}
      </span>
    );
  }
  return (
    <a className={styles["item"]} href={url} target="_blank" rel="noreferrer">
      {name}{" "}
      <span className={styles["title"]}>
        {title.slice(0, cut)}
        {/* The arrow never stands alone on a line. */}
        <span className={styles["last"]}>
          {title.slice(cut)}
          <ArrowUpRight size={14} aria-hidden className={styles["out"]} />
        </span>
      </span>
      <span className="visually-hidden"> (opens GitHub)</span>
    </a>
  );
}
