import { type Doing, momentOf } from "../doing.ts";
import { boardOf } from "../found.ts";
import type { State } from "../state.ts";

/** How the work on a board goes, as its people say it. */
export function postStatusUpdate(state: State, deed: Doing<"post status update">): void {
  const board = boardOf(state, deed.board);
  const { at, actor } = momentOf(state, deed);
  board.allStatusUpdates.push({
    __typename: "ProjectV2StatusUpdate",
    id: deed.id,
    status: deed.status,
    createdAt: at,
    updatedAt: at,
    creator: actor,
  });
  board.updatedAt = at;
}
