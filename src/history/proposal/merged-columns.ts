import { normal } from "../../domain/workflow.ts";

/**
 * The columns of several boards in one row: the first board's, and each further column
 * behind the one that stands left of it on its own board.
 */
export function mergedColumns(boards: readonly (readonly string[])[]): string[] {
  const merged: string[] = [];
  for (const columns of boards) {
    let place = 0;
    for (const column of columns) {
      const known = merged.findIndex((other) => normal(other) === normal(column));
      if (known >= 0) place = known + 1;
      else merged.splice(place++, 0, column);
    }
  }
  return merged;
}
