import { describe, expect, it } from "vitest";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, move, repository, worldOf } from "./worlds.ts";

const ids = ["I_1", "I_2", "I_3", "I_4", "I_5"];
const fiveIssues = ids.flatMap((id, index) => [
  ...issueOnBoard(id, index + 1, 1),
  move(id, 2, index + 1, "Todo"),
]);
const pull = act(2, 1, {
  do: "open pull request",
  id: "PR_1",
  repository: "R_app",
  number: 10,
  title: "Fix",
  draft: false,
  closes: ["I_1"],
});
const label = (content: string, n: number) =>
  act(12, 1 + n, { do: "label", content, label: `label ${n}` });
const leaf = "a leaf withheld";

describe("syncSource, a board of whose rows GitHub keeps a part back", () => {
  const moves = async (twin: ReturnType<typeof setUp>, id: string) =>
    (await twin.facts(id)).flatMap((fact) => (fact.kind === "status" ? [fact.to] : []));

  it("asks for these rows once more, and then knows all", async () => {
    const twin = setUp(worldOf(...fiveIssues), board);
    twin.hide(({ name }) => name === "BoardProbe", leaf);
    expect(await twin.sync(at(10))).toMatchObject({ complete: true });
    const rows = (await twin.archive.lastReading("B"))?.rows ?? [];
    expect(new Map(rows.map(({ item, status }) => [item, status]))).toEqual(
      new Map(ids.map((id) => [id, "Todo"])),
    );
  });

  it("takes no status that it was not shown for a cleared one, and is not the whole", async () => {
    const twin = setUp(worldOf(...fiveIssues, move("I_4", 15, 1, "Doing", false)), board);
    await twin.sync(at(10));
    // Of the second and the fourth row; asked for by their ids, of the latter alone.
    twin.hide(({ name }) => name === "BoardProbe" || name === "BoardRows", leaf);
    expect(await twin.sync(at(13))).toMatchObject({ complete: false });
    for (const id of ids) expect(await moves(twin, id)).toEqual(["Todo"]);
    const rows = (await twin.archive.lastReading("B"))?.rows ?? [];
    expect(rows.find(({ item }) => item === "I_4")?.status).toBe("Todo");
    twin.hide(() => false);
    expect(await twin.sync(at(16))).toMatchObject({ complete: true });
    expect(await moves(twin, "I_4")).toEqual(["Todo", "Doing"]);
  });

  it("does not forget for what such a row's issue waits", async () => {
    const waits = { content: "I_4", blocker: "I_1" };
    const twin = setUp(
      worldOf(
        ...fiveIssues,
        act(3, 1, { do: "add dependency", ...waits }),
        act(15, 1, { do: "remove dependency", ...waits }),
      ),
      board,
    );
    await twin.sync(at(10));
    twin.hide(({ name }) => name === "BoardProbe" || name === "BoardRows", leaf);
    expect(await twin.sync(at(13))).toMatchObject({ complete: false });
    twin.hide(() => false);
    await twin.sync(at(16));
    expect((await twin.facts("I_4")).map(({ kind }) => kind)).toContain("unblocked");
  });

  it("takes content that it was not shown for no hidden item", async () => {
    const twin = setUp(worldOf(...fiveIssues), board);
    const row = {
      __typename: "ProjectV2Item",
      id: "PVTI_new",
      type: "ISSUE",
      isArchived: false,
      createdAt: "2026-06-01T02:00:00Z",
      updatedAt: "2026-06-01T02:00:00Z",
      status: null,
      fieldValues: { nodes: [] },
      content: null,
      project: { id: "B" },
    };
    const items = {
      totalCount: 1,
      pageInfo: { hasNextPage: false, endCursor: null },
      nodes: [row],
    };
    const node = { __typename: "ProjectV2", id: "B", updatedAt: row.updatedAt, items };
    twin.fail(({ name }) => {
      if (name === "BoardProbe") return Response.json({ data: { node, rateLimit: null } });
      if (name !== "BoardRows") return undefined;
      return Response.json({ data: { nodes: [row], rateLimit: null } });
    });
    expect(await twin.sync(at(10))).toMatchObject({ complete: false });
    expect(await twin.item("PVTI_new")).toBeNull();
    twin.fail(() => undefined);
    expect(await twin.sync(at(11))).toMatchObject({ complete: true });
  });
});

describe("syncSource, items of which GitHub keeps back which pull request closes what", () => {
  // The timelines are served two events a page.
  it.each([1, 5])("keeps what it knew, and asks again, after %i more events", async (count) => {
    const second = { do: "open pull request", repository: "R_app", draft: false } as const;
    const twin = setUp(
      worldOf(
        ...fiveIssues,
        pull,
        act(2, 2, { ...second, id: "PR_2", number: 11, title: "Mend", closes: ["I_2"] }),
        ...["PR_1", "PR_2"].flatMap((id) => Array.from({ length: count }, (_, n) => label(id, n))),
      ),
      repository,
    );
    await twin.sync(at(10));
    expect((await twin.item("PR_1"))?.closes).toEqual(["I_1"]);
    twin.hide(({ name }) => name === "RepositoryPullsRecent", leaf);
    expect(await twin.sync(at(13))).toMatchObject({ complete: false });
    expect((await twin.item("PR_1"))?.closes).toEqual(["I_1"]);
    expect((await twin.item("PR_2"))?.closes).toEqual(["I_2"]);
    expect((await twin.facts("I_1")).map(({ kind }) => kind)).not.toContain("unlinked");
    twin.hide(() => false);
    expect(await twin.sync(at(14))).toMatchObject({ complete: true });
    expect((await twin.item("PR_1"))?.closes).toEqual(["I_1"]);
  });
});
