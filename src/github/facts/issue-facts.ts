import type { Fact } from "../../domain/fact.ts";
import { parseInstant } from "../../domain/instant.ts";
import type { Item } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { type IssueEventNode, type IssueNode, present } from "../wire.ts";
import { issueEventFact, toCloseReason } from "./issue-event-fact.ts";
import { doneBy } from "./stamp.ts";
import { stateFacts } from "./state-facts.ts";

/**
 * An issue and everything its own timeline says. Places on boards come from the
 * boards' rows: see `placed`.
 *
 * @param events the timeline, all pages, oldest first
 * @param whole  false when GitHub kept events back: then only what is recorded is told, and nothing
 *               concluded from what is not there
 */
export function issueFacts(
  node: IssueNode,
  events: readonly IssueEventNode[],
  whole = true,
): ItemFacts {
  const item: Item = {
    id: node.id,
    kind: "issue",
    repository: node.repository.nameWithOwner,
    number: node.number,
    title: node.title,
    url: node.url,
    state: node.issueState === "OPEN" ? "open" : "closed",
    createdAt: parseInstant(node.createdAt),
    updatedAt: parseInstant(node.updatedAt),
    author: node.author?.login ?? null,
    assignees: present(node.assignees.nodes).map(({ login }) => login),
    labels: present(node.labels?.nodes).map(({ name }) => name),
    milestone: node.milestone?.title ?? null,
    type: node.issueType?.name ?? null,
    parent: node.parent?.id ?? null,
    subIssues: node.subIssuesSummary.total,
    closes: [],
    boards: [],
    depth: "whole",
  };
  const told = events.flatMap((event) => issueEventFact(node.id, event) ?? []);
  const state = {
    ...item,
    closedAt: node.closedAt,
    mergedAt: null,
    reason: toCloseReason(node.stateReason),
  };
  const concluded = whole ? [...stateFacts(state, told), ...linkFacts(node, told)] : [];
  return { item, facts: [created(node), ...told, ...concluded] };
}

const created = (node: IssueNode): Fact => ({
  id: `${node.id}:created`,
  item: node.id,
  at: parseInstant(node.createdAt),
  evidence: "recorded",
  ...doneBy(node.author),
  kind: "created",
});

/** Pull requests that close the issue and are in no event: the later of the two creations stands in for the link. */
const linkFacts = (node: IssueNode, told: readonly Fact[]): Fact[] => {
  const linked = new Set(told.map((fact) => (fact.kind === "linked" ? fact.pull : null)));
  return present(node.closedByPullRequestsReferences?.nodes)
    .filter(({ id }) => !linked.has(id))
    .map(({ id, createdAt }) => ({
      id: `${node.id}:linked:${id}`,
      item: node.id,
      at: Math.max(parseInstant(createdAt), parseInstant(node.createdAt)),
      evidence: "proxy",
      kind: "linked",
      pull: id,
    }));
};
