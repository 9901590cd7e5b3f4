import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import { firstResponses } from "../../src/history/first-responses.ts";
import { firstResponse } from "../../src/metrics/first-response.ts";
import { at, closed, type Line, labelled, onBoard, story, team } from "../stories.ts";
import { attributed } from "./attributed.ts";

const commented: FactContent = { kind: "commented" };
const whose = team({ kinds: [{ name: "Support", nature: "support", labels: ["support"] }] });
const ticket = (id: string, lines: Line[], labels = ["support"]) =>
  story(id, [...onBoard("2026-06-01"), ...lines], { author: "ana", labels });

const asked = (stories: ReturnType<typeof ticket>[], asOf = "2026-06-20") => {
  const { table, attributes } = attributed(stories, asOf, whose);
  return firstResponse(table, attributes, whose.kinds, firstResponses(table, stories));
};
const hours = (lines: Line[]) => [...asked([ticket("I1", lines)]).series.values];

describe("time to first response", () => {
  it("is from creation (noon) to the first comment by somebody else, in hours", () => {
    expect(
      hours([
        ["2026-06-03T12:00", commented, { by: "ben" }],
        ["2026-06-02T18:00", commented, { by: "cem" }],
      ]),
    ).toEqual([30]);
  });

  it("is answered by a review or a label too, and by nothing else", () => {
    expect(hours([["2026-06-01T13:00", labelled("bug"), { by: "ben" }]])).toEqual([1]);
    expect(
      hours([["2026-06-01T14:00", { kind: "reviewed", verdict: "commented" }, { by: "ben" }]]),
    ).toEqual([2]);
    expect(
      hours([["2026-06-01T14:00", { kind: "assigned", login: "ben" }, { by: "ben" }]]),
    ).toEqual([]);
  });

  it("is none of the author's, of bots, of people unknown, or later than is looked at", () => {
    expect(hours([["2026-06-02", commented, { by: "ana" }]])).toEqual([]);
    expect(hours([["2026-06-02", commented, { by: "bot", automated: true }]])).toEqual([]);
    expect(hours([["2026-06-02", commented]])).toEqual([]);
    expect(hours([["2026-06-21", commented, { by: "ben" }]])).toEqual([]);
  });

  it("is of support work alone, a point an item by its answer; what waits is told apart", () => {
    const found = asked([
      ticket("I1", [["2026-06-05", commented, { by: "ben" }]]),
      ticket("I2", [["2026-06-03", commented, { by: "ben" }]]),
      ticket("I3", [["2026-06-02", commented, { by: "ben" }]], ["bug"]),
      ticket("I4", []),
      ticket("I5", [["2026-06-02", closed]]),
    ]);
    expect([...found.rows]).toEqual([1, 0]);
    expect([...found.series.values]).toEqual([48, 96]);
    expect([...found.series.first]).toEqual([at("2026-06-03"), at("2026-06-05")].map(dayOf));
    expect([...found.waiting]).toEqual([3]);
  });
});

const dayOf = (instant: number) => Math.floor(instant / 86_400_000);
