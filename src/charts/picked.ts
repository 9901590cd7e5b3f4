/** The chosen rows, where any of them is drawn here; otherwise null: none stands out, so none steps back. */
export const pickedOf = (
  chosen: ReadonlySet<number> | undefined,
  rows: Uint32Array,
): ReadonlySet<number> | null =>
  chosen !== undefined && chosen.size > 0 && rows.some((row) => chosen.has(row)) ? chosen : null;
