import { describe, expect, it } from "vitest";
import type { SyncProgress } from "../../../src/github/sync/context.ts";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, move, worldOf } from "./worlds.ts";

const five = ["I_1", "I_2", "I_3", "I_4", "I_5"];
const fiveIssues = five.flatMap((id, index) => issueOnBoard(id, index + 1, 1));
const rows = async ({ archive }: ReturnType<typeof setUp>) =>
  (await archive.lastReading("B"))?.rows ?? [];

describe("syncSource, a board read for the first time", () => {
  it("finds every row through all pages, and every event through all pages of a timeline", async () => {
    const twin = setUp(
      worldOf(
        ...fiveIssues,
        move("I_1", 2, 1, "Todo"),
        move("I_1", 3, 1, "Doing"),
        act(4, 1, { do: "comment", content: "I_1" }, "bo"),
        act(5, 1, { do: "close", content: "I_1", reason: "COMPLETED" }),
      ),
      board,
    );
    const result = await twin.sync(at(10));
    expect(result).toEqual({ readAt: at(10), complete: true, gaps: [], moved: true });
    expect((await rows(twin)).map(({ item }) => item).toSorted()).toEqual(five);
    expect((await twin.facts("I_1")).map(({ kind, at: time }) => [kind, time])).toEqual([
      ["created", at(1, 1)],
      ["added", at(1, 2)],
      ["status", at(2, 1)],
      ["status", at(3, 1)],
      ["commented", at(4, 1)],
      ["closed", at(5, 1)],
    ]);
    expect((await twin.item("I_1"))?.boards).toMatchObject([
      { board: "B", status: "Doing", gone: false },
    ]);
    expect((await twin.archive.checkpoint("github.com/acme/projects/7"))?.readAt).toBe(at(10));
  });

  it("infers the moves that GitHub wrote no event for", async () => {
    const twin = setUp(
      worldOf(...fiveIssues, move("I_1", 2, 1, "Todo"), move("I_1", 3, 1, "Doing", false)),
      board,
    );
    await twin.sync(at(10));
    expect((await twin.facts("I_1")).at(-1)).toMatchObject({
      kind: "status",
      from: "Todo",
      to: "Doing",
      at: at(3, 1),
      notBefore: at(2, 1),
      evidence: "inferred",
    });
  });

  it("reads drafts, archived items, pull requests and what is hidden from us", async () => {
    const twin = setUp(
      worldOf(
        ...fiveIssues,
        act(2, 1, { do: "add draft", id: "DI_1", board: "B", boardItem: "PVTI_D", title: "Idea" }),
        act(2, 2, {
          do: "open pull request",
          id: "PR_1",
          repository: "R_app",
          number: 20,
          title: "Fix",
          draft: true,
          closes: ["I_1"],
        }),
        act(2, 3, { do: "add to board", content: "PR_1", board: "B", boardItem: "PVTI_P" }),
        act(2, 4, { do: "archive", content: "I_2", board: "B" }),
        ...issueOnBoard("I_hidden", 1, 3, "R_secret"),
      ),
      board,
    );
    await twin.sync(at(10));
    expect((await twin.item("DI_1"))?.kind).toBe("draft");
    expect(await twin.item("PR_1")).toMatchObject({ kind: "pull request", closes: ["I_1"] });
    expect((await twin.facts("PR_1")).map(({ kind }) => kind)).toContain("drafted");
    expect((await twin.facts("I_1")).find(({ kind }) => kind === "linked")).toMatchObject({
      pull: "PR_1",
    });
    expect((await twin.facts("I_2")).find(({ kind }) => kind === "archived")).toMatchObject({
      at: at(2, 4),
      board: "B",
    });
    expect(await twin.item("PVTI_I_hidden")).toMatchObject({ kind: "redacted", title: "" });
  });

  it("reports how far it is, up to the whole", async () => {
    const twin = setUp(worldOf(...fiveIssues), board);
    const seen: SyncProgress[] = [];
    await twin.sync(at(10), { onProgress: (progress) => seen.push(progress) });
    expect([...new Set(seen.map(({ phase }) => phase))]).toEqual([
      "connecting",
      "probing",
      "reading",
      "dependencies",
      "done",
    ]);
    expect(seen.at(-1)).toMatchObject({ phase: "done", read: 5, total: 5, waitingUntil: null });
    expect(seen.at(-1)?.pointsRemaining).toBeLessThan(5000);
  });
});

