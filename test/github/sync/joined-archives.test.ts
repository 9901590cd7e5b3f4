import { describe, expect, it } from "vitest";
import { at } from "../nodes.ts";
import { kinds, read, take } from "./machines.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, repository, worldOf } from "./worlds.ts";

const pullOfIssue1 = act(2, 2, {
  do: "open pull request",
  id: "PR_1",
  repository: "R_lib",
  number: 2,
  title: "Fix",
  draft: false,
  closes: ["I_1"],
});
const unlinked = [
  act(12, 2, { do: "unlink pull request", content: "PR_1", issue: "I_1" }),
  // GitHub marks the pull request alone.
  act(12, 3, { do: "comment", content: "PR_1" }),
];

describe("syncSource, a pass that an import overtakes", () => {
  const world = worldOf(
    ...issueOnBoard("I_1", 1, 1),
    ...issueOnBoard("I_2", 2, 1),
    pullOfIssue1,
    act(9, 1, { do: "comment", content: "I_2" }),
    act(11, 1, { do: "comment", content: "I_2" }),
    ...unlinked,
  );

  it.each([
    ["board", board, repository],
    ["repository", repository, board],
  ])("keeps what its first part had learned, of a %s", async (_, source, other) => {
    const mine = await read(world, source, 10);
    let isPullRead = false;
    mine.fail(({ name }) => {
      const fails = isPullRead && name === "HydrateIssues";
      isPullRead ||= name === "HydratePulls";
      return fails ? new TypeError("offline") : undefined;
    });
    await expect(mine.sync(at(14))).rejects.toMatchObject({ failure: { kind: "offline" } });
    expect((await mine.item("PR_1"))?.closes).toEqual([]);
    expect(await kinds(mine, "I_1")).not.toContain("unlinked");
    mine.fail(() => undefined);
    await take(mine, await read(world, other, 11));
    await mine.sync(at(14, 1));
    expect(await kinds(mine, "I_1")).toContain("unlinked");
  });

  it("sees all of a file that comes in between its first two looks at the archive", async () => {
    const shortLived = worldOf(
      ...issueOnBoard("I_1", 1, 1),
      act(11, 1, { do: "open issue", id: "I_2", repository: "R_app", number: 2, title: "Short" }),
      act(11, 2, { do: "add to board", content: "I_2", board: "B", boardItem: "PVTI_2" }),
      act(14, 1, { do: "delete", content: "I_2" }),
    );
    const mine = await read(shortLived, board, 10);
    const theirs = await read(shortLived, board, 13);
    const lastReading = mine.archive.lastReading.bind(mine.archive);
    let coming: Promise<unknown> | null = null;
    mine.archive.lastReading = async (...args) => {
      const found = await lastReading(...args);
      await (coming ??= take(mine, theirs));
      return found;
    };
    expect(await mine.sync(at(15))).toMatchObject({ complete: true });
    expect(await kinds(mine, "I_2")).toContain("removed");
  });
});

describe("syncSource, what a file of another machine brought", () => {
  it("tells of what was gone before one's own first reading", async () => {
    const deleted = worldOf(
      ...issueOnBoard("I_1", 1, 1),
      ...issueOnBoard("I_2", 2, 1),
      act(12, 1, { do: "delete", content: "I_2" }),
    );
    const mine = await read(deleted, board, 13);
    await take(mine, await read(deleted, board, 10));
    await mine.sync(at(14));
    expect(await kinds(mine, "I_2")).toContain("removed");
  });

  it("narrows when an item was removed that had gone and come again", async () => {
    const again = worldOf(
      ...issueOnBoard("I_1", 1, 1),
      ...issueOnBoard("I_2", 2, 1),
      act(11, 1, { do: "remove from board", content: "I_2", board: "B" }),
      act(12, 1, { do: "add to board", content: "I_2", board: "B", boardItem: "PVTI_again" }),
      act(14, 1, { do: "delete", content: "I_2" }),
    );
    const mine = await read(again, board, 10);
    const theirs = setUp(again, board);
    theirs.fail(({ name }) =>
      name === "RepositoriesNewest" ? new TypeError("offline") : undefined,
    );
    await expect(theirs.sync(at(13))).rejects.toMatchObject({ failure: { kind: "offline" } });
    await take(mine, theirs);
    await mine.sync(at(15));
    const removals = (await mine.facts("I_2")).filter(({ kind }) => kind === "removed");
    expect(removals).toMatchObject([{ at: at(11, 1) }, { notBefore: at(12, 1) }]);
  });

  it("is held against GitHub though the gate is shut", async () => {
    const removed = worldOf(
      ...issueOnBoard("I_1", 1, 1),
      ...issueOnBoard("I_2", 2, 1),
      act(12, 1, { do: "remove from board", content: "I_2", board: "B" }),
    );
    const mine = setUp(removed, board);
    let mark: string | null = null;
    const gate = {
      repositories: [],
      last: async () => mark,
      keep: async (next: string | null) => {
        mark = next;
      },
    };
    const moved = async (day: number) => (await mine.sync(at(day), { gate })).moved;
    expect([await moved(13), await moved(14)]).toEqual([true, false]);
    await take(mine, await read(removed, board, 10));
    expect((await mine.item("I_2"))?.boards).toMatchObject([{ gone: false }]);
    expect([await moved(15), await moved(16)]).toEqual([true, false]);
    expect((await mine.item("I_2"))?.boards).toMatchObject([{ gone: true }]);
  });

  it("is followed where a repository marks nothing as changed", async () => {
    const linked = worldOf(
      ...issueOnBoard("I_1", 1, 1),
      ...issueOnBoard("I_2", 2, 1),
      { ...pullOfIssue1, at: at(11, 1) },
      act(9, 1, { do: "comment", content: "I_2" }),
      ...unlinked,
    );
    const mine = await read(linked, repository, 10, 14);
    expect(await kinds(mine, "I_1")).not.toContain("linked");
    const theirs = await read(linked, repository, 12);
    await take(mine, theirs);
    expect(await kinds(mine, "I_1")).toContain("linked");
    await mine.sync(at(15));
    expect(await kinds(mine, "I_1")).toContain("unlinked");
    expect((await mine.item("PR_1"))?.closes).toEqual([]);
  });

  it("is looked through once, though GitHub does not show an item of it", async () => {
    const world = worldOf(
      ...["I_1", "I_2", "I_3"].flatMap((id, i) => issueOnBoard(id, i + 1, 1)),
      act(9, 1, { do: "remove from board", content: "I_3", board: "B" }),
    );
    const mine = await read(world, board, 10);
    await take(mine, await read(world, board, 5));
    mine.hide(
      ({ name, variables }) => name === "HydrateIssues" && String(variables["ids"]) === "I_3",
    );
    const asked = async (day: number) => {
      expect(await mine.sync(at(day))).toMatchObject({ complete: false });
      return mine.asked.flatMap(({ name, variables }) =>
        name === "HydrateIssues" ? [String(variables["ids"])] : [],
      );
    };
    expect(await asked(13)).toEqual(["I_1,I_2", "I_3"]);
    // It alone is asked for again, and not forgotten.
    expect(await asked(14)).toEqual(["I_3"]);
    mine.hide(() => false);
    expect(await mine.sync(at(15))).toMatchObject({ complete: true });
    expect(await kinds(mine, "I_3")).toContain("removed");
  });
});
