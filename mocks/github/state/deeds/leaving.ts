import { type Doing, momentOf } from "../doing.ts";
import { issueOf, workOf } from "../found.ts";
import type { Issue, PullRequest, State } from "../state.ts";
import { touched } from "../written.ts";
import { repositoryOf } from "./opening.ts";

const without = <T>(all: readonly T[], one: T): T[] => all.filter((other) => other !== one);

/** Nothing says when. What others tell of it stays, and points at nothing. */
export function erase(state: State, deed: Doing<"delete">): void {
  const content = workOf(state, deed.content);
  state.nodes.delete(content.id);
  for (const item of content.boardItems) {
    item.project.allItems = without(item.project.allItems, item);
    item.project.updatedAt = deed.at;
    state.nodes.delete(item.id);
  }
  content.boardItems = [];
  leaveRepository(content);
  if (content.__typename === "Issue") forget(content);
  else for (const issue of content.closes) issue.closers = without(issue.closers, content);
  // Events that name it find it where nobody may look.
  content.repository = { ...content.repository, readable: false };
}

/** Its past is told under new ids: the issue is another one, with the rows of the old. */
export function transfer(state: State, deed: Doing<"transfer">): void {
  const issue = issueOf(state, deed.content);
  const fromRepository = issue.repository;
  leaveRepository(issue);
  state.nodes.delete(issue.id);
  issue.id = deed.id;
  issue.number = deed.number;
  issue.repository = repositoryOf(state, deed.repository);
  issue.repository.allIssues.push(issue);
  issue.repository.allIssues.sort((a, b) => a.createdAt - b.createdAt);
  issue.timeline = issue.timeline.map((event, i) => ({
    ...event,
    id: `${event.__typename}_${deed.id}_${i}`,
  }));
  state.nodes.set(issue.id, issue);
  for (const item of issue.boardItems) {
    item.updatedAt = deed.at;
    item.project.updatedAt = deed.at;
  }
  touched(issue, "TransferredEvent", momentOf(state, deed), { fromRepository });
}

function leaveRepository(content: Issue | PullRequest): void {
  const { repository } = content;
  if (content.__typename === "Issue")
    repository.allIssues.splice(repository.allIssues.indexOf(content), 1);
  else repository.allPullRequests.splice(repository.allPullRequests.indexOf(content), 1);
}

function forget(issue: Issue): void {
  for (const other of issue.dependants) other.blockers = without(other.blockers, issue);
  for (const other of issue.blockers) other.dependants = without(other.dependants, issue);
  for (const pull of issue.closers) pull.closes = without(pull.closes, issue);
  for (const child of issue.children) child.parent = null;
  if (issue.parent) issue.parent.children = without(issue.parent.children, issue);
}
