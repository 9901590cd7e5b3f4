import type { Instant } from "../domain/instant.ts";
import type { Team } from "../domain/team.ts";
import { buildFlowTable } from "../history/build-flow-table.ts";
import type { Finding } from "../history/flow-table.ts";
import { cycleTimes } from "../metrics/cycle-time.ts";
import { throughputByWeek } from "../metrics/throughput.ts";
import { lastDays } from "../metrics/window.ts";
import { wipByDay } from "../metrics/wip.ts";
import type { Preview } from "./setup-protocol.ts";
import type { TeamFacts } from "./team-facts.ts";

const windowDays = 90;
/** Of what findings are about, and of their items, so many are named. */
const named = 10;

/**
 * What a team's description makes of the facts there are: its cycle times, throughput and
 * WIP of the last 90 days, and its findings.
 */
export function previewOf(
  team: Team,
  { boards, items }: Pick<TeamFacts, "boards" | "items">,
  asOf: Instant,
): Preview {
  const table = buildFlowTable({ team, boards, items, asOf });
  const window = lastDays(table, windowDays);
  return {
    asOf,
    items: table.rows,
    leftOut: table.leftOut.length,
    cycleTime: cycleTimes(table, window, team.sle),
    throughput: throughputByWeek(table, window),
    wip: wipByDay(table, window),
    findings: byKind(table.findings),
  };
}

function byKind(findings: readonly Finding[]): Preview["findings"] {
  const kinds = new Map<
    Finding["kind"],
    { count: number; details: Set<string>; items: string[] }
  >();
  for (const { kind, item, detail } of findings) {
    const found = kinds.get(kind) ?? { count: 0, details: new Set<string>(), items: [] };
    kinds.set(kind, found);
    found.count += 1;
    if (detail !== null && found.details.size < named) found.details.add(detail);
    if (item !== null && found.items.length < named) found.items.push(item);
  }
  return [...kinds]
    .map(([kind, { count, details, items }]) => ({ kind, count, details: [...details], items }))
    .toSorted((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
