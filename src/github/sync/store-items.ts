import type { Fact } from "../../domain/fact.ts";
import type { Batch, ItemFacts } from "../../domain/reading.ts";
import type { SyncContext } from "./context.ts";
import { ImportedMeanwhile } from "./imports.ts";

/** Completes an item by what is stored of it, before it is kept. */
export type Dress = (own: ItemFacts, known: ItemFacts | undefined) => ItemFacts;

/**
 * Keeps items and their facts in one transaction. Places on boards of other
 * sources, which this reading knows nothing of, stay as they were; an item whose
 * history is known is not replaced by a mere reference.
 *
 * @param more what else is kept with them; a function is told what is kept
 * @returns the items as they are kept, with their new facts
 */
export async function storeItems(
  { store, source, imports }: SyncContext,
  items: readonly ItemFacts[],
  more: (kept: ItemFacts[]) => Pick<Batch, "reading" | "checkpoint">,
  dress: Dress = (own) => own,
): Promise<ItemFacts[]> {
  const known = new Map(
    (await store.known(items.map(({ item }) => item.id))).map((each) => [each.item.id, each]),
  );
  const kept = items.flatMap((own) => {
    const before = known.get(own.item.id);
    if (own.item.depth === "reference" && before) return [];
    const { item, facts } = dress(own, before);
    const boards = new Set(item.boards.map(({ board }) => board));
    const others = before?.item.boards.filter(({ board }) => !boards.has(board)) ?? [];
    return [{ item: { ...item, boards: [...others, ...item.boards] }, facts }];
  });
  const facts = firstOfEach(kept.flatMap((each) => each.facts));
  const own = kept.map(({ item }) => item);
  if (!(await store.append({ source, items: own, facts, ...more(kept), imports })))
    throw new ImportedMeanwhile(source);
  return kept;
}

const firstOfEach = (facts: readonly Fact[]): Fact[] => {
  const seen = new Set<string>();
  return facts.filter(({ id }) => !seen.has(id) && seen.add(id));
};
