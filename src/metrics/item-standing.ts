import type { ItemId } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";
import type { Attributes } from "../history/attributes.ts";
import { type FlowTable, Outcome } from "../history/flow-table.ts";
import { isRefusal, type Window } from "./answer.ts";
import { type OwnExpectations, sleRisk } from "./sle-risk.ts";
import { stageNow } from "./stage-limits.ts";
import { daysSince } from "./staleness.ts";
import { inProgress } from "./wip.ts";

/** Where an item is in its life: `left` is off the board or archived, unfinished. */
export type ItemPlace = "not started" | "in progress" | "delivered" | "discarded" | "left";

/** How an item stands at an instant. The last three are only ever true in progress. */
export type ItemStanding = {
  place: ItemPlace;
  /** Index of its stage; −1 where it stands in none. */
  stage: number;
  blocked: boolean;
  pastSle: boolean;
  stale: boolean;
};

export type StandingInput = {
  table: FlowTable;
  attributes: Attributes;
  team: Team;
  own: OwnExpectations;
};

/**
 * How every item stands at `asOf`, by id. An item that is on no board of the team's, and was
 * not taken off one unfinished, is not there.
 *
 * @param window the finished items of these days are what the expectation rests on
 */
export function itemStandings(
  { table, attributes, team, own }: StandingInput,
  window: Window,
): Map<ItemId, ItemStanding> {
  const { blocks, clock, asOf } = table;
  const open = new Set(inProgress(table));
  const risk = sleRisk(table, window, team.sle, own).value;
  const past = new Set(
    isRefusal(risk) ? [] : risk.items.flatMap(({ row, risk: of }) => (of.missed ? [row] : [])),
  );
  const standings = new Map<ItemId, ItemStanding>();
  for (let row = 0; row < table.rows; row++) {
    const isOpen = open.has(row);
    const place = placeOf(table, row, isOpen);
    if (place === null) continue;
    const touchedAt = attributes.lastHumanAt[row] as number;
    const lastBlock = (blocks.at[row + 1] as number) - 1;
    standings.set(table.items[row] as ItemId, {
      place,
      stage: stageNow(table, row),
      blocked: lastBlock >= (blocks.at[row] as number) && blocks.end[lastBlock] === Infinity,
      pastSle: past.has(row),
      stale: isOpen && daysSince(clock, touchedAt, asOf) >= team.attention.staleDays,
    });
  }
  return standings;
}

function placeOf(table: FlowTable, row: number, isOpen: boolean): ItemPlace | null {
  if (isOpen) return "in progress";
  if (!Number.isNaN(table.finishedAt[row]))
    return table.outcome[row] === Outcome.discarded ? "discarded" : "delivered";
  if (!Number.isNaN(table.leftAt[row])) return "left";
  return stageNow(table, row) < 0 ? null : "not started";
}
