import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";
import type { Team } from "../domain/team.ts";
import type { LastAsked } from "./freshness.ts";
import { type Keeping, keepingOf, nothingAtRisk } from "./keeping.ts";
import { type LastCheck, lastCheck } from "./last-check.ts";
import { readTeamFacts, type TeamFacts } from "./team-facts.ts";
import { type TeamMissing, teamMissing } from "./team-missing.ts";
import { type WarmStart, warmStart } from "./warm-start.ts";

type Options = {
  id: string;
  /** Nothing of a demo need be kept safe. */
  demo: boolean;
  archive: Archive;
  now: () => Instant;
  team: () => Team;
  /** Names the code that makes tables: those of another are of no use. */
  release: string;
};

/** What the archive holds of a team, as last looked at. */
export class TeamContents {
  private readonly options: Options;
  private loading: Promise<TeamFacts> | null = null;
  private warming: Promise<WarmStart | null> | null = null;
  facts: TeamFacts | null = null;
  missing: TeamMissing = { complete: false, gaps: [] };
  keeping: Keeping = nothingAtRisk;
  check: LastCheck | null = null;
  /** How long it took to look, in milliseconds. */
  tookMs = 0;

  constructor(options: Options) {
    this.options = options;
  }

  async known(): Promise<TeamFacts> {
    return this.facts ?? this.load();
  }

  /** What the first numbers need: what is known, or the table of the last visit where it still holds. */
  async start(): Promise<TeamFacts | WarmStart> {
    if (this.facts ?? this.loading) return this.known();
    this.warming ??= this.warmUp();
    return this.facts ?? (await this.warming) ?? this.known();
  }

  /** Whether anything can be told yet. */
  get hasStarted(): boolean {
    return this.facts !== null || this.warming !== null;
  }

  /** What was worked out from the facts no longer holds. */
  drop(): void {
    this.facts = null;
    this.warming = Promise.resolve(null);
  }

  private async warmUp(): Promise<WarmStart | null> {
    const { archive, id, team, release } = this.options;
    const warm = await warmStart(archive, id, team(), release);
    if (warm) await this.lookBeside();
    return warm;
  }

  /** What the archive tells of the team besides its facts. */
  private async lookBeside(): Promise<void> {
    const { archive, id, demo, now, team } = this.options;
    this.check = await lastCheck(archive, id);
    this.missing = await teamMissing(archive, team().sources);
    if (!demo) this.keeping = await keepingOf(archive, now());
  }

  /** Looks into the archive; joins a look under way. */
  load(): Promise<TeamFacts> {
    this.loading ??= this.look().finally(() => {
      this.loading = null;
    });
    return this.loading;
  }

  /** Looks again if there may be more than before. */
  async update(): Promise<void> {
    const { archive, id, demo, now } = this.options;
    const { facts, check } = this;
    const latest = await lastCheck(archive, id);
    const isAsBefore =
      latest.readings === check?.readings && (await archive.version()) === facts?.version;
    if (!isAsBefore) {
      // What is being looked at now may be of before the last change.
      await this.loading?.catch(() => null);
      await this.load();
      return;
    }
    this.check = latest;
    if (!demo) this.keeping = await keepingOf(archive, now());
  }

  /** When GitHub was last asked, in whatever tab, and when last looked through as a whole. */
  async lastAsked(): Promise<LastAsked> {
    const { archive, id } = this.options;
    const { checkedAt } = await lastCheck(archive, id);
    return { checkedAt, readAt: (await this.start()).readAt };
  }

  private async look(): Promise<TeamFacts> {
    const { archive, team } = this.options;
    const begun = performance.now();
    await this.lookBeside();
    this.facts = await readTeamFacts(archive, team());
    this.tookMs = performance.now() - begun;
    return this.facts;
  }
}
