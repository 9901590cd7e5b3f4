import type { Instant } from "../../domain/instant.ts";
import type { SyncStore } from "../../domain/reading.ts";
import { type Source, sourceKey } from "../../domain/source.ts";
import type { GitHubClient } from "../client.ts";
import type { Gap } from "../errors.ts";
import type { SyncContext, SyncProgress } from "./context.ts";
import { syncBoard } from "./sync-board.ts";
import { syncRepository } from "./sync-repository.ts";

export type SyncResult = {
  /** Start of this reading. */
  readAt: Instant;
  /** False when rows or items are missing: then the data must not be shown as the whole. */
  complete: boolean;
  /** What GitHub left out, and why. */
  gaps: Gap[];
};

/**
 * Reads a source into the archive. The first reading, one that goes on where
 * another was cut short, and a later one are the same code. Every batch is kept in
 * one transaction as it comes: stopping at any instant loses nothing that was read.
 *
 * @throws GitHubError when GitHub fails; the signal's reason when it is aborted
 */
export async function syncSource(options: {
  client: GitHubClient;
  store: SyncStore;
  source: Source;
  now: () => Instant;
  signal?: AbortSignal;
  onProgress?: (progress: SyncProgress) => void;
}): Promise<SyncResult> {
  const { client, store, source, signal, onProgress } = options;
  if (client.host !== source.host)
    throw new RangeError(`a client of ${client.host} cannot read ${sourceKey(source)}`);
  let progress: SyncProgress = {
    phase: "connecting",
    read: 0,
    total: null,
    pointsRemaining: null,
    waitingUntil: null,
  };
  const context: SyncContext = {
    client,
    store,
    source: sourceKey(source),
    signal,
    startedAt: options.now(),
    withProjects: source.kind === "board",
    gaps: [],
    report(change) {
      progress = { ...progress, ...change };
      onProgress?.(progress);
    },
  };
  context.report({});
  const complete =
    source.kind === "board"
      ? await syncBoard(context, source)
      : await syncRepository(context, source);
  context.report({ phase: "done" });
  return { readAt: context.startedAt, complete, gaps: context.gaps };
}