describe("syncSource, a board read again", () => {
  it("asks for no item when nothing changed", async () => {
    const twin = setUp(worldOf(...fiveIssues), board);
    await twin.sync(at(10));
    await twin.sync(at(11));
    const pages = ["BoardProbe", "BoardProbe", "BoardProbe"];
    expect(twin.names()).toEqual(["BoardMeta", ...pages, "RepositoriesNewest"]);
  });

  it("reads only what changed, and no fact twice", async () => {
    const twin = setUp(
      worldOf(...fiveIssues, move("I_3", 2, 1, "Todo"), move("I_3", 12, 1, "Doing")),
      board,
    );
    await twin.sync(at(10));
    const before = (await twin.facts("I_3")).length;
    await twin.sync(at(13));
    const hydrated = twin.asked
      .filter(({ name }) => name === "HydrateIssues")
      .map(({ variables }) => variables["ids"]);
    expect(hydrated).toEqual([["I_3"]]);
    const facts = await twin.facts("I_3");
    expect(facts).toHaveLength(before + 1);
    expect(facts.at(-1)).toMatchObject({ kind: "status", to: "Doing", evidence: "recorded" });
  });

  it("sees a move and the move back, after which the row looks as before", async () => {
    const twin = setUp(
      worldOf(
        ...fiveIssues,
        move("I_3", 2, 1, "Todo"),
        move("I_3", 12, 1, "Doing"),
        move("I_3", 12, 2, "Todo"),
      ),
      board,
    );
    await twin.sync(at(10));
    await twin.sync(at(13));
    const moves = (await twin.facts("I_3")).filter(({ kind }) => kind === "status");
    expect(moves).toMatchObject([{ to: "Todo" }, { to: "Doing" }, { to: "Todo", at: at(12, 2) }]);
  });

  it("keeps an item's place on a board that another source reads", async () => {
    const twin = setUp(worldOf(...fiveIssues), board);
    await twin.sync(at(10));
    const item = await twin.item("I_1");
    if (!item) throw new Error("I_1 was not read");
    const other = { board: "OTHER", status: "Doing", archived: false, gone: false, fields: {} };
    const elsewhere = { ...item, boards: [...item.boards, other] };
    await twin.archive.append({ source: "elsewhere", items: [elsewhere], facts: [] });
    const again = setUp(
      worldOf(...fiveIssues, move("I_1", 12, 1, "Todo")),
      board,
      {},
      twin.archive,
    );
    await again.sync(at(13));
    expect((await again.item("I_1"))?.boards).toMatchObject([
      { board: "OTHER" },
      { board: "B", status: "Todo" },
    ]);
  });

  it("dates a move without an event exactly, and knows from its last reading where it came from", async () => {
    const twin = setUp(
      worldOf(
        ...fiveIssues,
        move("I_3", 2, 1, "Todo", false),
        move("I_3", 3, 1, "Doing", false),
        move("I_3", 12, 1, "Done", false),
      ),
      board,
    );
    await twin.sync(at(10));
    await twin.sync(at(13));
    expect((await twin.facts("I_3")).filter(({ kind }) => kind === "status")).toMatchObject([
      { from: null, to: "Doing", at: at(3, 1), evidence: "inferred" },
      { from: "Doing", to: "Done", at: at(12, 1), notBefore: at(10), evidence: "inferred" },
    ]);
  });

  it("observes a cleared status and a changed field between two readings", async () => {
    const twin = setUp(
      worldOf(
        ...fiveIssues,
        move("I_3", 2, 1, "Todo", false),
        act(2, 2, { do: "set field", content: "I_3", board: "B", field: "Points", value: 3 }),
        move("I_3", 12, 1, null, false),
        act(12, 2, { do: "set field", content: "I_3", board: "B", field: "Points", value: null }),
      ),
      board,
    );
    await twin.sync(at(10));
    await twin.sync(at(13));
    const observed = (await twin.facts("I_3")).filter(({ evidence }) => evidence === "observed");
    expect(observed).toMatchObject([
      { kind: "field", field: "Points", from: "3", to: null, at: at(13), notBefore: at(10) },
      { kind: "status", from: "Todo", to: "", at: at(13), notBefore: at(10) },
    ]);
  });

  it("marks what was taken off as gone, by the event where there is one, and deletes nothing", async () => {
    const twin = setUp(
      worldOf(...fiveIssues, act(12, 1, { do: "remove from board", content: "I_3", board: "B" })),
      board,
    );
    await twin.sync(at(10));
    await twin.sync(at(13));
    expect((await twin.item("I_3"))?.boards).toMatchObject([{ board: "B", gone: true }]);
    expect((await twin.facts("I_3")).filter(({ kind }) => kind === "removed")).toMatchObject([
      { at: at(12, 1), evidence: "recorded" },
    ]);
    expect((await rows(twin)).map(({ item }) => item)).not.toContain("I_3");
  });

  it("follows a draft that became an issue under the same row", async () => {
    const twin = setUp(
      worldOf(
        act(2, 1, { do: "add draft", id: "DI_1", board: "B", boardItem: "PVTI_D", title: "Idea" }),
        act(12, 1, {
          do: "convert draft",
          draft: "DI_1",
          issue: "I_9",
          repository: "R_app",
          number: 9,
        }),
      ),
      board,
    );
    await twin.sync(at(10));
    await twin.sync(at(13));
    expect((await twin.item("DI_1"))?.boards).toMatchObject([{ gone: true }]);
    expect((await twin.facts("DI_1")).map(({ kind }) => kind)).not.toContain("removed");
    const kinds = (await twin.facts("I_9")).map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(["converted", "created"]);
  });
});
