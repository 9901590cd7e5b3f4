import { afterEach, describe, expect, it, vi } from "vitest";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import type { Survey } from "../../src/engine/setup-protocol.ts";
import { proxied, proxyPath } from "../../src/headless/proxy.ts";
import { textOf } from "../archive/samples.ts";
import { at } from "../github/nodes.ts";
import { act, issueOnBoard, move, worldOf } from "../github/sync/worlds.ts";
import { fakeBrowser } from "./fake-tabs.ts";
import { given } from "./given.ts";
import { setUp } from "./setup-engine.ts";

const address = "https://github.com/orgs/acme/projects/7";
const world = worldOf(
  ...Array.from({ length: 8 }, (_, i) => [
    ...issueOnBoard(`I_${i}`, i + 1, 1),
    move(`I_${i}`, 2, i, "Todo"),
    ...(i < 7 ? [move(`I_${i}`, 3, i, "Doing")] : []),
    ...(i < 6 ? [move(`I_${i}`, 4 + i, i, "Done")] : []),
  ]).flat(),
  act(12, 1, { do: "label", content: "I_6", label: "blocked" }),
);
const token = "ghp_secret123";

/** Connects, reads and keeps a team as the pages do; answers its id. */
async function connected(set = setUp(world)): Promise<string> {
  given(await set.engine.checkToken("github.com", token, false));
  given(await set.engine.survey([address], () => {}));
  const { teamFile } = given(await set.engine.propose([address], "Acme", "UTC"));
  return given(await set.engine.keepTeam(teamFile, null));
}

