import { describe, expect, it } from "vitest";
import type { World } from "../../../mocks/github/action.ts";
import { openMemoryArchive } from "../../../src/archive/memory-archive.ts";
import { importsKey } from "../../../src/domain/reading.ts";
import { type Source, sourceKey } from "../../../src/domain/source.ts";
import { at } from "../nodes.ts";
import { kinds, type Machine, read as readOn, take } from "./machines.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, repository, worldOf } from "./worlds.ts";

/** I_1 of three waits for an issue elsewhere, and a pull request elsewhere works on it; both are not on the board. */
const world = worldOf(
  ...["I_1", "I_2", "I_3"].flatMap((id, index) => issueOnBoard(id, index + 1, 1)),
  act(1, 5, { do: "open issue", id: "I_lib", repository: "R_lib", number: 1, title: "Upstream" }),
  act(2, 1, { do: "add dependency", content: "I_1", blocker: "I_lib" }),
  act(2, 2, {
    do: "open pull request",
    id: "PR_1",
    repository: "R_lib",
    number: 2,
    title: "Fix",
    draft: false,
    closes: ["I_1"],
  }),
  // None of these marks the issue, or its row, as changed.
  act(12, 1, { do: "review", content: "PR_1", verdict: "APPROVED" }, "bo"),
  act(12, 2, { do: "close", content: "I_lib", reason: "COMPLETED" }),
  act(12, 3, { do: "remove dependency", content: "I_1", blocker: "I_lib" }),
);

/** Read on one machine on the 10th, and its history carried to another that has read nothing yet. */
async function carried() {
  const first = setUp(world, board);
  await first.sync(at(10));
  const archive = openMemoryArchive();
  await archive.importHistory(first.archive.exportHistory());
  return setUp(world, board, {}, archive);
}

async function expectAllKnown(twin: Machine) {
  expect(await kinds(twin, "I_1")).toContain("unblocked");
  expect(await kinds(twin, "PR_1")).toContain("reviewed");
  expect(await kinds(twin, "I_lib")).toContain("closed");
}

describe("syncSource, a board of which the archive has only an imported history", () => {
  it("learns what came since, though no row looks changed", async () => {
    const twin = await carried();
    const rows = (await twin.archive.lastReading("B"))?.rows ?? [];
    expect(rows.map(({ item }) => item).toSorted()).toEqual(["I_1", "I_2", "I_3"]);
    expect(await twin.sync(at(13))).toMatchObject({ complete: true });
    await expectAllKnown(twin);
    // From here on it knows as much as the machine that wrote the file.
    await twin.sync(at(14));
    expect(twin.names().filter((name) => name.startsWith("Hydrate"))).toEqual([]);
  });

  it("learns it too when the first pass was cut short", async () => {
    const twin = await carried();
    twin.fail(({ name }) =>
      name === "HydrateIssues" ? Response.json({ message: "no" }, { status: 401 }) : undefined,
    );
    await expect(twin.sync(at(13))).rejects.toMatchObject({ failure: { kind: "unauthorized" } });
    twin.fail(() => undefined);
    expect(await twin.sync(at(14))).toMatchObject({ complete: true });
    await expectAllKnown(twin);
  });

  it("learns it too when the first pass saw but a part of the board", async () => {
    const twin = await carried();
    twin.hide(({ name }) => name === "BoardProbe");
    expect(await twin.sync(at(13))).toMatchObject({ complete: false });
    twin.hide(() => false);
    expect(await twin.sync(at(14))).toMatchObject({ complete: true });
    expect(await kinds(twin, "I_1")).toContain("unblocked");
  });
});

