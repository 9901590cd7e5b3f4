import { describe, expect, it } from "vitest";
import type { Reading, ReadingRow } from "../../../src/domain/reading.ts";
import { bothEnds, placesBefore, sightingsOf } from "../../../src/github/sync/places.ts";

const row = (item: string, itemUpdatedAt = 50): ReadingRow => ({
  item,
  boardItem: `row ${item}`,
  status: null,
  statusCreatedAt: null,
  statusUpdatedAt: null,
  itemUpdatedAt,
  contentUpdatedAt: null,
  archived: false,
  fields: {},
});
const reading = (...rows: ReadingRow[]): Reading => ({ board: "B", at: 100, rows });
const times = (places: ReturnType<typeof placesBefore>) =>
  places.map(({ item, boardItem, since, rowAt }) => [item, boardItem, since, rowAt]);

describe("placesBefore", () => {
  it("dates a row at its reading, or at its own later change", () => {
    expect(times(placesBefore(reading(row("A"), row("B", 130)), [], []))).toEqual([
      ["A", "row A", 100, 100],
      ["B", "row B", 130, 130],
    ]);
  });

  it("knows from the row itself when it was seen: a history file brings no sightings", () => {
    const untold = { ...row("A"), seenAt: 60 };
    expect(times(placesBefore(reading(untold), [], []))).toEqual([["A", "row A", 60, 60]]);
    expect(times(placesBefore(reading(untold), [["A", "row A", 80]], []))).toEqual([
      ["A", "row A", 80, 60],
    ]);
  });

  it("knows a row that a reading kept untold to be as old as its sighting", () => {
    expect(times(placesBefore(reading(row("A")), [["A", "row A", 40]], []))).toEqual([
      ["A", "row A", 40, 40],
    ]);
  });

  it("knows that a row seen since was there then, though not how", () => {
    expect(times(placesBefore(reading(row("A")), [["A", "row A", 160]], []))).toEqual([
      ["A", "row A", 160, 100],
    ]);
  });

  it("adds what only a part of a reading or other boards have told of", () => {
    const places = placesBefore(
      reading(row("A")),
      [["N", "row N", 160]],
      [
        ["S", 30, 170],
        ["A", 20, 170],
        ["N", 20, 170],
      ],
    );
    expect(times(places)).toEqual([
      ["A", "row A", 100, 100],
      ["N", "row N", 160, 160],
      ["S", null, 30, 30],
    ]);
    expect(places.map((place) => place.row?.item ?? null)).toEqual(["A", null, null]);
  });

  it("gives back what `sightingsOf` remembers", () => {
    const [place] = placesBefore(reading(row("A")), [["A", "row A", 160]], []);
    const kept = sightingsOf(place ? [place] : []);
    expect(kept).toEqual([
      ["A", "row A", 100],
      ["A", "row A", 160],
    ]);
    const later = { ...reading(row("A")), at: 200 };
    expect(times(placesBefore(later, kept, []))).toEqual([["A", "row A", 160, 100]]);
    expect(sightingsOf(placesBefore(null, [], [["S", 30, 170]]))).toEqual([]);
  });
});

describe("bothEnds", () => {
  it("keeps the first and the last sighting of a row", () => {
    expect(
      bothEnds([
        ["A", "row A", 3],
        ["A", "row A", 1],
        ["B", "row B", 2],
        ["A", "row A", 2],
        ["B", "row B", 2],
      ]),
    ).toEqual([
      ["A", "row A", 1],
      ["A", "row A", 3],
      ["B", "row B", 2],
    ]);
  });
});
