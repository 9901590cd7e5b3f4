import { type Batch, type Checkpoint, importsKey } from "../domain/reading.ts";
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

const countIn = (kept: Checkpoint | undefined): number =>
  typeof kept?.state === "number" ? kept.state : 0;

/** The count of a source's imports with one more. */
export const countedImport = (source: string, before: Checkpoint | undefined): Checkpoint => ({
  source: importsKey(source),
  readAt: null,
  state: countIn(before) + 1,
});

/** Whether a batch knows of all that was imported, or does not care. */
export const knowsImports = ({ imports }: Batch, kept: Checkpoint | undefined): boolean =>
  imports === undefined || imports === countIn(kept);
