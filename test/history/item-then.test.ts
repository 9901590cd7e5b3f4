import { describe, expect, it } from "vitest";
import type { FactContent } from "../../src/domain/fact.ts";
import type { BoardPlace, Item } from "../../src/domain/item.ts";
import { fieldsBoard, itemNow, itemThen } from "../../src/history/item-then.ts";
import { at, board, created, type Line, labelled, other, story, unlabelled } from "../stories.ts";

const place = (own: Partial<BoardPlace> = {}): BoardPlace => ({
  board,
  status: null,
  archived: false,
  gone: false,
  fields: {},
  ...own,
});
const itemOn = (...boards: BoardPlace[]) => story("I1", [["2026-06-01", created]], { boards }).item;

describe("the board whose fields are an item's", () => {
  const [here, there] = [place(), place({ board: other })];
  const [leftHere, leftThere] = [place({ gone: true }), place({ board: other, gone: true })];

  it.each<[string, BoardPlace[], string[], string | null]>([
    ["none, of an item on no board", [], [board], null],
    ["the only one", [here], [other, board], board],
    ["the only one, though it was taken off", [leftHere], [board], board],
    ["none, where the only one is not the team's", [there], [board], null],
    ["the team's first", [there, here], [board, other], board],
    ["the team's first, the other way round", [there, here], [other, board], other],
    ["the first on which it stands", [leftHere, there], [board, other], other],
    ["the first on which it stood", [leftThere, leftHere], [board, other], board],
    ["none, of two that are not the team's", [here, there], ["PVT_9"], null],
    ["the one on which it stands, for a board that is not", [here, there], ["PVT_9", other], other],
  ])("is %s", (_, places, boards, expected) => {
    expect(fieldsBoard(itemOn(...places), boards)).toBe(expected);
  });
});

describe("an item now", () => {
  const fields = { Sprint: "S1" };

  it("has the fields of the board that counts", () => {
    const item = itemOn(place({ fields }), place({ board: other, fields: { Sprint: "S2" } }));
    expect(itemNow(item, board).fields).toEqual(fields);
    expect(itemNow(item, other).fields).toEqual({ Sprint: "S2" });
    expect([itemNow(item, "PVT_9").fields, itemNow(item, null).fields]).toEqual([{}, {}]);
  });
});

describe("an item then", () => {
  const later = "2026-06-20";
  const asOf = at("2026-06-10");
  const then = (
    lines: [when: string, content: FactContent][],
    own: Partial<Item> = {},
    of: string | null = board,
  ) => {
    const { item, facts } = story("I1", [["2026-06-01", created], ...lines] as Line[], own);
    return itemThen(item, facts, of, asOf);
  };
  const field = (where: string | null, from: string | null, to: string): FactContent => ({
    kind: "field",
    board: where,
    field: "Sprint",
    from,
    to,
  });
  const withSprint = { boards: [place({ fields: { Sprint: "S2", Points: "3" } })] };

  it("is as it is now where nothing came later", () => {
    const own = { labels: ["a"], assignees: ["ada"], milestone: "M", type: "Bug", parent: "P" };
    expect(then([["2026-06-10", unlabelled("b")]], { ...own, ...withSprint })).toEqual({
      repository: "acme/app",
      ...own,
      fields: { Sprint: "S2", Points: "3" },
    });
  });

  it("lacks what it got later, and has what it lost", () => {
    const told = then(
      [
        [later, labelled("new")],
        [later, unlabelled("old")],
        [later, { kind: "assigned", login: "new" }],
        [later, { kind: "unassigned", login: "old" }],
      ],
      { labels: ["new", "kept"], assignees: ["new", "kept"] },
    );
    expect(told).toMatchObject({ labels: ["kept", "old"], assignees: ["kept", "old"] });
  });

  it.each<[string, FactContent[], Partial<Item>, object]>([
    [
      "no milestone yet",
      [{ kind: "milestoned", milestone: "M" }],
      { milestone: "M" },
      { milestone: null },
    ],
    ["the milestone it lost", [{ kind: "demilestoned", milestone: "M" }], {}, { milestone: "M" }],
    ["no parent yet", [{ kind: "parented", parent: "P" }], { parent: "P" }, { parent: null }],
    ["the parent it lost", [{ kind: "unparented", parent: "P" }], {}, { parent: "P" }],
    // Of one second: it leaves the old before it gets the new.
    [
      "the parent before",
      [
        { kind: "parented", parent: "P2" },
        { kind: "unparented", parent: "P1" },
      ],
      { parent: "P2" },
      { parent: "P1" },
    ],
    [
      "the milestone before",
      [
        { kind: "milestoned", milestone: "M2" },
        { kind: "demilestoned", milestone: "M1" },
      ],
      { milestone: "M2" },
      { milestone: "M1" },
    ],
    [
      "its type before",
      [{ kind: "typed", from: null, to: "Bug" }],
      { type: "Bug" },
      { type: null },
    ],
    [
      "its repository before",
      [{ kind: "transferred", from: "acme/old" }],
      {},
      { repository: "acme/old" },
    ],
    [
      "its repository, where nobody told from which",
      [{ kind: "transferred", from: null }],
      {},
      { repository: "acme/app" },
    ],
    [
      "the value of a field before",
      [field(board, "S1", "S2")],
      withSprint,
      { fields: { Sprint: "S1", Points: "3" } },
    ],
    [
      "no value of a field yet",
      [field(board, null, "S2")],
      withSprint,
      { fields: { Points: "3" } },
    ],
    [
      "the value before, on a board that is not told",
      [field(null, "S1", "S2")],
      withSprint,
      { fields: { Sprint: "S1", Points: "3" } },
    ],
    [
      "its own value, not that of another board",
      [field(other, "S1", "S2")],
      withSprint,
      { fields: { Sprint: "S2", Points: "3" } },
    ],
  ])("has %s", (_, contents, own, expected) => {
    expect(
      then(
        contents.map((content) => [later, content]),
        own,
      ),
    ).toMatchObject(expected);
    expect(
      Object.keys(
        then(
          contents.map((content) => [later, content]),
          own,
        ).fields,
      ),
    ).toEqual("fields" in expected ? Object.keys(expected.fields as object) : []);
  });

  it("has no fields where no board counts", () => {
    expect(then([[later, field(null, "S1", "S2")]], withSprint, null).fields).toEqual({});
  });

  it("takes back one change after another, the latest first", () => {
    const lines: [string, FactContent][] = [
      ["2026-06-21", { kind: "typed", from: "Task", to: "Bug" }],
      ["2026-06-20", { kind: "typed", from: "Epic", to: "Task" }],
    ];
    expect(then(lines, { type: "Bug" }).type).toBe("Epic");
    expect(then(lines.toReversed(), { type: "Bug" }).type).toBe("Epic");
  });
});
