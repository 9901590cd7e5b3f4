import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missRisks } from "../../src/metrics/miss-risk.ts";
import { sleRisk } from "../../src/metrics/sle-risk.ts";
import {
  added,
  at,
  closed,
  created,
  days,
  type Line,
  moved,
  onBoard,
  story,
  tableOf,
} from "../stories.ts";
import { valueOf } from "./value-of.ts";

const oneToTen = Float64Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
const none = new Float64Array();

describe("risk of missing the expectation", () => {
  it("of cycle times 1..10 against 5 days is 5 of 10 at age 1, 5 of 6 at age 5, and missed at 6", () => {
    const risk = missRisks(oneToTen, none, 5);
    expect(risk(1)).toMatchObject({ missed: false, late: 5, asOld: 10, share: 0.5 });
    expect(risk(5)).toMatchObject({ missed: false, late: 5, asOld: 6, share: 5 / 6 });
    expect(risk(6)).toEqual({ missed: true, byDays: 1 });
  });

  it("is not named when fewer than five finished items were that old", () => {
    const risk = missRisks(oneToTen, none, 9);
    expect(risk(6)).toMatchObject({ asOld: 5, share: 1 / 5 });
    expect(risk(7)).toEqual({ missed: false, late: 1, asOld: 4, share: null, survival: null });
  });

  // By hand: five finished at 1, 2, 2, 6, 9; open at ages 2 and 4; against 6 days.
  // At risk: 7 at 1, 6 at 2, 2 at 6, so 6/7 · 4/6 · 1/2 = 2/7, where finished items alone say 1/5.
  it("is estimated with open items as still running", () => {
    const risk = missRisks(Float64Array.of(1, 2, 2, 6, 9), Float64Array.of(2, 4), 6)(1);
    if (risk.missed) throw new Error("not missed");
    expect(risk.share).toBe(1 / 5);
    expect(risk.survival).toBeCloseTo(2 / 7, 14);
  });

  it("is the same both ways with no open items, and never less with them", () => {
    const ages = fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 30 });
    const sorted = (values: number[]) => Float64Array.from(values).sort();
    fc.assert(
      fc.property(ages, ages, fc.integer({ min: 1, max: 12 }), (finished, open, sle) => {
        const alone = missRisks(sorted(finished), none, sle);
        const risks = missRisks(sorted(finished), sorted(open), sle);
        for (let age = 1; age <= sle; age++) {
          const [a, b] = [alone(age), risks(age)];
          if (a.missed || b.missed) throw new Error("not missed");
          expect(a.asOld).toBe(finished.filter((time) => time >= age).length);
          expect(a.late).toBe(finished.filter((time) => time > sle).length);
          expect(a.survival === null).toBe(a.asOld < 5);
          if (a.survival === null || b.survival === null) continue;
          expect(a.survival).toBeCloseTo(a.share ?? Number.NaN, 12);
          expect(b.survival).toBeGreaterThanOrEqual(a.survival - 1e-12);
        }
      }),
    );
  });

  const date = (day: number) => `2026-06-${String(day).padStart(2, "0")}`;
  const life = (id: string, start: number, finish: number | null) =>
    story(id, [
      ...onBoard("2026-06-01"),
      [date(start), moved("Doing", "Backlog")],
      ...(finish === null ? [] : [[`${date(finish)}T13:00`, closed] satisfies Line]),
    ]);
  const finished = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((day) => life(`F${day}`, 2, day));
  const june = days("2026-06-01", "2026-06-20");

  it("is told for each item in progress, oldest first, with the expectation it is held against", () => {
    const unseen = story("O3", [
      ["2026-06-01", created],
      ["2026-06-01", added],
      [date(20), moved("Review"), { evidence: "observed", notBefore: at(date(1)) }],
    ]);
    const table = tableOf(
      [...finished, life("O1", 20, null), life("O2", 12, null), unseen],
      date(20),
    );
    const answer = sleRisk(table, june, { percentile: 50, days: null });
    const { sle, items } = valueOf(answer);
    expect(sle).toEqual({ percentile: 50, days: 5, setBy: "history" });
    expect(items.map(({ row, ...rest }) => [table.items[row], rest.ageDays, rest.atLeast])).toEqual(
      [
        ["O2", 9, false],
        ["O1", 1, false],
        ["O3", 1, true],
      ],
    );
    expect(items[0]?.risk).toEqual({ missed: true, byDays: 4 });
    // At risk: 10 finished, O2 to its age of 9 and O1 to 1; the one whose start was not seen is none of them.
    const survival = (11 / 12) * (9 / 10) * (8 / 9) * (7 / 8) * (6 / 7);
    expect(items[1]?.risk).toMatchObject({ late: 5, asOld: 10, share: 0.5 });
    expect(items[1]?.risk.missed === false && items[1].risk.survival).toBeCloseTo(survival, 14);
    expect([answer.n, answer.counted.length]).toEqual([10, 10]);
  });

  it("refuses below five finished items, unless the team set the days", () => {
    const table = tableOf([...finished.slice(0, 4), life("O1", 12, null)], date(20));
    expect(sleRisk(table, june, { percentile: 85, days: null }).value).toEqual({
      refused: "finished items",
      have: 4,
      need: 5,
    });
    const { sle, items } = valueOf(sleRisk(table, june, { percentile: 85, days: 7 }));
    expect(sle).toEqual({ percentile: 85, days: 7, setBy: "team" });
    expect(items.map(({ risk }) => risk)).toEqual([{ missed: true, byDays: 2 }]);
    const empty = tableOf([], date(20));
    expect(valueOf(sleRisk(empty, june, { percentile: 85, days: 7 })).items).toEqual([]);
  });
});

it("five finished items are enough, and items of one age come in the order of the table", () => {
  const life = (id: string, finish: string | null) =>
    story(id, [
      ...onBoard("2026-06-01"),
      ["2026-06-02", moved("Doing", "Backlog")],
      ...(finish === null ? [] : [[finish, closed] satisfies Line]),
    ]);
  const items = [
    ...["A", "B", "C"].map((id) => life(id, null)),
    ...["03", "04", "05", "06", "07"].map((day) => life(`F${day}`, `2026-06-${day}`)),
  ];
  const table = tableOf(items, "2026-06-04T20:00");
  expect(
    sleRisk(table, days("2026-06-01", "2026-06-30"), { percentile: 85, days: null }).value,
  ).toEqual({
    refused: "finished items",
    have: 2,
    need: 5,
  });
  const later = tableOf(items, "2026-06-07T20:00");
  const { sle, items: open } = valueOf(
    sleRisk(later, days("2026-06-01", "2026-06-30"), { percentile: 85, days: null }),
  );
  expect(sle.days).toBe(6);
  expect(open.map(({ row }) => later.items[row])).toEqual(["A", "B", "C"]);
});
