import type { Ledger, LedgerBlock, LedgerIssue, LedgerItem } from "../../../src/data/ledger.ts";
import { parseInstant } from "../../../src/domain/instant.ts";

export const asOf = parseInstant("2026-08-21T18:00:00Z");
const day = 86_400_000;

export const item = (id: string, title = `Title of ${id}`): LedgerItem => ({
  id,
  ref: `acme/app#${id.slice(1)}`,
  title,
  url: `https://github.com/acme/app/issues/${id.slice(1)}`,
  repository: "acme/app",
  stage: "Doing",
  author: "olga",
});

/** An item blocked by the label "waiting: legal" for so many days, with an owner. */
export const block = (
  id: string,
  ageDays: number,
  change: Partial<LedgerBlock> = {},
): LedgerBlock => {
  const since = asOf - (ageDays - 1) * day;
  return {
    item: item(id),
    teams: ["own"],
    row: Number(id.slice(1)),
    inProgress: true,
    since,
    ageDays,
    reasons: [
      {
        reason: { signal: "label", name: "waiting: legal" },
        since,
        notBefore: since,
        reopened: false,
      },
    ],
    owner: { logins: ["mira"], of: "item", outside: false },
    behind: 0,
    behindFirst: [],
    circle: [],
    costDays: ageDays,
    promise: null,
    next: { step: "ask", because: "owner known" },
    ...change,
  };
};

export const waitsFor = (blocker: string | null): LedgerBlock["reasons"] => [
  {
    reason: { signal: "dependency", blocker },
    since: asOf - 3 * day,
    notBefore: asOf - 3 * day,
    reopened: false,
  },
];

export const issue = (id: string | null, change: Partial<LedgerIssue> = {}): LedgerIssue => ({
  item: id === null ? null : item(id),
  assignees: [],
  ofTeams: [],
  waitingTeams: ["own"],
  since: asOf - 3 * day,
  waiting: 1,
  costDays: 3,
  ...change,
});

export const ledger = (
  blocks: LedgerBlock[],
  issues: LedgerIssue[] = [],
  others: string[] = [],
): Ledger => ({
  teams: [
    { id: "own", name: "Platform", asOf, zone: "UTC" },
    { id: "other", name: "Payments", asOf, zone: "UTC" },
  ],
  missing: [],
  blocks,
  issues,
  totalDays: blocks.reduce((sum, { costDays }) => sum + costDays, 0),
  items: new Map(
    [
      ...blocks.map((one) => one.item),
      ...issues.flatMap((one) => one.item ?? []),
      ...others.map((id) => item(id)),
    ].map((one) => [one.id, one]),
  ),
});

export const words = ({ items }: Ledger) => ({
  items,
  zone: "UTC",
  clock: "calendar days" as const,
  limitDays: 5,
});
