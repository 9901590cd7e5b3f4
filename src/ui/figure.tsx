import type { ReactNode } from "react";
import { DataTable } from "./data-table.tsx";
import type { Table } from "./table.ts";

type Props = { table: Table; as: "picture" | "table"; children: ReactNode };

/** A drawing with the same numbers as a table: beside it for screen readers, or in its place. */
export const Figure = ({ table, as, children }: Props) => (
  <figure>
    <figcaption className="visually-hidden">{table.caption}</figcaption>
    {as === "picture" && children}
    <DataTable table={table} visible={as === "table"} />
  </figure>
);
