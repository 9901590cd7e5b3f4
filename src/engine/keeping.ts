import type { Archive, ImportSummary, ReadingTime } from "../archive/archive.ts";
import { ArchiveError } from "../archive/archive-error.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId } from "../domain/item.ts";

/** Where the readings of this browser are safe: GitHub cannot tell again what they saw. */
export type Keeping = {
  /** When the history was last exported; null if never. */
  exportedAt: Instant | null;
  /** The oldest reading that is in no exported file, where it is more than a month old; else null. */
  atRiskSince: Instant | null;
};

export const nothingAtRisk: Keeping = { exportedAt: null, atRiskSince: null };

/**
 * What the archive keeps of exports and imports: by board, up to which reading all is in a file
 * somewhere. A reading is dated by its beginning: while one is made, one of another board that
 * began later may be exported. So the boards do not stand for each other.
 */
type Exported = { at: Instant | null; upTo: Record<BoardId, Instant> };
/** As it was kept once: one instant for all boards. */
type EarlierExported = { at: Instant | null; upTo: Instant };

const monthMs = 31 * 86_400_000;
const pieceLength = 1 << 20;
const metaKey = "exported";

/** How safe what was read is, as of `now`. */
export async function keepingOf(archive: Archive, now: Instant): Promise<Keeping> {
  const times = await archive.readingTimes();
  const exported = await exportedUpTo(archive, times);
  const oldest = times.find((time) => !isIn(exported, time))?.at ?? null;
  return {
    exportedAt: exported.at,
    atRiskSince: oldest !== null && now - oldest > monthMs ? oldest : null,
  };
}

/** The whole history as a file's content: what was read, no token, no team. */
export async function exportedHistory(archive: Archive, now: Instant): Promise<Blob> {
  // Readings made while it is written may not be in it.
  const upTo = latest(await archive.readingTimes());
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
  const own = await archive.readingTimes();
  const before = await exportedUpTo(archive, own);
  const summary = await archive.importHistory(textOf(file));
  // Where all there was is in a file, and what came is from one, all there is is in files.
  const upTo = latest(await archive.readingTimes());
  if (Object.keys(upTo).length > 0 && own.every((time) => isIn(before, time)))
    await archive.putMeta(metaKey, { ...before, upTo } satisfies Exported);
  return summary;
}

/** @param times of all readings there are */
async function exportedUpTo(archive: Archive, times: readonly ReadingTime[]): Promise<Exported> {
  const kept = (await archive.meta(metaKey)) as Exported | EarlierExported | null;
  if (kept === null) return { at: null, upTo: {} };
  const { at, upTo } = kept;
  if (typeof upTo !== "number") return { at, upTo };
  return { at, upTo: Object.fromEntries(times.map(({ board }) => [board, upTo])) };
}

const isIn = ({ upTo }: Exported, { board, at }: ReadingTime): boolean =>
  at <= (upTo[board] ?? Number.NEGATIVE_INFINITY);

/** The last reading of each board. */
const latest = (times: readonly ReadingTime[]): Exported["upTo"] =>
  Object.fromEntries(times.map(({ board, at }) => [board, at]));

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
