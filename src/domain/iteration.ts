import type { IsoDay } from "./days.ts";
import type { Instant } from "./instant.ts";
import type { BoardId } from "./item.ts";

/** An iteration of a board's iteration field, as the board describes it now. */
export type Iteration = {
  board: BoardId;
  /** Name of the field, and of this value of it. */
  field: string;
  title: string;
  /** Its first day, and how many days it lasts. */
  startsOn: IsoDay;
  days: number;
  /**
   * Start of the first complete reading of the board. GitHub keeps no history of fields: who
   * was in an iteration is known from then on. Null while the board was never read whole.
   */
  knownSince: Instant | null;
};
