import type { Day } from "../domain/days.ts";
import type { Filter } from "../domain/filter.ts";
import type { BoardId } from "../domain/item.ts";
import type { Iteration } from "../domain/iteration.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import type { ItemLookup } from "../metrics/blockers.ts";

/** What an answer is worked out from. Made by `subjectOf`. */
export type Subject = {
  table: FlowTable;
  team: Team;
  /** Node ids of the team's boards. */
  boards: readonly BoardId[];
  items: ItemLookup;
  /** What the table was built from, or what is known of those items since. */
  facts: () => readonly ItemFacts[];
  /** Of the field that holds the team's iterations. */
  iterations: readonly Iteration[];
  /** Which of the team's items these are; the subject of all of them, where this is a choice. */
  filter: Filter;
  whole: Subject | null;
  /** What each row is; made when first asked for. */
  attributes: () => Attributes;
  /** The table read as of the last instant of a day; made when first asked for. */
  tableOn: (day: Day) => FlowTable;
};
