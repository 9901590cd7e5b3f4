import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";

/** So many items are looked through before the earliest fact of each is noted. */
const few = 1_000;

/** What tables of several instants look up in the same items. Made when first asked for. */
class ItemsIndex {
  private readonly items: readonly ItemFacts[];
  private byId: Map<ItemId, ItemFacts> | null = null;
  private earliest: Float64Array | null = null;
  private lookedThrough = 0;

  constructor(items: readonly ItemFacts[]) {
    this.items = items;
  }

  readonly entryOf = (id: ItemId): ItemFacts | undefined => {
    if (this.byId === null) {
      this.byId = new Map();
      for (const entry of this.items) this.byId.set(entry.item.id, entry);
    }
    return this.byId.get(id);
  };

  /** The items of which something is dated up to `asOf`. */
  begunBy(asOf: Instant): readonly ItemFacts[] {
    return this.items.filter(({ facts }, i) => this.earliestOf(facts, i, asOf) <= asOf);
  }

  /** The earliest fact of an item, or one that is early enough: that told first nearly always is. */
  private earliestOf(facts: readonly Fact[], i: number, asOf: Instant): Instant {
    if (this.earliest === null) {
      const first = facts[0]?.at ?? Infinity;
      if (first <= asOf) return first;
      if (++this.lookedThrough <= few) return earliestFact(facts);
      this.earliest = new Float64Array(this.items.length);
      for (const [k, entry] of this.items.entries()) this.earliest[k] = earliestFact(entry.facts);
    }
    return this.earliest[i] as number;
  }
}

function earliestFact(facts: readonly Fact[]): Instant {
  let least = Infinity;
  for (let i = 0; i < facts.length; i++) {
    const { at } = facts[i] as Fact;
    if (at < least) least = at;
  }
  return least;
}

const indexes = new WeakMap<readonly ItemFacts[], ItemsIndex>();

/** The index of a list of items, kept as long as the list is. The list must not change. */
export function indexOf(items: readonly ItemFacts[]): ItemsIndex {
  let index = indexes.get(items);
  if (!index) indexes.set(items, (index = new ItemsIndex(items)));
  return index;
}
