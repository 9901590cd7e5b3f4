/** One value of a table; a link carries its address. */
export type Cell = string | number | null | { text: string; href: string };

/** Numbers as people read them, beside every picture. */
export type Table = {
  caption: string;
  /** `short`: its cells are never broken over lines. */
  columns: readonly { title: string; numeric?: boolean; short?: boolean }[];
  rows: readonly (readonly Cell[])[];
};

export const cellText = (cell: Cell): string => {
  if (cell === null) return "";
  return typeof cell === "object" ? cell.text : String(cell);
};
