import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../src/domain/days.ts";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { type Answer, isRefusal } from "../../src/metrics/answer.ts";
import { blockedTime } from "../../src/metrics/blocked-time.ts";
import { blockerClusters } from "../../src/metrics/blocker-clusters.ts";
import { blockerCosts } from "../../src/metrics/blocker-cost.ts";
import { sharedRows } from "../../src/metrics/pareto.ts";
import {
  added,
  closed,
  created,
  days,
  type Line,
  labelled,
  moved,
  onBoard,
  reopened,
  story,
  tableOf,
  team,
  unlabelled,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const valueOf = <Value>({ value }: Answer<Value>): Value => {
  if (isRefusal(value)) throw new Error(`refused: ${value.refused}`);
  return value;
};
const june = days("2026-06-01", "2026-06-30");
/** Begun on a day of June; by default the 1st. */
const doing = (id: string, more: Line[], from = "2026-06-01") =>
  story(id, [...onBoard("2026-06-01"), [from, moved("Doing", "Backlog")], ...more]);
const waiting = (id: string, more: Line[]) => story(id, [...onBoard("2026-06-01"), ...more]);
/** An issue of another team: no item of ours. */
const away = (id: string, more: Line[] = []) =>
  story(id, [["2026-05-01", created], ...more], { boards: [], depth: "reference" });

const costs = (stories: ItemFacts[], asOf: string, whose = team(), window = june) => {
  const table = tableOf(stories, asOf, whose);
  const names = (rows: Uint32Array) => [...rows].map((row) => table.items[row] ?? "");
  return valueOf(blockerCosts(table, window)).map(
    ({ blocker, days: sum, rows, rowDays, notStarted }) => ({
      blocker,
      days: sum,
      held: names(rows).map((id, i) => `${id} ${rowDays[i]}`),
      notStarted: names(notStarted).toSorted(),
    }),
  );
};

describe("the cost of a blocking issue", () => {
  it("is the time items in progress waited for it, directly or through others, each once", () => {
    //  I1 ← I2 ← I4 and I1 ← I3 ← I4: I4 waits for I1 on two ways
    const stories = [
      waiting("I1", []),
      doing("I2", [["2026-06-02", waitsFor("I1")]]),
      doing("I3", [["2026-06-03", waitsFor("I1")]]),
      doing("I4", [
        ["2026-06-04", waitsFor("I2")],
        ["2026-06-06", waitsFor("I3")],
      ]),
      doing("I5", [["2026-06-02", labelled("blocked")]]),
    ];
    expect(costs(stories, "2026-06-10")).toEqual([
      // I2: 2 to 10 June, I3: 3 to 10, I4: 4 to 10
      { blocker: "I1", days: 24, held: ["I2 9", "I3 8", "I4 7"], notStarted: [] },
      { blocker: "I2", days: 7, held: ["I4 7"], notStarted: [] },
      { blocker: "I3", days: 5, held: ["I4 5"], notStarted: [] },
    ]);
  });

  it("goes through another item only while that one waits itself", () => {
    const stories = [
      waiting("I1", []),
      waiting("I2", [
        ["2026-06-03", waitsFor("I1")],
        ["2026-06-05", waitsNoMore("I1")],
      ]),
      doing("I3", [["2026-06-02", waitsFor("I2")]]),
    ];
    expect(costs(stories, "2026-06-10")).toEqual([
      { blocker: "I2", days: 9, held: ["I3 9"], notStarted: [] },
      { blocker: "I1", days: 3, held: ["I3 3"], notStarted: ["I2"] }, // 3, 4 and 5 June
    ]);
  });

  it("ends when the blocking issue closes and goes on when it is reopened", () => {
    const stories = [
      away("B1", [
        ["2026-06-04", closed],
        ["2026-06-08", reopened],
      ]),
      doing("I1", [["2026-06-02", waitsFor("B1")]]),
    ];
    expect(costs(stories, "2026-06-09")).toEqual([
      { blocker: "B1", days: 5, held: ["I1 5"], notStarted: [] }, // 2, 3, 4, 8, 9 June
    ]);
  });

  it("counts items that were never in progress meanwhile apart", () => {
    const stories = [
      away("B1"),
      waiting("I1", [["2026-06-02", waitsFor("B1")]]),
      doing("I2", [["2026-06-02", waitsFor("B1")]], "2026-06-08"),
      doing("I3", [
        ["2026-06-03", moved("Done", "Doing")],
        ["2026-06-04", waitsFor("B1")],
      ]),
    ];
    expect(costs(stories, "2026-06-10")).toEqual([
      { blocker: "B1", days: 3, held: ["I2 3"], notStarted: ["I1"] },
    ]);
  });

  it("is safe with circles: no issue is a cost of its own", () => {
    const stories = [
      doing("I1", [["2026-06-02", waitsFor("I3")]]),
      doing("I2", [["2026-06-03", waitsFor("I1")]]),
      doing("I3", [["2026-06-04", waitsFor("I2")]]),
      doing("I4", [["2026-06-05", waitsFor("I4")]]),
    ];
    // as of the 6th; around the circle only while all its links hold
    expect(costs(stories, "2026-06-06")).toEqual([
      { blocker: "I3", days: 9, held: ["I1 5", "I2 4"], notStarted: [] },
      { blocker: "I1", days: 7, held: ["I2 4", "I3 3"], notStarted: [] },
      { blocker: "I2", days: 6, held: ["I1 3", "I3 3"], notStarted: [] },
    ]);
  });

  it("is cut to the window and follows the team's clock", () => {
    const stories = [
      away("B1"),
      doing("I1", [
        ["2026-06-05T12:00", waitsFor("B1")], // a Friday
        ["2026-06-08T18:00", waitsNoMore("B1")],
      ]),
    ];
    const cost = (clock: string, window = june) =>
      costs(stories, "2026-06-30", team({ clock }), window).map((entry) => entry.days);
    expect(cost("calendar days")).toEqual([4]);
    expect(cost("working days")).toEqual([2]);
    expect(cost("elapsed")).toEqual([3.25]);
    expect(cost("elapsed", days("2026-06-06", "2026-06-07"))).toEqual([2]);
    expect(cost("elapsed", days("2026-06-09", "2026-06-10"))).toEqual([]);
  });

  it("counts days in the team's zone over the night the clocks change", () => {
    const stories = [
      away("B1"),
      story("I1", [
        ["2026-03-01", created],
        ["2026-03-01", added],
        ["2026-03-01", moved("Doing", "")],
        ["2026-03-28T12:00", waitsFor("B1")],
        ["2026-03-29T22:30", waitsNoMore("B1")], // 00:30 on the 30th in Berlin
      ]),
    ];
    const march = days("2026-03-01", "2026-03-31");
    const cost = (clock: string, zone: string) =>
      costs(stories, "2026-03-31", team({ clock, zone }), march).map((entry) => entry.days);
    expect(cost("calendar days", "Europe/Berlin")).toEqual([3]);
    expect(cost("calendar days", "UTC")).toEqual([2]);
    expect(cost("elapsed", "Europe/Berlin")).toEqual([34.5 / 24]);
  });

  it("holds issues that may not be read together, and is none where nothing waits", () => {
    expect(costs([doing("I1", [["2026-06-09", waitsFor(null)]])], "2026-06-10")).toEqual([
      { blocker: null, days: 2, held: ["I1 2"], notStarted: [] },
    ]);
    expect(costs([doing("I1", [["2026-06-09", labelled("blocked")]])], "2026-06-10")).toEqual([]);
    expect(costs([], "2026-06-10")).toEqual([]);
    expect(() => costs([], "2026-06-10", team(), { first: 2, last: 1 })).toThrow(RangeError);
  });

  it("is what a walk through the graph finds day by day; unrelated items change nothing", () => {
    const count = 6;
    const first = parseDay("2026-06-01");
    const on = (day: number) => `${formatDay(first + day)}T00:00`;
    const edge = fc
      .record({
        from: fc.nat(count - 1),
        to: fc.nat(count - 1),
        start: fc.integer({ min: 1, max: 18 }),
        length: fc.integer({ min: 1, max: 10 }),
      })
      .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }));
    const begun = fc.array(fc.integer({ min: 0, max: 25 }), { minLength: count, maxLength: count });
    fc.assert(
      fc.property(
        fc.uniqueArray(edge, { maxLength: 12, selector: ({ from, to }) => from * count + to }),
        begun,
        (edges, starts) => {
          const items = starts.map((start, i) =>
            story(`I${i}`, [
              [on(0), created],
              [on(0), added],
              [on(0), moved("Backlog", "")],
              [on(start), moved("Doing", "Backlog")],
              ...edges
                .filter(({ from }) => from === i)
                .flatMap(({ to, start, end }): Line[] => [
                  [on(start), waitsFor(`I${to}`)],
                  [on(end), waitsNoMore(`I${to}`)],
                ]),
            ]),
          );
          const expected = new Map<string, number>();
          for (let day = 0; day < 30; day++)
            for (let target = 0; target < count; target++) {
              const reached = new Set([target]);
              for (const node of reached)
                for (const { from, to, start, end } of edges)
                  if (to === node && day >= start && day < end) reached.add(from);
              reached.delete(target);
              const busy = [...reached].filter((node) => day >= (starts[node] as number)).length;
              if (busy > 0) expected.set(`I${target}`, (expected.get(`I${target}`) ?? 0) + busy);
            }
          const found = costs(items, "2026-06-30");
          const sums = found.flatMap(({ blocker, days: sum }): [string | null, number][] =>
            sum > 0 ? [[blocker, sum]] : [],
          );
          expect(new Map(sums)).toEqual(expected);
          const strangers = [
            doing("X1", [["2026-06-03", waitsFor("X2")]]),
            doing("X2", []),
            doing("X3", [["2026-06-04", labelled("blocked")]]),
          ];
          const among = costs([...items, ...strangers], "2026-06-30");
          expect(among.filter(({ blocker }) => blocker !== "X2")).toEqual(found);
        },
      ),
    );
  });
});

