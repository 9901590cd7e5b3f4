import type { ItemFacts } from "../../domain/reading.ts";
import { issueTimelinePage, pullTimelinePage } from "../documents.gen.ts";
import { issueEventTypes, pullEventTypes } from "../event-types.ts";
import { issueFacts } from "../facts/issue-facts.ts";
import { pullFacts } from "../facts/pull-facts.ts";
import {
  type IssueEventNode,
  type IssueNode,
  type PullEventNode,
  type PullNode,
  present,
} from "../wire.ts";
import { ask, type SyncContext } from "./context.ts";
import type { Open, OpenPage } from "./steps.ts";

/** The next page, or null when GitHub no longer shows the item. */
export async function nextPage(
  context: SyncContext,
  { node: { id, __typename } }: Open,
  after: string,
  withProjects: boolean,
): Promise<OpenPage | null> {
  if (__typename === "Issue") {
    const variables = { id, after, issueEvents: issueEventTypes(withProjects), withProjects };
    const { node } = (await ask(context, issueTimelinePage, variables)).data;
    return node?.__typename === "Issue" ? pageOf(node.issueTimeline) : null;
  }
  const variables = { id, after, pullEvents: pullEventTypes(withProjects), withProjects };
  const { node } = (await ask(context, pullTimelinePage, variables)).data;
  return node?.__typename === "PullRequest" ? pageOf(node.pullTimeline) : null;
}

const pageOf = (timeline: {
  nodes: readonly (IssueEventNode | PullEventNode | null)[] | null;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}): OpenPage => ({
  events: present(timeline.nodes),
  holes: hasHoles(timeline.nodes),
  after: timeline.pageInfo.hasNextPage ? timeline.pageInfo.endCursor : null,
});

/** Whether GitHub kept back some entries of a list. */
export const hasHoles = (nodes: readonly unknown[] | null | undefined): boolean =>
  !nodes || nodes.includes(null);

/** The first page, and whether the timeline has more. */
export const firstPage = (node: IssueNode | PullNode): OpenPage =>
  pageOf(node.__typename === "Issue" ? node.issueTimeline : node.pullTimeline);

/** Whether GitHub kept back which pull request closes which issue: what is not there is null then, never empty. */
export const lacksLinks = (node: IssueNode | PullNode): boolean =>
  node.__typename === "Issue"
    ? node.closedByPullRequestsReferences === null
    : node.closingIssuesReferences === null;

/** The item with all pages of its timeline, the first one within the node; `whole` when no event and no link is missing. */
export function joined(
  node: IssueNode | PullNode,
  more: readonly OpenPage[] = [],
): { own: ItemFacts; whole: boolean } {
  const pages = [firstPage(node), ...more];
  const whole = pages.every(({ holes }) => !holes) && !lacksLinks(node);
  const events = pages.flatMap((page) => page.events);
  const own =
    node.__typename === "Issue"
      ? issueFacts(node, events as IssueEventNode[], whole)
      : pullFacts(node, events, whole);
  return { own, whole };
}
