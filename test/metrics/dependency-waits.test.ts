import { describe, expect, it } from "vitest";
import type { Span } from "../../src/history/intervals.ts";
import { allWaitsOn, spansOf, type Waited, waitsOf } from "../../src/metrics/dependency-waits.ts";
import {
  at,
  closed,
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

const doing = (id: string, more: Line[] = []) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more]);
const from = (first: string, last: string | null = null): Span => ({
  start: at(`2026-06-${first}`),
  end: last === null ? Infinity : at(`2026-06-${last}`),
});

describe("who waits for whom", () => {
  it("is told by blocking issue, row by row, until the issue is closed or the item done", () => {
    const table = tableOf(
      [
        doing("I1", [["2026-06-02", labelled("blocked")]]),
        doing("I2", [
          ["2026-06-02", waitsFor("B1")],
          ["2026-06-04", waitsNoMore("B1")],
          ["2026-06-05", waitsFor("B1")],
          ["2026-06-05", labelled("blocked")],
        ]),
        doing("I3", [
          ["2026-06-02", waitsFor(null)],
          ["2026-06-03", waitsFor("I2")],
        ]),
        doing("I4", [
          ["2026-06-02", waitsFor("I2")],
          ["2026-06-03", waitsFor("I5")],
          ["2026-06-06", moved("Done", "Doing")],
        ]),
        doing("I5", [["2026-06-05", closed]]),
      ],
      "2026-06-10",
    );
    const { on, atRow } = waitsOf(table);
    expect(on).toEqual(
      new Map<string | null, Waited>([
        ["B1", { row: null, waits: [{ row: 1, spans: [from("02", "04"), from("05")] }] }],
        [null, { row: null, waits: [{ row: 2, spans: [from("02")] }] }],
        [
          "I2",
          {
            row: 1,
            waits: [
              { row: 2, spans: [from("03")] },
              { row: 3, spans: [from("02", "06")] },
            ],
          },
        ],
        ["I5", { row: 4, waits: [{ row: 3, spans: [from("03", "05")] }] }],
      ]),
    );
    expect([...atRow.keys()]).toEqual([1, 4]);
    expect(atRow.get(1)).toBe(on.get("I2"));
    expect(atRow.get(4)).toBe(on.get("I5"));
  });

  it("is nobody where all that blocks are labels, or nothing does", () => {
    const labels = [doing("I1", [["2026-06-02", labelled("blocked")]]), doing("I2")];
    for (const stories of [labels, [doing("I1")], []])
      expect(waitsOf(tableOf(stories, "2026-06-10"))).toEqual({ on: new Map(), atRow: new Map() });
  });
});

it("the intervals of a row are its own, in order", () => {
  const { blocks } = tableOf(
    [
      doing("I1", [["2026-06-02", labelled("blocked")]]),
      doing("I2", [
        ["2026-06-03", labelled("blocked")],
        ["2026-06-04", unlabelled("blocked")],
        ["2026-06-06", labelled("blocked")],
      ]),
      doing("I3"),
    ],
    "2026-06-10",
  );
  expect(spansOf(blocks, 0)).toEqual([from("02")]);
  expect(spansOf(blocks, 1)).toEqual([from("03", "04"), from("06")]);
  expect(spansOf(blocks, 2)).toEqual([]);
});

describe("who waits directly or through others", () => {
  type Wait = [row: number, ...times: [start: number, end: number][]];
  const spans = (times: [start: number, end: number][]) =>
    times.map(([start, end]) => ({ start, end }));
  const waited = (row: number | null, ...waits: Wait[]): Waited => ({
    row,
    waits: waits.map(([waiting, ...times]) => ({ row: waiting, spans: spans(times) })),
  });
  const all = (blocker: Waited, ...others: Waited[]) => {
    const atRow = new Map(
      [blocker, ...others].flatMap((each): [number, Waited][] =>
        each.row === null ? [] : [[each.row, each]],
      ),
    );
    return [...allWaitsOn(blocker, { atRow })].map(([row, times]) => [
      row,
      ...times.map(({ start, end }) => [start, end]),
    ]);
  };

  it("does so while every link of the chain holds; who never does at once is left out", () => {
    const chain = [waited(0, [1, [4, 9]]), waited(1, [2, [7, 9]]), waited(2, [3, [0, 9]])];
    expect(all(waited(null, [0, [2, 6]]), ...chain)).toEqual([
      [0, [2, 6]],
      [1, [4, 6]],
    ]);
  });

  it("is not the issue itself, in a circle or by an edge to itself", () => {
    expect(all(waited(0, [1, [2, 9]]), waited(1, [0, [1, 9]], [2, [5, 9]]))).toEqual([
      [1, [2, 9]],
      [2, [5, 9]],
    ]);
    expect(all(waited(0, [0, [2, 9]]))).toEqual([]);
  });

  it("is found once in a circle behind the issue", () => {
    expect(
      all(waited(null, [0, [2, Infinity]]), waited(0, [1, [3, Infinity]]), waited(1, [0, [1, 8]])),
    ).toEqual([
      [0, [2, Infinity]],
      [1, [3, Infinity]],
    ]);
  });

  type Times = [start: number, end: number][];
  it.each<[string, Times, Times, Times]>([
    ["begins earlier", [[3, 5]], [[2, 5]], [[2, 5]]],
    ["lasts longer", [[2, 3]], [[2, 5]], [[2, 5]]],
    [
      "comes again",
      [[2, 3]],
      [
        [2, 3],
        [6, 7],
      ],
      [
        [2, 3],
        [6, 7],
      ],
    ],
    [
      "fills a gap",
      [
        [2, 3],
        [5, 6],
      ],
      [[3, 5]],
      [[2, 6]],
    ],
  ])("waits as long as on either of two ways, also where the one %s", (_, a, b, both) => {
    for (const [first, second] of [
      [a, b],
      [b, a],
    ] as const) {
      const found = all(
        waited(null, [0, ...first], [1, ...second]),
        waited(0, [2, [0, 9]]),
        waited(1, [2, [0, 9]]),
        waited(2, [3, [0, 9]]),
      );
      expect(found.find(([row]) => row === 2)).toEqual([2, ...both]);
      expect(found.find(([row]) => row === 3)).toEqual([3, ...both]);
    }
  });
});
