import { describe, expect, it } from "vitest";
import type { Archive } from "../../src/archive/archive.ts";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import type { Source } from "../../src/domain/source.ts";
import { forgetSources } from "../../src/engine/forget-sources.ts";
import { batch, issue, readingAt, row } from "../archive/samples.ts";

const board = (number: number): Source => ({
  kind: "board",
  host: "github.com",
  owner: "acme",
  number,
});
const on = (...boards: string[]) => ({
  boards: boards.map((id) => ({
    board: id,
    status: "Doing",
    archived: false,
    gone: false,
    fields: {},
  })),
});

/** Two boards as their readings left them: `a` and `both` on the first, `both` and `c` on the second. */
async function readBoards(): Promise<Archive> {
  const archive = openMemoryArchive();
  const state = (id: string) => ({ board: id, passes: 3 });
  const boards = [
    { number: 7, id: "B", items: ["a", "b", "both"] },
    { number: 8, id: "C", items: ["c", "both"] },
  ];
  for (const { number, id, items } of boards) {
    const source = `github.com/acme/projects/${number}`;
    const found = items.map((item) => issue(item, item === "both" ? on("B", "C") : on(id)));
    const reading = readingAt(
      number,
      items.map((item) => row(item)),
      id,
    );
    const checkpoint = { source, readAt: number, state: state(id) };
    await archive.append(batch(found, [], { source, reading, checkpoint }));
    const strays = { source: `strays of ${id}`, readAt: null, state: [["a", 1, 2]] };
    await archive.append(batch([], [], { source, checkpoint: strays }));
  }
  return archive;
}

const leftOf = async (archive: Archive) => ({
  items: (await archive.itemFacts()).map(({ item }) => item.id).toSorted(),
  readings: (await archive.readingTimes()).map((time) => time.board),
});

describe("what was read from a source that is no longer wanted", () => {
  it("goes with its board's readings and what was to be looked for on it", async () => {
    const archive = await readBoards();
    await forgetSources(archive, [board(7)], [board(8)]);
    expect(await leftOf(archive)).toEqual({ items: ["both", "c"], readings: ["C"] });
    expect(await archive.checkpoint("strays of B")).toBeNull();
    expect(await archive.checkpoint("strays of C")).not.toBeNull();
  });

  it("goes too where it was imported and never read here, and nothing of another board", async () => {
    const archive = openMemoryArchive();
    await archive.importHistory((await readBoards()).exportHistory());
    expect((await leftOf(archive)).readings).toEqual(["B", "C"]);
    // Nothing is kept of a team on the second board yet; its history may still be wanted.
    await forgetSources(archive, [board(7)], []);
    expect(await leftOf(archive)).toEqual({ items: ["both", "c"], readings: ["C"] });
  });

  it("stays where the same board is wanted under another name", async () => {
    const archive = await readBoards();
    const renamed: Source = { kind: "board", host: "github.com", owner: "acme-inc", number: 7 };
    const checkpoint = {
      source: "github.com/acme-inc/projects/7",
      readAt: 9,
      state: { board: "B" },
    };
    await archive.append(batch([], [], { source: checkpoint.source, checkpoint }));
    await forgetSources(archive, [board(7)], [renamed]);
    expect((await leftOf(archive)).readings).toEqual(["B", "C"]);
  });

  it("leaves boards alone when it is a repository's", async () => {
    const archive = await readBoards();
    const source = "github.com/acme/app";
    await archive.append(
      batch(
        ["a", "b", "both"].map((id) => issue(id, on("B"))),
        [],
        { source },
      ),
    );
    const repository: Source = {
      kind: "repository",
      host: "github.com",
      owner: "acme",
      name: "app",
    };
    await forgetSources(archive, [repository], [board(7)]);
    expect((await leftOf(archive)).readings).toEqual(["B", "C"]);
  });
});
