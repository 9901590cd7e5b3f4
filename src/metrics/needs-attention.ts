import type { ItemId } from "../domain/item.ts";
import { type Answer, isRefusal, type Window } from "./answer.ts";
import type { AttentionItem, AttentionReason } from "./attention-reason.ts";
import { type AttentionInput, reasonsByRow } from "./attention-reasons.ts";
import { basis } from "./basis.ts";
import { EvidenceCount } from "./evidence-shares.ts";
import { openAges } from "./open-ages.ts";
import { missProbability } from "./pressing-reasons.ts";
import { sleRisk } from "./sle-risk.ts";
import { stageNow } from "./stage-limits.ts";
import type { Sle } from "./values.ts";

/** What needs a person, the most pressing first. */
export type NeedsAttention = {
  items: AttentionItem[];
  /** How many items are in progress. */
  inProgress: number;
  /** Null while too few items are finished to expect anything. */
  sle: Sle | null;
};

/**
 * Needs attention: the items that need a person at `asOf`, each with every reason:
 * 1. past the service level expectation, or blocked for more than the team's limit;
 * 2. likely to miss the expectation (a probability of at least a half at its age), older than
 *    85 % of the finished items were when they left its stage, or due sooner than the 85 %
 *    remaining time of the finished items at least as old;
 * 3. blocked; 4. waiting for review, 5. stale, from the team's limits on; 6. in a stage over
 * its limit; 7. hygiene: nobody on it, a cleared blocker still marked, an unmapped status.
 *
 * Ordered by the most pressing reason, then by the probability of missing the expectation
 * (missed first, unknown last), then by age, oldest first, then by number.
 *
 * @param window whole days, both in; finished items of these days are compared with
 * @returns `counted`: all items in progress; without 5 finished items nothing is said of the expectation
 */
export function needsAttention(input: AttentionInput, window: Window): Answer<NeedsAttention> {
  const { table, team, attributes } = input;
  const { rows: open, ageDays } = openAges(table);
  const risk = sleRisk(table, window, team.sle, input.own);
  const judged = isRefusal(risk.value) ? [] : risk.value.items;
  const probabilities = new Float64Array(table.rows).fill(Number.NaN);
  for (const one of judged) probabilities[one.row] = missProbability(one) ?? Number.NaN;
  const ages = new Float64Array(table.rows).fill(Number.NaN);
  for (const [i, row] of open.entries()) ages[row] = ageDays[i] as number;
  const found = reasonsByRow(input, window, judged);
  const evidence = new EvidenceCount();
  for (const row of open) evidence.add(table.startedEvidence[row]);
  const items = found.map(
    ({ row, reasons }): AttentionItem => ({
      row,
      item: table.items[row] as ItemId,
      rank: (reasons[0] as AttentionReason).rank,
      probability: orNull(probabilities[row] as number),
      ageDays: orNull(ages[row] as number),
      atLeast: table.startUnseen[row] === 1,
      stage: stageNow(table, row),
      reasons,
    }),
  );
  items.sort(
    (a, b) =>
      a.rank - b.rank ||
      (b.probability ?? -1) - (a.probability ?? -1) ||
      (b.ageDays ?? -1) - (a.ageDays ?? -1) ||
      lastIfNone(attributes.number[a.row]) - lastIfNone(attributes.number[b.row]) ||
      a.row - b.row,
  );
  return {
    ...basis(table),
    definition: "needs attention",
    window,
    n: open.length,
    counted: open.toSorted(),
    leftOut: [],
    evidence: evidence.shares(),
    value: { items, inProgress: open.length, sle: isRefusal(risk.value) ? null : risk.value.sle },
  };
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** A draft has no number. Not Infinity: less itself it is no number either. */
const lastIfNone = (number = 0): number => (number === 0 ? Number.MAX_SAFE_INTEGER : number);
