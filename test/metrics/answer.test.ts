import { describe, expect, it } from "vitest";
import { isRefusal } from "../../src/metrics/answer.ts";
import { EvidenceCount, tableEvidence } from "../../src/metrics/evidence-shares.ts";
import { lastDays, wholeHistory, windowInterval } from "../../src/metrics/window.ts";
import { closed, days, onBoard, story, tableOf } from "../stories.ts";

it("a refusal is told from any value", () => {
  expect(isRefusal({ refused: "finished items", have: 3, need: 5 })).toBe(true);
  const values = [null, undefined, 0, 5, "refused", [], {}, new Float64Array(2)];
  expect(values.map(isRefusal)).toEqual(values.map(() => false));
});

describe("windows of a table", () => {
  const table = () => tableOf([story("I1", onBoard("2026-06-03"))], "2026-06-20");

  it("end with the day it is read, and begin where something is known", () => {
    expect(lastDays(table(), 5)).toEqual(days("2026-06-16", "2026-06-20"));
    expect(wholeHistory(table())).toEqual(days("2026-06-03", "2026-06-20"));
  });

  it("are refused the wrong way round", () => {
    expect(() => windowInterval(table(), { first: 5, last: 4 })).toThrow(
      new RangeError("a window from day 5 to day 4 is empty"),
    );
    expect(() => windowInterval(table(), { first: Number.NaN, last: 4 })).toThrow(RangeError);
  });
});

describe("evidence", () => {
  it("that is not there counts for nothing", () => {
    const count = new EvidenceCount();
    for (const code of [0, undefined, 255, 3, undefined, 3, 1]) count.add(code);
    expect(count.shares()).toEqual({ recorded: 1, inferred: 1, observed: 0, proxy: 2 });
  });

  it("of a table is that of every stay", () => {
    const item = story("I1", [...onBoard("2026-06-03"), ["2026-06-05", closed]]);
    expect(tableEvidence(tableOf([item], "2026-06-20"))).toEqual({
      recorded: 1,
      inferred: 0,
      observed: 0,
      proxy: 1,
    });
    expect(tableEvidence({ stayEvidence: Uint8Array.of(0, 1, 2, 2, 3, 255) })).toEqual({
      recorded: 1,
      inferred: 1,
      observed: 2,
      proxy: 1,
    });
  });
});
