import { describe, expect, it } from "vitest";
import type { ItemFacts } from "../../src/domain/reading.ts";
import { indexOf } from "../../src/history/items-index.ts";
import { at, closed, created, type Line, reopened, story } from "../stories.ts";

/** `count` items created one an hour from 1 June 2026, each with facts told before and after that are dated a day later. */
const items = (count: number): ItemFacts[] =>
  Array.from({ length: count }, (_, i) => {
    const when = (hours: number) =>
      new Date(at("2026-06-01T00:00") + hours * 3_600_000).toISOString().slice(0, 16);
    const lines: Line[] = [
      [when(i + 24), closed],
      [when(i), created],
      [when(i + 36), reopened],
    ];
    return story(`I${i}`, lines);
  });

describe("an index of items", () => {
  it.each([3, 5_000])("knows which of %d had begun, whatever was told first", (count) => {
    const all = items(count);
    const begun = (hours: number) =>
      indexOf(all)
        .begunBy(at("2026-06-01T00:00") + hours * 3_600_000)
        .map(({ item }) => item.id);
    const upTo = (last: number) => Array.from({ length: last + 1 }, (_, i) => `I${i}`);
    expect(begun(-1)).toEqual([]);
    expect(begun(1)).toEqual(upTo(1));
    expect(begun(count)).toEqual(upTo(count - 1));
    expect(begun(1.5)).toEqual(upTo(1));
    expect(begun(1)).toEqual(upTo(1));
  });

  it("never holds an item of which nothing is known", () => {
    const [first, second] = items(2);
    const all = [{ item: first?.item, facts: [] }, second] as ItemFacts[];
    expect(indexOf(all).begunBy(Number.MAX_VALUE)).toEqual([second]);
  });

  it("finds an item by its id", () => {
    const all = items(3);
    expect(indexOf(all).entryOf("I1")).toBe(all[1]);
    expect(indexOf(all).entryOf("I9")).toBeUndefined();
  });

  it("is that of one list only", () => {
    const all = items(2);
    expect(indexOf(all)).toBe(indexOf(all));
    expect(indexOf([...all])).not.toBe(indexOf(all));
  });
});
