import { describe, expect, it } from "vitest";
import { type Stage, workflowFault } from "../../src/domain/workflow.ts";

const stages = (count: number): Stage[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `Stage ${i}`,
    kind: i === count - 1 ? "done" : "active",
    statuses: [`Status ${i}`],
    labels: [],
    signals: [],
  }));

describe("workflowFault", () => {
  it("takes a hundred stages and no more: positions are kept in a byte", () => {
    expect(workflowFault(stages(100))).toBeNull();
    expect(workflowFault(stages(101))).toMatch(/101 stages are too many/);
    expect(workflowFault(stages(300))).toMatch(/300 stages are too many/);
  });
});
