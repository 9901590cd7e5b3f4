import type { Mark } from "../domain/mark.ts";

/** One value of a table; a link carries its address. */
export type Cell = string | number | null | { text: string; href: string };
export type Row = readonly Cell[];

/** Rows by their place: an array, or what makes each row when it is asked for. */
export type Rows = { readonly length: number; at(index: number): Row | undefined };

/** Numbers as people read them, beside every picture. */
export type Table = {
  caption: string;
  /** `short`: its cells are never broken over lines. */
  columns: readonly { title: string; numeric?: boolean; short?: boolean }[];
  rows: Rows;
  /** What happened in the time that the rows are about, listed below them. */
  marks?: readonly Mark[];
  /** The same table with every name looked up, to be taken away; without it, this one is whole. */
  whole?: () => Promise<Table>;
};

/** Rows made one by one when they are shown or taken away: of twenty thousand, most never are. */
export const lazyRows = (length: number, row: (index: number) => Row): Rows => ({
  length,
  at: (index) => (index >= 0 && index < length ? row(index) : undefined),
});

/** The first rows of a table, or all of them, as an array. */
export const rowsOf = ({ rows }: Table, most = rows.length): Row[] =>
  Array.from({ length: Math.min(most, rows.length) }, (_, i) => rows.at(i) ?? []);

export const cellText = (cell: Cell): string => {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.text : String(cell);
};
