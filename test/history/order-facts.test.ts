import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Fact, FactContent } from "../../src/domain/fact.ts";
import { orderFacts } from "../../src/history/order-facts.ts";
import {
  added,
  at,
  board,
  closed,
  created,
  labelled,
  merged,
  moved,
  other,
  removed,
  reopened,
  unlabelled,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const noon = "2026-06-03";
const fact = (id: string, content: FactContent, when = noon): Fact => ({
  id,
  item: "I1",
  at: at(when),
  evidence: "recorded",
  ...content,
});
const there = (to: string, from: string): FactContent => ({
  kind: "status",
  board: other,
  from,
  to,
});
/** The ids of the facts in order; facts of one second unless a day is given. */
const order = (...facts: [id: string, content: FactContent, when?: string][]) =>
  orderFacts(facts.map(([id, content, when]) => fact(id, content, when))).map(({ id }) => id);

describe("facts in the order they happened", () => {
  it("are by time, then by kind, then by id", () => {
    expect(
      order(
        ["late", created, "2026-06-04"],
        ["closed", closed],
        ["label b", labelled("y")],
        ["label a", labelled("x")],
        ["created", created],
        ["added", added],
        ["early", closed, "2026-06-02"],
      ),
    ).toEqual(["early", "created", "added", "label a", "label b", "closed", "late"]);
  });

  it("of every kind have one order within a second", () => {
    const login = { login: "ada" };
    const kinds: FactContent[] = [
      created,
      { kind: "transferred", from: null },
      { kind: "converted", board },
      added,
      { kind: "typed", from: null, to: "Bug" },
      { kind: "parented", parent: null },
      { kind: "unparented", parent: null },
      { kind: "milestoned", milestone: "1" },
      { kind: "demilestoned", milestone: "1" },
      { kind: "assigned", ...login },
      { kind: "unassigned", login: "grace" },
      { kind: "linked", pull: "P" },
      { kind: "unlinked", pull: "P" },
      { kind: "drafted" },
      { kind: "readied" },
      { kind: "review requested", reviewer: "ada" },
      { kind: "review request removed", reviewer: "ada" },
      { kind: "reviewed", verdict: "approved" },
      { kind: "commented" },
      { kind: "field", board, field: "F", from: null, to: "x" },
      labelled("x"),
      unlabelled("y"),
      waitsFor("B1"),
      waitsNoMore("B2"),
      moved("Doing"),
      merged,
      reopened,
      { kind: "unarchived", board },
      { kind: "archived", board },
      removed,
    ];
    const facts = kinds.map((content, i) => fact(`${90 - i}`, content));
    expect(orderFacts(facts.toReversed())).toEqual(facts);
    expect(order(["2", reopened], ["1", created], ["0", closed])).toEqual(["1"]);
    expect(order(["2", closed], ["1", merged])).toEqual(["1", "2"]);
  });

  it("are only those dated up to the instant they are read as of", () => {
    const facts = [
      fact("3", closed, "2026-06-05"),
      fact("1", created, "2026-06-01"),
      fact("2", closed, "2026-06-03"),
    ];
    const ids = (asOf: string) => orderFacts(facts, at(asOf)).map(({ id }) => id);
    expect(ids("2026-06-03")).toEqual(["1", "2"]);
    expect(ids("2026-06-02")).toEqual(["1"]);
    expect(ids("2026-05-02")).toEqual([]);
    expect(orderFacts([])).toEqual([]);
  });

  it("are sorted the plain way, however many there are and however they arrive", () => {
    const contents = [created, { kind: "commented" }, merged, removed] as FactContent[];
    const some = fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...contents)), { maxLength: 100 });
    const rank = (kind: string) => ["created", "commented", "merged", "removed"].indexOf(kind);
    fc.assert(
      fc.property(some, (list) => {
        const facts = list.map(([day, content], i) =>
          fact(`F${String((i * 37) % 101).padStart(3, "0")}`, content, `2026-06-1${day}`),
        );
        const plainly = facts.toSorted(
          (a, b) => a.at - b.at || rank(a.kind) - rank(b.kind) || (a.id < b.id ? -1 : 1),
        );
        expect(orderFacts(facts)).toEqual(plainly);
      }),
    );
  });
});

