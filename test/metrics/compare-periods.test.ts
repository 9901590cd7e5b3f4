import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import type { Window } from "../../src/metrics/answer.ts";
import { comparePeriods } from "../../src/metrics/compare-periods.ts";
import type { FigureName } from "../../src/metrics/compared-figures.ts";
import { iterationOutcomes } from "../../src/metrics/iterations.ts";
import { backCount, setBacks } from "../../src/metrics/set-backs.ts";
import { closed, type Line, moved, onBoard, removed, reopened, story, team } from "../stories.ts";
import { attributed, sprint } from "./attributed.ts";
import { valueOf } from "./value-of.ts";

const span = (first: string, last: string) => ({ first: parseDay(first), last: parseDay(last) });
const june = span("2026-06-01", "2026-06-14");
const may = span("2026-05-18", "2026-05-31");
const item = (id: string, lines: Line[], labels: string[] = []) =>
  story(id, [...onBoard("2026-05-01"), ...lines], { labels });
const doing = (when: string): Line => [when, moved("Doing", "Backlog")];
const done = (when: string): Line => [when, moved("Done", "Doing")];

const stories = [
  // Delivered in June: 5 days, 12 days, and 30 days of which it was blocked for 2.
  item("I1", [doing("2026-06-02"), done("2026-06-06")], ["bug"]),
  item("I2", [doing("2026-06-01"), done("2026-06-12")]),
  item("I3", [
    doing("2026-05-12"),
    ["2026-05-20", moved("Review", "Doing")],
    ["2026-06-04T08:00", { kind: "labelled", label: "blocked" }],
    ["2026-06-05T08:00", { kind: "unlabelled", label: "blocked" }],
    ["2026-06-10", moved("Done", "Review")],
  ]),
  // Delivered in May.
  item("I4", [doing("2026-05-20"), done("2026-05-22")]),
  // In progress at the end of June's fortnight: one came back from Review, one was reopened.
  item("I5", [
    doing("2026-06-03"),
    ["2026-06-04", moved("Review", "Doing")],
    ["2026-06-08", moved("Doing", "Review")],
  ]),
  item("I6", [
    doing("2026-05-19"),
    done("2026-05-21"),
    ["2026-05-21T12:01", closed],
    ["2026-06-09", reopened],
  ]),
];
const whose = team({
  sle: { days: 10 },
  kinds: [{ name: "Bug", nature: "reactive", labels: ["bug"] }],
});
const { table, attributes } = attributed(stories, "2026-06-20", whose);
const input = { table, attributes, team: whose, iterations: [] };
const compared = valueOf(comparePeriods(input, june, { against: "period", before: may }));
const figure = (name: FigureName) => {
  const found = compared.figures.find((one) => one.figure === name);
  return [found?.now, found?.before];
};

