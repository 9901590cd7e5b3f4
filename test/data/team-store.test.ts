import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it, vi } from "vitest";
import { answerQuery } from "../../src/data/answers.ts";
import { answerOf, EngineFailure } from "../../src/data/engine-failure.ts";
import { newQueryClient } from "../../src/data/query-client.ts";
import { dropTeamStore, teamStore } from "../../src/data/team-store.ts";
import { viewKey } from "../../src/data/team-view.tsx";
import { answers, fakeEngine, teamState } from "../fake-engine.ts";

const scope = { team: "demo", asOf: null, window: { first: 20_500, last: 20_589 } };
const view = { state: teamState, scope };

describe("the store of a team", () => {
  it("opens at the first subscription, once, and follows the engine", async () => {
    const engine = fakeEngine();
    const open = vi.spyOn(engine, "open");
    const store = teamStore(engine, "demo");
    expect(store.snapshot()).toEqual({ state: null, standing: null, failure: null });
    expect(open).not.toHaveBeenCalled();

    const heard = vi.fn<() => void>();
    const leave = store.subscribe(heard);
    store.subscribe(() => undefined);
    await vi.waitFor(() => expect(store.snapshot().state?.items).toBe(29));
    expect(open).toHaveBeenCalledTimes(1);

    engine.show({ ...teamState, items: 30 });
    expect(store.snapshot().state?.items).toBe(30);
    leave();
    heard.mockClear();
    engine.show({ ...teamState, items: 31 });
    expect(heard).not.toHaveBeenCalled();
    expect(store.snapshot().state?.items).toBe(31);
  });

  it("is one and the same for a team of an engine", () => {
    const engine = fakeEngine();
    expect(teamStore(engine, "demo")).toBe(teamStore(engine, "demo"));
    expect(teamStore(engine, "own")).not.toBe(teamStore(engine, "demo"));
    expect(teamStore(fakeEngine(), "demo")).not.toBe(teamStore(engine, "demo"));
  });

  it("keeps a failure until asked to try again", async () => {
    const engine = fakeEngine();
    const failure = { kind: "unknown team", message: "No such team is kept here." };
    const open = vi.spyOn(engine, "open").mockResolvedValueOnce({ ok: false, failure });
    const store = teamStore(engine, "gone");
    store.subscribe(() => undefined);
    await vi.waitFor(() => expect(store.snapshot().failure).toEqual(failure));
    store.subscribe(() => undefined);
    expect(open).toHaveBeenCalledTimes(1);

    store.retry();
    await vi.waitFor(() => expect(store.snapshot().state?.id).toBe("demo"));
    expect(store.snapshot().failure).toBeNull();
  });

  it("tries again for whoever comes back after a failure: the team may have been kept meanwhile", async () => {
    const engine = fakeEngine();
    const failure = { kind: "unknown team", message: "No such team is kept here." };
    vi.spyOn(engine, "open").mockResolvedValueOnce({ ok: false, failure });
    const store = teamStore(engine, "own");
    const leave = store.subscribe(() => undefined);
    await vi.waitFor(() => expect(store.snapshot().failure).toEqual(failure));
    leave();
    store.subscribe(() => undefined);
    await vi.waitFor(() => expect(store.snapshot().state?.id).toBe("demo"));
  });

  it("of a team that was deleted is made anew", async () => {
    const engine = fakeEngine();
    const store = teamStore(engine, "own");
    dropTeamStore(engine, "own");
    expect(teamStore(engine, "own")).not.toBe(store);
  });

  it("tells of a worker that died", async () => {
    const engine = fakeEngine();
    vi.spyOn(engine, "open").mockRejectedValue(new Error("gone"));
    const store = teamStore(engine, "demo");
    store.subscribe(() => undefined);
    await vi.waitFor(() => expect(store.snapshot().failure?.message).toContain("Reload the page"));
  });
});

describe("a question to the engine", () => {
  it("is keyed by all that its answer depends on", () => {
    const base = JSON.stringify(viewKey(view));
    const others = [
      { ...view, state: { ...teamState, factsVersion: 2 } },
      { ...view, state: { ...teamState, teamVersion: 2 } },
      { ...view, scope: { ...scope, team: "own" } },
      { ...view, scope: { ...scope, asOf: 1 } },
      { ...view, scope: { ...scope, window: null } },
      { ...view, scope: { ...scope, window: { first: 20_499, last: 20_589 } } },
    ].map((other) => JSON.stringify(viewKey(other)));
    expect(new Set([base, ...others]).size).toBe(7);
    expect(JSON.stringify(viewKey({ ...view, state: { ...teamState, items: 1 } }))).toBe(base);
  });

  it("is answered once for a key", async () => {
    const engine = fakeEngine();
    const client = newQueryClient();
    const query = answerQuery(engine, view, "throughput");
    expect(await client.query(query)).toBe(answers.throughput);
    await client.query(query);
    expect(engine.asked).toHaveLength(1);
    expect(engine.asked[0]).toMatchObject({ question: "throughput", scope });
    client.clear();
  });

  it("tells the engine when nobody waits for it any more", async () => {
    const engine = fakeEngine({ silent: new Set(["blockers"]) });
    const client = new QueryClient();
    const query = answerQuery(engine, view, "blockers");
    client.query(query).catch(() => undefined);
    await vi.waitFor(() => expect(engine.asked).toHaveLength(1));
    await client.cancelQueries({ queryKey: query.queryKey });
    expect(engine.cancelled).toEqual([engine.asked[0]?.id]);
  });

  it("fails with the engine's own words", () => {
    const failure = { kind: "bug", message: "It broke.", url: "https://github.com/" };
    expect(() => answerOf({ ok: false, failure })).toThrow(new EngineFailure(failure));
    expect(answerOf({ ok: true, answer: 3 })).toBe(3);
  });
});
