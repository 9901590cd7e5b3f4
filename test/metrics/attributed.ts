import type { Iteration } from "../../src/domain/iteration.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Team } from "../../src/domain/team.ts";
import { type Attributes, attributesOf } from "../../src/history/attributes.ts";
import type { FlowTable } from "../../src/history/flow-table.ts";
import { at, board, tableOf, team } from "../stories.ts";

/** The table of a few stories and what its items are; iterations in the field "Sprint". */
export function attributed(
  stories: ItemFacts[],
  asOf: string,
  whose: Team = team(),
): { table: FlowTable; attributes: Attributes } {
  const table = tableOf(stories, asOf, whose);
  const attributes = attributesOf({
    table,
    items: stories,
    team: whose,
    boards: [board],
    iterationField: "Sprint",
  });
  return { table, attributes };
}

/** A two-week sprint of the board. */
export const sprint = (
  title: string,
  startsOn: string,
  knownSince: string | null = "2026-01-01",
): Iteration => ({
  board,
  field: "Sprint",
  title,
  startsOn,
  days: 14,
  knownSince: knownSince === null ? null : at(knownSince),
});
