import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { twinWorker } from "../../mocks/browser.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { connectEngine } from "../../src/engine/connect-engine.ts";
import type { TeamState } from "../../src/engine/protocol.ts";
import { given } from "./given.ts";
import { noArchive } from "./no-archive.ts";

const end = Date.parse("2026-11-20T16:00:00Z");
const { world, teamFile } = simulateTeam({ seed: 3, end, months: 2 });
const twin = createTwin({ world, now: () => end, token: "ghp_theirs" });
const worker = twinWorker(twin);

let asked = 0;
const pagesFetch = window.fetch;
beforeAll(async () => {
  await noArchive();
  await worker.start({
    quiet: true,
    onUnhandledRequest: "bypass",
    serviceWorker: { url: "/mockServiceWorker.js" },
  });
  window.fetch = (...request) => {
    asked += 1;
    return pagesFetch(...request);
  };
});
afterAll(() => {
  window.fetch = pagesFetch;
  worker.stop();
});

describe("the engine's worker", () => {
  it("reads GitHub itself, over the network, and keeps what it read in IndexedDB", async () => {
    const engine = connectEngine();
    const id = given(await engine.connect(teamFile, "ghp_theirs"));
    const states: TeamState[] = [];
    await engine.open(id);
    await engine.watch(id, (state) => states.push(state));
    const state = given(await engine.refresh(id));
    expect(state).toMatchObject({ demo: false, complete: true, gaps: [] });
    expect(state.items).toBeGreaterThan(50);
    expect(twin.log.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["BoardProbe", "HydrateIssues"]),
    );
    expect(asked).toBe(0);
    await expect.poll(() => states.at(-1)?.sync.phase).toBe("idle");

    const scope = { team: id, asOf: null, window: null };
    const { value } = given(await engine.ask(1, "work in progress", scope));
    expect("wip" in value && value.wip).toBeInstanceOf(Int32Array);

    const again = connectEngine();
    expect(given(await again.open(id)).items).toBe(state.items);
    const read = await again.refresh(id);
    expect(given(read).sync).toMatchObject({ phase: "failed", failure: { kind: "unauthorized" } });
    expect(given(read).items).toBe(state.items);
  });

  it("says that GitHub does not accept a token, and keeps what there was", async () => {
    const engine = connectEngine();
    const id = given(await engine.connect(teamFile, "ghp_wrong"));
    await engine.open(id);
    expect(given(await engine.refresh(id)).sync).toMatchObject({
      phase: "failed",
      failure: { kind: "unauthorized" },
    });
  });

  it("sets a team up across threads, and keeps the token for the next page only when asked to", async () => {
    const address = "https://github.com/orgs/brightwater/projects/7";
    const engine = connectEngine();
    const check = given(await engine.checkToken("github.com", "ghp_theirs", true));
    expect(check).toMatchObject({ kind: "classic", problem: null });
    const phases = new Set<string>();
    const survey = given(await engine.survey([address], ({ sync }) => void phases.add(sync.phase)));
    expect(survey).toMatchObject({ complete: true, problems: [] });
    expect([...phases]).toEqual(expect.arrayContaining(["connecting", "probing"]));
    const { teamFile: proposed } = given(await engine.propose([address], "Harbor", "UTC"));
    expect(proposed?.stages.map(({ name }) => name)).toContain("In review");
    expect(given(await engine.preview(proposed)).items).toBeGreaterThan(50);

    const next = connectEngine();
    expect(given(await next.tokens())).toEqual([{ host: "github.com", where: "device" }]);
    expect(given(await next.owners("github.com")).problems).toEqual([]);
    given(await next.forgetToken("github.com"));
    const last = connectEngine();
    expect(given(await last.tokens())).toEqual([]);
    expect(given(await last.owners("github.com")).problems).toMatchObject([{ kind: "rejected" }]);
    expect(asked).toBe(0);
  });
});
