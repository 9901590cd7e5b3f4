import type { Archive } from "../archive/archive.ts";
import type { Instant } from "../domain/instant.ts";

/** What the tabs of a browser keep of their readings of a team, for each other and for the next visit. */
export type LastCheck = {
  /** How often GitHub was asked and answered to the end, and how often something was read. */
  checks: number;
  readings: number;
  /** Start of the last one of either kind. */
  checkedAt: Instant | null;
  /** What the team's hosts cannot tell, in words. */
  unknown: string[];
};

const none: LastCheck = { checks: 0, readings: 0, checkedAt: null, unknown: [] };
const key = (team: string): string => `last check ${team}`;

export const lastCheck = async (archive: Archive, team: string): Promise<LastCheck> => ({
  ...none,
  ...((await archive.meta(key(team))) as Partial<LastCheck> | null),
});

export const keepLastCheck = (archive: Archive, team: string, check: LastCheck): Promise<void> =>
  archive.putMeta(key(team), check);
