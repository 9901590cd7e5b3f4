import type { Fact } from "../../domain/fact.ts";
import { parseInstant } from "../../domain/instant.ts";
import type { Item, ItemState } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { PullRequestState } from "../documents.gen.ts";
import { type PullEventNode, type PullNode, present } from "../wire.ts";
import { dismissedVerdicts, pullEventFact } from "./pull-event-fact.ts";
import { doneBy } from "./stamp.ts";
import { stateFacts } from "./state-facts.ts";

const states: Record<PullRequestState, ItemState> = {
  OPEN: "open",
  CLOSED: "closed",
  MERGED: "merged",
};

/**
 * A pull request and everything its own timeline says.
 *
 * @param events the timeline, all pages, oldest first
 * @param whole  false when GitHub kept events back: then only what is recorded is told, and nothing
 *               concluded from what is not there
 */
export function pullFacts(
  node: PullNode,
  events: readonly PullEventNode[],
  whole = true,
): ItemFacts {
  const item: Item = {
    id: node.id,
    kind: "pull request",
    repository: node.repository.nameWithOwner,
    number: node.number,
    title: node.title,
    url: node.url,
    state: states[node.pullState],
    createdAt: parseInstant(node.createdAt),
    updatedAt: parseInstant(node.updatedAt),
    author: node.author?.login ?? null,
    assignees: present(node.assignees.nodes).map(({ login }) => login),
    labels: present(node.labels?.nodes).map(({ name }) => name),
    milestone: node.milestone?.title ?? null,
    type: null,
    parent: null,
    subIssues: 0,
    closes: present(node.closingIssuesReferences?.nodes).map(({ id }) => id),
    boards: [],
    depth: "whole",
  };
  const dismissed = dismissedVerdicts(events);
  const told = events.flatMap((event) => pullEventFact(node.id, event, dismissed) ?? []);
  const state = { ...item, closedAt: node.closedAt, mergedAt: node.mergedAt, reason: null };
  if (!whole) return { item, facts: [created(node), ...told] };
  return {
    item,
    facts: [created(node), ...bornDraft(node, told), ...told, ...stateFacts(state, told)],
  };
}

const created = (node: PullNode): Fact => ({
  id: `${node.id}:created`,
  item: node.id,
  at: parseInstant(node.createdAt),
  evidence: "recorded",
  ...doneBy(node.author),
  kind: "created",
});

/** Where it was born a draft, that: GitHub writes no event for it. */
const bornDraft = (node: PullNode, told: readonly Fact[]): Fact[] => {
  const first = told.find(({ kind }) => kind === "readied" || kind === "drafted");
  const isDraft = first ? first.kind === "readied" : node.isDraft;
  return isDraft
    ? [{ ...created(node), id: `${node.id}:drafted`, evidence: "inferred", kind: "drafted" }]
    : [];
};
