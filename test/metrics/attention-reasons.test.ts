import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import type { FactContent } from "../../src/domain/fact.ts";
import type { Item } from "../../src/domain/item.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { attributesOfRows } from "../../src/history/filtered-rows.ts";
import { filteredTable } from "../../src/history/filtered-table.ts";
import { type NeedsAttention, needsAttention } from "../../src/metrics/needs-attention.ts";
import { lastDays } from "../../src/metrics/window.ts";
import {
  archived,
  at,
  board,
  closed,
  type Line,
  labelled,
  moved,
  onBoard,
  story,
  team,
  waitsFor,
} from "../stories.ts";
import { attributed } from "./attributed.ts";
import { valueOf } from "./value-of.ts";

const asOf = "2026-06-10";
const ada = { assignees: ["ada"] };
/** In Doing since a day of June; somebody commented yesterday. */
const begun = (id: string, day: string, lines: Line[] = [], item: Partial<Item> = {}) =>
  story(
    id,
    [
      ...onBoard("2026-05-01"),
      [day, moved("Doing", "Backlog")],
      ...lines,
      ["2026-06-09", { kind: "commented" }],
    ],
    { ...ada, ...item },
  );
/** Finished with these cycle times, on the last days of May. */
const finished = (...cycleTimes: number[]): ItemFacts[] =>
  cycleTimes.map((took, i) =>
    story(`I9${i}`, [
      ...onBoard("2026-05-01"),
      [`2026-05-${String(32 - took).padStart(2, "0")}`, moved("Doing", "Backlog")],
      ["2026-05-31", closed],
    ]),
  );

const answerTo = (
  items: ItemFacts[],
  change: Record<string, unknown> = {},
  chosen?: string[],
  kind: { own: (id: string | undefined) => number; days: number[] } = { own: () => -1, days: [] },
) => {
  const whose = team({ sle: { percentile: 85, days: 30 }, fields: { due: "Due" }, ...change });
  const { table, attributes } = attributed(items, asOf, whose);
  const known = new Map(items.map(({ item }) => [item.id, item]));
  const rows = Uint32Array.from(
    table.items.flatMap((id, row) => (!chosen || chosen.includes(id) ? [row] : [])),
  );
  const some = chosen ? filteredTable(table, rows) : table;
  return needsAttention(
    {
      table: some,
      attributes: chosen ? attributesOfRows(attributes, rows) : attributes,
      own: { kindOf: (row) => kind.own(some.items[row]), days: kind.days },
      items: known,
      team: whose,
      boards: [board],
      whole: table,
    },
    lastDays(some, 90),
  );
};
const told = (...asked: Parameters<typeof answerTo>): NeedsAttention["items"] =>
  valueOf(answerTo(...asked)).items;
const reasonsOf = (...asked: Parameters<typeof answerTo>) =>
  Object.fromEntries(told(...asked).map(({ item, reasons }) => [item, reasons]));
const due = (date: string) => ({
  boards: [{ board, status: null, archived: false, gone: false, fields: { Due: date } }],
});

