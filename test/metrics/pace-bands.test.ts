import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRefusal } from "../../src/metrics/answer.ts";
import { ascending, mostToCount } from "../../src/metrics/ascending.ts";
import { cycleTimes } from "../../src/metrics/cycle-time.ts";
import { paceBands } from "../../src/metrics/pace-bands.ts";
import { wholeHistory } from "../../src/metrics/window.ts";
import { closed, type Line, moved, onBoard, story, tableOf, team } from "../stories.ts";
import { afterAll, anyStories } from "./any-stories.ts";
import { valueOf } from "./value-of.ts";

const day = (n: number) =>
  new Date(Date.UTC(2026, 0, 1, 12) + n * 86_400_000).toISOString().slice(0, 10);
const life = (id: string, ...then: Line[]) =>
  story(id, [...onBoard(day(0)), [day(0), moved("Doing", "Backlog")], ...then]);
const bandsOf = (items: ReturnType<typeof life>[]) => {
  const table = tableOf(items, "2026-06-30");
  return valueOf(paceBands(table, wholeHistory(table))).map(({ stage, percentiles }) => [
    stage,
    ...percentiles.map(({ days }) => days),
  ]);
};
const five = (...then: Line[]) => [1, 2, 3, 4, 5].map((i) => life(`I${i}`, ...then));

describe("pace bands", () => {
  // Lighthouse, BaseMetricsServiceTests.cs, "20 items": started on day 0, item n leaves In Progress on
  // day n − 1 and Review on day n + 19. The same figures: at n = 20 its floor rank is the nearest rank.
  it("are the ages at which items left each stage, as Lighthouse's", () => {
    const items = Array.from({ length: 20 }, (_, i) =>
      life(`I${i}`, [`${day(i)}T13:00`, moved("Review", "Doing")], [day(i + 20), closed]),
    );
    expect(bandsOf(items)).toEqual([
      [1, 10, 14, 17, 19],
      [2, 30, 34, 37, 39],
    ]);
  });

  // Its "state revisited": the last exit, 9 days in Review. Its "state skipped" leaves the skipped state
  // out; ours is crossed at the moment of the jump, or the bands could fall from left to right.
  it("take the last exit of a revisited stage, and the jump over a skipped one", () => {
    const revisited = five(
      [day(1), moved("Review", "Doing")],
      [day(2), moved("Doing", "Review")],
      [day(4), moved("Review", "Doing")],
      [day(5), moved("Doing", "Review")],
      [day(7), moved("Review", "Doing")],
      [day(8), closed],
    );
    expect(bandsOf(revisited)).toEqual([
      [1, 8, 8, 8, 8],
      [2, 9, 9, 9, 9],
    ]);
    expect(bandsOf(five([day(5), closed]))).toEqual([
      [1, 6, 6, 6, 6],
      [2, 6, 6, 6, 6],
    ]);
  });

  it("refuse below five items", () => {
    const table = tableOf(five([day(5), closed]).slice(1), "2026-06-30");
    const refusal = { refused: "finished items", have: 4, need: 5 };
    expect(paceBands(table, wholeHistory(table)).value).toEqual(refusal);
    const none = tableOf([], "2026-06-30");
    expect(paceBands(none, wholeHistory(none)).value).toEqual({ ...refusal, have: 0 });
  });

  it("never fall from left to right, and end with cycle time, on every clock", () => {
    const clocks = fc.constantFrom("calendar days", "working days", "elapsed");
    const many = fc.tuple(anyStories, anyStories, anyStories).map((all) => all.flat());
    fc.assert(
      fc.property(many, clocks, (items, clock) => {
        const named = items.map(({ item, facts }, i) => ({
          item: { ...item, id: `I${i}` },
          facts: facts.map((fact) => ({ ...fact, item: `I${i}` })),
        }));
        const table = tableOf(named, afterAll, team({ clock, counted: "finished" }));
        const window = wholeHistory(table);
        const { value } = paceBands(table, window);
        const times = cycleTimes(table, window, team().sle).value;
        expect(isRefusal(value)).toBe(isRefusal(times));
        if (isRefusal(value) || isRefusal(times)) return;
        const [doing, review] = value;
        expect(review?.percentiles).toEqual(times.percentiles);
        for (const [i, { days }] of (doing?.percentiles ?? []).entries())
          expect(days).toBeLessThanOrEqual(review?.percentiles[i]?.days ?? 0);
      }),
    );
  });
});

describe("ascending", () => {
  it("is the sorted column, of whole days or of any numbers", () => {
    const whole = fc.array(fc.integer({ min: -1, max: 40 }), { maxLength: 30 });
    fc.assert(
      fc.property(fc.oneof(whole, fc.array(fc.double({ noNaN: true }))), (values) => {
        // Where −0 stands among zeros does not matter.
        const column = Float64Array.from(values, (value) => value + 0);
        expect(ascending(column)).toEqual(column.toSorted());
      }),
    );
    expect([...ascending(Float64Array.of(3, 1, 2, 1))]).toEqual([1, 1, 2, 3]);
    expect([...ascending(Float64Array.of(0.5, 0.25, 1.5, 1))]).toEqual([0.25, 0.5, 1, 1.5]);
    expect([...ascending(Float64Array.of(2, 0, -1, 1, 3))]).toEqual([-1, 0, 1, 2, 3]);
    expect([...ascending(Float64Array.of(1e15, 1))]).toEqual([1, 1e15]); // too far apart to count
    expect([...ascending(new Float64Array())]).toEqual([]);
  });
});

it("values are counted where they are whole, not negative, and no more than four times as far apart as they are many", () => {
  const most = (...values: number[]) => mostToCount(Float64Array.from(values));
  expect([most(), most(0), most(3, 1), most(1, 3), most(4), most(8, 0)]).toEqual([
    0, 0, 3, 3, 4, 8,
  ]);
  expect([most(5), most(9, 0), most(0.5, 1), most(2, -1), most(-1, -2)]).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
