import { describe, expect, it } from "vitest";
import type { Source } from "../../../src/domain/source.ts";
import { labelPatterns } from "../../../src/history/proposal/blocked-labels.ts";
import { mergedColumns } from "../../../src/history/proposal/merged-columns.ts";
import { repositoriesOf } from "../../../src/history/proposal/repositories-of.ts";
import { columns, item, many } from "./item-samples.ts";

describe("the columns of several boards in one row", () => {
  it("are the first board's, each further one behind its own left neighbour", () => {
    expect(
      mergedColumns([
        ["To do", "Doing", "Done"],
        ["New", "to do", "Review", "QA", " Done ", "Shipped"],
      ]),
    ).toEqual(["New", "To do", "Review", "QA", "Doing", "Done", "Shipped"]);
  });

  it("are each once, whichever of the boards have it", () => {
    expect(
      mergedColumns([
        ["A", "B"],
        ["a", "C"],
        ["C", "b"],
      ]),
    ).toEqual(["A", "C", "B"]);
  });

  it("are none of none", () => {
    expect(mergedColumns([])).toEqual([]);
  });
});

describe("the repositories of the boards' items", () => {
  const board: Source = { kind: "board", host: "git.example.com", owner: "acme", number: 7 };
  const own = { boards: [columns(null)], sources: [board] };
  const of = (repository: string | null, boards?: []) =>
    item([], { repository, ...(boards ? { boards } : {}) });

  it("are those with the most items first, then by name, on the board's host", () => {
    const items = [
      of("acme/b"),
      ...many(2, () => of("acme/c")),
      of("acme/a"),
      ...many(3, () => of("acme/elsewhere", [])),
      of(null),
    ];
    expect(repositoriesOf(items, own)).toEqual(
      ["c", "a", "b"].map((name) => ({
        kind: "repository",
        host: "git.example.com",
        owner: "acme",
        name,
      })),
    );
  });

  it("are at most ten", () => {
    const items = many(11, (i) => of(`acme/r${String(i).padStart(2, "0")}`));
    const names = repositoriesOf(items, own).map((source) => "name" in source && source.name);
    expect(names).toEqual(items.slice(0, 10).map((_, i) => `r${String(i).padStart(2, "0")}`));
  });

  it("are on github.com where no source says otherwise", () => {
    expect(repositoriesOf([of("acme/app")], { ...own, sources: [] })[0]?.host).toBe("github.com");
  });
});

describe("label patterns", () => {
  it("stand for a family of which every label blocks", () => {
    const all = ["Waiting: legal", "waiting: vendor", "waiting room", "docs"];
    expect(labelPatterns(["Waiting: legal", "WAITING: vendor"], all)).toEqual([
      "Waiting: *",
      "WAITING: *",
    ]);
    expect(labelPatterns(["on/hold", "on/ice"], ["on/hold", "on/ice"])).toEqual(["on/*"]);
  });

  it.each([
    ["one alone", ["waiting: legal"], ["waiting: legal"]],
    ["a family with another label", ["s: blocked", "s: held"], ["s: blocked", "s: held", "s: new"]],
    ["no prefix", ["blocked", "blocker"], ["blocked", "blocker"]],
    ["nothing behind the prefix", ["wait:", "wait: "], ["wait:", "wait: "]],
    ["a star of their own", ["*: a", "*: b"], ["*: a", "*: b"]],
    ["nothing before it", [":a", ":b"], [":a", ":b"]],
    ["nothing before the first colon", [":a: b", ":a: c"], [":a: b", ":a: c"]],
  ])("are the labels themselves: %s", (_, chosen, all) => {
    expect(labelPatterns(chosen, all)).toEqual(chosen);
  });
});
