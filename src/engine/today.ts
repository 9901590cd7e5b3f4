import { lastDays } from "../metrics/window.ts";
import { replied } from "./failures.ts";
import type { Scope } from "./protocol.ts";
import { sinceOf, standingsOf, workingDayBefore } from "./since.ts";
import { dropSnooze, keepSnooze, snoozesOf } from "./snoozes.ts";
import type { TeamSession } from "./team-session.ts";
import type { Since, SinceWhen, TodayCalls } from "./today-protocol.ts";
import { fromKept, lastTime, type Sight, toKept, visitsAfter } from "./visits.ts";

const usualWindowDays = 90;
const metaKey = (what: "visit" | "stand-up", team: string) => `${what} ${team}`;

/** What Today and the stand-up ask of a team's session. */
export function createToday(session: (team: string) => Promise<TeamSession>): TodayCalls {
  const visits = async ({ archive }: TeamSession, what: "visit" | "stand-up", team: string) =>
    fromKept(await archive.meta(metaKey(what, team)));
  const since = async (scope: Scope, when: SinceWhen) => {
    const open = await session(scope.team);
    const now = await open.subject(scope);
    const { asOf } = now.table;
    const isDate = typeof when === "object";
    const last: Sight | null = isDate ? null : lastTime(await visits(open, when, scope.team), asOf);
    const from = isDate ? when.at : (last?.asOf ?? workingDayBefore(now.team, asOf));
    const known: Since["known"] = isDate ? "date" : last ? when : "first";
    const earlier = await open.subject({ asOf: Math.min(from, asOf) });
    const window = scope.window ?? lastDays(now.table, usualWindowDays);
    return sinceOf({ now, earlier, window }, known, last);
  };
  return {
    since: (scope, when) => replied(() => since(scope, when)),

    seen: (scope, what) =>
      replied(async () => {
        const open = await session(scope.team);
        const { seen } = scope;
        const subject = await open.subject({ asOf: scope.asOf, ...(seen ? { seen } : {}) });
        const standings = standingsOf(subject, usualWindowDays);
        const before = await visits(open, what, scope.team);
        const after = visitsAfter(before, { asOf: subject.table.asOf, standings });
        if (after !== before) await open.archive.putMeta(metaKey(what, scope.team), toKept(after));
        return null;
      }),

    snoozes: (team) => replied(async () => snoozesOf((await session(team)).archive, team)),

    snooze: (team, snooze) =>
      replied(async () => {
        await keepSnooze((await session(team)).archive, team, snooze);
        return null;
      }),

    unsnooze: (team, item) =>
      replied(async () => {
        await dropSnooze((await session(team)).archive, team, item);
        return null;
      }),
  };
}
