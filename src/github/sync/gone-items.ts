import type { ItemId } from "../../domain/item.ts";
import type { ItemFacts, Reading } from "../../domain/reading.ts";
import { withPlace } from "../facts/placed.ts";
import type { SyncContext } from "./context.ts";
import { hydrate } from "./hydrate.ts";
import { createPageSize } from "./page-size.ts";
import { workThrough } from "./work-through.ts";

/**
 * The items that a complete reading no longer holds, marked as gone from the
 * board and never deleted. Issues and pull requests are read once more: their
 * timelines may tell when they were taken off. A draft that became an issue is
 * gone too, and its row lives on under the id.
 */
export async function goneItems(
  context: SyncContext,
  previous: Reading | null,
  next: Reading,
): Promise<ItemFacts[]> {
  const there = new Set(next.rows.map(({ item }) => item));
  const left = previous?.rows.filter(({ item }) => !there.has(item)) ?? [];
  if (left.length === 0) return [];
  const known = await context.store.known(left.map(({ item }) => item));
  const gone = new Map<ItemId, ItemFacts>(known.map(({ item }) => [item.id, { item, facts: [] }]));
  for (const kind of ["issue", "pull request"] as const) {
    const ids = known.filter(({ item }) => item.kind === kind).map(({ item }) => item.id);
    await workThrough(ids, createPageSize(50), 2, context.signal, async (batch) => {
      const { items } = await hydrate(context, kind, batch, true);
      for (const each of items) gone.set(each.item.id, each);
    });
  }
  const places = new Map(
    known.map(({ item }) => [item.id, item.boards.find(({ board }) => board === next.board)]),
  );
  return [...gone.values()].map(({ item, facts }) => {
    const place = places.get(item.id);
    return { facts, item: place ? withPlace(item, { ...place, gone: true }) : item };
  });
}
