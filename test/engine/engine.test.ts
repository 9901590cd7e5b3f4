import { describe, expect, it } from "vitest";
import { openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { noFilter } from "../../src/domain/filter.ts";
import { questionNames } from "../../src/engine/answers.ts";
import { demoEdition } from "../../src/engine/demo-edition.ts";
import { createDemoTeam } from "../../src/engine/demo-team.ts";
import { createDesk } from "../../src/engine/desk.ts";
import { createEngine } from "../../src/engine/engine.ts";
import type { Scope, TeamState } from "../../src/engine/protocol.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { demoEngine } from "./demo-engine.ts";
import { given } from "./given.ts";

const scope: Scope = { team: "demo", asOf: null, window: null };
describe("the engine", { timeout: 30_000 }, () => {
  it("reads the demo team and answers every question of the page", async () => {
    const { engine } = demoEngine();
    expect(given(await engine.open("demo"))).toMatchObject({
      demo: true,
      readAt: null,
      complete: false,
      items: 0,
    });
    const states: TeamState[] = [];
    await engine.watch("demo", (state) => states.push(state));
    const state = given(await engine.refresh("demo"));
    expect(state).toMatchObject({
      readAt: demoEdition.end,
      complete: true,
      gaps: [],
      sync: { phase: "idle" },
    });
    expect(state.items).toBeGreaterThan(400);
    expect(states.some(({ sync }) => sync.phase === "reading")).toBe(true);
    expect(states.at(-1)).toEqual(state);

    for (const name of questionNames) {
      const answer = given(await engine.ask(0, name, scope));
      expect({ name, refused: isRefusal(answer.value) }).toEqual({ name, refused: false });
      expect(structuredClone(answer)).toEqual(answer);
    }
    const ages = given(await engine.ask(1, "work item age", scope)).value;
    const blockers = given(await engine.ask(2, "blockers", scope)).value;
    if (isRefusal(ages) || isRefusal(blockers)) throw new Error("refused");
    expect(ages.rows.length).toBeGreaterThan(3);
    const [oldest] = given(await engine.items(scope, ages.rows.slice(0, 1)));
    expect(oldest).toMatchObject({ row: ages.rows[0], state: "open", finishedAt: null });
    expect(oldest?.url).toMatch(
      /^https:\/\/github\.com\/brightwater\/harbor-(?:web|api)\/(?:issues|pull)\/\d+$/,
    );
    const ids = blockers.flatMap(({ reasons }) =>
      reasons.flatMap((reason) =>
        reason.signal === "dependency" && reason.blocker ? [reason.blocker] : [],
      ),
    );
    const references = given(await engine.references(scope, ids));
    expect(references.length).toBeGreaterThan(0);
    const findings = given(await engine.findings(scope));
    expect(new Set(findings.map(({ kind }) => kind))).toContain("automated moves");

    const chosen: Scope = { ...scope, filter: { ...noFilter, kinds: ["Incident"], labels: [] } };
    const all = given(await engine.ask(3, "throughput", scope));
    const some = given(await engine.ask(4, "throughput", chosen));
    expect(some.n).toBeGreaterThan(0);
    expect(some.n).toBeLessThan(all.n / 2);
    const texts = given(await engine.items(chosen, some.counted.slice(0, 2)));
    expect(texts.map(({ state }) => state)).not.toContain("open");
    expect(given(await engine.references(chosen, [texts[0]?.id ?? ""]))[0]?.row).toBe(
      some.counted[0],
    );
    expect(given(await engine.findings(chosen))).toEqual(findings);
  });

  it("answers the second visit from the archive before anything is loaded", async () => {
    const first = demoEngine();
    await first.engine.open("demo");
    const before = given(await first.engine.refresh("demo"));
    const second = demoEngine({ shelves: first.shelves });
    const state = given(await second.engine.open("demo"));
    expect({ ...state, sync: before.sync }).toEqual({ ...before });
    expect(second.loaded()).toBe(0);
    expect(given(await second.engine.ask(1, "throughput", scope))).toEqual(
      given(await first.engine.ask(1, "throughput", scope)),
    );
  });

  it("prepares a team without reading GitHub, and answers nothing of one it does not know", async () => {
    const { engine } = demoEngine();
    expect(await engine.prepare("nobody")).toBeUndefined();
    await engine.prepare("demo");
    expect(given(await engine.open("demo"))).toMatchObject({ items: 0, sync: { phase: "idle" } });
  });

  it("throws an archive of another edition of the demo away", async () => {
    const first = demoEngine();
    await first.engine.open("demo");
    await first.engine.refresh("demo");
    const kept = openMemoryArchive(first.shelves.get("headway-demo"));
    await expect.poll(() => kept.meta("demo readings")).toBe(true);
    const newer = demoEngine({
      shelves: first.shelves,
      edition: { ...demoEdition, edition: "another" },
    });
    expect(given(await newer.engine.open("demo")).items).toBe(0);
    expect(given(await newer.engine.refresh("demo")).items).toBeGreaterThan(400);
  });

  it("answers as of a past instant what a reading on that day would have answered", async () => {
    const { engine } = demoEngine();
    await engine.open("demo");
    await engine.refresh("demo");
    const asOf = Date.parse("2026-06-30T18:00:00Z");
    const then = demoEngine({ edition: { ...demoEdition, edition: "then" }, readAt: asOf });
    await then.engine.open("demo");
    await then.engine.refresh("demo");
    const past = { ...scope, asOf };
    const refs = async (asked: typeof engine, from: Scope) => {
      const { counted } = given(await asked.ask(1, "work item age", from));
      return given(await asked.items(from, counted)).map(({ ref, startedAt }) => [ref, startedAt]);
    };
    const remembered = await refs(engine, past);
    expect(remembered.length).toBeGreaterThan(8);
    // Moves that GitHub did not record can be known to a reading of that day alone.
    const known = await refs(then.engine, scope);
    expect(known).toEqual(expect.arrayContaining(remembered));
    expect(known.length - remembered.length).toBeLessThanOrEqual(2);
    const { value } = given(await engine.ask(2, "cycle time", past));
    expect(value).toMatchObject({ percentiles: expect.any(Array) as unknown });
    expect(Math.max(...("finishedAt" in value ? value.finishedAt : []))).toBeLessThanOrEqual(asOf);
  });

  it("gives the items of rows as they were when the page asked, though facts moved since", async () => {
    const { engine, shelves } = demoEngine();
    await engine.open("demo");
    const state = given(await engine.refresh("demo"));
    const before = { ...scope, seen: { facts: state.factsVersion, readAt: state.readAt } };
    const ages = given(await engine.ask(1, "work item age", before));
    const rows = ages.counted;
    const texts = given(await engine.items(before, rows));
    const archive = openMemoryArchive(shelves.get("headway-demo"));
    const [entry] = await archive.itemFacts();
    if (!entry) throw new Error("nothing was read");
    const older = entry.item.createdAt - 86_400_000 * 400;
    const item = { ...entry.item, id: "I_older", createdAt: older, boards: entry.item.boards };
    const facts = entry.facts
      .slice(0, 1)
      .map((fact) => ({ ...fact, id: "F_older", item: item.id, at: older }));
    await archive.append({ source: "github.com/brightwater/projects/7", items: [item], facts });
    expect(given(await engine.refresh("demo")).factsVersion).toBeGreaterThan(state.factsVersion);
    expect(given(await engine.items(before, rows))).toEqual(texts);
    expect(given(await engine.items(scope, rows))).not.toEqual(texts);
  });

  it("drops a cancelled question and still answers the others", async () => {
    const { engine } = demoEngine();
    await engine.open("demo");
    await engine.refresh("demo");
    const dropped = engine.ask(1, "throughput", scope);
    const kept = engine.ask(2, "work in progress", scope);
    await engine.cancel(1);
    expect(await dropped).toMatchObject({ ok: false, failure: { kind: "cancelled" } });
    expect((await kept).ok).toBe(true);
  });

  it("works a team out anew when it is described anew, without reading it again", async () => {
    const { engine } = demoEngine();
    const file = {
      name: "One",
      zone: "UTC",
      sources: [{ repository: "acme/app" }],
      stages: [
        { name: "Open", kind: "active", signals: ["open"] },
        { name: "Done", kind: "done", signals: ["closed"] },
      ],
    };
    const id = given(await engine.connect(file, "ghp_x"));
    const before = given(await engine.open(id));
    const seen: TeamState[] = [];
    await engine.watch(id, (state) => seen.push(state));
    given(await engine.connect({ ...file, name: "Two" }, "ghp_x"));
    expect(seen.at(-1)?.team.name).toBe("Two");
    const after = given(await engine.open(id));
    expect(after.team.name).toBe("Two");
    expect(after.teamVersion).toBeGreaterThan(before.teamVersion);
  });

  it("still opens the others when one kept team cannot be understood", async () => {
    const { engine, shelves } = demoEngine();
    await engine.teams();
    const archive = openMemoryArchive(shelves.get("headway"));
    await archive.putDocument("team", "old", { name: "Old", zone: 7 });
    expect(given(await engine.teams()).map(({ name }) => name)).toEqual(["Old", demoEdition.name]);
    expect((await engine.open("demo")).ok).toBe(true);
    expect(await engine.open("old")).toMatchObject({ ok: false, failure: { kind: "team" } });
  });

  it("tries again when the archive could not be opened once", async () => {
    let fails = true;
    const engine = createEngine({
      openArchive: async () => {
        if (fails) throw new Error("no disk");
        return openMemoryArchive();
      },
      createClient: () => Promise.reject(new Error("not asked")),
      now: () => demoEdition.end,
      desk: createDesk(() => Promise.resolve()),
      settled: () => Promise.resolve(),
      demo: createDemoTeam(
        demoEdition,
        () => Promise.reject(new Error("not asked")),
        () => Promise.reject(new Error("not asked")),
      ),
    });
    expect((await engine.teams()).ok).toBe(false);
    expect((await engine.watch("x", () => {})).ok).toBe(false);
    fails = false;
    expect((await engine.teams()).ok).toBe(true);
  });

  it("keeps a team, and says what is wrong where it cannot be read", async () => {
    const { engine, shelves } = demoEngine();
    const file = {
      name: "Acme",
      zone: "UTC",
      sources: [{ repository: "acme/app" }],
      stages: [
        { name: "Open", kind: "active", signals: ["open"] },
        { name: "Done", kind: "done", signals: ["closed"] },
      ],
    };
    expect(await engine.connect({ ...file, zone: "Mars" }, "ghp_x")).toMatchObject({
      ok: false,
      failure: {
        kind: "team",
        message: expect.stringMatching(/zone: is no IANA time zone/) as string,
      },
    });
    const id = given(await engine.connect(file, "ghp_secret"));
    expect(given(await engine.teams()).map(({ name }) => name)).toEqual(["Acme", demoEdition.name]);
    await engine.open(id);
    const state = given(await engine.refresh(id));
    expect(state.sync).toMatchObject({ phase: "failed", failure: { kind: "offline" } });
    expect(state.complete).toBe(false);
    expect(JSON.stringify([...shelves.values()])).not.toContain("ghp_secret");
    expect(await engine.open("nobody")).toMatchObject({
      ok: false,
      failure: { kind: "unknown team" },
    });
  });
});
