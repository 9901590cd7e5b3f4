import { describe, expect, it } from "vitest";
import { factsById, heldReasons } from "../../src/metrics/block-origins.ts";
import { signsOfOver } from "../../src/metrics/signs-of-over.ts";
import {
  created,
  type Line,
  labelled,
  moved,
  onBoard,
  story,
  tableOf,
  team,
  waitsFor,
  waitsNoMore,
} from "../stories.ts";

const whose = team({ blocked: { statuses: ["Blocked"], labels: ["blocked", "waiting: *"] } });
const doing: Line = ["2026-06-01", moved("Doing", "Backlog")];
const blocked = (day: string, label = "blocked"): Line => [day, labelled(label)];
const toReview = (day: string): Line => [day, moved("Review", "Doing")];

/** What the first of the items says on the 20th; the others stand on either side of it in the table. */
function signs(...more: Line[]) {
  const stories = [
    story("I1", [
      ...onBoard("2026-06-01"),
      ["2026-06-02", waitsFor("I9")],
      ["2026-06-18", waitsNoMore("I9")],
    ]),
    story("I2", [...onBoard("2026-06-01"), doing, ...more]),
    story("I3", [
      ...onBoard("2026-06-01"),
      doing,
      ["2026-06-15", moved("Review", "Doing")],
      ["2026-06-02", waitsFor("I9")],
      ["2026-06-18", waitsNoMore("I9")],
    ]),
    story("I9", [["2026-05-01", created]], { boards: [] }),
  ];
  const table = tableOf(stories, "2026-06-20", whose);
  const row = table.items.indexOf("I2");
  const held = heldReasons(
    table,
    row,
    factsById(() => stories),
  );
  const since = Math.min(...held.map((each) => each.since));
  return signsOfOver(table, row, since, held);
}
const none = { movedOn: false, waitIsOver: false };

describe("signs that a block is over", () => {
  it("are none while nothing happens", () => {
    expect(signs(blocked("2026-06-05"))).toEqual(none);
  });

  it("are a move to a later stage after the mark, not before, with, or back from it", () => {
    expect(signs(blocked("2026-06-05"), toReview("2026-06-08"))).toEqual({
      ...none,
      movedOn: true,
    });
    expect(signs(toReview("2026-06-03"), blocked("2026-06-05"))).toEqual(none);
    expect(signs(toReview("2026-06-05"), blocked("2026-06-05"))).toEqual(none);
    expect(
      signs(toReview("2026-06-03"), blocked("2026-06-05"), [
        "2026-06-08",
        moved("Doing", "Review"),
      ]),
    ).toEqual(none);
  });

  it("are reckoned from the last of its marks", () => {
    const [first, last] = [blocked("2026-06-05"), blocked("2026-06-10", "waiting: legal")];
    expect(signs(first, toReview("2026-06-08"), last)).toEqual(none);
    expect(signs(first, last, toReview("2026-06-12"))).toEqual({ ...none, movedOn: true });
  });

  it("are a wait that ended during the block, not before it, and not one that goes on", () => {
    const waits: Line = ["2026-06-03", waitsFor("I9")];
    const over = (day: string): Line => [day, waitsNoMore("I9")];
    expect(signs(blocked("2026-06-05"), waits, over("2026-06-09"))).toEqual({
      ...none,
      waitIsOver: true,
    });
    expect(signs(blocked("2026-06-05"), waits, over("2026-06-04"))).toEqual(none);
    expect(signs(blocked("2026-06-05"), waits, over("2026-06-05"))).toEqual(none);
    expect(signs(blocked("2026-06-05"), waits)).toEqual(none);
  });

  it("are not a mark of another kind that ended", () => {
    expect(
      signs(blocked("2026-06-05"), blocked("2026-06-06", "waiting: legal"), [
        "2026-06-09",
        { kind: "unlabelled", label: "waiting: legal" },
      ]),
    ).toEqual(none);
  });

  it("are none of an item in a blocked column, whatever else marks it", () => {
    const waited: Line[] = [
      ["2026-06-06", waitsFor("I9")],
      ["2026-06-09", waitsNoMore("I9")],
    ];
    const inColumn: Line = ["2026-06-05", moved("Blocked", "Doing")];
    expect(signs(blocked("2026-06-04"), inColumn, ...waited)).toEqual(none);
    expect(signs(blocked("2026-06-04"), ...waited)).toEqual({ ...none, waitIsOver: true });
  });
});
