import { describe, expect, it } from "vitest";
import type { FactOf } from "../../src/domain/fact.ts";
import { movedUnarchived } from "../../src/domain/moved-unarchived.ts";

const move = (at: number, own: Partial<FactOf<"status">> = {}): FactOf<"status"> => ({
  id: "F1",
  item: "I1",
  at,
  evidence: "recorded",
  kind: "status",
  board: "B",
  from: "Todo",
  to: "Doing",
  ...own,
});

describe("a move of what was archived", () => {
  it("proves that it is so no longer, from two seconds after", () => {
    expect([1_000, 3_000, 3_001].map((at) => movedUnarchived(move(at), 1_000))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("does so with a time of its own, and to a status", () => {
    const told = (own: Partial<FactOf<"status">>) => movedUnarchived(move(9_000, own), 1_000);
    expect(told({ evidence: "inferred" })).toBe(true);
    expect(told({ evidence: "observed", notBefore: 0 })).toBe(false);
    expect(told({ evidence: "proxy" })).toBe(false);
    expect(told({ to: "" })).toBe(false);
  });

  it("proves nothing of what was not archived", () => {
    expect(movedUnarchived(move(9_000), Number.NaN)).toBe(false);
  });
});
