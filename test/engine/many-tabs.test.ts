import { describe, expect, it } from "vitest";
import { at } from "../github/nodes.ts";
import { act, issueOnBoard, move, worldOf } from "../github/sync/worlds.ts";
import { given } from "./given.ts";
import { browserOn } from "./open-tab.ts";

const minute = 60_000;
const world = worldOf(
  ...issueOnBoard("I_1", 1, 1),
  ...issueOnBoard("I_2", 2, 1),
  move("I_1", 2, 1, "Doing"),
  // At noon of the 10th, an hour after everything was read.
  move("I_2", 10, 12, "Doing"),
  act(10, 13, { do: "comment", content: "I_1" }),
);
const eleven = at(10, 11);
/** The machine may have other things to do. */
const soon = { timeout: 10_000 };
const items = (count: number) => ({ items: count, complete: true, sync: { phase: "idle" } });

describe("several tabs on one team", { timeout: 30_000 }, () => {
  it("read it once, and all show it", async () => {
    const { openTab, questions, settle, pass } = browserOn(world, eleven);
    const one = await openTab();
    const two = await openTab();
    await Promise.all([one.open(), two.open()]);
    await pass(0);
    await expect.poll(() => two.state(), soon).toMatchObject(items(2));
    await settle();
    expect(one.state()).toMatchObject(items(2));
    expect(questions().filter((name) => name === "BoardProbe" || name === "HydrateIssues")).toEqual(
      ["BoardProbe", "HydrateIssues"],
    );
    expect([one.asked() > 0, two.asked() > 0].filter(Boolean)).toHaveLength(1);
    expect(two.state()?.readAt).toBe(one.state()?.readAt);
    const reader = one.asked() > 0 ? two : one;
    const phases = new Set(reader.states.map(({ sync }) => sync.phase));
    expect(phases).toContain("reading");
  });

  it("share what one of them reads later, and ask GitHub no more often than one would", async () => {
    const { openTab, pass, questions } = browserOn(world, eleven);
    const one = await openTab();
    const two = await openTab();
    await one.open();
    await two.open();
    await Promise.all([one.attend(true), two.attend(true)]);
    await pass(55 * minute);
    const before = two.state();
    expect(before).toMatchObject({ items: 2, checkedAt: eleven + 55 * minute });
    expect(before?.readAt).toBeLessThan(eleven + 10 * minute);
    questions();
    await pass(11 * minute);
    expect(questions().filter((name) => name === "Gate")).toHaveLength(2);
    for (const { state } of [one, two]) {
      expect(state()?.factsVersion).toBeGreaterThan(before?.factsVersion ?? 0);
      expect(state()?.readAt).toBeGreaterThan(at(10, 12) - minute);
    }
    const scope = { team: one.id, asOf: null, window: null };
    for (const { engine } of [one, two]) {
      const { counted } = given(await engine.ask(1, "work item age", scope));
      expect(counted).toHaveLength(2);
    }
  });

  it("take over from one that fails", async () => {
    const { openTab, pass, fail } = browserOn(world, eleven);
    const bad = await openTab("ghp_revoked");
    const good = await openTab();
    await Promise.all([bad.open(), good.open()]);
    await pass(0);
    await expect.poll(() => good.state(), soon).toMatchObject(items(2));
    expect(bad.asked()).toBeGreaterThan(0);
    fail(() => null);
    await expect.poll(() => bad.state(), soon).toMatchObject({ items: 2 });
  });

  it("without a token shows what another reads", async () => {
    const { openTab, pass } = browserOn(world, eleven, { latencyMs: 10 });
    const reader = await openTab();
    const looker = await openTab(null);
    await looker.open();
    await looker.attend(true);
    expect(looker.state()).toMatchObject({ items: 0, sync: { phase: "idle" } });
    await reader.open();
    await pass(0);
    await expect.poll(() => looker.state(), soon).toMatchObject(items(2));
    expect(looker.asked()).toBe(0);
    expect(looker.states.map(({ sync }) => sync.phase)).toContain("reading");
  });

  it("see that another looked through everything, though nothing had moved", async () => {
    const { openTab, pass } = browserOn(world, eleven);
    const one = await openTab();
    const two = await openTab();
    await one.open();
    await two.open();
    await pass(0);
    await expect.poll(() => two.state(), soon).toMatchObject(items(2));
    await pass(3 * minute);
    const { readAt, factsVersion } = given(await one.engine.refresh(one.id));
    expect(readAt).toBe(eleven + 3 * minute);
    await expect.poll(() => two.state(), soon).toMatchObject({ readAt, factsVersion });
  });

  it("notice that the one that reads has died", async () => {
    const { openTab, ghost, pass } = browserOn(world, eleven);
    await openTab();
    const looker = await openTab(null);
    await looker.open();
    const dying = ghost();
    let die = () => {};
    void dying.alone(`reading ${looker.id}`, () => new Promise<void>((resolve) => (die = resolve)));
    const sync = { phase: "reading", read: 3, total: 9, points: null } as const;
    dying.tell({ kind: "sync", team: looker.id, sync });
    await expect.poll(() => looker.state()?.sync, soon).toEqual(sync);
    await pass(minute);
    expect(looker.state()?.sync).toEqual(sync);
    die();
    await expect.poll(() => looker.state()?.sync, soon).toEqual({ phase: "idle" });
  });

  it("share what was imported", async () => {
    const { openTab, pass } = browserOn(world, eleven);
    const one = await openTab();
    await one.open();
    await pass(0);
    await expect.poll(() => one.state(), soon).toMatchObject(items(2));
    const file = given(await one.engine.exportHistory(one.id));
    expect(one.state()?.keeping).toEqual({ exportedAt: eleven, atRiskSince: null });

    const elsewhere = browserOn(world, eleven);
    const [first, second] = [await elsewhere.openTab(), await elsewhere.openTab(null)];
    elsewhere.fail(() => "offline");
    await first.open();
    await second.open();
    expect(given(await first.engine.importHistory(first.id, file))).toMatchObject({
      items: 2,
      readings: 1,
    });
    await expect.poll(() => second.state(), soon).toMatchObject({ items: 2 });
    expect(first.state()).toMatchObject({ items: 2 });
    expect(await first.engine.importHistory(first.id, new Blob(["x"]))).toMatchObject({
      ok: false,
      failure: { kind: "archive unreadable" },
    });
  });
});

