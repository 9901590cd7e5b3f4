import type { Fact } from "../domain/fact.ts";
import type { BoardId, Item } from "../domain/item.ts";
import type { Team } from "../domain/team.ts";

/** Where an item is read: on a board, or null: without one. */
export type Place = BoardId | null;

/**
 * The places at which an item is read, in the order in which they count: the team's boards that
 * its facts tell of. An item of one of the team's repositories is read without a board until it
 * comes to one. An item that is the team's only through a board is never read without one:
 * before it came there it was nowhere.
 *
 * @param facts of the item up to the instant it is read as of: later ones change nothing before
 * @returns at least one; null, if it is there, comes last
 */
export function placesOf(
  team: Team,
  boards: readonly BoardId[],
  item: Item,
  facts: readonly Fact[],
): readonly Place[] {
  const [first] = boards;
  if (first === undefined) return withoutBoard;
  const isOurs = isOfRepository(team, item);
  if (boards.length === 1 && !isOurs) return boards;
  const told = new Set<BoardId>();
  for (const fact of facts)
    if ("board" in fact && fact.board !== null && boards.includes(fact.board)) told.add(fact.board);
  if (told.size === 0) return isOurs ? withoutBoard : [first];
  const places: Place[] = told.size === 1 ? [...told] : boards.filter((board) => told.has(board));
  return isOurs ? [...places, null] : places;
}

const withoutBoard: readonly Place[] = [null];

/** Whether each repository met is one of a team's sources: asked of every item, and there are few. */
const known = new WeakMap<Team, Map<string, boolean>>();

/** Whether the item's repository is itself one of the team's sources. */
export function isOfRepository(team: Team, { repository }: Item): boolean {
  if (repository === null) return false;
  let ours = known.get(team);
  if (!ours) known.set(team, (ours = new Map<string, boolean>()));
  let isOurs = ours.get(repository);
  if (isOurs === undefined) {
    isOurs = team.sources.some(
      (source) =>
        source.kind === "repository" &&
        `${source.owner}/${source.name}`.toLowerCase() === repository.toLowerCase(),
    );
    ours.set(repository, isOurs);
  }
  return isOurs;
}
