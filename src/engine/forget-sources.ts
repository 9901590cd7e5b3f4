import type { Archive } from "../archive/archive.ts";
import type { BoardId } from "../domain/item.ts";
import { type Source, sourceKey } from "../domain/source.ts";
import { boardState } from "../github/sync/board-state.ts";
import { straysKey } from "../github/sync/strays.ts";

/** Forgets all that was read from sources, except those that are still wanted. */
export async function forgetSources(
  archive: Archive,
  given: readonly Source[],
  wanted: readonly Source[],
): Promise<void> {
  const kept = new Set(wanted.map(sourceKey));
  const lost = given.filter((source) => !kept.has(sourceKey(source)));
  if (lost.length === 0) return;
  const others = new Set<BoardId | null>();
  for (const source of wanted) others.add(await boardOf(archive, source));
  const boards: BoardId[] = [];
  for (const source of lost) {
    const board = (await boardOf(archive, source)) ?? (await importedBoard(archive, source));
    if (board !== null && !others.has(board)) boards.push(board);
  }
  const sources = lost.map(sourceKey);
  await archive.forget({ sources: [...sources, ...boards.map(straysKey)], boards });
  for (const source of sources)
    for (const kind of ["gate", "columns"]) await archive.dropMeta(`${kind} ${source}`);
}

/** The board that was read from a source; null where it is none, or was never read by this archive. */
async function boardOf(archive: Archive, source: Source): Promise<BoardId | null> {
  if (source.kind !== "board") return null;
  return boardState((await archive.checkpoint(sourceKey(source)))?.state)?.board ?? null;
}

/**
 * The board of a source of which only an imported history is there: of the boards on which its
 * items stand the largest one all of whose items it has. Null where that is not told.
 */
async function importedBoard(archive: Archive, source: Source): Promise<BoardId | null> {
  if (source.kind !== "board") return null;
  const items = (await archive.itemFacts({ source: sourceKey(source) })).map(({ item }) => item);
  const own = new Set(items.map(({ id }) => id));
  const named = new Set(items.flatMap(({ boards }) => boards.map(({ board }) => board)));
  const sizes: [board: BoardId, rows: number][] = [];
  for (const board of named) {
    const rows = (await archive.lastReading(board))?.rows ?? [];
    if (rows.length > 0 && rows.every(({ item }) => own.has(item)))
      sizes.push([board, rows.length]);
  }
  const [largest, next] = sizes.toSorted(([, a], [, b]) => b - a);
  return largest && largest[1] !== next?.[1] ? largest[0] : null;
}
