import { clockOf } from "../domain/clock.ts";
import { daysOf } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import { earliest, FlowColumns } from "./flow-columns.ts";
import type { FlowTable } from "./flow-table.ts";
import { asOfThen, blockersOpen, inOrder } from "./item-facts.ts";
import { indexOf } from "./items-index.ts";
import { JoinedTrail } from "./joined-trail.ts";
import { orderFacts } from "./order-facts.ts";
import { type Place, placesOf } from "./places.ts";
import { rulesOf } from "./rules.ts";
import { teamItems } from "./team-items.ts";
import { Trail } from "./trail.ts";

/** What a flow table is built from. */
export type FlowTableInput = {
  team: Team;
  /** Node ids of the team's boards, in the order of its sources. */
  boards: readonly BoardId[];
  /** The team's items, and the issues that block them, with their unique facts in any order. A list that does not change: its index is kept. */
  items: readonly ItemFacts[];
  /** Only facts dated up to this instant are read. */
  asOf: Instant;
  /** Those of the items that something dated up to `asOf` is known of; left out, they are looked for. */
  begun?: readonly ItemFacts[];
};

/**
 * Reads every item's facts through the team's workflow into columns.
 *
 * Items created after `asOf` are not there yet. Rows are in order of creation, then
 * of id, whatever order the items come in.
 *
 * @see FlowTable for shapes and units
 */
export function buildFlowTable({ team, boards, items, asOf, begun }: FlowTableInput): FlowTable {
  const rules = rulesOf(team);
  const known = asOfThen(begun ?? indexOf(items).begunBy(asOf), boards, asOf);
  const { counted, leftOut } = teamItems(team, boards, known, items);
  const columns = new FlowColumns(counted.length, rules, blockersOpen(items, asOf));
  const trail = new Trail(rules);
  const joined = new JoinedTrail(rules);
  for (const { item, facts: told } of inOrder(counted)) {
    const facts = orderFacts(told, asOf);
    const places = placesOf(team, boards, item, facts);
    if (places.length === 1) trail.follow(item, facts, places[0] as Place);
    else joined.follow(item, facts, places);
    columns.addRow(item, facts, places.length === 1 ? trail : joined);
  }
  const table = columns.take();
  return {
    ...table,
    asOf,
    clock: clockOf(team, daysOf(team.zone, earliest(table, asOf), asOf)),
    stages: team.workflow.stages,
    commitment: rules.commitment,
    done: rules.done,
    countDiscarded: team.counted === "finished",
    leftOut,
  };
}
