import type { Archive } from "../archive/archive.ts";
import { dayIn } from "../domain/days.ts";
import type { Filter } from "../domain/filter.ts";
import type { Instant } from "../domain/instant.ts";
import type { Team } from "../domain/team.ts";
import type { HostClient } from "../github/capabilities/with-capabilities.ts";
import type { Finding } from "../history/flow-table.ts";
import { tableEvidence } from "../metrics/evidence-shares.ts";
import type { Subject } from "./answer-subject.ts";
import { findingsOf, loadFindings } from "./findings.ts";
import { type CheckMode, checkMode, type LastAsked } from "./freshness.ts";
import { iterationDays } from "./iteration-days.ts";
import type { Scope, SyncState, TeamState } from "./protocol.ts";
import { repositoriesOf } from "./repositories-of.ts";
import { filteredSubject, keptSubject, subjectOf } from "./subject.ts";
import type { Tabs } from "./tabs.ts";
import { TeamContents } from "./team-contents.ts";
import type { TeamFacts } from "./team-facts.ts";
import { type Outcome, TeamReading } from "./team-reading.ts";
import { FactsNeeded, keepWarmStart } from "./warm-start.ts";

/** What a session works with. */
export type SessionOptions = {
  id: string;
  demo: boolean;
  team: Team;
  archive: Archive;
  now: () => Instant;
  /** A client for a host; throws when no token is at hand. Called when GitHub is read, not before. */
  client: (host: string) => Promise<HostClient>;
  /** The other tabs that work on the same archive. */
  tabs: Tabs;
  /** Names the code that makes tables; left out: one that never changes. */
  release?: string | undefined;
  /** Called when a source has been read, with its key. */
  afterReading?: (source: string) => Promise<void>;
};

/** While GitHub is read, what came is shown at most this often. */
const publishEveryMs = 2_000;
/** And how far it has come at most this often: each time the page draws its top bar anew. */
const tellEveryMs = 250;
/** Tables of this many past instants are kept at hand. */
const tablesKept = 4;
/** Of each table the choices of this many filters. */
const choicesKept = 4;

/** One open team: its facts, the tables made of them, and the reading of GitHub behind them. */
export class TeamSession {
  private readonly options: SessionOptions;
  private team: Team;
  private teamVersion = 1;
  private readonly watchers = new Set<(state: TeamState) => void>();
  private readonly tables = new Map<string, Subject>();
  private readonly choices = new WeakMap<Subject, Map<string, Subject>>();
  private readonly contents: TeamContents;
  private readonly reading: TeamReading;
  private sync: SyncState = { phase: "idle" };
  private visible = true;
  private keptFacts: TeamFacts | null = null;
  private publishedAt = Number.NEGATIVE_INFINITY;
  private toldAt = Number.NEGATIVE_INFINITY;

  constructor(options: SessionOptions) {
    this.options = options;
    this.team = options.team;
    const { release = "" } = options;
    this.contents = new TeamContents({ ...options, release, team: () => this.team });
    this.reading = new TeamReading({
      ...options,
      sources: () => this.team.sources,
      repositories: async () => repositoriesOf((await this.contents.known()).items),
      onSync: (sync, ended) => (ended ? this.end(sync) : this.show(sync)),
    });
    options.tabs.listen(({ kind }) => {
      if (kind === "facts") void this.reload();
    });
  }

  /** The table a scope is answered from, built once per state of the facts and instant. */
  async subject(scope: Pick<Scope, "asOf" | "seen" | "filter">): Promise<Subject> {
    await this.loaded();
    return this.begun(scope);
  }

  /** Every fact is at hand. */
  async loaded(): Promise<void> {
    await this.contents.known();
  }

  /**
   * The same from what is at hand when a visit begins: what cannot be told by the table alone
   * throws `FactsNeeded` until `loaded`.
   */
  async begun({ filter, ...scope }: Pick<Scope, "asOf" | "seen" | "filter">): Promise<Subject> {
    const whole = await this.wholeSubject(scope);
    return filter ? this.filtered(whole, filter) : whole;
  }

  /** The choice a filter makes of a table, made once for each of the tables at hand. */
  private filtered(whole: Subject, filter: Filter): Subject {
    const kept = this.choices.get(whole) ?? new Map<string, Subject>();
    this.choices.set(whole, kept);
    const key = JSON.stringify(filter);
    const subject = kept.get(key) ?? filteredSubject(whole, filter);
    kept.delete(key);
    kept.set(key, subject);
    for (const old of kept.keys()) {
      if (kept.size <= choicesKept) break;
      kept.delete(old);
    }
    return subject;
  }

