import type { Instant } from "../../../src/domain/instant.ts";

/** Whoever has a login: GitHub keeps people, bots and organisations in one space of names. */
export type Account = {
  __typename: "User" | "Bot" | "Organization";
  id: string;
  login: string;
  name: string | null;
};

export type Label = { __typename: "Label"; id: string; name: string; color: string };
export type Milestone = { __typename: "Milestone"; id: string; number: number; title: string };
export type IssueType = { __typename: "IssueType"; id: string; name: string };

export type Repository = {
  __typename: "Repository";
  id: string;
  owner: Account;
  name: string;
  nameWithOwner: string;
  /** False: GitHub speaks of it, and of all in it, as if it were not there. */
  readable: boolean;
  labelsByName: Map<string, Label>;
  milestonesByTitle: Map<string, Milestone>;
  /** By time of creation. */
  allIssues: Issue[];
  allPullRequests: PullRequest[];
};

/** An entry of a timeline; beside these, the fields that its type has in the schema. */
export type TimelineEvent = {
  __typename: string;
  id: string;
  createdAt: Instant;
  actor: Account | null;
  readonly [field: string]: unknown;
};

type Content = {
  id: string;
  repository: Repository;
  number: number;
  title: string;
  createdAt: Instant;
  updatedAt: Instant;
  closedAt: Instant | null;
  author: Account | null;
  currentLabels: Label[];
  currentAssignees: Account[];
  milestone: Milestone | null;
  timeline: TimelineEvent[];
  boardItems: BoardItem[];
};

export type Issue = Content & {
  __typename: "Issue";
  state: "OPEN" | "CLOSED";
  stateReason: "COMPLETED" | "NOT_PLANNED" | "DUPLICATE" | "REOPENED" | null;
  issueType: IssueType | null;
  parent: Issue | null;
  children: Issue[];
  /** What it waits for, and what waits for it, latest first; closed issues stay in both. */
  blockers: Issue[];
  dependants: Issue[];
  /** Pull requests that close it when merged. */
  closers: PullRequest[];
};

export type PullRequest = Content & {
  __typename: "PullRequest";
  state: "OPEN" | "CLOSED" | "MERGED";
  isDraft: boolean;
  merged: boolean;
  mergedAt: Instant | null;
  mergedBy: Account | null;
  closes: Issue[];
  requestedReviewers: Account[];
};

export type DraftIssue = {
  __typename: "DraftIssue";
  id: string;
  title: string;
  createdAt: Instant;
  updatedAt: Instant;
  creator: Account | null;
  currentAssignees: Account[];
};

export type Iteration = { id: string; title: string; startDate: string; duration: number };
export type FieldOption = { id: string; name: string; color: string; description: string };

export type BoardField = {
  __typename: "ProjectV2Field" | "ProjectV2SingleSelectField" | "ProjectV2IterationField";
  id: string;
  name: string;
  dataType: string;
  createdAt: Instant;
  updatedAt: Instant;
  /** In column order; empty unless a single select. */
  allOptions: FieldOption[];
  /** Empty unless an iteration field. */
  allIterations: Iteration[];
};

/** What an item holds in a field: an option's id, an iteration's id, a number, a date or a text. */
export type FieldValue = {
  __typename: string;
  id: string;
  field: BoardField;
  item: BoardItem;
  creator: Account | null;
  createdAt: Instant;
  updatedAt: Instant;
  held: string | number;
};

export type BoardItem = {
  __typename: "ProjectV2Item";
  id: string;
  project: Board;
  content: Issue | PullRequest | DraftIssue;
  creator: Account | null;
  createdAt: Instant;
  updatedAt: Instant;
  isArchived: boolean;
  /** By the field's name. */
  values: Map<string, FieldValue>;
};

export type StatusUpdate = {
  __typename: "ProjectV2StatusUpdate";
  id: string;
  status: string;
  createdAt: Instant;
  updatedAt: Instant;
  creator: Account | null;
};

export type Board = {
  __typename: "ProjectV2";
  id: string;
  owner: Account;
  number: number;
  title: string;
  createdAt: Instant;
  updatedAt: Instant;
  closed: boolean;
  public: boolean;
  allFields: BoardField[];
  /** In order of position. */
  allItems: BoardItem[];
  /** By time. */
  allStatusUpdates: StatusUpdate[];
};

export type Entity =
  | Account
  | Repository
  | Issue
  | PullRequest
  | DraftIssue
  | BoardItem
  | Board
  | BoardField
  | TimelineEvent;

/** GitHub at one instant. Changed in place as time goes on. */
export type State = {
  /** Grows with every change, so that whatever is derived can be kept until then. */
  revision: number;
  /** By login in lower case, as GitHub does not tell logins by case. */
  accounts: Map<string, Account>;
  /** By `owner/name` in lower case. */
  repositories: Map<string, Repository>;
  boards: Board[];
  /** All that can be asked for by node id. */
  nodes: Map<string, Entity>;
  /** Issue types of the organisations, by name. */
  issueTypes: Map<string, IssueType>;
};

export const emptyState = (): State => ({
  revision: 0,
  accounts: new Map(),
  repositories: new Map(),
  boards: [],
  nodes: new Map(),
  issueTypes: new Map(),
});