describe("from a token to a team", () => {
  it("goes from nothing to true numbers", async () => {
    const { engine } = setUp(world);
    expect(given(await engine.tokens())).toEqual([]);
    const check = given(await engine.checkToken("github.com", ` ${token}\n`, false));
    expect(check).toMatchObject({ kind: "classic", login: "ada", problem: null });
    expect(given(await engine.tokens())).toEqual([{ host: "github.com", where: "memory" }]);

    const { owners } = given(await engine.owners("github.com"));
    expect(owners.map(({ login }) => login)).toEqual(["ada", "acme"]);
    const search = { text: "deliv", after: null };
    const found = given(await engine.boards("github.com", "acme", search));
    expect(found).toMatchObject({ rows: [{ title: "Delivery", items: 8 }], problems: [] });
    const [board] = found.rows;
    expect(given(await engine.checkAddress(board?.url ?? ""))).toMatchObject({
      title: "Delivery",
      problem: null,
    });

    const told: Survey[] = [];
    const survey = given(
      await engine.survey([address], (next) => told.push(structuredClone(next))),
    );
    expect(survey).toMatchObject({ complete: true, problems: [], sync: { phase: "idle" } });
    expect(told.some(({ sync }) => sync.phase === "reading")).toBe(true);
    expect(told.at(-1)).toEqual(survey);

    const { teamFile, guesses } = given(await engine.propose([address], "Acme", "UTC"));
    expect(teamFile?.stages.map(({ name, kind }) => [name, kind])).toEqual([
      ["Todo", "not started"],
      ["Doing", "active"],
      ["Done", "done"],
    ]);
    expect(guesses.find(({ name }) => name === "Done")?.sentence).toContain(
      "6 items went “Doing” → “Done”",
    );
    const preview = given(await engine.preview(teamFile));
    expect(preview.items).toBe(8);
    // Started on the 3rd, done on the 4th to the 9th: 2 to 7 calendar days.
    expect(preview.cycleTime.value).toMatchObject({
      days: Float64Array.of(2, 3, 4, 5, 6, 7),
    });
    expect(preview.wip.value).toMatchObject({ now: 1 });

    const id = given(await engine.keepTeam(teamFile, null));
    const state = given(await engine.open(id));
    expect(state).toMatchObject({ items: 8, team: { name: "Acme" } });
    const scope = { team: id, asOf: null, window: null };
    const { value } = given(await engine.ask(1, "cycle time", scope));
    expect(value).toMatchObject({ days: Float64Array.of(2, 3, 4, 5, 6, 7) });
    expect(given(await engine.teams()).map(({ name }) => name)).toContain("Acme");
  });

  it("previews another mapping at once, without reading anything again", async () => {
    const { engine, asked } = setUp(world);
    given(await engine.checkToken("github.com", token, false));
    given(await engine.survey([address], () => {}));
    const { teamFile } = given(await engine.propose([address], "Acme", "UTC"));
    const before = asked.length;
    const other = {
      ...teamFile,
      stages: teamFile?.stages.map((stage) =>
        stage.name === "Todo" ? { ...stage, kind: "waiting" } : stage,
      ),
    };
    const preview = given(await engine.preview(other));
    expect(preview.wip.value).toMatchObject({ now: 2 });
    expect(preview.cycleTime.value).toMatchObject({ days: Float64Array.of(3, 4, 5, 6, 7, 8) });
    expect(asked.length).toBe(before);
    expect(await engine.preview({ name: "x" })).toMatchObject({
      ok: false,
      failure: { kind: "team" },
    });
  });

  it("keeps what a stopped survey read, and goes on from there", async () => {
    const { engine } = setUp(world);
    given(await engine.checkToken("github.com", token, false));
    const stopped = given(
      await engine.survey([address], ({ sync }) => {
        if (sync.phase === "reading") void engine.stopSurvey();
      }),
    );
    expect(stopped.complete).toBe(false);
    const survey = given(await engine.survey([address], () => {}));
    expect(survey.complete).toBe(true);
  });

  it("says what is wrong with an address, a token or a file, and what to do", async () => {
    const { engine } = setUp(world);
    expect(await engine.checkAddress("hello world")).toMatchObject({
      ok: false,
      failure: { kind: "setup", message: expect.stringContaining("no address") as string },
    });
    const untold = given(await engine.checkAddress(address));
    expect(untold.problem?.kind).toBe("rejected");
    const wrong = given(await engine.checkToken("github.com", "ghp_other", true));
    expect(wrong.problem?.kind).toBe("rejected");
    expect(given(await engine.tokens())).toEqual([]);
    const { problems, owners } = given(await engine.owners("github.com"));
    expect([problems.length, owners]).toEqual([1, []]);
    const survey = given(await engine.survey([address], () => {}));
    expect(survey).toMatchObject({ complete: false, problems: [{ kind: "rejected" }] });
  });

  it("shows what is hidden of a list, once for each reason", async () => {
    const { engine } = setUp(world, {
      token: "github_pat_1SECRET",
      scopes: null,
      faults: ({ name }) => (name === "OwnedRepositories" ? "some forbidden" : null),
    });
    given(await engine.checkToken("github.com", "github_pat_1SECRET", false));
    const search = { text: "", after: null };
    const page = given(await engine.repositories("github.com", "acme", search));
    expect(page.rows.map(({ name }) => name)).toEqual(["acme/app"]);
    expect(page.problems).toMatchObject([{ kind: "not permitted" }]);
    expect(page.problems[0]?.causes).toHaveLength(3);
  });
});

