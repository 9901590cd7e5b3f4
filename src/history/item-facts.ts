import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, Item, ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import { type Span, without } from "./intervals.ts";
import type { OpenSpans } from "./item-history.ts";
import { orderFacts } from "./order-facts.ts";

/** The facts dated up to `asOf`, in order; facts of other boards stay in and are ignored when it is followed. */
export function factsAsOf(facts: readonly Fact[], asOf: Instant): readonly Fact[] {
  let later = false;
  for (let i = 0; i < facts.length && !later; i++) later = (facts[i] as Fact).at > asOf;
  return orderFacts(later ? facts.filter(({ at }) => at <= asOf) : facts);
}

/** The first listed of the team's boards that the item stands on, else the first it ever stood on, else null. */
export function boardOf(
  facts: readonly Fact[],
  item: Item,
  boards: readonly BoardId[],
): BoardId | null {
  const only = boards[0];
  if (only === undefined) return null;
  if (boards.length === 1 && item.boards[0]?.board === only) return only;
  const standing = new Map<BoardId, boolean>();
  for (const { board, gone } of item.boards) standing.set(board, !gone);
  for (const fact of facts)
    if ("board" in fact && fact.board !== null && boards.includes(fact.board))
      standing.set(fact.board, fact.kind !== "removed");
  return (
    boards.find((board) => standing.get(board) === true) ??
    boards.find((board) => standing.has(board)) ??
    null
  );
}

/** The items that exist at `asOf` with their facts up to it, in order of creation, then of id. */
export function existing(
  items: readonly ItemFacts[],
  asOf: Instant,
): { item: Item; facts: readonly Fact[] }[] {
  const known: { item: Item; facts: readonly Fact[] }[] = [];
  let ordered = true;
  let last: Item | null = null;
  for (const { item, facts } of items) {
    const upTo = factsAsOf(facts, asOf);
    if (upTo.length === 0) continue;
    ordered &&= last === null || byCreation(last, item) < 0;
    last = item;
    known.push({ item, facts: upTo });
  }
  return ordered ? known : known.sort((a, b) => byCreation(a.item, b.item));
}

const byCreation = (a: Item, b: Item): number =>
  a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);

/** When an item came to be: its creation, or as a draft its arrival on a board before that. */
export function firstSeen(facts: readonly Fact[]): Instant {
  let at = Infinity;
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as Fact;
    if (fact.kind === "created" || fact.kind === "added" || fact.kind === "converted")
      at = Math.min(at, fact.at);
  }
  return Number.isFinite(at) ? at : (facts[0] as Fact).at;
}

const always: readonly Span[] = [{ start: -Infinity, end: Infinity }];

/** When each issue that blocks others was open as far as known at `asOf`; for ever where its history is not known. */
export function blockersOpen(items: readonly ItemFacts[], asOf: Instant): OpenSpans {
  const wanted = new Set<ItemId>();
  for (const { facts } of items)
    for (let i = 0; i < facts.length; i++) {
      const fact = facts[i] as Fact;
      if (fact.kind === "blocked" && fact.blocker !== null) wanted.add(fact.blocker);
    }
  if (wanted.size === 0) return () => always;
  const open = new Map<ItemId, readonly Span[]>();
  for (const { item, facts } of items)
    if (wanted.has(item.id))
      open.set(item.id, without(always, closedSpans(factsAsOf(facts, asOf))));
  return (id) => open.get(id) ?? always;
}

/** While an issue was closed; closed twice is closed once. */
function closedSpans(facts: readonly Fact[]): Span[] {
  const spans: Span[] = [];
  let since = Number.NaN;
  for (const { kind, at } of facts) {
    if ((kind === "closed" || kind === "merged") && Number.isNaN(since)) since = at;
    if (kind === "reopened" && !Number.isNaN(since)) {
      if (at > since) spans.push({ start: since, end: at });
      since = Number.NaN;
    }
  }
  return Number.isNaN(since) ? spans : [...spans, { start: since, end: Infinity }];
}
