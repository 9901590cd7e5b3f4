import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import {
  comesAndGoes,
  type LabelUse,
  tallyLabels,
} from "../../../src/history/proposal/label-tally.ts";
import { item, labels } from "./item-samples.ts";

const useOf = (...items: ItemFacts[]) =>
  Object.fromEntries(tallyLabels(items).uses.map(({ name, ...figures }) => [name, figures]));

describe("a tally of labels", () => {
  it("counts each time one was put on and taken off, while open and after closing", () => {
    const told = [
      ...labels("wait", "-wait", "wait", "closed", "-wait", "wait"),
      { kind: "reopened" as const },
      ...labels("-wait", "wait"),
    ];
    expect(useOf(item(told))).toEqual({
      wait: { put: 4, putOpen: 3, takenOpen: 2, takenClosed: 1, worn: 0 },
    });
  });

  it("takes a merge for a closing", () => {
    const told = [...labels("wait"), { kind: "merged" as const }, ...labels("-wait")];
    expect(useOf(item(told))).toEqual({
      wait: { put: 1, putOpen: 1, takenOpen: 0, takenClosed: 1, worn: 0 },
    });
  });

  it("reads an item's facts by their time, whatever their order", () => {
    const { item: of, facts } = item(labels("wait", "-wait", "closed"));
    expect(useOf({ item: of, facts: facts.toReversed() })).toEqual({
      wait: { put: 1, putOpen: 1, takenOpen: 1, takenClosed: 0, worn: 0 },
    });
  });

  it("takes what came off in the second of closing for taken off before", () => {
    for (const told of [
      ["-wait", "closed"],
      ["closed", "-wait"],
    ]) {
      const facts = labels("wait", ...told).map((fact, i) => ({
        ...fact,
        at: i === 0 ? 1_000 : 9_000,
      }));
      expect(useOf(item(facts))["wait"]).toMatchObject({ takenOpen: 1, takenClosed: 0 });
    }
  });

  it("counts who wears it now, each item once, by the latest spelling", () => {
    const worn = [
      item(labels("Wait"), { labels: ["wait"] }),
      item([], { labels: ["WAIT", "WAIT", "docs"] }),
    ];
    expect(useOf(...worn)).toEqual({
      WAIT: { put: 1, putOpen: 1, takenOpen: 0, takenClosed: 0, worn: 2 },
      docs: { put: 0, putOpen: 0, takenOpen: 0, takenClosed: 0, worn: 1 },
    });
  });

  it("tells which came first, once an item, by when each was first put on", () => {
    const { before } = tallyLabels([
      item(labels("A", "b", "-a", "a", "c")),
      item(labels("a", "B")),
      item(labels("c", "a")),
    ]);
    expect(before).toEqual(
      new Map([
        [
          "a",
          new Map([
            ["b", 2],
            ["c", 1],
          ]),
        ],
        ["b", new Map([["c", 1]])],
        ["c", new Map([["a", 1]])],
      ]),
    );
  });
});

describe("a label that comes and goes", () => {
  const use = (own: Partial<LabelUse>): LabelUse => ({
    name: "wait",
    put: 10,
    putOpen: 10,
    takenOpen: 10,
    takenClosed: 0,
    worn: 0,
    ...own,
  });

  it.each([
    ["is put on and taken off", true, {}],
    ["was put on three times", true, { put: 3, putOpen: 3, takenOpen: 3 }],
    ["was put on twice", false, { put: 2, putOpen: 2, takenOpen: 2 }],
    ["is mostly put on while open", true, { putOpen: 6 }],
    ["is put on as often after closing", false, { putOpen: 5 }],
    ["is taken off as often after closing", true, { takenOpen: 5, takenClosed: 5 }],
    ["is mostly taken off after closing", false, { takenOpen: 4, takenClosed: 5 }],
    ["is taken off three times of ten", true, { takenOpen: 3 }],
    ["is taken off twice of ten", false, { takenOpen: 2 }],
  ])("%s: %s", (_, expected, own) => {
    expect(comesAndGoes(use(own))).toBe(expected);
  });
});
