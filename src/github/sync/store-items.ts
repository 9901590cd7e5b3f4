import type { Fact } from "../../domain/fact.ts";
import type { Batch, ItemFacts } from "../../domain/reading.ts";
import type { SyncContext } from "./context.ts";

/**
 * Keeps items and their facts in one transaction. Places on boards of other
 * sources, which this reading knows nothing of, stay as they were; an item whose
 * history is known is not replaced by a mere reference.
 */
export async function storeItems(
  { store, source }: SyncContext,
  items: readonly ItemFacts[],
  more: Pick<Batch, "reading" | "checkpoint"> & { facts?: readonly Fact[] } = {},
): Promise<void> {
  const known = new Map(
    (await store.known(items.map(({ item }) => item.id))).map(({ item }) => [item.id, item]),
  );
  const merged = items.flatMap(({ item }) => {
    const old = known.get(item.id);
    if (item.depth === "reference" && old) return [];
    const own = new Set(item.boards.map(({ board }) => board));
    const kept = old?.boards.filter(({ board }) => !own.has(board)) ?? [];
    return [{ ...item, boards: [...kept, ...item.boards] }];
  });
  const facts = firstOfEach([...items.flatMap((each) => each.facts), ...(more.facts ?? [])]);
  await store.append({ source, items: merged, ...more, facts });
}

const firstOfEach = (facts: readonly Fact[]): Fact[] => {
  const seen = new Set<string>();
  return facts.filter(({ id }) => !seen.has(id) && seen.add(id));
};
