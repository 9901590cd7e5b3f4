import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import { type Span, without } from "./intervals.ts";
import type { OpenSpans } from "./item-history.ts";
import { indexOf } from "./items-index.ts";
import { orderFacts } from "./order-facts.ts";

/**
 * Items that exist at `asOf`, ready to be asked whether they count: where facts decide that,
 * those dated later are taken out.
 */
export function asOfThen(
  begun: readonly ItemFacts[],
  boards: readonly BoardId[],
  asOf: Instant,
): readonly ItemFacts[] {
  if (boards.length === 0) return begun;
  const isTold = ({ item }: ItemFacts) => item.boards.some(({ board }) => boards.includes(board));
  return begun.map((entry) =>
    isTold(entry) ? entry : { item: entry.item, facts: entry.facts.filter(({ at }) => at <= asOf) },
  );
}

/** By creation, then by id, whatever order they come in. */
export function inOrder(items: readonly ItemFacts[]): readonly ItemFacts[] {
  const created = new Float64Array(items.length);
  let isSorted = true;
  for (let i = 0; i < items.length; i++) {
    const at = (items[i] as ItemFacts).item.createdAt;
    created[i] = at;
    isSorted &&= i === 0 || (created[i - 1] as number) < at;
  }
  if (isSorted) return items;
  // Whole seconds and the place in one number are sorted several times faster than objects.
  const first = created.reduce((least, at) => Math.min(least, at), Infinity);
  const keys = created.map((at, i) => Math.floor((at - first) / 1000) * items.length + i).sort();
  const ordered: ItemFacts[] = [];
  for (const key of keys) {
    const entry = items[key % items.length] as ItemFacts;
    let slot = ordered.push(entry) - 1;
    for (; slot > 0 && byCreation(ordered[slot - 1] as ItemFacts, entry) > 0; slot--)
      ordered[slot] = ordered[slot - 1] as ItemFacts;
    ordered[slot] = entry;
  }
  return ordered;
}

const byCreation = (a: ItemFacts, b: ItemFacts): number =>
  a.item.createdAt - b.item.createdAt || (a.item.id < b.item.id ? -1 : 1);

const always: readonly Span[] = [{ start: -Infinity, end: Infinity }];

/** When each issue that blocks others was open as far as known at `asOf`; for ever where its history is not known. */
export function blockersOpen(items: readonly ItemFacts[], asOf: Instant): OpenSpans {
  const open = new Map<ItemId, readonly Span[]>();
  const index = indexOf(items);
  return (id) => {
    const before = open.get(id);
    if (before) return before;
    const told = index.entryOf(id);
    const spans = told ? without(always, closedSpans(orderFacts(told.facts, asOf))) : always;
    open.set(id, spans);
    return spans;
  };
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
