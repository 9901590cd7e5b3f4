import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, Item, ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import { type Span, without } from "./intervals.ts";
import type { OpenSpans } from "./item-history.ts";
import { orderFacts } from "./order-facts.ts";

/** The facts dated up to `asOf`, in order; facts of other boards stay in and are ignored when it is followed. */
export function factsAsOf(facts: readonly Fact[], asOf: Instant): readonly Fact[] {
  let later = false;
  for (let i = 0; i < facts.length && !later; i++) later = (facts[i] as Fact).at > asOf;
  return orderFacts(later ? facts.filter(({ at }) => at <= asOf) : facts);
}

/**
 * Where an item is followed: the first listed of the team's boards that it stands on, else
 * the first it ever stood on; null where it is read without a board. An item that is the
 * team's only through a board is never read without one: before it came there it was nowhere.
 */
export function whereFollowed(
  team: Team,
  boards: readonly BoardId[],
  item: Item,
  facts: readonly Fact[],
): BoardId | null {
  const only = boards[0];
  if (only === undefined) return null;
  if (boards.length === 1 && item.boards[0]?.board === only) return only;
  const standing = new Map<BoardId, boolean>();
  for (const fact of facts)
    if ("board" in fact && fact.board !== null && boards.includes(fact.board))
      standing.set(fact.board, fact.kind !== "removed");
  const found =
    boards.find((board) => standing.get(board) === true) ??
    boards.find((board) => standing.has(board));
  return found ?? (isOfRepository(team, item) ? null : only);
}

/** Whether the item's repository is itself one of the team's sources. */
export const isOfRepository = ({ sources }: Team, { repository }: Item): boolean =>
  repository !== null &&
  sources.some(
    (source) =>
      source.kind === "repository" &&
      `${source.owner}/${source.name}`.toLowerCase() === repository.toLowerCase(),
  );

/** The items that exist at `asOf`, each with its facts up to it, in order. */
export function existing(items: readonly ItemFacts[], asOf: Instant): ItemFacts[] {
  const known: ItemFacts[] = [];
  for (const entry of items) {
    const facts = factsAsOf(entry.facts, asOf);
    if (facts.length === 0) continue;
    known.push(facts === entry.facts ? entry : { item: entry.item, facts: [...facts] });
  }
  return known;
}

/** By creation, then by id, whatever order they come in. */
export function inOrder(items: ItemFacts[]): ItemFacts[] {
  for (let i = 1; i < items.length; i++)
    if (byCreation(items[i - 1] as ItemFacts, items[i] as ItemFacts) >= 0)
      return items.toSorted(byCreation);
  return items;
}

const byCreation = (a: ItemFacts, b: ItemFacts): number =>
  a.item.createdAt - b.item.createdAt || (a.item.id < b.item.id ? -1 : 1);

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
