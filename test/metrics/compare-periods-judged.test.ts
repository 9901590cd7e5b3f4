import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import type { Window } from "../../src/metrics/answer.ts";
import { comparePeriods } from "../../src/metrics/compare-periods.ts";
import { type Line, moved, onBoard, story, team } from "../stories.ts";
import { attributed } from "./attributed.ts";
import { valueOf } from "./value-of.ts";

const span = (first: string, last: string) => ({ first: parseDay(first), last: parseDay(last) });
const june = span("2026-06-01", "2026-06-14");
const may = span("2026-05-18", "2026-05-31");
const item = (id: string, lines: Line[], labels: string[] = []) =>
  story(id, [...onBoard("2026-05-01"), ...lines], { labels });
const doing = (when: string): Line => [when, moved("Doing", "Backlog")];
const done = (when: string): Line => [when, moved("Done", "Doing")];
const whose = team({
  sle: { days: 10 },
  kinds: [{ name: "Bug", nature: "reactive", labels: ["bug"] }],
});
const read = (of: ReturnType<typeof item>[]) => ({
  ...attributed(of, "2026-06-20", whose),
  team: whose,
  iterations: [],
});

describe("kinds of work compared", () => {
  /** Items delivered on a day: so many bugs, so many others. */
  const made = (name: string, on: string, bugs: number, others: number) =>
    Array.from({ length: bugs + others }, (_, i) =>
      item(`${name}${i}`, [doing(`${on}T13:00`), done(`${on}T15:00`)], i < bugs ? ["bug"] : []),
    );
  const bugs = (of: ReturnType<typeof item>[], before: Window = may) => {
    const against = before === may ? ("period" as const) : ("baseline" as const);
    return valueOf(comparePeriods(read(of), june, { against, before })).mix[0];
  };
  const two = (verdict: string) => ({ verdict, rule: "two proportions" });

  it("differ where their shares are further apart than chance explains", () => {
    // 5 of 5 beside 1 of 20: a share of 0.24 spreads by √(0.24 × 0.76 × 0.25) = 0.21.
    const many = [...made("N", "2026-06-10", 5, 0), ...made("B", "2026-05-20", 1, 19)];
    expect(bugs(many)).toEqual({
      name: "Bug",
      nature: "reactive",
      now: 5,
      before: 1,
      judgement: two("signal"),
    });
    // 1 of 5 beside 4 of 20 is the same share.
    const same = [...made("N", "2026-06-10", 1, 4), ...made("B", "2026-05-20", 4, 16)];
    expect(bugs(same)).toMatchObject({ now: 1, before: 4, judgement: two("noise") });
  });

  it("need five items on either side", () => {
    const few = [...made("N", "2026-06-10", 4, 0), ...made("B", "2026-05-20", 1, 19)];
    expect(bugs(few)?.judgement).toEqual({
      verdict: "not enough data",
      rule: "too few items",
      have: 4,
      need: 5,
    });
  });

  it("are held against the baseline's days on both sides of the period", () => {
    // Outside the period 5 and 5 bugs of 10 and 10, all of those within it: 10 of 20 beside 10 of 10.
    const around = [
      ...made("B", "2026-05-20", 5, 5),
      ...made("N", "2026-06-10", 10, 0),
      ...made("A", "2026-06-16", 5, 5),
    ];
    const found = bugs(around, { first: may.first, last: june.last + 4 });
    expect(found).toMatchObject({ now: 10, before: 20, judgement: two("signal") });
    // 5 of 5 before and none of 5 after make half of all: as within it.
    const uneven = [
      ...made("B", "2026-05-20", 5, 0),
      ...made("N", "2026-06-10", 10, 10),
      ...made("A", "2026-06-16", 0, 5),
    ];
    expect(bugs(uneven, { first: may.first, last: june.last + 4 })).toMatchObject({
      judgement: two("noise"),
    });
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
    const { figures, mix } = valueOf(comparePeriods(read(of), june, { against, before }));
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
  const delivered = (extra: typeof burst, baseline: Window | null = null) => {
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
    const period = span("2026-05-18", "2026-05-31");
    const before = span("2026-05-04", "2026-05-17");
    const found = valueOf(
      comparePeriods(
        read(all),
        period,
        baseline ? { against: "baseline", before: baseline } : { against: "period", before },
      ),
    );
    return found.figures.find((one) => one.figure === "delivered");
  };

  it("is a signal when it is further off than they are from each other", () => {
    expect(delivered(burst)).toMatchObject({
      now: 13,
      before: 2,
      judgement: { verdict: "signal" },
    });
    expect(delivered(burst.slice(0, 1))).toMatchObject({ now: 2, judgement: { verdict: "noise" } });
  });

  it("takes no stretch for usual that lies within the period itself", () => {
    // 21 weeks hold ten fortnights, the latest of which is the period.
    const found = delivered(burst, span("2026-01-05", "2026-05-31"));
    expect(found?.judgement).toMatchObject({ verdict: "signal", periods: 9 });
  });
});
