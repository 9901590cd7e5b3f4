import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/domain/fact.ts";
import type { Reason } from "../../src/history/flow-table.ts";
import { type FactsOf, factsById, heldReasons } from "../../src/metrics/block-origins.ts";
import {
  at,
  board,
  closed,
  type Line,
  labelled,
  moved,
  onBoard,
  reopened,
  story,
  tableOf,
  waitsFor,
} from "../stories.ts";

const label: Reason = { signal: "label", name: "blocked" };
const on = (blocker: string | null): Reason => ({ signal: "dependency", blocker });
const from = (first: string, last = ""): [string, string] => [first, last];

/** The reasons that hold of one row with signals of given reason, start and end ("" for none). */
function heldOf(signals: [Reason, [string, string]][], factsOf: FactsOf = () => []) {
  const reasons = [...new Set(signals.map(([reason]) => reason))];
  const table = {
    ...tableOf([story("I1", onBoard("2026-06-01"))], "2026-06-20"),
    signals: {
      at: Uint32Array.of(0, signals.length),
      start: Float64Array.from(signals, ([, [first]]) => at(first)),
      end: Float64Array.from(signals, ([, [, last]]) => (last === "" ? Infinity : at(last))),
    },
    signalReason: Uint32Array.from(signals, ([reason]) => reasons.indexOf(reason)),
    reasons,
  };
  return heldReasons(table, 0, factsOf);
}

describe("the facts of an item", () => {
  it("are found by its id, none for an item nobody has read, in a list asked for once", () => {
    let asked = 0;
    const I1 = story("I1", onBoard("2026-06-01"));
    const factsOf = factsById(() => {
      asked += 1;
      return [I1];
    });
    expect(asked).toBe(0);
    expect(factsOf("I1")).toBe(I1.facts);
    expect(factsOf("I2")).toEqual([]);
    expect(asked).toBe(1);
  });
});

describe("the signals that hold now", () => {
  it("are each told once, longest first, without those that are over", () => {
    const held = heldOf([
      [on("B1"), from("2026-06-07")],
      [label, from("2026-06-05")],
      [on(null), from("2026-06-01", "2026-06-02")],
      [label, from("2026-06-03")],
      [label, from("2026-06-04")],
    ]);
    expect(held).toEqual([
      { reason: label, since: at("2026-06-03"), notBefore: at("2026-06-03"), reopened: false },
      { reason: on("B1"), since: at("2026-06-07"), notBefore: at("2026-06-07"), reopened: false },
    ]);
  });

  it("may have begun as early as the fact that marked the item then", () => {
    const sooner = (day: string): Partial<Fact> => ({ notBefore: at(day) });
    const notBefore = (lines: Line[]) => {
      const { facts } = story("I1", lines);
      return heldOf([[label, from("2026-06-05")]], () => facts)[0]?.notBefore;
    };
    const field = { kind: "field", board, field: "State", from: null, to: "Stuck" } as const;
    const marks = [labelled("blocked"), moved("Blocked"), field, waitsFor("B1")];
    const bounds = marks.map((mark) =>
      notBefore([
        ["2026-06-03", mark, sooner("2026-06-01")],
        ["2026-06-05", { kind: "commented" }, sooner("2026-06-02")],
        ["2026-06-05", mark, sooner("2026-06-04")],
      ]),
    );
    expect(bounds).toEqual(marks.map(() => at("2026-06-04")));
    expect(notBefore([["2026-06-05", labelled("blocked")]])).toBe(at("2026-06-05"));
  });

  it("hold again only for a dependency on an issue that was reopened at that moment", () => {
    const isReopened = (reason: Reason, lines: Line[]) => {
      const { facts } = story("B1", lines);
      return heldOf([[reason, from("2026-06-05")]], () => facts)[0]?.reopened;
    };
    const then: Line[] = [["2026-06-05", reopened]];
    expect(isReopened(on("B1"), then)).toBe(true);
    expect(isReopened(on(null), then)).toBe(false);
    expect(isReopened(label, then)).toBe(false);
    expect(isReopened(on("B1"), [["2026-06-05", closed]])).toBe(false);
    expect(isReopened(on("B1"), [["2026-06-04", reopened]])).toBe(false);
  });
});
