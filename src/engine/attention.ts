import type { Instant } from "../domain/instant.ts";
import { createFreshness, type Freshness } from "./freshness.ts";
import type { Attention } from "./protocol.ts";
import type { TeamSession } from "./team-session.ts";

/** Keeps the team that somebody looks at fresh, and no other. */
export type Attending = {
  attend(attention: Attention): Promise<void>;
  /** Looks again, e.g. once there is a token. */
  again(): Promise<void>;
  /** A team is gone: nothing keeps it fresh. */
  drop(team: string): void;
};

/** @param options `session` opens a team; `settled` resolves once the page has painted what is kept */
export function createAttending(options: {
  now: () => Instant;
  after: (ms: number, run: () => void) => () => void;
  settled: () => Promise<void>;
  session: (team: string) => Promise<TeamSession>;
  canRead: (team: string) => Promise<boolean>;
}): Attending {
  const { now, after, settled, session, canRead } = options;
  const kept = new Map<string, { of: TeamSession; freshness: Freshness }>();
  let last: Attention = { team: null, visible: false, online: false };

  const freshnessOf = (team: TeamSession): Freshness =>
    createFreshness({
      now,
      after,
      last: () => team.lastAsked(),
      check: (mode) => team.refresh(mode),
      dayOf: (at) => team.dayOf(at),
    });
  const attend = async (attention: Attention): Promise<void> => {
    last = attention;
    const { team, visible, online } = attention;
    for (const [other, { freshness }] of kept)
      if (other !== team || !visible || !online) freshness.attend(false);
    if (team === null) return;
    const opened = await session(team);
    await opened.seen(visible);
    if (!visible || !online || !(await canRead(team))) return;
    await settled();
    // Somebody may have turned away meanwhile.
    if (last !== attention) return;
    const before = kept.get(team);
    // Deleted and set up again, it is another session.
    if (before && before.of !== opened) before.freshness.attend(false);
    const freshness = before?.of === opened ? before.freshness : freshnessOf(opened);
    kept.set(team, { of: opened, freshness });
    freshness.attend(true);
  };
  return {
    attend,
    again: () => attend({ ...last }),
    drop(team) {
      kept.get(team)?.freshness.attend(false);
      kept.delete(team);
    },
  };
}
