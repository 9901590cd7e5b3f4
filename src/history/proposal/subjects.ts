import type { ItemFacts } from "../../domain/reading.ts";
import type { ItemChoice } from "../../domain/team.ts";
import { labelMeaning } from "./label-meaning.ts";
import type { Guess } from "./proposal.ts";

/** Which items of a repository without a board tell when work on them starts. */
export type Subjects = { issues: boolean; pulls: boolean; choice: ItemChoice; guesses: Guess[] };

/** Of a hundred issues at least so many must show a start. */
const leastShare = 20;

/** Somebody took it up: assigned, a pull request, or a label of work. */
const hasStart = ({ facts }: ItemFacts): boolean =>
  facts.some(
    (fact) =>
      fact.kind === "assigned" ||
      fact.kind === "linked" ||
      (fact.kind === "labelled" && ["active", "waiting"].includes(labelMeaning(fact.label) ?? "")),
  );

/**
 * Chooses what counts where there is no board: issues where enough of them show when
 * work started, else pull requests, of which each is work from its opening.
 */
export function subjectsOf(items: readonly ItemFacts[]): Subjects {
  const issues = items.filter(({ item }) => item.kind === "issue");
  const pulls = items.filter(({ item }) => item.kind === "pull request");
  const started = issues.filter(hasStart).length;
  const issuesTell = issues.length > 0 && started * 100 >= issues.length * leastShare;
  const useIssues = issuesTell || pulls.length === 0;
  const figures = { issues: issues.length, started, pulls: pulls.length };
  return {
    issues: useIssues,
    pulls: !useIssues,
    choice: useIssues
      ? { issues: true, drafts: false, pullRequests: "none", parents: false }
      : { issues: false, drafts: false, pullRequests: "all", parents: false },
    guesses: [
      {
        part: "items",
        name: useIssues ? "issues" : "pull requests",
        basis: "moves",
        sentence: useIssues
          ? `Issues are counted: ${started} of ${issues.length} show when work on them started${issuesTell ? "" : ", and there is nothing else to count"}. A pull request is part of the issue it closes.`
          : issues.length === 0
            ? `Pull requests are counted: ${pulls.length} of them, and no issues.`
            : `Only pull requests are counted: no more than ${started} of ${issues.length} issues show when work on them started, by an assignee, a pull request or a label.`,
        figures,
      },
    ],
  };
}
