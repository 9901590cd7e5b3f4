import type { FlowTable } from "../history/flow-table.ts";
import type { AddReason } from "./attention-reason.ts";
import type { PaceBands } from "./pace-bands.ts";
import type { SleRisk } from "./sle-risk.ts";
import { stageNow } from "./stage-limits.ts";

/** From this probability of missing the expectation on, an item is likely to. */
const likelyFrom = 0.5;
/** The pace band that an item should not pass. */
const band = 85;

/** An item in progress with its risk. */
export type Judged = SleRisk["items"][number];

/** Of missing the expectation: 1 once missed, null where too few finished items got this old. */
export const missProbability = ({ risk }: Judged): number | null =>
  risk.missed ? 1 : (risk.survival ?? risk.share);

/** What the expectation says of one item in progress: missed, likely to be, or slower than usual for its stage. */
export function addExpectationReasons(
  table: FlowTable,
  judged: Judged,
  bands: PaceBands,
  add: AddReason,
): void {
  const { row, risk, sleDays, ageDays } = judged;
  if (risk.missed) return add(row, { kind: "past the SLE", rank: 1, sleDays, byDays: risk.byDays });
  const probability = missProbability(judged);
  // A product of fractions may fall short of a half by a rounding.
  if (probability !== null && probability >= likelyFrom - 1e-12) {
    const { late, asOld } = risk;
    add(row, { kind: "likely to miss the SLE", rank: 2, sleDays, probability, late, asOld });
  }
  const stage = stageNow(table, row);
  const bandDays = bands
    .find((one) => one.stage === stage)
    ?.percentiles.find(({ p }) => p === band)?.days;
  if (bandDays !== undefined && ageDays > bandDays)
    add(row, { kind: "past the pace band", rank: 2, stage, percentile: band, bandDays });
}
