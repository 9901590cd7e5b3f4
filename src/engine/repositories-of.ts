import type { Instant } from "../domain/instant.ts";
import type { ItemFacts } from "../domain/reading.ts";

/** Repositories that items are in, as `owner/name`: those with the newest change first. */
export function repositoriesOf(items: readonly ItemFacts[]): string[] {
  const newest = new Map<string, Instant>();
  for (const { item } of items)
    if (item.repository !== null)
      newest.set(item.repository, Math.max(item.updatedAt, newest.get(item.repository) ?? 0));
  return [...newest].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}
