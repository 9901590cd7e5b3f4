import { describe, expect, it } from "vitest";
import type { AttentionReason } from "../../src/metrics/attention-reason.ts";
import type { MissRisk } from "../../src/metrics/miss-risk.ts";
import type { PaceBands } from "../../src/metrics/pace-bands.ts";
import { addExpectationReasons, missProbability } from "../../src/metrics/pressing-reasons.ts";
import { moved, onBoard, story, tableOf } from "../stories.ts";

// Stands in Review, the third stage.
const table = tableOf(
  [
    story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-02", moved("Doing", "Backlog")],
      ["2026-06-03", moved("Review", "Doing")],
    ]),
  ],
  "2026-06-10",
);
const judged = (risk: MissRisk, ageDays = 9) => ({
  row: 0,
  ageDays,
  atLeast: false,
  sleDays: 12,
  risk,
});
const atRisk = (share: number | null, survival: number | null = share): MissRisk => ({
  missed: false,
  late: 3,
  asOld: 7,
  share,
  survival,
});
const bandsAt = (stage: number, days: number): PaceBands => [
  { stage: stage - 1, percentiles: [{ p: 85, days: 1, covers: 9, of: 10 }] },
  {
    stage,
    percentiles: [
      { p: 70, days: 1, covers: 7, of: 10 },
      { p: 85, days, covers: 9, of: 10 },
      { p: 95, days: 1, covers: 10, of: 10 },
    ],
  },
];
function told(risk: MissRisk, bands: PaceBands = [], ageDays = 9): AttentionReason[] {
  const reasons: AttentionReason[] = [];
  addExpectationReasons(table, judged(risk, ageDays), bands, (row, reason) => {
    expect(row).toBe(0);
    reasons.push(reason);
  });
  return reasons;
}
const likely = (probability: number): AttentionReason => ({
  kind: "likely to miss the SLE",
  rank: 2,
  sleDays: 12,
  probability,
  late: 3,
  asOld: 7,
});

describe("what the expectation says of an item", () => {
  it("that missed it: by how much, and nothing of what is likely", () => {
    expect(told({ missed: true, byDays: 2 }, bandsAt(2, 1))).toEqual([
      { kind: "past the SLE", rank: 1, sleDays: 12, byDays: 2 },
    ]);
    expect(missProbability(judged({ missed: true, byDays: 2 }))).toBe(1);
  });

  it("is likely to miss it from a half on, by the estimate that counts open items where there is one", () => {
    expect(told(atRisk(0.5))).toEqual([likely(0.5)]);
    // A half, but for a rounding.
    expect(told(atRisk(0.5 - 1e-13))).toHaveLength(1);
    expect(told(atRisk(0.4999))).toEqual([]);
    expect(told(atRisk(0.4, 0.6))).toEqual([likely(0.6)]);
    expect(told(atRisk(0.6, 0.4))).toEqual([]);
    expect(told(atRisk(0.6, null))).toEqual([likely(0.6)]);
    expect(told(atRisk(null))).toEqual([]);
    expect(missProbability(judged(atRisk(null)))).toBeNull();
  });

  it("is past the pace band where it is older than 85 % were when they left its stage", () => {
    const past: AttentionReason = {
      kind: "past the pace band",
      rank: 2,
      stage: 2,
      percentile: 85,
      bandDays: 8,
    };
    expect(told(atRisk(null), bandsAt(2, 8))).toEqual([past]);
    expect(told(atRisk(null), bandsAt(2, 9))).toEqual([]);
    expect(told(atRisk(null), bandsAt(4, 2))).toEqual([]);
    expect(told(atRisk(0.7), bandsAt(2, 8))).toEqual([likely(0.7), past]);
  });
});
