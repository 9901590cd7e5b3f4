import { describe, expect, it } from "vitest";
import { labelStages } from "../../../src/history/proposal/label-stages.ts";
import { tallyLabels } from "../../../src/history/proposal/label-tally.ts";
import { subjectsOf } from "../../../src/history/proposal/subjects.ts";
import { item, labels, many } from "./item-samples.ts";

type Told = string[];
const read = (kind: "issue" | "pull request", ...told: Told[]) => {
  const items = told.map((one) => item(labels(...one), { kind, boards: [] }));
  return labelStages(tallyLabels(items), subjectsOf(items));
};
const round = (n: number, ...told: string[]): Told[] => many(n, () => told);
const namesOf = ({ stages }: ReturnType<typeof read>) => stages.map(({ name }) => name);

describe("stages of issues without a board", () => {
  it("are open, assigned, a pull request and closed, with labels among them by what they say", () => {
    const { stages, blocked } = read(
      "issue",
      ...round(3, "backlog", "-backlog", "in review", "-in review"),
      ...round(3, "needs info", "-needs info", "stuck", "-stuck"),
      ...round(3, "status: done", "-status: done", "status: ready", "-status: ready"),
    );
    const own = (name: string, kind: string, signals: string[], worn: string[] = []) => ({
      name,
      kind,
      statuses: [],
      labels: worn,
      signals,
    });
    expect(stages).toEqual([
      own("Open", "not started", ["open"]),
      own("backlog", "not started", [], ["backlog"]),
      own("Assigned", "active", ["assigned"]),
      own("Pull request", "active", ["linked pull request"]),
      own("in review", "active", [], ["in review"]),
      own("needs info", "waiting", [], ["needs info"]),
      own("Closed", "done", ["closed"]),
    ]);
    expect(blocked).toEqual(["stuck"]);
  });
});

describe("stages of pull requests", () => {
  it("are work from their opening, with the labels of work only", () => {
    const { stages } = read(
      "pull request",
      ...round(3, "backlog", "-backlog", "in review", "-in review"),
    );
    expect(stages.map(({ name, kind, signals }) => [name, kind, signals])).toEqual([
      ["Open", "active", ["open"]],
      ["in review", "active", []],
      ["Closed", "done", ["closed"]],
    ]);
  });

  it("stand by which label comes first on most items", () => {
    const [a, b, c] = ["needs info", "needs review", "needs tests"];
    const found = read(
      "pull request",
      // c before b before a, twice of three times each.
      ...round(2, b, `-${b}`, a, `-${a}`),
      ...round(1, a, `-${a}`, b, `-${b}`),
      ...round(2, c, `-${c}`, a, `-${a}`),
      ...round(2, c, `-${c}`, b, `-${b}`),
      ...round(1, b, `-${b}`, c, `-${c}`),
    );
    expect(namesOf(found)).toEqual(["Open", c, b, a, "Closed"]);
  });

  it("stand by use, then by name, where neither comes first", () => {
    const used = (name: string, n: number) => round(n, name, `-${name}`);
    expect(
      namesOf(
        read(
          "pull request",
          ...used("needs tests", 3),
          ...used("needs review", 3),
          ...used("needs info", 3),
          ...used("needs work", 4),
        ),
      ),
    ).toEqual(["Open", "needs work", "needs info", "needs review", "needs tests", "Closed"]);
  });
});

describe("what is said of a label", () => {
  const found = read(
    "pull request",
    ...round(2, "in review", "-in review"),
    ["in review", "closed", "-in review"],
    ...round(3, "needs info", "-needs info"),
    ...round(3, "stuck", "-stuck"),
    ["needs docs", "closed", "-needs docs"],
    ["docs"],
  );
  const guessOf = (name: string) => found.guesses.find((guess) => guess.name === name);

  it("is what it means, and how often it came and went", () => {
    expect(guessOf("in review")).toEqual({
      part: "stage",
      name: "in review",
      basis: "moves",
      sentence:
        "“in review” is being worked on: it was put on 3 times and taken off 2 times while the item was open.",
      figures: { put: 3, taken: 2, takenClosed: 1, worn: 0 },
    });
    expect(guessOf("needs info")).toMatchObject({ part: "stage" });
    expect(guessOf("needs info")?.sentence).toContain("“needs info” is waiting: ");
    expect(guessOf("stuck")).toMatchObject({ part: "blocked" });
    expect(guessOf("stuck")?.sentence).toContain("“stuck” is blocked: ");
  });

  it("is why it is left out, where it only sounds like a stage", () => {
    expect(guessOf("needs docs")).toEqual({
      part: "left out",
      name: "needs docs",
      basis: "moves",
      sentence:
        "“needs docs” sounds like a stage, but is not used like one: put on once, taken off 0 times while the item was open and once after it was closed.",
      figures: { put: 1, taken: 0, takenClosed: 1 },
    });
    expect(guessOf("docs")).toBeUndefined();
    expect(found.guesses.filter(({ part }) => part === "left out")).toHaveLength(1);
  });

  it("is nothing of one that comes and goes and says that work is done, ready, or something else", () => {
    const { guesses } = read(
      "pull request",
      ...round(3, "status: done", "-status: done", "status: ready", "-status: ready"),
      ...round(3, "docs", "-docs"),
    );
    expect(guesses.map(({ name }) => name)).toEqual(["commitment"]);
  });

  it("is nothing of one that is only worn: nobody saw it come", () => {
    const worn = item([], { labels: ["needs docs"], kind: "pull request" });
    const { guesses } = labelStages(tallyLabels([worn]), subjectsOf([worn]));
    expect(guesses.map(({ name }) => name)).toEqual(["commitment"]);
  });

  it("ends with where work starts", () => {
    expect(found.guesses.at(-1)).toEqual({
      part: "stage",
      name: "commitment",
      basis: "default",
      sentence: "Work starts when a pull request is opened: nothing tells when it began before.",
      figures: {},
    });
    expect(read("issue", []).guesses.at(-1)?.sentence).toBe(
      "Work on an issue starts when somebody is assigned to it or a pull request is linked.",
    );
  });
});