  private async wholeSubject(scope: Pick<Scope, "asOf" | "seen">): Promise<Subject> {
    const { asOf, seen } = scope;
    const { team } = this;
    const kept = seen && this.tables.get(this.key(seen.facts, asOf ?? seen.readAt));
    if (kept) return kept;
    const start = asOf === null ? await this.contents.start() : await this.contents.known();
    // Described anew while the facts were fetched: a table of the team before would stand for this one.
    if (team !== this.team) return this.wholeSubject(scope);
    const at = asOf ?? start.readAt ?? this.reading.startedAt;
    const key = this.key(start.version, asOf ?? start.readAt);
    let subject = this.tables.get(key);
    if (!subject) {
      const latest = () => this.current();
      subject =
        "table" in start
          ? keptSubject(team, start, latest)
          : subjectOf({ team, facts: start, latest, asOf: at });
      this.tables.set(key, subject);
      for (const old of this.tables.keys()) {
        if (this.tables.size <= tablesKept) break;
        this.tables.delete(old);
      }
    }
    return subject;
  }

  private current(): TeamFacts {
    const { facts } = this.contents;
    if (!facts) throw new FactsNeeded();
    return facts;
  }

  /** What is odd about the data behind the numbers, and what could not be read. */
  async findings(scope: Pick<Scope, "asOf" | "seen">): Promise<Finding[]> {
    const { complete, gaps } = await this.state();
    return [...loadFindings(complete, gaps), ...findingsOf(await this.subject(scope))];
  }

  private key(facts: number, at: Instant | null): string {
    return `${facts} ${at ?? `from ${this.reading.startedAt}`}`;
  }

  /** The team is described anew: nothing is read again, everything is worked out again. */
  async describe(team: Team): Promise<void> {
    this.team = team;
    this.teamVersion += 1;
    this.keptFacts = null;
    this.tables.clear();
    this.contents.drop();
    await this.contents.update();
    await this.publish();
  }

  async state(): Promise<TeamState> {
    const { team } = this;
    const { id, demo } = this.options;
    const { table, iterations } = await this.begun({ asOf: null });
    const { readAt, version } = await this.contents.start();
    if (team !== this.team) return this.state();
    const { check, missing, keeping } = this.contents;
    return {
      id,
      demo,
      team,
      stages: team.workflow.stages.map(({ name, kind }) => ({ name, kind })),
      factsVersion: version,
      teamVersion: this.teamVersion,
      readAt,
      firstAt: table.rows === 0 ? null : table.createdAt.reduce((a, b) => Math.min(a, b)),
      items: table.rows,
      evidence: tableEvidence(table),
      checkedAt: check?.checkedAt ?? null,
      ...missing,
      unknown: check?.unknown ?? [],
      keeping,
      iterations: iterationDays(iterations),
      sync: this.sync,
    };
  }

  async watch(onState: (state: TeamState) => void): Promise<void> {
    this.watchers.add(onState);
    onState(await this.state());
  }

  /** Reads what changed on GitHub; a reading already under way is joined. Never rejects: see `state`. */
  refresh(mode: CheckMode = "whole"): Promise<Outcome> {
    return this.reading.run(mode);
  }

  /** Reads what changed, in the way that is due. */
  async freshen(): Promise<Outcome> {
    const { readAt } = await this.contents.start();
    return this.refresh(checkMode(readAt, this.options.now(), (at) => this.dayOf(at)));
  }

  /** The team's day of an instant. */
  dayOf(at: Instant): number {
    return dayIn(this.team.zone, at);
  }

  lastAsked(): Promise<LastAsked> {
    return this.contents.lastAsked();
  }

  /** Brings in what others have put into the archive. */
  async reload(): Promise<void> {
    if (!this.contents.hasStarted) return;
    await this.contents.update();
    await this.publish();
  }

  /** A reading has ended, here or in another tab. */
  private async end(sync: SyncState): Promise<void> {
    this.sync = sync;
    await this.contents.update();
    await this.publish();
    // Where there is no room for it, the next visit takes longer; the reading is whole all the same.
    await this.keepStart().catch(() => undefined);
  }

  /** Keeps the table for the next visit, where it is one made from all facts. */
  async keepStart(): Promise<void> {
    const { facts } = this.contents;
    const { archive, id, release = "" } = this.options;
    if (!facts || facts === this.keptFacts) return;
    this.keptFacts = facts;
    const { team } = this;
    const { table } = await this.begun({ asOf: null });
    if (team === this.team) await keepWarmStart(archive, id, { team, facts, table, release });
  }

  /** Whether somebody looks at it: while nobody does, what comes is not worked out. */
  async seen(visible: boolean): Promise<void> {
    const comesBack = visible && !this.visible;
    this.visible = visible;
    if (comesBack) await this.reload();
  }

  /** Tells other tabs that the archive holds more. */
  tellOthers(): void {
    this.options.tabs.tell({ kind: "facts" });
  }

  get archive(): Archive {
    return this.options.archive;
  }

  /** Publishes how the reading goes on, and every so often what it brought. */
  private async show(sync: SyncState): Promise<void> {
    const now = performance.now();
    const isNews = sync.phase !== this.sync.phase || now - this.toldAt >= tellEveryMs;
    this.sync = sync;
    if (isNews) this.toldAt = now;
    // What is large is worked out less often: reading goes first.
    const every = Math.max(publishEveryMs, 10 * this.contents.tookMs);
    if (!this.visible || now - this.publishedAt < every) {
      if (isNews && this.contents.hasStarted) await this.publish();
      return;
    }
    this.publishedAt = now;
    await this.contents.load();
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