describe("what needs a person", () => {
  it("is nothing where all is well", () => {
    const answer = answerTo([...finished(6, 7, 8, 9, 10), begun("I1", "2026-06-07")]);
    expect(answer).toMatchObject({ definition: "needs attention", n: 1, leftOut: [] });
    expect(answer.value).toEqual({
      items: [],
      inProgress: 1,
      sle: { percentile: 85, days: 30, setBy: "team" },
    });
    expect([...answer.counted]).toEqual([0]);
    expect(answer.evidence).toEqual({ recorded: 1, inferred: 0, observed: 0, proxy: 0 });
  });

  it("says nothing of an expectation that nothing is known of, but the rest", () => {
    const { value } = answerTo([begun("I1", "2026-06-07", [], { assignees: [] })], { sle: {} });
    expect(value).toMatchObject({ sle: null, items: [{ item: "I1", probability: null }] });
  });

  it("is what missed the expectation, and what is likely to", () => {
    const sle = { percentile: 85, days: 5 };
    const items = [...finished(2, 4, 8, 9, 10, 11), begun("I1", "2026-06-04")];
    // The 4th to the 10th is 7 days, 2 more than 5.
    expect(reasonsOf(items, { sle })).toEqual({
      I1: [{ kind: "past the SLE", rank: 1, sleDays: 5, byDays: 2 }],
    });
    // Day 4. Of the five that took at least 4 days four took more than 5; with the open one
    // six were at risk when one finished at 4 days, so 5 of 6 go on.
    expect(
      reasonsOf([...finished(2, 4, 8, 9, 10, 11), begun("I1", "2026-06-07")], { sle }),
    ).toEqual({
      I1: [
        {
          kind: "likely to miss the SLE",
          rank: 2,
          sleDays: 5,
          probability: 5 / 6,
          late: 4,
          asOld: 5,
        },
      ],
    });
  });

  it("is what is older than most were when they left its stage, also where another missed", () => {
    const items = [
      ...finished(2, 2, 2, 2, 2),
      begun("I1", "2026-06-07"),
      begun("I2", "2026-05-01"),
    ];
    expect(reasonsOf(items)).toEqual({
      I1: [{ kind: "past the pace band", rank: 2, stage: 1, percentile: 85, bandDays: 2 }],
      I2: [{ kind: "past the SLE", rank: 1, sleDays: 30, byDays: 11 }],
    });
  });

  it("is what is due before it can be expected", () => {
    // Day 4; those at least as old took 2, 3, 4, 5 and 6 days more: 85 % is 6.
    const soon = [...finished(6, 7, 8, 9, 10), begun("I1", "2026-06-07", [], due("2026-06-15"))];
    expect(reasonsOf([...soon, begun("I2", "2026-06-07", [], due("2026-06-16"))])).toEqual({
      I1: [
        {
          kind: "due too soon",
          rank: 2,
          dueOn: parseDay("2026-06-15"),
          daysLeft: 5,
          remainingDays: 6,
          percentile: 85,
          asOld: 5,
        },
      ],
    });
    expect(reasonsOf(soon.slice(1))).toEqual({});
  });

  it("is what is blocked, the more so past the team's limit", () => {
    const items = [
      begun("I1", "2026-06-01", [["2026-06-05", labelled("blocked")]]),
      begun("I2", "2026-06-01", [["2026-06-06", labelled("waiting: legal")]]),
    ];
    const owner = { logins: ["ada"], of: "item", outside: false };
    expect(reasonsOf(items)).toEqual({
      I1: [
        {
          kind: "blocked",
          rank: 1,
          days: 6,
          limitDays: 5,
          since: at("2026-06-05"),
          reasons: [{ signal: "label", name: "blocked" }],
          owner,
        },
      ],
      I2: [
        {
          kind: "blocked",
          rank: 3,
          days: 5,
          limitDays: 5,
          since: at("2026-06-06"),
          reasons: [{ signal: "label", name: "waiting: legal" }],
          owner,
        },
      ],
    });
  });

  it("is what has waited for review as long as the team allows", () => {
    const asked: FactContent = { kind: "review requested", reviewer: "bo" };
    const pull = (id: string, day: string) =>
      begun(id, "2026-06-01", [[day, asked]], { kind: "pull request", assignees: [] });
    expect(reasonsOf([pull("I1", "2026-06-07"), pull("I2", "2026-06-08")])).toEqual({
      I1: [
        { kind: "waiting for review", rank: 4, days: 3, since: at("2026-06-07"), asked: ["bo"] },
      ],
    });
  });

  it("is what nobody has touched for as long as the team allows", () => {
    const quiet = (id: string, day: string) =>
      story(id, [...onBoard("2026-05-01"), [day, moved("Doing", "Backlog")]], ada);
    expect(reasonsOf([quiet("I1", "2026-06-03"), quiet("I2", "2026-06-04")])).toEqual({
      I1: [{ kind: "stale", rank: 5, days: 7, lastAt: at("2026-06-03"), lastAct: "status" }],
    });
  });

  it("is every item in a stage over its limit, which all of the team's items fill", () => {
    const limits = {
      stages: [
        { stage: "Doing", limit: 1 },
        { stage: "Review", limit: 1 },
      ],
    };
    const review: Line = ["2026-06-08", moved("Review", "Doing")];
    const items = [
      begun("I1", "2026-06-07"),
      begun("I2", "2026-06-07"),
      begun("I3", "2026-06-07", [review]),
    ];
    const over = [{ kind: "over the WIP limit", rank: 6, stage: 1, wip: 2, limit: 1 }];
    expect(reasonsOf(items, { limits })).toEqual({ I1: over, I2: over });
    expect(reasonsOf(items, { limits }, ["I2", "I3"])).toEqual({ I2: over });
    expect(reasonsOf(items.slice(1), { limits })).toEqual({});
  });

  it("is what should be tidied up", () => {
    const nobody = { assignees: [] };
    const over = story("B1", [
      ["2026-05-01", { kind: "created" }],
      ["2026-06-02", closed],
    ]);
    const blocker = { ...over, item: { ...over.item, boards: [], depth: "reference" as const } };
    const waiting = (id: string, lines: Line[]) =>
      story(id, [...onBoard("2026-05-01"), ["2026-05-02", waitsFor("B1")], ...lines], nobody);
    const open: Line[] = [
      ["2026-06-05", moved("Doing", "Backlog")],
      ["2026-06-09", { kind: "commented" }],
    ];
    const odd: Line = ["2026-06-05", moved("Icebox", "Backlog")];
    const status = [{ kind: "unmapped status", rank: 7, status: "Icebox" }];
    const found = reasonsOf([
      blocker,
      waiting("I1", open),
      waiting("I2", []),
      begun("I3", "2026-06-05", [], { ...nobody, kind: "pull request" }),
      story("I4", [...onBoard("2026-05-01"), odd], nobody),
      story("I5", [...onBoard("2026-05-01"), odd, ["2026-06-06", closed]], nobody),
      story("I6", [...onBoard("2026-05-01"), odd, ["2026-06-06", archived]], nobody),
      begun("I7", "2026-06-04", [odd]),
    ]);
    expect(found).toEqual({
      I1: [
        { kind: "nobody on it", rank: 7 },
        { kind: "blocker cleared but still marked", rank: 7, blocker: "B1" },
      ],
      I4: status,
      I7: status,
    });
  });

  it("comes with all its reasons, the most pressing first", () => {
    const items = [
      begun("I1", "2026-06-02", [["2026-06-08", labelled("blocked")]], { assignees: [] }),
    ];
    const [one] = told(items, { sle: { percentile: 85, days: 5 } });
    expect(one).toMatchObject({
      row: 0,
      item: "I1",
      rank: 1,
      probability: 1,
      ageDays: 9,
      stage: 1,
    });
    expect(one?.atLeast).toBe(false);
    expect(one?.reasons.map(({ kind }) => kind)).toEqual([
      "past the SLE",
      "blocked",
      "nobody on it",
    ]);
  });

  it("begun unseen is at least as old as it says", () => {
    const seen: Line = ["2026-06-03", moved("Doing", null)];
    const unseen = story("I1", [["2026-05-01", { kind: "created" }], seen], ada);
    const [one] = told([unseen], { sle: { percentile: 85, days: 5 } });
    expect(one).toMatchObject({ item: "I1", ageDays: 8, atLeast: true });
    // That its start was not seen is a finding, but nothing to tidy up.
    expect(one?.reasons.map(({ kind }) => kind)).toEqual(["past the SLE", "stale"]);
  });
});

