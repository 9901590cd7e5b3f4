import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import { type Source, sourceKey } from "../domain/source.ts";
import type { HostClient } from "../github/capabilities/with-capabilities.ts";
import { type FailureKind, GitHubError } from "../github/errors.ts";
import type { Gate } from "../github/gate.ts";
import { Cancelled } from "./desk.ts";
import { SourceFailure, toFailure } from "./failures.ts";
import type { CheckMode } from "./freshness.ts";
import { keepLastCheck, type LastCheck, lastCheck } from "./last-check.ts";
import type { SyncState } from "./protocol.ts";
import { toSyncState } from "./sync-state.ts";
import type { Tabs } from "./tabs.ts";

export type TeamReadingOptions = {
  /** The team's id. */
  id: string;
  archive: Archive;
  now: () => Instant;
  /** A client for a host; throws when no token is at hand. Called when GitHub is read, not before. */
  client: (host: string) => Promise<HostClient>;
  tabs: Tabs;
  /** Aborted when reading from a host is to stop: with `Cancelled` where nothing went wrong. Left out: it never is. */
  signal?: ((host: string) => AbortSignal) | undefined;
  /** Called when a source has been read, with its key. */
  afterReading?: ((source: string) => Promise<void>) | undefined;
  sources: () => readonly Source[];
  /** Repositories that the team's items are in, the likeliest to change first. */
  repositories: () => Promise<string[]>;
  /** How it goes on, here or in another tab; `ended` when all it brought is in the archive. */
  onSync: (sync: SyncState, ended: boolean) => Promise<void>;
};

const idle: SyncState = { phase: "idle" };

/** Failures that the next source would meet as well. */
const concernsAll: ReadonlySet<FailureKind> = new Set([
  "unauthorized",
  "offline",
  "rate-limited",
  "secondary-limit",
]);

/** What a reading came to. */
export type Outcome = { points: number; failed: boolean };

/** The reading of a team's sources, one at a time in all tabs. */
export class TeamReading {
  private readonly options: TeamReadingOptions;
  private underway: { mode: CheckMode; done: Promise<Outcome> } | null = null;
  /** Whether another tab reads. */
  private elsewhere = false;
  startedAt: Instant;

  constructor(options: TeamReadingOptions) {
    this.options = options;
    this.startedAt = options.now();
    options.tabs.listen((message) => {
      if (message.kind === "sync" && message.team === options.id) this.follow(message.sync);
    });
  }

  /** Reads what changed; joins a reading under way that does as much. Never rejects: failures are told to `onSync`. */
  async run(mode: CheckMode): Promise<Outcome> {
    while (this.underway) {
      if (this.underway.mode === mode || mode === "if moved") return this.underway.done;
      await this.underway.done;
    }
    const done = this.inTurn(mode).finally(() => {
      this.underway = null;
    });
    this.underway = { mode, done };
    return done;
  }

  private async inTurn(mode: CheckMode): Promise<Outcome> {
    const { id, archive, tabs } = this.options;
    try {
      const before = await lastCheck(archive, id);
      return await tabs.alone(`reading ${id}`, async () => {
        const last = await lastCheck(archive, id);
        // Another tab has done it while this one waited for its turn.
        const done =
          mode === "whole" ? last.readings > before.readings : last.checks > before.checks;
        const points = done ? 0 : await this.read(mode, last);
        await this.show(idle, true);
        return { points, failed: false };
      });
    } catch (error) {
      // Nothing is worked out of it: the team may be gone.
      if (error instanceof Cancelled) await this.show(idle).catch(() => {});
      else await this.show({ phase: "failed", failure: toFailure(error) }, true).catch(() => {});
      return { points: 0, failed: true };
    }
  }

  private async read(mode: CheckMode, last: LastCheck): Promise<number> {
    const { id, archive, now, client, tabs, afterReading, sources } = this.options;
    // Taken before anything is waited for: from here on it can be stopped.
    const reads = sources().map((source) => ({
      source,
      signal: this.options.signal?.(source.host),
    }));
    const startedAt = now();
    this.startedAt = startedAt;
    await this.show({ phase: "connecting", read: 0, total: null, points: null });
    // Loaded when GitHub is read: answers from the archive do not wait for it.
    const { syncSource } = await import("../github/sync/sync-source.ts");
    const unknown = new Set<string>();
    let points = 0;
    let moved = false;
    const failures: Error[] = [];
    const readOne = async (source: Source, signal: AbortSignal | undefined) => {
      const key = sourceKey(source);
      const github = await client(source.host);
      signal?.throwIfAborted();
      const spent = github.spent();
      const result = await syncSource({
        client: github,
        store: archive,
        source,
        now,
        gate: await this.gate(key, mode),
        ...(signal ? { signal } : {}),
        onProgress: (progress) => {
          this.show(toSyncState(progress, github)).catch(() => {});
        },
      });
      await afterReading?.(key);
      moved ||= result.moved;
      points += github.spent() - spent;
      for (const words of github.unknown()) unknown.add(`${source.host}: ${words}`);
    };
    for (const { source, signal } of reads) {
      try {
        // Another team may read the same source: their steps must not mix.
        await tabs.alone(`source ${sourceKey(source)}`, () => readOne(source, signal));
      } catch (error) {
        if (!(error instanceof GitHubError) || concernsAll.has(error.failure.kind)) throw error;
        // The others still work.
        failures.push(reads.length === 1 ? error : new SourceFailure(source, error));
      }
    }
    if (failures[0]) throw failures[0];
    await keepLastCheck(archive, id, {
      checks: last.checks + 1,
      readings: last.readings + (moved ? 1 : 0),
      checkedAt: startedAt,
      unknown: [...unknown],
    });
    return points;
  }

  private async show(sync: SyncState, ended = false): Promise<void> {
    const { id, tabs, onSync } = this.options;
    this.elsewhere = false;
    // What failed here may go well there, with another token.
    tabs.tell({ kind: "sync", team: id, sync: sync.phase === "failed" ? idle : sync });
    await onSync(sync, ended);
  }

  /** Another tab reads: what it tells is shown until it ends, or dies. */
  private follow(sync: SyncState): void {
    const { id, tabs, onSync } = this.options;
    const ended = sync.phase === "idle";
    if (ended && !this.elsewhere) return;
    const begins = !this.elsewhere;
    this.elsewhere = !ended;
    onSync(sync, ended).catch(() => {});
    if (begins)
      void tabs.whenFree(`reading ${id}`).then(() => {
        if (this.elsewhere) this.follow(idle);
      });
  }

  private async gate(source: string, mode: CheckMode): Promise<Gate> {
    const { archive, repositories } = this.options;
    const key = `gate ${source}`;
    return {
      repositories: await repositories(),
      last: async () => (mode === "whole" ? null : ((await archive.meta(key)) as string | null)),
      keep: (mark) => archive.putMeta(key, mark),
    };
  }
}
