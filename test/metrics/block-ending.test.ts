import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import type { Reason } from "../../src/history/flow-table.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { blockEnding } from "../../src/metrics/block-ending.ts";
import { factsById } from "../../src/metrics/block-origins.ts";
import { blockerPatterns } from "../../src/metrics/blocker-patterns.ts";
import {
  archived,
  at,
  board,
  closed,
  created,
  days,
  type Line,
  labelled,
  merged,
  moved,
  onBoard,
  removed,
  reopened,
  story,
  tableOf,
  unlabelled,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const doing = (id: string, more: Line[]) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more]);
const away = (id: string, more: Line[]) =>
  story(id, [["2026-05-01", created], ...more], { boards: [], depth: "reference" });

function endedOf(
  stories: ItemFacts[],
  asOf = "2026-06-20",
  window = days("2026-06-01", "2026-06-30"),
) {
  const { value } = blockerPatterns(tableOf(stories, asOf), window, {
    items: new Map(stories.map(({ item }) => [item.id, item])),
    factsOf: factsById(() => stories),
  });
  if (isRefusal(value)) throw new Error("refused");
  return value.ended;
}
const before = { evidence: "observed", notBefore: at("2026-06-03") } as const;

describe("what ended a block", () => {
  it("is the signal that ended, not another change of the same moment", () => {
    const [ended] = endedOf([
      away("B1", [["2026-06-05", closed]]),
      away("B2", []),
      doing("I1", [
        ["2026-06-01T13:00", labelled("design")],
        ["2026-06-02", waitsFor("B1")],
        ["2026-06-05", unlabelled("design"), before],
        ["2026-06-05", waitsNoMore("B2"), before],
      ]),
    ]);
    expect(ended).toMatchObject({
      how: "the blocking issue closed",
      notBefore: at("2026-06-05"),
    });
  });

  it("is a column left, a label off or a dependency gone by its own fact", () => {
    const how = (more: Line[]) => endedOf([away("B1", []), away("B2", []), doing("I1", more)])[0];
    expect(
      how([
        ["2026-06-02", labelled("blocked")],
        ["2026-06-05", moved("Review", "Doing"), before],
        ["2026-06-05", unlabelled("design"), before],
        ["2026-06-05", unlabelled("blocked")],
      ]),
    ).toMatchObject({ how: "the label was taken off", notBefore: at("2026-06-05") });
    expect(
      how([
        ["2026-06-02", moved("Blocked", "Doing")],
        ["2026-06-05", unlabelled("design"), before],
        ["2026-06-05", moved("Doing", "Blocked")],
      ]),
    ).toMatchObject({ how: "it left the blocked column", notBefore: at("2026-06-05") });
    expect(
      how([
        ["2026-06-02", waitsFor("B1")],
        ["2026-06-05", unlabelled("design")],
        ["2026-06-05", waitsNoMore("B1"), before],
      ]),
    ).toMatchObject({ how: "the dependency was removed", notBefore: at("2026-06-03") });
  });
});

