import * as v from "valibot";
import type { Instant } from "../../domain/instant.ts";
import type { BoardId, ItemId } from "../../domain/item.ts";
import type { ItemFacts, SyncStore } from "../../domain/reading.ts";
import { standingOn } from "../facts/standing.ts";

/**
 * An item that stands on a board by its events since an instant, while no reading of that board
 * has shown it. Only a pass that begins after we heard of it can tell whether it still is.
 */
export type Stray = [item: ItemId, since: Instant, heardAt: Instant];

const schema = v.array(v.tuple([v.string(), v.number(), v.number()]));
/** Name of the checkpoint that holds the strays of a board. */
export const straysKey = (board: BoardId): string => `strays of ${board}`;

/** Boards on which items stand by their events, and where no reading shows them. */
export function straysAmong(
  items: readonly ItemFacts[],
): [board: BoardId, item: ItemId, since: Instant][] {
  return items.flatMap(({ item, facts }) => {
    const there = item.boards.filter(({ gone }) => !gone);
    const placed = new Set<BoardId | null>(there.map(({ board }) => board));
    const named = new Set(facts.flatMap((fact) => ("board" in fact ? [fact.board] : [])));
    return [...named].flatMap((board): [BoardId, ItemId, Instant][] => {
      if (board === null || placed.has(board)) return [];
      const { on } = standingOn(board, facts, []);
      const times = facts.flatMap((fact) =>
        "board" in fact && fact.board === board ? [fact.at] : [],
      );
      return on ? [[board, item.id, Math.max(...times)]] : [];
    });
  });
}

/** Items that stand on a board by the records or the facts that a history file brought. */
export const importedStrays = (
  items: readonly ItemFacts[],
  board: BoardId,
  heardAt: Instant,
): Stray[] => [
  ...items.flatMap(({ item }) =>
    item.boards
      .filter((place) => place.board === board && !place.gone)
      .map(({ updatedAt }): Stray => [item.id, updatedAt ?? item.createdAt, heardAt]),
  ),
  ...straysAmong(items).flatMap(([id, item, since]): Stray[] =>
    id === board ? [[item, since, heardAt]] : [],
  ),
];

/** The strays of a board that earlier passes have heard of. */
export async function readStrays(store: SyncStore, board: BoardId): Promise<Stray[]> {
  const kept = v.safeParse(schema, (await store.checkpoint(straysKey(board)))?.state);
  return kept.success ? kept.output : [];
}

/**
 * Leaves what a pass has found to the next readings of the boards concerned, and drops what it
 * has settled.
 *
 * @param found   in this pass, on any board
 * @param own     the board of this pass
 * @param settled strays of that board that were looked for, and told of
 */
export async function leaveStrays(
  { store, source, now }: { store: SyncStore; source: string; now: () => Instant },
  found: readonly [board: BoardId, item: ItemId, since: Instant][],
  own: BoardId,
  settled: readonly Stray[],
): Promise<void> {
  for (const board of new Set([own, ...found.map(([id]) => id)])) {
    const before = await readStrays(store, board);
    const all = new Map(before.map(([item, ...rest]) => [item, rest]));
    for (const [id, item, since] of found)
      if (id === board && since > (all.get(item)?.[0] ?? Number.NEGATIVE_INFINITY))
        all.set(item, [since, now()]);
    for (const [item, since] of board === own ? settled : [])
      if ((all.get(item)?.[0] ?? 0) <= since) all.delete(item);
    const left = [...all].map(([item, rest]): Stray => [item, ...rest]);
    if (JSON.stringify(left) === JSON.stringify(before)) continue;
    const checkpoint = { source: straysKey(board), readAt: null, state: left };
    await store.append({ source, items: [], facts: [], checkpoint });
  }
}