describe("two periods compared", () => {
  it("tells what each delivered, started and carried over", () => {
    expect(figure("delivered")).toEqual([3, 1]);
    // May: I4 and I6; June: I1, I2, I5, and I6 again.
    expect(figure("started")).toEqual([4, 2]);
    expect(figure("carried over")).toEqual([2, 1]);
    expect(compared.now.wipBefore).toBe(1);
  });

  it("tells how long it took, how old it is, and how long it was blocked", () => {
    expect([...compared.now.cycleDays].toSorted((a, b) => a - b)).toEqual([5, 12, 30]);
    expect(figure("cycle time")).toEqual([30, 3]);
    // On 14 June I5 is 12 days old and I6 27; on 31 May I3 was 20.
    expect(figure("total age")).toEqual([39, 20]);
    expect(figure("change of total age")).toEqual([19, 14]);
    expect(figure("blocked time")).toEqual([2, 0]);
  });

  it("tells what went back, and what aged out of the expectation of 10 days on its days", () => {
    expect([...compared.now.setBacks.movedBack]).toEqual([4]);
    expect([...compared.now.setBacks.reopened]).toEqual([5]);
    expect(figure("moved back or reopened")).toEqual([2, 0]);
    // I2 and I5 on their 11th day; I3 was 11 days old on 22 May, I6 on 29 May counted from its first start.
    expect([...(compared.now.agedOut ?? [])]).toEqual([1, 4]);
    expect([...(compared.before.agedOut ?? [])]).toEqual([2, 5]);
  });

  it("lists what took longest with where its time went", () => {
    const [longest] = compared.longest;
    expect(compared.longest.map(({ row, days }) => [row, days])).toEqual([
      [2, 30],
      [1, 12],
      [0, 5],
    ]);
    // 8 days in Doing and 21 in Review, of 29.
    expect(longest?.stages).toEqual([
      { stage: 2, share: 21 / 29 },
      { stage: 1, share: 8 / 29 },
    ]);
    expect(longest).toMatchObject({ blockedDays: 2, reopenedShare: 0 });
  });

  it("counts kinds of work on both sides; of too few items nothing is said", () => {
    expect(compared.mix.map(({ name, now, before }) => [name, now, before])).toEqual([
      ["Bug", 1, 0],
      ["", 2, 1],
    ]);
    expect(compared.mix[0]?.judgement).toMatchObject({ rule: "too few items", have: 1 });
  });

  it("judges no level, and nothing without enough earlier periods", () => {
    const rules = new Map(
      compared.figures.map(({ figure: name, judgement }) => [name, judgement.rule]),
    );
    expect(rules.get("work in progress")).toBe("level");
    expect(rules.get("total age")).toBe("level");
    expect(rules.get("delivered")).toBe("too few periods");
    expect(rules.get("cycle time")).toBe("too few items");
  });

  it("scales counts of a longer period to as many days", () => {
    const month = span("2026-05-04", "2026-05-31");
    const { figures } = valueOf(comparePeriods(input, june, { against: "period", before: month }));
    // Two starts and I3's in 28 days are 1.5 in 14.
    expect(figures.find((one) => one.figure === "started")).toMatchObject({
      before: 3,
      scaled: 1.5,
    });
    expect(figures.find((one) => one.figure === "total age")?.scaled).toBeNull();
  });

  it("carries the plan of a period that is just an iteration's days", () => {
    const all = valueOf(
      iterationOutcomes(table, attributes, [sprint("S1", "2026-06-01")], whose.unplanned),
    );
    const told = (period: typeof june) =>
      valueOf(
        comparePeriods({ ...input, iterations: all }, period, { against: "period", before: may }),
      ).iteration;
    expect(told(june)).toEqual({ now: all[0], before: null });
    expect(told({ ...june, last: june.last - 1 })).toEqual({ now: null, before: null });
  });

  it("is refused where nothing is known of one of them", () => {
    const before = span("2020-01-01", "2020-01-14");
    const { value } = comparePeriods(input, june, { against: "period", before });
    expect(value).toEqual({ refused: "periods with history", have: 1, need: 2 });
  });
});

describe("times compared", () => {
  /** Items delivered on a day after so many days. */
  const after = (name: string, on: string, durations: number[]) =>
    durations.map((days, i) => {
      const begun = new Date((parseDay(on) - days + 1) * 86_400_000).toISOString().slice(0, 10);
      return item(`${name}${i}`, [doing(`${begun}T10:00`), done(`${on}T15:00`)]);
    });
  const slow = after("S", "2026-05-25", [9, 10, 11, 12, 13, 14, 15, 16]);
  const quick = after("Q", "2026-06-10", [1, 2, 3, 4, 5, 6, 7, 8]);
  const judged = (
    of: typeof slow,
    { against, before }: { against: "period" | "baseline"; before: typeof may },
  ) => {
    const made = attributed(of, "2026-06-20", whose);
    const { figures, mix } = valueOf(
      comparePeriods({ ...input, ...made }, june, { against, before }),
    );
    return {
      times: figures.find((one) => one.figure === "cycle time")?.judgement,
      mix: mix.map(({ judgement }) => judgement),
    };
  };

  it("can be a signal with eight items a side, also of shorter times", () => {
    expect(judged([...slow, ...quick], { against: "period", before: may }).times).toEqual({
      verdict: "signal",
      rule: "rank-sum test",
    });
    expect(judged([...slow, ...quick.slice(1)], { against: "period", before: may }).times).toEqual({
      verdict: "not enough data",
      rule: "too few items",
      have: 7,
      need: 8,
    });
  });

  it("holds a period within a baseline against the baseline's other days", () => {
    const baseline = { against: "baseline" as const, before: { ...may, last: june.last } };
    expect(judged([...slow, ...quick], baseline).times).toMatchObject({ verdict: "signal" });
    const alone = judged(quick, baseline);
    expect(alone.times).toMatchObject({ rule: "too few items", have: 0 });
    expect(alone.mix[0]).toMatchObject({ rule: "too few items", have: 0 });
  });
});

