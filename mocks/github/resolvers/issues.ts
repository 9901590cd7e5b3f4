import type { BoardItem, Issue, PullRequest } from "../state/state.ts";
import { connection, type PageArguments } from "./connection.ts";
import { isHidden, type Resolver } from "./resolver.ts";
import { timelineItems } from "./timeline.ts";

type Fields<Source> = Record<string, Resolver<Source>>;

const visible = <Row>(rows: readonly Row[]): Row[] => rows.filter((row) => !isHidden(row));

const url =
  (folder: string) =>
  ({ repository, number }: Issue | PullRequest): string =>
    `https://github.com/${repository.nameWithOwner}/${folder}/${number}`;

/** What issues and pull requests answer alike. */
const common = {
  timelineItems,
  assignees: ({ currentAssignees }, args) => connection(currentAssignees, args),
  labels: ({ currentLabels }, args) => connection(currentLabels, args),
  projectItems: (
    { boardItems },
    { includeArchived, ...args }: PageArguments & { includeArchived: boolean },
  ) =>
    connection(
      boardItems.filter((item: BoardItem) => includeArchived || !item.isArchived),
      args,
    ),
  closed: ({ state }) => state !== "OPEN",
} satisfies Fields<Issue | PullRequest>;

/**
 * A closed blocker is listed like an open one. One in a repository we may not read is
 * not listed, but counted.
 */
export const issueFields = {
  ...common,
  url: url("issues"),
  blockedBy: ({ blockers }, args) => counted(blockers, args),
  blocking: ({ dependants }, args) => counted(dependants, args),
  subIssues: ({ children }, args) => counted(children, args),
  issueDependenciesSummary: ({ blockers, dependants }) => ({
    blockedBy: blockers.filter(isOpen).length,
    blocking: dependants.filter(isOpen).length,
    totalBlockedBy: blockers.length,
    totalBlocking: dependants.length,
  }),
  subIssuesSummary: ({ children }) => {
    const completed = children.filter(({ state }) => state === "CLOSED").length;
    const percentCompleted =
      children.length === 0 ? 0 : Math.floor((100 * completed) / children.length);
    return { total: children.length, completed, percentCompleted };
  },
  closedByPullRequestsReferences: (
    { closers },
    { includeClosedPrs, ...args }: PageArguments & { includeClosedPrs: boolean },
  ) =>
    connection(
      visible(closers).filter(({ state }) => includeClosedPrs || state === "OPEN"),
      args,
    ),
} satisfies Fields<Issue>;

/** Pull requests; their `reviewDecision` is null, as where no review is required. */
export const pullRequestFields = {
  ...common,
  url: url("pull"),
  reviewDecision: () => null,
  closingIssuesReferences: ({ closes }, args) => connection(visible(closes), args),
  reviewRequests: (pull, args) =>
    connection(
      pull.requestedReviewers.map((requestedReviewer) => ({
        __typename: "ReviewRequest",
        id: `RR_${pull.id}_${requestedReviewer.login}`,
        requestedReviewer,
      })),
      args,
    ),
} satisfies Fields<PullRequest>;

const isOpen = ({ state }: Issue): boolean => state === "OPEN";

const counted = (issues: readonly Issue[], args: PageArguments) =>
  connection(visible(issues), args, undefined, { totalCount: issues.length });
