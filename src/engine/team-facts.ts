import type { Archive } from "../archive/archive.ts";
import type { BoardId, Item, ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import { sourceKey } from "../domain/source.ts";
import type { Team } from "../domain/team.ts";
import { boardState } from "../github/sync/board-state.ts";

/** Everything the archive holds of a team's sources, and of the issues that block its items. */
export type TeamFacts = {
  version: number;
  /** Node ids of the team's boards, in the order of its sources. */
  boards: BoardId[];
  items: ItemFacts[];
  byId: ReadonlyMap<ItemId, Item>;
  /** Start of the last successful reading of every source; null until each was read once. */
  readAt: number | null;
};

/** Reads a team's facts from the archive; an item of several sources comes once. */
export async function readTeamFacts(archive: Archive, team: Team): Promise<TeamFacts> {
  const version = await archive.version();
  const boards: BoardId[] = [];
  const items = new Map<ItemId, ItemFacts>();
  let readAt: number | null = Infinity;
  for (const source of team.sources) {
    const key = sourceKey(source);
    const checkpoint = await archive.checkpoint(key);
    const board = source.kind === "board" ? boardState(checkpoint?.state)?.board : undefined;
    if (board !== undefined) boards.push(board);
    const read: number | null = checkpoint?.readAt ?? null;
    readAt = read === null || readAt === null ? null : Math.min(readAt, read);
    for (const entry of await archive.itemFacts({ source: key })) items.set(entry.item.id, entry);
  }
  const all = [...items.values()];
  return {
    version,
    boards,
    items: all,
    byId: new Map(all.map(({ item }) => [item.id, item])),
    readAt,
  };
}
