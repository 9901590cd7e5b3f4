import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { flowDebt } from "../../src/metrics/flow-debt.ts";
import {
  closed,
  days,
  type Line,
  moved,
  notPlanned,
  onBoard,
  story,
  tableOf,
  team,
} from "../stories.ts";
import { valueOf } from "./value-of.ts";

const june = days("2026-06-01", "2026-06-30");
const date = (day: number) => `2026-06-${String(day).padStart(2, "0")}`;
const life = (id: string, start: number, finish: number | null, how = closed) =>
  story(id, [
    ...onBoard("2026-06-01"),
    [date(start), moved("Doing", "Backlog")],
    ...(finish === null ? [] : [[`${date(finish)}T13:00`, how] satisfies Line]),
  ]);

describe("flow debt", () => {
  it("is 0 for two items each started and finished the same day", () => {
    const table = tableOf([life("I1", 1, 1), life("I2", 2, 2)], "2026-06-30");
    expect(valueOf(flowDebt(table, june))).toEqual({
      approximateDays: 1,
      cycleTimeDays: 1,
      debtDays: 0,
    });
  });

  it("is +1 where A starts on day 1 and stays open, and B starts and finishes on day 2", () => {
    const table = tableOf([life("A1", 1, null), life("B2", 2, 2)], "2026-06-30");
    expect(valueOf(flowDebt(table, june))).toEqual({
      approximateDays: 2,
      cycleTimeDays: 1,
      debtDays: 1,
    });
  });

  it("is paid back when the old item finishes, counting from the start of history", () => {
    const table = tableOf([life("A1", 1, 10), life("B2", 2, 2)], "2026-06-30");
    // The second departure, on day 10, is paired with the second arrival, on day 2.
    expect(valueOf(flowDebt(table, days("2026-06-05", "2026-06-30")))).toEqual({
      approximateDays: 9,
      cycleTimeDays: 10,
      debtDays: -1,
    });
    expect(valueOf(flowDebt(table, june)).debtDays).toBe(0);
  });

  it("leaves out discarded items, and those never in progress, on both lines", () => {
    const items = [
      life("I1", 1, 3, notPlanned),
      story("I2", [...onBoard("2026-06-01"), ["2026-06-02", moved("Done", "Backlog")]]),
      life("I3", 4, 5),
    ];
    const answer = flowDebt(tableOf(items, "2026-06-30"), june);
    expect(valueOf(answer)).toEqual({ approximateDays: 2, cycleTimeDays: 2, debtDays: 0 });
    expect(answer.leftOut.map(({ reason, rows }) => [reason, [...rows]])).toEqual([
      ["discarded, not delivered", [0]],
      ["never in progress", [1]],
    ]);
  });

  it("counts dates, not hours, where the clocks change", () => {
    const item = story("I1", [
      ...onBoard("2026-03-27"),
      ["2026-03-28", moved("Doing", "Backlog")],
      ["2026-03-29", closed],
    ]);
    const table = tableOf([item], "2026-04-30", team({ zone: "Europe/Berlin", clock: "elapsed" }));
    const answer = flowDebt(table, days("2026-03-01", "2026-04-30"));
    expect(valueOf(answer).cycleTimeDays).toBe(2);
    expect(answer.clock).toBe("calendar days");
  });

  it("refuses when nothing departed", () => {
    const refusal = { refused: "finished items", have: 0, need: 1 };
    expect(flowDebt(tableOf([life("A1", 1, null)], "2026-06-30"), june).value).toEqual(refusal);
    expect(flowDebt(tableOf([], "2026-06-30"), june).value).toEqual(refusal);
  });

  it("is never below 0 from the start of history, and 0 once everything departed", () => {
    const lives = fc.array(fc.tuple(fc.integer({ min: 1, max: 20 }), fc.nat(9)), { minLength: 1 });
    fc.assert(
      fc.property(lives, fc.array(fc.integer({ min: 1, max: 30 })), (finished, open) => {
        const done = finished.map(([start, took], i) => life(`D${i}`, start, start + took));
        const still = open.map((start, i) => life(`O${i}`, start, null));
        expect(valueOf(flowDebt(tableOf(done, "2026-06-30"), june)).debtDays).toBe(0);
        const { debtDays } = valueOf(flowDebt(tableOf([...done, ...still], "2026-06-30"), june));
        expect(debtDays).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("flow debt of a part of history", () => {
  it("leaves later departures and their reasons out, and divides by what departed in it", () => {
    const items = [
      life("A1", 1, null), // not done: pairs with the first departure
      life("B2", 2, 3),
      life("C3", 3, 5),
      life("D4", 4, 9),
      life("E5", 5, 9, notPlanned),
      story("F6", onBoard("2026-06-01")),
    ];
    const table = tableOf(items, "2026-06-30");
    const answer = flowDebt(table, days("2026-06-01", "2026-06-05"));
    // Departures on the 3rd and 5th against arrivals on the 1st and 2nd: 3 and 4 days; their own: 2 and 3.
    expect(valueOf(answer)).toEqual({ approximateDays: 3.5, cycleTimeDays: 2.5, debtDays: 1 });
    expect([answer.n, answer.leftOut]).toEqual([2, []]);
    // D4's: arrival on the 3rd, 7 days; its own 6.
    expect(valueOf(flowDebt(table, days("2026-06-06", "2026-06-30")))).toEqual({
      approximateDays: 7,
      cycleTimeDays: 6,
      debtDays: 1,
    });
  });

  it("goes beyond the known days without harm", () => {
    const table = tableOf([life("I1", 1, 3)], "2026-06-04");
    expect(valueOf(flowDebt(table, days("2026-01-01", "2026-12-31"))).debtDays).toBe(0);
  });
});
