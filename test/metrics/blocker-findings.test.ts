import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { blockerFindings, saysWhy, waitingNow } from "../../src/metrics/blocker-findings.ts";
import { circles } from "../../src/metrics/circles.ts";
import {
  board,
  closed,
  created,
  type Line,
  labelled,
  moved,
  onBoard,
  story,
  tableOf,
  team,
  unlabelled,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const doing = (id: string, more: Line[]) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more]);
const waiting = (id: string, more: Line[]) => story(id, [...onBoard("2026-06-01"), ...more]);
const find = (stories: ItemFacts[], asOf: string, limitDays = 100, whose = team()) => {
  const table = tableOf(stories, asOf, whose);
  const { value } = blockerFindings(table, whose.blocked, limitDays);
  if (isRefusal(value)) throw new Error(value.refused);
  return value.map(({ kind, row, ...more }) => {
    const told: unknown[] = Object.values(more);
    return [kind, table.items[row], ...told];
  });
};

describe("blocker findings", () => {
  it("name what is blocked with no reason: only a status, a plain label or a listed value says so", () => {
    const fields = [
      { field: "Blocked", values: ["yes"] },
      { field: "Waiting for", values: [] },
    ];
    const whose = team({
      blocked: { statuses: ["Blocked"], labels: ["blocked", "waiting: *"], fields },
    });
    const set = (field: string, to: string): Line => [
      "2026-06-02",
      { kind: "field", board, field, from: null, to },
    ];
    const stories = [
      doing("I1", [["2026-06-02", labelled("Blocked")]]),
      doing("I2", [["2026-06-02", moved("Blocked", "Doing")]]),
      doing("I3", [["2026-06-02", labelled("waiting: legal")]]),
      doing("I4", [
        ["2026-06-02", labelled("blocked")],
        ["2026-06-03", waitsFor(null)],
      ]),
      doing("I5", [set("Blocked", "yes")]),
      doing("I6", [set("Waiting for", "vendor")]),
      waiting("I7", [["2026-06-02", labelled("blocked")]]),
      doing("I8", [
        ["2026-06-02", labelled("blocked")],
        ["2026-06-02", labelled("waiting: legal")],
        ["2026-06-03", unlabelled("waiting: legal")],
      ]),
    ];
    expect(find(stories, "2026-06-05", 100, whose)).toEqual(
      ["I1", "I2", "I5", "I8"].map((id) => ["blocked with no reason", id]),
    );
  });

  it("name what is blocked for longer than the limit, on the team's clock", () => {
    const stories = [doing("I1", [["2026-06-05", labelled("waiting: legal")]])]; // a Friday
    expect(find(stories, "2026-06-08", 3)).toEqual([["blocked past the limit", "I1", 4]]);
    expect(find(stories, "2026-06-08", 4)).toEqual([]);
    expect(find(stories, "2026-06-08", 1, team({ clock: "working days" }))).toEqual([
      ["blocked past the limit", "I1", 2],
    ]);
    expect(find(stories, "2026-06-08", 2, team({ clock: "working days" }))).toEqual([]);
    expect(() => find(stories, "2026-06-08", -1)).toThrow(RangeError);
    expect(() => find(stories, "2026-06-08", Number.NaN)).toThrow(RangeError);
  });

  it("name a circle once with all its items, started or not, while all its links hold", () => {
    const stories = [
      waiting("I1", [["2026-06-02", waitsFor("I2")]]),
      waiting("I2", [["2026-06-02", waitsFor("I3")]]),
      waiting("I3", [["2026-06-02", waitsFor("I1")]]),
      waiting("I4", [["2026-06-02", waitsFor("I1")]]),
      waiting("I5", [["2026-06-02", waitsFor("I5")]]),
    ];
    expect(find(stories, "2026-06-05")).toEqual([
      ["circular", "I1", Uint32Array.of(0, 1, 2)],
      ["circular", "I5", Uint32Array.of(4)],
    ]);
    const broken = stories.with(
      1,
      waiting("I2", [
        ["2026-06-02", waitsFor("I3")],
        ["2026-06-04", waitsNoMore("I3")],
      ]),
    );
    expect(find(broken, "2026-06-05").map(([, id]) => id)).toEqual(["I5"]);
  });

  it("name what was started while the team's items it waits for are not committed", () => {
    const stories = [
      waiting("I1", []),
      doing("I2", []),
      doing("I3", [
        ["2026-06-02", waitsFor("I1")],
        ["2026-06-02", waitsFor("I2")],
        ["2026-06-02", waitsFor("B1")],
      ]),
      doing("I4", [["2026-06-02", waitsFor("I2")]]),
      waiting("I5", [["2026-06-02", waitsFor("I1")]]),
      doing("I6", [
        ["2026-06-02", waitsFor("I1")],
        ["2026-06-03", closed],
      ]),
      story("B1", [["2026-05-01", created]], { boards: [], depth: "reference" }),
    ];
    expect(find(stories, "2026-06-05")).toEqual([
      ["started while its blockers are not committed", "I3", ["I1"]],
    ]);
  });

  it("are none of an empty table", () => {
    expect(find([], "2026-06-05")).toEqual([]);
  });
});

