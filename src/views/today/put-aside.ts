import type { Snooze } from "../../data/snoozes.ts";
import { type Day, dayIn, formatDay, parseDay } from "../../domain/days.ts";
import type { AttentionItem } from "../../metrics/attention-reason.ts";

/**
 * The items still on the list, and those put aside: snoozed ones until their day; dismissed
 * ones until something is the matter that was not when they were dismissed.
 */
export function sortedOut(
  items: readonly AttentionItem[],
  snoozes: readonly Snooze[],
  today: Day,
): { shown: AttentionItem[]; aside: { found: AttentionItem; snooze: Snooze }[] } {
  const byItem = new Map(snoozes.map((snooze) => [snooze.item, snooze]));
  const shown: AttentionItem[] = [];
  const aside: { found: AttentionItem; snooze: Snooze }[] = [];
  for (const found of items) {
    const snooze = byItem.get(found.item);
    if (snooze && holds(snooze, found, today)) aside.push({ found, snooze });
    else shown.push(found);
  }
  return { shown, aside };
}

function holds({ until, reasons }: Snooze, found: AttentionItem, today: Day): boolean {
  if (until !== null) return today < parseDay(until);
  return found.reasons.every(({ kind }) => reasons.includes(kind));
}

/** What keeps an item off the list. */
export const snoozeOf = (
  { item, reasons }: AttentionItem,
  until: string | null,
  note: string,
): Snooze => ({ item, until, note, reasons: reasons.map(({ kind }) => kind) });

/** The team's day of an instant, and the day after, as a date field takes it. */
export const tomorrow = (zone: string, at: number): string => formatDay(dayIn(zone, at) + 1);
