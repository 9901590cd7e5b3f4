import type { ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { Hints, Learned } from "./steps.ts";

/** What some items name, by their facts and by what GitHub said beside them. */
export function learnedFrom(items: readonly ItemFacts[], hints: Partial<Hints> = {}): Learned {
  const waits = new Set(hints.waits);
  const blockers = new Set<ItemId>();
  const pulls = new Set<ItemId>();
  for (const { item, facts } of items)
    for (const fact of facts) {
      if (fact.kind === "blocked" || fact.kind === "unblocked") {
        waits.add(item.id);
        if (fact.blocker !== null) blockers.add(fact.blocker);
      }
      if (fact.kind === "linked" && fact.pull !== null) pulls.add(fact.pull);
    }
  return {
    waits: [...waits],
    blockers: [...blockers],
    pulls: [...pulls],
    closes: items.flatMap(({ item }) => item.closes.map((id) => [item.id, id] as [ItemId, ItemId])),
    repositories: hints.repositories ?? [],
    names: hints.names ?? [],
  };
}

/** What several steps learned, as one. */
export const allLearned = (all: readonly Learned[]): Learned => ({
  waits: [...new Set(all.flatMap(({ waits }) => waits))],
  blockers: [...new Set(all.flatMap(({ blockers }) => blockers))],
  pulls: [...new Set(all.flatMap(({ pulls }) => pulls))],
  closes: all.flatMap(({ closes }) => closes),
  repositories: [...new Map(all.flatMap(({ repositories }) => repositories))],
  names: all.flatMap(({ names }) => names),
});
