import { evidences } from "../domain/evidence.ts";
import type { ItemId } from "../domain/item.ts";
import { type Answer, isRefusal } from "../metrics/answer.ts";
import { factsById } from "../metrics/block-origins.ts";
import { type BlockerLedger, blockerLedger } from "../metrics/blocker-ledger.ts";
import type { Subject } from "./answer-subject.ts";
import type { Ledger, LedgerBlock, LedgerIssue } from "./blockers-protocol.ts";
import { iterationDays } from "./iteration-days.ts";
import { LedgerNames } from "./ledger-names.ts";
import { SharedDays, SharedItems } from "./shared-items.ts";
import type { TeamSubject } from "./team-subject.ts";

/** Of the items behind a blocker so many are named. */
const namedBehind = 20;

/** One team's ledger. */
const ledgerAnswer = (subject: Subject): Answer<BlockerLedger> =>
  blockerLedger({
    ...subject,
    attributes: subject.attributes(),
    iterationEnds: new Map(
      iterationDays(subject.iterations).map(({ title, last }) => [title, last]),
    ),
    factsOf: factsById(subject.facts),
  });

type MergedBlock = { block: LedgerBlock; behind: SharedItems; days: SharedDays };
type MergedIssue = { issue: LedgerIssue; waiting: SharedItems; days: SharedDays };

/**
 * The open blockers of one team or of several as one ledger. An item or a blocking issue that
 * several teams share is listed once, with all of them; its cost counts each item once, on the
 * clock of the first team that lists it. Teams are in the order given, never ranked.
 *
 * @param teams the first is the one whose rows are told
 */
export function ledgerOf(
  teams: readonly [TeamSubject, ...TeamSubject[]],
  missing: string[] = [],
): Answer<Ledger> {
  const names = new LedgerNames(teams);
  const blocks = new Map<ItemId, MergedBlock>();
  const issues = new Map<ItemId | null, MergedIssue>();
  const total = new SharedDays();
  const [first] = teams;
  const answers = teams.map((team) => ({ ...team, answer: ledgerAnswer(team.subject) }));
  for (const { id, subject, answer } of answers) {
    if (isRefusal(answer.value)) continue;
    const { items } = subject.table;
    const idOf = (row: number) => items[row] as ItemId;
    total.add(items, answer.value.total);
    for (const { row, behind, circle, cost, promise, ...block } of answer.value.blocks) {
      const item = idOf(row);
      const merged = blocks.get(item) ?? {
        block: {
          ...block,
          item: names.name(item),
          teams: [],
          row: id === first.id ? row : null,
          behind: 0,
          behindFirst: [],
          circle: Array.from(circle, idOf),
          costDays: 0,
          promise: null,
        },
        behind: new SharedItems(),
        days: new SharedDays(),
      };
      merged.block.teams.push(id);
      merged.behind.add(items, behind);
      merged.days.add(items, cost);
      if (promise && (!merged.block.promise || promise.on < merged.block.promise.on)) {
        const { row: promised, ...day } = promise;
        merged.block.promise = { ...day, of: idOf(promised) };
      }
      blocks.set(item, merged);
    }
    for (const { blocker, since, waiting, cost } of answer.value.issues) {
      const merged = issues.get(blocker) ?? {
        issue: {
          item: blocker === null ? null : names.name(blocker),
          assignees: names.assignees(blocker),
          ofTeams: names.teamsOf(blocker),
          waitingTeams: [],
          since,
          waiting: 0,
          costDays: 0,
        },
        waiting: new SharedItems(),
        days: new SharedDays(),
      };
      merged.issue.waitingTeams.push(id);
      merged.issue.since = Math.min(merged.issue.since, since);
      merged.waiting.add(items, waiting);
      merged.days.add(items, cost);
      issues.set(blocker, merged);
    }
  }
  const listed = Array.from(blocks.values(), ({ block, behind, days }): LedgerBlock => {
    const behindFirst = behind.first(namedBehind);
    for (const item of [...behindFirst, ...block.circle]) names.name(item);
    if (block.promise) names.name(block.promise.of);
    return { ...block, behind: behind.count(), behindFirst, costDays: days.sum() };
  });
  const own = answers[0]?.answer as Answer<BlockerLedger>;
  return {
    ...own,
    n: listed.length,
    evidence: Object.fromEntries(
      evidences.map((name) => [
        name,
        answers.reduce((sum, { answer }) => sum + answer.evidence[name], 0),
      ]),
    ) as Answer<Ledger>["evidence"],
    value: {
      teams: answers.map(({ id, subject: { team }, answer: { asOf, zone } }) => ({
        id,
        name: team.name,
        asOf,
        zone,
      })),
      missing,
      blocks: listed.toSorted(
        (a, b) => Number(b.inProgress) - Number(a.inProgress) || a.since - b.since,
      ),
      issues: Array.from(issues.values(), ({ issue, waiting, days }) => ({
        ...issue,
        waiting: waiting.count(),
        costDays: days.sum(),
      })).toSorted((a, b) => b.costDays - a.costDays || a.since - b.since),
      totalDays: total.sum(),
      items: names.all(),
    },
  };
}
