import type { Ledger, LedgerBlock, LedgerIssue } from "../../data/ledger.ts";
import { plural } from "../../ui/format.ts";
import type { BlockersSettings } from "../../url/blockers-settings.ts";
import { reasonWords } from "../today/blocker-words.ts";
import { nameOf } from "./ledger-words.ts";

/** Blocks under one heading; a block with several reasons stands under each. */
export type LedgerGroup = {
  key: string;
  /** Null where nothing is grouped. */
  title: string | null;
  /** What is to be known of the group as a whole. */
  note: string;
  issue: LedgerIssue | null;
  blocks: LedgerBlock[];
};

const passes: Record<BlockersSettings["only"], (block: LedgerBlock) => boolean> = {
  everything: () => true,
  started: ({ inProgress }) => inProgress,
  waiting: ({ inProgress }) => !inProgress,
  outside: ({ owner }) => owner.outside,
  ownerless: ({ owner }) => owner.logins.length === 0,
  dated: ({ promise }) => promise !== null,
};

const never = Number.POSITIVE_INFINITY;
const orders: Record<BlockersSettings["sort"], (a: LedgerBlock, b: LedgerBlock) => number> = {
  age: (a, b) => Number(b.inProgress) - Number(a.inProgress) || a.since - b.since,
  cost: (a, b) => b.costDays - a.costDays,
  behind: (a, b) => b.behind - a.behind,
  date: (a, b) => (a.promise?.on ?? never) - (b.promise?.on ?? never) || 0,
};

/**
 * The blocks of a ledger as they are shown: some of them, in an order, under headings. Groups
 * come in the order of their first block; ties keep the ledger's order, oldest first.
 */
export function arrangedLedger(
  ledger: Ledger,
  { group, sort, only }: Pick<BlockersSettings, "group" | "sort" | "only">,
): LedgerGroup[] {
  const blocks = ledger.blocks.filter(passes[only]).toSorted(orders[sort]);
  if (group === "none")
    return blocks.length === 0 ? [] : [{ key: "", title: null, note: "", issue: null, blocks }];
  const groups = new Map<string, LedgerGroup>();
  for (const block of blocks)
    for (const heading of headings[group](block, ledger)) {
      const found = groups.get(heading.key) ?? { note: "", issue: null, ...heading, blocks: [] };
      found.blocks.push(block);
      groups.set(heading.key, found);
    }
  return [...groups.values()];
}

type Heading = Pick<LedgerGroup, "key" | "title"> & Partial<LedgerGroup>;

const headings: Record<
  Exclude<BlockersSettings["group"], "none">,
  (block: LedgerBlock, ledger: Ledger) => Heading[]
> = {
  reason: ({ reasons }) =>
    once(
      reasons.map(({ reason }) =>
        reason.signal === "dependency"
          ? { key: "dependency", title: "Waits for another issue" }
          : {
              key: `${reason.signal} ${reason.name}`,
              title: capital(reasonWords(reason, () => "")),
            },
      ),
    ),
  owner: ({ owner }) => [
    owner.outside
      ? { key: "outside", title: "Outside the team" }
      : owner.logins.length === 0
        ? { key: "ownerless", title: "No clear owner" }
        : { key: "owner", title: "Somebody of the team" },
  ],
  issue: ({ reasons }, ledger) => {
    const waits = reasons.flatMap(({ reason }) =>
      reason.signal === "dependency" ? [reason.blocker] : [],
    );
    if (waits.length === 0) return [{ key: "no issue", title: "Marked, no issue named" }];
    return waits.map((id) => {
      const issue = ledger.issues.find(({ item }) => (item?.id ?? null) === id) ?? null;
      return {
        key: id ?? "unreadable",
        title: issue?.item ? nameOf(issue.item) : "Issues that may not be read",
        issue,
        note: issue ? issueNote(issue, ledger) : "",
      };
    });
  },
  repository: ({ item, reasons }, { items }) => {
    const places = reasons.map(({ reason }) => {
      if (reason.signal !== "dependency") return item.repository ?? "Drafts";
      return reason.blocker === null
        ? "Repositories that may not be read"
        : (items.get(reason.blocker)?.repository ?? "Not read yet");
    });
    return once(places.map((place) => ({ key: place, title: place })));
  },
};

const once = (list: Heading[]): Heading[] => [
  ...new Map(list.map((one) => [one.key, one])).values(),
];

/** "holds up 3 items; waited for by Platform and Payments; an item of Payments" */
function issueNote(
  { item, waiting, waitingTeams, ofTeams, assignees }: LedgerIssue,
  { teams }: Ledger,
): string {
  const name = (id: string) => teams.find((team) => team.id === id)?.name ?? id;
  const parts = [`holds up ${plural(waiting, "item")}`];
  if (waitingTeams.length > 1) parts.push(`shared by ${waitingTeams.map(name).join(" and ")}`);
  const others = ofTeams.filter((id) => !waitingTeams.includes(id));
  if (others.length > 0) parts.push(`an item of ${others.map(name).join(" and ")}`);
  const who = assignees.map((login) => `@${login}`).join(", ");
  parts.push(item === null ? "who has them may not be read" : who || "nobody is assigned to it");
  return parts.join("; ");
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
