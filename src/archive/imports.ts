import { type Checkpoint, importsKey } from "../domain/reading.ts";
import type { Entry } from "./entry.ts";

type Sourced = Pick<Entry, "id" | "sources">;

/** The sources of entries; of those of some items only where such are named. */
export function sourcesOf(
  entries: Iterable<Sourced>,
  items: readonly Pick<Entry, "id">[] | null = null,
): string[] {
  const named = items && new Set(items.map(({ id }) => id));
  const sources = new Set<string>();
  for (const entry of entries)
    if (named?.has(entry.id) !== false) for (const source of entry.sources) sources.add(source);
  return [...sources];
}

/** The count of a source's imports with one more. */
export const countedImport = (source: string, before: Checkpoint | undefined): Checkpoint => ({
  source: importsKey(source),
  readAt: null,
  state: (typeof before?.state === "number" ? before.state : 0) + 1,
});
