import { describe, expect, it } from "vitest";
import type { Guess } from "../../../src/history/proposal/proposal.ts";
import {
  guessesOf,
  guessesOfStage,
  guessesOfWorkflow,
} from "../../../src/views/setup/map/evidence.ts";
import { signalsSentence } from "../../../src/views/setup/map/stage-signals.tsx";

const guess = (part: Guess["part"], name: string): Guess => ({
  part,
  name,
  basis: "moves",
  sentence: `${part} ${name}`,
  figures: {},
});
const stage = {
  name: "Review",
  kind: "active" as const,
  statuses: ["In review", "QA"],
  labels: [],
  signals: [],
};
const guesses = [
  guess("stage", "In Review"),
  guess("order", "QA"),
  guess("stage", "Doing"),
  guess("stage", "commitment"),
  guess("blocked", "QA"),
  guess("left out", "Old"),
];

describe("evidence", () => {
  it("stands by the stage whose columns it speaks of, whatever their case", () => {
    expect(guessesOfStage(guesses, stage).map(({ name }) => name)).toEqual(["In Review", "QA"]);
  });

  it("stands above all stages where it speaks of none of them", () => {
    expect(guessesOfWorkflow(guesses, [stage]).map(({ name }) => name)).toEqual([
      "Doing",
      "commitment",
      "Old",
    ]);
    expect(guessesOf(guesses, "blocked").map(({ name }) => name)).toEqual(["QA"]);
  });
});

describe("what puts an item into a stage", () => {
  it("is said in a line", () => {
    expect(signalsSentence(stage)).toBe("Columns “In review”, “QA”");
    expect(
      signalsSentence({ ...stage, statuses: [], labels: ["wip"], signals: ["assigned"] }),
    ).toBe("Label “wip”; assigned");
    expect(signalsSentence({ ...stage, statuses: [] })).toBe("Nothing puts an item here yet");
    const many = Array.from({ length: 298 }, (_, i) => `Step ${i}`);
    expect(signalsSentence({ ...stage, statuses: many })).toMatch(/“Step 3” and 294 more$/);
  });
});
