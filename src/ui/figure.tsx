import type { ReactNode } from "react";
import { DataTable } from "./data-table.tsx";
import type { Table } from "./table.ts";

type Props = {
  table: Table;
  as: "picture" | "table";
  /** Its picture is the table itself: it is not told twice. */
  told?: boolean;
  children: ReactNode;
};

/** A drawing with the same numbers as a table: beside it for screen readers, or in its place. */
export const Figure = ({ table, as, told = false, children }: Props) => (
  <figure>
    <figcaption className="visually-hidden">{table.caption}</figcaption>
    {as === "picture" && children}
    {(as === "table" || !told) && <DataTable table={table} visible={as === "table"} />}
  </figure>
);
