import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { waitsOf } from "../../src/metrics/dependency-waits.ts";
import { type HeldUp, HeldUpSums } from "../../src/metrics/held-up.ts";
import {
  at,
  type Line,
  moved,
  onBoard,
  story,
  tableOf,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

/** In progress since noon of 1 June. */
const doing = (id: string, ...more: Line[]) =>
  story(id, [...onBoard("2026-06-01"), ["2026-06-01", moved("Doing", "Backlog")], ...more]);
const waiting = (id: string, ...more: Line[]) => story(id, [...onBoard("2026-06-01"), ...more]);
/** Waits for an issue from noon of a day of June on, until noon of another. */
const waits = (blocker: string, first: string, last?: string): Line[] => [
  [`2026-06-${first}`, waitsFor(blocker)],
  ...(last === undefined ? [] : [[`2026-06-${last}`, waitsNoMore(blocker)] satisfies Line]),
];
const back = (day: string): Line => [`2026-06-${day}`, moved("Backlog", "Doing")];
const again = (day: string): Line => [`2026-06-${day}`, moved("Doing", "Backlog")];

/** As of noon of 10 June, on calendar days. Rows are in order of id. */
function sumsOf(...stories: ItemFacts[]) {
  const table = tableOf(stories, "2026-06-10");
  const waited = waitsOf(table);
  const sums = new HeldUpSums(table, waited);
  const told = ({ days, rows, rowDays }: HeldUp) => {
    expect(rowDays).toHaveLength(rows.length);
    const items = Array.from(rows, (row, i) => `${table.items[row]} ${rowDays[i]}`);
    return [days, ...items.toSorted()];
  };
  return {
    now: (blocker: string) => [...sums.waitingNow(waited.on.get(blocker))],
    since: (day: string, blocker: string | null, own: number | null = null) =>
      told(
        sums.since(
          at(`2026-06-${day}`),
          blocker === null ? undefined : waited.on.get(blocker),
          own,
        ),
      ),
    total: () => told(sums.total()),
  };
}

describe("the items that wait now", () => {
  it("are those behind the issue, ascending, without such as wait no more", () => {
    const { now } = sumsOf(
      waiting("I1", ...waits("I4", "03")),
      waiting("I2", ...waits("B1", "02", "05")),
      waiting("I3", ...waits("B1", "02", "04"), ...waits("B1", "06")),
      waiting("I4", ...waits("B1", "02")),
      waiting("I5", ...waits("B1", "02", "03"), ...waits("B1", "05", "06")),
    );
    expect(now("B1")).toEqual([0, 2, 3]);
    expect(now("I4")).toEqual([0]);
    expect(now("B2")).toEqual([]);
  });
});

describe("time held up", () => {
  it("counts the days from an instant on while an item was in progress and waited", () => {
    const { since, total } = sumsOf(
      doing("I1", ...waits("B1", "02")),
      doing("I2", ...waits("B1", "02"), back("04"), again("07")),
      doing("I3", ...waits("B1", "02"), back("04")),
      waiting("I4", ...waits("B1", "02")),
      waiting("I5", ...waits("B1", "02"), again("08")),
    );
    // I1 2 to 10 June; I2 2 to 4, 7 to 10; I3 2 to 4; I5 8 to 10
    expect(since("01", "B1")).toEqual([22, "I1 9", "I2 7", "I3 3", "I5 3"]);
    expect(since("08", "B1")).toEqual([9, "I1 3", "I2 3", "I5 3"]);
    expect(since("10", "B1")).toEqual([0]);
    expect(since("01", null)).toEqual([0]);
    expect(total()).toEqual([22, "I1 9", "I2 7", "I3 3", "I5 3"]);
  });

  it("counts interrupted waits likewise, and those that are over", () => {
    const { since, total } = sumsOf(
      doing("I1", ...waits("B1", "02", "03"), ...waits("B1", "09")),
      doing("I2", ...waits("B1", "02", "05"), back("03"), again("05")),
      doing("I3", ...waits("I1", "03")),
      waiting("I4", ...waits("B1", "02", "05")),
    );
    // I1 2, 3, 9, 10 June; I2 2 and 3, not the 5th: it is back when its wait ends; I3 9 and 10
    expect(since("01", "B1")).toEqual([8, "I1 4", "I2 2", "I3 2"]);
    expect(since("04", "B1")).toEqual([4, "I1 2", "I3 2"]);
    expect(since("09", "I1")).toEqual([2, "I3 2"]);
    expect(total()).toEqual([8, "I1 4", "I2 2", "I3 2"]);
  });

  it("adds the issue's own, whatever marks it; in progress it is held up itself", () => {
    const { since, total } = sumsOf(doing("I1"), doing("I2", ...waits("I1", "05")), waiting("I3"));
    expect(since("06", "I1", 0)).toEqual([10, "I1 5", "I2 5"]);
    expect(since("06", null, 2)).toEqual([0]);
    expect(total()).toEqual([10, "I1 5", "I2 5"]);
  });
});

describe("the total", () => {
  it("holds nothing before something is asked", () => {
    expect(sumsOf(doing("I1", ...waits("B1", "02"))).total()).toEqual([0]);
  });

  it("holds time that several share once, whatever is asked first", () => {
    const stories = [doing("I1", ...waits("B1", "02"), ...waits("B2", "05"))];
    for (const order of [
      ["B1", "B2"],
      ["B2", "B1"],
    ]) {
      const { since, total } = sumsOf(...stories);
      for (const blocker of order) since("01", blocker);
      expect(total()).toEqual([9, "I1 9"]);
    }
  });

  it("joins times that are over and such as last, in either order", () => {
    // B1 2 and 3 June, B2 5 and 6, and by itself from the 9th on
    const ask = [
      ({ since }: ReturnType<typeof sumsOf>) => since("01", "B1"),
      ({ since }: ReturnType<typeof sumsOf>) => since("01", "B2"),
      ({ since }: ReturnType<typeof sumsOf>) => since("09", null, 0),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
    ]) {
      const sums = sumsOf(doing("I1", ...waits("B1", "02", "03"), ...waits("B2", "05", "06")));
      expect(order.map((i) => ask[i]?.(sums))).toEqual(order.map(() => [2, "I1 2"]));
      expect(sums.total()).toEqual([6, "I1 6"]);
    }
  });

  it("is not misled by an issue that held nothing up since then", () => {
    const sums = sumsOf(doing("I1", ...waits("B1", "02", "03")));
    expect(sums.since("08", "B1")).toEqual([0]);
    expect(sums.since("09", null, 0)).toEqual([2, "I1 2"]);
    expect(sums.total()).toEqual([2, "I1 2"]);
  });
});
