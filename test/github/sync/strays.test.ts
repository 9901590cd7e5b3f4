import { describe, expect, it } from "vitest";
import type { Action, World } from "../../../mocks/github/action.ts";
import type { Source } from "../../../src/domain/source.ts";
import { readStrays } from "../../../src/github/sync/strays.ts";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, move, worldOf } from "./worlds.ts";

const other: Source = { kind: "board", host: "github.com", owner: "acme", number: 8 };

/** The team's board, and another one of the same organisation. */
const twoBoards = (...actions: Action[]): World => {
  const { setup, ...world } = worldOf(...actions);
  const [first] = setup.boards;
  if (!first) throw new Error("no board");
  const statuses = first.statuses.map(({ id, name }) => ({ id: `other ${id}`, name }));
  const second = { ...first, id: "B2", number: 8, title: "Roadmap", statuses };
  return { ...world, setup: { ...setup, boards: [first, second] } };
};
const onOther = act(2, 3, {
  do: "add to board",
  content: "I_1",
  board: "B2",
  boardItem: "PVTI_2",
});

/** Both boards read into one archive, the team's own first. */
async function readBoth(world: World, own: number, others: number) {
  const one = setUp(world, board);
  await one.sync(own);
  const two = setUp(world, other, {}, one.archive);
  const result = await two.sync(others);
  return { one, two, result };
}

describe("an item that stands on another board by its events alone", () => {
  it("is read again by that board when it is not there, and its removal told", async () => {
    const removal = act(11, 1, { do: "remove from board", content: "I_1", board: "B2" });
    const world = twoBoards(...issueOnBoard("I_1", 1, 2), onOther, removal);
    const { one, two, result } = await readBoth(world, at(10), at(12));
    expect((await one.facts("I_1")).filter(({ kind }) => kind === "removed")).toMatchObject([
      { board: "B2", at: at(11, 1), evidence: "recorded" },
    ]);
    expect(two.asked.filter(({ name }) => name === "HydrateIssues")).toHaveLength(1);
    expect(result.complete).toBe(true);
    expect(await readStrays(one.archive, "B2")).toEqual([]);
  });

  it("is not told as removed where GitHub keeps a row back that may be its own", async () => {
    const ids = ["I_1", "I_2", "I_3", "I_4"];
    const world = twoBoards(
      ...ids.flatMap((id, i) => [
        ...issueOnBoard(id, i + 1, 2),
        act(3, i, { do: "add to board", content: id, board: "B2", boardItem: `PVTI_B2_${i}` }),
      ]),
    );
    const one = setUp(world, board);
    await one.sync(at(10));
    const two = setUp(world, other, {}, one.archive);
    // Of the second and the fourth row; asked for by their ids, of the latter alone.
    two.hide(({ name }) => name === "BoardProbe" || name === "BoardRows", "a leaf withheld");
    expect(await two.sync(at(12))).toMatchObject({ complete: false });
    expect((await one.facts("I_4")).map(({ kind }) => kind)).not.toContain("removed");
    two.hide(() => false);
    expect(await two.sync(at(13))).toMatchObject({ complete: true });
    for (const id of ids)
      expect((await one.item(id))?.boards.map(({ gone }) => gone)).toEqual([false, false]);
  });

  it("is asked for once, not at every reading", async () => {
    const removal = act(11, 1, { do: "remove from board", content: "I_1", board: "B2" });
    const world = twoBoards(...issueOnBoard("I_1", 1, 2), onOther, removal);
    const { two } = await readBoth(world, at(10), at(12));
    await two.sync(at(13));
    expect(two.names()).not.toContain("HydrateIssues");
  });

  it("stays where it is when that board shows it", async () => {
    const world = twoBoards(...issueOnBoard("I_1", 1, 2), onOther);
    const { one } = await readBoth(world, at(10), at(12));
    expect((await one.item("I_1"))?.boards.map(({ board: id, gone }) => [id, gone])).toEqual([
      ["B", false],
      ["B2", false],
    ]);
    expect((await one.facts("I_1")).map(({ kind }) => kind)).not.toContain("removed");
  });

  it("is gone from there without a removal when the item itself is gone", async () => {
    const deletion = act(11, 1, { do: "delete", content: "I_1" });
    const world = twoBoards(...issueOnBoard("I_1", 1, 2), onOther, deletion);
    const { one } = await readBoth(world, at(10), at(12));
    expect((await one.item("I_1"))?.boards).toMatchObject([{ board: "B" }, { gone: true }]);
    expect((await one.facts("I_1")).map(({ kind }) => kind)).not.toContain("removed");
  });
});

describe("a timeline of which GitHub keeps events back", () => {
  const moves = [move("I_1", 3, 1, "Todo"), move("I_1", 4, 1, "Doing")];

  it("lets nothing be concluded, and is read again", async () => {
    const twin = setUp(worldOf(...issueOnBoard("I_1", 1, 2), ...moves), board);
    twin.hide(({ name }) => name === "IssueTimelinePage");
    const first = await twin.sync(at(10));
    expect(first.complete).toBe(false);
    expect((await twin.facts("I_1")).filter(({ evidence }) => evidence !== "recorded")).toEqual([]);
    expect((await twin.item("I_1"))?.boards).toMatchObject([{ status: "Doing" }]);

    twin.hide(() => false);
    expect((await twin.sync(at(11))).complete).toBe(true);
    const told = (await twin.facts("I_1")).filter(({ kind }) => kind === "status");
    expect(told.map(({ at: when, evidence }) => [when, evidence])).toEqual([
      [at(3, 1), "recorded"],
      [at(4, 1), "recorded"],
    ]);
  });
});
