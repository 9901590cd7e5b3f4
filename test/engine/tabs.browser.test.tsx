import { afterAll, beforeAll, expect, it } from "vitest";
import { twinWorker } from "../../mocks/browser.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { connectEngine } from "../../src/engine/connect-engine.ts";
import type { TeamState } from "../../src/engine/protocol.ts";
import { given } from "./given.ts";
import { noArchive } from "./no-archive.ts";

const day = 86_400_000;
const end = Date.parse("2026-11-20T16:00:00Z");
const { world, teamFile } = simulateTeam({ seed: 4, end, months: 2 });
/** GitHub's own time: set on to have something moved. */
let time = end - 2 * day;
const twin = createTwin({ world, now: () => time, token: "ghp_theirs" });
const worker = twinWorker(twin);

const asked = (name: string) => twin.log.filter((request) => request.name === name).length;

/** A worker with an engine of its own, as each tab has one. */
const openTab = async (token: string | null, id = "") => {
  const engine = connectEngine();
  const team = token === null ? id : given(await engine.connect(teamFile, token));
  const states: TeamState[] = [];
  return {
    engine,
    team,
    state: () => states.at(-1),
    phases: () => new Set(states.map(({ sync }) => sync.phase)),
    open: async () => {
      given(await engine.open(team));
      given(await engine.watch(team, (state) => states.push(state)));
    },
  };
};

beforeAll(async () => {
  await noArchive();
  await worker.start({
    quiet: true,
    onUnhandledRequest: "bypass",
    serviceWorker: { url: "/mockServiceWorker.js" },
  });
});
afterAll(() => worker.stop());

it("two tabs on one archive: one reads, both show it; what one reads later, the other shows too", async () => {
  const one = await openTab("ghp_theirs");
  const two = await openTab("ghp_theirs");
  const looker = await openTab(null, one.team);
  await looker.open();
  await Promise.all([one.open(), two.open()]);
  for (const { state } of [one, two, looker])
    await expect
      .poll(() => state(), { timeout: 20_000 })
      .toMatchObject({ complete: true, sync: { phase: "idle" } });
  const first = one.state();
  expect(first?.items).toBeGreaterThan(50);
  for (const { state } of [two, looker])
    expect(state()).toMatchObject({ items: first?.items, readAt: first?.readAt });
  expect(asked("BoardMeta")).toBe(1);
  expect(looker.phases()).toContain("reading");

  time = end;
  // Its own first look may still wait for its turn, find all done by the other, and be joined.
  const refresh = async () => given(await two.engine.refresh(two.team));
  await expect
    .poll(async () => (await refresh()).factsVersion, { timeout: 10_000 })
    .toBeGreaterThan(first?.factsVersion ?? 0);
  const read = two.state();
  if (!read) throw new Error("the second tab shows nothing");
  for (const { state } of [one, looker])
    await expect
      .poll(() => state(), { timeout: 10_000 })
      .toMatchObject({ factsVersion: read.factsVersion, readAt: read.readAt });
  expect(asked("BoardMeta")).toBe(2);
});
