import type { ClockKind } from "../../domain/team.ts";

/** Items to be shown one below the other, and how long each took or is at it. */
export type ItemList = {
  title: string;
  /** In the order to begin with. */
  rows: readonly number[];
  /** By row; what is missing has none. */
  days: ReadonlyMap<number, number>;
  /** What the days are: "Age", "Cycle time", "Blocked for". */
  daysTitle: string;
  clock: ClockKind;
  /** True while the rows are still those of the settings before. */
  previous: boolean;
};

/** Days by row from parallel columns. */
export const daysByRow = (
  rows: ArrayLike<number>,
  days: ArrayLike<number>,
): ReadonlyMap<number, number> =>
  new Map(Array.from(rows, (row, i): [number, number] => [row, days[i] ?? 0]));
