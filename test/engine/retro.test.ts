import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import { experimentsIn } from "../../src/domain/experiment.ts";
import { demoEdition } from "../../src/engine/demo-edition.ts";
import type { Scope } from "../../src/engine/protocol.ts";
import { isRefusal } from "../../src/metrics/answer.ts";
import { valueOf } from "../metrics/value-of.ts";
import { demoEngine, readDemoEngine } from "./demo-engine.ts";
import { given } from "./given.ts";

const { end } = demoEdition;
const teamFile = {
  name: "Own",
  zone: "Europe/Berlin",
  sources: [{ repository: "acme/app" }],
  stages: [
    { name: "Doing", kind: "active", signals: ["assigned"] },
    { name: "Done", kind: "done", signals: ["closed"] },
  ],
};
const limit = {
  id: null,
  name: "Ten items at once",
  hypothesis: "With less at once each waits less.",
  measure: "cycle time" as const,
  expected: "down" as const,
  first: "2026-08-21",
  review: "2026-10-30",
};

/** The demo, read once for all that only ask of it. */
let reading: ReturnType<typeof readDemoEngine> | null = null;
const readDemo = () => (reading ??= readDemoEngine());
const demo: Scope = { team: "demo", asOf: null, window: null };

describe("the demo's retrospective", { timeout: 60_000 }, () => {
  it("compares iterations, with what was planned as the iterations themselves tell it", async () => {
    const { engine } = await readDemo();
    const outcomes = valueOf(given(await engine.ask(1, "planned and unplanned", demo)));
    const [before, now] = outcomes.filter(({ over }) => over).slice(-2);
    if (!before || !now) throw new Error("no iterations");
    const against = { first: before.first, last: before.last };
    const periods = { period: { first: now.first, last: now.last }, against };
    const compared = valueOf(given(await engine.comparison(demo, periods)));
    expect(compared.iteration).toEqual({ now, before });
    expect("refused" in now.scope).toBe(false);
    const window = periods.period;
    const delivered = given(await engine.ask(2, "throughput", { ...demo, window }));
    expect([...compared.now.delivered]).toEqual([...delivered.counted]);

    // Seventeen fortnights before it are enough to judge by.
    const rules = compared.figures.map(({ judgement }) => judgement.rule);
    expect(rules).not.toContain("too few periods");
    const baseline = valueOf(
      given(await engine.comparison(demo, { ...periods, against: "baseline" })),
    );
    expect(baseline.figures[0]?.judgement.rule).toBe("natural limits");
    // 20 whole weeks from the first on.
    expect(baseline.before.window.last - baseline.before.window.first).toBe(139);
    expect(baseline.iteration.before).toBeNull();
  });

  it("draws what is delivered by week, and leaves levels out", async () => {
    const { engine } = await readDemo();
    const { charts } = valueOf(given(await engine.behaviour(demo)));
    expect(charts.map(({ measure, grain }) => [measure, grain])).toEqual([
      ["throughput", "week"],
      ["cycle time", "item"],
      ["change of total work item age", "week"],
      ["change of blocked time", "week"],
      ["arrivals less departures", "week"],
      ["time to first response", "item"],
    ]);
    expect(charts.every(({ chart }) => !isRefusal(chart))).toBe(true);
    expect(isRefusal(given(await engine.actions(demo)).value)).toBe(true);
  });

  it("keeps an experiment, judges it, marks charts with it, and deletes it", async () => {
    const { engine } = await readDemo();
    const kept = given(await engine.saveExperiment("demo", limit));
    const [tried] = valueOf(given(await engine.experiments(demo)));
    expect(tried).toMatchObject({
      experiment: kept,
      verdict: { verdict: "signal", side: "down" },
      due: true,
      across: [],
    });
    const marked = given(await engine.marks(demo)).filter(({ kind }) => kind === "experiment");
    expect(marked).toEqual([
      {
        kind: "experiment",
        day: parseDay("2026-08-21"),
        last: parseDay("2026-08-21"),
        words: "Ten items at once",
      },
    ]);

    // Three weeks in it is not due, and items are enough to say more than "too early".
    const early = Date.parse("2026-09-11T10:00:00Z");
    const [then] = valueOf(given(await engine.experiments({ ...demo, asOf: early })));
    expect(then?.due).toBe(false);
    expect(then?.verdict?.pointsSince).toBeLessThan(tried?.verdict?.pointsSince ?? 0);
    // Before it began there is none.
    const before = Date.parse("2026-08-20T10:00:00Z");
    expect(valueOf(given(await engine.experiments({ ...demo, asOf: before })))).toEqual([]);

    given(await engine.saveExperiment("demo", { ...kept, measure: "throughput" }));
    const [changed] = valueOf(given(await engine.experiments(demo)));
    expect(changed?.experiment).toEqual({ ...kept, measure: "throughput" });
    // 10 whole weeks lie between the days, of which the first began on the 24th.
    expect(changed?.verdict).toMatchObject({ pointsBefore: 11, pointsSince: 9 });
    given(await engine.deleteExperiment("demo", kept.id));
    expect(valueOf(given(await engine.experiments(demo)))).toEqual([]);
  });

  it("lists an experiment that is to begin, without a verdict", async () => {
    const { engine } = await readDemo();
    const next = { ...limit, first: "2026-12-24", review: "2027-02-24" };
    const kept = given(await engine.saveExperiment("demo", next));
    const listed = valueOf(given(await engine.experiments(demo)));
    expect(listed).toMatchObject([{ experiment: kept, verdict: null, due: false }]);
    given(await engine.deleteExperiment("demo", kept.id));
  });

  it("holds a period against no baseline where there are too few weeks for one", async () => {
    const { engine } = await readDemo();
    const [week] = valueOf(given(await engine.behaviour(demo))).charts;
    if (!week || isRefusal(week.chart)) throw new Error("no weeks");
    const { first } = week.chart.series;
    // Noon of the Monday after so many whole weeks.
    const after = (weeks: number) => ({
      ...demo,
      asOf: ((first[weeks] ?? 0) + 0.5) * 86_400_000,
    });
    const period = { first: first[5] ?? 0, last: (first[6] ?? 0) - 1 };
    const held = async (weeks: number) =>
      given(await engine.comparison(after(weeks), { period, against: "baseline" })).value;
    expect(await held(7)).toEqual({ refused: "points for a baseline", have: 7, need: 8 });
    expect(isRefusal(await held(8))).toBe(false);
  });

  it("refuses an experiment without a name, or reviewed before it began", async () => {
    const { engine } = await readDemo();
    for (const wrong of [{ name: " " }, { review: limit.first }]) {
      const reply = await engine.saveExperiment("demo", { ...limit, ...wrong });
      expect(reply.ok).toBe(false);
    }
  });
});