describe("blocker clusters", () => {
  const stories = [
    away("B1"),
    away("B2"),
    // 2 to 5 June: 4 days; from the 4th also for B1: with it 2 to 9, 8 days
    doing("I1", [
      ["2026-06-02", labelled("waiting: legal")],
      ["2026-06-04", waitsFor("B1")],
      ["2026-06-05T23:00", unlabelled("waiting: legal")],
      ["2026-06-09T23:00", waitsNoMore("B1")],
    ]),
    // B1 on the 10th, B2 on the 10th and 11th
    doing("I2", [
      ["2026-06-10T08:00", waitsFor("B1")],
      ["2026-06-10T09:00", waitsFor("B2")],
      ["2026-06-10T20:00", waitsNoMore("B1")],
      ["2026-06-11T20:00", waitsNoMore("B2")],
    ]),
    waiting("I3", [["2026-06-02", labelled("blocked")]]),
  ];

  it("are blocked time by reason and by blocking issue, with the share the largest explain together", () => {
    const { totalDays, byReason, waitingDays, byBlocker } = valueOf(
      blockerClusters(tableOf(stories, "2026-06-20"), june),
    );
    const text = <Name>(
      clusters: { name: Name; days: number; cumulativeShare: number; rows: Uint32Array }[],
    ) =>
      clusters.map(({ name, days: sum, cumulativeShare, rows }) => [
        name,
        sum,
        cumulativeShare,
        [...rows],
      ]);
    expect(totalDays).toBe(10); // I1 8, I2 2
    expect(text(byReason)).toEqual([
      [{ signal: "dependency" }, 8, 0.8, [0, 1]], // I1 4 to 9 June, I2 10 and 11
      [{ signal: "label", name: "waiting: legal" }, 4, 1, [0]], // of which 2 and 3 June are its alone
    ]);
    expect(waitingDays).toBe(8);
    expect(text(byBlocker)).toEqual([
      ["B1", 7, 7 / 8, [0, 1]],
      ["B2", 2, 1, [1]],
    ]);
  });

  it("keep to the window, count the items that were blocked in it, and are empty without any", () => {
    const answer = blockerClusters(
      tableOf(stories, "2026-06-20"),
      days("2026-06-11", "2026-06-20"),
    );
    expect([answer.n, [...answer.counted], valueOf(answer).totalDays]).toEqual([1, [1], 1]);
    expect(valueOf(answer).byReason.map(({ name }) => name)).toEqual([{ signal: "dependency" }]);
    expect(valueOf(blockerClusters(tableOf([], "2026-06-20"), june))).toEqual({
      totalDays: 0,
      byReason: [],
      waitingDays: 0,
      byBlocker: [],
    });
  });

  it("cover all blocked time whatever overlaps; unrelated items change no cluster", () => {
    const what = fc.constantFrom(
      labelled("blocked"),
      unlabelled("blocked"),
      labelled("waiting: legal"),
      unlabelled("waiting: legal"),
      waitsFor("B1"),
      waitsNoMore("B1"),
      waitsFor("B2"),
      waitsNoMore("B2"),
      moved("Blocked"),
      moved("Doing"),
      moved("Backlog"),
      closed,
      reopened,
    );
    const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 }), what), { maxLength: 12 });
    fc.assert(
      fc.property(
        fc.array(steps, { minLength: 1, maxLength: 4 }),
        fc.constantFrom("calendar days", "working days", "elapsed"),
        (histories, clock) => {
          const items = histories.map((history, i) => {
            let at = Date.parse("2026-06-01T12:00:00Z");
            const lines = history.map(([hours, content]): Line => {
              at += hours * 3_600_000;
              return [new Date(at).toISOString().slice(0, 16), content];
            });
            return doing(`P${i}`, lines);
          });
          const clusters = (more: ItemFacts[]) =>
            valueOf(
              blockerClusters(tableOf([...items, ...more], "2026-06-28", team({ clock })), june),
            );
          const found = clusters([]);
          const table = tableOf(items, "2026-06-28", team({ clock }));
          expect(found.totalDays).toBeCloseTo(valueOf(blockedTime(table, june)).totalDays, 9);
          for (const list of [found.byReason, found.byBlocker]) {
            const counts = list.some(({ days: sum }) => sum > 0);
            expect(list.at(-1)?.cumulativeShare ?? 0).toBe(counts ? 1 : 0);
            for (const [i, { cumulativeShare, days: sum }] of list.entries()) {
              expect(cumulativeShare).toBeGreaterThanOrEqual(list[i - 1]?.cumulativeShare ?? 0);
              expect(sum).toBeLessThanOrEqual(list[i - 1]?.days ?? Infinity);
            }
          }
          const stranger = doing("X1", [["2026-06-03", waitsFor("X2")]]);
          expect(
            clusters([stranger])
              .byBlocker.filter(({ name }) => name !== "X2")
              .map(({ name, days: sum }) => [name, sum]),
          ).toEqual(found.byBlocker.map(({ name, days: sum }) => [name, sum]));
        },
      ),
    );
  });
});

