import { useState } from "react";
import { Button } from "./button.tsx";
import styles from "./data-table.module.css";
import { plural } from "./format.ts";
import { markWhen, markWords } from "./mark-words.ts";
import { type Cell, cellText, rowsOf, type Table } from "./table.ts";

/** Drawn at first: of a table in sight, and of one that is only heard. */
const firstRows = { seen: 200, heard: 50 };

/** A table as people read it. The rows after the first are drawn when asked for. */
export function DataTable({ table, visible = true }: { table: Table; visible?: boolean }) {
  const [all, showAll] = useState(false);
  const first = visible ? firstRows.seen : firstRows.heard;
  const rows = rowsOf(table, all ? table.rows.length : first);
  const hidden = table.rows.length - rows.length;

  return (
    <div className={visible ? styles["scroll"] : "visually-hidden"} {...(visible && region(table))}>
      <table className={styles["table"]}>
        <caption className="visually-hidden">
          {table.caption}
          {hidden > 0 && ` (the first ${first} of ${plural(table.rows.length, "row")})`}
        </caption>
        <thead>
          <tr>
            {table.columns.map(({ title, numeric }) => (
              <th key={title} scope="col" data-numeric={numeric}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // oxlint-disable-next-line react/no-array-index-key -- rows have no name but their place
            <tr key={i}>
              {row.map((cell, column) => (
                <td
                  key={table.columns[column]?.title}
                  data-numeric={table.columns[column]?.numeric}
                  data-short={table.columns[column]?.short}
                >
                  <CellContent cell={cell} linked={visible} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {table.marks !== undefined && table.marks.length > 0 && (
        <ul className={styles["marks"]} aria-label="What happened in this time">
          {table.marks.map((mark) => (
            <li key={`${mark.kind} ${mark.day} ${mark.words}`}>
              {markWhen(mark)}: {markWords(mark)}
            </li>
          ))}
        </ul>
      )}
      {visible && hidden > 0 && (
        <Button className={styles["more"]} onClick={() => showAll(true)}>
          Show {plural(hidden, "more row")}
        </Button>
      )}
    </div>
  );
}

/** What scrolls must be reachable by keyboard. */
const region = ({ caption }: Table) =>
  ({ role: "region", tabIndex: 0, "aria-label": caption }) as const;

/** Out of sight nothing may take the focus: a link is its text there. */
const CellContent = ({ cell, linked }: { cell: Cell; linked: boolean }) =>
  linked && cell !== null && typeof cell === "object" ? (
    <a href={cell.href} target="_blank" rel="noreferrer">
      {cell.text}
    </a>
  ) : (
    cellText(cell)
  );
