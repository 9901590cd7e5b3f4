import { lastDays } from "../metrics/window.ts";
import type { BlockersCalls, LedgerReach } from "./blockers-protocol.ts";
import { demoId } from "./demo-team.ts";
import { replied } from "./failures.ts";
import type { Scope } from "./scope.ts";
import type { TeamSession } from "./team-session.ts";
import type { TeamSubject } from "./team-subject.ts";

const usualWindowDays = 90;

type Kept = { id: string; name: string };

/**
 * What the Blockers page asks of the sessions of one team or of all. What answers is loaded when
 * first asked: the other pages do without.
 *
 * @param kept the teams kept on this device, without the demo, which stands alone
 */
export function createBlockers(
  session: (team: string) => Promise<TeamSession>,
  kept: () => Promise<Kept[]>,
): BlockersCalls {
  const subjectOf = async (scope: Scope) => (await session(scope.team)).subject(scope);

  /** Other teams as of the same instant; one that cannot be opened is told by its name. */
  const others = async ({ team, asOf }: Scope, reach: LedgerReach) => {
    const found: TeamSubject[] = [];
    const missing: string[] = [];
    const teams = reach === "team" || team === demoId ? [] : await kept();
    for (const { id, name } of teams) {
      if (id === team) continue;
      try {
        found.push({ id, subject: await (await session(id)).subject({ asOf }) });
      } catch {
        missing.push(name);
      }
    }
    return { found, missing };
  };

  return {
    ledger: (scope, reach) =>
      replied(async () => {
        const { ledgerOf } = await import("./ledger.ts");
        const subject = await subjectOf(scope);
        const { found, missing } = await others(scope, reach);
        return ledgerOf([{ id: scope.team, subject }, ...found], missing);
      }),

    blockerPatterns: (scope) =>
      replied(async () => {
        const { patternsOf } = await import("./patterns.ts");
        const subject = await subjectOf(scope);
        return patternsOf(subject, scope.window ?? lastDays(subject.table, usualWindowDays));
      }),

    dependencyMap: (scope, choice) =>
      replied(async () => {
        const { dependencyMap } = await import("./dependency-map.ts");
        return dependencyMap(await subjectOf(scope), choice);
      }),
  };
}