describe("a reason", () => {
  const none = { statuses: [], labels: [], fields: [], dependencies: true };
  const signalled = (signal: "label" | "status", name: string) => saysWhy({ signal, name }, none);

  it.each([
    "blocked",
    "Blocked",
    "BLOCKED!!",
    "🚧 blocked 🚧",
    "1. stuck",
    "blocked (2)",
    "is blocked",
    "is-blocked",
    "is_ blocked",
    "isblocked",
    "on hold",
    "on-hold",
    "on_hold",
    "OnHold",
    "status: blocked",
    "Status/Blocked",
    "status blocked",
    "status-blocked",
    "state_blocked",
    "flagblocked",
    "🚩 flag: is blocked",
  ])("is none that only says so: %s", (name) => {
    expect(signalled("label", name)).toBe(false);
  });

  it.each([
    "waiting: legal",
    "blocked by legal",
    "legal blocked",
    "needs rebase",
    "unblocked",
    "blockedness",
    "isx blocked",
    "statusx blocked",
    "on the hold",
    "status",
    "",
  ])("is a label that says more, or something else: %s", (name) => {
    expect(signalled("label", name)).toBe(true);
  });

  it("is no status, whatever its name, and any blocking issue", () => {
    expect(signalled("status", "Blocked")).toBe(false);
    expect(signalled("status", "Waiting for legal")).toBe(false);
    expect(saysWhy({ signal: "dependency", blocker: null }, none)).toBe(true);
    expect(saysWhy({ signal: "dependency", blocker: "B1" }, none)).toBe(true);
  });

  it("is the value of a field of which any value counts", () => {
    const blocked = {
      ...none,
      fields: [
        { field: "Blocked", values: ["yes"] },
        { field: "Waiting", values: [] },
      ],
    };
    const says = (name: string) => saysWhy({ signal: "field", name }, blocked);
    expect(says("Waiting: vendor")).toBe(true);
    expect(says("Blocked: yes")).toBe(false);
    expect(says("Waiting for: vendor")).toBe(false);
    expect(says("Not Waiting: vendor")).toBe(false);
  });
});

