import type { Instant } from "../domain/instant.ts";
import type { Attributes } from "../history/attributes.ts";
import type { FlowTable } from "../history/flow-table.ts";
import { textsOf } from "../history/text-columns.ts";
import type { Answer } from "./answer.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { daysSince } from "./staleness.ts";
import { inProgress } from "./wip.ts";

/** An item in progress for which a review was asked and not given. */
export type ReviewWait = {
  row: number;
  since: Instant;
  /** Days since it was asked; today is 0. */
  days: number;
  /** Who was asked and has not answered, in order of asking; a team as `organisation/team`. */
  asked: string[];
  late: boolean;
};

/**
 * Waiting for review: items in progress that are, or are linked to, an open pull request which
 * is no draft and for which somebody was asked for a review and has not given one.
 *
 * @param limitDays on the team's clock; from then on a wait is late
 * @returns the longest first
 */
export function reviewWaits(
  table: FlowTable,
  { reviewAskedAt, reviewers }: Attributes,
  limitDays: number,
): Answer<ReviewWait[]> {
  const evidence = new EvidenceCount();
  const value: ReviewWait[] = [];
  for (const row of inProgress(table)) {
    const since = reviewAskedAt[row] as number;
    if (Number.isNaN(since)) continue;
    const days = daysSince(table.clock, since, table.asOf);
    const asked = textsOf(reviewers, row).filter((name) => name !== "");
    value.push({ row, since, days, asked, late: days >= limitDays });
    evidence.add(table.startedEvidence[row]);
  }
  value.sort((a, b) => a.since - b.since || a.row - b.row);
  return {
    ...basis(table),
    definition: "waiting for review",
    window: null,
    n: value.length,
    counted: Uint32Array.from(value, ({ row }) => row),
    leftOut: [],
    evidence: evidence.shares(),
    value,
  };
}
