import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTeam } from "../../../src/domain/team.ts";
import { toTeamFile } from "../../../src/domain/team-file.ts";
import type { Stage, StageKind } from "../../../src/domain/workflow.ts";
import {
  addStage,
  columnPlace,
  columnsOf,
  partOf,
  placeColumn,
  placeStage,
  removeStage,
  renameStage,
  stepStage,
  turnStage,
} from "../../../src/views/setup/map/stage-edits.ts";

const stage = (name: string, kind: StageKind): Stage => ({
  name,
  kind,
  statuses: [name],
  labels: [],
  signals: [],
});
const stages = [
  stage("Backlog", "not started"),
  stage("Next", "not started"),
  stage("Doing", "active"),
  stage("Review", "waiting"),
  stage("Done", "done"),
];
const file = toTeamFile(
  parseTeam({
    name: "Acme",
    zone: "UTC",
    sources: [{ board: "https://github.com/orgs/acme/projects/7" }],
    stages,
    blocked: { statuses: ["Blocked"] },
    limits: { wip: 5, stages: [{ stage: "Doing", limit: 3 }] },
  }),
);
const said = (all: readonly Stage[]) => all.map(({ name, kind }) => `${name}: ${kind}`);

describe("stepping a stage", () => {
  it("changes places with its neighbour within its part", () => {
    expect(said(stepStage(stages, 3, -1))).toEqual([
      "Backlog: not started",
      "Next: not started",
      "Review: waiting",
      "Doing: active",
      "Done: done",
    ]);
  });

  it("crosses a boundary first, and keeps its place", () => {
    expect(said(stepStage(stages, 1, 1))[1]).toBe("Next: active");
    expect(said(stepStage(stages, 2, -1))[2]).toBe("Doing: not started");
    expect(said(stepStage(stages, 3, 1))[3]).toBe("Review: done");
    expect(said(stepStage(stages, 4, -1))[4]).toBe("Done: active");
  });

  it("goes no further than the ends", () => {
    expect(stepStage(stages, 0, -1)).toEqual(stages);
    expect(stepStage(stages, 4, 1)).toEqual(stages);
    expect(said(stepStage(stages.slice(2), 0, -1))[0]).toBe("Doing: not started");
    expect(stepStage([], 0, 1)).toEqual([]);
  });
});

describe("placing a stage", () => {
  it("makes it what its new neighbours are", () => {
    expect(said(placeStage(stages, 0, 3))).toEqual([
      "Next: not started",
      "Doing: active",
      "Review: waiting",
      "Backlog: active",
      "Done: done",
    ]);
    expect(said(placeStage(stages, 2, 0))[0]).toBe("Doing: not started");
    expect(said(placeStage(stages, 3, 4))[4]).toBe("Review: done");
  });

  it("leaves it what it is at a boundary", () => {
    expect(said(placeStage(stages, 0, 1))[1]).toBe("Backlog: not started");
    expect(said(placeStage(stages, 3, 2))[2]).toBe("Review: waiting");
  });
});

it("keeps the order of a workflow whatever is done, and loses no stage", () => {
  const kind = fc.constantFrom<StageKind>("not started", "active", "waiting", "done");
  const deed = fc.tuple(
    fc.constantFrom("step", "place", "turn"),
    fc.nat(4),
    fc.nat(4),
    kind,
    fc.constantFrom<-1 | 1>(-1, 1),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 20 }), (deeds) => {
      let all: Stage[] = stages;
      for (const [what, at, to, meaning, by] of deeds) {
        if (what === "step") all = stepStage(all, at, by);
        if (what === "place") all = placeStage(all, at, to);
        if (what === "turn") all = turnStage(all, at, meaning);
      }
      const order = ["before", "during", "after"];
      const ranks = all.map((one) => order.indexOf(partOf(one)));
      expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
      expect(all.map(({ name }) => name).toSorted()).toEqual(
        stages.map(({ name }) => name).toSorted(),
      );
    }),
  );
});

describe("columns", () => {
  it("are moved from wherever they are, whatever their case", () => {
    expect(columnPlace(file, "review")).toBe(3);
    expect(columnPlace(file, "blocked")).toBe("blocked");
    expect(columnPlace(file, "Other")).toBe("nowhere");
    const moved = placeColumn(file, "Review", 2);
    expect(moved.stages[2]?.statuses).toEqual(["Doing", "Review"]);
    expect(moved.stages[3]?.statuses).toEqual([]);
    expect(columnPlace(placeColumn(moved, "Review", "blocked"), "Review")).toBe("blocked");
    expect(columnPlace(placeColumn(file, "Blocked", 2), "Blocked")).toBe(2);
    expect(placeColumn(file, "Blocked", 2).blocked.statuses).toEqual([]);
    expect(columnsOf(placeColumn(file, "Review", "nowhere"))).not.toContain("Review");
  });
});

describe("stages of a team file", () => {
  it("take the limits that were agreed for them along", () => {
    const renamed = renameStage(file, 2, "In progress");
    expect(renamed.limits.stages).toEqual([{ stage: "In progress", limit: 3 }]);
    expect(parseTeam(renamed).limits.stages).toHaveLength(1);
    expect(removeStage(file, 2).limits.stages).toEqual([]);
    expect(parseTeam(removeStage(file, 2)).workflow.stages).toHaveLength(4);
  });

  it("can be added, before done and under a name of their own", () => {
    const added = addStage(addStage(file, "Doing", "Test"), "Doing", null);
    expect(added.stages.map(({ name }) => name)).toEqual([
      "Backlog",
      "Next",
      "Doing",
      "Review",
      "Doing 2",
      "Doing 3",
      "Done",
    ]);
    expect(added.stages[4]).toMatchObject({ kind: "active", statuses: ["Test"] });
  });
});
