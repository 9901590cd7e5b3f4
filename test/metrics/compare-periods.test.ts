import { describe, expect, it } from "vitest";
import { parseDay } from "../../src/domain/days.ts";
import { isRefusal, type Window } from "../../src/metrics/answer.ts";
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
const read = (of = stories) => ({
  ...attributed(of, "2026-06-20", whose),
  team: whose,
  iterations: [],
});
const other = { against: "period" as const, before: may };
const compare = () => valueOf(comparePeriods(read(), june, other));
const figure = (name: FigureName) => {
  const found = compare().figures.find((one) => one.figure === name);
  return [found?.now, found?.before];
};

describe("two periods compared", () => {
  it("tells what each delivered, started and carried over", () => {
    expect(figure("delivered")).toEqual([3, 1]);
    // May: I4 and I6; June: I1, I2, I5, and I6 again.
    expect(figure("started")).toEqual([4, 2]);
    expect(figure("carried over")).toEqual([2, 1]);
    expect(compare().now.wipBefore).toBe(1);
  });

  it("tells how long it took, how old it is, and how long it was blocked", () => {
    expect([...compare().now.cycleDays].toSorted((a, b) => a - b)).toEqual([5, 12, 30]);
    expect(figure("cycle time")).toEqual([30, 3]);
    // On 14 June I5 is 12 days old and I6 27; on 31 May I3 was 20.
    expect(figure("total age")).toEqual([39, 20]);
    expect(figure("change of total age")).toEqual([19, 14]);
    expect(figure("blocked time")).toEqual([2, 0]);
  });

  it("tells what went back, and what aged out of the expectation of 10 days on its days", () => {
    const { now, before } = compare();
    expect([...now.setBacks.movedBack]).toEqual([4]);
    expect([...now.setBacks.reopened]).toEqual([5]);
    expect(figure("moved back or reopened")).toEqual([2, 0]);
    // I2 and I5 on their 11th day; I3 was 11 days old on 22 May, I6 on 29 May counted from its first start.
    expect([...(now.agedOut ?? [])]).toEqual([1, 4]);
    expect([...(before.agedOut ?? [])]).toEqual([2, 5]);
  });

  it("lists what took longest with where its time went", () => {
    const { longest: items } = compare();
    const [longest] = items;
    expect(items.map(({ row, days }) => [row, days])).toEqual([
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
    const { mix } = compare();
    expect(mix.map(({ name, now, before }) => [name, now, before])).toEqual([
      ["Bug", 1, 0],
      ["", 2, 1],
    ]);
    expect(mix[0]?.judgement).toMatchObject({ rule: "too few items", have: 1 });
  });

  it("judges no level, and nothing without enough earlier periods", () => {
    const rules = new Map(
      compare().figures.map(({ figure: name, judgement }) => [name, judgement.rule]),
    );
    expect(rules.get("work in progress")).toBe("level");
    expect(rules.get("total age")).toBe("level");
    expect(rules.get("delivered")).toBe("too few periods");
    expect(rules.get("cycle time")).toBe("too few items");
  });

  it("scales counts of a longer period to as many days", () => {
    const month = span("2026-05-04", "2026-05-31");
    const { figures } = valueOf(comparePeriods(read(), june, { against: "period", before: month }));
    // Two starts and I3's in 28 days are 1.5 in 14.
    expect(figures.find((one) => one.figure === "started")).toMatchObject({
      before: 3,
      scaled: 1.5,
    });
    expect(figures.find((one) => one.figure === "total age")?.scaled).toBeNull();
  });

  it("carries the plan of periods that are just an iteration's days", () => {
    const input = read();
    const sprints = [sprint("S0", "2026-05-18"), sprint("S1", "2026-06-01")];
    const all = valueOf(iterationOutcomes(input.table, input.attributes, sprints, whose.unplanned));
    const told = (period: Window, against: "period" | "baseline" = "period", before = may) =>
      valueOf(comparePeriods({ ...input, iterations: all }, period, { against, before })).iteration;
    expect(told(june)).toEqual({ now: all[1], before: all[0] });
    expect(told({ ...june, last: june.last - 1 }).now).toBeNull();
    expect(told({ ...june, first: june.first + 1 }).now).toBeNull();
    // A baseline is no plan, though it may have just an iteration's days.
    expect(told(june, "baseline")).toEqual({ now: all[1], before: null });
  });

  it("says what it rests on: what was delivered in the period", () => {
    const { definition, window, n, counted, leftOut, evidence } = comparePeriods(
      read(),
      june,
      other,
    );
    expect({ definition, window, n, counted, leftOut, evidence }).toEqual({
      definition: "period",
      window: june,
      n: 3,
      counted: Uint32Array.of(0, 1, 2),
      leftOut: [],
      // A start and a finish of each.
      evidence: { recorded: 6, inferred: 0, observed: 0, proxy: 0 },
    });
  });

  it("is refused where nothing is known of one of them", () => {
    const have = (input: ReturnType<typeof read>, before: Window) => {
      const { value } = comparePeriods(input, span("2026-06-10", "2026-06-30"), {
        against: "period",
        before,
      });
      return isRefusal(value) ? value : null;
    };
    const long = span("2026-04-01", "2026-04-30");
    expect(have(read(), long)).toEqual({ refused: "periods with history", have: 1, need: 2 });
    // The first item came to the board on 1 May.
    expect(have(read(), { ...long, last: long.last + 1 })).toBeNull();
    expect(have(read([]), may)).toMatchObject({ have: 0, need: 2 });
  });

  it("tells no kinds of work of a team that has named none", () => {
    const unnamed = team();
    const made = { ...read(), ...attributed(stories, "2026-06-20", unnamed), team: unnamed };
    expect(valueOf(comparePeriods(made, june, other)).mix).toEqual([]);
  });

  it("takes the expectation from what was delivered before the period", () => {
    const took = (id: string, day: string) => item(id, [doing("2026-05-04"), done(`${day}T15:00`)]);
    const own = team();
    const expected = (fifth: string) => {
      const all = ["05", "06", "07", "08"].map((day, i) => took(`E${i}`, `2026-05-${day}`));
      const made = attributed([...all, took("E5", fifth)], "2026-06-20", own);
      const found = comparePeriods({ ...read(), ...made, team: own }, june, other);
      return valueOf(found).sleDays;
    };
    // The longest of five: from 4 to 31 May 28 days. On 1 June only four had been delivered.
    expect(expected("2026-05-31")).toBe(28);
    expect(expected("2026-06-01")).toBeNull();
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
