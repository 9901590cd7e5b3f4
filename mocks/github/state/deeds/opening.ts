import { type Doing, momentOf } from "../doing.ts";
import { issueOf, WorldError } from "../found.ts";
import type { Issue, PullRequest, Repository, State } from "../state.ts";
import { type Moment, written } from "../written.ts";

/** The fields that an issue and a pull request begin with alike. */
export const newContent = (
  { id, number, title }: { id: string; number: number; title: string },
  repository: Repository,
  { at, actor }: Moment,
) => ({
  id,
  repository,
  number,
  title,
  createdAt: at,
  updatedAt: at,
  closedAt: null,
  author: actor,
  currentLabels: [],
  currentAssignees: [],
  milestone: null,
  timeline: [],
  boardItems: [],
});

/** An open issue, put into its repository. */
export function addIssue(
  state: State,
  deed: { id: string; repository: string; number: number; title: string },
  moment: Moment,
): Issue {
  const repository = repositoryOf(state, deed.repository);
  const issue: Issue = {
    __typename: "Issue",
    ...newContent(deed, repository, moment),
    state: "OPEN",
    stateReason: null,
    issueType: null,
    parent: null,
    children: [],
    blockers: [],
    dependants: [],
    closers: [],
  };
  repository.allIssues.push(issue);
  state.nodes.set(issue.id, issue);
  return issue;
}

export const openIssue = (state: State, deed: Doing<"open issue">): void => {
  addIssue(state, deed, momentOf(state, deed));
};

/** The issues it closes hear of it, without being "updated". */
export function openPullRequest(state: State, deed: Doing<"open pull request">): void {
  const moment = momentOf(state, deed);
  const repository = repositoryOf(state, deed.repository);
  const pull: PullRequest = {
    __typename: "PullRequest",
    ...newContent(deed, repository, moment),
    state: "OPEN",
    isDraft: deed.draft,
    merged: false,
    mergedAt: null,
    mergedBy: null,
    closes: deed.closes.map((id) => issueOf(state, id)),
    requestedReviewers: [],
  };
  repository.allPullRequests.push(pull);
  state.nodes.set(pull.id, pull);
  for (const issue of pull.closes) {
    issue.closers.push(pull);
    written(issue, "CrossReferencedEvent", moment, {
      source: pull,
      target: issue,
      referencedAt: moment.at,
      isCrossRepository: issue.repository !== repository,
      willCloseTarget: true,
    });
  }
}

/** @throws WorldError when the id names no repository */
export function repositoryOf(state: State, id: string): Repository {
  const node = state.nodes.get(id);
  if (node && isRepository(node)) return node;
  throw new WorldError(`"${id}" is no repository`);
}

const isRepository = (thing: { __typename: string }): thing is Repository =>
  thing.__typename === "Repository";
