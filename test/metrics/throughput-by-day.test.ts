import { describe, expect, it } from "vitest";
import { formatDay } from "../../src/domain/days.ts";
import { throughputByDay } from "../../src/metrics/throughput-by-day.ts";
import { closed, days, moved, notPlanned, onBoard, story, tableOf, team } from "../stories.ts";
import { valueOf } from "./value-of.ts";

const done = (id: string, finish: string) =>
  story(id, [
    ...onBoard("2026-06-01"),
    ["2026-06-01", moved("Doing", "Backlog")],
    [finish, closed],
  ]);

describe("throughput by day", () => {
  it("counts deliveries on the day they happened in the team's zone; days with none are 0", () => {
    const items = [
      done("I1", "2026-06-02T23:59"),
      done("I2", "2026-06-03T00:00"),
      done("I3", "2026-06-03T12:00"),
      story("I4", [...onBoard("2026-06-01"), ["2026-06-03", notPlanned]]),
    ];
    const window = days("2026-06-02", "2026-06-05");
    const { days: on, delivered } = valueOf(throughputByDay(tableOf(items, "2026-06-30"), window));
    expect([...on].map(formatDay)).toEqual([
      "2026-06-02",
      "2026-06-03",
      "2026-06-04",
      "2026-06-05",
    ]);
    expect([...delivered]).toEqual([1, 2, 0, 0]);
    // In Auckland, twelve hours ahead, the 2nd at 23:59 and both of the 3rd are the 3rd and 4th.
    const there = tableOf(items, "2026-06-30", team({ zone: "Pacific/Auckland" }));
    expect([...valueOf(throughputByDay(there, window)).delivered]).toEqual([0, 2, 1, 0]);
  });

  it("means the days that are over: asOf's own may yet bring more", () => {
    const items = [done("I1", "2026-06-02"), done("I2", "2026-06-04T08:00")];
    const answer = throughputByDay(tableOf(items, "2026-06-04"), days("2026-06-02", "2026-06-10"));
    const { delivered, meanADay } = valueOf(answer);
    expect([...delivered]).toEqual([1, 0, 1]);
    expect(meanADay).toBe(1 / 2);
    expect(answer.n).toBe(2);
  });

  it("knows no mean where no day is over", () => {
    const table = tableOf([done("I1", "2026-06-02")], "2026-06-02T18:00");
    const today = days("2026-06-02", "2026-06-02");
    expect(valueOf(throughputByDay(table, today)).meanADay).toBeNull();
  });
});
