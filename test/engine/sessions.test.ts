import { describe, expect, it } from "vitest";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { createTabs } from "../../src/engine/tabs.ts";
import { at } from "../github/nodes.ts";
import { issueOnBoard, worldOf } from "../github/sync/worlds.ts";
import { fakeBrowser } from "./fake-tabs.ts";
import { given } from "./given.ts";
import { browserOn, teamFile } from "./open-tab.ts";
import { setUp } from "./setup-engine.ts";

const host = "github.com";
const board = { board: "https://github.com/orgs/acme/projects/7" };
const repository = { repository: "https://github.com/acme/app" };
const world = worldOf(...issueOnBoard("I_1", 1, 1), ...issueOnBoard("I_2", 2, 1));
/** What comes of it; "none" where nothing does. */
const soon = <Value>(promise: Promise<Value>): Promise<Value | "none"> =>
  Promise.race([
    promise,
    new Promise<"none">((resolve) => setTimeout(() => resolve("none"), 10_000)),
  ]);

/** Tabs of one browser on one archive; GitHub answers while it is not held up. */
function browser() {
  const tabs = fakeBrowser();
  const shelf = new MemoryShelf();
  let hold: Promise<void> | null = null;
  let go = () => {};
  let waiting = 0;
  const latency = async () => {
    if (!hold) return;
    waiting += 1;
    await hold;
  };
  return {
    shelf,
    archive: openMemoryArchive(shelf),
    open: () => setUp(world, { shelf, tabs: tabs.openTab(), latency }),
    holdUp() {
      hold = new Promise((resolve) => (go = resolve));
    },
    goOn() {
      hold = null;
      go();
    },
    /** Resolves once GitHub is asked for something that it does not answer. */
    async asked() {
      await expect.poll(() => waiting).toBeGreaterThan(0);
    },
  };
}
type Tab = ReturnType<ReturnType<typeof browser>["open"]>;

/** Connects a team and reads it. */
async function connected({ engine, token }: Tab, file: unknown = teamFile): Promise<string> {
  const id = given(await engine.connect(file, token));
  given(await engine.open(id));
  given(await engine.refresh(id));
  return id;
}

describe("a reading under way", { timeout: 30_000 }, () => {
  it("is stopped when its team is deleted, and brings nothing back", async () => {
    const all = browser();
    const tab = all.open();
    const id = await connected(tab);
    expect(await all.archive.itemFacts()).toHaveLength(2);
    all.holdUp();
    const reading = tab.engine.refresh(id);
    await all.asked();
    expect(await soon(tab.engine.deleteTeam(id))).toEqual({
      ok: true,
      answer: null,
    });
    all.goOn();
    await reading;
    expect(await all.archive.itemFacts()).toEqual([]);
    expect(JSON.stringify([...all.shelf.meta, ...all.shelf.tables])).not.toMatch(/acme/);
  });

  it("is stopped in another tab too, which knows nothing of the team any more", async () => {
    const all = browser();
    const [tab, other] = [all.open(), all.open()];
    const id = await connected(tab);
    await connected(other);
    all.holdUp();
    const reading = other.engine.refresh(id);
    await all.asked();
    expect(await soon(tab.engine.deleteTeam(id))).toMatchObject({ ok: true });
    all.goOn();
    await reading;
    await expect
      .poll(() => other.engine.refresh(id))
      .toMatchObject({ ok: false, failure: { kind: "unknown team" } });
    expect(await all.archive.itemFacts()).toEqual([]);
  });

  it("does not begin in a tab that has not heard of the deletion", async () => {
    const shelf = new MemoryShelf();
    const deaf = () => setUp(world, { shelf, tabs: createTabs({ scope: "deaf" }) });
    const [tab, other] = [deaf(), deaf()];
    const id = await connected(tab);
    await connected(other);
    given(await tab.engine.deleteTeam(id));
    await other.engine.refresh(id);
    expect(await openMemoryArchive(shelf).itemFacts()).toEqual([]);
  });

  it.each(["this", "another"])(
    "is stopped when %s tab forgets its token, and says so",
    async (which) => {
      const all = browser();
      const [tab, other] = [all.open(), all.open()];
      const id = await connected(tab);
      all.holdUp();
      const reading = tab.engine.refresh(id);
      await all.asked();
      given(await (which === "this" ? tab : other).engine.forgetToken(host));
      const ended = await soon(reading);
      expect(ended).toMatchObject({
        answer: { sync: { phase: "failed", failure: { kind: "unauthorized" } } },
      });
      all.goOn();
    },
  );
});

describe("a team that is described anew", { timeout: 30_000 }, () => {
  it("is not waited for by its reading where it leaves a source, and nothing has failed", async () => {
    const all = browser();
    const tab = all.open();
    const id = await connected(tab);
    const phases: string[] = [];
    given(await tab.engine.watch(id, ({ sync }) => phases.push(sync.phase)));
    all.holdUp();
    const reading = tab.engine.refresh(id);
    await all.asked();
    const kept = tab.engine.keepTeam({ ...teamFile, sources: [repository] }, id);
    expect(await soon(kept)).toMatchObject({ ok: true });
    await reading;
    all.goOn();
    expect(await all.archive.itemFacts()).toEqual([]);
    expect(phases.at(-1)).toBe("idle");
    expect(phases).not.toContain("failed");
  });

  it("is so in other tabs too", async () => {
    const all = browser();
    const [tab, other] = [all.open(), all.open()];
    const id = await connected(tab);
    await connected(other);
    const names: string[] = [];
    given(await other.engine.watch(id, ({ team }) => names.push(team.name)));
    given(await tab.engine.keepTeam({ ...teamFile, name: "Renamed" }, id));
    await expect.poll(() => names.at(-1)).toBe("Renamed");
  });

  it("leaves nothing of a source that nobody reads any more, and what another team reads", async () => {
    const all = browser();
    const tab = all.open();
    const id = await connected(tab);
    const other = given(await tab.engine.keepTeam({ ...teamFile, name: "Other" }, null));
    const elsewhere = { ...teamFile, sources: [repository] };
    given(await tab.engine.keepTeam(elsewhere, id));
    expect(await all.archive.itemFacts()).toHaveLength(2);
    given(await tab.engine.keepTeam(elsewhere, other));
    expect(await all.archive.itemFacts()).toEqual([]);
    expect(await all.archive.lastReading("B")).toBeNull();
  });

  it("is known by the sources that it reads now, in whatever order", async () => {
    const all = browser();
    const { engine, token } = all.open();
    const both = { ...teamFile, sources: [board, repository] };
    const id = given(await engine.connect(both, token));
    const turned = { ...teamFile, sources: [repository, board] };
    expect(given(await engine.connect(turned, token))).toBe(id);
    given(await engine.keepTeam({ ...teamFile, sources: [repository] }, id));
    expect(given(await engine.connect(both, token))).not.toBe(id);
    expect(given(await engine.open(id)).team.sources).toHaveLength(1);
  });
});

it("a team that is deleted and set up again is kept fresh as any other", async () => {
  const minute = 60_000;
  const { openTab, pass } = browserOn(world, at(10, 11));
  const tab = await openTab();
  await tab.open();
  await tab.attend(true);
  await pass(6 * minute);
  given(await tab.engine.deleteTeam(tab.id));
  given(await tab.engine.connect(teamFile, "ghp_theirs"));
  given(await tab.engine.open(tab.id));
  await tab.attend(true);
  await pass(12 * minute);
  const { checkedAt } = given(await tab.engine.open(tab.id));
  expect(checkedAt).toBeGreaterThan(at(10, 11) + 12 * minute);
});
