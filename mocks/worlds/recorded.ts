import { labelOf, milestoneOf } from "../github/state/deeds/describing.ts";
import { newContent } from "../github/state/deeds/opening.ts";
import { addAccount, addRepository } from "../github/state/setup.ts";
import {
  type Account,
  emptyState,
  type Issue,
  type PullRequest,
  type Repository,
  type State,
} from "../github/state/state.ts";
import type { Replay } from "../github/state/world-state.ts";
import { DumpError, type DumpRow, parseDumpRow } from "./dump-row.ts";
import { timelineOf } from "./recorded-events.ts";

/**
 * A real repository as it was when it was dumped, for the twin to serve: rows are
 * kept exactly as said, contradictions and all. It does not change with time: reading
 * it as of an earlier instant is the reader's business.
 *
 * @param ndjson one issue or pull request a line, with its timeline; empty lines are passed over
 * @throws DumpError naming the line and what is wrong with it
 */
export function recordedWorld(ndjson: string): Replay {
  const state = emptyState();
  for (const [index, line] of ndjson.split("\n").entries())
    if (line.trim() !== "") addRow(state, parseDumpRow(line, index + 1), index + 1);
  for (const repository of state.repositories.values())
    for (const list of [repository.allIssues, repository.allPullRequests])
      list.sort((a, b) => a.createdAt - b.createdAt || a.number - b.number);
  return { at: () => state };
}

const account = (state: State, login: string, typename: Account["__typename"] = "User"): Account =>
  state.accounts.get(login.toLowerCase()) ??
  addAccount(state, {
    __typename: login.endsWith("[bot]") ? "Bot" : typename,
    login,
    name: null,
  });

function repositoryOf(state: State, nameWithOwner: string, line: number): Repository {
  const [owner, name] = nameWithOwner.split("/");
  if (!owner || !name)
    throw new DumpError(line, `has the repo "${nameWithOwner}": write owner/name`);
  const key = nameWithOwner.toLowerCase();
  if (!state.repositories.has(key))
    addRepository(state, {
      id: `R_${nameWithOwner}`,
      owner: account(state, owner, "Organization"),
      name,
      readable: true,
    });
  return state.repositories.get(key) as Repository;
}

const reasons: Record<string, Issue["stateReason"]> = {
  completed: "COMPLETED",
  not_planned: "NOT_PLANNED",
  duplicate: "DUPLICATE",
  reopened: "REOPENED",
};

function addRow(state: State, row: DumpRow, line: number): void {
  const repository = repositoryOf(state, row.repository, line);
  const time = (text: string, name: string): number => {
    const at = Date.parse(text);
    if (Number.isNaN(at) || !/(?:Z|[+-]\d\d:?\d\d)$/.test(text))
      throw new DumpError(line, `has the ${name} "${text}", which is no time with a zone`);
    return at;
  };
  const id = `${row.kind === "issue" ? "I" : "PR"}_${row.repository}_${row.number}`;
  if (state.nodes.has(id)) throw new DumpError(line, `is #${row.number} again`);
  const begun = {
    ...newContent({ ...row, id }, repository, {
      at: time(row.createdAt, "created_at"),
      actor: row.author === null ? null : account(state, row.author),
    }),
    closedAt: row.closedAt === null ? null : time(row.closedAt, "closed_at"),
  };
  const content = row.kind === "issue" ? toIssue(row, begun) : toPull(row, begun, time);
  content.currentLabels = row.labels.map((name) => labelOf(repository, name));
  content.currentAssignees = row.assignees.map((login) => account(state, login));
  content.milestone = row.milestone === null ? null : milestoneOf(repository, row.milestone);
  content.timeline = timelineOf(row.events, content, {
    account: (login) => account(state, login),
    label: ({ repository: { id } }, name) => ({
      __typename: "Label",
      id: `LA_${id}_${name}`,
      name,
    }),
  });
  for (const { createdAt } of row.events) time(createdAt, "time of an event");
  content.updatedAt =
    row.updatedAt === null ? lastSaid(content) : time(row.updatedAt, "updated_at");
  if (content.__typename === "Issue") repository.allIssues.push(content);
  else repository.allPullRequests.push(content);
  state.nodes.set(id, content);
}

/** The latest time that a row speaks of, where it does not say when it was updated. */
const lastSaid = ({ createdAt, closedAt, timeline }: Issue | PullRequest): number =>
  timeline.reduce(
    (latest, event) => Math.max(latest, event.createdAt),
    Math.max(createdAt, closedAt ?? createdAt),
  );

type Begun = Omit<ReturnType<typeof newContent>, "closedAt"> & { closedAt: number | null };

const toIssue = (row: DumpRow, begun: Begun): Issue => ({
  __typename: "Issue",
  ...begun,
  state: row.state === "open" ? "OPEN" : "CLOSED",
  stateReason: reasons[row.stateReason?.toLowerCase() ?? ""] ?? null,
  issueType: null,
  parent: null,
  children: [],
  blockers: [],
  dependants: [],
  closers: [],
});

const toPull = (
  row: DumpRow,
  begun: Begun,
  time: (text: string, name: string) => number,
): PullRequest => ({
  __typename: "PullRequest",
  ...begun,
  state: row.mergedAt === null ? (row.state === "open" ? "OPEN" : "CLOSED") : "MERGED",
  isDraft: row.draft,
  merged: row.mergedAt !== null,
  mergedAt: row.mergedAt === null ? null : time(row.mergedAt, "merged_at"),
  mergedBy: null,
  closes: [],
  requestedReviewers: [],
});
