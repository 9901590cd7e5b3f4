import { describe, expect, it } from "vitest";
import { openMemoryArchive } from "../../../src/archive/memory-archive.ts";
import type { Source } from "../../../src/domain/source.ts";
import { at } from "../nodes.ts";
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

type Twin = Awaited<ReturnType<typeof carried>>;
const kinds = async (twin: Twin, item: string) => (await twin.facts(item)).map(({ kind }) => kind);

async function expectAllKnown(twin: Twin) {
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
  const carry = async (from: Twin, source: Source, into?: Twin) => {
    const archive = into?.archive ?? openMemoryArchive();
    await archive.importHistory(from.archive.exportHistory());
    return into ?? setUp(gone, source, {}, archive);
  };
  /** All was read, but for the reading itself. */
  const cutShort = async (source: Source): Promise<Twin> => {
    const first = setUp(gone, source);
    const append = first.archive.append.bind(first.archive);
    first.archive.append = async (one) => {
      if (one.items.length > 0) await append(one);
      if (one.items.length > 0) throw new Error("the tab died");
      await append(one);
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
