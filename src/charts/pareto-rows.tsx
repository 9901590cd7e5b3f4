import styles from "./pareto-rows.module.css";

/** A bar of a Pareto chart; `share` and `together` are from 0 to 1. */
export type ParetoRow = {
  id: string;
  name: string;
  note: string;
  /** Of the largest bar. */
  share: number;
  /** What this and the bars before it explain. */
  together: number;
};

/** A Pareto chart as a list: the largest first, each with a bar, and a line at what all so far explain. */
export const ParetoRows = ({ label, rows }: { label: string; rows: readonly ParetoRow[] }) => (
  <ol className={styles["rows"]} aria-label={label}>
    {rows.map(({ id, name, note, share, together }) => (
      <li key={id}>
        <span className={styles["name"]}>{name}</span>
        <span className={styles["note"]}>{note}</span>
        <span className={styles["bar"]} aria-hidden>
          <span style={{ width: `${100 * share}%` }} />
          <i style={{ insetInlineStart: `${100 * together}%` }} />
        </span>
      </li>
    ))}
  </ol>
);
