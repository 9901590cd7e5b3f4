import type { Finding, FindingKind } from "../../history/flow-table.ts";
import { plural } from "../../ui/format.ts";

/** What a finding means for the numbers, and what would mend it. */
export const findingWords: Record<FindingKind, string> = {
  "closed but not in done": "Closed on GitHub, but its card is not in a done stage.",
  "done but open": "Its card is in a done stage, but the issue is open.",
  "skipped stages": "Passed over one or more stages in a single move.",
  "created done": "Was finished in the moment it started, so it has no cycle time.",
  "unmapped status": "Has had a status that no stage of the team names; that move was not counted.",
  "removed from board": "Was taken off the board.",
  "label left on after closing":
    "Still carries a blocked label after closing; that time is not counted.",
  "blocked by a closed issue": "Lists a blocking issue that is closed already.",
  "unseen start": "Was in progress when first seen: its start, and so its age, is a lower bound.",
  "bulk move":
    "Ten or more items were moved within a minute by one hand: those times say when somebody tidied the board, not when work moved.",
  "automated moves": "Moved by a workflow or a bot, which may come earlier or later than the work.",
  "label renamed":
    "A label was renamed. GitHub does not say when; if the team's rules name it, name both.",
  "in progress with nobody assigned": "Is in progress, and nobody is assigned to it.",
  "in progress with no linked work":
    "Has been in progress for long, and no pull request is linked to it.",
  "negative time": "Ends before it begins; that time is not counted.",
  disagreement: "GitHub shows something else than its own events lead to.",
  "blocked with no reason": "Is blocked, and nothing says why.",
  "blocked past the limit": "Has been blocked for longer than the team wants to wait.",
  circular: "Waits for itself, through others.",
  "started while its blockers are not committed":
    "Was begun, though what it waits for is not planned yet.",
  "partial load": "Not everything could be read from GitHub: the numbers are not the whole.",
};

/** Findings by kind, the most frequent first. */
export function byKind(findings: readonly Finding[]): { kind: FindingKind; findings: Finding[] }[] {
  const groups = new Map<FindingKind, Finding[]>();
  for (const finding of findings) {
    groups.set(finding.kind, [...(groups.get(finding.kind) ?? []), finding]);
  }
  return [...groups]
    .map(([kind, found]) => ({ kind, findings: found }))
    .toSorted((a, b) => b.findings.length - a.findings.length);
}

/** "14 findings about the data behind these numbers." */
export const findingsSentence = (count: number): string =>
  count === 0
    ? "Nothing odd was found in the data behind these numbers."
    : `${plural(count, "finding")} about the data behind these numbers.`;
