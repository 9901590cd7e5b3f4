import type { ItemId } from "../domain/item.ts";
import type { HeldUp } from "../metrics/held-up.ts";

/** Items told by rows of several teams' tables; those of one team alone, the usual, are not looked at one by one. */
export class SharedItems {
  private readonly parts: { items: readonly ItemId[]; rows: Uint32Array }[] = [];

  add(items: readonly ItemId[], rows: Uint32Array): void {
    if (rows.length > 0) this.parts.push({ items, rows });
  }

  /** How many there are, each once. */
  count(): number {
    const [one, ...others] = this.parts;
    if (!one) return 0;
    return others.length === 0 ? one.rows.length : new Set(this.ids(Infinity)).size;
  }

  /** The first of them, each once. */
  first(most: number): ItemId[] {
    return [...new Set(this.ids(most))].slice(0, most);
  }

  private ids(most: number): ItemId[] {
    return this.parts.flatMap(({ items, rows }) =>
      Array.from(rows.subarray(0, Math.min(most, rows.length)), (row) => items[row] as ItemId),
    );
  }
}

/** Days of items told by rows of several teams' tables: an item of two teams counts once, with the most that one says. */
export class SharedDays {
  private readonly parts: { items: readonly ItemId[]; held: HeldUp }[] = [];

  add(items: readonly ItemId[], held: HeldUp): void {
    if (held.rows.length > 0) this.parts.push({ items, held });
  }

  sum(): number {
    const [one, ...others] = this.parts;
    if (!one) return 0;
    if (others.length === 0) return one.held.days;
    const most = new Map<ItemId, number>();
    for (const { items, held } of this.parts)
      for (const [i, row] of held.rows.entries()) {
        const id = items[row] as ItemId;
        most.set(id, Math.max(most.get(id) ?? 0, held.rowDays[i] as number));
      }
    return [...most.values()].reduce((sum, days) => sum + days, 0);
  }
}
