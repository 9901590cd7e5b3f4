import type { Instant } from "../domain/instant.ts";

/** A whole reading, or one only if the gate says that something moved. */
export type CheckMode = "whole" | "if moved";

/** When GitHub was last asked, in whatever tab, and when last looked through as a whole. */
export type LastAsked = { checkedAt: Instant | null; readAt: Instant | null };

export type FreshnessOptions = {
  now: () => Instant;
  /** Calls back once after so long; gives what calls it off. */
  after: (ms: number, run: () => void) => () => void;
  /** When it rejects, that is a failed check. */
  last: () => Promise<LastAsked>;
  /** Asks GitHub: what it cost, and whether it failed. When it rejects, it failed. */
  check: (mode: CheckMode) => Promise<{ points: number; failed: boolean }>;
  /** The day of an instant, where the team is. */
  dayOf: (at: Instant) => number;
};

export type Freshness = {
  /** Whether somebody looks and GitHub can be reached: only then is it asked. */
  attend(yes: boolean): void;
};

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const usual = 5 * minute;
/** Points an hour that keeping fresh may take: a fifth of what GitHub grants a person. */
const pointsAnHour = 1_000;

/** Once a day of the team's, everything is looked through: some changes show in no gate. */
export const checkMode = (
  readAt: Instant | null,
  now: Instant,
  dayOf: (at: Instant) => number,
): CheckMode =>
  readAt === null || now - readAt >= day || dayOf(readAt) !== dayOf(now) ? "whole" : "if moved";

/**
 * Keeps a team fresh while somebody looks: asks every five minutes, rarer where asking is
 * dear or fails, and at once when somebody looks again after longer.
 */
export function createFreshness(options: FreshnessOptions): Freshness {
  const { now, after, last, check, dayOf } = options;
  let attending = false;
  let busy = false;
  let failures = 0;
  let pointsLast = 0;
  let triedAt = Number.NEGATIVE_INFINITY;
  let callOff = () => {};

  const everyMs = () =>
    failures > 0
      ? Math.min(hour, usual * 2 ** failures)
      : Math.max(usual, (pointsLast / pointsAnHour) * hour);
  const tick = async () => {
    if (!attending || busy) return;
    busy = true;
    let askedAt = now();
    try {
      const { checkedAt, readAt } = await last();
      askedAt = Math.max(checkedAt ?? triedAt, triedAt);
      if (now() >= askedAt + everyMs()) {
        const { points, failed } = await check(checkMode(readAt, now(), dayOf));
        failures = failed ? failures + 1 : 0;
        pointsLast = points;
        triedAt = now();
        askedAt = triedAt;
      }
    } catch {
      failures += 1;
      triedAt = now();
      askedAt = triedAt;
    } finally {
      busy = false;
      callOff();
      if (attending) callOff = after(askedAt + everyMs() - now(), () => void tick());
    }
  };
  return {
    attend(yes) {
      if (yes === attending) return;
      attending = yes;
      callOff();
      // What failed while nobody looked, or without a network, may go well now.
      failures = 0;
      triedAt = Number.NEGATIVE_INFINITY;
      if (yes) void tick();
    },
  };
}
