import { describe, expect, it } from "vitest";
import { openMemoryArchive } from "../../../src/archive/memory-archive.ts";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, worldOf } from "./worlds.ts";

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