/** What the first machine read but had not come to the end of, or what is gone before the second reads. */
describe("syncSource, an imported history of what is gone meanwhile", () => {
  const gone = worldOf(
    ...["I_1", "I_2"].flatMap((id, index) => issueOnBoard(id, index + 1, 1)),
    act(11, 1, { do: "remove from board", content: "I_1", board: "B" }),
    act(12, 1, { do: "delete", content: "I_2" }),
  );
  const carry = async (from: Machine, source: Source, into?: Machine) => {
    const archive = into?.archive ?? openMemoryArchive();
    await archive.importHistory(from.archive.exportHistory());
    return into ?? setUp(gone, source, {}, archive);
  };
  /** All was read, but for the reading itself. */
  const cutShort = async (source: Source): Promise<Machine> => {
    const first = setUp(gone, source);
    const append = first.archive.append.bind(first.archive);
    first.archive.append = async (one) => {
      if (one.items.length > 0) await append(one);
      if (one.items.length > 0) throw new Error("the tab died");
      return append(one);
    };
    await expect(first.sync(at(10))).rejects.toThrow("the tab died");
    return first;
  };

  it("marks what a board no longer has, though no reading tells of it", async () => {
    const second = await carry(await cutShort(board), board);
    expect((await second.archive.itemFacts()).length).toBeGreaterThan(0);
    expect(await second.sync(at(13))).toMatchObject({ complete: true });
    const all = await second.archive.itemFacts();
    expect(all.flatMap(({ item }) => item.boards.map((place) => place.gone))).not.toContain(false);
  });

  it("marks what a repository no longer has", async () => {
    const second = await carry(await cutShort(repository), repository);
    expect(await kinds(second, "I_2")).not.toContain("removed");
    expect(await second.sync(at(13))).toMatchObject({ complete: true });
    expect(await kinds(second, "I_2")).toContain("removed");
    expect(await kinds(second, "I_1")).not.toContain("removed");
  });

  it("does so too where the second machine had read on its own, and only once", async () => {
    const first = setUp(gone, repository);
    await first.sync(at(10));
    const second = setUp(gone, repository);
    await second.sync(at(13));
    expect(await second.item("I_2")).toBeNull();
    await carry(first, repository, second);
    await second.sync(at(14));
    expect(await kinds(second, "I_2")).toContain("removed");
    expect(second.names()).toContain("StillThere");
    await second.sync(at(15));
    expect(second.names()).not.toContain("StillThere");
  });
});

