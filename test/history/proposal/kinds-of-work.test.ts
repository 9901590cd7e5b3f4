import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import { kindsOfWork } from "../../../src/history/proposal/kinds-of-work.ts";
import { item, many } from "./item-samples.ts";

const kindsOf = (items: ItemFacts[], ...taken: string[]) => kindsOfWork(items, new Set(taken));
const namesOf = (items: ItemFacts[], ...taken: string[]) =>
  kindsOf(items, ...taken).kinds.map(({ name }) => name);
const typed = (n: number, type: string | null, ...worn: string[]) =>
  many(n, () => item([], { type, labels: worn }));
const holding = (n: number, fields: Record<string, string>, type: string | null = null) =>
  many(n, () =>
    item([], {
      type,
      boards: [{ board: "B", status: null, archived: false, gone: false, fields }],
    }),
  );
const labelled = (n: number, ...worn: string[]) => typed(n, null, ...worn);

describe("kinds of work from a board's field", () => {
  it("are its values, what broke first, each with the label of its name", () => {
    const items = [
      ...holding(2, { Kind: "Roadmap", Priority: "High" }),
      ...holding(1, { Kind: "Bug" }),
      ...labelled(1, "ROADMAP"),
    ];
    expect(kindsOf(items)).toEqual({
      kinds: [
        {
          name: "Bug",
          nature: "reactive",
          labels: [],
          types: [],
          fields: [{ field: "Kind", values: ["Bug"] }],
          sleDays: null,
        },
        {
          name: "Roadmap",
          nature: "goal",
          labels: ["ROADMAP"],
          types: [],
          fields: [{ field: "Kind", values: ["Roadmap"] }],
          sleDays: null,
        },
      ],
      guesses: [
        {
          part: "kind",
          name: "Bug",
          basis: "values",
          sentence:
            "1 item of 4 are “Bug” by the field “Kind”. Taken for work that something broke.",
          figures: { items: 1, all: 4 },
        },
        {
          part: "kind",
          name: "Roadmap",
          basis: "values",
          sentence:
            "2 items of 4 are “Roadmap” by the field “Kind”; the label “ROADMAP” says the same. Taken for work it chose.",
          figures: { items: 2, all: 4 },
        },
      ],
    });
  });

  it("come from the field held most, the first by name of several held alike", () => {
    const both = { Type: "Bug", Category: "Goal" };
    const turned = { Category: "Goal", Type: "Bug" };
    expect(
      namesOf([...holding(1, turned), ...holding(1, { Category: "Other", Type: "Task" })]),
    ).toEqual(["Goal", "Other"]);
    expect(
      namesOf([...holding(1, both), ...holding(1, { Type: "Task", Category: "Other" })]),
    ).toEqual(["Goal", "Other"]);
    expect(
      namesOf([
        ...holding(1, both),
        ...holding(1, { Category: "Other" }),
        ...holding(2, { Type: "Task" }),
      ]),
    ).toEqual(["Bug", "Task"]);
  });

  it.each<[string, boolean, ItemFacts[]]>([
    ["two values", true, [...holding(1, { Kind: "A" }), ...holding(1, { Kind: "B" })]],
    ["one", false, holding(2, { Kind: "A" })],
    ["two of another field", false, [...holding(1, { Size: "A" }), ...holding(1, { Size: "B" })]],
    ["twelve", true, many(12, (i) => holding(1, { Kind: `K${i}` })).flat()],
    ["thirteen", false, many(13, (i) => holding(1, { Kind: `K${i}` })).flat()],
    [
      "a fifth of the items",
      true,
      [...holding(1, { Kind: "A" }), ...holding(1, { Kind: "B" }), ...holding(8, {})],
    ],
    [
      "less than a fifth",
      false,
      [...holding(1, { Kind: "A" }), ...holding(1, { Kind: "B" }), ...holding(9, {})],
    ],
  ])("need two to twelve values, on a fifth of the items: %s, %s", (_, enough, items) => {
    expect(namesOf(items).length > 0).toBe(enough);
  });
});

describe("kinds of work from issue types", () => {
  it("are the types, in the order of who they came from, then by name", () => {
    const items = [
      ...typed(1, "Task"),
      ...typed(1, "Upstream"),
      ...typed(1, "Support"),
      ...typed(1, "Epic"),
      ...typed(1, "Bug"),
      ...typed(1, "Incident"),
    ];
    const { kinds, guesses } = kindsOf(items);
    expect(kinds.map(({ name, nature, types, fields }) => [name, nature, types, fields])).toEqual([
      ["Bug", "reactive", ["Bug"], []],
      ["Incident", "reactive", ["Incident"], []],
      ["Support", "support", ["Support"], []],
      ["Upstream", "upstream", ["Upstream"], []],
      ["Epic", "goal", ["Epic"], []],
      ["Task", "goal", ["Task"], []],
    ]);
    expect(guesses.map(({ sentence }) => sentence).slice(1, 4)).toEqual([
      "1 item of 6 are “Incident” by the issue type. Taken for work that something broke.",
      "1 item of 6 are “Support” by the issue type. Taken for support.",
      "1 item of 6 are “Upstream” by the issue type. Taken for work for those it builds on.",
    ]);
  });

  it("take names that differ in case for one, by how it was met first", () => {
    const { guesses } = kindsOf([
      ...typed(1, null),
      ...typed(1, "Bug"),
      ...typed(2, "BUG "),
      ...typed(1, "Task"),
      ...typed(1, "Bug"),
    ]);
    expect(guesses.map(({ name, figures }) => [name, figures["items"]])).toEqual([
      ["Bug", 4],
      ["Task", 1],
    ]);
  });
});

describe("kinds of work from labels", () => {
  it("are the kinds that their words name, with the labels worn most first", () => {
    const items = [
      ...labelled(3, "enhancement", "docs"),
      ...labelled(4, "tests"),
      ...labelled(5, "crash"),
    ];
    expect(kindsOf(items)).toEqual({
      kinds: [
        {
          name: "Bug",
          nature: "reactive",
          labels: ["crash"],
          types: [],
          fields: [],
          sleDays: null,
        },
        {
          name: "Feature",
          nature: "goal",
          labels: ["enhancement"],
          types: [],
          fields: [],
          sleDays: null,
        },
        {
          name: "Maintenance",
          nature: "goal",
          labels: ["tests", "docs"],
          types: [],
          fields: [],
          sleDays: null,
        },
      ],
      guesses: [
        {
          part: "kind",
          name: "Bug",
          basis: "name",
          sentence:
            "“Bug” by the labels “crash”, worn 5 times. Taken for work that something broke.",
          figures: { worn: 5 },
        },
        {
          part: "kind",
          name: "Feature",
          basis: "name",
          sentence: "“Feature” by the labels “enhancement”, worn 3 times. Taken for work it chose.",
          figures: { worn: 3 },
        },
        {
          part: "kind",
          name: "Maintenance",
          basis: "name",
          sentence:
            "“Maintenance” by the labels “tests” and “docs”, worn 7 times. Taken for work it chose.",
          figures: { worn: 7 },
        },
      ],
    });
  });

  it("need three items each, once an item, of a label that means nothing else", () => {
    expect(namesOf(labelled(3, "bug"))).toEqual(["Bug"]);
    expect(namesOf(labelled(2, "bug"))).toEqual([]);
    expect(namesOf(labelled(2, "bug", "bug"))).toEqual([]);
    expect(namesOf(labelled(3, "Bug"), "bug")).toEqual([]);
  });
});
