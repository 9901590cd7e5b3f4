import { describe, expect, it } from "vitest";
import type { Fact } from "../../src/domain/fact.ts";
import { wipByDay } from "../../src/metrics/wip.ts";
import {
  archived,
  at,
  closed,
  days,
  type Line,
  moved,
  onBoard,
  removed,
  story,
  tableOf,
} from "../stories.ts";
import { valueOf } from "./value-of.ts";

const june = days("2026-06-01", "2026-06-08");

/** A change without an event, known to lie after one instant and not after another. */
const between = (
  after: string,
  when: string,
  content: Line[1],
  evidence: Fact["evidence"] = "inferred",
): Line => [when, content, { evidence, notBefore: at(after) }];

/** WIP, the least and the most of it, from the 1st to the 8th of June. */
const band = (lines: Line[], asOf = "2026-06-08") => {
  const { wip, low, high } = valueOf(wipByDay(tableOf([story("I1", lines)], asOf), june));
  return { wip: [...wip], low: [...low], high: [...high] };
};

const backlog = onBoard("2026-06-01");

describe("wipByDay, the band", () => {
  it("is as narrow as WIP where every move is recorded", () => {
    const { wip, low, high } = band([
      ...backlog,
      ["2026-06-02", moved("Doing", "Backlog")],
      ["2026-06-05", moved("Done", "Doing")],
    ]);
    expect(wip).toEqual([0, 1, 1, 1, 0, 0, 0, 0]);
    expect(low).toEqual(wip);
    expect(high).toEqual(wip);
  });

  it("counts an item or not on the days between the bounds of its start and of its finish", () => {
    const lines = [
      ...backlog,
      between("2026-06-02", "2026-06-04", moved("Doing", "Backlog")),
      between("2026-06-05", "2026-06-07", moved("Done", "Doing")),
    ];
    expect(band(lines)).toEqual({
      wip: [0, 0, 0, 1, 1, 1, 0, 0],
      low: [0, 0, 0, 1, 0, 0, 0, 0],
      high: [0, 1, 1, 1, 1, 1, 0, 0],
    });
  });

  it("leaves no doubt about a day that was read at its last second", () => {
    const lines = [
      ...backlog,
      // Seen in the backlog at 23:59:59 of the 2nd, moved at noon of the 3rd.
      ["2026-06-03", moved("Doing", "Backlog"), { evidence: "inferred", notBefore: endOf("02") }],
    ] satisfies Line[];
    const { wip, low, high } = band(lines);
    expect(wip).toEqual([0, 0, 1, 1, 1, 1, 1, 1]);
    expect(low).toEqual(wip);
    expect(high).toEqual(wip);
    // A second earlier it may have been that day's last.
    const earlier = [...backlog, between("2026-06-02T23:59", "2026-06-03", moved("Doing"))];
    expect(band(earlier).high).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
  });

  it("sees that an item may have passed through unseen, also when only its closing is told", () => {
    const across = between("2026-06-02", "2026-06-04", moved("Done", "Backlog"));
    expect(band([...backlog, across])).toMatchObject({
      wip: [0, 0, 0, 0, 0, 0, 0, 0],
      high: [0, 1, 1, 0, 0, 0, 0, 0],
    });
    expect(band([...backlog, ["2026-06-04", closed], across]).high).toEqual([
      0, 1, 1, 0, 0, 0, 0, 0,
    ]);
  });

  it("doubts an item that left its column and came back between two readings", () => {
    const lines = [
      ...backlog,
      ["2026-06-02", moved("Doing", "Backlog")],
      between("2026-06-04", "2026-06-06", moved("Doing", "Doing")),
    ] satisfies Line[];
    expect(band(lines)).toEqual({
      wip: [0, 1, 1, 1, 1, 1, 1, 1],
      low: [0, 1, 1, 0, 0, 1, 1, 1],
      high: [0, 1, 1, 1, 1, 1, 1, 1],
    });
  });

  it("does not know where an item is that came into the blocked column unseen, until it is seen again", () => {
    const lines = [...backlog, between("2026-06-02", "2026-06-03", moved("Blocked", "Backlog"))];
    expect(band(lines).high).toEqual([0, 1, 1, 1, 1, 1, 1, 1]);
    const later = (...more: Line[]) => band([...lines, ...more]).high;
    expect(later(["2026-06-05", moved("Backlog", "Blocked")])).toEqual([0, 1, 1, 1, 0, 0, 0, 0]);
    expect(later(["2026-06-05", closed])).toEqual([0, 1, 1, 1, 0, 0, 0, 0]);
    expect(later(["2026-06-05", removed])).toEqual([0, 1, 1, 1, 0, 0, 0, 0]);
    // From a stage in progress it is still there: blocked keeps the position.
    const fromDoing: Line[] = [
      ...backlog,
      ["2026-06-02", moved("Doing", "Backlog")],
      between("2026-06-03", "2026-06-04", moved("Blocked", "Doing")),
    ];
    expect(band(fromDoing).low).toEqual([0, 1, 0, 1, 1, 1, 1, 1]);
  });

  it("is as wide as the bounds of an archiving", () => {
    const lines = [
      ...backlog,
      ["2026-06-02", moved("Doing", "Backlog")],
      between("2026-06-04", "2026-06-06", archived, "observed"),
    ] satisfies Line[];
    expect(band(lines)).toMatchObject({
      wip: [0, 1, 1, 1, 1, 0, 0, 0],
      low: [0, 1, 1, 0, 0, 0, 0, 0],
    });
  });

  it("as of a day within the bounds knows nothing of what is told later", () => {
    const lines = [...backlog, between("2026-06-02", "2026-06-04", moved("Doing", "Backlog"))];
    expect(band(lines, "2026-06-03")).toEqual({ wip: [0, 0, 0], low: [0, 0, 0], high: [0, 0, 0] });
  });
});

describe("the bounds of start and finish", () => {
  it("reach back to the last sight where only the closing tells of the finish", () => {
    const lines: Line[] = [
      ...backlog,
      ["2026-06-04", closed],
      between("2026-06-02", "2026-06-04", moved("Done", "Backlog")),
    ];
    const table = tableOf([story("I1", lines)], "2026-06-08");
    expect([table.startedAt[0], table.finishedAt[0]]).toEqual([at("2026-06-04"), at("2026-06-04")]);
    expect(table.startedNotBefore[0]).toBe(at("2026-06-02"));
  });

  it("are the times themselves where an event tells, whatever is in doubt before", () => {
    const lines: Line[] = [
      ...backlog,
      between("2026-06-02", "2026-06-03", moved("Backlog", "Backlog")),
      ["2026-06-03", moved("Doing", "Backlog")],
    ];
    const table = tableOf([story("I1", lines)], "2026-06-08");
    expect(table.startedNotBefore[0]).toBe(at("2026-06-03"));
  });
});

function endOf(day: string): number {
  return Date.parse(`2026-06-${day}T23:59:59Z`);
}
