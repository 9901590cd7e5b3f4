import type { AttentionItem } from "../../metrics/attention-reason.ts";
import type { Ages } from "../../metrics/values.ts";

/** One stop of a stand-up: an item in progress, with why it needs a person, if it does. */
export type Stop = {
  row: number;
  stage: number;
  ageDays: number;
  atLeast: boolean;
  attention: AttentionItem | null;
};

/**
 * The way through the board: stages from right to left, since what is nearest to done comes
 * first; within a stage what needs attention, in its order, then the rest, oldest first.
 */
export function walk(ages: Ages, attention: readonly AttentionItem[]): Stop[] {
  const place = new Map(attention.map(({ row }, i) => [row, i]));
  const stops = Array.from(ages.rows, (row, i): Stop => {
    const at = place.get(row);
    return {
      row,
      stage: ages.stage[i] ?? -1,
      ageDays: ages.ageDays[i] ?? 0,
      atLeast: ages.atLeast[i] === 1,
      attention: at === undefined ? null : (attention[at] ?? null),
    };
  });
  const pressing = ({ row }: Stop) => place.get(row) ?? Infinity;
  return stops.toSorted((a, b) => {
    const [left, right] = [pressing(a), pressing(b)];
    return b.stage - a.stage || (left === right ? 0 : left - right) || b.ageDays - a.ageDays;
  });
}

/**
 * Where a walk stands: at its item, wherever that is now; where the item has left, at the
 * place it had.
 *
 * @param ids of the stops, as far as known
 * @param at  no place is the end, however many stops there are
 * @returns one past the last stop at the end
 */
export function placeOf(
  ids: readonly (string | undefined)[],
  at: { item: string | null; place: number | null },
): number {
  const found = at.item === null ? -1 : ids.indexOf(at.item);
  return found >= 0 ? found : Math.min(at.place ?? Infinity, ids.length);
}
