import { describe, expect, it } from "vitest";
import { retroActions } from "../../src/metrics/retro-actions.ts";
import { type Line, moved, notPlanned, onBoard, story } from "../stories.ts";
import { attributed } from "./attributed.ts";
import { valueOf } from "./value-of.ts";

const action = (id: string, day: string, lines: Line[] = []) =>
  story(id, [...onBoard(day), ...lines], { labels: ["retro: action"] });
const stories = [
  action("I1", "2026-05-01", [["2026-05-20", moved("Done", "Doing")]]),
  // The last retrospective: on Thursday 11 June, one more written down on Sunday.
  action("I2", "2026-06-11", [["2026-06-15", moved("Done", "Doing")]]),
  action("I3", "2026-06-11", [["2026-06-12", notPlanned]]),
  action("I4", "2026-06-14"),
  story("I5", onBoard("2026-06-14"), { labels: ["bug"] }),
];
const asked = (labels: string[], asOf = "2026-06-20") => {
  const { table, attributes } = attributed(stories, asOf);
  return retroActions(table, attributes, labels);
};

describe("actions of retrospectives", () => {
  it("are the items with the team's label, the newest first, with age and outcome", () => {
    expect(valueOf(asked(["retro*"])).actions).toEqual([
      { row: 3, ageDays: 6, outcome: "open", latest: true },
      { row: 1, ageDays: 4, outcome: "done", latest: true },
      { row: 2, ageDays: 1, outcome: "dropped", latest: true },
      { row: 0, ageDays: 19, outcome: "done", latest: false },
    ]);
  });

  it("tells how many of the last retrospective's are done", () => {
    expect(valueOf(asked(["retro*"])).latest).toEqual({ all: 3, done: 1, dropped: 1 });
    // On 1 June only the earlier one was there.
    expect(valueOf(asked(["retro*"], "2026-06-01")).latest).toEqual({
      all: 1,
      done: 1,
      dropped: 0,
    });
  });

  it("is refused where the team has no label for them; none is not refused", () => {
    expect(asked([]).value).toMatchObject({ refused: "labels for actions of retrospectives" });
    expect(valueOf(asked(["action"]))).toEqual({
      actions: [],
      latest: { all: 0, done: 0, dropped: 0 },
    });
  });
});