describe("a team that somebody looks at", { timeout: 30_000 }, () => {
  it("costs one question while nothing moves; none while hidden or offline", async () => {
    const { openTab, pass, questions } = browserOn(world, eleven);
    const tab = await openTab();
    await tab.open();
    await tab.attend(true);
    // The second reading teaches the gate in which repositories the items are.
    await pass(12 * minute);
    questions();
    await pass(20 * minute);
    expect(questions()).toEqual(["Gate", "Gate", "Gate", "Gate"]);
    await tab.attend(false);
    await pass(10 * minute);
    await tab.attend(true, false);
    await pass(10 * minute);
    expect(questions()).toEqual([]);
    await tab.attend(true);
    await pass(0);
    expect(questions()).toEqual(["Gate"]);
  });

  it("is looked through as a whole when asked to, and on another day", async () => {
    const { openTab, pass, questions } = browserOn(world, at(10, 23));
    const tab = await openTab();
    await tab.open();
    await tab.attend(true);
    await pass(12 * minute);
    questions();
    given(await tab.engine.refresh(tab.id));
    expect(questions()).toContain("BoardProbe");
    await pass(46 * minute);
    expect(questions()).not.toContain("BoardProbe");
    await pass(6 * minute);
    expect(questions()).toContain("BoardProbe");
  });
});

describe("GitHub's budget", { timeout: 30_000 }, () => {
  it("is waited for in sight, in all tabs and over a reload", async () => {
    const { openTab, pass, questions, now } = browserOn(world, eleven, { pointsAnHour: 4 });
    const one = await openTab();
    const two = await openTab(null);
    await one.open();
    await two.open();
    await expect.poll(() => one.state()?.sync.phase, soon).toBe("waiting");
    const until = eleven + 60 * minute;
    for (const { state } of [one, two])
      await expect
        .poll(() => state()?.sync)
        .toMatchObject({
          phase: "waiting",
          until,
          reason: "GitHub's budget is used up",
        });
    questions();
    // A reload: another client of the same token.
    const again = await openTab();
    again.open().catch(() => {});
    await pass(59 * minute);
    expect(questions()).toEqual([]);
    await pass(3 * 60 * minute);
    expect(now()).toBeGreaterThan(until);
    await expect.poll(() => again.state(), soon).toMatchObject({ items: 2, complete: true });
  });
});
