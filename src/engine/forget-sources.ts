import type { Archive } from "../archive/archive.ts";
import { type Source, sourceKey } from "../domain/source.ts";
import { boardState } from "../github/sync/board-state.ts";

/** Forgets all that was read from sources, except those that are still wanted. */
export async function forgetSources(
  archive: Archive,
  given: readonly Source[],
  wanted: readonly Source[],
): Promise<void> {
  const kept = new Set(wanted.map(sourceKey));
  const lost = given.map(sourceKey).filter((source) => !kept.has(source));
  if (lost.length === 0) return;
  const states = await Promise.all(lost.map((source) => archive.checkpoint(source)));
  const boards = states.flatMap((checkpoint) => boardState(checkpoint?.state)?.board ?? []);
  await archive.forget({ sources: lost, boards });
  for (const source of lost)
    for (const kind of ["gate", "columns"]) await archive.dropMeta(`${kind} ${source}`);
}