describe("status changes of one second", () => {
  it("are chained from where the item stood", () => {
    expect(
      order(
        ["0", moved("Review", ""), "2026-06-01"],
        ["a", moved("Backlog", "Doing")],
        ["b", moved("Done", "Backlog")],
        ["c", moved("Doing", "Review")],
      ),
    ).toEqual(["0", "c", "a", "b"]);
  });

  it("are chained round a circle from where it stood, too", () => {
    const circle: [string, FactContent][] = [
      ["a", moved("Doing", "Backlog")],
      ["b", moved("Backlog", "Doing")],
    ];
    expect(order(["0", moved("Doing", ""), "2026-06-01"], ...circle)).toEqual(["0", "b", "a"]);
    expect(order(["0", moved("Backlog", ""), "2026-06-01"], ...circle)).toEqual(["0", "a", "b"]);
    expect(order(...circle)).toEqual(["a", "b"]); // nowhere to begin: by id
  });

  it("begin with the one that no other leads to, where it is not known where the item stood", () => {
    expect(order(["a", moved("Done", "Review")], ["b", moved("Review", "Doing")])).toEqual([
      "b",
      "a",
    ]);
  });

  it("are chained each board by itself, after what comes before a move and before what comes after", () => {
    expect(
      order(
        ["z", closed],
        ["a", moved("Done", "Review")],
        ["b", there("Done", "Doing")],
        ["c", moved("Review", "Doing")],
        ["d", there("Doing", "Backlog")],
        ["e", labelled("x")],
      ),
    ).toEqual(["e", "c", "a", "d", "b", "z"]);
    expect(
      order(["a", moved("Done", "Review")], ["c", moved("Review", "Doing")], ["e", labelled("x")]),
    ).toEqual(["e", "c", "a"]);
  });

  it("remember each board's status apart", () => {
    expect(
      order(
        ["0", moved("Doing", ""), "2026-06-01"],
        ["1", there("Backlog", ""), "2026-06-02"],
        ["a", moved("Backlog", "Doing")],
        ["b", moved("Doing", "Backlog")],
        ["c", there("Backlog", "Doing")],
        ["d", there("Doing", "Backlog")],
      ),
    ).toEqual(["0", "1", "a", "b", "d", "c"]);
  });
});

describe("what is switched on and off within one second", () => {
  it.each<[string, FactContent, FactContent]>([
    ["a label", labelled("x"), unlabelled("x")],
    ["an assignee", { kind: "assigned", login: "ada" }, { kind: "unassigned", login: "ada" }],
    ["a dependency", waitsFor("B1"), waitsNoMore("B1")],
    ["closed", closed, reopened],
  ])("%s cancels out, whichever comes first", (_, on, off) => {
    expect(order(["a", on], ["b", off])).toEqual([]);
    expect(order(["b", on], ["a", off], ["c", { kind: "commented" }])).toEqual(["c"]);
    expect(order(["a", on], ["b", off, "2026-06-04"])).toEqual(["a", "b"]);
  });

  it("keeps its net effect, and tells one thing from another", () => {
    expect(order(["a", labelled("x")], ["b", unlabelled("x")], ["c", labelled("x")])).toEqual([
      "a",
      "c",
    ]);
    expect(order(["a", unlabelled("x")], ["b", labelled("x")], ["c", unlabelled("x")])).toEqual([
      "a",
      "c",
    ]);
    expect(order(["a", labelled("x")], ["b", unlabelled("y")])).toEqual(["a", "b"]);
    expect(order(["a", waitsFor("B1")], ["b", waitsNoMore("B2")])).toEqual(["a", "b"]);
    expect(
      order(
        ["a", { kind: "assigned", login: "ada" }],
        ["b", { kind: "unassigned", login: "grace" }],
      ),
    ).toEqual(["a", "b"]);
  });
});

describe("what is taken off a board and put on it within one second", () => {
  const elsewhere = (kind: "added" | "removed"): FactContent => ({ kind, board: other });
  const early = "2026-06-02";

  it.each<[string, FactContent]>([
    ["put on it", added],
    ["moved on it", moved("Todo")],
    ["a draft on it", { kind: "converted", board }],
  ])("was taken off first where it stood there, %s before", (_, before) => {
    expect(
      order(
        ["before", before, early],
        ["on", added],
        ["off", removed],
        ["label", labelled("x")],
        ["to", moved("Todo")],
      ),
    ).toEqual(["before", "off", "on", "label", "to"]);
  });

  it("was put on first where it stood nowhere, or on another board", () => {
    expect(order(["off", removed], ["on", added])).toEqual(["on", "off"]);
    expect(
      order(["elsewhere", elsewhere("added"), early], ["off", removed], ["on", added]),
    ).toEqual(["elsewhere", "on", "off"]);
    expect(
      order(
        ["on 1", added, "2026-06-01"],
        ["off 1", removed, early],
        ["on", added],
        ["off", removed],
      ),
    ).toEqual(["on 1", "off 1", "on", "off"]);
  });

  it("stays off where it was taken off once more than it was put on", () => {
    expect(
      order(["before", added, early], ["on", added], ["off 1", removed], ["off 2", removed]),
    ).toEqual(["before", "on", "off 1", "off 2"]);
  });

  it("is settled each board by itself", () => {
    expect(
      order(
        ["before", added, early],
        ["on", added],
        ["off", removed],
        ["there on", elsewhere("added")],
        ["there off", elsewhere("removed")],
      ),
    ).toEqual(["before", "off", "on", "there on", "there off"]);
  });
});

