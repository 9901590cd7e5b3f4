import type { Fact } from "../../domain/fact.ts";
import type { BoardId, BoardPlace } from "../../domain/item.ts";
import type { ItemFacts, Reading } from "../../domain/reading.ts";
import { withPlace } from "../facts/placed.ts";
import { standingOn } from "../facts/standing.ts";
import { bounded } from "../facts/status-facts.ts";
import type { SyncContext } from "./context.ts";
import type { Place } from "./places.ts";
import type { Probe } from "./probe.ts";
import { absentIn, readItems, unreadIn } from "./read-items.ts";

export type Gone = {
  items: ItemFacts[];
  /** Places of which it is not known what became of them. */
  unsure: Place[];
};

const purpose = "gone";

/**
 * The items that a complete reading no longer holds, marked as gone from the
 * board and never deleted. Issues and pull requests are read once more: their
 * timelines may tell when they were taken off. An item whose row lives on under
 * another id was not taken off: a draft that became an issue, an issue that moved
 * to another repository.
 *
 * @param probed the board's rows and its last change by GitHub's clock; `unsure`: ids of rows that
 *               may be there still
 */
export async function goneItems(
  context: SyncContext,
  before: readonly Place[],
  next: Reading,
  { rows, unsure, changedAt }: Probe & { unsure: ReadonlySet<string> },
): Promise<Gone> {
  const there = new Set(next.rows.map(({ item }) => item));
  const left = before.filter(({ item }) => !there.has(item));
  if (left.length === 0) return { items: [], unsure: [] };
  const seen = new Set(before.map(({ boardItem }) => boardItem));
  // A row that GitHub kept back may be that of an item of which none was ever seen.
  const isAnyNew = [...unsure].some((id) => !seen.has(id));
  const isUnsure = ({ boardItem }: Place) =>
    boardItem === null ? isAnyNew : unsure.has(boardItem);
  const sure = left.filter((place) => !isUnsure(place));
  const ids = sure.map(({ item }) => item);
  const stored = await context.store.known(ids);
  for (const kind of ["issue", "pull request"] as const) {
    const own = stored.filter(({ item }) => item.kind === kind).map(({ item }) => item.id);
    await readItems(context, kind, own, { purpose });
  }
  const unread = unreadIn(context, purpose);
  const places = new Map(sure.map((place) => [place.item, place]));
  const living = new Set(rows.map(({ boardItem }) => boardItem));
  const born = new Set(rows.map(({ createdAt }) => createdAt));
  const absent = absentIn(context, purpose);
  // Of a row that we never saw nobody can say whether it went with the item; a draft was born with its row,
  // and a redacted item goes by the name of its row.
  const livesOn = ({ item: { id, kind }, facts }: ItemFacts, { boardItem }: Place) =>
    boardItem !== null || kind === "redacted"
      ? living.has(boardItem ?? id)
      : kind === "draft"
        ? facts.some((fact) => fact.kind === "added" && born.has(fact.at))
        : absent.has(id);
  const known = await context.store.known(ids.filter((id) => !unread.has(id)));
  return {
    items: known.flatMap((each) => {
      const { item, facts } = each;
      const was = places.get(item.id);
      if (!was) return [];
      const place = item.boards.find(({ board }) => board === next.board) ?? unseen(was, next);
      const asked = Math.max(next.at, changedAt);
      // Another machine may have seen it since: then it was missing when we asked later on.
      const at = was.since > asked ? Math.max(was.since, context.now()) : asked;
      const removal = livesOn(each, was) ? [] : removalFacts(was, next.board, facts, at);
      return [{ item: withPlace(item, { ...place, gone: true }), facts: removal }];
    }),
    unsure: left.filter((place) => unread.has(place.item) || isUnsure(place)),
  };
}

/** A place of which only events told. */
const unseen = ({ since }: Place, { board }: Reading): BoardPlace => ({
  board,
  status: null,
  archived: false,
  updatedAt: since,
  gone: true,
  fields: {},
});

/** That it was taken off since it was last seen, where no event says when. */
const removalFacts = (
  { item, boardItem, since }: Place,
  board: BoardId,
  facts: readonly Fact[],
  at: number,
): Fact[] => {
  if (!standingOn(board, [], facts, at).on) return [];
  // Seen, it may have gone and come again since.
  const came = facts.flatMap((fact) =>
    fact.kind === "added" && fact.board === board ? [fact.at] : [],
  );
  return [
    {
      id: `${item}:removed:${boardItem ?? `${board}:${since}`}`,
      item,
      ...bounded(at, Math.max(since, ...came)),
      evidence: "observed",
      kind: "removed",
      board,
    },
  ];
};
