import type { Instant } from "../domain/instant.ts";
import type { BoardId } from "../domain/item.ts";
import type { Reading, ReadingRow } from "../domain/reading.ts";
import { same } from "./same.ts";

/**
 * A reading, kept as what differs from an earlier one of the same board: most rows
 * of a board stay the same from one reading to the next.
 */
export type ReadingChange = {
  board: BoardId;
  at: Instant;
  /** The reading it is based on; null when `rows` is all of it. */
  base: Instant | null;
  /** New rows and rows that differ. */
  rows: ReadingRow[];
  /** `boardItem` of rows that are no longer there. */
  gone: string[];
};

/** How `reading` differs from `base`. */
export function readingChange(base: Reading | null, reading: Reading): ReadingChange {
  const { board, at, rows } = reading;
  if (base === null) return { board, at, base: null, rows, gone: [] };
  const before = new Map(base.rows.map((row) => [row.boardItem, row]));
  const now = new Set(rows.map((row) => row.boardItem));
  return {
    board,
    at,
    base: base.at,
    rows: rows.filter((row) => !same(before.get(row.boardItem), row)),
    gone: base.rows.map((row) => row.boardItem).filter((id) => !now.has(id)),
  };
}

/** The inverse of `readingChange`. Rows that did not change are the same objects as in `base`. */
export function changedReading(base: Reading | null, change: ReadingChange): Reading {
  const { board, at } = change;
  if (base === null) return { board, at, rows: change.rows };
  const rows = new Map(base.rows.map((row) => [row.boardItem, row]));
  for (const id of change.gone) rows.delete(id);
  for (const row of change.rows) rows.set(row.boardItem, row);
  return { board, at, rows: [...rows.values()] };
}

/** A change this large saves too little: such a reading is kept whole, for later ones to build on. */
export const isLarge = (change: ReadingChange, base: Reading): boolean =>
  4 * (change.rows.length + change.gone.length) > base.rows.length;
