import type { ItemId } from "../domain/item.ts";
import type { Finding } from "./flow-table.ts";

/** Labels as facts leave them: on or off. */
type Told = ReadonlyMap<string, { on: boolean }>;

/**
 * Finds labels that were renamed: GitHub writes no event for that, the labels on items change
 * at once. An item that has one label nobody put on, and lacks one nobody took off, tells.
 */
export class RenamedLabels {
  private readonly pairs = new Map<
    string,
    { first: ItemId; from: string; to: string; items: number }
  >();

  /** @param has the labels the item has */
  add(item: ItemId, told: Told | null, has: readonly string[]): void {
    if (told === null) return;
    let missing: string | null = null;
    for (const [label, { on }] of told) {
      if (!on || has.includes(label)) continue;
      if (missing !== null) return;
      missing = label;
    }
    if (missing === null) return;
    const fresh = has.filter((label) => !told.has(label));
    const [to] = fresh;
    if (to === undefined || fresh.length > 1) return;
    const pair = this.pairs.get(`${missing}\n${to}`);
    if (pair) pair.items += 1;
    else this.pairs.set(`${missing}\n${to}`, { first: item, from: missing, to, items: 1 });
  }

  /** One finding a pair of names, told of its first item. */
  findings(): Finding[] {
    return [...this.pairs.values()].map(({ first, from, to, items }) => ({
      kind: "label renamed",
      item: first,
      detail: `“${from}” is now “${to}” (${items} ${items === 1 ? "item" : "items"})`,
    }));
  }
}
