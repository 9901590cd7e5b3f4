import { describe, expect, it } from "vitest";
import { evidences } from "../../src/domain/evidence.ts";
import type { FactOf } from "../../src/domain/fact.ts";
import { FieldHistoryBuilder } from "../../src/history/field-history.ts";

let count = 0;
const change = (
  at: number,
  from: string | null,
  to: string | null,
  own: Partial<FactOf<"field">> = {},
): FactOf<"field"> => ({
  id: `F${++count}`,
  item: "I1",
  at,
  evidence: "recorded",
  kind: "field",
  board: "B",
  field: "Sprint",
  from,
  to,
  ...own,
});
/** What a field's history says of one row, read from 10 on and last at 100: since, not before, how it is known, value. */
const historyOf = (value: string, ...facts: FactOf<"field">[]) => {
  const builder = new FieldHistoryBuilder(1);
  builder.endRow(facts, value, 10, 100);
  const { names, since, notBefore, evidence, codes } = builder.take();
  return Array.from(codes, (code, i) => [
    since[i],
    notBefore[i],
    evidences[evidence[i] as number],
    names[code],
  ]);
};

describe("the history of a field", () => {
  it("is empty where it never had a value", () => {
    expect(historyOf("")).toEqual([]);
    expect(historyOf("", change(20, null, null))).toEqual([]);
    expect(historyOf("", change(20, "", null))).toEqual([]);
  });

  it("is the value it has, where nothing tells since when", () => {
    expect(historyOf("S1")).toEqual([[10, -Infinity, "observed", "S1"]]);
  });

  it("is every change, told in any order, each since its time or its bound", () => {
    const facts = [
      change(50, "S2", null, { evidence: "inferred" }),
      change(30, "S1", "S2", { evidence: "observed", notBefore: 25 }),
      change(20, "", "S1"),
    ];
    expect(historyOf("", ...facts)).toEqual([
      [20, 20, "recorded", "S1"],
      [30, 25, "observed", "S2"],
      [50, 50, "inferred", ""],
    ]);
  });

  it("begins with what was there before the first change", () => {
    expect(historyOf("S2", change(20, "S1", "S2"))).toEqual([
      [10, -Infinity, "observed", "S1"],
      [20, 20, "recorded", "S2"],
    ]);
    // Only the first change tells that: a later one starts from what the one before left.
    expect(historyOf("S3", change(20, null, "S1"), change(30, "S2", "S3"))).toEqual([
      [20, 20, "recorded", "S1"],
      [30, 30, "recorded", "S3"],
    ]);
  });

  it("ends with the value it has now, since some time after the last change", () => {
    expect(historyOf("S2", change(20, "", "S1"))).toEqual([
      [20, 20, "recorded", "S1"],
      [100, 20, "observed", "S2"],
    ]);
    expect(historyOf("", change(20, "", "S1"))).toEqual([
      [20, 20, "recorded", "S1"],
      [100, 20, "observed", ""],
    ]);
  });

  it("counts no change to what it has already", () => {
    expect(historyOf("S1", change(20, null, "S1"), change(30, "S1", "S1"))).toEqual([
      [20, 20, "recorded", "S1"],
    ]);
  });

  it("tells rows apart, and each name once", () => {
    const builder = new FieldHistoryBuilder(4);
    builder.endRow([change(20, "S1", null)], "", 10, 100);
    builder.endRow([], "", 10, 100);
    builder.endRow([], "S1", 10, 100);
    builder.endRow([change(40, "", "S2")], "S2", 10, 100);
    const { names, at, codes } = builder.take();
    expect(names).toEqual(["", "S1", "S2"]);
    expect([...at]).toEqual([0, 2, 2, 3, 4]);
    expect([...codes]).toEqual([1, 0, 1, 2]);
  });
});
