import type { BoardId } from "../domain/item.ts";
import { type Checkpoint, importsKey } from "../domain/reading.ts";
import type { Entry } from "./entry.ts";

/**
 * The sources that an import concerns: those of the items it added something to, and of the items
 * on a board of which it brought a reading.
 *
 * @param entries all that is kept now
 */
export function touchedSources(
  entries: Iterable<Entry>,
  added: readonly Pick<Entry, "id">[],
  boards: ReadonlySet<BoardId>,
): string[] {
  const items = new Set(added.map(({ id }) => id));
  const sources = new Set<string>();
  for (const { id, item, sources: own } of entries)
    if (items.has(id) || item?.boards.some(({ board }) => boards.has(board)))
      for (const source of own) sources.add(source);
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

/** Whether a batch that knows of so many imports knows of all there were. */
export const knowsImports = (imports: number, kept: Checkpoint | undefined): boolean =>
  imports === countIn(kept);