describe("very many facts of one item", () => {
  it("are in the same order as few", () => {
    // 150 facts in 50 seconds: in each a comment, another comment of a lower id, and what comes before them.
    const facts = Array.from({ length: 150 }, (_, i) => {
      const second = Math.floor(i / 3);
      const content: FactContent = i % 3 === 2 ? added : { kind: "commented" };
      const id = `${String(second).padStart(2, "0")}-${2 - (i % 3)}`;
      return { ...fact(id, content), at: at(noon) + second * 1000 };
    });
    const expected = Array.from({ length: 50 }, (_, second) =>
      ["0", "1", "2"].map((n) => `${String(second).padStart(2, "0")}-${n}`),
    ).flat();
    const mixed = facts.map((_, i) => facts[(i * 77) % 150] as Fact);
    expect(orderFacts(mixed).map(({ id }) => id)).toEqual(expected);
    expect(orderFacts(facts).map(({ id }) => id)).toEqual(expected);
    // A move chained within one second, though there are very many of others.
    const moves = [
      fact("b", moved("Review", "Doing"), "2026-07-01"),
      fact("a", moved("Done", "Review"), "2026-07-01"),
    ];
    expect(
      orderFacts([...mixed, ...moves])
        .slice(150)
        .map(({ id }) => id),
    ).toEqual(["b", "a"]);
  });
});

describe("very many facts, told the other way round", () => {
  it("are in order by time and kind before their id", () => {
    // 40 seconds, each with a closing before what comes before it, by falling ids.
    const facts = Array.from({ length: 80 }, (_, i) => ({
      ...fact(String(99 - i), i % 2 === 0 ? added : closed),
      at: at(noon) + Math.floor(i / 2) * 1000,
    }));
    const mixed = facts.map((_, i) => facts[(i * 37) % 80] as Fact);
    expect(orderFacts(mixed)).toEqual(facts);
  });
});

describe("status changes of one second, in small", () => {
  it("come before a closing where nothing comes before them", () => {
    expect(
      order(["z", closed], ["a", moved("Done", "Review")], ["c", moved("Review", "Doing")]),
    ).toEqual(["c", "a", "z"]);
  });

  it("begin with no status where nothing was known", () => {
    expect(order(["a", moved("", "Doing")], ["b", moved("Doing", "")])).toEqual(["b", "a"]);
  });

  it("go on from where the item stood, though another might come first", () => {
    expect(
      order(
        ["0", moved("Review", ""), "2026-06-01"],
        ["a", moved("Doing", "Review")],
        ["b", moved("Review", "Done")],
      ),
    ).toEqual(["0", "a", "b"]);
  });
});

describe("facts that are in order already", () => {
  const login = { login: "ada" };
  const second = (...contents: FactContent[]) =>
    contents.map((content, i) => fact(String(i), content, noon));

  it.each<[string, Fact[]]>([
    ["none", []],
    ["one", second(created)],
    ["of several times", [fact("b", closed), fact("a", created, "2026-06-04")]],
    ["of several kinds in one second", second(created, added, labelled("x"), closed)],
    ["put on twice", second(labelled("x"), labelled("y"), labelled("z"))],
    ["one status among others", second({ kind: "commented" }, moved("Doing", ""), closed)],
    [
      "assigned, labelled, waiting and closed",
      second({ kind: "assigned", ...login }, labelled("x"), waitsFor("B1"), closed),
    ],
    [
      "taken off, all of them",
      second({ kind: "unassigned", ...login }, unlabelled("x"), waitsNoMore("B1"), reopened),
    ],
    [
      "on and off in two seconds",
      [fact("a", labelled("x")), fact("b", unlabelled("x"), "2026-06-04")],
    ],
    [
      "moved in two seconds",
      [fact("a", moved("Doing", "")), fact("b", moved("Done", "Doing"), "2026-06-04")],
    ],
  ])("are handed back as they are: %s", (_, facts) => {
    expect(orderFacts(facts)).toBe(facts);
    expect(orderFacts(facts, at("2026-06-04"))).toBe(facts);
  });

  it("are not touched where they are not", () => {
    const facts = [fact("b", closed), fact("a", created)];
    const copy = [...facts];
    expect(orderFacts(facts)).toEqual([facts[1], facts[0]]);
    expect(facts).toEqual(copy);
  });
});
