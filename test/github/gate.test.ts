import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { fullSchema } from "../../mocks/github/schema/full.ts";
import { type Gate, gateDocument } from "../../src/github/gate.ts";
import { hosted } from "./hosted.ts";
import { at } from "./nodes.ts";
import { act, board, issueOnBoard, move, repository, worldOf } from "./sync/worlds.ts";

/** A gate that remembers, as the archive does. */
const memory = (...repositories: string[]): Gate & { mark: string | null } => ({
  mark: null,
  repositories,
  async last() {
    return this.mark;
  },
  async keep(mark) {
    this.mark = mark;
  },
});

const two = [
  ...issueOnBoard("I_1", 1, 1),
  ...issueOnBoard("I_2", 2, 1),
  // In a repository that the gate is not told of.
  ...issueOnBoard("I_9", 9, 1, "R_lib"),
];
/** The question, its answer and its price when nothing moved. */
const shut = { asked: ["Gate"], points: 1, result: { moved: false, complete: true, gaps: [] } };

describe("the gate of a board", () => {
  it("costs one point in all while nothing moves, and lets through what did", async () => {
    const { read, archive } = hosted(worldOf(...two, ...issueOnBoard("I_3", 3, 14)));
    const gate = memory("acme/app");
    const first = await read(board, at(10), { gate });
    expect(first.asked[0]).toBe("Gate");
    expect(first.result).toMatchObject({ moved: true, complete: true });
    expect(await read(board, at(13), { gate })).toMatchObject(shut);
    expect((await read(board, at(15), { gate })).result.moved).toBe(true);
    expect((await archive.itemFacts()).map(({ item }) => item.id)).toContain("I_3");
    expect(await read(board, at(16), { gate })).toMatchObject(shut);
  });

  it.each([
    ["a move without an event", move("I_1", 12, 1, "Doing", false)],
    ["a removal", act(12, 1, { do: "remove from board", content: "I_1", board: "B" })],
    ["an archiving", act(12, 1, { do: "archive", content: "I_1", board: "B" })],
    ["a deletion elsewhere", act(12, 1, { do: "delete", content: "I_9" })],
    ["a deletion", act(12, 1, { do: "delete", content: "I_1" })],
    [
      "a closing, which the board does not notice",
      act(12, 1, { do: "close", content: "I_1", reason: "COMPLETED" }),
    ],
    ["a comment", act(12, 1, { do: "comment", content: "I_1" })],
    [
      "a field's value",
      act(12, 1, { do: "set field", content: "I_1", board: "B", field: "Points", value: 3 }),
    ],
  ])("opens for %s", async (_, deed) => {
    const { read } = hosted(worldOf(...two, deed));
    const gate = memory("acme/app");
    await read(board, at(10), { gate });
    expect((await read(board, at(11), { gate })).result.moved).toBe(false);
    expect((await read(board, at(13), { gate })).result.moved).toBe(true);
  });

  it("opens once for a repository that it was not told of before", async () => {
    const { read } = hosted(worldOf(...two));
    const gate = memory();
    await read(board, at(10), { gate });
    expect(await read(board, at(11), { gate })).toMatchObject(shut);
    const wider = { ...gate, repositories: ["acme/app", "acme/nowhere"] };
    const first = await read(board, at(12), { gate: wider });
    expect(first.result).toMatchObject({ moved: true, complete: true, gaps: [] });
    expect(await read(board, at(13), { gate: wider })).toMatchObject(shut);
  });

  it("stays open after a reading that did not come to its end", async () => {
    let failing = false;
    const { read } = hosted(worldOf(...two, move("I_1", 12, 1, "Doing")), {
      faults: ({ name }) => (failing && name === "HydrateIssues" ? "bad credentials" : null),
    });
    const gate = memory("acme/app");
    await read(board, at(10), { gate });
    failing = true;
    await expect(read(board, at(13), { gate })).rejects.toMatchObject({
      failure: { kind: "unauthorized" },
    });
    expect(gate.mark).toBeNull();
    failing = false;
    expect((await read(board, at(13), { gate })).result.moved).toBe(true);
  });
});

describe("the gate of a repository", () => {
  it("costs one point in all while nothing moves, and lets through what did", async () => {
    const { read } = hosted(worldOf(...two, act(12, 1, { do: "comment", content: "I_2" })));
    const gate = memory();
    await read(repository, at(10), { gate });
    expect(await read(repository, at(11), { gate })).toMatchObject({
      ...shut,
      asked: ["RepositoryMeta"],
    });
    expect((await read(repository, at(13), { gate })).result.moved).toBe(true);
  });
});

describe("the question of a gate", () => {
  it("is one that GitHub's schema allows, for no repository and for many", () => {
    for (const count of [0, 1, 70]) {
      const document = parse(gateDocument(count).text);
      expect(validate(fullSchema(), document).map(({ message }) => message)).toEqual([]);
    }
  });

  it("costs one point for as many repositories as it asks about", async () => {
    const names = Array.from({ length: 90 }, (_, i) => `acme/r${i}`);
    const { read } = hosted(worldOf(...two));
    const gate = memory(...names);
    await read(board, at(10), { gate });
    expect(await read(board, at(11), { gate })).toMatchObject(shut);
  });
});
