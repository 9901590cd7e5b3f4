import { describe, expect, it } from "vitest";
import { durationsToFinish } from "../../src/metrics/durations.ts";
import { rowsByFinish } from "../../src/metrics/rows-by-finish.ts";
import { at, closed, type Line, moved, onBoard, story, tableOf, team } from "../stories.ts";

/** Started on 2 June at noon, finished at `when` (never: null). */
const life = (id: string, when: string | null) => {
  const end: Line[] = when === null ? [] : [[when, closed]];
  return story(id, [...onBoard("2026-06-01"), ["2026-06-02", moved("Doing")], ...end]);
};

describe("rows by finish", () => {
  it("are those with one, by its time, then by row", () => {
    const table = tableOf(
      [
        life("I0", "2026-06-05T10:00"),
        life("I1", null),
        life("I2", "2026-06-03T23:59"),
        life("I3", "2026-06-05T09:59"),
        life("I4", "2026-06-05T10:00"),
        life("I5", "2026-06-04T00:00"),
      ],
      "2026-06-30",
    );
    expect([...rowsByFinish(table)]).toEqual([2, 5, 3, 0, 4]);
  });

  it("are sorted on the first day of the table, too, and worked out once", () => {
    const table = tableOf(
      [life("I0", "2026-06-02T15:00"), life("I1", "2026-06-02T14:00")].map((entry) => ({
        ...entry,
        facts: entry.facts.map((fact) => ({ ...fact, at: Math.max(fact.at, at("2026-06-02")) })),
      })),
      "2026-06-30",
    );
    expect(table.clock.days.first).toBe(20_606); // 2 June
    expect([...rowsByFinish(table)]).toEqual([1, 0]);
    expect(rowsByFinish(table)).toBe(rowsByFinish(table));
  });

  it("of one instant stay in order of row, however many there are", () => {
    const many = Array.from({ length: 300 }, (_, i) => life(`I${1000 + i}`, "2026-06-05T10:00"));
    const rows = rowsByFinish(tableOf(many, "2026-06-30"));
    expect(rows).toEqual(Uint32Array.from(many, (_, i) => i));
  });

  it("are none in an empty table", () => {
    expect(rowsByFinish(tableOf([], "2026-06-30"))).toHaveLength(0);
  });

  it.each([150, 450])("hold on a day on which %d finish", (count) => {
    // Finished in the order 0, 7, 14 … modulo the count, a minute apart.
    const minutes = Array.from({ length: count }, (_, i) => (i * 7) % count);
    const two = (n: number) => String(n).padStart(2, "0");
    const table = tableOf(
      minutes.map((minute, i) =>
        life(
          `I${String(i).padStart(3, "0")}`,
          `2026-06-05T${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
        ),
      ),
      "2026-06-30",
    );
    const found = Array.from(rowsByFinish(table), (row) => minutes[row]);
    expect(found).toEqual(Array.from({ length: count }, (_, minute) => minute));
  });
});

describe("durations to the finish", () => {
  const stories = [life("I0", "2026-06-08T00:00"), life("I1", "2026-06-02T18:00")];
  const days = (clock: string, from: "startedAt" | "createdAt") => [
    ...durationsToFinish(
      tableOf(stories, "2026-06-30", team({ clock })),
      Uint32Array.of(0, 1),
      from,
    ),
  ];

  it("are counted on the team's clock, from the start or from creation", () => {
    // Tuesday 2 June noon to Monday 8 June 00:00, and to Tuesday 18:00; created on Monday 1 June noon.
    expect(days("calendar days", "startedAt")).toEqual([7, 1]);
    expect(days("calendar days", "createdAt")).toEqual([8, 2]);
    expect(days("working days", "startedAt")).toEqual([5, 1]);
    expect(days("working days", "createdAt")).toEqual([6, 2]);
    expect(days("elapsed", "startedAt")).toEqual([5.5, 0.25]);
    expect(days("elapsed", "createdAt")).toEqual([6.5, 1.25]);
  });

  it("refuse a finish before its beginning, and a row without one", () => {
    const table = tableOf([...stories, life("I2", null)], "2026-06-30");
    expect(() => durationsToFinish(table, Uint32Array.of(2), "startedAt")).toThrow(RangeError);
    const wrong = { ...table, startedAt: table.finishedAt, finishedAt: table.startedAt };
    expect(() => durationsToFinish(wrong, Uint32Array.of(0), "startedAt")).toThrow(RangeError);
  });
});