describe("a token", () => {
  afterEach(() => vi.restoreAllMocks());

  it("is kept encrypted when asked to, serves the next visit, and leaves no trace when forgotten", async () => {
    const shelf = new MemoryShelf();
    const first = setUp(world, { shelf });
    given(await first.engine.checkToken("github.com", token, true));
    expect(given(await first.engine.tokens())).toEqual([{ host: "github.com", where: "device" }]);
    const next = setUp(world, { shelf });
    expect(given(await next.engine.owners("github.com")).owners).toHaveLength(2);
    given(await next.engine.forgetToken("github.com"));
    expect(given(await next.engine.tokens())).toEqual([]);
    expect(given(await next.engine.owners("github.com")).problems[0]?.kind).toBe("rejected");
    expect(shelf.credentials.size).toBe(0);
    // Nor is there a mark by which it could be told from another.
    expect([...shelf.meta.keys()].filter((key) => key.includes("github.com"))).toEqual([]);
    const after = setUp(world, { shelf });
    expect(given(await after.engine.owners("github.com")).problems[0]?.kind).toBe("rejected");
  });

  it("is in memory only unless asked, and can be remembered later", async () => {
    const shelf = new MemoryShelf();
    const { engine } = setUp(world, { shelf });
    given(await engine.checkToken("github.com", token, false));
    expect(shelf.credentials.size).toBe(0);
    expect(given(await engine.rememberToken("github.com"))).toBe(true);
    expect(shelf.credentials.size).toBe(1);
    expect(given(await engine.rememberToken("github.acme.com"))).toBe(false);
  });

  it("is in no address, answer, log, failure, archive or export", async () => {
    const said: unknown[] = [];
    for (const method of ["log", "info", "warn", "error", "debug"] as const)
      vi.spyOn(console, method).mockImplementation((...words) => void said.push(words));
    const { engine, asked, shelf, twin } = setUp(world, {
      // Some of what is asked fails, so that failures are searched too.
      faults: ({ count }) => (count % 5 === 4 ? "bad gateway" : null),
    });
    const answers: unknown[] = [];
    const keep = async <Value>(reply: Promise<Value>) => void answers.push(await reply);
    await keep(engine.checkToken("github.com", token, true));
    await keep(engine.tokens());
    await keep(engine.owners("github.com"));
    await keep(engine.boards("github.com", "acme", { text: "", after: null }));
    await keep(engine.repositories("github.com", "acme", { text: "", after: null }));
    await keep(engine.checkAddress(address));
    await keep(engine.survey([address], (survey) => answers.push(structuredClone(survey))));
    await keep(engine.propose([address], "Acme", "UTC"));
    const { teamFile } = given(await engine.propose([address], "Acme", "UTC"));
    const id = given(await engine.keepTeam(teamFile, null));
    await keep(engine.open(id));
    await keep(engine.refresh(id));
    await keep(engine.teamFile(id));
    await keep(engine.teamChanges(id));
    await keep(engine.repairs(id));
    await keep(engine.checkToken("github.com", `${token}x`, true));
    await keep(engine.checkToken("github.com", `${token} x`, true));
    const history = given(await engine.exportHistory(id));
    const archive = openMemoryArchive(shelf);
    const everything = JSON.stringify([
      answers,
      asked,
      said,
      twin.log,
      await textOf(archive.exportHistory()),
      await history.text(),
      [shelf.documents, shelf.meta, shelf.checkpoints, shelf.entries, shelf.readings].map(
        (kept) => [...kept],
      ),
      [...shelf.credentials.values()].map(({ iv, sealed }) => [
        new TextDecoder("latin1").decode(iv),
        new TextDecoder("latin1").decode(sealed),
      ]),
    ]);
    expect(everything.length).toBeGreaterThan(10_000);
    expect(asked.length).toBeGreaterThan(10);
    expect(shelf.credentials.size).toBe(1);
    expect(everything).not.toMatch(/secret123/i);
    expect(everything).not.toContain("ghp_");
  });
});

