import { describe, expect, it } from "vitest";
import type { FactContent, FactOf } from "../../src/domain/fact.ts";
import { pullWorks } from "../../src/history/pull-work.ts";
import { textOf, textsOf } from "../../src/history/text-columns.ts";
import { WorkColumns } from "../../src/history/work-columns.ts";
import { at, closed, created, type Line, story } from "../stories.ts";

const asked = (reviewer: string): FactContent => ({ kind: "review requested", reviewer });
const pull = (id: string, lines: Line[], ...closes: string[]) =>
  story(id, lines, { kind: "pull request", closes });
const works = () =>
  pullWorks(
    [
      pull(
        "P1",
        [
          ["2026-06-05", created],
          ["2026-06-06", asked("ada")],
        ],
        "I1",
      ),
      pull("P2", [
        ["2026-06-04", created],
        ["2026-06-05", asked("bob")],
      ]),
      pull("P3", [["2026-06-08", closed]]),
      pull("P4", [["2026-06-01", created]]),
      pull("P5", [["2026-06-08", created, { automated: true }]]),
    ],
    at("2026-06-30"),
  );
let count = 100;
const link = (kind: "linked" | "unlinked", to: string | null, when = "2026-06-02") =>
  ({
    id: `L${++count}`,
    item: "I",
    at: at(when),
    evidence: "recorded",
    kind,
    pull: to,
  }) satisfies FactOf<"linked" | "unlinked">;

/** What is told of one row: when and what somebody did last, pull requests, since when and who is waited for. */
const rowOf = (fill: (columns: WorkColumns) => void, id = "I9", own = false) => {
  const columns = new WorkColumns(1, works());
  fill(columns);
  columns.endRow(id, own);
  const { lastHumanAt, lastHumanAct, pulls, reviewAskedAt, reviewers } = columns.columns();
  return [
    lastHumanAt[0],
    textOf(lastHumanAct, 0),
    textsOf(pulls, 0),
    reviewAskedAt[0],
    textsOf(reviewers, 0),
  ];
};

describe("work on an item", () => {
  it("is none where nobody did anything and nothing is linked", () => {
    expect(rowOf(() => {})).toEqual([Number.NaN, "", [], Number.NaN, []]);
  });

  it("is the last thing that somebody did, in any order; of one second the last by name", () => {
    for (const acts of [
      ["a", "c", "b"],
      ["c", "b", "a"],
      ["b", "a", "c"],
    ])
      expect(rowOf((row) => acts.forEach((act) => row.did(5, act))).slice(0, 2)).toEqual([5, "c"]);
    expect(
      rowOf((row) => {
        row.did(5, "b");
        row.did(6, "a");
        row.did(4, "z");
      }).slice(0, 2),
    ).toEqual([6, "a"]);
  });

  it("is what was done on a linked pull request, where that was later", () => {
    const linked = (row: WorkColumns) => row.link(link("linked", "P4"));
    expect(rowOf(linked).slice(0, 3)).toEqual([at("2026-06-01"), "created", ["P4"]]);
    const both = (when: string, act: string) =>
      rowOf((row) => {
        linked(row);
        row.did(at(when), act);
      }).slice(0, 2);
    expect(both("2026-06-02", "commented")).toEqual([at("2026-06-02"), "commented"]);
    expect(both("2026-05-31", "commented")).toEqual([at("2026-06-01"), "created"]);
    const byNobody = rowOf((row) => {
      row.link(link("linked", "P5"));
      row.did(5, "commented");
    });
    expect(byNobody.slice(0, 3)).toEqual([5, "commented", ["P5"]]);
    expect(both("2026-06-01", "assigned")).toEqual([at("2026-06-01"), "created"]);
  });

  it("is on the pull requests that close it or are linked, each once, but on none given up", () => {
    expect(
      rowOf((row) => {
        row.link(link("linked", "P2"));
        row.link(link("linked", "P1"));
        row.link(link("linked", "P3"));
        row.link(link("linked", null));
        row.link(link("linked", "P7"));
      }, "I1")[2],
    ).toEqual(["P1", "P2", "hidden", "P7"]);
  });

  it("is on none that was unlinked since, told in any order", () => {
    const [on, off] = [link("linked", "P2"), link("unlinked", "P2", "2026-06-03")];
    const [hidden, gone] = [link("linked", null), link("unlinked", null, "2026-06-03")];
    const pullsOf = (...links: ReturnType<typeof link>[]) =>
      rowOf((row) => links.forEach((one) => row.link(one)))[2];
    expect(pullsOf(on, off)).toEqual([]);
    expect(pullsOf(off, on)).toEqual([]);
    expect(pullsOf(gone, hidden)).toEqual([]);
    expect(pullsOf(off)).toEqual([]);
    expect(pullsOf(off, on, link("linked", "P2", "2026-06-04"))).toEqual(["P2"]);
  });

  it("waits for whoever was asked on any of them, since the first was", () => {
    expect(rowOf((row) => row.link(link("linked", "P2")), "I1").slice(3)).toEqual([
      at("2026-06-05"),
      ["ada", "bob"],
    ]);
    expect(rowOf(() => {}, "I1").slice(3)).toEqual([at("2026-06-06"), ["ada"]]);
  });

  it("waits for whoever was asked on itself, where it is a pull request", () => {
    expect(rowOf(() => {}, "P2", true).slice(2)).toEqual([[], at("2026-06-05"), ["bob"]]);
    expect(rowOf(() => {}, "P2").slice(2)).toEqual([[], Number.NaN, []]);
  });

  it("is told row by row", () => {
    const columns = new WorkColumns(2, works());
    columns.did(5, "commented");
    columns.link(link("linked", "P2"));
    columns.endRow("I8", false);
    columns.endRow("I9", false);
    const told = columns.columns();
    expect([...told.lastHumanAt]).toEqual([at("2026-06-05"), Number.NaN]);
    expect([0, 1].map((row) => textsOf(told.pulls, row))).toEqual([["P2"], []]);
    expect([0, 1].map((row) => textsOf(told.reviewers, row))).toEqual([["bob"], []]);
    expect([...told.reviewAskedAt]).toEqual([at("2026-06-05"), Number.NaN]);
  });
});
