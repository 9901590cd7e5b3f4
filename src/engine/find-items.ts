import type { Item } from "../domain/item.ts";
import type { Subject } from "./answer-subject.ts";
import { itemReferences } from "./item-texts.ts";
import type { ItemReference } from "./protocol.ts";

/** A reader looks at a few. */
const most = 12;

/**
 * The team's items that a text means: by number (`412`, `#412`) exactly, then by words that all
 * stand in the title, in any order; what was changed last comes first.
 */
export function findItems(subject: Subject, text: string): ItemReference[] {
  const words = text.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const number = /^#?(\d+)$/.exec(text.trim())?.[1];
  const found: { item: Item; exact: boolean }[] = [];
  for (const id of subject.table.items) {
    const item = subject.items.get(id);
    if (!item) continue;
    const exact = number !== undefined && item.number === Number(number);
    const title = item.title.toLowerCase();
    if (exact || words.every((word) => title.includes(word))) found.push({ item, exact });
  }
  const best = found
    .toSorted((a, b) => Number(b.exact) - Number(a.exact) || b.item.updatedAt - a.item.updatedAt)
    .slice(0, most);
  return itemReferences(
    subject,
    best.map(({ item }) => item.id),
  );
}
