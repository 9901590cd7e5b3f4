import { describe, expect, it } from "vitest";
import type { StageKind } from "../../../src/domain/workflow.ts";
import { folded, mostStages } from "../../../src/history/proposal/fold-stages.ts";

const used = (name: string, kind: StageKind, times: number) => ({
  stage: { name, kind, statuses: [name], labels: [], signals: [] },
  used: times,
});
/** A backlog, so many steps used 10 times each but where said, and done. */
const row = (steps: number, rare: Record<number, number> = {}) => [
  used("Backlog", "not started", 0),
  ...Array.from({ length: steps }, (_, i) => used(`S${i}`, "active", rare[i] ?? 10)),
  used("Done", "done", 0),
];
const namesOf = (stages: ReturnType<typeof folded>) => stages.map(({ stage }) => stage.name);

describe("folded", () => {
  it("leaves twenty stages as they are", () => {
    const twenty = row(mostStages - 2);
    expect(twenty).toHaveLength(20);
    expect(folded(twenty)).toEqual(twenty);
  });

  it("joins the two neighbours least used, with the statuses of both", () => {
    const result = folded(row(19, { 7: 2, 8: 3, 12: 1 }));
    expect(result).toHaveLength(20);
    expect(result[8]).toEqual({
      stage: {
        name: "S7 … S8",
        kind: "active",
        statuses: ["S7", "S8"],
        labels: [],
        signals: [],
      },
      used: 5,
    });
    expect(namesOf(result).slice(7, 10)).toEqual(["S6", "S7 … S8", "S9"]);
  });

  it("joins the leftmost two of several that are used alike", () => {
    expect(namesOf(folded(row(19)))[1]).toBe("S0 … S1");
  });

  it("joins again what was joined, naming the first and the last", () => {
    const names = namesOf(folded(row(21, { 4: 1, 5: 1, 6: 1, 7: 1 })));
    expect(names).toHaveLength(20);
    expect(names.slice(4, 8)).toEqual(["S3", "S4 … S7", "S8", "S9"]);
  });

  it("joins no two kinds: neither the first with work, nor work with the last", () => {
    const mixed = Array.from({ length: 25 }, (_, i) =>
      used(`M${i}`, i % 2 === 0 ? "active" : "waiting", 0),
    );
    expect(folded(mixed)).toEqual(mixed);
    const edge = folded(row(19));
    expect(edge[0]?.stage.name).toBe("Backlog");
    expect(edge.at(-1)?.stage.name).toBe("Done");
  });
});
