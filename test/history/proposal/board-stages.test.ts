import { describe, expect, it } from "vitest";
import { boardStages } from "../../../src/history/proposal/board-stages.ts";
import { tallyStatuses } from "../../../src/history/proposal/status-tally.ts";
import { item, many, moves } from "./item-samples.ts";

const of = (columns: readonly string[], items: ReturnType<typeof item>[] = []) =>
  boardStages(columns, tallyStatuses(items, new Set(["B"])));
const stagesOf = (...columns: string[]) =>
  of(columns)?.stages.map(({ name, kind }) => [name, kind]);
const guessOf = (name: string, columns: readonly string[], items?: ReturnType<typeof item>[]) =>
  of(columns, items)?.guesses.find((guess) => guess.name === name);

describe("a board's columns as stages", () => {
  it("carry the status of their column, and nothing else", () => {
    expect(of([" To do ", "Doing", "Done"])?.stages[0]).toEqual({
      name: "To do",
      kind: "not started",
      statuses: [" To do "],
      labels: [],
      signals: [],
    });
  });

  it("are none of columns that only end, or only block", () => {
    expect(of(["Done", "Rejected"])).toBeNull();
    expect(of(["Blocked"])).toBeNull();
    expect(of([])).toBeNull();
  });

  it("have work in the last column that is not started, where none is named so", () => {
    expect(stagesOf("Backlog", "Todo", "Done")).toEqual([
      ["Backlog", "not started"],
      ["Todo", "active"],
      ["Done", "done"],
    ]);
    expect(stagesOf("Todo", "Waiting", "Done")).toEqual([
      ["Todo", "not started"],
      ["Waiting", "waiting"],
      ["Done", "done"],
    ]);
  });

  it("end with closing where none is done", () => {
    const found = of(
      ["To do", "Doing", "X"],
      many(2, () => item(moves("X"))),
    );
    expect(found?.stages.at(-1)).toEqual({
      name: "Closed",
      kind: "done",
      statuses: [],
      labels: [],
      signals: ["closed"],
    });
    expect(found?.guesses.filter(({ name }) => name === "Closed")).toEqual([
      {
        part: "stage",
        name: "Closed",
        basis: "default",
        sentence: "No column means done: an item is done when it is closed.",
        figures: {},
      },
    ]);
    expect(guessOf("Closed", ["To do", "Doing", "Done"])).toBeUndefined();
  });

  it("put what is blocked apart, with what it was called before", () => {
    const items = [item(moves("To do", "Stuck", "Doing"))];
    const found = of(["To do", "Doing", "Blocked", "Done"], items);
    expect(found?.blocked).toEqual(["Blocked", "Stuck"]);
    expect(found?.stages.map(({ name }) => name)).toEqual(["To do", "Doing", "Done"]);
  });

  it("keep the former names of a column with it", () => {
    const items = [item(moves("To do", "Developing", "Done"))];
    expect(of(["To do", "Doing", "Done"], items)?.stages.map(({ statuses }) => statuses)).toEqual([
      ["To do"],
      ["Doing", "Developing"],
      ["Done"],
    ]);
  });

  const steps = many(19, (i) => `Step ${i}`);
  /** An item that went through these, and stands on no board now. */
  const went = (...statuses: string[]) => item(moves(...statuses), { boards: [] });
  const busy = steps.flatMap((step, i) =>
    [4, 5, 8, 9, 12, 13].includes(i) ? [] : many(6, () => went("To do", step, "Done")),
  );
  /** Steps 4 and 5 were come to so often, 8 and 9 left, and so many stand in 12 and 13. */
  const used = (came: number, left: number, standing: number) => [
    ...busy,
    ...["Step 4", "Step 5"].flatMap((step) => many(came, () => went("To do", step))),
    ...["Step 8", "Step 9"].flatMap((step) => many(left, () => went(step, "Done"))),
    ...["Step 12", "Step 13"].flatMap((step) => many(standing, () => item(moves(step)))),
  ];

  it.each([
    [3, 4, 5, "Step 4 … Step 5", 5],
    [5, 3, 4, "Step 8 … Step 9", 9],
    [4, 5, 3, "Step 12 … Step 13", 13],
  ])(
    "join the least used of too many: came %i, went %i, standing %i",
    (came, left, standing, name, place) => {
      const found = of(["To do", ...steps, "Done"], used(came, left, standing));
      expect(found?.stages).toHaveLength(20);
      expect(found?.stages[place]).toMatchObject({ name, statuses: name.split(" … ") });
      expect(found?.guesses.filter((guess) => guess.name === "all")).toEqual([
        {
          part: "stage",
          name: "all",
          basis: "values",
          sentence:
            "21 columns are more than a chart can show: the least used neighbours of one kind are one stage, 20 in all.",
          figures: { columns: 21, stages: 20 },
        },
      ]);
      expect(guessOf("all", ["To do", ...steps.slice(1), "Done"])).toBeUndefined();
    },
  );
});

