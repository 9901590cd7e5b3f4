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
