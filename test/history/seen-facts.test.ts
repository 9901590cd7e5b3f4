import { describe, expect, it } from "vitest";
import type { Item } from "../../src/domain/item.ts";
import { contradictions, SeenFacts } from "../../src/history/seen-facts.ts";
import {
  board,
  closed,
  created,
  type Line,
  labelled,
  merged,
  moved,
  other,
  reopened,
  story,
  unlabelled,
} from "../stories.ts";

const seenOf = (...lines: Line[]) => {
  const seen = new SeenFacts();
  for (const fact of story("I1", lines).facts)
    if (fact.kind === "status") seen.moved(fact);
    else seen.take(fact);
  return seen;
};
/** What contradicts itself about an item that stands in no column. */
const found = (lines: Line[], own: Partial<Item> = {}) =>
  contradictions(seenOf(...lines), story("I1", lines, own).item, board).map(
    ([kind, detail]) => `${kind}: ${detail}`,
  );
const standing = (status: string | null, where = board): Partial<Item> => ({
  boards: [{ board: where, status, archived: false, gone: false, fields: {} }],
});

describe("labels as facts leave them", () => {
  const labelsOf = (...lines: Line[]) =>
    [...(seenOf(...lines).labelled ?? [])].map(
      ([label, { on }]) => `${label} ${on ? "on" : "off"}`,
    );

  it("are by the last fact of each, in any order", () => {
    expect(
      labelsOf(
        ["2026-06-03", unlabelled("a")],
        ["2026-06-02", labelled("a")],
        ["2026-06-02", unlabelled("b")],
        ["2026-06-03", labelled("b")],
      ),
    ).toEqual(["a off", "b on"]);
  });

  it("are off where put on and taken off within one second, in either order", () => {
    expect(labelsOf(["2026-06-02", labelled("a")], ["2026-06-02", unlabelled("a")])).toEqual([
      "a off",
    ]);
    expect(labelsOf(["2026-06-02", unlabelled("a")], ["2026-06-02", labelled("a")])).toEqual([
      "a off",
    ]);
  });

  it("are unknown where no fact tells of any, and forgotten for the next item", () => {
    expect(seenOf(["2026-06-02", created]).labelled).toBeNull();
    const seen = seenOf(
      ["2026-06-02", labelled("a")],
      ["2026-06-03", created],
      ["2026-06-01", closed],
      ["2026-06-03", reopened],
      ["2026-06-03", moved("Doing")],
      ["2026-06-03", moved("Done")],
    );
    seen.later = true;
    seen.reset();
    expect(seen).toEqual(new SeenFacts());
  });
});

describe("a contradiction of state", () => {
  const open = { state: "open" } as const;
  const shut = { state: "closed" } as const;
  const both = ["disagreement: open, though it was closed last"];
  const none = ["disagreement: closed, though no event closed it"];

  it.each<[string, Line[], Partial<Item>, string[]]>([
    ["open, and nothing closed it", [], open, []],
    ["closed, and nothing closed it", [], shut, none],
    ["closed, and closed", [["2026-06-02", closed]], shut, []],
    ["merged, and merged", [["2026-06-02", merged]], { state: "merged" }, []],
    ["open, but closed", [["2026-06-02", closed]], open, both],
    [
      "open, and reopened",
      [
        ["2026-06-02", closed],
        ["2026-06-03", reopened],
      ],
      open,
      [],
    ],
    [
      "closed, but reopened",
      [
        ["2026-06-02", closed],
        ["2026-06-03", reopened],
      ],
      shut,
      none,
    ],
    [
      "closed, told last first",
      [
        ["2026-06-04", closed],
        ["2026-06-02", closed],
        ["2026-06-03", reopened],
      ],
      shut,
      [],
    ],
    [
      "open, told last first",
      [
        ["2026-06-04", reopened],
        ["2026-06-02", reopened],
        ["2026-06-03", closed],
      ],
      open,
      [],
    ],
    [
      "closed and reopened in one second",
      [
        ["2026-06-02", closed],
        ["2026-06-02", reopened],
      ],
      shut,
      [],
    ],
  ])("%s", (_, lines, own, expected) => {
    expect(found([["2026-06-01", created], ...lines], own)).toEqual(expected);
  });

  it("is not looked for where more came later", () => {
    const seen = seenOf(["2026-06-01", created], ["2026-06-02", closed]);
    seen.later = true;
    expect(contradictions(seen, story("I1", [["2026-06-01", created]]).item, board)).toEqual([]);
  });
});

describe("time that runs backwards", () => {
  const backwards = ["negative time: closed before it was created"];

  it("is an end before the beginning, later or not", () => {
    const lines: Line[] = [
      ["2026-06-05", created],
      ["2026-06-04", created],
      ["2026-06-03", closed],
    ];
    expect(found(lines, { state: "closed" })).toEqual(backwards);
    const seen = seenOf(...lines);
    seen.later = true;
    expect(contradictions(seen, story("I1", lines).item, board)).toHaveLength(1);
  });

  it("is none of one moment, nor where only one of the two is known", () => {
    const shut = { state: "closed" } as const;
    expect(
      found(
        [
          ["2026-06-03", created],
          ["2026-06-03", closed],
        ],
        shut,
      ),
    ).toEqual([]);
    expect(
      found(
        [
          ["2026-06-04", created],
          ["2026-06-03", created],
          ["2026-06-03", closed],
        ],
        shut,
      ),
    ).toEqual([]);
    expect(found([["2026-06-03", closed]], shut)).toEqual([]);
    expect(found([["2026-06-03", created]])).toEqual([]);
  });
});

describe("a contradiction of columns", () => {
  const doing: Line = ["2026-06-02", moved("Doing")];
  const later: Line = ["2026-06-03", moved("Done")];

  it("is a column that the last move did not lead to", () => {
    expect(found([later, doing], standing("Doing"))).toEqual([
      "disagreement: stands in “Doing”, was last moved to “Done”",
    ]);
    expect(found([doing], standing(null))).toEqual([
      "disagreement: stands in “”, was last moved to “Doing”",
    ]);
  });

  it.each<[string, Line[], Partial<Item>]>([
    ["where it was moved to", [doing, later], standing("Done")],
    ["by another case", [doing], standing("DOING ")],
    ["of which no move tells", [], standing("Doing")],
    [
      "where two moves of one second tell",
      [doing, ["2026-06-02", moved("Done")]],
      standing("To do"),
    ],
    ["on a board that is not looked at", [doing], standing("Done", other)],
    [
      "that it has left",
      [doing],
      { boards: [{ board, status: "Done", archived: false, gone: true, fields: {} }] },
    ],
  ])("is none %s", (_, lines, own) => {
    expect(found([["2026-06-01", created], ...lines], own)).toEqual([]);
  });

  it("is one again after a clear move", () => {
    const twice: Line[] = [doing, ["2026-06-02", moved("To do")], later];
    expect(found(twice, standing("Doing"))).toHaveLength(1);
  });
});
