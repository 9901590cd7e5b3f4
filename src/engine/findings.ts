import { durationDays } from "../domain/clock.ts";
import type { ItemId } from "../domain/item.ts";
import { factFindings } from "../history/fact-findings.ts";
import type { Finding } from "../history/flow-table.ts";
import { isRefusal } from "../metrics/answer.ts";
import { type BlockerFinding, blockerFindings } from "../metrics/blocker-findings.ts";
import type { Subject } from "./answer-subject.ts";
import { refOf } from "./item-reference.ts";

/**
 * Everything odd about the data behind a subject's numbers: what was met while the table was
 * built, what its facts tell besides, and what blocks what. A filter changes nothing: findings
 * are about the team's data.
 */
export function findingsOf(subject: Subject): Finding[] {
  const { table, team, boards, facts, attributes } = subject.whole ?? subject;
  const { unlinkedDays, blockedDays } = team.attention;
  const isLong = (row: number) =>
    durationDays(table.clock, table.startedAt[row] as number, table.asOf) > unlinkedDays;
  const blocked = blockerFindings(table, team.blocked, blockedDays).value;
  return [
    ...table.findings,
    ...factFindings({ table, attributes: attributes(), items: facts(), boards, isLong }),
    ...(isRefusal(blocked) ? [] : blocked.map((finding) => ofBlocker(finding, subject))),
  ];
}

/** That not everything could be read, and what: so no number is the whole. */
export const loadFindings = (complete: boolean, gaps: readonly string[]): Finding[] =>
  (gaps.length > 0 || complete ? gaps : [null]).map((detail) => ({
    kind: "partial load",
    item: null,
    detail,
  }));

function ofBlocker(finding: BlockerFinding, { whole, ...subject }: Subject): Finding {
  const { table, items, team } = whole ?? subject;
  const idOf = (row: number) => table.items[row] as ItemId;
  const named = (ids: readonly ItemId[]) =>
    ids.map((id) => {
      const item = items.get(id);
      return item ? refOf(item) : id;
    });
  const common = { kind: finding.kind, item: idOf(finding.row) };
  switch (finding.kind) {
    case "blocked with no reason":
      return { ...common, detail: null };
    case "blocked past the limit":
      return {
        ...common,
        detail: `${Math.round(finding.ageDays * 10) / 10} days; the team's limit is ${team.attention.blockedDays}`,
      };
    case "circular":
      return { ...common, detail: named(Array.from(finding.rows, idOf)).join(" → ") };
    case "started while its blockers are not committed":
      return { ...common, detail: named(finding.blockers).join(", ") };
  }
}
