import { describe, expect, it } from "vitest";
import { littlesLawLights } from "../../src/metrics/littles-law-lights.ts";
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

const day = (n: number) => new Date(Date.UTC(2026, 5, n, 12)).toISOString().slice(0, 10);
/** Started at noon of day `start` of June 2026, out at one of day `finish`. */
const life = (id: string, start: number, finish: number | null, how = closed) =>
  story(id, [
    ...onBoard("2026-06-01"),
    [day(start), moved("Doing", "Backlog")],
    ...(finish === null ? [] : [[`${day(finish)}T13:00`, how] satisfies Line]),
  ]);
const june = days("2026-06-01", "2026-06-28");
const lights = (items: ReturnType<typeof life>[], window = june) =>
  valueOf(littlesLawLights(tableOf(items, "2026-06-28T20:00"), window));
const many = (count: number, start: number, finish: number | null, how = closed) =>
  Array.from({ length: count }, (_, i) => life(`I${start}${finish}${i}`, start, finish, how));

describe("Little's-law lights", () => {
  it("balance while arrivals and departures differ by no more than a tenth of departures", () => {
    const on = lights([...many(10, 1, 2), ...many(1, 1, null)]).balance;
    expect(on).toEqual({ on: true, arrivals: 11, departures: 10 });
    expect(lights([...many(10, 1, 2), ...many(2, 1, null)]).balance.on).toBe(false);
    expect(lights(many(1, 1, null)).balance.on).toBe(false);
    expect(lights(many(3, 1, 2)).balance.on).toBe(true);
    // What was in progress before the window leaves in it: nine arrive, ten depart.
    const later = days("2026-06-02", "2026-06-28");
    expect(lights([...many(1, 1, 3), ...many(9, 2, 3)], later).balance).toEqual({
      on: true,
      arrivals: 9,
      departures: 10,
    });
  });

  it("tell sent back and discarded from delivered, a tenth of departures at most", () => {
    const on = lights([...many(9, 1, 2), ...many(1, 1, 2, notPlanned)]).kept;
    expect(on).toEqual({ on: true, sentBack: 0, discarded: 1, departures: 10 });
    const back = moved("Backlog", "Doing");
    const off = lights([...many(8, 1, 2), ...many(1, 1, 2, notPlanned), ...many(1, 1, 3, back)]);
    expect(off.kept).toEqual({ on: false, sentBack: 1, discarded: 1, departures: 10 });
  });

  it("compare WIP and mean age of the last 14 days with the first 14", () => {
    // One item a fortnight, 14 days each: ages 1 to 14 twice over.
    const steady = [life("I1", 1, 15), life("I2", 15, null)];
    expect(lights(steady).steady).toEqual({
      on: true,
      days: 28,
      wip: { first: 1, last: 1 },
      meanAgeDays: { first: 7.5, last: 7.5 },
    });
    // The same item throughout: WIP is steady, its age is not.
    expect(lights([life("I1", 1, null)]).steady).toEqual({
      on: false,
      days: 28,
      wip: { first: 1, last: 1 },
      meanAgeDays: { first: 7.5, last: 21.5 },
    });
  });

  it("allow WIP a fifth and no more", () => {
    const both = (fortnight: number, next: number) =>
      lights([...many(fortnight, 1, 15), ...many(next, 15, null)]).steady.on;
    expect([both(5, 6), both(5, 4), both(5, 7), both(5, 3), both(0, 1), both(8, 10)]).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it("say nothing where there is too little: under 28 days, no work, no departure", () => {
    const items = [life("I1", 1, 15), life("I2", 15, null)];
    expect(lights(items, days("2026-06-02", "2026-06-28")).steady).toMatchObject({
      on: null,
      days: 27,
    });
    const none = lights([]);
    expect([none.balance.on, none.steady.on, none.kept.on]).toEqual([null, null, null]);
    expect(none.steady.meanAgeDays).toEqual({ first: null, last: null });
    const cleared = lights(many(2, 1, 3)).steady; // of work at first, and of none in the end
    expect([cleared.on, cleared.meanAgeDays.last]).toEqual([false, null]);
    expect(lights(many(2, 20, null)).steady.on).toBe(false);
    expect(lights(many(1, 1, null)).kept.on).toBe(null);
  });

  it("leave out items that were never in progress", () => {
    const straight = Array.from({ length: 10 }, (_, i) =>
      story(`S${i}`, [...onBoard("2026-06-01"), ["2026-06-03", notPlanned]]),
    );
    const whose = team();
    const answer = littlesLawLights(
      tableOf([...straight, ...many(1, 1, 2)], "2026-06-28", whose),
      june,
    );
    expect(valueOf(answer).kept).toEqual({ on: true, sentBack: 0, discarded: 0, departures: 1 });
    expect(answer.leftOut.map(({ rows }) => rows.length)).toEqual([10]);
  });
});
