import { describe, expect, it } from "vitest";
import { dayIn, formatDay, parseDay } from "../../src/domain/days.ts";
import { demoEdition } from "../../src/engine/demo-edition.ts";
import type { Scope } from "../../src/engine/protocol.ts";
import { demoEngine, readDemoEngine } from "./demo-engine.ts";
import { given } from "./given.ts";

const { end } = demoEdition;
const zone = "Europe/Berlin";

const teamFile = {
  name: "Own",
  zone,
  sources: [{ repository: "acme/app" }],
  stages: [
    { name: "Doing", kind: "active", signals: ["assigned"] },
    { name: "Done", kind: "done", signals: ["closed"] },
  ],
};

describe("what charts are marked with", { timeout: 60_000 }, () => {
  it("are the demo's iterations that have begun, and what the reader wrote, as of the instant asked for", async () => {
    const { engine } = await readDemoEngine();
    const scope: Scope = { team: "demo", asOf: null, window: null };
    const before = given(await engine.marks(scope));
    // The demo ends on Friday, 20 November; its iterations begin every second Monday.
    expect(before.slice(-2)).toEqual(
      ["2026-10-26", "2026-11-09"].map((text, i) => ({
        kind: "iteration",
        day: parseDay(text),
        last: parseDay(text),
        words: `Iteration ${19 + i}`,
      })),
    );
    const { iterations } = given(await engine.open("demo"));
    // The one after is planned: the team's state has it, charts do not.
    expect(iterations.at(-1)?.first).toBeGreaterThan(dayIn(zone, end));

    const note = {
      id: null,
      text: "Half of us on holiday",
      first: "2026-10-05",
      last: "2026-10-12",
    };
    given(await engine.saveNote("demo", note));
    const after = given(await engine.marks(scope));
    expect(after).toHaveLength(before.length + 1);
    expect(after.filter(({ kind }) => kind === "note")).toEqual([
      {
        kind: "note",
        day: parseDay("2026-10-05"),
        last: parseDay("2026-10-12"),
        words: "Half of us on holiday",
      },
    ]);
    const past = given(await engine.marks({ ...scope, asOf: Date.parse("2026-10-01T12:00:00Z") }));
    expect(past.some(({ kind }) => kind === "note")).toBe(false);
    expect(past.at(-1)?.words).toBe("Iteration 17");
  });

  it("are changes of a team's description, one for each time it was described", async () => {
    const { engine } = demoEngine();
    const id = given(await engine.keepTeam(teamFile, null));
    const stages = [{ name: "Doing", kind: "waiting", signals: ["assigned"] }, teamFile.stages[1]];
    given(await engine.keepTeam({ ...teamFile, name: "Ours", stages, counted: "finished" }, id));
    const day = dayIn(zone, end);
    expect(given(await engine.marks({ team: id, asOf: null }))).toEqual([
      {
        kind: "change",
        day,
        last: day,
        words: "Stage “Doing” is waiting (was active). What is counted: finished (was delivered).",
      },
    ]);
  });

  it("refuses a note that says nothing, ends before it begins or is about no day", async () => {
    const { engine } = demoEngine();
    const id = given(await engine.keepTeam(teamFile, null));
    const day = formatDay(dayIn(zone, end));
    for (const wrong of [
      { text: "  ", first: day, last: day },
      { text: "Words", first: day, last: "2026-01-01" },
      { text: "Words", first: "2026-02-30", last: "2026-03-01" },
      { text: "w".repeat(501), first: day, last: day },
    ])
      expect(await engine.saveNote(id, { id: null, ...wrong })).toMatchObject({ ok: false });
    expect(given(await engine.notes(id))).toEqual([]);
  });

  it("keeps notes through editing, deleting, describing anew, and a team file to another device", async () => {
    const { engine, archive } = demoEngine();
    const id = given(await engine.keepTeam(teamFile, null));
    const day = { first: "2026-10-05", last: "2026-10-05" };
    const one = given(await engine.saveNote(id, { id: null, text: "One", ...day }));
    const two = given(await engine.saveNote(id, { id: null, text: "Two", ...day }));
    expect(two.id).not.toBe(one.id);
    given(await engine.saveNote(id, { ...one, text: "One, in other words" }));
    given(await engine.deleteNote(id, two.id));
    const file = given(await engine.teamFile(id));
    expect(file.notes).toEqual([{ ...one, text: "One, in other words" }]);

    // Described anew from its own file: nothing is lost, and the description holds no note.
    given(await engine.keepTeam({ ...file, name: "Ours" }, id));
    expect(given(await engine.notes(id))).toEqual(file.notes);
    expect(JSON.stringify(await archive().documents("team"))).not.toContain("other words");

    const elsewhere = demoEngine().engine;
    const there = given(await elsewhere.keepTeam(JSON.parse(JSON.stringify(file)), null));
    expect(given(await elsewhere.notes(there))).toEqual(file.notes);
    // What was changed there since is not overwritten by the file.
    given(await elsewhere.saveNote(there, { ...one, text: "Changed there" }));
    given(await elsewhere.keepTeam(file, there));
    expect(given(await elsewhere.notes(there)).map(({ text }) => text)).toEqual(["Changed there"]);

    given(await engine.deleteTeam(id));
    expect(await archive().documents("note")).toEqual([]);
  });
});
