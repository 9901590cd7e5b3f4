import { describe, expect, it } from "vitest";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, repository, worldOf } from "./worlds.ts";

const openPull = (
  id: string,
  number: number,
  date: number,
  closes: string[],
  repositoryId = "R_app",
) =>
  act(date, 3, {
    do: "open pull request",
    id,
    repository: repositoryId,
    number,
    title: id,
    draft: false,
    closes,
  });
const world = worldOf(
  ...["I_1", "I_2"].flatMap((id, index) => issueOnBoard(id, index + 1, 1)),
  openPull("PR_1", 10, 2, ["I_1"]),
  openPull("PR_2", 11, 12, ["I_1"]),
  openPull("PR_3", 12, 12, ["I_2"]),
);
const pullsOf = async (twin: ReturnType<typeof setUp>) =>
  (await twin.archive.itemFacts())
    .flatMap(({ item }) => (item.kind === "pull request" ? [item.id] : []))
    .toSorted();
const all = ["PR_1", "PR_2", "PR_3"];

describe("syncSource, pull requests that changed while GitHub keeps some back", () => {
  it("asks once more, and knows them all", async () => {
    const twin = setUp(world, board);
    await twin.sync(at(10));
    let pages = 0;
    twin.hide(({ name }) => name === "RepositoryPullsChanged" && pages++ === 0);
    expect(await twin.sync(at(13))).toMatchObject({ complete: true });
    expect(await pullsOf(twin)).toEqual(all);
  });

  it("is not the whole where they stay hidden, and asks for them the next time", async () => {
    const twin = setUp(world, board);
    await twin.sync(at(10));
    twin.hide(({ name }) => name === "RepositoryPullsChanged");
    expect(await twin.sync(at(13))).toMatchObject({ complete: false });
    expect(await pullsOf(twin)).not.toEqual(all);
    twin.hide(() => false);
    expect(await twin.sync(at(14))).toMatchObject({ complete: true });
    expect(await pullsOf(twin)).toEqual(all);
  });
});

describe("syncSource, a pull request that changed while a pass lay still", () => {
  it("is read again by the pass that is taken up", async () => {
    const minute = 60_000;
    const other = worldOf(...issueOnBoard("I_1", 1, 1), openPull("PR_1", 10, 2, ["I_1"], "R_lib"), {
      ...act(10, 0, { do: "comment", content: "PR_1" }),
      at: at(10) + minute,
    });
    const twin = setUp(other, repository);
    const append = twin.archive.append.bind(twin.archive);
    let isRead = false;
    twin.archive.append = async (batch) => {
      if (isRead) throw new Error("the tab died");
      isRead = batch.items.some(({ id }) => id === "PR_1");
      return append(batch);
    };
    await expect(twin.sync(at(10))).rejects.toThrow("the tab died");
    twin.archive.append = append;
    await twin.sync(at(10) + 2 * minute);
    await twin.sync(at(11));
    expect((await twin.item("PR_1"))?.updatedAt).toBe(at(10) + minute);
    expect((await twin.facts("PR_1")).map(({ kind }) => kind)).toContain("commented");
  });
});
