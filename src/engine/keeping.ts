import type { Archive, ImportSummary } from "../archive/archive.ts";
import { ArchiveError } from "../archive/archive-error.ts";
import type { Instant } from "../domain/instant.ts";

/** Where the readings of this browser are safe: GitHub cannot tell again what they saw. */
export type Keeping = {
  /** When the history was last exported; null if never. */
  exportedAt: Instant | null;
  /** The oldest reading that is in no exported file, where it is more than a month old; else null. */
  atRiskSince: Instant | null;
};

export const nothingAtRisk: Keeping = { exportedAt: null, atRiskSince: null };

/** What the archive keeps of exports and imports: up to which reading all is in a file somewhere. */
type Exported = { at: Instant | null; upTo: Instant };

const monthMs = 31 * 86_400_000;
const pieceLength = 1 << 20;
const metaKey = "exported";

/** How safe what was read is, as of `now`. */
export async function keepingOf(archive: Archive, now: Instant): Promise<Keeping> {
  const exported = await exportedUpTo(archive);
  const oldest = (await archive.readingTimes()).find((at) => at > exported.upTo) ?? null;
  return {
    exportedAt: exported.at,
    atRiskSince: oldest !== null && now - oldest > monthMs ? oldest : null,
  };
}

/** The whole history as a file's content: what was read, no token, no team. */
export async function exportedHistory(archive: Archive, now: Instant): Promise<Blob> {
  // Readings made while it is written may not be in it.
  const upTo = (await archive.readingTimes()).at(-1) ?? Number.NEGATIVE_INFINITY;
  const pieces: Blob[] = [];
  let text = "";
  const put = () => {
    pieces.push(new Blob([text]));
    text = "";
  };
  for await (const line of archive.exportHistory()) {
    text += line;
    if (text.length >= pieceLength) put();
  }
  put();
  await archive.putMeta(metaKey, { at: now, upTo } satisfies Exported);
  return new Blob(pieces, { type: "application/x-ndjson" });
}

/**
 * Merges a history file into the archive.
 * @throws ArchiveError "unreadable": then nothing was imported
 */
export async function importedHistory(archive: Archive, file: Blob): Promise<ImportSummary> {
  const before = await exportedUpTo(archive);
  const own = await archive.readingTimes();
  const summary = await archive.importHistory(textOf(file));
  // Where all there was is in a file, and what came is from one, all there is is in files.
  const upTo = (await archive.readingTimes()).at(-1);
  if (upTo !== undefined && own.every((at) => at <= before.upTo))
    await archive.putMeta(metaKey, { ...before, upTo } satisfies Exported);
  return summary;
}

const exportedUpTo = async (archive: Archive): Promise<Exported> =>
  ((await archive.meta(metaKey)) as Exported | null) ?? {
    at: null,
    upTo: Number.NEGATIVE_INFINITY,
  };

async function* textOf(file: Blob): AsyncGenerator<string> {
  const reader = file
    .stream()
    .pipeThrough(new TextDecoderStream("utf-8", { fatal: true }))
    .getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw new ArchiveError("unreadable", {
      message: "The file is no text, so it is no history file. Nothing was imported.",
      cause,
    });
  }
}
