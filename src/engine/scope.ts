import type { Filter } from "../domain/filter.ts";
import type { Instant } from "../domain/instant.ts";
import type { Window } from "../metrics/answer.ts";

/** The settings of a view: what every question of a page has in common. */
export type Scope = {
  team: string;
  /** Null: as of the start of the last successful reading. */
  asOf: Instant | null;
  window: Window | null;
  /** Which of the team's items it is about; left out: all of them. Row numbers are those of the choice. */
  filter?: Filter;
  /** The state of the facts that the page shows: row numbers mean what they meant then. Left out: as they are now. */
  seen?: { facts: number; readAt: Instant | null };
};