describe("a token of the local server", () => {
  const secret = "of this start";
  const lending = (set: ReturnType<typeof setUp>, options: { token: string } | null) => {
    const origin = "http://localhost:4173";
    const fetch: typeof globalThis.fetch = async (input, init) =>
      proxied(
        {
          method: init?.method ?? "GET",
          path: new URL(new Request(input).url).pathname,
          headers: {
            ...(init?.headers as Record<string, string>),
            host: "localhost:4173",
            origin,
            "sec-fetch-site": "same-origin",
          },
          remoteAddress: "127.0.0.1",
          localPort: 4173,
          body: async () => (init?.body as string | undefined) ?? "",
        },
        options && { ...options, host: "github.com", secret, fetch: set.fetch },
      );
    return { origin, fetch };
  };

  it("is offered without being shown, and reads as one that was pasted does", async () => {
    const upstream = setUp(world);
    const { engine, shelf, asked } = setUp(world, { localServer: lending(upstream, { token }) });
    const offer = given(await engine.localToken());
    expect(offer).toEqual({ host: "github.com" });
    const check = given(await engine.takeLocalToken());
    expect(check).toMatchObject({
      login: "ada",
      scopes: ["read:project", "repo"],
      problem: null,
    });
    expect(given(await engine.tokens())).toEqual([{ host: "github.com", where: "local server" }]);
    expect(given(await engine.rememberToken("github.com"))).toBe(false);
    const survey = given(await engine.survey([address], () => {}));
    expect(survey).toMatchObject({ complete: true, problems: [] });
    expect(JSON.stringify([offer, check, survey, [...shelf.meta]])).not.toContain("secret123");
    // The page itself asked GitHub nothing.
    expect(asked).toEqual([]);
    expect(new Set(upstream.asked.map(({ url }) => url))).toEqual(
      new Set(["https://api.github.com/user", "https://api.github.com/graphql"]),
    );
  });

  it("is not offered where there is none, or the server is another's", async () => {
    const upstream = setUp(world);
    const none = setUp(world, { localServer: lending(upstream, null) });
    expect(given(await none.engine.localToken())).toBeNull();
    expect(await none.engine.takeLocalToken()).toMatchObject({ ok: false });
    const page = async () =>
      new Response("<html></html>", { headers: { "content-type": "text/html" } });
    const other = setUp(world, { localServer: { origin: "http://localhost:1", fetch: page } });
    expect(given(await other.engine.localToken())).toBeNull();
    expect(given(await setUp(world).engine.localToken())).toBeNull();
  });

  it("is asked for nothing but what Headway asks", async () => {
    const calls: string[] = [];
    const { localFetch } = await import("../../src/engine/local-token.ts");
    const asking = localFetch(
      {
        origin: "http://localhost:1",
        fetch: async (input) => {
          calls.push(new Request(input).url);
          return Response.json({});
        },
      },
      { host: "github.com", secret },
    );
    await asking("https://api.github.com/user");
    await expect(asking("https://api.github.com/user/emails")).rejects.toThrow(/asks nothing/);
    await expect(asking("https://evil.example/graphql")).rejects.toThrow(/asks nothing/);
    expect(calls).toEqual([`http://localhost:1${proxyPath}user`]);
  });
});

