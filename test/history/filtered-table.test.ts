import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFilter } from "../../src/domain/filter.ts";
import { attributesOf } from "../../src/history/attributes.ts";
import { asksNothing, attributesOfRows, filteredRows } from "../../src/history/filtered-rows.ts";
import { filteredTable } from "../../src/history/filtered-table.ts";
import { throughputByWeek } from "../../src/metrics/throughput.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { anyCase, anyInstant, tableAt } from "../metrics/any-case.ts";
import { attributed } from "../metrics/attributed.ts";
import { itemNumbers, teamNumbers } from "../metrics/item-numbers.ts";
import { valueOf } from "../metrics/value-of.ts";
import { board, closed, days, moved, onBoard, story, tableOf, team } from "../stories.ts";

/** A case as of an instant, and some of its items. */
const anyChoice = anyCase("board", "two boards", "repository", "both").chain((known) =>
  fc.record({
    known: fc.constant(known),
    asOf: anyInstant(known),
    chosen: fc.subarray(known.items.map(({ item }) => item.id)),
  }),
);

describe("some rows of a table", () => {
  it("are the table of those items alone", () => {
    fc.assert(
      fc.property(anyChoice, ({ known, asOf, chosen }) => {
        const table = tableAt(known, known.items, asOf);
        const rows = Uint32Array.from(
          table.items.flatMap((id, row) => (chosen.includes(id) ? [row] : [])),
        );
        const some = filteredTable(table, rows);
        const counted = new Set(some.items);
        // Dependencies on items that are not chosen still hold, so blocked time is not compared.
        const alone = tableAt(
          known,
          known.items.filter(({ item }) => counted.has(item.id)),
          asOf,
        );
        expect(some.items).toEqual(alone.items);
        expect(some.clock).toBe(table.clock);
        const columns = [
          "createdAt",
          "startedAt",
          "finishedAt",
          "startedEvidence",
          "finishedEvidence",
          "startedNotBefore",
          "finishedNotBefore",
          "startUnseen",
          "outcome",
          "leftAt",
          "crossings",
          "stays",
          "stayPosition",
          "stayEvidence",
          "stretches",
          "unsure",
          "rows",
          "stages",
          "commitment",
          "done",
          "countDiscarded",
          "asOf",
        ] as const;
        for (const column of columns)
          expect([column, some[column]]).toEqual([column, alone[column]]);
        expect(teamNumbers(some, wholeHistory(some))).toEqual(
          teamNumbers(alone, wholeHistory(alone)),
        );
        // Blocks and signals are those the items have among the others.
        const [those, all] = [itemNumbers(some), itemNumbers(table)];
        for (const [id, numbers] of those)
          for (const what of ["blocked", "signals", "findings"])
            expect([id, numbers[what]]).toEqual([id, all.get(id)?.[what]]);
        expect([some.leftOut, some.findings]).toEqual([table.leftOut, table.findings]);
      }),
    );
  });

  it("have the attributes they have among the others", () => {
    fc.assert(
      fc.property(anyChoice, ({ known, asOf, chosen }) => {
        const { items, boards, team: whose } = known;
        const table = tableAt(known, items, asOf);
        const attributes = attributesOf({
          table,
          items,
          team: whose,
          boards,
          iterationField: null,
        });
        const rows = Uint32Array.from(
          table.items.flatMap((id, row) => (chosen.includes(id) ? [row] : [])),
        );
        const some = attributesOfRows(attributes, rows);
        for (const [i, row] of rows.entries()) {
          for (const column of [
            "dueOn",
            "number",
            "isPull",
            "unassigned",
            "lastHumanAt",
            "reviewAskedAt",
          ] as const)
            expect(some[column][i]).toBe(attributes[column][row]);
          for (const text of [
            "kind",
            "type",
            "repository",
            "milestone",
            "parent",
            "lastHumanAct",
          ] as const)
            expect(some[text].names[some[text].codes[i] ?? -1]).toBe(
              attributes[text].names[attributes[text].codes[row] ?? -1],
            );
          for (const list of ["labels", "pulls", "reviewers"] as const) {
            const of = ({ names, at, codes }: typeof some.labels, r: number) =>
              Array.from(codes.subarray(at[r], at[r + 1]), (code) => names[code]);
            expect(of(some[list], i)).toEqual(of(attributes[list], row));
          }
        }
      }),
    );
  });
});

