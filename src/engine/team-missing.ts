import type { Archive } from "../archive/archive.ts";
import { type Source, sourceKey } from "../domain/source.ts";
import { missingOf } from "../github/sync/missing-of.ts";

/** What the archive lacks of a team's sources. */
export type TeamMissing = {
  /** True when every source was read to the end, and nothing was missing. */
  complete: boolean;
  /** What GitHub left out, in words. */
  gaps: string[];
};

/** By what the last readings of all sources left behind, in whatever tab and on whatever visit. */
export async function teamMissing(
  archive: Archive,
  sources: readonly Source[],
): Promise<TeamMissing> {
  const all: TeamMissing = { complete: true, gaps: [] };
  for (const source of sources) {
    const key = sourceKey(source);
    const { complete, gaps } = missingOf(await archive.checkpoint(key));
    all.complete &&= complete;
    all.gaps.push(...gaps.map((message) => `${key}: ${message}`));
  }
  return all;
}
