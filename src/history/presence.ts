import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { Place } from "./places.ts";

/** From an instant on an item is on a board, or no longer. */
export type Presence = { at: Instant; isThere: boolean; fact: Fact };

/** When an item came to a board and left it: whatever happens to it there tells that it is there. Nowhere without a board. */
export function presenceOn(board: Place, facts: readonly Fact[]): Presence[] {
  const changes: Presence[] = [];
  let isThere = false;
  for (const fact of facts) {
    if (!("board" in fact) || fact.board === null || fact.board !== board) continue;
    const isNow = fact.kind !== "removed";
    if (isNow === isThere) continue;
    isThere = isNow;
    changes.push({ at: fact.at, isThere, fact });
  }
  return changes;
}
