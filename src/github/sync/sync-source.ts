import type { Instant } from "../../domain/instant.ts";
import type { SyncStore } from "../../domain/reading.ts";
import { type Source, sourceKey } from "../../domain/source.ts";
import type { GitHubClient } from "../client.ts";
import type { Gap } from "../errors.ts";
import { type Gate, gateMark } from "../gate.ts";
import type { PageSizes, SyncProgress } from "./context.ts";
import { ImportedMeanwhile, importsOf } from "./imports.ts";
import type { Opening, Pass } from "./pass.ts";
import { syncBoard } from "./sync-board.ts";
import { syncRepository } from "./sync-repository.ts";

export type SyncResult = {
  /** Start of this reading. */
  readAt: Instant;
  /** False when rows or items are missing: then the data must not be shown as the whole. */
  complete: boolean;
  /** What GitHub left out, and why. */
  gaps: Gap[];
  /** False when the gate was shut: nothing has moved since the last reading, and nothing was read. */
  moved: boolean;
};

/** A pass that was begun longer ago is followed by another: what it read first is no longer new. */
const passStaysNewMs = 300_000;
const usualSizes: PageSizes = { rows: 100, items: 50 };

/**
 * Reads a source into the archive. The first reading, one that goes on where
 * another was cut short, and a later one are the same code. Every step is kept in
 * one transaction as it comes: stopping at any instant loses nothing that was read,
 * and nothing is asked for twice.
 *
 * @throws GitHubError when GitHub fails; the signal's reason when it is aborted
 */
export async function syncSource(options: {
  client: GitHubClient;
  store: SyncStore;
  source: Source;
  now: () => Instant;
  /** Asked first, for one point, whether anything has moved; without it everything is looked through. */
  gate?: Gate;
  /** Whether the machine is on the network, as far as it knows. */
  online?: () => boolean;
  sizes?: PageSizes;
  signal?: AbortSignal;
  onProgress?: (progress: SyncProgress) => void;
}): Promise<SyncResult> {
  const { client, store, source, now, gate, signal, onProgress } = options;
  if (client.host !== source.host)
    throw new RangeError(`a client of ${client.host} cannot read ${sourceKey(source)}`);
  let progress: SyncProgress = {
    phase: "connecting",
    read: 0,
    total: null,
    pointsRemaining: null,
    waitingUntil: null,
  };
  const begunAt = now();
  const opening: Opening = {
    client,
    store,
    source: sourceKey(source),
    signal,
    now,
    online: options.online ?? isOnline,
    sizes: options.sizes ?? usualSizes,
    withProjects: source.kind === "board",
    gaps: [],
    report(change) {
      progress = { ...progress, ...change };
      onProgress?.(progress);
    },
  };
  opening.report({});
  const mark = gate ? await gateMark(opening, source, gate.repositories) : null;
  const isShut = mark !== null && mark === (await gate?.last());
  // What a history file brought was not held against GitHub yet.
  if (isShut && (await importsOf(store, opening.source)) === 0) {
    opening.report({ phase: "done" });
    return { readAt: begunAt, complete: true, gaps: [], moved: false };
  }
  // Until this reading has come to its end the gate stays open.
  await gate?.keep(null);
  let pass = await readPass(opening, source);
  if (pass.resumed && begunAt - pass.startedAt > passStaysNewMs) {
    opening.gaps.length = 0;
    pass = await readPass(opening, source);
  }
  // What came after the beginning of a pass that was taken up again may not be in it.
  if (pass.complete && !pass.resumed) await gate?.keep(mark);
  opening.report({ phase: "done" });
  return {
    readAt: pass.startedAt,
    complete: pass.complete,
    gaps: eachOnce(opening.gaps),
    moved: true,
  };
}

/** One pass; where a history file comes in meanwhile, it is begun anew. */
async function readPass(opening: Opening, source: Source): Promise<Pass> {
  for (;;) {
    try {
      return source.kind === "board"
        ? await syncBoard(opening, source)
        : await syncRepository(opening, source);
    } catch (error) {
      if (!(error instanceof ImportedMeanwhile)) throw error;
      opening.gaps.length = 0;
    }
  }
}

/** Node before 21 has no navigator. */
const isOnline = (): boolean => {
  const navigator: Partial<Navigator> | undefined = globalThis.navigator;
  return navigator?.onLine !== false;
};

/** Two askings of one page leave the same gap. */
const eachOnce = (gaps: readonly Gap[]): Gap[] => [
  ...new Map(gaps.map((gap) => [`${gap.path} ${gap.message}`, gap])).values(),
];
