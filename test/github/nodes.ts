import type { ReadingRow } from "../../src/domain/reading.ts";
import type {
  ActorNode,
  BoardRowNode,
  IssueEventNode,
  IssueNode,
  PullNode,
} from "../../src/github/wire.ts";

/** `day(3, 9)` is 3 June 2026, 09:00 UTC, as GitHub writes it. */
export const day = (date: number, hour = 0): string =>
  `2026-06-${String(date).padStart(2, "0")}T${String(hour).padStart(2, "0")}:00:00Z`;

/** The same as epoch milliseconds. */
export const at = (date: number, hour = 0): number => Date.UTC(2026, 5, date, hour);

export const ada: ActorNode = { __typename: "User", login: "ada" };
export const bot: ActorNode = { __typename: "Bot", login: "github-project-automation" };

/** An open issue created on 1 June, with nothing to it. */
export const issueNode = (own: Partial<IssueNode> = {}): IssueNode => ({
  __typename: "Issue",
  id: "I_1",
  number: 7,
  title: "Fix the pump",
  url: "https://github.com/acme/app/issues/7",
  issueState: "OPEN",
  stateReason: null,
  createdAt: day(1),
  updatedAt: day(1),
  closedAt: null,
  author: ada,
  repository: { id: "R_app", nameWithOwner: "acme/app" },
  milestone: null,
  issueType: null,
  parent: null,
  subIssuesSummary: { total: 0 },
  issueDependenciesSummary: { totalBlockedBy: 0 },
  assignees: { nodes: [] },
  labels: { nodes: [] },
  closedByPullRequestsReferences: { nodes: [] },
  issueTimeline: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
  ...own,
});

/** An open pull request created on 1 June. */
export const pullNode = (own: Partial<PullNode> = {}): PullNode => ({
  __typename: "PullRequest",
  id: "PR_1",
  number: 8,
  title: "Mend the pump",
  url: "https://github.com/acme/app/pull/8",
  pullState: "OPEN",
  isDraft: false,
  createdAt: day(1),
  updatedAt: day(1),
  closedAt: null,
  mergedAt: null,
  author: ada,
  repository: { id: "R_app", nameWithOwner: "acme/app" },
  milestone: null,
  assignees: { nodes: [] },
  labels: { nodes: [] },
  closingIssuesReferences: { nodes: [] },
  pullTimeline: { pageInfo: { hasNextPage: false, endCursor: null }, nodes: [] },
  ...own,
});

/** A status event of board B, done by ada. */
export const moved = (
  id: string,
  createdAt: string,
  previousStatus: string,
  status: string,
  board: string | null = "B",
): IssueEventNode => ({
  __typename: "ProjectV2ItemStatusChangedEvent",
  id,
  createdAt,
  actor: ada,
  wasAutomated: false,
  previousStatus,
  status,
  project: board === null ? null : { id: board },
});

export const addedToBoard = (id: string, createdAt: string, board = "B"): IssueEventNode => ({
  __typename: "AddedToProjectV2Event",
  id,
  createdAt,
  actor: ada,
  wasAutomated: false,
  project: { id: board },
});

/** The row of issue I_1, on the board since 1 June 01:00, without a status. */
export const rowNode = (own: Partial<BoardRowNode> = {}): BoardRowNode => ({
  id: "PVTI_1",
  type: "ISSUE",
  isArchived: false,
  createdAt: day(1, 1),
  updatedAt: day(1, 1),
  status: null,
  fieldValues: { nodes: [] },
  content: { __typename: "Issue", id: "I_1", updatedAt: day(1) },
  ...own,
});

export const statusValue = (name: string, createdAt: string, updatedAt: string) =>
  ({
    __typename: "ProjectV2ItemFieldSingleSelectValue",
    name,
    optionId: `option-${name}`,
    createdAt,
    updatedAt,
  }) as const;

/** A row as a reading keeps it. */
export const readingRow = (own: Partial<ReadingRow> = {}): ReadingRow => ({
  item: "I_1",
  boardItem: "PVTI_1",
  status: null,
  statusCreatedAt: null,
  statusUpdatedAt: null,
  itemUpdatedAt: at(1, 1),
  contentUpdatedAt: at(1),
  archived: false,
  fields: {},
  ...own,
});
