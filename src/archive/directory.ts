import type { ItemId } from "../domain/item.ts";
import type { HistoryStore } from "./database.ts";

/**
 * Which segments hold which item, in memory. Brought up to date inside each
 * transaction that asks, so that what other tabs did is seen: segments never change
 * and their keys are never given twice, so comparing keys is enough.
 */
export class Directory {
  readonly #idsOf = new Map<number, ItemId[]>();
  readonly #keysOf = new Map<ItemId, number[]>();

  async refresh(store: HistoryStore<"directory">): Promise<void> {
    const keys = await store.getAllKeys();
    const present = new Set(keys);
    for (const key of this.#idsOf.keys()) if (!present.has(key)) this.#forget(key);
    const from = keys.findIndex((key) => !this.#idsOf.has(key));
    const first = keys[from];
    if (first === undefined) return;
    const lists = await store.getAll(IDBKeyRange.lowerBound(first));
    for (const [i, ids] of lists.entries()) this.#learn(keys[from + i] ?? Number.NaN, ids);
  }

  /** Segments that hold any of the items. */
  segmentsOf(ids: Iterable<ItemId>): number[] {
    const keys = new Set<number>();
    for (const id of ids) for (const key of this.#keysOf.get(id) ?? []) keys.add(key);
    return [...keys];
  }

  /** Segments of fewer items than `size`, oldest first, with how many they hold. */
  smallerThan(size: number): { key: number; items: number }[] {
    return [...this.#idsOf]
      .filter(([, ids]) => ids.length < size)
      .map(([key, ids]) => ({ key, items: ids.length }))
      .toSorted((a, b) => a.key - b.key);
  }

  #learn(key: number, ids: ItemId[]): void {
    if (this.#idsOf.has(key)) return;
    this.#idsOf.set(key, ids);
    for (const id of ids) {
      const keys = this.#keysOf.get(id);
      if (keys) keys.push(key);
      else this.#keysOf.set(id, [key]);
    }
  }

  #forget(key: number): void {
    for (const id of this.#idsOf.get(key) ?? []) {
      const keys = this.#keysOf.get(id)?.filter((other) => other !== key) ?? [];
      if (keys.length > 0) this.#keysOf.set(id, keys);
      else this.#keysOf.delete(id);
    }
    this.#idsOf.delete(key);
  }
}
