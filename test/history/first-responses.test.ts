import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import { firstResponses } from "../../src/history/first-responses.ts";
import { at, created, type Line, story, tableOf } from "../stories.ts";

const commented: FactContent = { kind: "commented" };
const by = (when: string): Line => [when, commented, { by: "ben" }];
/** When the only item, created on 2 June by ana, was first answered as of 20 June. */
const answered = (...lines: Line[]) => {
  const items = [story("I1", [["2026-06-02", created], ...lines], { author: "ana" })];
  return firstResponses(tableOf(items, "2026-06-20"), items)[0];
};

describe("a first response", () => {
  it("is the earliest of several, in any order", () => {
    for (const days of [
      ["03", "04", "05"],
      ["05", "03", "04"],
      ["04", "05", "03"],
    ])
      expect(answered(...days.map((day) => by(`2026-06-${day}`)))).toBe(at("2026-06-03"));
  });

  it("comes no later than is looked at", () => {
    expect(answered(by("2026-06-02"))).toBe(at("2026-06-02"));
    expect(answered(by("2026-06-20"))).toBe(at("2026-06-20"));
    expect(answered(by("2026-06-21"))).toBeNaN();
    expect(answered()).toBeNaN();
  });
});