describe("costs side by side", () => {
  const list = (stories: ItemFacts[], asOf = "2026-06-10") => {
    const table = tableOf(stories, asOf);
    return valueOf(blockerCosts(table, june)).map(
      ({ blocker, row, rows, notStarted, ...cost }) => ({
        ...cost,
        blocker,
        row: row === null ? null : table.items[row],
        rows: [...rows],
        rowDays: [...cost.rowDays],
        notStarted: [...notStarted],
      }),
    );
  };

  it("come most days first, then most that wait unstarted, then by id; unreadable issues first of a tie", () => {
    const stories = [
      waiting("I1", [["2026-06-09", waitsFor("B4")]]),
      waiting("I2", [["2026-06-09", waitsFor("B4")]]),
      waiting("I3", [["2026-06-09", waitsFor("B3")]]),
      waiting("I4", [["2026-06-09", waitsFor("B1")]]),
      waiting("I5", [["2026-06-09", waitsFor(null)]]),
      doing("I6", [["2026-06-09", waitsFor("B5")]]),
      waiting("I7", [["2026-06-09", waitsFor("B2")]]),
    ];
    expect(
      list(stories).map(({ blocker, days: sum, notStarted }) => [blocker, sum, notStarted]),
    ).toEqual([
      ["B5", 2, []],
      ["B4", 0, [0, 1]],
      [null, 0, [4]],
      ["B1", 0, [3]],
      ["B2", 0, [6]],
      ["B3", 0, [2]],
    ]);
  });

  it("name the row of a blocking issue that is the team's, and its items by days, then in the table's order", () => {
    const stories = [
      doing("I1", [["2026-06-09", waitsFor("I4")]]),
      doing("I2", [["2026-06-08", waitsFor("I4")]]),
      doing("I3", [["2026-06-09", waitsFor("I4")]]),
      doing("I4", [["2026-06-10", waitsFor("B1")]]),
      doing("I5", [["2026-06-08", waitsFor(null)]]),
    ];
    const [own, , unreadable] = list(stories, "2026-06-10T20:00");
    expect(own).toMatchObject({ blocker: "I4", row: "I4", rows: [1, 0, 2], rowDays: [3, 2, 2] });
    expect(unreadable).toMatchObject({ blocker: null, row: null, days: 3, rows: [4] });
    const outside = list(stories, "2026-06-10T20:00").find(({ blocker }) => blocker === "B1");
    expect(outside).toMatchObject({ row: null, rows: [0, 1, 2, 3], days: 4 });
  });

  type Span = [from: number, to: number];
  it.each<[string, Span[], Span[], number]>([
    ["lasts longer", [[2, 3]], [[2, 5]], 4],
    [
      "comes again",
      [[2, 3]],
      [
        [2, 3],
        [8, 8],
      ],
      3,
    ],
    [
      "comes again for longer",
      [
        [2, 3],
        [6, 6],
      ],
      [
        [2, 3],
        [6, 8],
      ],
      5,
    ],
    ["begins earlier", [[3, 5]], [[2, 5]], 4],
    ["lies apart", [[2, 3]], [[6, 7]], 4],
  ])(
    "go through an item for all the time it waits on either of two ways: one %s",
    (_, a, b, sum) => {
      // Whole days from midnight to eleven at night, on the way through A and on that through B.
      const wait = (id: string, spans: readonly Span[]) =>
        spans.flatMap(([from, to]): Line[] => [
          [`2026-06-0${from}T00:00`, waitsFor(id)],
          [`2026-06-0${to}T23:00`, waitsNoMore(id)],
        ]);
      // Rows are in order of id: now the one way is found first, now the other.
      for (const [onA, onB] of [
        [a, b],
        [b, a],
      ] as const) {
        const stories = [
          waiting("IA", [["2026-06-01T13:00", waitsFor("X")]]),
          waiting("IB", [["2026-06-01T13:00", waitsFor("X")]]),
          waiting("M", [...wait("IA", onA), ...wait("IB", onB)]),
          doing("D", [["2026-06-01T13:00", waitsFor("M")]]),
        ];
        expect(list(stories).find(({ blocker }) => blocker === "X")).toMatchObject({ days: sum });
      }
    },
  );

  it("of issues that may not be read hold up the second item of the table, too", () => {
    const stories = ["I1", "I2", "I3"].map((id) => doing(id, [["2026-06-09", waitsFor(null)]]));
    expect(list(stories)).toMatchObject([{ blocker: null, rows: [0, 1, 2], days: 6 }]);
  });
});

