import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { factsById } from "../../src/metrics/block-origins.ts";
import { blockerPatterns } from "../../src/metrics/blocker-patterns.ts";
import {
  at,
  closed,
  created,
  days,
  type Line,
  labelled,
  moved,
  onBoard,
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
