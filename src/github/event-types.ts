import type {
  IssueTimelineItemsItemType,
  PullRequestTimelineItemsItemType,
} from "./documents.gen.ts";

const boardEvents = [
  "ADDED_TO_PROJECT_V2_EVENT",
  "REMOVED_FROM_PROJECT_V2_EVENT",
  "CONVERTED_FROM_DRAFT_EVENT",
  "PROJECT_V2_ITEM_STATUS_CHANGED_EVENT",
] as const;

const shared = [
  "LABELED_EVENT",
  "UNLABELED_EVENT",
  "ASSIGNED_EVENT",
  "UNASSIGNED_EVENT",
  "MILESTONED_EVENT",
  "DEMILESTONED_EVENT",
  "ISSUE_COMMENT",
  "CLOSED_EVENT",
  "REOPENED_EVENT",
] as const;

/** The events of an issue that become facts. Without board events where the token may not see boards. */
export const issueEventTypes = (withProjects: boolean): IssueTimelineItemsItemType[] => [
  ...(withProjects ? boardEvents : []),
  ...shared,
  "TRANSFERRED_EVENT",
  "BLOCKED_BY_ADDED_EVENT",
  "BLOCKED_BY_REMOVED_EVENT",
  "PARENT_ISSUE_ADDED_EVENT",
  "PARENT_ISSUE_REMOVED_EVENT",
  "ISSUE_TYPE_ADDED_EVENT",
  "ISSUE_TYPE_CHANGED_EVENT",
  "ISSUE_TYPE_REMOVED_EVENT",
  "CROSS_REFERENCED_EVENT",
  "CONNECTED_EVENT",
  "DISCONNECTED_EVENT",
];

/** The events of a pull request that become facts. */
export const pullEventTypes = (withProjects: boolean): PullRequestTimelineItemsItemType[] => [
  ...(withProjects ? boardEvents : []),
  ...shared,
  "MERGED_EVENT",
  "READY_FOR_REVIEW_EVENT",
  "CONVERT_TO_DRAFT_EVENT",
  "REVIEW_REQUESTED_EVENT",
  "REVIEW_REQUEST_REMOVED_EVENT",
  "PULL_REQUEST_REVIEW",
  "REVIEW_DISMISSED_EVENT",
];
