import { describe, expect, it } from "vitest";
import { RenamedLabels } from "../../src/history/renamed-labels.ts";

/** Labels that facts leave on, or off behind a minus. */
const told = (...labels: string[]) =>
  new Map(labels.map((label) => [label.replace(/^-/, ""), { on: !label.startsWith("-") }]));
const details = (...items: [told: ReturnType<typeof told> | null, has: string[]][]) => {
  const renamed = new RenamedLabels();
  for (const [i, [facts, has]] of items.entries()) renamed.add(`I${i}`, facts, has);
  return renamed.findings().map(({ item, detail }) => `${item}: ${detail}`);
};

describe("a renamed label", () => {
  it("is told of the first item, with how many there are", () => {
    expect(details([told("a", "x"), ["b", "x"]])).toEqual(["I0: “a” is now “b” (1 item)"]);
    expect(
      details([told("a"), ["b"]], [told("c"), ["b"]], [told("a"), ["b"]], [told("a"), ["d"]]),
    ).toEqual([
      "I0: “a” is now “b” (2 items)",
      "I1: “c” is now “b” (1 item)",
      "I3: “a” is now “d” (1 item)",
    ]);
  });

  it.each<[string, ReturnType<typeof told> | null, string[]]>([
    ["nothing is told", null, ["b"]],
    ["nothing is missing", told("a"), ["a", "b"]],
    ["what is missing was taken off", told("-a"), ["b"]],
    ["two are missing", told("a", "c"), ["b"]],
    ["none is new", told("a"), []],
    ["two are new", told("a"), ["b", "c"]],
    ["the new one was put on or taken off", told("a", "-b"), ["b"]],
  ])("is none where %s", (_, facts, has) => {
    expect(details([facts, has])).toEqual([]);
  });
});
