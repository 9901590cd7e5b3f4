import { describe, expect, it } from "vitest";
import { BLOCKED_COLUMN, rulesOf, UNMAPPED } from "../../src/history/rules.ts";
import { labelTeam, team } from "../stories.ts";

describe("a team's rules", () => {
  it("put a status in its stage, whatever its case; a blocked column and an unknown one have no place", () => {
    const { placeOf, commitment, done, stages, active } = rulesOf(team());
    expect(["Backlog", "doing", " IN PROGRESS ", "Review", "Done"].map(placeOf)).toEqual([
      0, 1, 1, 2, 3,
    ]);
    expect(["Blocked", "blocked ", "Icebox", ""].map(placeOf)).toEqual([
      BLOCKED_COLUMN,
      BLOCKED_COLUMN,
      UNMAPPED,
      UNMAPPED,
    ]);
    expect([placeOf("Doing"), placeOf("Doing")]).toEqual([1, 1]);
    expect({ commitment, done, stages, active }).toEqual({
      commitment: 1,
      done: 3,
      stages: 4,
      active: [false, true, false, false],
    });
  });

  it("take a label for the rightmost stage that names it, and a signal likewise", () => {
    const { stageOfLabel, stageOfSignal } = rulesOf(
      labelTeam({
        stages: [
          { name: "To do", kind: "not started", signals: ["open", "assigned"] },
          { name: "Doing", kind: "active", labels: ["doing", "wip*"] },
          { name: "Review", kind: "waiting", labels: ["wip: review"], signals: ["assigned"] },
          { name: "Done", kind: "done", signals: ["closed"] },
        ],
      }),
    );
    expect(["doing", "WIP: code", "wip: review", "bug", "bug"].map(stageOfLabel)).toEqual([
      1, 1, 2, -1, -1,
    ]);
    expect(stageOfSignal).toEqual({ open: 0, assigned: 2, "linked pull request": -1, closed: 3 });
  });

  it("name reasons as the team writes them where it writes them whole, each once", () => {
    const rules = rulesOf(
      team({
        blocked: {
          statuses: ["Blocked"],
          labels: ["Blocked", "waiting: *"],
          fields: [
            { field: "Waiting for", values: [] },
            { field: "State", values: ["stuck", "on hold"] },
          ],
        },
      }),
    );
    expect([
      rules.labelReason("blocked"),
      rules.labelReason("BLOCKED"),
      rules.labelReason("waiting: legal"),
      rules.labelReason("bug"),
      rules.labelReason("bug"),
      rules.fieldReason("Waiting for", "vendor"),
      rules.fieldReason("Waiting for", "legal"),
      rules.fieldReason("State", "stuck"),
      rules.fieldReason("State", "fine"),
      rules.fieldReason("Estimate", "3"),
      rules.statusReason("Blocked"),
      rules.dependencyReason("I1"),
      rules.dependencyReason(null),
      rules.dependencyReason("I1"),
      rules.labelReason("blocked"),
    ]).toEqual([0, 0, 1, -1, -1, 2, 3, 4, -1, -1, 5, 6, 7, 6, 0]);
    expect(rules.reasons).toEqual([
      { signal: "label", name: "Blocked" },
      { signal: "label", name: "waiting: legal" },
      { signal: "field", name: "Waiting for: vendor" },
      { signal: "field", name: "Waiting for: legal" },
      { signal: "field", name: "State: stuck" },
      { signal: "status", name: "Blocked" },
      { signal: "dependency", blocker: "I1" },
      { signal: "dependency", blocker: null },
    ]);
    expect([rules.dependencies, rules.closingIsDone]).toEqual([true, true]);
  });
});
