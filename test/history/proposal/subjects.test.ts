import { describe, expect, it } from "vitest";
import type { FactContent } from "../../../src/domain/fact.ts";
import { subjectsOf } from "../../../src/history/proposal/subjects.ts";
import { item, labels, many } from "./item-samples.ts";

const issues = (n: number, ...facts: FactContent[]) => many(n, () => item(facts));
const pulls = (n: number) => many(n, () => item([], { kind: "pull request" }));
const assigned: FactContent = { kind: "assigned", login: "ada" };

describe("what counts where there is no board", () => {
  it("is issues where a fifth of them show a start", () => {
    expect(subjectsOf([...issues(2, assigned), ...issues(8), ...pulls(3)])).toEqual({
      issues: true,
      pulls: false,
      choice: { issues: true, drafts: false, pullRequests: "none", parents: false },
      guesses: [
        {
          part: "items",
          name: "issues",
          basis: "moves",
          sentence:
            "Issues are counted: 2 of 10 show when work on them started. A pull request is part of the issue it closes.",
          figures: { issues: 10, started: 2, pulls: 3 },
        },
      ],
    });
  });

  it("is pull requests where fewer do", () => {
    expect(subjectsOf([...issues(2, assigned), ...issues(9), ...pulls(1)])).toEqual({
      issues: false,
      pulls: true,
      choice: { issues: false, drafts: false, pullRequests: "all", parents: false },
      guesses: [
        {
          part: "items",
          name: "pull requests",
          basis: "moves",
          sentence:
            "Only pull requests are counted: no more than 2 of 11 issues show when work on them started, by an assignee, a pull request or a label.",
          figures: { issues: 11, started: 2, pulls: 1 },
        },
      ],
    });
  });

  it("is pull requests where there are no issues, and issues where there is nothing else", () => {
    expect(subjectsOf(pulls(2)).guesses[0]?.sentence).toBe(
      "Pull requests are counted: 2 of them, and no issues.",
    );
    expect(subjectsOf([...issues(1), item([], { kind: "draft" })])).toMatchObject({
      issues: true,
      guesses: [
        {
          sentence:
            "Issues are counted: 0 of 1 show when work on them started, and there is nothing else to count. A pull request is part of the issue it closes.",
        },
      ],
    });
  });

  it.each<[string, boolean, FactContent[]]>([
    ["an assignee", true, [{ kind: "commented" }, assigned]],
    ["a linked pull request", true, [{ kind: "linked", pull: "PR_1" }]],
    ["a label of work", true, labels("in review")],
    ["a label of waiting", true, labels("needs review")],
    ["a label of what is not started", false, labels("backlog")],
    ["a label that says what it is", false, labels("docs")],
    ["a label of work taken off", false, [{ kind: "unlabelled", label: "in review" }]],
    ["a comment", false, [{ kind: "commented" }]],
  ])("shows a start by %s: %s", (_, shows, facts) => {
    expect(subjectsOf([...issues(1, ...facts), ...pulls(1)]).issues).toBe(shows);
  });
});
