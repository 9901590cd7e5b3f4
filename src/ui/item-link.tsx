import { ArrowUpRight } from "lucide-react";
import styles from "./item-link.module.css";

type Props = { reference: string; title: string; url: string | null };

/** An item's reference and title; leads to GitHub where it has a page there (drafts have none). */
export function ItemLink({ reference, title, url }: Props) {
  const [, number = reference] = /(#\d+)$/.exec(reference) ?? [];
  const words = (
    <>
      <span className={styles["number"]} title={reference}>
        {number}
      </span>{" "}
      <span className={styles["title"]}>{title}</span>
    </>
  );
  if (url === null) return <span className={styles["item"]}>{words}</span>;
  return (
    <a className={styles["item"]} href={url} target="_blank" rel="noreferrer">
      {words}
      <ArrowUpRight size={14} aria-hidden className={styles["out"]} />
      <span className="visually-hidden">(opens GitHub)</span>
    </a>
  );
}
