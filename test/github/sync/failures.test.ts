import { describe, expect, it } from "vitest";
import { at } from "../nodes.ts";
import { setUp } from "./twin.ts";
import { act, board, issueOnBoard, worldOf } from "./worlds.ts";

const fiveIssues = ["I_1", "I_2", "I_3", "I_4", "I_5"].flatMap((id, index) =>
  issueOnBoard(id, index + 1, 1),
);

describe("syncSource, a board when GitHub fails", () => {
  it("goes on after a crash without reading again what it kept", async () => {
    const many = Array.from({ length: 120 }, (_, index) =>
      issueOnBoard(`I_${index}`, index + 1, 1),
    ).flat();
    const twin = setUp(worldOf(...many), board);
    let batches = 0;
    twin.fail(({ name }) => {
      if (name !== "HydrateIssues") return undefined;
      batches += 1;
      return batches > 1
        ? Response.json({ message: "Bad credentials" }, { status: 401 })
        : undefined;
    });
    await expect(twin.sync(at(10))).rejects.toMatchObject({ failure: { kind: "unauthorized" } });
    expect(await twin.archive.lastReading("B")).toBeNull();
    expect((await twin.archive.checkpoint("github.com/acme/projects/7"))?.readAt).toBeNull();
    const kept = (await twin.archive.itemFacts()).map(({ item }) => item.id);
    expect(kept).toHaveLength(50);

    twin.fail(() => undefined);
    const result = await twin.sync(at(11));
    const again = twin.asked
      .filter(({ name }) => name === "HydrateIssues")
      .flatMap(({ variables }) => variables["ids"]);
    expect(again).toHaveLength(70);
    expect(again.filter((id) => kept.includes(String(id)))).toEqual([]);
    expect(result.complete).toBe(true);
  });

  it("asks for less when an answer is too heavy", async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      issueOnBoard(`I_${index}`, index + 1, 1),
    ).flat();
    const twin = setUp(worldOf(...many), board);
    twin.fail(({ name, variables }) =>
      name === "HydrateIssues" && (variables["ids"] as string[]).length > 10
        ? Response.json({
            data: {},
            errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", message: "Resource limits" }],
          })
        : undefined,
    );
    await twin.sync(at(10));
    expect((await twin.archive.itemFacts()).length).toBe(30);
  });

  it("keeps no reading when rows are missing, and says that it is not the whole", async () => {
    const twin = setUp(worldOf(...fiveIssues), board);
    await twin.sync(at(10));
    const page = (total: number) =>
      Response.json({
        data: {
          node: {
            __typename: "ProjectV2",
            id: "B",
            updatedAt: "2026-06-01T02:00:00Z",
            items: {
              totalCount: total,
              pageInfo: { hasNextPage: false, endCursor: null },
              nodes: [],
            },
          },
          rateLimit: null,
        },
      });
    twin.fail(({ name }) => (name === "BoardProbe" ? page(5) : undefined));
    const result = await twin.sync(at(11));
    expect(result.complete).toBe(false);
    expect(twin.names().filter((name) => name === "BoardProbe")).toHaveLength(2);
    expect((await twin.archive.lastReading("B"))?.at).toBe(at(10));
    expect((await twin.item("I_1"))?.boards).toMatchObject([{ gone: false }]);
    expect((await twin.archive.checkpoint("github.com/acme/projects/7"))?.readAt).toBe(at(10));
  });

  it("reads a board once more from which a row went while it was paged, though the number is right", async () => {
    const moment = 60_000;
    const removal = act(10, 0, { do: "remove from board", content: "I_1", board: "B" });
    const three = ["I_1", "I_2", "I_3"].flatMap((id, i) => issueOnBoard(id, i + 1, 1));
    const twin = setUp(worldOf(...three, { ...removal, at: at(10) + moment }), board);
    let pages = 0;
    twin.fail(({ name }) => {
      if (name === "BoardProbe" && pages++ === 1) twin.time.pass(2 * moment);
      return undefined;
    });
    expect(await twin.sync(at(10))).toMatchObject({ complete: true });
    const rows = (await twin.archive.lastReading("B"))?.rows ?? [];
    expect(rows.map(({ item }) => item).toSorted()).toEqual(["I_2", "I_3"]);
  });

  it("is not the whole where a header alone says that single sign-on left something out", async () => {
    const twin = setUp(worldOf(...fiveIssues), board);
    await twin.sync(at(10));
    twin.leaveOut(({ name }) => name === "BoardProbe");
    const result = await twin.sync(at(11));
    expect(result.complete).toBe(false);
    expect(result.gaps.map(({ message }) => message).join()).toMatch(/single sign-on/);
    expect((await twin.item("I_1"))?.boards).toMatchObject([{ gone: false }]);
    twin.leaveOut(() => false);
    expect(await twin.sync(at(12))).toMatchObject({ complete: true, gaps: [] });
  });

  it("completes across a reset of the hour's budget", async () => {
    const many = Array.from({ length: 300 }, (_, index) =>
      issueOnBoard(`I_${index}`, index + 1, 1),
    ).flat();
    // 150 probe pages of two rows: far more than 100 points.
    const twin = setUp(worldOf(...many), board, { pointsAnHour: 100 });
    const waits: (number | null)[] = [];
    const result = await twin.sync(at(10), {
      onProgress: ({ waitingUntil }) => waits.push(waitingUntil),
    });
    expect(result.complete).toBe(true);
    expect((await twin.archive.itemFacts()).length).toBe(300);
    expect(waits.some((until) => until !== null && until > at(10))).toBe(true);
  });

  it("stops at once when it is aborted, and keeps what it has", async () => {
    const twin = setUp(worldOf(...fiveIssues), board);
    const controller = new AbortController();
    twin.fail(({ name }) => {
      if (name === "HydrateIssues") controller.abort();
      return undefined;
    });
    await expect(twin.sync(at(10), { signal: controller.signal })).rejects.toHaveProperty(
      "name",
      "AbortError",
    );
    expect((await twin.archive.checkpoint("github.com/acme/projects/7"))?.readAt).toBeNull();
  });

  it("says what a board that is not there needs", async () => {
    const twin = setUp(worldOf(...fiveIssues), { ...board, number: 99 } as typeof board);
    await expect(twin.sync(at(10))).rejects.toMatchObject({ failure: { kind: "not-found" } });
  });
});
