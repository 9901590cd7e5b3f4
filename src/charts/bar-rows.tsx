import styles from "./charts.module.css";

/** A row of a list of bars: a name, a bar in parts, a figure. */
export type RowBar = {
  id: string;
  name: string;
  note: string;
  /** Shares of the full width, from left to right. */
  parts: readonly { share: number; fill: string; title: string }[];
  onSelect?: () => void;
};

/** Bars one below the other, each with its name and figure in words beside it. */
export const BarRows = ({ label, rows }: { label: string; rows: readonly RowBar[] }) => (
  <ul className={styles["rows"]} aria-label={label}>
    {rows.map((row) => (
      <li key={row.id}>
        {row.onSelect ? (
          <button type="button" className={styles["rowName"]} onClick={row.onSelect}>
            {row.name}
          </button>
        ) : (
          <span className={styles["rowName"]}>{row.name}</span>
        )}
        <span className={styles["rowBar"]} aria-hidden>
          {row.parts.map(({ share, fill, title }) => (
            <span
              key={title}
              title={title}
              style={{ width: `${100 * share}%`, background: fill }}
            />
          ))}
        </span>
        <span className={styles["rowNote"]}>{row.note}</span>
      </li>
    ))}
  </ul>
);
