import { describe, expect, it } from "vitest";
import { demoEdition } from "../../src/engine/demo-edition.ts";
import type { Scope, Snooze } from "../../src/engine/protocol.ts";
import { valueOf } from "../metrics/value-of.ts";
import { readDemoEngine } from "./demo-engine.ts";
import { given } from "./given.ts";

const { end } = demoEdition;
const dayMs = 86_400_000;

describe("what the engine keeps for Today", { timeout: 30_000 }, () => {
  it("compares with the working day before at first, then with what the last visit showed", async () => {
    const { engine } = await readDemoEngine();
    const scope: Scope = { team: "demo", asOf: null, window: null };
    const first = valueOf(given(await engine.since(scope, "visit")));
    // Friday, 17:00 in Berlin: Thursday, 17:00.
    expect(first).toMatchObject({ from: end - dayMs, known: "first", learned: null });

    const seenAt = end - 9 * dayMs;
    given(await engine.seen({ ...scope, asOf: seenAt }, "visit"));
    const second = valueOf(given(await engine.since(scope, "visit")));
    expect(second).toMatchObject({ from: seenAt, known: "visit", learned: [] });
    expect(second.changes.length).toBeGreaterThan(5);
    const byDate = valueOf(given(await engine.since(scope, { at: seenAt })));
    expect(byDate).toEqual({ ...second, known: "date", learned: null });
    expect(valueOf(given(await engine.since(scope, "stand-up"))).known).toBe("first");
  });

  it("keeps what was put aside until it is taken back", async () => {
    const { engine } = await readDemoEngine();
    const snooze: Snooze = { item: "I_1", until: "2026-11-24", note: "later", reasons: ["stale"] };
    given(await engine.snooze("demo", { ...snooze, note: "" }));
    given(await engine.snooze("demo", snooze));
    expect(given(await engine.snoozes("demo"))).toEqual([snooze]);
    given(await engine.unsnooze("demo", "I_1"));
    expect(given(await engine.snoozes("demo"))).toEqual([]);
  });
});
