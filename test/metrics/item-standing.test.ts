import { describe, expect, it } from "vitest";
import { itemStandings } from "../../src/metrics/item-standing.ts";
import {
  added,
  archived,
  closed,
  created,
  days,
  type Line,
  labelled,
  moved,
  notPlanned,
  onBoard,
  removed,
  story,
  team,
} from "../stories.ts";
import { attributed } from "./attributed.ts";

const begun = (id: string, start: string, ...more: Line[]) =>
  story(id, [...onBoard("2026-06-01"), [start, moved("Doing", "Backlog")], ...more]);

describe("how every item stands", () => {
  const quiet = { blocked: false, pastSle: false, stale: false };

  it("is where it is in its life, and in progress whether blocked, late or left alone", () => {
    const whose = team({ sle: { percentile: 85, days: 5 } });
    const items = [
      story("waits", onBoard("2026-06-01")),
      begun("begun", "2026-06-19"),
      begun("late", "2026-06-10", ["2026-06-19", { kind: "commented" }]),
      begun("blocked", "2026-06-18", ["2026-06-19", labelled("blocked")]),
      begun("done", "2026-06-10", ["2026-06-12", closed]),
      begun("dropped", "2026-06-10", ["2026-06-12", notPlanned]),
      begun("taken off", "2026-06-10", ["2026-06-12", removed]),
      begun("put away", "2026-06-10", ["2026-06-12", archived]),
      story("nowhere", [
        ["2026-06-01", created],
        ["2026-06-01", added],
      ]),
      story("last", onBoard("2026-06-02")),
    ];
    const { table, attributes } = attributed(items, "2026-06-20", whose);
    const input = { table, attributes, team: whose, own: { kindOf: () => -1, days: [] } };
    expect(Object.fromEntries(itemStandings(input, days("2026-06-01", "2026-06-20")))).toEqual({
      waits: { place: "not started", stage: 0, ...quiet },
      begun: { place: "in progress", stage: 1, ...quiet },
      late: { place: "in progress", stage: 1, ...quiet, pastSle: true },
      blocked: { place: "in progress", stage: 1, ...quiet, blocked: true },
      done: { place: "delivered", stage: 3, ...quiet },
      dropped: { place: "discarded", stage: 3, ...quiet },
      "taken off": { place: "left", stage: -1, ...quiet },
      "put away": { place: "left", stage: 1, ...quiet },
      last: { place: "not started", stage: 0, ...quiet },
    });
  });

  it("is stale from the team's limit on, while in progress only", () => {
    const items = [
      begun("old", "2026-06-13"),
      begun("new", "2026-06-14"),
      story("w", onBoard("2026-06-01")),
    ];
    const whose = team(); // seven days
    const { table, attributes } = attributed(items, "2026-06-20", whose);
    const input = { table, attributes, team: whose, own: { kindOf: () => -1, days: [] } };
    const standings = itemStandings(input, days("2026-06-01", "2026-06-20"));
    expect([...standings].map(([id, { stale, pastSle }]) => [id, stale, pastSle])).toEqual([
      ["new", false, false],
      ["old", true, false],
      ["w", false, false],
    ]);
  });
});