describe("the order of what needs a person", () => {
  const nobody = { assignees: [] };
  it("of one rank is by probability, then by age, then by number, drafts last", () => {
    const draft = { ...nobody, kind: "draft" as const, number: null };
    const odd = story("I8", [...onBoard("2026-05-01"), ["2026-06-05", moved("Icebox")]], nobody);
    const items = [
      begun("I1", "2026-06-07", [], draft),
      begun("I2", "2026-06-07", [], nobody),
      begun("I3", "2026-06-07", [], { ...nobody, number: 7 }),
      begun("I4", "2026-06-06", [], nobody),
      begun("I5", "2026-06-07", [], { ...nobody, number: 1 }),
      begun("I6", "2026-06-07", [], { ...draft }),
      begun("I7", "2026-06-07", [["2026-06-09", labelled("blocked")]]),
      odd,
    ];
    // Blocked is of rank 3; the rest of rank 7, and what is not in progress has no age.
    const order = ["I7", "I4", "I5", "I2", "I3", "I1", "I6", "I8"];
    expect(told(items).map(({ item }) => item)).toEqual(order);
    expect(told(items.toReversed()).map(({ item }) => item)).toEqual(order);
  });

  it("puts what is more likely to miss its own expectation before what is older", () => {
    // All work is expected in 20 days: of ten that took at least 9 five took longer. Work of the
    // first kind is expected in 6: all five of its own that took at least 5 days took longer.
    const items = [
      ...finished(10, 10, 10, 10, 10, 25, 25, 25, 25, 25),
      begun("I1", "2026-06-02"),
      begun("I2", "2026-06-06"),
    ];
    const own = (id: string | undefined) => (id === "I2" || /I9[5-9]/.test(id ?? "") ? 0 : -1);
    const found = told(items, { sle: { percentile: 85, days: 20 } }, undefined, { own, days: [6] });
    expect(
      found.map(({ item, rank, probability, ageDays }) => [item, rank, probability, ageDays]),
    ).toEqual([
      ["I2", 2, 1, 5],
      ["I1", 2, 0.5, 9],
    ]);
  });
});
