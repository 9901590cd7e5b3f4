import type { Archive } from "../archive/archive.ts";
import type { BoardId, Item, ItemId } from "../domain/item.ts";
import type { Iteration } from "../domain/iteration.ts";
import type { ItemFacts } from "../domain/reading.ts";
import { sourceKey } from "../domain/source.ts";
import type { Team } from "../domain/team.ts";
import { type BoardState, boardState } from "../github/sync/board-state.ts";

/** Everything the archive holds of a team's sources, and of the issues that block its items. */
export type TeamFacts = {
  version: number;
  /** Node ids of the team's boards, in the order of its sources. */
  boards: BoardId[];
  items: ItemFacts[];
  byId: ReadonlyMap<ItemId, Item>;
  /** Of all iteration fields of the boards, as last read. */
  iterations: Iteration[];
  /** Start of the last successful reading of every source; null until each was read once. */
  readAt: number | null;
};

/** Reads a team's facts from the archive; an item of several sources comes once. */
export async function readTeamFacts(
  archive: Archive,
  team: Pick<Team, "sources">,
): Promise<TeamFacts> {
  const version = await archive.version();
  const boards: BoardId[] = [];
  const items = new Map<ItemId, ItemFacts>();
  const iterations: Iteration[] = [];
  let readAt: number | null = Infinity;
  for (const source of team.sources) {
    const key = sourceKey(source);
    const checkpoint = await archive.checkpoint(key);
    const own = await archive.itemFacts({ source: key });
    const state = source.kind === "board" ? boardState(checkpoint?.state) : null;
    const board = state?.board ?? (source.kind === "board" ? commonBoard(own) : null);
    if (board !== null) boards.push(board);
    if (state) iterations.push(...(await iterationsOf(archive, state)));
    const read: number | null = checkpoint?.readAt ?? null;
    readAt = read === null || readAt === null ? null : Math.min(readAt, read);
    for (const entry of own) items.set(entry.item.id, entry);
  }
  const all = [...items.values()];
  return {
    version,
    boards,
    items: all,
    iterations,
    byId: new Map(all.map(({ item }) => [item.id, item])),
    readAt,
  };
}

/** What came from a history file has no checkpoint yet: the board that most of its items are on. */
function commonBoard(items: readonly ItemFacts[]): BoardId | null {
  const counts = new Map<BoardId, number>();
  for (const { item } of items)
    for (const { board } of item.boards) counts.set(board, (counts.get(board) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

async function iterationsOf(archive: Archive, state: BoardState): Promise<Iteration[]> {
  const { board, iterations } = state;
  const knownSince = iterations.length === 0 ? null : await archive.firstReadingAt(board);
  return iterations.map(({ field, title, startDate, days }) => ({
    board,
    field,
    title,
    startsOn: startDate,
    days,
    knownSince,
  }));
}
