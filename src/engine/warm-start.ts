import type { Archive } from "../archive/archive.ts";
import { sourceKey } from "../domain/source.ts";
import type { Team } from "../domain/team.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { packTable, unpackTable } from "./packed-table.ts";
import type { TeamFacts } from "./team-facts.ts";

/** What the first numbers of a visit are worked out from, before every fact is looked at. */
export type WarmStart = Pick<TeamFacts, "version" | "boards" | "iterations" | "readAt"> & {
  table: FlowTable;
};

/** Something was asked that the table alone does not tell: look at the facts, and ask again. */
export class FactsNeeded extends Error {
  override readonly name = "FactsNeeded";
  constructor() {
    super("the facts are being read");
  }
}

/** Small enough to look at first. */
type Beside = Pick<TeamFacts, "boards" | "iterations"> & { of: string };

const key = (team: string): string => `warm start ${team}`;

/**
 * What a table was made from: another team's description, other facts, another reading or another
 * release make another table.
 */
function versionOf(
  team: Team,
  facts: Pick<TeamFacts, "version" | "readAt">,
  release: string,
): string {
  return JSON.stringify([release, facts.version, facts.readAt, team]);
}

/** As `readTeamFacts` tells it, without reading facts. */
async function lastRead(archive: Archive, { sources }: Team): Promise<number | null> {
  let readAt: number | null = Infinity;
  for (const source of sources) {
    const read: number | null = (await archive.checkpoint(sourceKey(source)))?.readAt ?? null;
    readAt = read === null || readAt === null ? null : Math.min(readAt, read);
  }
  return readAt;
}

/** The table of the last visit, where nothing has changed since; null otherwise. */
export async function warmStart(
  archive: Archive,
  id: string,
  team: Team,
  release: string,
): Promise<WarmStart | null> {
  const version = await archive.version();
  const readAt = await lastRead(archive, team);
  const beside = (await archive.meta(key(id))) as Beside | null;
  if (readAt === null || beside?.of !== versionOf(team, { version, readAt }, release)) return null;
  const kept = await archive.table(key(id));
  // The archive may have dropped it for want of room: then it is kept anew.
  if (kept?.version !== beside.of) {
    await archive.dropMeta(key(id));
    return null;
  }
  const { boards, iterations } = beside;
  return { boards, iterations, version, readAt, table: unpackTable(kept.bytes) };
}

/** Forgets the table of a team. */
export async function dropWarmStart(archive: Archive, id: string): Promise<void> {
  await archive.dropTable(key(id));
  await archive.dropMeta(key(id));
}

/** Keeps a table for the next visit, as of the last reading; the same again is not written again. */
export async function keepWarmStart(
  archive: Archive,
  id: string,
  {
    team,
    facts,
    table,
    release,
  }: { team: Team; facts: TeamFacts; table: FlowTable; release: string },
): Promise<void> {
  const { boards, iterations, readAt } = facts;
  if (readAt === null || table.asOf !== readAt) return;
  const of = versionOf(team, facts, release);
  const before = (await archive.meta(key(id))) as Beside | null;
  if (before?.of === of) return;
  await archive.putTable(key(id), of, packTable(table));
  await archive.putMeta(key(id), { of, boards, iterations } satisfies Beside);
}
