import type { Fact } from "../../domain/fact.ts";
import type { ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { Compared, Hints, Learned } from "./steps.ts";
import { straysAmong } from "./strays.ts";

/** The pull requests that an issue is linked to by its facts. */
export function linkedPulls(facts: readonly Fact[]): Set<ItemId> {
  const linked = new Set<ItemId>();
  for (const fact of facts.toSorted((a, b) => a.at - b.at)) {
    if (fact.kind === "linked" && fact.pull !== null) linked.add(fact.pull);
    if (fact.kind === "unlinked" && fact.pull !== null) linked.delete(fact.pull);
  }
  return linked;
}

/** What some items name, by their facts and by what GitHub said beside them. */
export function learnedFrom(
  items: readonly ItemFacts[],
  hints: Partial<Hints & Compared> = {},
): Learned {
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
    links: items.flatMap(({ item, facts }) =>
      [...linkedPulls(facts)].map((pull) => [pull, item.id] as [ItemId, ItemId]),
    ),
    closes: items.flatMap(({ item }) => item.closes.map((id) => [item.id, id] as [ItemId, ItemId])),
    drops: hints.drops ?? [],
    strays: straysAmong(items),
    repositories: hints.repositories ?? [],
    names: hints.names ?? [],
  };
}

/** What several steps learned, as one. */
export const allLearned = (all: readonly Learned[]): Learned => ({
  waits: [...new Set(all.flatMap(({ waits }) => waits))],
  blockers: [...new Set(all.flatMap(({ blockers }) => blockers))],
  pulls: [...new Set(all.flatMap(({ pulls }) => pulls))],
  links: all.flatMap(({ links }) => links),
  closes: all.flatMap(({ closes }) => closes),
  strays: all.flatMap(({ strays }) => strays),
  drops: all.flatMap(({ drops }) => drops),
  repositories: [...new Map(all.flatMap(({ repositories }) => repositories))],
  names: all.flatMap(({ names }) => names),
});
