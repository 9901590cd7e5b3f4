import { describe, expect, it } from "vitest";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, worldOf } from "./worlds.ts";

describe("syncSource, dependencies of a board", () => {
  const waiting = [
    ...issueOnBoard("I_1", 1, 1),
    act(1, 5, { do: "open issue", id: "I_lib", repository: "R_lib", number: 1, title: "Upstream" }),
    act(2, 1, { do: "add dependency", content: "I_1", blocker: "I_lib" }),
  ];

  it("reads a blocking issue outside the board, for when it closed", async () => {
    const twin = setUp(
      worldOf(...waiting, act(5, 1, { do: "close", content: "I_lib", reason: "COMPLETED" })),
      board,
    );
    await twin.sync(at(10));
    expect((await twin.facts("I_1")).find(({ kind }) => kind === "blocked")).toMatchObject({
      blocker: "I_lib",
    });
    expect(await twin.item("I_lib")).toMatchObject({
      repository: "acme/lib",
      boards: [],
      depth: "whole",
    });
    expect((await twin.facts("I_lib")).map(({ kind }) => kind)).toEqual(["created", "closed"]);
  });

  it("learns that it closed, and that a dependency was removed, though the waiting issue is not marked as changed", async () => {
    const twin = setUp(
      worldOf(
        ...waiting,
        act(12, 1, { do: "close", content: "I_lib", reason: "COMPLETED" }),
        act(14, 1, { do: "remove dependency", content: "I_1", blocker: "I_lib" }),
      ),
      board,
    );
    await twin.sync(at(10));
    await twin.sync(at(13));
    expect((await twin.facts("I_lib")).map(({ kind }) => kind)).toContain("closed");
    await twin.sync(at(15));
    expect((await twin.facts("I_1")).at(-1)).toMatchObject({
      kind: "unblocked",
      at: at(14, 1),
      evidence: "recorded",
    });
    await twin.sync(at(16));
    expect(twin.names()).not.toContain("HydrateIssues");
  });

  describe("where the blocking issue is one we may not read", () => {
    const hidden = [
      ...issueOnBoard("I_1", 1, 1),
      act(1, 5, {
        do: "open issue",
        id: "I_2",
        repository: "R_secret",
        number: 2,
        title: "Hidden",
      }),
      act(2, 1, { do: "add dependency", content: "I_1", blocker: "I_2" }),
    ];

    it("learns that the dependency was removed, though the waiting issue is not marked as changed", async () => {
      const twin = setUp(
        worldOf(...hidden, act(14, 1, { do: "remove dependency", content: "I_1", blocker: "I_2" })),
        board,
      );
      await twin.sync(at(10));
      await twin.sync(at(15));
      expect((await twin.facts("I_1")).at(-1)).toMatchObject({
        kind: "unblocked",
        at: at(14, 1),
        evidence: "recorded",
        blocker: null,
      });
    });

    it("is not read again while it waits on", async () => {
      const twin = setUp(worldOf(...hidden), board);
      await twin.sync(at(10));
      expect(twin.names()).not.toContain("HydrateWaiting");
      await twin.sync(at(13));
      expect(twin.names()).toContain("DependencyEdges");
      expect(twin.names().filter((name) => name.startsWith("Hydrate"))).toEqual([]);
    });

    it("is read once when the dependency goes, though the board is not shown whole", async () => {
      const others = [...issueOnBoard("I_3", 3, 1), ...issueOnBoard("I_4", 4, 1)];
      const removal = act(12, 1, { do: "remove dependency", content: "I_1", blocker: "I_2" });
      const twin = setUp(worldOf(...hidden, ...others, removal), board);
      await twin.sync(at(10));
      twin.hide(({ name }) => name === "BoardProbe");
      const read: number[] = [];
      for (const day of [13, 14, 15]) {
        expect(await twin.sync(at(day))).toMatchObject({ complete: false });
        read.push(twin.names().filter((name) => name === "HydrateWaiting").length);
      }
      expect(read).toEqual([1, 0, 0]);
    });
  });
});
