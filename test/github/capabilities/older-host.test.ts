import { describe, expect, it } from "vitest";
import { enterprise2025, olderSchema } from "../../../mocks/github/schema/older-schema.ts";
import type { Fact } from "../../../src/domain/fact.ts";
import {
  type CapabilityStore,
  withCapabilities,
} from "../../../src/github/capabilities/with-capabilities.ts";
import { viewer } from "../../../src/github/documents.gen.ts";
import { hosted } from "../hosted.ts";
import { at } from "../nodes.ts";
import { act, board, issueOnBoard, move, repository, worldOf } from "../sync/worlds.ts";

const host = "github.acme.com";
const dayMs = 86_400_000;

const memory = (): CapabilityStore & { kept: unknown } => ({
  kept: null,
  async read() {
    return structuredClone(this.kept);
  },
  async write(kept) {
    this.kept = structuredClone(kept);
  },
});

const world = worldOf(
  ...issueOnBoard("I_1", 1, 1),
  ...issueOnBoard("I_2", 2, 1),
  ...issueOnBoard("I_3", 3, 1),
  act(2, 1, { do: "set parent", content: "I_2", parent: "I_1" }),
  act(2, 2, { do: "add dependency", content: "I_2", blocker: "I_3" }),
  act(2, 3, { do: "set type", content: "I_1", type: "Bug" }),
  move("I_1", 3, 1, "Doing"),
  move("I_2", 12, 1, "Doing"),
  act(3, 4, { do: "label", content: "I_1", label: "urgent" }),
  act(4, 1, { do: "close", content: "I_3", reason: "NOT_PLANNED" }),
  act(12, 2, { do: "archive", content: "I_3", board: "B" }),
);

const setUp = (options: Parameters<typeof hosted>[1] = {}) => {
  const place = hosted(world, { host, schema: olderSchema(enterprise2025), ...options });
  const store = memory();
  const client = () => withCapabilities(place.client, store, place.time.now);
  return { ...place, store, client };
};
const kinds = (facts: readonly Fact[]) => [...new Set(facts.map(({ kind }) => kind))].toSorted();

describe("a host older than Headway", () => {
  it("is refused as a whole without asking first what it knows", async () => {
    await expect(setUp().read(board, at(10))).rejects.toMatchObject({
      failure: { kind: "unknown-field" },
    });
  });

  it("is read to the end, and what it cannot tell is said in words", async () => {
    const { read, archive, client } = setUp();
    const by = client();
    const first = await read(board, at(10), { by });
    expect(first.asked[0]).toBe("Capabilities");
    expect(first.result).toMatchObject({ complete: true, gaps: [] });
    const second = await read(board, at(13), { by });
    expect(second.result).toMatchObject({ complete: true, gaps: [] });

    const all = await archive.itemFacts();
    expect(all.map(({ item }) => item.id).toSorted()).toEqual(["I_1", "I_2", "I_3"]);
    const one = all.find(({ item }) => item.id === "I_1");
    expect(one?.item).toMatchObject({ type: null, parent: null, subIssues: 0, labels: ["urgent"] });
    expect(kinds(one?.facts ?? [])).toEqual(["added", "created", "labelled", "status"]);
    // The last move before the first reading, by the value's own time; the next between two readings.
    expect(one?.facts.find(({ kind }) => kind === "status")).toMatchObject({
      at: at(3, 1),
      evidence: "inferred",
      to: "Doing",
    });
    const two = all.find(({ item }) => item.id === "I_2");
    expect(two?.facts.find(({ kind }) => kind === "status")).toMatchObject({ at: at(12, 1) });
    expect(kinds(two?.facts ?? [])).not.toContain("blocked");
    // Archived items are not listed, but a row that was known before can be asked about.
    const three = all.find(({ item }) => item.id === "I_3");
    expect(three?.item).toMatchObject({
      state: "closed",
      boards: [{ gone: false, archived: true }],
    });
    expect(kinds(three?.facts ?? [])).toEqual(["added", "archived", "closed", "created"]);

    expect(by.unknown()).toEqual([
      expect.stringContaining("no history of moves"),
      expect.stringContaining("taken off the board"),
      expect.stringContaining("does not list archived items"),
      expect.stringContaining("no dependencies"),
      expect.stringContaining("no sub-issues"),
      expect.stringContaining("no issue types"),
    ]);
  });

  it("is read without a board too", async () => {
    const { read, archive, client } = setUp();
    expect((await read(repository, at(10), { by: client() })).result).toMatchObject({
      complete: true,
      gaps: [],
    });
    expect(await archive.itemFacts()).toHaveLength(3);
  });

  it("is asked once a day what it knows, also by the next visit", async () => {
    const { read, client, twin, store, time } = setUp();
    await read(board, at(10), { by: client() });
    const next = client();
    await next.request(viewer, {});
    await next.request(viewer, {});
    expect(next.unknown()).toHaveLength(6);
    const asked = () => twin.log.filter(({ name }) => name === "Capabilities").length;
    expect(asked()).toBe(1);
    time.pass(dayMs);
    await Promise.all([next.request(viewer, {}), next.request(viewer, {})]);
    expect(asked()).toBe(2);
    store.kept = { askedAt: "yesterday" };
    await client().request(viewer, {});
    expect(asked()).toBe(3);
  });

  it("is asked again when it refuses what it was thought to know", async () => {
    const { read, client, store } = setUp();
    const by = client();
    await read(board, at(10), { by });
    store.kept = { ...(store.kept as object), missing: [] };
    const next = client();
    expect((await read(board, at(11), { by: next })).result.complete).toBe(true);
    expect(next.unknown()).toHaveLength(6);
  });

  it("cannot be read without what Headway cannot do without, and says what that is", async () => {
    const schema = olderSchema([...enterprise2025, "ProjectV2.fields"]);
    const { read, client } = setUp({ schema });
    await expect(read(board, at(10), { by: client() })).rejects.toMatchObject({
      failure: { kind: "unknown-field", fields: [expect.stringContaining("fields")] },
    });
  });

  it("fails as GitHub fails while it is asked, and is asked again later", async () => {
    let failing = true;
    const { client, time } = setUp({ faults: () => (failing ? "bad credentials" : null) });
    time.pass(at(10));
    const by = client();
    await expect(by.request(viewer, {})).rejects.toMatchObject({
      failure: { kind: "unauthorized" },
    });
    failing = false;
    await by.request(viewer, {});
    expect(by.unknown()).toHaveLength(6);
  });
});

describe("github.com", () => {
  it("knows all that is asked for, and is sent the documents as they are", async () => {
    const { read, client, archive, time } = hosted(world, { host: "github.com" });
    const able = withCapabilities(client, memory(), time.now);
    const { result } = await read(board, at(10), { by: able });
    expect(result).toMatchObject({ complete: true, gaps: [] });
    expect(able.unknown()).toEqual([]);
    const [one] = await archive.known(["I_1"]);
    expect(one?.item.type).toBe("Bug");
  });
});
