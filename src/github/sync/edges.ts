import type { Fact } from "../../domain/fact.ts";
import type { Instant } from "../../domain/instant.ts";
import type { ItemId } from "../../domain/item.ts";
import { bounded } from "../facts/status-facts.ts";

/** What an issue waits for by GitHub's present list: each with its last change. */
export type Edge = {
  /** How many more GitHub counts than it shows: issues we may not read. */
  hidden: number;
  blockers: ReadonlyMap<ItemId, Instant>;
};

/** By waiting issue: the issues it waits for, open or closed. One sync hands it to the next. */
export type Waits = Record<ItemId, ItemId[]>;

/** By waiting issue: how many issues it waits for that we may not read; none are left out. */
export type HiddenWaits = Record<ItemId, number>;

/**
 * The issues that an item waits for by its facts, each with the fact that says so. What was
 * added and removed within one second leaves things as they were.
 */
export function waitingFor(facts: readonly Fact[]): Map<ItemId, Fact> {
  const waiting = new Map<ItemId, Fact>();
  const net = new Map<ItemId, { sum: number; last: Fact }>();
  const settle = () => {
    for (const [id, { sum, last }] of net) {
      if (sum > 0) waiting.set(id, last);
      if (sum < 0) waiting.delete(id);
    }
    net.clear();
  };
  let at = Number.NEGATIVE_INFINITY;
  for (const fact of facts.toSorted((a, b) => a.at - b.at)) {
    if ((fact.kind !== "blocked" && fact.kind !== "unblocked") || fact.blocker === null) continue;
    if (fact.at > at) settle();
    at = fact.at;
    const sum = net.get(fact.blocker)?.sum ?? 0;
    net.set(fact.blocker, { sum: sum + (fact.kind === "blocked" ? 1 : -1), last: fact });
  }
  settle();
  return waiting;
}

/** Whether an issue's facts lead to what GitHub lists. */
export const agrees = (edge: Edge, facts: readonly Fact[]): boolean => {
  const told = waitingFor(facts);
  const isListed = [...edge.blockers.keys()].every((id) => told.has(id));
  return isListed && (edge.hidden > 0 || [...told.keys()].every((id) => edge.blockers.has(id)));
};

/**
 * Dependencies that came or went without an event: some time before this reading.
 *
 * @param facts   the item's, with its whole timeline of this very moment
 * @param at      of this reading
 * @param last    what the issue waited for at the last sync, and when that was
 */
export function untoldFacts(
  item: ItemId,
  createdAt: Instant,
  edge: Edge,
  facts: readonly Fact[],
  at: Instant,
  last: { blockers: readonly ItemId[]; at: Instant } | null,
): Fact[] {
  const told = waitingFor(facts);
  const came = [...edge.blockers.keys()].filter((id) => !told.has(id));
  const went = edge.hidden === 0 ? [...told].filter(([id]) => !edge.blockers.has(id)) : [];
  return [
    ...came.map((blocker): Fact => {
      const id = `${item}:blocked:${blocker}:${at}`;
      return {
        id,
        item,
        ...bounded(at, createdAt),
        evidence: "observed",
        kind: "blocked",
        blocker,
      };
    }),
    ...went.map(([blocker, fact]): Fact => {
      const since = last?.blockers.includes(blocker) ? Math.max(last.at, fact.at) : fact.at;
      const id = `${item}:unblocked:${blocker}:${fact.id}`;
      const time = bounded(Math.max(at, fact.at), since);
      return { id, item, ...time, evidence: "observed", kind: "unblocked", blocker };
    }),
  ];
}