describe("kept teams", () => {
  it("dates every change of a mapping or a definition", async () => {
    let now = at(20);
    const set = setUp(world, { now: () => now });
    const id = await connected(set);
    const file = given(await set.engine.teamFile(id));
    now = at(21);
    given(
      await set.engine.keepTeam(
        {
          ...file,
          sle: { percentile: 85, days: 12 },
          stages: file.stages.map((stage) =>
            stage.name === "Todo" ? { ...stage, kind: "waiting" } : stage,
          ),
        },
        id,
      ),
    );
    now = at(22);
    given(await set.engine.keepTeam(given(await set.engine.teamFile(id)), id));
    expect(given(await set.engine.teamChanges(id))).toEqual([
      { at: at(20), part: "team", words: "Set up." },
      { at: at(21), part: "stages", words: "Stage “Todo” is waiting (was not started)." },
      {
        at: at(21),
        part: "definitions",
        words: "Service level expectation: 12 days (was the 85th percentile).",
      },
    ]);
  });

  it("works the open team out anew when its mapping is changed, from the same facts", async () => {
    const set = setUp(world);
    const id = await connected(set);
    const before = given(await set.engine.open(id));
    await set.engine.refresh(id);
    const asked = set.asked.length;
    const file = given(await set.engine.teamFile(id));
    const stages = file.stages.filter(({ name }) => name !== "Todo");
    given(await set.engine.keepTeam({ ...file, stages }, id));
    const after = given(await set.engine.open(id));
    expect(after.teamVersion).toBeGreaterThan(before.teamVersion);
    expect(after.stages).toHaveLength(2);
    expect(set.asked.length - asked).toBeLessThan(5);
  });

  it("keeps several teams on one board apart", async () => {
    const set = setUp(world);
    const first = await connected(set);
    const file = given(await set.engine.teamFile(first));
    const second = given(await set.engine.keepTeam({ ...file, name: "Other" }, null));
    expect(second).not.toBe(first);
    const names = given(await set.engine.teams()).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["Acme", "Other"]));
    expect(await set.engine.keepTeam(file, "nobody")).toMatchObject({
      ok: false,
      failure: { kind: "unknown team" },
    });
  });

  it("gives a file that says the same when it is read again", async () => {
    const set = setUp(world);
    const id = await connected(set);
    const file = given(await set.engine.teamFile(id));
    const again = given(await set.engine.keepTeam(JSON.parse(JSON.stringify(file)), null));
    expect(given(await set.engine.teamFile(again))).toEqual(file);
  });

  it("deletes a team with all that was read for it, and nothing of another's", async () => {
    const set = setUp(world);
    const id = await connected(set);
    const file = given(await set.engine.teamFile(id));
    const twin = given(await set.engine.keepTeam({ ...file, name: "Other" }, null));
    const archive = openMemoryArchive(set.shelf);
    for (const each of [id, twin]) {
      given(await set.engine.open(each));
      given(await set.engine.refresh(each));
    }
    const kept = () =>
      [...set.shelf.meta.keys(), ...set.shelf.tables.keys()].filter((key) =>
        key.endsWith(` ${id}`),
      );
    expect(kept()).toEqual(expect.arrayContaining([`last check ${id}`, `warm start ${id}`]));
    expect(set.shelf.tables.size).toBe(2);
    given(await set.engine.deleteTeam(id));
    expect(kept()).toEqual([]);
    expect(set.shelf.tables.size).toBe(1);
    expect(await archive.itemFacts()).toHaveLength(8);
    expect(await set.engine.open(id)).toMatchObject({ ok: false });
    expect(given(await set.engine.teams()).map(({ name }) => name)).not.toContain("Acme");
    given(await set.engine.deleteTeam(twin));
    expect(await archive.itemFacts()).toEqual([]);
    expect(await archive.lastReading("B")).toBeNull();
    expect(await archive.documents("changes")).toEqual([]);
    expect(set.shelf.tables.size).toBe(0);
    expect(JSON.stringify([...set.shelf.meta])).not.toMatch(/acme/);
    expect(await set.engine.deleteTeam(twin)).toMatchObject({ ok: false });
  });

  it("offers to mend what the board has and the workflow does not know", async () => {
    const set = setUp(world);
    const id = await connected(set);
    const file = given(await set.engine.teamFile(id));
    const stages = file.stages.filter(({ name }) => name !== "Doing");
    const broken = {
      ...file,
      stages: [stages[0], { name: "Work", kind: "active", statuses: ["Working"] }, stages[1]],
    };
    given(await set.engine.keepTeam(broken, id));
    const [repair, ...others] = given(await set.engine.repairs(id));
    expect(others).toEqual([]);
    expect(repair).toMatchObject({ status: "Doing", items: 7 });
    expect(repair?.choices[0]?.sentence).toBe(
      "Make “Doing” a stage of its own, active, after “Todo”.",
    );
    given(await set.engine.keepTeam(repair?.choices[0]?.teamFile, id));
    expect(given(await set.engine.repairs(id))).toEqual([]);
  });
});