describe("what is said of a column", () => {
  it.each([
    ["A", "“A” is not started by its place: its name says nothing known."],
    ["Doing", "“Doing” is being worked on by its name (“doing”)."],
    ["Queued", "“Queued” is waiting by its name (“queued”)."],
    ["On hold", "“On hold” is blocked by its name (“on hold”)."],
    ["Shipped", "“Shipped” is done by its name (“shipped”)."],
  ])("%s: what it means, why, and who has been there", (name, sentence) => {
    const columns = ["A", "Doing", "Queued", "On hold", "Shipped"];
    expect(guessOf(name, columns)).toEqual({
      part: name === "On hold" ? "blocked" : "stage",
      name,
      basis: name === "A" ? "place" : "name",
      sentence: `${sentence} No item has been there.`,
      figures: { came: 0, went: 0, standing: 0 },
    });
  });

  it("tells work that is not named so, and an end that only the items tell", () => {
    expect(guessOf("Todo", ["Backlog", "Todo", "Done"])).toMatchObject({
      basis: "default",
      sentence:
        "“Todo” is being worked on because no column is named for work in progress. No item has been there.",
    });
    const closed = many(2, () => item(moves("X"), { state: "closed" }));
    expect(guessOf("X", ["To do", "Doing", "X"], closed)).toMatchObject({
      basis: "moves",
      sentence:
        "“X” is done because most of what stands there is closed. 2 items there now, no move recorded.",
    });
  });
});

describe("what is said of a column that is gone", () => {
  const columns = ["To do", "Doing", "Done"];

  it("tells a renaming that its items show", () => {
    const renamed = item([
      { kind: "status", board: "B", from: "", to: "Queue 7", at: 5_000 },
      { kind: "status", board: "B", from: "Queue 7", to: "To do", at: 5_000, evidence: "inferred" },
    ]);
    expect(guessOf("Queue 7", columns, [renamed])).toEqual({
      part: "stage",
      name: "Queue 7",
      basis: "moves",
      sentence:
        "“Queue 7” is taken for “To do”: what was moved to “Queue 7” is shown as “To do”: it was renamed. 1 item went there.",
      figures: { items: 1 },
    });
  });

  it("tells what took over", () => {
    const items = [
      ...many(2, () => item(moves("Queue 7", "Doing"))),
      item(moves("To do", "Doing"), {}, 1e9),
    ];
    expect(guessOf("Queue 7", columns, items)).toMatchObject({
      basis: "moves",
      sentence:
        "“Queue 7” is taken for “To do”: “To do” was first used when “Queue 7” was last used, and leads to the same columns. 2 items went there.",
    });
  });

  it("tells a name that means the same", () => {
    expect(guessOf("Developing", columns, [item(moves("Developing"))])).toMatchObject({
      part: "stage",
      basis: "name",
      sentence:
        "“Developing” is taken for “Doing”: its name means the same as “Doing”. 1 item went there.",
    });
  });

  it("leaves out what nothing explains, and asks", () => {
    expect(guessOf("Zürich", columns, [item(moves("Zürich"))])).toEqual({
      part: "left out",
      name: "Zürich",
      basis: "moves",
      sentence:
        "“Zürich” is no column any more and nothing tells what became of it; 1 item went there. It is left out: say which stage it belongs to.",
      figures: { items: 1 },
    });
  });
});

describe("where work starts and ends", () => {
  it("is said with how often items crossed there, from nowhere or from the left", () => {
    const items = [
      item(moves("To do", "Doing", "Review", "Done")),
      item(moves("Doing", "To do", "Doing")),
      item(moves("Doing", "Released")),
      item(moves("Done", "Doing")),
    ];
    const guesses = of(["To do", "Doing", "Review", "Done", "Released"], items)?.guesses ?? [];
    expect(guesses.slice(-2)).toEqual([
      {
        part: "stage",
        name: "commitment",
        basis: "moves",
        // Into Doing from To do twice and from nowhere twice, into Done from nowhere once.
        sentence: "Work starts on coming into “Doing”: that happened 5 times.",
        figures: { crossings: 5 },
      },
      {
        part: "stage",
        name: "done",
        basis: "moves",
        // Out of Review, out of Doing, and from nowhere.
        sentence:
          "Work ends in “Done” and “Released”, or when the item is closed: 3 moves went there.",
        figures: { crossings: 3 },
      },
    ]);
  });
});
