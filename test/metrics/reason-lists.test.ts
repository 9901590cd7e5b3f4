import { expect, it } from "vitest";
import type { AttentionReason } from "../../src/metrics/attention-reason.ts";
import { ReasonLists } from "../../src/metrics/reason-lists.ts";

it("reasons are told row by row, the most pressing first, of one rank as they came", () => {
  const lists = new ReasonLists();
  const stage = (n: number): AttentionReason => ({
    kind: "over the WIP limit",
    rank: 6,
    stage: n,
    wip: 2,
    limit: 1,
  });
  const nobody: AttentionReason = { kind: "nobody on it", rank: 7 };
  const late: AttentionReason = { kind: "past the SLE", rank: 1, sleDays: 5, byDays: 2 };
  lists.add(4, nobody);
  lists.add(1, stage(1));
  lists.add(4, stage(2));
  lists.add(1, stage(3));
  lists.add(4, late);
  lists.add(4, stage(4));
  expect(lists.byRow(6)).toEqual([
    { row: 1, reasons: [stage(1), stage(3)] },
    { row: 4, reasons: [late, stage(2), stage(4), nobody] },
  ]);
  expect(new ReasonLists().byRow(3)).toEqual([]);
});