describe("a survey that no team came of", () => {
  const read = async (set: ReturnType<typeof setUp>, addresses = [address]) => {
    given(await set.engine.checkToken("github.com", token, false));
    given(await set.engine.survey(addresses, () => {}));
  };
  const left = async (shelf: MemoryShelf) => {
    const archive = openMemoryArchive(shelf);
    const reading = await archive.lastReading("B");
    return { items: (await archive.itemFacts()).length, reading: reading !== null };
  };
  const nothing = { items: 0, reading: false };

  it("leaves no facts behind when the pages are left, and may begin anew", async () => {
    const set = setUp(world);
    await read(set);
    expect(await left(set.shelf)).toEqual({ items: 8, reading: true });
    given(await set.engine.leaveSetup());
    expect(await left(set.shelf)).toEqual(nothing);
    expect(JSON.stringify([...set.shelf.meta])).not.toMatch(/acme/);
    const id = await connected(set);
    given(await set.engine.leaveSetup());
    expect(given(await set.engine.open(id)).items).toBe(8);
  });

  it("is stopped first when it is left in the middle", async () => {
    const set = setUp(world);
    given(await set.engine.checkToken("github.com", token, false));
    const leaving: Promise<unknown>[] = [];
    const survey = given(
      await set.engine.survey([address], ({ sync }) => {
        if (sync.phase === "reading" && leaving.length === 0) leaving.push(set.engine.leaveSetup());
      }),
    );
    expect(survey.complete).toBe(false);
    await Promise.all(leaving);
    expect(leaving).toHaveLength(1);
    expect(await left(set.shelf)).toEqual(nothing);
  });

  it("leaves nothing behind of what is being written at that moment, either", async () => {
    const shelf = new MemoryShelf();
    const archive = openMemoryArchive(shelf);
    const { append } = archive;
    let writing = 0;
    archive.append = async (batch) => {
      if (batch.items.length > 0) writing += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
      return append.call(archive, batch);
    };
    const set = setUp(world, { shelf, archive });
    given(await set.engine.checkToken("github.com", token, false));
    const survey = set.engine.survey([address], () => {});
    await expect.poll(() => writing, { interval: 1 }).toBeGreaterThan(0);
    given(await set.engine.leaveSetup());
    await survey;
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await left(shelf)).toEqual(nothing);
  });

  it("takes nothing from a team that is kept", async () => {
    const set = setUp(world);
    await connected(set);
    await read(set);
    given(await set.engine.leaveSetup());
    expect(await left(set.shelf)).toEqual({ items: 8, reading: true });
  });

  it("goes at the next visit when its tab died, and not while that tab lives", async () => {
    const browser = fakeBrowser();
    const [alive, other] = [browser.openTab(), browser.openTab()];
    const set = setUp(world, { tabs: alive });
    await read(set);
    given(await setUp(world, { shelf: set.shelf, tabs: other }).engine.teams());
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect((await left(set.shelf)).items).toBe(8);
    // The browser of the next visit: the locks of the first one went with it.
    const next = setUp(world, { shelf: set.shelf, tabs: fakeBrowser().openTab() });
    given(await next.engine.teams());
    await expect.poll(() => left(set.shelf)).toEqual(nothing);
  });
});

describe("a token that one tab forgets", () => {
  it("is gone from the memory of the others too", async () => {
    const browser = fakeBrowser();
    const shelf = new MemoryShelf();
    const [one, two] = [1, 2].map(() => setUp(world, { shelf, tabs: browser.openTab() }));
    if (!one || !two) throw new Error("no tabs");
    given(await one.engine.checkToken("github.com", token, true));
    expect(given(await two.engine.owners("github.com")).owners).toHaveLength(2);
    given(await one.engine.forgetToken("github.com"));
    await expect.poll(async () => given(await two.engine.tokens())).toEqual([]);
    expect(given(await two.engine.owners("github.com")).problems[0]?.kind).toBe("rejected");
  });
});