describe("what went back", () => {
  it("is what was sent to an earlier stage, not what left the board", () => {
    const left = [
      item("I1", [doing("2026-06-02"), ["2026-06-05", removed]]),
      item("I2", [doing("2026-06-02"), ["2026-06-03", moved("Backlog", "Doing")]]),
    ];
    expect(setBacks(attributed(left, "2026-06-20").table, june)).toEqual({
      movedBack: Uint32Array.of(1),
      reopened: new Uint32Array(),
    });
  });

  it("counts once, however it went", () => {
    const both = { movedBack: Uint32Array.of(1, 2), reopened: Uint32Array.of(2, 3) };
    expect(backCount(both)).toBe(3);
  });
});

describe("a count against earlier periods", () => {
  // Two items a fortnight for 20 weeks, then 12 in one.
  const steady = Array.from({ length: 20 }, (_, i) => {
    const week = parseDay("2026-01-05") + 7 * i;
    const day = new Date((week + 2) * 86_400_000).toISOString().slice(0, 10);
    return item(`S${i}`, [
      [day, moved("Doing", "Backlog")],
      [`${day}T15:00`, moved("Done", "Doing")],
    ]);
  });
  const burst = Array.from({ length: 12 }, (_, i) =>
    item(`B${i}`, [
      ["2026-05-28", moved("Doing", "Backlog")],
      ["2026-05-29", moved("Done", "Doing")],
    ]),
  );
  const read = (extra: typeof burst, baseline: Window | null = null) => {
    const all = [...steady, ...extra].map((one) => ({
      ...one,
      item: { ...one.item, createdAt: Date.parse("2026-01-01T12:00:00Z") },
      facts: one.facts.map((fact) =>
        fact.kind === "created" ||
        fact.kind === "added" ||
        (fact.kind === "status" && fact.to === "Backlog")
          ? { ...fact, at: Date.parse("2026-01-01T12:00:00Z") }
          : fact,
      ),
    }));
    const made = attributed(all, "2026-06-20", whose);
    const period = span("2026-05-18", "2026-05-31");
    const before = span("2026-05-04", "2026-05-17");
    const found = valueOf(
      comparePeriods(
        { ...input, ...made },
        period,
        baseline ? { against: "baseline", before: baseline } : { against: "period", before },
      ),
    );
    return found.figures.find((one) => one.figure === "delivered");
  };

  it("is a signal when it is further off than they are from each other", () => {
    expect(read(burst)).toMatchObject({ now: 13, before: 2, judgement: { verdict: "signal" } });
    expect(read(burst.slice(0, 1))).toMatchObject({ now: 2, judgement: { verdict: "noise" } });
  });

  it("takes no stretch for usual that lies within the period itself", () => {
    // 21 weeks hold ten fortnights, the latest of which is the period.
    const found = read(burst, span("2026-01-05", "2026-05-31"));
    expect(found?.judgement).toMatchObject({ verdict: "signal", periods: 9 });
  });
});