describe("weeks of some rows", () => {
  it("in which none of them was there yet are weeks with nothing, not weeks cut short", () => {
    // 1 June 2026 is a Monday; the bug is there from Wednesday the 10th, its week not cut short.
    const items = [
      story("I1", onBoard("2026-06-01")),
      story("I2", [
        ...onBoard("2026-06-10"),
        ["2026-06-11", moved("Doing", "Backlog")],
        ["2026-06-12", closed],
      ]),
    ];
    const june = days("2026-06-01", "2026-06-30");
    const table = tableOf(items, "2026-06-30");
    const bugs = valueOf(throughputByWeek(filteredTable(table, Uint32Array.of(1)), june));
    expect(bugs.delivered).toEqual(new Int32Array([0, 1, 0, 0, 0]));
    expect(bugs.partial).toEqual(new Uint8Array([0, 0, 0, 0, 1]));
    expect(bugs.meanAWeek).toBe(1 / 4);
    // Of a team that has nothing else, nothing is known of the days before.
    const alone = valueOf(throughputByWeek(tableOf(items.slice(1), "2026-06-30"), june));
    expect(alone.partial).toEqual(new Uint8Array([1, 1, 0, 0, 1]));
    expect(alone.meanAWeek).toBe(0);
  });
});

describe("a filter", () => {
  const items = [
    story("I0", onBoard("2026-06-01"), {
      labels: ["bug", "support"],
      type: "Bug",
      assignees: ["ada"],
    }),
    story("I1", onBoard("2026-06-01"), { labels: ["feature"], milestone: "v1", parent: "P1" }),
    story("I2", onBoard("2026-06-01"), { repository: "acme/docs", milestone: "v2" }),
    story("I3", onBoard("2026-06-01"), {
      labels: ["bug"],
      milestone: "v1",
      boards: [
        { board, status: null, archived: false, gone: false, fields: { Sprint: "Sprint 7" } },
      ],
    }),
  ];
  const rows = (filter: Partial<typeof noFilter>) => {
    const whose = team({ kinds: [{ name: "Support", labels: ["support"] }] });
    const { attributes } = attributed(items, "2026-06-10", whose);
    return [...filteredRows(attributes, { ...noFilter, ...filter })];
  };

  it("lets through what has one of the values of each list that names any", () => {
    expect(rows({})).toEqual([0, 1, 2, 3]);
    expect(rows({ labels: ["bug"] })).toEqual([0, 3]);
    expect(rows({ labels: ["feature", "support"] })).toEqual([0, 1]);
    expect(rows({ milestones: ["v1"] })).toEqual([1, 3]);
    expect(rows({ milestones: ["v1"], labels: ["bug"] })).toEqual([3]);
    expect(rows({ milestones: ["v1", "v2"] })).toEqual([1, 2, 3]);
    expect(rows({ repositories: ["acme/docs"] })).toEqual([2]);
    expect(rows({ parents: ["P1"] })).toEqual([1]);
    expect(rows({ types: ["Bug"] })).toEqual([0]);
    expect(rows({ kinds: ["Support"] })).toEqual([0]);
    expect(rows({ unassigned: true })).toEqual([1, 2, 3]);
    expect(rows({ labels: ["nothing"] })).toEqual([]);
  });

  it("takes an empty name for none", () => {
    expect(rows({ labels: [""] })).toEqual([2]);
    expect(rows({ labels: ["", "feature"] })).toEqual([1, 2]);
    expect(rows({ types: [""] })).toEqual([1, 2, 3]);
    expect(rows({ kinds: [""] })).toEqual([1, 2, 3]);
    expect(rows({ milestones: [""], parents: [""] })).toEqual([0]);
    expect(rows({ iterations: [""] })).toEqual([0, 1, 2]);
    expect(rows({ iterations: ["Sprint 7"] })).toEqual([3]);
  });

  it("that names nothing asks for nothing", () => {
    expect(asksNothing(noFilter)).toBe(true);
    expect(asksNothing({ ...noFilter, unassigned: true })).toBe(false);
    expect(asksNothing({ ...noFilter, labels: [""] })).toBe(false);
  });
});