describe("a team's experiments", { timeout: 60_000 }, () => {
  it("go along in the team's file, out and in, and not with another team's", async () => {
    const { engine } = demoEngine();
    const id = given(await engine.keepTeam(teamFile, null));
    const kept = given(await engine.saveExperiment(id, limit));
    const file = given(await engine.teamFile(id));
    expect(experimentsIn(file)).toEqual([kept]);

    const elsewhere = demoEngine();
    const there = given(await elsewhere.engine.keepTeam(file, null));
    expect(experimentsIn(given(await elsewhere.engine.teamFile(there)))).toEqual([kept]);
    // Described anew without them, the team keeps them; brought again, they are there once.
    given(await elsewhere.engine.keepTeam(teamFile, there));
    given(await elsewhere.engine.keepTeam(file, there));
    expect(experimentsIn(given(await elsewhere.engine.teamFile(there)))).toEqual([kept]);
    const other = given(
      await elsewhere.engine.keepTeam({ ...teamFile, sources: [{ repository: "acme/b" }] }, null),
    );
    expect(experimentsIn(given(await elsewhere.engine.teamFile(other)))).toEqual([]);
  });

  it("say when the team's description changed within the days that are compared", async () => {
    const { engine, archive } = demoEngine();
    const id = given(await engine.keepTeam(teamFile, null));
    given(await engine.saveExperiment(id, limit));
    const at = (day: string) => Date.parse(`${day}T10:00:00Z`);
    const change = (day: string) => ({ at: at(day), part: "stages", words: `Changed ${day}.` });
    const days = ["2026-05-28", "2026-05-29", "2026-10-30", "2026-10-31"];
    await archive().putDocument("changes", id, [
      ...days.map(change),
      { at: at("2026-09-01"), part: "team", words: "Another name." },
    ]);
    // From 12 weeks before the first day to the day of the review.
    const [tried] = valueOf(given(await engine.experiments({ ...demo, team: id, asOf: end })));
    expect(tried?.across.map(({ words }) => words)).toEqual([
      "Changed 2026-05-29.",
      "Changed 2026-10-30.",
    ]);
    expect(tried?.verdict?.verdict).toBe("not enough data yet");
  });

  it("with a fault make a team file that is refused", async () => {
    const { engine } = demoEngine();
    const file = { ...teamFile, experiments: [{ ...limit, id: "a", measure: "velocity" }] };
    expect((await engine.keepTeam(file, null)).ok).toBe(false);
  });
});