describe("a signal that ended while the item stayed in progress", () => {
  const end = at("2026-06-05");
  const of = (signal: "label" | "status" | "field", name: string): Reason => ({ signal, name });
  const on = (blocker: string | null): Reason => ({ signal: "dependency", blocker });
  const field = (to: string | null) =>
    ({ kind: "field", board, field: "State", from: "Stuck", to }) as const;

  /** How the block of I1 ended by signals, given as reason and end, and what happened then. */
  function endingBy(signals: [Reason, string][], own: Line[], others: ItemFacts[] = []) {
    const table = {
      ...tableOf([doing("I1", [])], "2026-06-20"),
      signals: {
        at: Uint32Array.of(0, signals.length),
        start: Float64Array.from(signals, () => at("2026-06-02")),
        end: Float64Array.from(signals, ([, until]) => at(until)),
      },
      signalReason: Uint32Array.from(signals, (_, i) => i),
      reasons: signals.map(([reason]) => reason),
    };
    const facts = [story("I1", own), ...others];
    return blockEnding(
      table,
      0,
      end,
      factsById(() => facts),
    );
  }
  const endedBy = (reason: Reason, own: Line[], others: ItemFacts[] = []) =>
    endingBy([[reason, "2026-06-05"]], own, others);

  it("ended with whatever took the item away, where its own mark was left on", () => {
    const gone = { how: "the item left progress", notBefore: at("2026-06-03") };
    const departures = [closed, merged, removed, archived];
    expect(
      departures.map((fact) => endedBy(of("label", "blocked"), [["2026-06-05", fact, before]])),
    ).toEqual([gone, gone, gone, gone]);
    expect(endedBy(of("status", "Blocked"), [["2026-06-05", removed, before]])).toEqual(gone);
    expect(endedBy(of("field", "State: Stuck"), [["2026-06-05", archived, before]])).toEqual(gone);
  });

  it("had its label taken off, under whatever name, also by a change that left no event", () => {
    const off = { how: "the label was taken off", notBefore: end };
    const label = of("label", "Blocked");
    expect(endedBy(label, [])).toEqual(off);
    expect(
      endedBy(label, [
        ["2026-06-05", closed, before],
        ["2026-06-05", unlabelled("blocked")],
      ]),
    ).toEqual(off);
    expect(endedBy(label, [["2026-06-05", unlabelled("on hold"), before]])).toEqual({
      ...off,
      notBefore: at("2026-06-03"),
    });
    expect(
      endedBy(label, [
        ["2026-06-05", unlabelled("on hold"), before],
        ["2026-06-05", unlabelled("BLOCKED")],
      ]),
    ).toEqual(off);
  });

  it("had its column or field changed, and is bounded by that change alone", () => {
    const noise: Line[] = [
      ["2026-06-05", labelled("design"), { notBefore: at("2026-06-01") }],
      ["2026-06-04", moved("Doing", "Blocked"), { notBefore: at("2026-06-01") }],
      ["2026-06-04", field(null), { notBefore: at("2026-06-01") }],
    ];
    expect(
      endedBy(of("status", "Blocked"), [...noise, ["2026-06-05", moved("Doing"), before]]),
    ).toEqual({ how: "it left the blocked column", notBefore: at("2026-06-03") });
    expect(
      endedBy(of("field", "State: Stuck"), [...noise, ["2026-06-05", field("Fine"), before]]),
    ).toEqual({ how: "the field was changed", notBefore: at("2026-06-03") });
  });

  it("waited for an issue that closed then, and is bounded by that closing alone", () => {
    const sooner = { notBefore: at("2026-06-01") };
    const other = away("B1", [
      ["2026-06-03", closed, sooner],
      ["2026-06-04", reopened, sooner],
      ["2026-06-05", labelled("design"), sooner],
      ["2026-06-05", closed, { notBefore: at("2026-06-04") }],
    ]);
    // A dependency that was added just then is none that was removed.
    expect(endedBy(on("B1"), [["2026-06-05", waitsFor("B1"), sooner]], [other])).toEqual({
      how: "the blocking issue closed",
      notBefore: at("2026-06-04"),
    });
    expect(endedBy(on(null), [], [other])).toEqual({ how: "not known", notBefore: end });
    expect(endedBy(on(null), [["2026-06-05", waitsNoMore(null), before]])).toEqual({
      how: "the dependency was removed",
      notBefore: at("2026-06-03"),
    });
  });

  it("is the one of several that ended last", () => {
    const several: [Reason, string][] = [
      [of("label", "blocked"), "2026-06-04"],
      [of("status", "Blocked"), "2026-06-05"],
    ];
    expect(endingBy(several, []).how).toBe("it left the blocked column");
    expect(endingBy([[of("label", "blocked"), "2026-06-04"]], [])).toEqual({
      how: "not known",
      notBefore: end,
    });
  });
});

describe("the end of a block of one row", () => {
  const noon = at("2026-06-05");

  it("is bounded by what happened at that moment, not before", () => {
    const stories = [
      doing("I1", [
        ["2026-06-02", labelled("blocked"), { notBefore: at("2026-06-01T13:00") }],
        ["2026-06-05", closed, before],
      ]),
    ];
    expect(endedOf(stories)).toMatchObject([
      { how: "the item left progress", notBefore: at("2026-06-03") },
    ]);
  });

  it("has nothing to do with the next row's", () => {
    const marked: Line = ["2026-06-02", labelled("blocked")];
    const off: Line = ["2026-06-05", unlabelled("blocked")];
    const [label] = endedOf([doing("I1", [marked, off]), doing("I2", [["2026-06-05", closed]])]);
    expect(label?.how).toBe("the label was taken off");
    const stories = [doing("I1", [marked]), doing("I2", [marked, off])];
    const none = blockEnding(
      tableOf(stories, "2026-06-20"),
      0,
      noon,
      factsById(() => stories),
    );
    expect(none).toEqual({ how: "not known", notBefore: noon });
  });
});

describe("the day on which a block ended", () => {
  const until = (when: string) => [
    doing("I1", [
      ["2026-06-02", labelled("blocked")],
      [when, unlabelled("blocked")],
    ]),
  ];

  it("is that of its end, also on the stroke of midnight", () => {
    const midnight = until("2026-06-05T00:00");
    expect(endedOf(midnight, "2026-06-20", days("2026-06-05", "2026-06-30"))).toHaveLength(1);
    expect(endedOf(midnight, "2026-06-20", days("2026-06-01", "2026-06-04"))).toHaveLength(0);
  });

  it("is there as soon as it is over", () => {
    expect(endedOf(until("2026-06-20"))).toHaveLength(1);
    expect(endedOf(until("2026-06-20T12:01"))).toHaveLength(0);
  });
});