describe("who waits now", () => {
  it("is told by row, with the rows it waits for; other issues are left away", () => {
    const table = tableOf(
      [
        waiting("I1", [
          ["2026-06-02", waitsFor("I2")],
          ["2026-06-02", waitsFor("B1")],
          ["2026-06-02", waitsFor(null)],
        ]),
        doing("I2", [["2026-06-02", labelled("blocked")]]),
        doing("I3", [["2026-06-02", waitsFor("B1")]]),
        doing("I4", [["2026-06-02", waitsFor(null)]]),
        doing("I5", [
          ["2026-06-02", waitsFor("I2")],
          ["2026-06-04", waitsNoMore("I2")],
        ]),
        doing("I6", [
          ["2026-06-02", labelled("blocked")],
          ["2026-06-02", waitsFor("I1")],
          ["2026-06-03", waitsFor("I6")],
        ]),
      ],
      "2026-06-10",
    );
    expect(waitingNow(table)).toEqual(
      new Map([
        [0, [1]],
        [5, [0, 5]],
      ]),
    );
  });

  it("is nobody where no blocking issue is the team's, or none blocks", () => {
    for (const line of [labelled("blocked"), waitsFor("B1"), waitsFor(null)])
      expect(waitingNow(tableOf([doing("I1", [["2026-06-02", line]])], "2026-06-10"))).toEqual(
        new Map(),
      );
  });
});

describe("circles", () => {
  it("are the groups of nodes that reach each other, whatever the order of the edges", () => {
    const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 });
    fc.assert(
      fc.property(edges, (list) => {
        const next = new Map<number, number[]>();
        for (const [from, to] of list) next.set(from, [...(next.get(from) ?? []), to]);
        const reach = (from: number) => {
          const seen = new Set(next.get(from) ?? []);
          for (const node of seen) for (const to of next.get(node) ?? []) seen.add(to);
          return seen;
        };
        const nodes = [0, 1, 2, 3, 4, 5, 6, 7];
        const groups = nodes
          .filter((node) => reach(node).has(node))
          .map((node) => nodes.filter((other) => reach(node).has(other) && reach(other).has(node)));
        const expected = new Set(groups.map((group) => group.join(" ")));
        expect(circles(next).map((group) => group.join(" "))).toEqual([...expected]);
      }),
    );
  });

  it("are found in a long chain without running out of stack", () => {
    const length = 30_000;
    const chain = new Map(Array.from({ length }, (_, i) => [i, [(i + 1) % length]]));
    expect(circles(chain).map((group) => group.length)).toEqual([length]);
  });
});

describe("blocker findings in order", () => {
  it("come kind by kind, each in the order of the table; a limit of 0 days is one", () => {
    const items = [
      doing("I1", [["2026-06-02", waitsFor("I3")]]),
      doing("I2", [["2026-06-02", labelled("blocked")]]),
      doing("I3", [
        ["2026-06-02", labelled("blocked")],
        ["2026-06-02", waitsFor("I1")],
      ]),
      waiting("I4", []),
      doing("I5", [["2026-06-02", waitsFor("I4")]]),
      doing("I6", [["2026-06-02", labelled("blocked")]]),
    ];
    expect(find(items, "2026-06-04", 0).map(([kind, id]) => [kind, id])).toEqual([
      ["blocked with no reason", "I2"],
      ["blocked with no reason", "I6"],
      ["blocked past the limit", "I1"],
      ["blocked past the limit", "I2"],
      ["blocked past the limit", "I3"],
      ["blocked past the limit", "I5"],
      ["blocked past the limit", "I6"],
      ["circular", "I1"],
      ["started while its blockers are not committed", "I5"],
    ]);
    expect(() => find(items, "2026-06-04", -1)).toThrow(
      new RangeError("a limit of -1 days: give 0 or more"),
    );
  });

  it("say nothing of an issue that is none of the team's, nor of one in progress no more", () => {
    const items = [
      doing("I1", [["2026-06-02", waitsFor("B1")]]),
      waiting("I2", []), // the row after it is not what it waits for
      doing("I3", [
        ["2026-06-02", waitsFor("I2")],
        ["2026-06-03", moved("Backlog", "Doing")],
      ]),
      story("B1", [["2026-05-01", created]], { boards: [], depth: "reference" }),
    ];
    expect(find(items, "2026-06-05")).toEqual([]);
  });
});

it("circles list their nodes ascending, however they were entered", () => {
  const next = new Map([
    [5, [1]],
    [1, [3]],
    [3, [5]],
  ]);
  expect(circles(next)).toEqual([[1, 3, 5]]);
});