describe("clusters side by side", () => {
  const names = (stories: ItemFacts[], whose = team()) => {
    const { byReason, byBlocker } = valueOf(
      blockerClusters(tableOf(stories, "2026-06-08", whose), june),
    );
    return [byReason, byBlocker].map((list) =>
      list.map(({ name, days: sum, cumulativeShare, rows }) => [
        name !== null && typeof name === "object" && "name" in name ? name.name : name,
        sum,
        cumulativeShare,
        [...rows],
      ]),
    );
  };

  it("tell labels apart, and name issues that may not be read together; ties go by name", () => {
    const stories = [
      doing("I1", [["2026-06-08", labelled("waiting: vendor")]]),
      doing("I2", [["2026-06-08", labelled("waiting: legal")]]),
      doing("I3", [["2026-06-07", labelled("blocked")]]),
      doing("I4", [["2026-06-08", waitsFor(null)]]),
      doing("I5", [["2026-06-08", waitsFor("B2")]]),
      doing("I6", [["2026-06-08", waitsFor("B1")]]),
    ];
    const asOfNoon = names(stories);
    // At noon of the 8th nothing of that day's has lasted yet.
    expect(asOfNoon).toEqual([[["blocked", 2, 1, [2]]], []]);
    const { byReason, byBlocker } = valueOf(
      blockerClusters(tableOf(stories, "2026-06-08T13:00"), june),
    );
    expect(
      byReason.map(({ name, days: sum }) => ["name" in name ? name.name : name.signal, sum]),
    ).toEqual([
      ["dependency", 3],
      ["blocked", 2],
      ["waiting: legal", 1],
      ["waiting: vendor", 1],
    ]);
    expect(byReason.map(({ cumulativeShare }) => cumulativeShare)).toEqual([
      3 / 7,
      5 / 7,
      6 / 7,
      1,
    ]);
    expect(byBlocker.map(({ name }) => name)).toEqual([null, "B1", "B2"]);
  });

  it("of free days only explain nothing, and hold the item all the same", () => {
    const weekend = doing("I1", [
      ["2026-06-06", labelled("blocked")],
      ["2026-06-07", unlabelled("blocked")],
    ]);
    expect(names([weekend], team({ clock: "working days" }))).toEqual([
      [["blocked", 0, 0, [0]]],
      [],
    ]);
  });

  it("do not hold an item whose signal ended as it started, or began as it ended", () => {
    const stories = [
      doing(
        "I1",
        [
          ["2026-06-01", labelled("waiting: legal")],
          ["2026-06-03", unlabelled("waiting: legal")],
          ["2026-06-04", labelled("blocked")],
          ["2026-06-05", unlabelled("blocked")],
        ],
        "2026-06-03",
      ),
    ];
    expect(names(stories)[0]?.map(([name]) => name)).toEqual(["blocked"]);
  });
});

it("rows of several clusters are those whose time may be told twice", () => {
  const groups = (...lists: number[][]) => lists.map((rows) => ({ rows }));
  expect(sharedRows(groups([0, 1, 1, 4], [1, 2], [3, 4, 4], []))).toEqual(new Set([1, 4]));
  expect(sharedRows(groups([0, 0, 1], [2, 2]))).toEqual(new Set());
  expect(sharedRows(groups([0, 0, 1]))).toEqual(new Set());
  expect(sharedRows([])).toEqual(new Set());
});
