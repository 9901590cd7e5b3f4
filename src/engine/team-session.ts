import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import { sourceKey } from "../domain/source.ts";
import type { Team } from "../domain/team.ts";
import type { GitHubClient } from "../github/client.ts";
import { syncSource } from "../github/sync/sync-source.ts";
import { buildFlowTable } from "../history/build-flow-table.ts";
import { tableEvidence } from "../metrics/evidence-shares.ts";
import type { Subject } from "./answers.ts";
import { toFailure } from "./failures.ts";
import type { Scope, SyncState, TeamState } from "./protocol.ts";
import { toSyncState } from "./sync-state.ts";
import { readTeamFacts, type TeamFacts } from "./team-facts.ts";

/** What a session works with. */
export type SessionOptions = {
  id: string;
  demo: boolean;
  team: Team;
  archive: Archive;
  now: () => Instant;
  /** A client for a host; throws when no token is at hand. Called when GitHub is read, not before. */
  client: (host: string) => Promise<GitHubClient>;
  /** Called when a source has been read, with its key. */
  afterReading?: (source: string) => Promise<void>;
};

/** While GitHub is read, what came is shown at most this often. */
const publishEveryMs = 2_000;
/** Tables of this many past instants are kept at hand. */
const tablesKept = 4;

/** One open team: its facts, the tables made of them, and the reading of GitHub behind them. */
export class TeamSession {
  private readonly options: SessionOptions;
  private team: Team;
  private teamVersion = 1;
  private readonly watchers = new Set<(state: TeamState) => void>();
  private readonly tables = new Map<string, Subject>();
  private facts: TeamFacts | null = null;
  private loading: Promise<TeamFacts> | null = null;
  private reading: Promise<void> | null = null;
  private sync: SyncState = { phase: "idle" };
  private gaps: string[] = [];
  private partial = false;
  private startedAt: Instant;
  private publishedAt = Number.NEGATIVE_INFINITY;

  constructor(options: SessionOptions) {
    this.options = options;
    this.team = options.team;
    this.startedAt = options.now();
  }

  /** The table a scope is answered from, built once per state of the facts and instant. */
  async subject({ asOf, seen }: Pick<Scope, "asOf" | "seen">): Promise<Subject> {
    const { team } = this;
    const kept = seen && this.tables.get(this.key(seen.facts, asOf ?? seen.readAt));
    if (kept) return kept;
    const facts = this.facts ?? (await this.load());
    const at = asOf ?? facts.readAt ?? this.startedAt;
    const key = this.key(facts.version, asOf ?? facts.readAt);
    let subject = this.tables.get(key);
    if (!subject) {
      const { boards, items, byId } = facts;
      subject = {
        team,
        boards,
        items: byId,
        table: buildFlowTable({ team, boards, items, asOf: at }),
      };
      this.tables.set(key, subject);
      for (const old of this.tables.keys()) {
        if (this.tables.size <= tablesKept) break;
        this.tables.delete(old);
      }
    }
    return subject;
  }

  private key(facts: number, at: Instant | null): string {
    return `${facts} ${at ?? `from ${this.startedAt}`}`;
  }

  /** The team is described anew: nothing is read again, everything is worked out again. */
  async describe(team: Team): Promise<void> {
    this.team = team;
    this.teamVersion += 1;
    this.tables.clear();
    this.facts = null;
    await this.load();
    await this.publish();
  }

  async state(): Promise<TeamState> {
    const { team } = this;
    const { id, demo } = this.options;
    const { table } = await this.subject({ asOf: null });
    const facts = this.facts ?? (await this.load());
    return {
      id,
      demo,
      team,
      stages: team.workflow.stages.map(({ name, kind }) => ({ name, kind })),
      factsVersion: facts.version,
      teamVersion: this.teamVersion,
      readAt: facts.readAt,
      firstAt: table.rows === 0 ? null : table.createdAt.reduce((a, b) => Math.min(a, b)),
      items: table.rows,
      evidence: tableEvidence(table),
      complete: facts.readAt !== null && !this.partial,
      gaps: this.gaps,
      sync: this.sync,
    };
  }

  async watch(onState: (state: TeamState) => void): Promise<void> {
    this.watchers.add(onState);
    onState(await this.state());
  }

  /** Reads what changed on GitHub; a reading already under way is joined. */
  refresh(): Promise<void> {
    this.reading ??= this.read().finally(() => {
      this.reading = null;
    });
    return this.reading;
  }

  private load(): Promise<TeamFacts> {
    this.loading ??= readTeamFacts(this.options.archive, this.team)
      .then((facts) => {
        this.facts = facts;
        return facts;
      })
      .finally(() => {
        this.loading = null;
      });
    return this.loading;
  }

  private async read(): Promise<void> {
    const { team } = this;
    const { archive, now, client, afterReading } = this.options;
    this.startedAt = now();
    this.gaps = [];
    this.partial = false;
    try {
      await this.show({ phase: "connecting", read: 0, total: null, points: null });
      for (const source of team.sources) {
        const github = await client(source.host);
        const result = await syncSource({
          client: github,
          store: archive,
          source,
          now,
          onProgress: (progress) => {
            this.show(toSyncState(progress, github.budget())).catch(() => {});
          },
        });
        await afterReading?.(sourceKey(source));
        this.partial ||= !result.complete;
        this.gaps.push(...result.gaps.map(({ message }) => `${sourceKey(source)}: ${message}`));
      }
      await this.load();
      await this.show({ phase: "idle" }, true);
    } catch (error) {
      this.sync = { phase: "failed", failure: toFailure(error) };
      await this.load().catch(() => null);
      await this.publish().catch(() => null);
    }
  }

  /** Publishes how the reading goes on, and every so often what it brought. */
  private async show(sync: SyncState, always = false): Promise<void> {
    this.sync = sync;
    const now = performance.now();
    if (!always && now - this.publishedAt < publishEveryMs) {
      if (this.facts) await this.publish();
      return;
    }
    this.publishedAt = now;
    await this.load();
    await this.publish();
  }

  private async publish(): Promise<void> {
    if (this.watchers.size === 0) return;
    const state = await this.state();
    for (const watcher of this.watchers) {
      try {
        watcher(state);
      } catch {
        // A page that went away tells nobody.
        this.watchers.delete(watcher);
      }
    }
  }
}
