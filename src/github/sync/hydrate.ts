import type { ItemId, ItemKind } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import {
  hydrateDrafts,
  hydrateIssues,
  hydratePulls,
  issueTimelinePage,
  pullTimelinePage,
} from "../documents.gen.ts";
import { issueEventTypes, pullEventTypes } from "../event-types.ts";
import { draftFacts } from "../facts/draft-facts.ts";
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

/** Items and their facts as GitHub tells them now. `waits`: issues that have or had blocking issues. */
export type Hydrated = { items: ItemFacts[]; waits: ItemId[] };

/** Kinds that have an id to ask for. */
export type HydratedKind = Exclude<ItemKind, "redacted">;

/**
 * Items by id, at most 100, with their whole timelines. Ids that GitHub does not
 * show are left out; its reasons are in the context's gaps.
 */
export async function hydrate(
  context: SyncContext,
  kind: HydratedKind,
  ids: readonly ItemId[],
  withProjects: boolean,
): Promise<Hydrated> {
  const options = { shrinks: true };
  const asked = [...ids];
  if (kind === "issue") {
    const variables = { ids: asked, issueEvents: issueEventTypes(withProjects), withProjects };
    const { data } = await ask(context, hydrateIssues, variables, options);
    const nodes = present(data.nodes).filter((node) => node.__typename === "Issue");
    return wholeIssues(context, nodes, withProjects);
  }
  if (kind === "pull request") {
    const variables = { ids: asked, pullEvents: pullEventTypes(withProjects), withProjects };
    const { data } = await ask(context, hydratePulls, variables, options);
    const nodes = present(data.nodes).filter((node) => node.__typename === "PullRequest");
    return wholePulls(context, nodes, withProjects);
  }
  const { data } = await ask(context, hydrateDrafts, { ids: asked }, options);
  const drafts = present(data.nodes).filter((node) => node.__typename === "DraftIssue");
  return { items: drafts.map(draftFacts), waits: [] };
}

/** Issues with every page of their timelines. */
export async function wholeIssues(
  context: SyncContext,
  nodes: readonly IssueNode[],
  withProjects: boolean,
): Promise<Hydrated> {
  const items: ItemFacts[] = [];
  for (const node of nodes) {
    const events: IssueEventNode[] = present(node.issueTimeline.nodes);
    let { hasNextPage, endCursor } = node.issueTimeline.pageInfo;
    while (hasNextPage && endCursor !== null) {
      const issueEvents = issueEventTypes(withProjects);
      const variables = { id: node.id, after: endCursor, issueEvents, withProjects };
      const { data } = await ask(context, issueTimelinePage, variables);
      if (data.node?.__typename !== "Issue") break;
      events.push(...present(data.node.issueTimeline.nodes));
      ({ hasNextPage, endCursor } = data.node.issueTimeline.pageInfo);
    }
    items.push(issueFacts(node, events));
  }
  const waiting = nodes.filter((node) => node.issueDependenciesSummary.totalBlockedBy > 0);
  return { items, waits: waiting.map(({ id }) => id) };
}

/** Pull requests with every page of their timelines. */
export async function wholePulls(
  context: SyncContext,
  nodes: readonly PullNode[],
  withProjects: boolean,
): Promise<Hydrated> {
  const items: ItemFacts[] = [];
  for (const node of nodes) {
    const events: PullEventNode[] = present(node.pullTimeline.nodes);
    let { hasNextPage, endCursor } = node.pullTimeline.pageInfo;
    while (hasNextPage && endCursor !== null) {
      const pullEvents = pullEventTypes(withProjects);
      const variables = { id: node.id, after: endCursor, pullEvents, withProjects };
      const { data } = await ask(context, pullTimelinePage, variables);
      if (data.node?.__typename !== "PullRequest") break;
      events.push(...present(data.node.pullTimeline.nodes));
      ({ hasNextPage, endCursor } = data.node.pullTimeline.pageInfo);
    }
    items.push(pullFacts(node, events));
  }
  return { items, waits: [] };
}
