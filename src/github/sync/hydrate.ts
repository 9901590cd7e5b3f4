import { parseInstant } from "../../domain/instant.ts";
import type { ItemId, ItemKind } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { hydrateDrafts, hydrateIssues, hydratePulls, hydrateWaiting } from "../documents.gen.ts";
import type { Gap } from "../errors.ts";
import { issueEventTypes, pullEventTypes } from "../event-types.ts";
import { draftFacts } from "../facts/draft-facts.ts";
import { type IssueNode, type PullNode, present } from "../wire.ts";
import { ask, isAbsence, type SyncContext } from "./context.ts";
import type { Edge } from "./edges.ts";
import { firstPage, joined, lacksLinks } from "./open-timeline.ts";
import type { Hints, Open } from "./steps.ts";

/** An item as GitHub tells it now. */
export type Hydrated = {
  own: ItemFacts;
  /** What it waits for at that very moment, where that was asked for. */
  edge: Edge | null;
  /** False when GitHub kept events or links back: then nothing is concluded from what is not there. */
  whole: boolean;
};

export type Hydration = {
  items: Hydrated[];
  /** Those with more events than one page holds. */
  open: Open[];
  /** Not shown this time, for a reason that may pass, or shown with holes. */
  unread: ItemId[];
  /** Those that GitHub knows nothing of. */
  absent: ItemId[];
  hints: Hints;
};

/** What can be asked for by id: a waiting issue comes with what it waits for. */
export type HydratedKind = Exclude<ItemKind, "redacted"> | "waiting issue";

/** Items by id, at most 100, with the first pages of their timelines. */
export async function hydrate(
  context: SyncContext,
  kind: HydratedKind,
  ids: readonly ItemId[],
): Promise<Hydration> {
  const options = { shrinks: true, quiet: isAbsence };
  const { withProjects } = context;
  const asked = [...ids];
  if (kind === "draft") {
    const { data, gaps } = await ask(context, hydrateDrafts, { ids: asked }, options);
    const drafts = present(data.nodes).filter((node) => node.__typename === "DraftIssue");
    const items = drafts.map((node) => ({ own: draftFacts(node), edge: null, whole: true }));
    return { ...missing(ids, data.nodes, gaps), items, open: [], hints: noHints };
  }
  if (kind === "pull request") {
    const variables = { ids: asked, pullEvents: pullEventTypes(withProjects), withProjects };
    const { data, gaps } = await ask(context, hydratePulls, variables, options);
    const nodes = present(data.nodes).filter((node) => node.__typename === "PullRequest");
    return hydration(nodes, missing(ids, data.nodes, gaps));
  }
  const variables = { ids: asked, issueEvents: issueEventTypes(withProjects), withProjects };
  if (kind === "issue") {
    const { data, gaps } = await ask(context, hydrateIssues, variables, options);
    const nodes = present(data.nodes).filter((node) => node.__typename === "Issue");
    return hydration(nodes, missing(ids, data.nodes, gaps));
  }
  const { data, gaps } = await ask(context, hydrateWaiting, variables, options);
  const nodes = present(data.nodes).filter((node) => node.__typename === "Issue");
  const found = hydration(nodes, missing(ids, data.nodes, gaps));
  const edges = new Map(nodes.map((node) => [node.id, edgeOf(node.blockedBy)]));
  return {
    ...found,
    items: found.items.map((each) => ({ ...each, edge: edges.get(each.own.item.id) ?? null })),
  };
}

const noHints: Hints = { waits: [], repositories: [] };

/** Issues or pull requests with the first pages of their timelines. */
export function hydration(
  nodes: readonly (IssueNode | PullNode)[],
  lost: Pick<Hydration, "unread" | "absent"> = { unread: [], absent: [] },
): Hydration {
  const items: Hydrated[] = [];
  const open: Open[] = [];
  const unread = [...lost.unread];
  for (const node of nodes) {
    const { after } = firstPage(node);
    if (after !== null) {
      open.push({ node, after });
      if (lacksLinks(node)) unread.push(node.id);
      continue;
    }
    const { own, whole } = joined(node);
    items.push({ own, edge: null, whole });
    if (!whole) unread.push(own.item.id);
  }
  return { items, open, unread, absent: lost.absent, hints: hintsOf(nodes) };
}

const hintsOf = (nodes: readonly (IssueNode | PullNode)[]): Hints => ({
  waits: nodes.flatMap((node) =>
    node.__typename === "Issue" && node.issueDependenciesSummary.totalBlockedBy > 0
      ? [node.id]
      : [],
  ),
  repositories: [
    ...new Map(nodes.map(({ repository }) => [repository.id, repository.nameWithOwner])),
  ],
});

type EdgeNode = {
  totalCount: number;
  nodes: readonly ({ id: string; updatedAt: string } | null)[] | null;
};

/** What an issue waits for, open or closed. */
export const edgeOf = ({ totalCount, nodes }: EdgeNode): Edge => {
  const found = present(nodes);
  return {
    hidden: totalCount - found.length,
    blockers: new Map(found.map(({ id, updatedAt }) => [id, parseInstant(updatedAt)])),
  };
};

/** The ids that are not in the answer: gone or hidden for good, or not told this time. */
export function missing(
  ids: readonly ItemId[],
  nodes: readonly unknown[],
  gaps: readonly Gap[],
): { unread: ItemId[]; absent: ItemId[] } {
  const absentAt = new Set(gaps.filter(isAbsence).map(({ path }) => path));
  const unread: ItemId[] = [];
  const absent: ItemId[] = [];
  for (const [index, id] of ids.entries()) {
    if (nodes[index] !== null && nodes[index] !== undefined) continue;
    if (absentAt.has(`nodes.${index}`)) absent.push(id);
    else unread.push(id);
  }
  return { unread, absent };
}