/** Another machine reads the same board, and its history comes in between two passes of this one. */
describe("syncSource, the history of another machine beside one's own", () => {
  const steady = worldOf(...["I_1", "I_2"].flatMap((id, i) => issueOnBoard(id, i + 1, 1)));
  const read = (world: World, ...days: number[]) => readOn(world, board, ...days);
  const imports = async (twin: Machine) =>
    (await twin.archive.checkpoint(importsKey(sourceKey(board))))?.state;
  const hydrated = (twin: Machine) =>
    twin.names().filter((name) => name.startsWith("Hydrate")).length;

  it("is looked through once, though its readings are later than the machine's clock", async () => {
    const mine = await read(steady, 10);
    await take(mine, await read(steady, 4, 20));
    await mine.sync(at(11));
    expect(hydrated(mine)).toBeGreaterThan(0);
    // From here on its own reading is the last, or every change since would be read again and again.
    expect((await mine.archive.lastReading("B"))?.at).toBe(at(20) + 1);
    await mine.sync(at(12));
    expect(hydrated(mine)).toBe(0);
  });

  it("is looked through once, though the board is never shown whole", async () => {
    const mine = await read(steady, 10);
    await take(mine, await read(steady, 4, 11));
    mine.hide(({ name }) => name === "BoardProbe");
    await mine.sync(at(12));
    expect(hydrated(mine)).toBeGreaterThan(0);
    await mine.sync(at(13));
    expect(hydrated(mine)).toBe(0);
  });

  describe("that comes while a pass is under way", () => {
    const toDoing = { do: "set status", content: "I_1", board: "B", status: "Doing" } as const;
    const spoken = worldOf(
      ...steady.actions,
      act(12, 2, { ...toDoing, recorded: false, automated: false }),
    );
    const moves = async (twin: Machine) =>
      (await twin.facts("I_1")).flatMap((fact) => (fact.kind === "status" ? [fact.to] : []));

    it("is not held against what GitHub said before the pass was cut short", async () => {
      const mine = await read(spoken, 10);
      mine.fail(({ name }) =>
        name === "BoardMeta" || name === "BoardProbe" ? undefined : new TypeError("offline"),
      );
      await expect(mine.sync(at(12))).rejects.toMatchObject({ failure: { kind: "offline" } });
      mine.fail(() => undefined);
      await take(mine, await read(spoken, 13));
      const pass = await mine.sync(at(14));
      expect(pass).toMatchObject({ complete: true, readAt: at(14) });
      expect(mine.names().filter((name) => name === "BoardMeta")).toHaveLength(1);
      expect(await moves(mine)).toEqual(["Doing"]);
      expect(await imports(mine)).toBe(0);
    });

    it("is not held against what GitHub said in the very moment before", async () => {
      const mine = await read(spoken, 10);
      const theirs = await read(spoken, 13);
      const coming: Promise<unknown>[] = [];
      mine.fail(({ name }) => {
        if (name === "RepositoriesNewest" && coming.length === 0) coming.push(take(mine, theirs));
        return undefined;
      });
      expect(await mine.sync(at(14))).toMatchObject({ complete: true });
      expect(await Promise.all(coming)).toHaveLength(1);
      expect(mine.names().filter((name) => name === "BoardMeta")).toHaveLength(2);
      expect(await moves(mine)).toEqual(["Doing"]);
      expect(await imports(mine)).toBe(0);
    });
  });

  it("tells of an item that came back and went again between two of one's own readings", async () => {
    const backAndGone = worldOf(
      ...issueOnBoard("I_1", 1, 1),
      ...issueOnBoard("I_2", 2, 1),
      act(5, 1, { do: "remove from board", content: "I_2", board: "B" }),
      act(11, 1, { do: "add to board", content: "I_2", board: "B", boardItem: "PVTI_again" }),
      act(12, 1, { do: "remove from board", content: "I_2", board: "B" }),
    );
    const mine = await read(backAndGone, 4, 10, 13);
    expect((await mine.item("I_2"))?.boards).toMatchObject([{ gone: true }]);
    const theirs = await read(backAndGone, 11);
    await theirs.sync(at(11, 5));
    await take(mine, theirs);
    await mine.sync(at(14));
    expect((await mine.item("I_2"))?.boards).toMatchObject([{ gone: true }]);
    const kept = await mine.facts("I_2");
    expect(kept.filter(({ kind }) => kind === "added" || kind === "removed").at(-1)).toMatchObject({
      kind: "removed",
    });
  });

  it("tells of what went between one's own last reading and the other machine's first", async () => {
    const deleted = worldOf(...steady.actions, act(12, 1, { do: "delete", content: "I_2" }));
    const mine = await read(deleted, 10);
    await take(mine, await read(deleted, 13));
    await mine.sync(at(14));
    const removals = (await mine.facts("I_2")).filter(({ kind }) => kind === "removed");
    expect(removals).toMatchObject([{ notBefore: at(10), evidence: "observed" }]);
    await mine.sync(at(15));
    expect((await mine.facts("I_2")).filter(({ kind }) => kind === "removed")).toEqual(removals);
  });

  it("takes a hidden issue that moved to where it is seen for no removed one", async () => {
    const shown = worldOf(
      ...issueOnBoard("I_1", 1, 1, "R_secret"),
      ...issueOnBoard("I_2", 2, 1),
      act(11, 1, { do: "transfer", content: "I_1", id: "I_9", repository: "R_app", number: 9 }),
    );
    const mine = await read(shown, 10);
    const hidden = (await mine.archive.itemFacts()).find(({ item }) => item.kind === "redacted");
    await take(mine, await read(shown, 12));
    await mine.sync(at(13));
    const id = hidden?.item.id ?? "";
    expect((await mine.item(id))?.boards).toMatchObject([{ gone: true }]);
    expect(await kinds(mine, id)).not.toContain("removed");
  });

  it("takes a draft that became an issue for no removed one", async () => {
    const converted = worldOf(
      act(1, 1, { do: "add draft", id: "DI_1", board: "B", boardItem: "PVTI_1", title: "Idea" }),
      ...issueOnBoard("I_2", 2, 1),
      act(11, 1, {
        do: "convert draft",
        draft: "DI_1",
        issue: "I_9",
        repository: "R_app",
        number: 9,
      }),
    );
    const theirs = setUp(converted, board);
    theirs.fail(({ name }) =>
      name === "RepositoriesNewest" ? new TypeError("offline") : undefined,
    );
    await expect(theirs.sync(at(10))).rejects.toMatchObject({ failure: { kind: "offline" } });
    expect(await theirs.archive.readingTimes()).toEqual([]);
    const mine = setUp(converted, board);
    await take(mine, theirs);
    await mine.sync(at(13));
    expect((await mine.item("DI_1"))?.boards).toMatchObject([{ gone: true }]);
    expect(await kinds(mine, "DI_1")).not.toContain("removed");
  });
});
