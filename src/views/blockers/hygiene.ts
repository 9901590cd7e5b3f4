import type { Ledger } from "../../data/ledger.ts";
import type { BlockedSignals } from "../../domain/team.ts";
import type { Finding, FindingKind } from "../../history/flow-table.ts";

/** Something about marks that a person may want to mend: what it is, what it means, and of which items. */
export type HygieneGroup = {
  title: string;
  meaning: string;
  items: { id: string; detail: string | null }[];
};

/** Findings of the data that are about marks and dependencies, in the order of the page. */
const told: Partial<Record<FindingKind, Pick<HygieneGroup, "title" | "meaning">>> = {
  "blocked by a closed issue": {
    title: "Blocked by a closed issue",
    meaning:
      "The dependency is still listed, but its issue is closed. It blocks nothing: remove it.",
  },
  "label left on after closing": {
    title: "Mark left on after closing",
    meaning: "The item is closed and still carries the label. That time is not counted.",
  },
  "blocked with no reason": {
    title: "Marked, but no reason",
    meaning: "The mark only says that it is blocked. Name the issue, or a label that says why.",
  },
  circular: {
    title: "Waiting in a circle",
    meaning: "These items wait for each other, so none of them can go first. Split one.",
  },
  "started while its blockers are not committed": {
    title: "Started while its blockers are not even planned",
    meaning: "Work began on it, though what it waits for is still in the backlog.",
  },
};

/**
 * What the marks and dependencies of a team get wrong: what its findings tell, and what its
 * ledger shows. Only kinds that were found; each item once a kind.
 */
export function hygieneOf(
  { blocks }: Ledger,
  findings: readonly Finding[],
  signals: BlockedSignals,
): HygieneGroup[] {
  const found = Object.entries(told).map(
    ([kind, words]): HygieneGroup => ({
      ...words,
      items: findings.flatMap(({ kind: own, item, detail }) =>
        own === kind && item !== null ? [{ id: item, detail }] : [],
      ),
    }),
  );
  const listed = (chosen: Ledger["blocks"]) =>
    chosen.map(({ item }) => ({ id: item.id, detail: null }));
  const hasMarks = signals.labels.length + signals.statuses.length + signals.fields.length > 0;
  const groups: HygieneGroup[] = [
    ...found,
    {
      title: "A reason, but no mark",
      meaning:
        "It waits for an open issue, but no label or column shows that: the board looks fine.",
      items: hasMarks
        ? listed(
            blocks.filter(
              ({ inProgress, reasons }) =>
                inProgress && reasons.every(({ reason }) => reason.signal === "dependency"),
            ),
          )
        : [],
    },
    {
      title: "Blocked before the start",
      meaning: "Nobody works on it yet. It costs no time now, but it cannot be begun.",
      items: listed(blocks.filter(({ inProgress }) => !inProgress)),
    },
    {
      title: "Two signals that disagree",
      meaning: "A mark says blocked, but it moved on since, or what it waited for is over.",
      items: listed(blocks.filter(({ next }) => next.step === "remove the mark")),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}
