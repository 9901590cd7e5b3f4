import type { TextColumn, TextLists } from "./text-columns.ts";

/** A column of numbers. */
export type ColumnOf = Float64Array | Int8Array | Uint8Array | Uint32Array | Int32Array;

/** A column of some rows of a column. */
export function rowsOf<Column extends ColumnOf>(column: Column, rows: Uint32Array): Column {
  // As many as there are rows, of the same kind: what stands in them is written over.
  const picked = new (column.constructor as new (length: number) => Column)(rows.length);
  for (let i = 0; i < rows.length; i++) picked[i] = column[rows[i] as number] as number;
  return picked;
}

/** The texts of some rows. */
export const textsOfRows = ({ names, codes }: TextColumn, rows: Uint32Array): TextColumn => ({
  names,
  codes: rowsOf(codes, rows),
});

/** Which entries of a list column belong to some rows, and where each row's begin. */
export function entriesOfRows(
  at: Uint32Array,
  rows: Uint32Array,
): { at: Uint32Array; from: Uint32Array } {
  const offsets = new Uint32Array(rows.length + 1);
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    offsets[i + 1] = (offsets[i] as number) + (at[row + 1] as number) - (at[row] as number);
  }
  const from = new Uint32Array(offsets[rows.length] as number);
  for (let i = 0, k = 0; i < rows.length; i++)
    for (let j = at[rows[i] as number] as number; k < (offsets[i + 1] as number); ) from[k++] = j++;
  return { at: offsets, from };
}

/** The lists of texts of some rows. */
export function listsOfRows({ names, at, codes }: TextLists, rows: Uint32Array): TextLists {
  const entries = entriesOfRows(at, rows);
  return { names, at: entries.at, codes: rowsOf(codes, entries.from) };
}
