import { describe, expect, it } from "vitest";
import { asOfThen, blockersOpen, inOrder } from "../../src/history/item-facts.ts";
import {
  at,
  board,
  closed,
  created,
  type Line,
  merged,
  other,
  reopened,
  story,
} from "../stories.ts";

const ids = (items: readonly { item: { id: string } }[]) => items.map(({ item }) => item.id);

describe("items as of an instant", () => {
  const lines: Line[] = [
    ["2026-06-01", created],
    ["2026-06-10", closed],
    ["2026-06-11", reopened],
  ];
  const there = story("I1", lines);
  const elsewhere = story("I2", lines, {
    boards: [{ board: other, status: null, archived: false, gone: false, fields: {} }],
  });

  it("have the facts up to it, where facts decide whether they count: off the team's boards", () => {
    const [first, second] = asOfThen([there, elsewhere], [board], at("2026-06-10"));
    expect(first).toBe(there);
    expect(second?.item).toBe(elsewhere.item);
    expect(second?.facts).toEqual(elsewhere.facts.slice(0, 2));
  });

  it("have all of them where one of several boards is the team's", () => {
    const on = (where: string) => ({
      board: where,
      status: null,
      archived: false,
      gone: false,
      fields: {},
    });
    const both = story("I3", lines, { boards: [on(other), on(board)] });
    expect(asOfThen([both], [board], at("2026-06-10"))[0]).toBe(both);
  });

  it("are as they are where the team has no board", () => {
    const items = [there, elsewhere];
    expect(asOfThen(items, [], at("2026-06-10"))).toBe(items);
  });
});

describe("items in order", () => {
  const made = (id: string, createdAt: number) =>
    story(id, [["2026-06-01", created]], { createdAt });

  it("are handed back as they are where they come so", () => {
    const items = [made("I2", 1_000), made("I1", 2_000), made("I3", 2_001)];
    expect(inOrder(items)).toBe(items);
    expect(inOrder([])).toEqual([]);
  });

  it("are by creation to the millisecond, then by id", () => {
    const items = [
      made("I5", 9_000),
      made("I3", 2_001),
      made("I4", 2_000),
      made("I1", 2_000),
      made("I2", 1_999),
    ];
    expect(ids(inOrder(items))).toEqual(["I2", "I1", "I4", "I3", "I5"]);
    expect(ids(inOrder(items.toReversed()))).toEqual(["I2", "I1", "I4", "I3", "I5"]);
    expect(ids(inOrder([made("I2", 5), made("I1", 5)]))).toEqual(["I1", "I2"]);
  });

  it("are so over years, however many", () => {
    const day = 86_400_000;
    const items = Array.from({ length: 40 }, (_, i) => made(`I${i}`, 1e12 + ((i * 17) % 40) * day));
    const times = inOrder(items).map(({ item }) => (item.createdAt - 1e12) / day);
    expect(times).toEqual(Array.from({ length: 40 }, (_, i) => i));
  });
});

describe("when a blocking issue was open", () => {
  const open = (lines: Line[], asOf = "2026-06-30") =>
    blockersOpen([story("B1", lines)], at(asOf))("B1").map(({ start, end }) => [start, end]);
  const day = (n: string) => at(`2026-06-${n}`);

  it("is for ever where nothing is known of it, or nothing closed it", () => {
    expect(blockersOpen([], at("2026-06-30"))("B1")).toEqual([{ start: -Infinity, end: Infinity }]);
    expect(open([["2026-06-01", created]])).toEqual([[-Infinity, Infinity]]);
    expect(open([["2026-06-03", reopened]])).toEqual([[-Infinity, Infinity]]);
  });

  it("is until it is closed or merged, and again when it is reopened", () => {
    expect(open([["2026-06-03", closed]])).toEqual([[-Infinity, day("03")]]);
    expect(open([["2026-06-03", merged]])).toEqual([[-Infinity, day("03")]]);
    expect(
      open([
        ["2026-06-03", closed],
        ["2026-06-05", reopened],
      ]),
    ).toEqual([
      [-Infinity, day("03")],
      [day("05"), Infinity],
    ]);
    expect(
      open([
        ["2026-06-09", closed],
        ["2026-06-03", closed],
        ["2026-06-04", closed],
        ["2026-06-05", reopened],
        ["2026-06-06", reopened],
      ]),
    ).toEqual([
      [-Infinity, day("03")],
      [day("05"), day("09")],
    ]);
  });

  it("is as far as is known at the instant", () => {
    expect(open([["2026-06-03", closed]], "2026-06-02")).toEqual([[-Infinity, Infinity]]);
    expect(open([["2026-06-03", closed]], "2026-06-03")).toEqual([[-Infinity, day("03")]]);
  });

  it("is looked up once", () => {
    const openSpans = blockersOpen([story("B1", [["2026-06-03", closed]])], at("2026-06-30"));
    expect(openSpans("B1")).toBe(openSpans("B1"));
  });
});
