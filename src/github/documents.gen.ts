// Made by `npx tsx test/github/documents/generate.ts` from src/github/documents. Do not edit.

import type { Document } from "./document.ts";

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type IssueState =
  | 'CLOSED'
  | 'OPEN';

export type IssueStateReason =
  | 'COMPLETED'
  | 'DUPLICATE'
  | 'NOT_PLANNED'
  | 'REOPENED';

export type IssueTimelineItemsItemType =
  | 'ADDED_TO_PROJECT_EVENT'
  | 'ADDED_TO_PROJECT_V2_EVENT'
  | 'ASSIGNED_EVENT'
  | 'BLOCKED_BY_ADDED_EVENT'
  | 'BLOCKED_BY_REMOVED_EVENT'
  | 'BLOCKING_ADDED_EVENT'
  | 'BLOCKING_REMOVED_EVENT'
  | 'CLOSED_EVENT'
  | 'COMMENT_DELETED_EVENT'
  | 'CONNECTED_EVENT'
  | 'CONVERTED_FROM_DRAFT_EVENT'
  | 'CONVERTED_NOTE_TO_ISSUE_EVENT'
  | 'CONVERTED_TO_DISCUSSION_EVENT'
  | 'CROSS_REFERENCED_EVENT'
  | 'DEMILESTONED_EVENT'
  | 'DISCONNECTED_EVENT'
  | 'ISSUE_COMMENT'
  | 'ISSUE_COMMENT_PINNED_EVENT'
  | 'ISSUE_COMMENT_UNPINNED_EVENT'
  | 'ISSUE_FIELD_ADDED_EVENT'
  | 'ISSUE_FIELD_CHANGED_EVENT'
  | 'ISSUE_FIELD_REMOVED_EVENT'
  | 'ISSUE_TYPE_ADDED_EVENT'
  | 'ISSUE_TYPE_CHANGED_EVENT'
  | 'ISSUE_TYPE_REMOVED_EVENT'
  | 'LABELED_EVENT'
  | 'LOCKED_EVENT'
  | 'MARKED_AS_DUPLICATE_EVENT'
  | 'MENTIONED_EVENT'
  | 'MILESTONED_EVENT'
  | 'MOVED_COLUMNS_IN_PROJECT_EVENT'
  | 'PARENT_ISSUE_ADDED_EVENT'
  | 'PARENT_ISSUE_REMOVED_EVENT'
  | 'PINNED_EVENT'
  | 'PROJECT_V2_ITEM_STATUS_CHANGED_EVENT'
  | 'REFERENCED_EVENT'
  | 'REMOVED_FROM_PROJECT_EVENT'
  | 'REMOVED_FROM_PROJECT_V2_EVENT'
  | 'RENAMED_TITLE_EVENT'
  | 'REOPENED_EVENT'
  | 'SUBSCRIBED_EVENT'
  | 'SUB_ISSUE_ADDED_EVENT'
  | 'SUB_ISSUE_REMOVED_EVENT'
  | 'TRANSFERRED_EVENT'
  | 'UNASSIGNED_EVENT'
  | 'UNLABELED_EVENT'
  | 'UNLOCKED_EVENT'
  | 'UNMARKED_AS_DUPLICATE_EVENT'
  | 'UNPINNED_EVENT'
  | 'UNSUBSCRIBED_EVENT'
  | 'USER_BLOCKED_EVENT';

export type ProjectV2FieldType =
  | 'ASSIGNEES'
  | 'CLOSED'
  | 'CREATED'
  | 'DATE'
  | 'ISSUE_TYPE'
  | 'ITERATION'
  | 'LABELS'
  | 'LINKED_PULL_REQUESTS'
  | 'MILESTONE'
  | 'NUMBER'
  | 'PARENT_ISSUE'
  | 'REPOSITORY'
  | 'REVIEWERS'
  | 'SINGLE_SELECT'
  | 'SUB_ISSUES_PROGRESS'
  | 'TEXT'
  | 'TITLE'
  | 'TRACKED_BY'
  | 'TRACKS'
  | 'UPDATED';

export type ProjectV2ItemType =
  | 'DRAFT_ISSUE'
  | 'ISSUE'
  | 'PULL_REQUEST'
  | 'REDACTED';

export type ProjectV2SingleSelectFieldOptionColor =
  | 'BLUE'
  | 'GRAY'
  | 'GREEN'
  | 'ORANGE'
  | 'PINK'
  | 'PURPLE'
  | 'RED'
  | 'YELLOW';

export type ProjectV2StatusUpdateStatus =
  | 'AT_RISK'
  | 'COMPLETE'
  | 'INACTIVE'
  | 'OFF_TRACK'
  | 'ON_TRACK';

export type ProjectV2ViewLayout =
  | 'BOARD_LAYOUT'
  | 'ROADMAP_LAYOUT'
  | 'TABLE_LAYOUT';

export type PullRequestReviewState =
  | 'APPROVED'
  | 'CHANGES_REQUESTED'
  | 'COMMENTED'
  | 'DISMISSED'
  | 'PENDING';

export type PullRequestState =
  | 'CLOSED'
  | 'MERGED'
  | 'OPEN';

export type PullRequestTimelineItemsItemType =
  | 'ADDED_TO_MERGE_QUEUE_EVENT'
  | 'ADDED_TO_PROJECT_EVENT'
  | 'ADDED_TO_PROJECT_V2_EVENT'
  | 'ASSIGNED_EVENT'
  | 'AUTOMATIC_BASE_CHANGE_FAILED_EVENT'
  | 'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT'
  | 'AUTO_MERGE_DISABLED_EVENT'
  | 'AUTO_MERGE_ENABLED_EVENT'
  | 'AUTO_REBASE_ENABLED_EVENT'
  | 'AUTO_SQUASH_ENABLED_EVENT'
  | 'BASE_REF_CHANGED_EVENT'
  | 'BASE_REF_DELETED_EVENT'
  | 'BASE_REF_FORCE_PUSHED_EVENT'
  | 'BLOCKED_BY_ADDED_EVENT'
  | 'BLOCKED_BY_REMOVED_EVENT'
  | 'BLOCKING_ADDED_EVENT'
  | 'BLOCKING_REMOVED_EVENT'
  | 'CLOSED_EVENT'
  | 'COMMENT_DELETED_EVENT'
  | 'CONNECTED_EVENT'
  | 'CONVERTED_FROM_DRAFT_EVENT'
  | 'CONVERTED_NOTE_TO_ISSUE_EVENT'
  | 'CONVERTED_TO_DISCUSSION_EVENT'
  | 'CONVERT_TO_DRAFT_EVENT'
  | 'CROSS_REFERENCED_EVENT'
  | 'DEMILESTONED_EVENT'
  | 'DEPLOYED_EVENT'
  | 'DEPLOYMENT_ENVIRONMENT_CHANGED_EVENT'
  | 'DISCONNECTED_EVENT'
  | 'HEAD_REF_DELETED_EVENT'
  | 'HEAD_REF_FORCE_PUSHED_EVENT'
  | 'HEAD_REF_RESTORED_EVENT'
  | 'ISSUE_COMMENT'
  | 'ISSUE_COMMENT_PINNED_EVENT'
  | 'ISSUE_COMMENT_UNPINNED_EVENT'
  | 'ISSUE_FIELD_ADDED_EVENT'
  | 'ISSUE_FIELD_CHANGED_EVENT'
  | 'ISSUE_FIELD_REMOVED_EVENT'
  | 'ISSUE_TYPE_ADDED_EVENT'
  | 'ISSUE_TYPE_CHANGED_EVENT'
  | 'ISSUE_TYPE_REMOVED_EVENT'
  | 'LABELED_EVENT'
  | 'LOCKED_EVENT'
  | 'MARKED_AS_DUPLICATE_EVENT'
  | 'MENTIONED_EVENT'
  | 'MERGED_EVENT'
  | 'MILESTONED_EVENT'
  | 'MOVED_COLUMNS_IN_PROJECT_EVENT'
  | 'PARENT_ISSUE_ADDED_EVENT'
  | 'PARENT_ISSUE_REMOVED_EVENT'
  | 'PINNED_EVENT'
  | 'PROJECT_V2_ITEM_STATUS_CHANGED_EVENT'
  | 'PULL_REQUEST_COMMIT'
  | 'PULL_REQUEST_COMMIT_COMMENT_THREAD'
  | 'PULL_REQUEST_REVIEW'
  | 'PULL_REQUEST_REVIEW_THREAD'
  | 'PULL_REQUEST_REVISION_MARKER'
  | 'READY_FOR_REVIEW_EVENT'
  | 'REFERENCED_EVENT'
  | 'REMOVED_FROM_MERGE_QUEUE_EVENT'
  | 'REMOVED_FROM_PROJECT_EVENT'
  | 'REMOVED_FROM_PROJECT_V2_EVENT'
  | 'RENAMED_TITLE_EVENT'
  | 'REOPENED_EVENT'
  | 'REVIEW_DISMISSED_EVENT'
  | 'REVIEW_REQUESTED_EVENT'
  | 'REVIEW_REQUEST_REMOVED_EVENT'
  | 'SUBSCRIBED_EVENT'
  | 'SUB_ISSUE_ADDED_EVENT'
  | 'SUB_ISSUE_REMOVED_EVENT'
  | 'TRANSFERRED_EVENT'
  | 'UNASSIGNED_EVENT'
  | 'UNLABELED_EVENT'
  | 'UNLOCKED_EVENT'
  | 'UNMARKED_AS_DUPLICATE_EVENT'
  | 'UNPINNED_EVENT'
  | 'UNSUBSCRIBED_EVENT'
  | 'USER_BLOCKED_EVENT';

type ActorFields_Bot_Fragment = { __typename: 'Bot', login: string };

type ActorFields_EnterpriseUserAccount_Fragment = { __typename: 'EnterpriseUserAccount', login: string };

type ActorFields_Mannequin_Fragment = { __typename: 'Mannequin', login: string };

type ActorFields_Organization_Fragment = { __typename: 'Organization', login: string };

type ActorFields_User_Fragment = { __typename: 'User', login: string };

export type ActorFieldsFragment =
  | ActorFields_Bot_Fragment
  | ActorFields_EnterpriseUserAccount_Fragment
  | ActorFields_Mannequin_Fragment
  | ActorFields_Organization_Fragment
  | ActorFields_User_Fragment
;

export type BoardByNumberQueryVariables = Exact<{
  login: string;
  number: number;
}>;


export type BoardByNumberQuery = { repositoryOwner:
    | { __typename: 'Organization', login: string, projectV2: { id: string, title: string, url: string, closed: boolean } | null }
    | { __typename: 'User', login: string, projectV2: { id: string, title: string, url: string, closed: boolean } | null }
   | null, rateLimit: RateFieldsFragment | null };

export type BoardMetaQueryVariables = Exact<{
  id: string;
}>;


export type BoardMetaQuery = { node:
    | { __typename: 'AddedToMergeQueueEvent' }
    | { __typename: 'AddedToProjectEvent' }
    | { __typename: 'AddedToProjectV2Event' }
    | { __typename: 'AssignedEvent' }
    | { __typename: 'AutoMergeDisabledEvent' }
    | { __typename: 'AutoMergeEnabledEvent' }
    | { __typename: 'AutoRebaseEnabledEvent' }
    | { __typename: 'AutoSquashEnabledEvent' }
    | { __typename: 'AutomaticBaseChangeFailedEvent' }
    | { __typename: 'AutomaticBaseChangeSucceededEvent' }
    | { __typename: 'BaseRefChangedEvent' }
    | { __typename: 'BaseRefDeletedEvent' }
    | { __typename: 'BaseRefForcePushedEvent' }
    | { __typename: 'BlockedByAddedEvent' }
    | { __typename: 'BlockedByRemovedEvent' }
    | { __typename: 'BlockingAddedEvent' }
    | { __typename: 'BlockingRemovedEvent' }
    | { __typename: 'Bot' }
    | { __typename: 'ClosedEvent' }
    | { __typename: 'CommentDeletedEvent' }
    | { __typename: 'Commit' }
    | { __typename: 'ConnectedEvent' }
    | { __typename: 'ConvertToDraftEvent' }
    | { __typename: 'ConvertedFromDraftEvent' }
    | { __typename: 'ConvertedNoteToIssueEvent' }
    | { __typename: 'ConvertedToDiscussionEvent' }
    | { __typename: 'CrossReferencedEvent' }
    | { __typename: 'DemilestonedEvent' }
    | { __typename: 'DeployedEvent' }
    | { __typename: 'DeploymentEnvironmentChangedEvent' }
    | { __typename: 'DisconnectedEvent' }
    | { __typename: 'DraftIssue' }
    | { __typename: 'EnterpriseUserAccount' }
    | { __typename: 'HeadRefDeletedEvent' }
    | { __typename: 'HeadRefForcePushedEvent' }
    | { __typename: 'HeadRefRestoredEvent' }
    | { __typename: 'Issue' }
    | { __typename: 'IssueComment' }
    | { __typename: 'IssueCommentPinnedEvent' }
    | { __typename: 'IssueCommentUnpinnedEvent' }
    | { __typename: 'IssueFieldAddedEvent' }
    | { __typename: 'IssueFieldChangedEvent' }
    | { __typename: 'IssueFieldRemovedEvent' }
    | { __typename: 'IssueType' }
    | { __typename: 'IssueTypeAddedEvent' }
    | { __typename: 'IssueTypeChangedEvent' }
    | { __typename: 'IssueTypeRemovedEvent' }
    | { __typename: 'Label' }
    | { __typename: 'LabeledEvent' }
    | { __typename: 'LockedEvent' }
    | { __typename: 'Mannequin' }
    | { __typename: 'MarkedAsDuplicateEvent' }
    | { __typename: 'MentionedEvent' }
    | { __typename: 'MergedEvent' }
    | { __typename: 'Milestone' }
    | { __typename: 'MilestonedEvent' }
    | { __typename: 'MovedColumnsInProjectEvent' }
    | { __typename: 'Organization' }
    | { __typename: 'ParentIssueAddedEvent' }
    | { __typename: 'ParentIssueRemovedEvent' }
    | { __typename: 'PinnedEvent' }
    | { __typename: 'ProjectV2', id: string, number: number, title: string, url: string, closed: boolean, updatedAt: string, fields: { nodes: Array<
          | { __typename: 'ProjectV2Field', id: string, name: string, dataType: ProjectV2FieldType }
          | { __typename: 'ProjectV2IterationField', id: string, name: string, dataType: ProjectV2FieldType, configuration: { iterations: Array<{ id: string, title: string, startDate: string, duration: number }>, completedIterations: Array<{ id: string, title: string, startDate: string, duration: number }> } }
          | { __typename: 'ProjectV2SingleSelectField', id: string, name: string, dataType: ProjectV2FieldType, options: Array<{ id: string, name: string, color: ProjectV2SingleSelectFieldOptionColor }> }
         | null> | null }, views: { nodes: Array<{ number: number, name: string, layout: ProjectV2ViewLayout, verticalGroupByFields: { nodes: Array<
              | { id: string, name: string }
              | { id: string, name: string }
              | { id: string, name: string }
             | null> | null } | null } | null> | null }, workflows: { nodes: Array<{ name: string, enabled: boolean } | null> | null }, statusUpdates: { nodes: Array<{ id: string, createdAt: string, status: ProjectV2StatusUpdateStatus | null, creator:
            | ActorFields_Bot_Fragment
            | ActorFields_EnterpriseUserAccount_Fragment
            | ActorFields_Mannequin_Fragment
            | ActorFields_Organization_Fragment
            | ActorFields_User_Fragment
           | null } | null> | null }, active: { totalCount: number }, archived: { totalCount: number } }
    | { __typename: 'ProjectV2Field' }
    | { __typename: 'ProjectV2Item' }
    | { __typename: 'ProjectV2ItemFieldDateValue' }
    | { __typename: 'ProjectV2ItemFieldIterationValue' }
    | { __typename: 'ProjectV2ItemFieldNumberValue' }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue' }
    | { __typename: 'ProjectV2ItemFieldTextValue' }
    | { __typename: 'ProjectV2ItemStatusChangedEvent' }
    | { __typename: 'ProjectV2IterationField' }
    | { __typename: 'ProjectV2SingleSelectField' }
    | { __typename: 'ProjectV2StatusUpdate' }
    | { __typename: 'ProjectV2View' }
    | { __typename: 'ProjectV2Workflow' }
    | { __typename: 'PullRequest' }
    | { __typename: 'PullRequestCommit' }
    | { __typename: 'PullRequestCommitCommentThread' }
    | { __typename: 'PullRequestReview' }
    | { __typename: 'PullRequestReviewThread' }
    | { __typename: 'Query' }
    | { __typename: 'ReadyForReviewEvent' }
    | { __typename: 'ReferencedEvent' }
    | { __typename: 'RemovedFromMergeQueueEvent' }
    | { __typename: 'RemovedFromProjectEvent' }
    | { __typename: 'RemovedFromProjectV2Event' }
    | { __typename: 'RenamedTitleEvent' }
    | { __typename: 'ReopenedEvent' }
    | { __typename: 'Repository' }
    | { __typename: 'ReviewDismissedEvent' }
    | { __typename: 'ReviewRequestRemovedEvent' }
    | { __typename: 'ReviewRequestedEvent' }
    | { __typename: 'SubIssueAddedEvent' }
    | { __typename: 'SubIssueRemovedEvent' }
    | { __typename: 'SubscribedEvent' }
    | { __typename: 'Team' }
    | { __typename: 'TransferredEvent' }
    | { __typename: 'UnassignedEvent' }
    | { __typename: 'UnlabeledEvent' }
    | { __typename: 'UnlockedEvent' }
    | { __typename: 'UnmarkedAsDuplicateEvent' }
    | { __typename: 'UnpinnedEvent' }
    | { __typename: 'UnsubscribedEvent' }
    | { __typename: 'User' }
    | { __typename: 'UserBlockedEvent' }
   | null, rateLimit: RateFieldsFragment | null };

export type BoardProbeQueryVariables = Exact<{
  id: string;
  statusField: string;
  first: number;
  after?: string | null | undefined;
}>;


export type BoardProbeQuery = { node:
    | { __typename: 'AddedToMergeQueueEvent' }
    | { __typename: 'AddedToProjectEvent' }
    | { __typename: 'AddedToProjectV2Event' }
    | { __typename: 'AssignedEvent' }
    | { __typename: 'AutoMergeDisabledEvent' }
    | { __typename: 'AutoMergeEnabledEvent' }
    | { __typename: 'AutoRebaseEnabledEvent' }
    | { __typename: 'AutoSquashEnabledEvent' }
    | { __typename: 'AutomaticBaseChangeFailedEvent' }
    | { __typename: 'AutomaticBaseChangeSucceededEvent' }
    | { __typename: 'BaseRefChangedEvent' }
    | { __typename: 'BaseRefDeletedEvent' }
    | { __typename: 'BaseRefForcePushedEvent' }
    | { __typename: 'BlockedByAddedEvent' }
    | { __typename: 'BlockedByRemovedEvent' }
    | { __typename: 'BlockingAddedEvent' }
    | { __typename: 'BlockingRemovedEvent' }
    | { __typename: 'Bot' }
    | { __typename: 'ClosedEvent' }
    | { __typename: 'CommentDeletedEvent' }
    | { __typename: 'Commit' }
    | { __typename: 'ConnectedEvent' }
    | { __typename: 'ConvertToDraftEvent' }
    | { __typename: 'ConvertedFromDraftEvent' }
    | { __typename: 'ConvertedNoteToIssueEvent' }
    | { __typename: 'ConvertedToDiscussionEvent' }
    | { __typename: 'CrossReferencedEvent' }
    | { __typename: 'DemilestonedEvent' }
    | { __typename: 'DeployedEvent' }
    | { __typename: 'DeploymentEnvironmentChangedEvent' }
    | { __typename: 'DisconnectedEvent' }
    | { __typename: 'DraftIssue' }
    | { __typename: 'EnterpriseUserAccount' }
    | { __typename: 'HeadRefDeletedEvent' }
    | { __typename: 'HeadRefForcePushedEvent' }
    | { __typename: 'HeadRefRestoredEvent' }
    | { __typename: 'Issue' }
    | { __typename: 'IssueComment' }
    | { __typename: 'IssueCommentPinnedEvent' }
    | { __typename: 'IssueCommentUnpinnedEvent' }
    | { __typename: 'IssueFieldAddedEvent' }
    | { __typename: 'IssueFieldChangedEvent' }
    | { __typename: 'IssueFieldRemovedEvent' }
    | { __typename: 'IssueType' }
    | { __typename: 'IssueTypeAddedEvent' }
    | { __typename: 'IssueTypeChangedEvent' }
    | { __typename: 'IssueTypeRemovedEvent' }
    | { __typename: 'Label' }
    | { __typename: 'LabeledEvent' }
    | { __typename: 'LockedEvent' }
    | { __typename: 'Mannequin' }
    | { __typename: 'MarkedAsDuplicateEvent' }
    | { __typename: 'MentionedEvent' }
    | { __typename: 'MergedEvent' }
    | { __typename: 'Milestone' }
    | { __typename: 'MilestonedEvent' }
    | { __typename: 'MovedColumnsInProjectEvent' }
    | { __typename: 'Organization' }
    | { __typename: 'ParentIssueAddedEvent' }
    | { __typename: 'ParentIssueRemovedEvent' }
    | { __typename: 'PinnedEvent' }
    | { __typename: 'ProjectV2', id: string, updatedAt: string, items: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<BoardRowFieldsFragment | null> | null } }
    | { __typename: 'ProjectV2Field' }
    | { __typename: 'ProjectV2Item' }
    | { __typename: 'ProjectV2ItemFieldDateValue' }
    | { __typename: 'ProjectV2ItemFieldIterationValue' }
    | { __typename: 'ProjectV2ItemFieldNumberValue' }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue' }
    | { __typename: 'ProjectV2ItemFieldTextValue' }
    | { __typename: 'ProjectV2ItemStatusChangedEvent' }
    | { __typename: 'ProjectV2IterationField' }
    | { __typename: 'ProjectV2SingleSelectField' }
    | { __typename: 'ProjectV2StatusUpdate' }
    | { __typename: 'ProjectV2View' }
    | { __typename: 'ProjectV2Workflow' }
    | { __typename: 'PullRequest' }
    | { __typename: 'PullRequestCommit' }
    | { __typename: 'PullRequestCommitCommentThread' }
    | { __typename: 'PullRequestReview' }
    | { __typename: 'PullRequestReviewThread' }
    | { __typename: 'Query' }
    | { __typename: 'ReadyForReviewEvent' }
    | { __typename: 'ReferencedEvent' }
    | { __typename: 'RemovedFromMergeQueueEvent' }
    | { __typename: 'RemovedFromProjectEvent' }
    | { __typename: 'RemovedFromProjectV2Event' }
    | { __typename: 'RenamedTitleEvent' }
    | { __typename: 'ReopenedEvent' }
    | { __typename: 'Repository' }
    | { __typename: 'ReviewDismissedEvent' }
    | { __typename: 'ReviewRequestRemovedEvent' }
    | { __typename: 'ReviewRequestedEvent' }
    | { __typename: 'SubIssueAddedEvent' }
    | { __typename: 'SubIssueRemovedEvent' }
    | { __typename: 'SubscribedEvent' }
    | { __typename: 'Team' }
    | { __typename: 'TransferredEvent' }
    | { __typename: 'UnassignedEvent' }
    | { __typename: 'UnlabeledEvent' }
    | { __typename: 'UnlockedEvent' }
    | { __typename: 'UnmarkedAsDuplicateEvent' }
    | { __typename: 'UnpinnedEvent' }
    | { __typename: 'UnsubscribedEvent' }
    | { __typename: 'User' }
    | { __typename: 'UserBlockedEvent' }
   | null, rateLimit: RateFieldsFragment | null };

export type BoardRowFieldsFragment = { id: string, type: ProjectV2ItemType, isArchived: boolean, createdAt: string, updatedAt: string, status:
    | { __typename: 'ProjectV2ItemFieldDateValue' }
    | { __typename: 'ProjectV2ItemFieldIterationValue' }
    | { __typename: 'ProjectV2ItemFieldLabelValue' }
    | { __typename: 'ProjectV2ItemFieldMilestoneValue' }
    | { __typename: 'ProjectV2ItemFieldNumberValue' }
    | { __typename: 'ProjectV2ItemFieldPullRequestValue' }
    | { __typename: 'ProjectV2ItemFieldRepositoryValue' }
    | { __typename: 'ProjectV2ItemFieldReviewerValue' }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue', name: string | null, optionId: string | null, createdAt: string, updatedAt: string }
    | { __typename: 'ProjectV2ItemFieldTextValue' }
    | { __typename: 'ProjectV2ItemFieldUserValue' }
    | { __typename: 'ProjectV2ItemIssueFieldValue' }
   | null, fieldValues: { nodes: Array<
      | { __typename: 'ProjectV2ItemFieldDateValue', date: string | null, createdAt: string, updatedAt: string, field:
          | { name: string }
          | { name: string }
          | { name: string }
         }
      | { __typename: 'ProjectV2ItemFieldIterationValue', title: string, createdAt: string, updatedAt: string, field:
          | { name: string }
          | { name: string }
          | { name: string }
         }
      | { __typename: 'ProjectV2ItemFieldLabelValue' }
      | { __typename: 'ProjectV2ItemFieldMilestoneValue' }
      | { __typename: 'ProjectV2ItemFieldNumberValue', number: number | null, createdAt: string, updatedAt: string, field:
          | { name: string }
          | { name: string }
          | { name: string }
         }
      | { __typename: 'ProjectV2ItemFieldPullRequestValue' }
      | { __typename: 'ProjectV2ItemFieldRepositoryValue' }
      | { __typename: 'ProjectV2ItemFieldReviewerValue' }
      | { __typename: 'ProjectV2ItemFieldSingleSelectValue', name: string | null, createdAt: string, updatedAt: string, field:
          | { name: string }
          | { name: string }
          | { name: string }
         }
      | { __typename: 'ProjectV2ItemFieldTextValue', text: string | null, createdAt: string, updatedAt: string, field:
          | { name: string }
          | { name: string }
          | { name: string }
         }
      | { __typename: 'ProjectV2ItemFieldUserValue' }
      | { __typename: 'ProjectV2ItemIssueFieldValue' }
     | null> | null }, content:
    | { __typename: 'DraftIssue', id: string, updatedAt: string }
    | { __typename: 'Issue', id: string, updatedAt: string }
    | { __typename: 'PullRequest', id: string, updatedAt: string }
   | null };

export type BoardRowsQueryVariables = Exact<{
  ids: Array<string> | string;
  statusField: string;
}>;


export type BoardRowsQuery = { nodes: Array<
    | { __typename: 'AddedToMergeQueueEvent', id: string }
    | { __typename: 'AddedToProjectEvent', id: string }
    | { __typename: 'AddedToProjectV2Event', id: string }
    | { __typename: 'AssignedEvent', id: string }
    | { __typename: 'AutoMergeDisabledEvent', id: string }
    | { __typename: 'AutoMergeEnabledEvent', id: string }
    | { __typename: 'AutoRebaseEnabledEvent', id: string }
    | { __typename: 'AutoSquashEnabledEvent', id: string }
    | { __typename: 'AutomaticBaseChangeFailedEvent', id: string }
    | { __typename: 'AutomaticBaseChangeSucceededEvent', id: string }
    | { __typename: 'BaseRefChangedEvent', id: string }
    | { __typename: 'BaseRefDeletedEvent', id: string }
    | { __typename: 'BaseRefForcePushedEvent', id: string }
    | { __typename: 'BlockedByAddedEvent', id: string }
    | { __typename: 'BlockedByRemovedEvent', id: string }
    | { __typename: 'BlockingAddedEvent', id: string }
    | { __typename: 'BlockingRemovedEvent', id: string }
    | { __typename: 'Bot', id: string }
    | { __typename: 'ClosedEvent', id: string }
    | { __typename: 'CommentDeletedEvent', id: string }
    | { __typename: 'Commit', id: string }
    | { __typename: 'ConnectedEvent', id: string }
    | { __typename: 'ConvertToDraftEvent', id: string }
    | { __typename: 'ConvertedFromDraftEvent', id: string }
    | { __typename: 'ConvertedNoteToIssueEvent', id: string }
    | { __typename: 'ConvertedToDiscussionEvent', id: string }
    | { __typename: 'CrossReferencedEvent', id: string }
    | { __typename: 'DemilestonedEvent', id: string }
    | { __typename: 'DeployedEvent', id: string }
    | { __typename: 'DeploymentEnvironmentChangedEvent', id: string }
    | { __typename: 'DisconnectedEvent', id: string }
    | { __typename: 'DraftIssue', id: string }
    | { __typename: 'EnterpriseUserAccount', id: string }
    | { __typename: 'HeadRefDeletedEvent', id: string }
    | { __typename: 'HeadRefForcePushedEvent', id: string }
    | { __typename: 'HeadRefRestoredEvent', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'IssueComment', id: string }
    | { __typename: 'IssueCommentPinnedEvent', id: string }
    | { __typename: 'IssueCommentUnpinnedEvent', id: string }
    | { __typename: 'IssueFieldAddedEvent', id: string }
    | { __typename: 'IssueFieldChangedEvent', id: string }
    | { __typename: 'IssueFieldRemovedEvent', id: string }
    | { __typename: 'IssueType', id: string }
    | { __typename: 'IssueTypeAddedEvent', id: string }
    | { __typename: 'IssueTypeChangedEvent', id: string }
    | { __typename: 'IssueTypeRemovedEvent', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LabeledEvent', id: string }
    | { __typename: 'LockedEvent', id: string }
    | { __typename: 'Mannequin', id: string }
    | { __typename: 'MarkedAsDuplicateEvent', id: string }
    | { __typename: 'MentionedEvent', id: string }
    | { __typename: 'MergedEvent', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'MilestonedEvent', id: string }
    | { __typename: 'MovedColumnsInProjectEvent', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ParentIssueAddedEvent', id: string }
    | { __typename: 'ParentIssueRemovedEvent', id: string }
    | { __typename: 'PinnedEvent', id: string }
    | { __typename: 'ProjectV2', id: string }
    | { __typename: 'ProjectV2Field', id: string }
    | (
      { __typename: 'ProjectV2Item', id: string, project: { id: string } }
      & BoardRowFieldsFragment
    )
    | { __typename: 'ProjectV2ItemFieldDateValue', id: string }
    | { __typename: 'ProjectV2ItemFieldIterationValue', id: string }
    | { __typename: 'ProjectV2ItemFieldNumberValue', id: string }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue', id: string }
    | { __typename: 'ProjectV2ItemFieldTextValue', id: string }
    | { __typename: 'ProjectV2ItemStatusChangedEvent', id: string }
    | { __typename: 'ProjectV2IterationField', id: string }
    | { __typename: 'ProjectV2SingleSelectField', id: string }
    | { __typename: 'ProjectV2StatusUpdate', id: string }
    | { __typename: 'ProjectV2View', id: string }
    | { __typename: 'ProjectV2Workflow', id: string }
    | { __typename: 'PullRequest', id: string }
    | { __typename: 'PullRequestCommit', id: string }
    | { __typename: 'PullRequestCommitCommentThread', id: string }
    | { __typename: 'PullRequestReview', id: string }
    | { __typename: 'PullRequestReviewThread', id: string }
    | { __typename: 'Query', id: string }
    | { __typename: 'ReadyForReviewEvent', id: string }
    | { __typename: 'ReferencedEvent', id: string }
    | { __typename: 'RemovedFromMergeQueueEvent', id: string }
    | { __typename: 'RemovedFromProjectEvent', id: string }
    | { __typename: 'RemovedFromProjectV2Event', id: string }
    | { __typename: 'RenamedTitleEvent', id: string }
    | { __typename: 'ReopenedEvent', id: string }
    | { __typename: 'Repository', id: string }
    | { __typename: 'ReviewDismissedEvent', id: string }
    | { __typename: 'ReviewRequestRemovedEvent', id: string }
    | { __typename: 'ReviewRequestedEvent', id: string }
    | { __typename: 'SubIssueAddedEvent', id: string }
    | { __typename: 'SubIssueRemovedEvent', id: string }
    | { __typename: 'SubscribedEvent', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TransferredEvent', id: string }
    | { __typename: 'UnassignedEvent', id: string }
    | { __typename: 'UnlabeledEvent', id: string }
    | { __typename: 'UnlockedEvent', id: string }
    | { __typename: 'UnmarkedAsDuplicateEvent', id: string }
    | { __typename: 'UnpinnedEvent', id: string }
    | { __typename: 'UnsubscribedEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'UserBlockedEvent', id: string }
   | null>, rateLimit: RateFieldsFragment | null };

export type CapabilitiesQueryVariables = Exact<{ [key: string]: never; }>;


export type CapabilitiesQuery = { issueEvents: { enumValues: Array<{ name: string }> | null } | null, pullEvents: { enumValues: Array<{ name: string }> | null } | null, issue: KnownFieldsFragment | null, pull: KnownFieldsFragment | null, board: KnownFieldsFragment | null, rateLimit: RateFieldsFragment | null };

export type KnownFieldsFragment = { name: string | null, fields: Array<{ name: string, args: Array<{ name: string }> }> | null };

export type DependencyEdgesQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type DependencyEdgesQuery = { nodes: Array<
    | { __typename: 'AddedToMergeQueueEvent' }
    | { __typename: 'AddedToProjectEvent' }
    | { __typename: 'AddedToProjectV2Event' }
    | { __typename: 'AssignedEvent' }
    | { __typename: 'AutoMergeDisabledEvent' }
    | { __typename: 'AutoMergeEnabledEvent' }
    | { __typename: 'AutoRebaseEnabledEvent' }
    | { __typename: 'AutoSquashEnabledEvent' }
    | { __typename: 'AutomaticBaseChangeFailedEvent' }
    | { __typename: 'AutomaticBaseChangeSucceededEvent' }
    | { __typename: 'BaseRefChangedEvent' }
    | { __typename: 'BaseRefDeletedEvent' }
    | { __typename: 'BaseRefForcePushedEvent' }
    | { __typename: 'BlockedByAddedEvent' }
    | { __typename: 'BlockedByRemovedEvent' }
    | { __typename: 'BlockingAddedEvent' }
    | { __typename: 'BlockingRemovedEvent' }
    | { __typename: 'Bot' }
    | { __typename: 'ClosedEvent' }
    | { __typename: 'CommentDeletedEvent' }
    | { __typename: 'Commit' }
    | { __typename: 'ConnectedEvent' }
    | { __typename: 'ConvertToDraftEvent' }
    | { __typename: 'ConvertedFromDraftEvent' }
    | { __typename: 'ConvertedNoteToIssueEvent' }
    | { __typename: 'ConvertedToDiscussionEvent' }
    | { __typename: 'CrossReferencedEvent' }
    | { __typename: 'DemilestonedEvent' }
    | { __typename: 'DeployedEvent' }
    | { __typename: 'DeploymentEnvironmentChangedEvent' }
    | { __typename: 'DisconnectedEvent' }
    | { __typename: 'DraftIssue' }
    | { __typename: 'EnterpriseUserAccount' }
    | { __typename: 'HeadRefDeletedEvent' }
    | { __typename: 'HeadRefForcePushedEvent' }
    | { __typename: 'HeadRefRestoredEvent' }
    | { __typename: 'Issue', id: string, updatedAt: string, blockedBy: { totalCount: number, nodes: Array<{ id: string, updatedAt: string } | null> | null } }
    | { __typename: 'IssueComment' }
    | { __typename: 'IssueCommentPinnedEvent' }
    | { __typename: 'IssueCommentUnpinnedEvent' }
    | { __typename: 'IssueFieldAddedEvent' }
    | { __typename: 'IssueFieldChangedEvent' }
    | { __typename: 'IssueFieldRemovedEvent' }
    | { __typename: 'IssueType' }
    | { __typename: 'IssueTypeAddedEvent' }
    | { __typename: 'IssueTypeChangedEvent' }
    | { __typename: 'IssueTypeRemovedEvent' }
    | { __typename: 'Label' }
    | { __typename: 'LabeledEvent' }
    | { __typename: 'LockedEvent' }
    | { __typename: 'Mannequin' }
    | { __typename: 'MarkedAsDuplicateEvent' }
    | { __typename: 'MentionedEvent' }
    | { __typename: 'MergedEvent' }
    | { __typename: 'Milestone' }
    | { __typename: 'MilestonedEvent' }
    | { __typename: 'MovedColumnsInProjectEvent' }
    | { __typename: 'Organization' }
    | { __typename: 'ParentIssueAddedEvent' }
    | { __typename: 'ParentIssueRemovedEvent' }
    | { __typename: 'PinnedEvent' }
    | { __typename: 'ProjectV2' }
    | { __typename: 'ProjectV2Field' }
    | { __typename: 'ProjectV2Item' }
    | { __typename: 'ProjectV2ItemFieldDateValue' }
    | { __typename: 'ProjectV2ItemFieldIterationValue' }
    | { __typename: 'ProjectV2ItemFieldNumberValue' }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue' }
    | { __typename: 'ProjectV2ItemFieldTextValue' }
    | { __typename: 'ProjectV2ItemStatusChangedEvent' }
    | { __typename: 'ProjectV2IterationField' }
    | { __typename: 'ProjectV2SingleSelectField' }
    | { __typename: 'ProjectV2StatusUpdate' }
    | { __typename: 'ProjectV2View' }
    | { __typename: 'ProjectV2Workflow' }
    | { __typename: 'PullRequest' }
    | { __typename: 'PullRequestCommit' }
    | { __typename: 'PullRequestCommitCommentThread' }
    | { __typename: 'PullRequestReview' }
    | { __typename: 'PullRequestReviewThread' }
    | { __typename: 'Query' }
    | { __typename: 'ReadyForReviewEvent' }
    | { __typename: 'ReferencedEvent' }
    | { __typename: 'RemovedFromMergeQueueEvent' }
    | { __typename: 'RemovedFromProjectEvent' }
    | { __typename: 'RemovedFromProjectV2Event' }
    | { __typename: 'RenamedTitleEvent' }
    | { __typename: 'ReopenedEvent' }
    | { __typename: 'Repository' }
    | { __typename: 'ReviewDismissedEvent' }
    | { __typename: 'ReviewRequestRemovedEvent' }
    | { __typename: 'ReviewRequestedEvent' }
    | { __typename: 'SubIssueAddedEvent' }
    | { __typename: 'SubIssueRemovedEvent' }
    | { __typename: 'SubscribedEvent' }
    | { __typename: 'Team' }
    | { __typename: 'TransferredEvent' }
    | { __typename: 'UnassignedEvent' }
    | { __typename: 'UnlabeledEvent' }
    | { __typename: 'UnlockedEvent' }
    | { __typename: 'UnmarkedAsDuplicateEvent' }
    | { __typename: 'UnpinnedEvent' }
    | { __typename: 'UnsubscribedEvent' }
    | { __typename: 'User' }
    | { __typename: 'UserBlockedEvent' }
   | null>, rateLimit: RateFieldsFragment | null };

export type DraftFieldsFragment = { __typename: 'DraftIssue', id: string, title: string, createdAt: string, updatedAt: string, creator:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, assignees: { nodes: Array<{ login: string } | null> | null } };

export type HydrateDraftsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type HydrateDraftsQuery = { nodes: Array<
    | { __typename: 'AddedToMergeQueueEvent', id: string }
    | { __typename: 'AddedToProjectEvent', id: string }
    | { __typename: 'AddedToProjectV2Event', id: string }
    | { __typename: 'AssignedEvent', id: string }
    | { __typename: 'AutoMergeDisabledEvent', id: string }
    | { __typename: 'AutoMergeEnabledEvent', id: string }
    | { __typename: 'AutoRebaseEnabledEvent', id: string }
    | { __typename: 'AutoSquashEnabledEvent', id: string }
    | { __typename: 'AutomaticBaseChangeFailedEvent', id: string }
    | { __typename: 'AutomaticBaseChangeSucceededEvent', id: string }
    | { __typename: 'BaseRefChangedEvent', id: string }
    | { __typename: 'BaseRefDeletedEvent', id: string }
    | { __typename: 'BaseRefForcePushedEvent', id: string }
    | { __typename: 'BlockedByAddedEvent', id: string }
    | { __typename: 'BlockedByRemovedEvent', id: string }
    | { __typename: 'BlockingAddedEvent', id: string }
    | { __typename: 'BlockingRemovedEvent', id: string }
    | { __typename: 'Bot', id: string }
    | { __typename: 'ClosedEvent', id: string }
    | { __typename: 'CommentDeletedEvent', id: string }
    | { __typename: 'Commit', id: string }
    | { __typename: 'ConnectedEvent', id: string }
    | { __typename: 'ConvertToDraftEvent', id: string }
    | { __typename: 'ConvertedFromDraftEvent', id: string }
    | { __typename: 'ConvertedNoteToIssueEvent', id: string }
    | { __typename: 'ConvertedToDiscussionEvent', id: string }
    | { __typename: 'CrossReferencedEvent', id: string }
    | { __typename: 'DemilestonedEvent', id: string }
    | { __typename: 'DeployedEvent', id: string }
    | { __typename: 'DeploymentEnvironmentChangedEvent', id: string }
    | { __typename: 'DisconnectedEvent', id: string }
    | (
      { __typename: 'DraftIssue', id: string }
      & DraftFieldsFragment
    )
    | { __typename: 'EnterpriseUserAccount', id: string }
    | { __typename: 'HeadRefDeletedEvent', id: string }
    | { __typename: 'HeadRefForcePushedEvent', id: string }
    | { __typename: 'HeadRefRestoredEvent', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'IssueComment', id: string }
    | { __typename: 'IssueCommentPinnedEvent', id: string }
    | { __typename: 'IssueCommentUnpinnedEvent', id: string }
    | { __typename: 'IssueFieldAddedEvent', id: string }
    | { __typename: 'IssueFieldChangedEvent', id: string }
    | { __typename: 'IssueFieldRemovedEvent', id: string }
    | { __typename: 'IssueType', id: string }
    | { __typename: 'IssueTypeAddedEvent', id: string }
    | { __typename: 'IssueTypeChangedEvent', id: string }
    | { __typename: 'IssueTypeRemovedEvent', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LabeledEvent', id: string }
    | { __typename: 'LockedEvent', id: string }
    | { __typename: 'Mannequin', id: string }
    | { __typename: 'MarkedAsDuplicateEvent', id: string }
    | { __typename: 'MentionedEvent', id: string }
    | { __typename: 'MergedEvent', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'MilestonedEvent', id: string }
    | { __typename: 'MovedColumnsInProjectEvent', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ParentIssueAddedEvent', id: string }
    | { __typename: 'ParentIssueRemovedEvent', id: string }
    | { __typename: 'PinnedEvent', id: string }
    | { __typename: 'ProjectV2', id: string }
    | { __typename: 'ProjectV2Field', id: string }
    | { __typename: 'ProjectV2Item', id: string }
    | { __typename: 'ProjectV2ItemFieldDateValue', id: string }
    | { __typename: 'ProjectV2ItemFieldIterationValue', id: string }
    | { __typename: 'ProjectV2ItemFieldNumberValue', id: string }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue', id: string }
    | { __typename: 'ProjectV2ItemFieldTextValue', id: string }
    | { __typename: 'ProjectV2ItemStatusChangedEvent', id: string }
    | { __typename: 'ProjectV2IterationField', id: string }
    | { __typename: 'ProjectV2SingleSelectField', id: string }
    | { __typename: 'ProjectV2StatusUpdate', id: string }
    | { __typename: 'ProjectV2View', id: string }
    | { __typename: 'ProjectV2Workflow', id: string }
    | { __typename: 'PullRequest', id: string }
    | { __typename: 'PullRequestCommit', id: string }
    | { __typename: 'PullRequestCommitCommentThread', id: string }
    | { __typename: 'PullRequestReview', id: string }
    | { __typename: 'PullRequestReviewThread', id: string }
    | { __typename: 'Query', id: string }
    | { __typename: 'ReadyForReviewEvent', id: string }
    | { __typename: 'ReferencedEvent', id: string }
    | { __typename: 'RemovedFromMergeQueueEvent', id: string }
    | { __typename: 'RemovedFromProjectEvent', id: string }
    | { __typename: 'RemovedFromProjectV2Event', id: string }
    | { __typename: 'RenamedTitleEvent', id: string }
    | { __typename: 'ReopenedEvent', id: string }
    | { __typename: 'Repository', id: string }
    | { __typename: 'ReviewDismissedEvent', id: string }
    | { __typename: 'ReviewRequestRemovedEvent', id: string }
    | { __typename: 'ReviewRequestedEvent', id: string }
    | { __typename: 'SubIssueAddedEvent', id: string }
    | { __typename: 'SubIssueRemovedEvent', id: string }
    | { __typename: 'SubscribedEvent', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TransferredEvent', id: string }
    | { __typename: 'UnassignedEvent', id: string }
    | { __typename: 'UnlabeledEvent', id: string }
    | { __typename: 'UnlockedEvent', id: string }
    | { __typename: 'UnmarkedAsDuplicateEvent', id: string }
    | { __typename: 'UnpinnedEvent', id: string }
    | { __typename: 'UnsubscribedEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'UserBlockedEvent', id: string }
   | null>, rateLimit: RateFieldsFragment | null };

export type HydrateIssuesQueryVariables = Exact<{
  ids: Array<string> | string;
  issueEvents: Array<IssueTimelineItemsItemType> | IssueTimelineItemsItemType;
  withProjects: boolean;
}>;


export type HydrateIssuesQuery = { nodes: Array<
    | { __typename: 'AddedToMergeQueueEvent', id: string }
    | { __typename: 'AddedToProjectEvent', id: string }
    | { __typename: 'AddedToProjectV2Event', id: string }
    | { __typename: 'AssignedEvent', id: string }
    | { __typename: 'AutoMergeDisabledEvent', id: string }
    | { __typename: 'AutoMergeEnabledEvent', id: string }
    | { __typename: 'AutoRebaseEnabledEvent', id: string }
    | { __typename: 'AutoSquashEnabledEvent', id: string }
    | { __typename: 'AutomaticBaseChangeFailedEvent', id: string }
    | { __typename: 'AutomaticBaseChangeSucceededEvent', id: string }
    | { __typename: 'BaseRefChangedEvent', id: string }
    | { __typename: 'BaseRefDeletedEvent', id: string }
    | { __typename: 'BaseRefForcePushedEvent', id: string }
    | { __typename: 'BlockedByAddedEvent', id: string }
    | { __typename: 'BlockedByRemovedEvent', id: string }
    | { __typename: 'BlockingAddedEvent', id: string }
    | { __typename: 'BlockingRemovedEvent', id: string }
    | { __typename: 'Bot', id: string }
    | { __typename: 'ClosedEvent', id: string }
    | { __typename: 'CommentDeletedEvent', id: string }
    | { __typename: 'Commit', id: string }
    | { __typename: 'ConnectedEvent', id: string }
    | { __typename: 'ConvertToDraftEvent', id: string }
    | { __typename: 'ConvertedFromDraftEvent', id: string }
    | { __typename: 'ConvertedNoteToIssueEvent', id: string }
    | { __typename: 'ConvertedToDiscussionEvent', id: string }
    | { __typename: 'CrossReferencedEvent', id: string }
    | { __typename: 'DemilestonedEvent', id: string }
    | { __typename: 'DeployedEvent', id: string }
    | { __typename: 'DeploymentEnvironmentChangedEvent', id: string }
    | { __typename: 'DisconnectedEvent', id: string }
    | { __typename: 'DraftIssue', id: string }
    | { __typename: 'EnterpriseUserAccount', id: string }
    | { __typename: 'HeadRefDeletedEvent', id: string }
    | { __typename: 'HeadRefForcePushedEvent', id: string }
    | { __typename: 'HeadRefRestoredEvent', id: string }
    | (
      { __typename: 'Issue', id: string }
      & IssueFieldsFragment
    )
    | { __typename: 'IssueComment', id: string }
    | { __typename: 'IssueCommentPinnedEvent', id: string }
    | { __typename: 'IssueCommentUnpinnedEvent', id: string }
    | { __typename: 'IssueFieldAddedEvent', id: string }
    | { __typename: 'IssueFieldChangedEvent', id: string }
    | { __typename: 'IssueFieldRemovedEvent', id: string }
    | { __typename: 'IssueType', id: string }
    | { __typename: 'IssueTypeAddedEvent', id: string }
    | { __typename: 'IssueTypeChangedEvent', id: string }
    | { __typename: 'IssueTypeRemovedEvent', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LabeledEvent', id: string }
    | { __typename: 'LockedEvent', id: string }
    | { __typename: 'Mannequin', id: string }
    | { __typename: 'MarkedAsDuplicateEvent', id: string }
    | { __typename: 'MentionedEvent', id: string }
    | { __typename: 'MergedEvent', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'MilestonedEvent', id: string }
    | { __typename: 'MovedColumnsInProjectEvent', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ParentIssueAddedEvent', id: string }
    | { __typename: 'ParentIssueRemovedEvent', id: string }
    | { __typename: 'PinnedEvent', id: string }
    | { __typename: 'ProjectV2', id: string }
    | { __typename: 'ProjectV2Field', id: string }
    | { __typename: 'ProjectV2Item', id: string }
    | { __typename: 'ProjectV2ItemFieldDateValue', id: string }
    | { __typename: 'ProjectV2ItemFieldIterationValue', id: string }
    | { __typename: 'ProjectV2ItemFieldNumberValue', id: string }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue', id: string }
    | { __typename: 'ProjectV2ItemFieldTextValue', id: string }
    | { __typename: 'ProjectV2ItemStatusChangedEvent', id: string }
    | { __typename: 'ProjectV2IterationField', id: string }
    | { __typename: 'ProjectV2SingleSelectField', id: string }
    | { __typename: 'ProjectV2StatusUpdate', id: string }
    | { __typename: 'ProjectV2View', id: string }
    | { __typename: 'ProjectV2Workflow', id: string }
    | { __typename: 'PullRequest', id: string }
    | { __typename: 'PullRequestCommit', id: string }
    | { __typename: 'PullRequestCommitCommentThread', id: string }
    | { __typename: 'PullRequestReview', id: string }
    | { __typename: 'PullRequestReviewThread', id: string }
    | { __typename: 'Query', id: string }
    | { __typename: 'ReadyForReviewEvent', id: string }
    | { __typename: 'ReferencedEvent', id: string }
    | { __typename: 'RemovedFromMergeQueueEvent', id: string }
    | { __typename: 'RemovedFromProjectEvent', id: string }
    | { __typename: 'RemovedFromProjectV2Event', id: string }
    | { __typename: 'RenamedTitleEvent', id: string }
    | { __typename: 'ReopenedEvent', id: string }
    | { __typename: 'Repository', id: string }
    | { __typename: 'ReviewDismissedEvent', id: string }
    | { __typename: 'ReviewRequestRemovedEvent', id: string }
    | { __typename: 'ReviewRequestedEvent', id: string }
    | { __typename: 'SubIssueAddedEvent', id: string }
    | { __typename: 'SubIssueRemovedEvent', id: string }
    | { __typename: 'SubscribedEvent', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TransferredEvent', id: string }
    | { __typename: 'UnassignedEvent', id: string }
    | { __typename: 'UnlabeledEvent', id: string }
    | { __typename: 'UnlockedEvent', id: string }
    | { __typename: 'UnmarkedAsDuplicateEvent', id: string }
    | { __typename: 'UnpinnedEvent', id: string }
    | { __typename: 'UnsubscribedEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'UserBlockedEvent', id: string }
   | null>, rateLimit: RateFieldsFragment | null };

export type HydratePullsQueryVariables = Exact<{
  ids: Array<string> | string;
  pullEvents: Array<PullRequestTimelineItemsItemType> | PullRequestTimelineItemsItemType;
  withProjects: boolean;
}>;


export type HydratePullsQuery = { nodes: Array<
    | { __typename: 'AddedToMergeQueueEvent', id: string }
    | { __typename: 'AddedToProjectEvent', id: string }
    | { __typename: 'AddedToProjectV2Event', id: string }
    | { __typename: 'AssignedEvent', id: string }
    | { __typename: 'AutoMergeDisabledEvent', id: string }
    | { __typename: 'AutoMergeEnabledEvent', id: string }
    | { __typename: 'AutoRebaseEnabledEvent', id: string }
    | { __typename: 'AutoSquashEnabledEvent', id: string }
    | { __typename: 'AutomaticBaseChangeFailedEvent', id: string }
    | { __typename: 'AutomaticBaseChangeSucceededEvent', id: string }
    | { __typename: 'BaseRefChangedEvent', id: string }
    | { __typename: 'BaseRefDeletedEvent', id: string }
    | { __typename: 'BaseRefForcePushedEvent', id: string }
    | { __typename: 'BlockedByAddedEvent', id: string }
    | { __typename: 'BlockedByRemovedEvent', id: string }
    | { __typename: 'BlockingAddedEvent', id: string }
    | { __typename: 'BlockingRemovedEvent', id: string }
    | { __typename: 'Bot', id: string }
    | { __typename: 'ClosedEvent', id: string }
    | { __typename: 'CommentDeletedEvent', id: string }
    | { __typename: 'Commit', id: string }
    | { __typename: 'ConnectedEvent', id: string }
    | { __typename: 'ConvertToDraftEvent', id: string }
    | { __typename: 'ConvertedFromDraftEvent', id: string }
    | { __typename: 'ConvertedNoteToIssueEvent', id: string }
    | { __typename: 'ConvertedToDiscussionEvent', id: string }
    | { __typename: 'CrossReferencedEvent', id: string }
    | { __typename: 'DemilestonedEvent', id: string }
    | { __typename: 'DeployedEvent', id: string }
    | { __typename: 'DeploymentEnvironmentChangedEvent', id: string }
    | { __typename: 'DisconnectedEvent', id: string }
    | { __typename: 'DraftIssue', id: string }
    | { __typename: 'EnterpriseUserAccount', id: string }
    | { __typename: 'HeadRefDeletedEvent', id: string }
    | { __typename: 'HeadRefForcePushedEvent', id: string }
    | { __typename: 'HeadRefRestoredEvent', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'IssueComment', id: string }
    | { __typename: 'IssueCommentPinnedEvent', id: string }
    | { __typename: 'IssueCommentUnpinnedEvent', id: string }
    | { __typename: 'IssueFieldAddedEvent', id: string }
    | { __typename: 'IssueFieldChangedEvent', id: string }
    | { __typename: 'IssueFieldRemovedEvent', id: string }
    | { __typename: 'IssueType', id: string }
    | { __typename: 'IssueTypeAddedEvent', id: string }
    | { __typename: 'IssueTypeChangedEvent', id: string }
    | { __typename: 'IssueTypeRemovedEvent', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LabeledEvent', id: string }
    | { __typename: 'LockedEvent', id: string }
    | { __typename: 'Mannequin', id: string }
    | { __typename: 'MarkedAsDuplicateEvent', id: string }
    | { __typename: 'MentionedEvent', id: string }
    | { __typename: 'MergedEvent', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'MilestonedEvent', id: string }
    | { __typename: 'MovedColumnsInProjectEvent', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ParentIssueAddedEvent', id: string }
    | { __typename: 'ParentIssueRemovedEvent', id: string }
    | { __typename: 'PinnedEvent', id: string }
    | { __typename: 'ProjectV2', id: string }
    | { __typename: 'ProjectV2Field', id: string }
    | { __typename: 'ProjectV2Item', id: string }
    | { __typename: 'ProjectV2ItemFieldDateValue', id: string }
    | { __typename: 'ProjectV2ItemFieldIterationValue', id: string }
    | { __typename: 'ProjectV2ItemFieldNumberValue', id: string }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue', id: string }
    | { __typename: 'ProjectV2ItemFieldTextValue', id: string }
    | { __typename: 'ProjectV2ItemStatusChangedEvent', id: string }
    | { __typename: 'ProjectV2IterationField', id: string }
    | { __typename: 'ProjectV2SingleSelectField', id: string }
    | { __typename: 'ProjectV2StatusUpdate', id: string }
    | { __typename: 'ProjectV2View', id: string }
    | { __typename: 'ProjectV2Workflow', id: string }
    | (
      { __typename: 'PullRequest', id: string }
      & PullFieldsFragment
    )
    | { __typename: 'PullRequestCommit', id: string }
    | { __typename: 'PullRequestCommitCommentThread', id: string }
    | { __typename: 'PullRequestReview', id: string }
    | { __typename: 'PullRequestReviewThread', id: string }
    | { __typename: 'Query', id: string }
    | { __typename: 'ReadyForReviewEvent', id: string }
    | { __typename: 'ReferencedEvent', id: string }
    | { __typename: 'RemovedFromMergeQueueEvent', id: string }
    | { __typename: 'RemovedFromProjectEvent', id: string }
    | { __typename: 'RemovedFromProjectV2Event', id: string }
    | { __typename: 'RenamedTitleEvent', id: string }
    | { __typename: 'ReopenedEvent', id: string }
    | { __typename: 'Repository', id: string }
    | { __typename: 'ReviewDismissedEvent', id: string }
    | { __typename: 'ReviewRequestRemovedEvent', id: string }
    | { __typename: 'ReviewRequestedEvent', id: string }
    | { __typename: 'SubIssueAddedEvent', id: string }
    | { __typename: 'SubIssueRemovedEvent', id: string }
    | { __typename: 'SubscribedEvent', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TransferredEvent', id: string }
    | { __typename: 'UnassignedEvent', id: string }
    | { __typename: 'UnlabeledEvent', id: string }
    | { __typename: 'UnlockedEvent', id: string }
    | { __typename: 'UnmarkedAsDuplicateEvent', id: string }
    | { __typename: 'UnpinnedEvent', id: string }
    | { __typename: 'UnsubscribedEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'UserBlockedEvent', id: string }
   | null>, rateLimit: RateFieldsFragment | null };

export type HydrateWaitingQueryVariables = Exact<{
  ids: Array<string> | string;
  issueEvents: Array<IssueTimelineItemsItemType> | IssueTimelineItemsItemType;
  withProjects: boolean;
}>;


export type HydrateWaitingQuery = { nodes: Array<
    | { __typename: 'AddedToMergeQueueEvent', id: string }
    | { __typename: 'AddedToProjectEvent', id: string }
    | { __typename: 'AddedToProjectV2Event', id: string }
    | { __typename: 'AssignedEvent', id: string }
    | { __typename: 'AutoMergeDisabledEvent', id: string }
    | { __typename: 'AutoMergeEnabledEvent', id: string }
    | { __typename: 'AutoRebaseEnabledEvent', id: string }
    | { __typename: 'AutoSquashEnabledEvent', id: string }
    | { __typename: 'AutomaticBaseChangeFailedEvent', id: string }
    | { __typename: 'AutomaticBaseChangeSucceededEvent', id: string }
    | { __typename: 'BaseRefChangedEvent', id: string }
    | { __typename: 'BaseRefDeletedEvent', id: string }
    | { __typename: 'BaseRefForcePushedEvent', id: string }
    | { __typename: 'BlockedByAddedEvent', id: string }
    | { __typename: 'BlockedByRemovedEvent', id: string }
    | { __typename: 'BlockingAddedEvent', id: string }
    | { __typename: 'BlockingRemovedEvent', id: string }
    | { __typename: 'Bot', id: string }
    | { __typename: 'ClosedEvent', id: string }
    | { __typename: 'CommentDeletedEvent', id: string }
    | { __typename: 'Commit', id: string }
    | { __typename: 'ConnectedEvent', id: string }
    | { __typename: 'ConvertToDraftEvent', id: string }
    | { __typename: 'ConvertedFromDraftEvent', id: string }
    | { __typename: 'ConvertedNoteToIssueEvent', id: string }
    | { __typename: 'ConvertedToDiscussionEvent', id: string }
    | { __typename: 'CrossReferencedEvent', id: string }
    | { __typename: 'DemilestonedEvent', id: string }
    | { __typename: 'DeployedEvent', id: string }
    | { __typename: 'DeploymentEnvironmentChangedEvent', id: string }
    | { __typename: 'DisconnectedEvent', id: string }
    | { __typename: 'DraftIssue', id: string }
    | { __typename: 'EnterpriseUserAccount', id: string }
    | { __typename: 'HeadRefDeletedEvent', id: string }
    | { __typename: 'HeadRefForcePushedEvent', id: string }
    | { __typename: 'HeadRefRestoredEvent', id: string }
    | (
      { __typename: 'Issue', id: string, blockedBy: { totalCount: number, nodes: Array<{ id: string, updatedAt: string } | null> | null } }
      & IssueFieldsFragment
    )
    | { __typename: 'IssueComment', id: string }
    | { __typename: 'IssueCommentPinnedEvent', id: string }
    | { __typename: 'IssueCommentUnpinnedEvent', id: string }
    | { __typename: 'IssueFieldAddedEvent', id: string }
    | { __typename: 'IssueFieldChangedEvent', id: string }
    | { __typename: 'IssueFieldRemovedEvent', id: string }
    | { __typename: 'IssueType', id: string }
    | { __typename: 'IssueTypeAddedEvent', id: string }
    | { __typename: 'IssueTypeChangedEvent', id: string }
    | { __typename: 'IssueTypeRemovedEvent', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LabeledEvent', id: string }
    | { __typename: 'LockedEvent', id: string }
    | { __typename: 'Mannequin', id: string }
    | { __typename: 'MarkedAsDuplicateEvent', id: string }
    | { __typename: 'MentionedEvent', id: string }
    | { __typename: 'MergedEvent', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'MilestonedEvent', id: string }
    | { __typename: 'MovedColumnsInProjectEvent', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ParentIssueAddedEvent', id: string }
    | { __typename: 'ParentIssueRemovedEvent', id: string }
    | { __typename: 'PinnedEvent', id: string }
    | { __typename: 'ProjectV2', id: string }
    | { __typename: 'ProjectV2Field', id: string }
    | { __typename: 'ProjectV2Item', id: string }
    | { __typename: 'ProjectV2ItemFieldDateValue', id: string }
    | { __typename: 'ProjectV2ItemFieldIterationValue', id: string }
    | { __typename: 'ProjectV2ItemFieldNumberValue', id: string }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue', id: string }
    | { __typename: 'ProjectV2ItemFieldTextValue', id: string }
    | { __typename: 'ProjectV2ItemStatusChangedEvent', id: string }
    | { __typename: 'ProjectV2IterationField', id: string }
    | { __typename: 'ProjectV2SingleSelectField', id: string }
    | { __typename: 'ProjectV2StatusUpdate', id: string }
    | { __typename: 'ProjectV2View', id: string }
    | { __typename: 'ProjectV2Workflow', id: string }
    | { __typename: 'PullRequest', id: string }
    | { __typename: 'PullRequestCommit', id: string }
    | { __typename: 'PullRequestCommitCommentThread', id: string }
    | { __typename: 'PullRequestReview', id: string }
    | { __typename: 'PullRequestReviewThread', id: string }
    | { __typename: 'Query', id: string }
    | { __typename: 'ReadyForReviewEvent', id: string }
    | { __typename: 'ReferencedEvent', id: string }
    | { __typename: 'RemovedFromMergeQueueEvent', id: string }
    | { __typename: 'RemovedFromProjectEvent', id: string }
    | { __typename: 'RemovedFromProjectV2Event', id: string }
    | { __typename: 'RenamedTitleEvent', id: string }
    | { __typename: 'ReopenedEvent', id: string }
    | { __typename: 'Repository', id: string }
    | { __typename: 'ReviewDismissedEvent', id: string }
    | { __typename: 'ReviewRequestRemovedEvent', id: string }
    | { __typename: 'ReviewRequestedEvent', id: string }
    | { __typename: 'SubIssueAddedEvent', id: string }
    | { __typename: 'SubIssueRemovedEvent', id: string }
    | { __typename: 'SubscribedEvent', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TransferredEvent', id: string }
    | { __typename: 'UnassignedEvent', id: string }
    | { __typename: 'UnlabeledEvent', id: string }
    | { __typename: 'UnlockedEvent', id: string }
    | { __typename: 'UnmarkedAsDuplicateEvent', id: string }
    | { __typename: 'UnpinnedEvent', id: string }
    | { __typename: 'UnsubscribedEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'UserBlockedEvent', id: string }
   | null>, rateLimit: RateFieldsFragment | null };

type IssueEventFields_AddedToProjectEvent_Fragment = { __typename: 'AddedToProjectEvent', id: string };

type IssueEventFields_AddedToProjectV2Event_Fragment = { __typename: 'AddedToProjectV2Event', id: string, createdAt: string, wasAutomated: boolean, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, project?: { id: string } | null };

type IssueEventFields_AssignedEvent_Fragment = { __typename: 'AssignedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, assignee:
    | { __typename: 'Bot', login: string }
    | { __typename: 'Mannequin', login: string }
    | { __typename: 'Organization', login: string }
    | { __typename: 'User', login: string }
   | null };

type IssueEventFields_BlockedByAddedEvent_Fragment = { __typename: 'BlockedByAddedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, blockingIssue: { id: string } | null };

type IssueEventFields_BlockedByRemovedEvent_Fragment = { __typename: 'BlockedByRemovedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, blockingIssue: { id: string } | null };

type IssueEventFields_BlockingAddedEvent_Fragment = { __typename: 'BlockingAddedEvent', id: string };

type IssueEventFields_BlockingRemovedEvent_Fragment = { __typename: 'BlockingRemovedEvent', id: string };

type IssueEventFields_ClosedEvent_Fragment = { __typename: 'ClosedEvent', id: string, createdAt: string, closeReason: IssueStateReason | null, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, closer:
    | { __typename: 'Commit' }
    | { __typename: 'ProjectV2' }
    | { __typename: 'PullRequest' }
   | null };

type IssueEventFields_CommentDeletedEvent_Fragment = { __typename: 'CommentDeletedEvent', id: string };

type IssueEventFields_ConnectedEvent_Fragment = { __typename: 'ConnectedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, source:
    | { __typename: 'Issue' }
    | { __typename: 'PullRequest', id: string }
  , subject:
    | { __typename: 'Issue' }
    | { __typename: 'PullRequest', id: string }
   };

type IssueEventFields_ConvertedFromDraftEvent_Fragment = { __typename: 'ConvertedFromDraftEvent', id: string, createdAt: string, wasAutomated: boolean, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, project?: { id: string } | null };

type IssueEventFields_ConvertedNoteToIssueEvent_Fragment = { __typename: 'ConvertedNoteToIssueEvent', id: string };

type IssueEventFields_ConvertedToDiscussionEvent_Fragment = { __typename: 'ConvertedToDiscussionEvent', id: string };

type IssueEventFields_CrossReferencedEvent_Fragment = { __typename: 'CrossReferencedEvent', id: string, createdAt: string, willCloseTarget: boolean, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, source:
    | { __typename: 'Issue' }
    | { __typename: 'PullRequest', id: string }
   };

type IssueEventFields_DemilestonedEvent_Fragment = { __typename: 'DemilestonedEvent', id: string, createdAt: string, milestoneTitle: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type IssueEventFields_DisconnectedEvent_Fragment = { __typename: 'DisconnectedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, source:
    | { __typename: 'Issue' }
    | { __typename: 'PullRequest', id: string }
  , subject:
    | { __typename: 'Issue' }
    | { __typename: 'PullRequest', id: string }
   };

type IssueEventFields_IssueComment_Fragment = { __typename: 'IssueComment', id: string, createdAt: string, author:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type IssueEventFields_IssueCommentPinnedEvent_Fragment = { __typename: 'IssueCommentPinnedEvent', id: string };

type IssueEventFields_IssueCommentUnpinnedEvent_Fragment = { __typename: 'IssueCommentUnpinnedEvent', id: string };

type IssueEventFields_IssueFieldAddedEvent_Fragment = { __typename: 'IssueFieldAddedEvent', id: string };

type IssueEventFields_IssueFieldChangedEvent_Fragment = { __typename: 'IssueFieldChangedEvent', id: string };

type IssueEventFields_IssueFieldRemovedEvent_Fragment = { __typename: 'IssueFieldRemovedEvent', id: string };

type IssueEventFields_IssueTypeAddedEvent_Fragment = { __typename: 'IssueTypeAddedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, issueType: { name: string } | null };

type IssueEventFields_IssueTypeChangedEvent_Fragment = { __typename: 'IssueTypeChangedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, issueType: { name: string } | null, prevIssueType: { name: string } | null };

type IssueEventFields_IssueTypeRemovedEvent_Fragment = { __typename: 'IssueTypeRemovedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, issueType: { name: string } | null };

type IssueEventFields_LabeledEvent_Fragment = { __typename: 'LabeledEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, label: { name: string } };

type IssueEventFields_LockedEvent_Fragment = { __typename: 'LockedEvent', id: string };

type IssueEventFields_MarkedAsDuplicateEvent_Fragment = { __typename: 'MarkedAsDuplicateEvent', id: string };

type IssueEventFields_MentionedEvent_Fragment = { __typename: 'MentionedEvent', id: string };

type IssueEventFields_MilestonedEvent_Fragment = { __typename: 'MilestonedEvent', id: string, createdAt: string, milestoneTitle: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type IssueEventFields_MovedColumnsInProjectEvent_Fragment = { __typename: 'MovedColumnsInProjectEvent', id: string };

type IssueEventFields_ParentIssueAddedEvent_Fragment = { __typename: 'ParentIssueAddedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, parent: { id: string } | null };

type IssueEventFields_ParentIssueRemovedEvent_Fragment = { __typename: 'ParentIssueRemovedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, parent: { id: string } | null };

type IssueEventFields_PinnedEvent_Fragment = { __typename: 'PinnedEvent', id: string };

type IssueEventFields_ProjectV2ItemStatusChangedEvent_Fragment = { __typename: 'ProjectV2ItemStatusChangedEvent', id: string, createdAt: string, wasAutomated: boolean, previousStatus: string, status: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, project?: { id: string } | null };

type IssueEventFields_ReferencedEvent_Fragment = { __typename: 'ReferencedEvent', id: string };

type IssueEventFields_RemovedFromProjectEvent_Fragment = { __typename: 'RemovedFromProjectEvent', id: string };

type IssueEventFields_RemovedFromProjectV2Event_Fragment = { __typename: 'RemovedFromProjectV2Event', id: string, createdAt: string, wasAutomated: boolean, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, project?: { id: string } | null };

type IssueEventFields_RenamedTitleEvent_Fragment = { __typename: 'RenamedTitleEvent', id: string };

type IssueEventFields_ReopenedEvent_Fragment = { __typename: 'ReopenedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type IssueEventFields_SubIssueAddedEvent_Fragment = { __typename: 'SubIssueAddedEvent', id: string };

type IssueEventFields_SubIssueRemovedEvent_Fragment = { __typename: 'SubIssueRemovedEvent', id: string };

type IssueEventFields_SubscribedEvent_Fragment = { __typename: 'SubscribedEvent', id: string };

type IssueEventFields_TransferredEvent_Fragment = { __typename: 'TransferredEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, fromRepository: { nameWithOwner: string } | null };

type IssueEventFields_UnassignedEvent_Fragment = { __typename: 'UnassignedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, assignee:
    | { __typename: 'Bot', login: string }
    | { __typename: 'Mannequin', login: string }
    | { __typename: 'Organization', login: string }
    | { __typename: 'User', login: string }
   | null };

type IssueEventFields_UnlabeledEvent_Fragment = { __typename: 'UnlabeledEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, label: { name: string } };

type IssueEventFields_UnlockedEvent_Fragment = { __typename: 'UnlockedEvent', id: string };

type IssueEventFields_UnmarkedAsDuplicateEvent_Fragment = { __typename: 'UnmarkedAsDuplicateEvent', id: string };

type IssueEventFields_UnpinnedEvent_Fragment = { __typename: 'UnpinnedEvent', id: string };

type IssueEventFields_UnsubscribedEvent_Fragment = { __typename: 'UnsubscribedEvent', id: string };

type IssueEventFields_UserBlockedEvent_Fragment = { __typename: 'UserBlockedEvent', id: string };

export type IssueEventFieldsFragment =
  | IssueEventFields_AddedToProjectEvent_Fragment
  | IssueEventFields_AddedToProjectV2Event_Fragment
  | IssueEventFields_AssignedEvent_Fragment
  | IssueEventFields_BlockedByAddedEvent_Fragment
  | IssueEventFields_BlockedByRemovedEvent_Fragment
  | IssueEventFields_BlockingAddedEvent_Fragment
  | IssueEventFields_BlockingRemovedEvent_Fragment
  | IssueEventFields_ClosedEvent_Fragment
  | IssueEventFields_CommentDeletedEvent_Fragment
  | IssueEventFields_ConnectedEvent_Fragment
  | IssueEventFields_ConvertedFromDraftEvent_Fragment
  | IssueEventFields_ConvertedNoteToIssueEvent_Fragment
  | IssueEventFields_ConvertedToDiscussionEvent_Fragment
  | IssueEventFields_CrossReferencedEvent_Fragment
  | IssueEventFields_DemilestonedEvent_Fragment
  | IssueEventFields_DisconnectedEvent_Fragment
  | IssueEventFields_IssueComment_Fragment
  | IssueEventFields_IssueCommentPinnedEvent_Fragment
  | IssueEventFields_IssueCommentUnpinnedEvent_Fragment
  | IssueEventFields_IssueFieldAddedEvent_Fragment
  | IssueEventFields_IssueFieldChangedEvent_Fragment
  | IssueEventFields_IssueFieldRemovedEvent_Fragment
  | IssueEventFields_IssueTypeAddedEvent_Fragment
  | IssueEventFields_IssueTypeChangedEvent_Fragment
  | IssueEventFields_IssueTypeRemovedEvent_Fragment
  | IssueEventFields_LabeledEvent_Fragment
  | IssueEventFields_LockedEvent_Fragment
  | IssueEventFields_MarkedAsDuplicateEvent_Fragment
  | IssueEventFields_MentionedEvent_Fragment
  | IssueEventFields_MilestonedEvent_Fragment
  | IssueEventFields_MovedColumnsInProjectEvent_Fragment
  | IssueEventFields_ParentIssueAddedEvent_Fragment
  | IssueEventFields_ParentIssueRemovedEvent_Fragment
  | IssueEventFields_PinnedEvent_Fragment
  | IssueEventFields_ProjectV2ItemStatusChangedEvent_Fragment
  | IssueEventFields_ReferencedEvent_Fragment
  | IssueEventFields_RemovedFromProjectEvent_Fragment
  | IssueEventFields_RemovedFromProjectV2Event_Fragment
  | IssueEventFields_RenamedTitleEvent_Fragment
  | IssueEventFields_ReopenedEvent_Fragment
  | IssueEventFields_SubIssueAddedEvent_Fragment
  | IssueEventFields_SubIssueRemovedEvent_Fragment
  | IssueEventFields_SubscribedEvent_Fragment
  | IssueEventFields_TransferredEvent_Fragment
  | IssueEventFields_UnassignedEvent_Fragment
  | IssueEventFields_UnlabeledEvent_Fragment
  | IssueEventFields_UnlockedEvent_Fragment
  | IssueEventFields_UnmarkedAsDuplicateEvent_Fragment
  | IssueEventFields_UnpinnedEvent_Fragment
  | IssueEventFields_UnsubscribedEvent_Fragment
  | IssueEventFields_UserBlockedEvent_Fragment
;

export type IssueTimelinePageQueryVariables = Exact<{
  id: string;
  after: string;
  issueEvents: Array<IssueTimelineItemsItemType> | IssueTimelineItemsItemType;
  withProjects: boolean;
}>;


export type IssueTimelinePageQuery = { node:
    | { __typename: 'AddedToMergeQueueEvent' }
    | { __typename: 'AddedToProjectEvent' }
    | { __typename: 'AddedToProjectV2Event' }
    | { __typename: 'AssignedEvent' }
    | { __typename: 'AutoMergeDisabledEvent' }
    | { __typename: 'AutoMergeEnabledEvent' }
    | { __typename: 'AutoRebaseEnabledEvent' }
    | { __typename: 'AutoSquashEnabledEvent' }
    | { __typename: 'AutomaticBaseChangeFailedEvent' }
    | { __typename: 'AutomaticBaseChangeSucceededEvent' }
    | { __typename: 'BaseRefChangedEvent' }
    | { __typename: 'BaseRefDeletedEvent' }
    | { __typename: 'BaseRefForcePushedEvent' }
    | { __typename: 'BlockedByAddedEvent' }
    | { __typename: 'BlockedByRemovedEvent' }
    | { __typename: 'BlockingAddedEvent' }
    | { __typename: 'BlockingRemovedEvent' }
    | { __typename: 'Bot' }
    | { __typename: 'ClosedEvent' }
    | { __typename: 'CommentDeletedEvent' }
    | { __typename: 'Commit' }
    | { __typename: 'ConnectedEvent' }
    | { __typename: 'ConvertToDraftEvent' }
    | { __typename: 'ConvertedFromDraftEvent' }
    | { __typename: 'ConvertedNoteToIssueEvent' }
    | { __typename: 'ConvertedToDiscussionEvent' }
    | { __typename: 'CrossReferencedEvent' }
    | { __typename: 'DemilestonedEvent' }
    | { __typename: 'DeployedEvent' }
    | { __typename: 'DeploymentEnvironmentChangedEvent' }
    | { __typename: 'DisconnectedEvent' }
    | { __typename: 'DraftIssue' }
    | { __typename: 'EnterpriseUserAccount' }
    | { __typename: 'HeadRefDeletedEvent' }
    | { __typename: 'HeadRefForcePushedEvent' }
    | { __typename: 'HeadRefRestoredEvent' }
    | { __typename: 'Issue', id: string, issueTimeline: { pageInfo: PageFieldsFragment, nodes: Array<
          | IssueEventFields_AddedToProjectEvent_Fragment
          | IssueEventFields_AddedToProjectV2Event_Fragment
          | IssueEventFields_AssignedEvent_Fragment
          | IssueEventFields_BlockedByAddedEvent_Fragment
          | IssueEventFields_BlockedByRemovedEvent_Fragment
          | IssueEventFields_BlockingAddedEvent_Fragment
          | IssueEventFields_BlockingRemovedEvent_Fragment
          | IssueEventFields_ClosedEvent_Fragment
          | IssueEventFields_CommentDeletedEvent_Fragment
          | IssueEventFields_ConnectedEvent_Fragment
          | IssueEventFields_ConvertedFromDraftEvent_Fragment
          | IssueEventFields_ConvertedNoteToIssueEvent_Fragment
          | IssueEventFields_ConvertedToDiscussionEvent_Fragment
          | IssueEventFields_CrossReferencedEvent_Fragment
          | IssueEventFields_DemilestonedEvent_Fragment
          | IssueEventFields_DisconnectedEvent_Fragment
          | IssueEventFields_IssueComment_Fragment
          | IssueEventFields_IssueCommentPinnedEvent_Fragment
          | IssueEventFields_IssueCommentUnpinnedEvent_Fragment
          | IssueEventFields_IssueFieldAddedEvent_Fragment
          | IssueEventFields_IssueFieldChangedEvent_Fragment
          | IssueEventFields_IssueFieldRemovedEvent_Fragment
          | IssueEventFields_IssueTypeAddedEvent_Fragment
          | IssueEventFields_IssueTypeChangedEvent_Fragment
          | IssueEventFields_IssueTypeRemovedEvent_Fragment
          | IssueEventFields_LabeledEvent_Fragment
          | IssueEventFields_LockedEvent_Fragment
          | IssueEventFields_MarkedAsDuplicateEvent_Fragment
          | IssueEventFields_MentionedEvent_Fragment
          | IssueEventFields_MilestonedEvent_Fragment
          | IssueEventFields_MovedColumnsInProjectEvent_Fragment
          | IssueEventFields_ParentIssueAddedEvent_Fragment
          | IssueEventFields_ParentIssueRemovedEvent_Fragment
          | IssueEventFields_PinnedEvent_Fragment
          | IssueEventFields_ProjectV2ItemStatusChangedEvent_Fragment
          | IssueEventFields_ReferencedEvent_Fragment
          | IssueEventFields_RemovedFromProjectEvent_Fragment
          | IssueEventFields_RemovedFromProjectV2Event_Fragment
          | IssueEventFields_RenamedTitleEvent_Fragment
          | IssueEventFields_ReopenedEvent_Fragment
          | IssueEventFields_SubIssueAddedEvent_Fragment
          | IssueEventFields_SubIssueRemovedEvent_Fragment
          | IssueEventFields_SubscribedEvent_Fragment
          | IssueEventFields_TransferredEvent_Fragment
          | IssueEventFields_UnassignedEvent_Fragment
          | IssueEventFields_UnlabeledEvent_Fragment
          | IssueEventFields_UnlockedEvent_Fragment
          | IssueEventFields_UnmarkedAsDuplicateEvent_Fragment
          | IssueEventFields_UnpinnedEvent_Fragment
          | IssueEventFields_UnsubscribedEvent_Fragment
          | IssueEventFields_UserBlockedEvent_Fragment
         | null> | null } }
    | { __typename: 'IssueComment' }
    | { __typename: 'IssueCommentPinnedEvent' }
    | { __typename: 'IssueCommentUnpinnedEvent' }
    | { __typename: 'IssueFieldAddedEvent' }
    | { __typename: 'IssueFieldChangedEvent' }
    | { __typename: 'IssueFieldRemovedEvent' }
    | { __typename: 'IssueType' }
    | { __typename: 'IssueTypeAddedEvent' }
    | { __typename: 'IssueTypeChangedEvent' }
    | { __typename: 'IssueTypeRemovedEvent' }
    | { __typename: 'Label' }
    | { __typename: 'LabeledEvent' }
    | { __typename: 'LockedEvent' }
    | { __typename: 'Mannequin' }
    | { __typename: 'MarkedAsDuplicateEvent' }
    | { __typename: 'MentionedEvent' }
    | { __typename: 'MergedEvent' }
    | { __typename: 'Milestone' }
    | { __typename: 'MilestonedEvent' }
    | { __typename: 'MovedColumnsInProjectEvent' }
    | { __typename: 'Organization' }
    | { __typename: 'ParentIssueAddedEvent' }
    | { __typename: 'ParentIssueRemovedEvent' }
    | { __typename: 'PinnedEvent' }
    | { __typename: 'ProjectV2' }
    | { __typename: 'ProjectV2Field' }
    | { __typename: 'ProjectV2Item' }
    | { __typename: 'ProjectV2ItemFieldDateValue' }
    | { __typename: 'ProjectV2ItemFieldIterationValue' }
    | { __typename: 'ProjectV2ItemFieldNumberValue' }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue' }
    | { __typename: 'ProjectV2ItemFieldTextValue' }
    | { __typename: 'ProjectV2ItemStatusChangedEvent' }
    | { __typename: 'ProjectV2IterationField' }
    | { __typename: 'ProjectV2SingleSelectField' }
    | { __typename: 'ProjectV2StatusUpdate' }
    | { __typename: 'ProjectV2View' }
    | { __typename: 'ProjectV2Workflow' }
    | { __typename: 'PullRequest' }
    | { __typename: 'PullRequestCommit' }
    | { __typename: 'PullRequestCommitCommentThread' }
    | { __typename: 'PullRequestReview' }
    | { __typename: 'PullRequestReviewThread' }
    | { __typename: 'Query' }
    | { __typename: 'ReadyForReviewEvent' }
    | { __typename: 'ReferencedEvent' }
    | { __typename: 'RemovedFromMergeQueueEvent' }
    | { __typename: 'RemovedFromProjectEvent' }
    | { __typename: 'RemovedFromProjectV2Event' }
    | { __typename: 'RenamedTitleEvent' }
    | { __typename: 'ReopenedEvent' }
    | { __typename: 'Repository' }
    | { __typename: 'ReviewDismissedEvent' }
    | { __typename: 'ReviewRequestRemovedEvent' }
    | { __typename: 'ReviewRequestedEvent' }
    | { __typename: 'SubIssueAddedEvent' }
    | { __typename: 'SubIssueRemovedEvent' }
    | { __typename: 'SubscribedEvent' }
    | { __typename: 'Team' }
    | { __typename: 'TransferredEvent' }
    | { __typename: 'UnassignedEvent' }
    | { __typename: 'UnlabeledEvent' }
    | { __typename: 'UnlockedEvent' }
    | { __typename: 'UnmarkedAsDuplicateEvent' }
    | { __typename: 'UnpinnedEvent' }
    | { __typename: 'UnsubscribedEvent' }
    | { __typename: 'User' }
    | { __typename: 'UserBlockedEvent' }
   | null, rateLimit: RateFieldsFragment | null };

export type IssueFieldsFragment = { __typename: 'Issue', id: string, number: number, title: string, url: string, stateReason: IssueStateReason | null, createdAt: string, updatedAt: string, closedAt: string | null, issueState: IssueState, author:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, repository: { id: string, nameWithOwner: string }, milestone: { title: string } | null, issueType: { name: string } | null, parent: { id: string } | null, subIssuesSummary: { total: number }, issueDependenciesSummary: { totalBlockedBy: number }, assignees: { nodes: Array<{ login: string } | null> | null }, labels: { nodes: Array<{ name: string } | null> | null } | null, closedByPullRequestsReferences: { nodes: Array<{ id: string, createdAt: string } | null> | null } | null, issueTimeline: { pageInfo: PageFieldsFragment, nodes: Array<
      | IssueEventFields_AddedToProjectEvent_Fragment
      | IssueEventFields_AddedToProjectV2Event_Fragment
      | IssueEventFields_AssignedEvent_Fragment
      | IssueEventFields_BlockedByAddedEvent_Fragment
      | IssueEventFields_BlockedByRemovedEvent_Fragment
      | IssueEventFields_BlockingAddedEvent_Fragment
      | IssueEventFields_BlockingRemovedEvent_Fragment
      | IssueEventFields_ClosedEvent_Fragment
      | IssueEventFields_CommentDeletedEvent_Fragment
      | IssueEventFields_ConnectedEvent_Fragment
      | IssueEventFields_ConvertedFromDraftEvent_Fragment
      | IssueEventFields_ConvertedNoteToIssueEvent_Fragment
      | IssueEventFields_ConvertedToDiscussionEvent_Fragment
      | IssueEventFields_CrossReferencedEvent_Fragment
      | IssueEventFields_DemilestonedEvent_Fragment
      | IssueEventFields_DisconnectedEvent_Fragment
      | IssueEventFields_IssueComment_Fragment
      | IssueEventFields_IssueCommentPinnedEvent_Fragment
      | IssueEventFields_IssueCommentUnpinnedEvent_Fragment
      | IssueEventFields_IssueFieldAddedEvent_Fragment
      | IssueEventFields_IssueFieldChangedEvent_Fragment
      | IssueEventFields_IssueFieldRemovedEvent_Fragment
      | IssueEventFields_IssueTypeAddedEvent_Fragment
      | IssueEventFields_IssueTypeChangedEvent_Fragment
      | IssueEventFields_IssueTypeRemovedEvent_Fragment
      | IssueEventFields_LabeledEvent_Fragment
      | IssueEventFields_LockedEvent_Fragment
      | IssueEventFields_MarkedAsDuplicateEvent_Fragment
      | IssueEventFields_MentionedEvent_Fragment
      | IssueEventFields_MilestonedEvent_Fragment
      | IssueEventFields_MovedColumnsInProjectEvent_Fragment
      | IssueEventFields_ParentIssueAddedEvent_Fragment
      | IssueEventFields_ParentIssueRemovedEvent_Fragment
      | IssueEventFields_PinnedEvent_Fragment
      | IssueEventFields_ProjectV2ItemStatusChangedEvent_Fragment
      | IssueEventFields_ReferencedEvent_Fragment
      | IssueEventFields_RemovedFromProjectEvent_Fragment
      | IssueEventFields_RemovedFromProjectV2Event_Fragment
      | IssueEventFields_RenamedTitleEvent_Fragment
      | IssueEventFields_ReopenedEvent_Fragment
      | IssueEventFields_SubIssueAddedEvent_Fragment
      | IssueEventFields_SubIssueRemovedEvent_Fragment
      | IssueEventFields_SubscribedEvent_Fragment
      | IssueEventFields_TransferredEvent_Fragment
      | IssueEventFields_UnassignedEvent_Fragment
      | IssueEventFields_UnlabeledEvent_Fragment
      | IssueEventFields_UnlockedEvent_Fragment
      | IssueEventFields_UnmarkedAsDuplicateEvent_Fragment
      | IssueEventFields_UnpinnedEvent_Fragment
      | IssueEventFields_UnsubscribedEvent_Fragment
      | IssueEventFields_UserBlockedEvent_Fragment
     | null> | null } };

export type ListedBoardFieldsFragment = { id: string, number: number, title: string, url: string, closed: boolean, updatedAt: string, items: { totalCount: number } };

export type OwnedBoardsQueryVariables = Exact<{
  login: string;
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type OwnedBoardsQuery = { repositoryOwner:
    | { __typename: 'Organization', login: string, projectsV2: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<ListedBoardFieldsFragment | null> | null } }
    | { __typename: 'User', login: string, projectsV2: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<ListedBoardFieldsFragment | null> | null } }
   | null, rateLimit: RateFieldsFragment | null };

export type OwnedRepositoriesQueryVariables = Exact<{
  login: string;
  first: number;
  after?: string | null | undefined;
}>;


export type OwnedRepositoriesQuery = { repositoryOwner:
    | { __typename: 'Organization', login: string, repositories: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<{ nameWithOwner: string, url: string, isPrivate: boolean, isArchived: boolean, pushedAt: string | null, issues: { totalCount: number }, pullRequests: { totalCount: number } } | null> | null } }
    | { __typename: 'User', login: string, repositories: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<{ nameWithOwner: string, url: string, isPrivate: boolean, isArchived: boolean, pushedAt: string | null, issues: { totalCount: number }, pullRequests: { totalCount: number } } | null> | null } }
   | null, rateLimit: RateFieldsFragment | null };

export type PageFieldsFragment = { hasNextPage: boolean, endCursor: string | null };

type PullEventFields_AddedToMergeQueueEvent_Fragment = { __typename: 'AddedToMergeQueueEvent', id: string };

type PullEventFields_AddedToProjectEvent_Fragment = { __typename: 'AddedToProjectEvent', id: string };

type PullEventFields_AddedToProjectV2Event_Fragment = { __typename: 'AddedToProjectV2Event', id: string, createdAt: string, wasAutomated: boolean, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, project?: { id: string } | null };

type PullEventFields_AssignedEvent_Fragment = { __typename: 'AssignedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, assignee:
    | { __typename: 'Bot', login: string }
    | { __typename: 'Mannequin', login: string }
    | { __typename: 'Organization', login: string }
    | { __typename: 'User', login: string }
   | null };

type PullEventFields_AutoMergeDisabledEvent_Fragment = { __typename: 'AutoMergeDisabledEvent', id: string };

type PullEventFields_AutoMergeEnabledEvent_Fragment = { __typename: 'AutoMergeEnabledEvent', id: string };

type PullEventFields_AutoRebaseEnabledEvent_Fragment = { __typename: 'AutoRebaseEnabledEvent', id: string };

type PullEventFields_AutoSquashEnabledEvent_Fragment = { __typename: 'AutoSquashEnabledEvent', id: string };

type PullEventFields_AutomaticBaseChangeFailedEvent_Fragment = { __typename: 'AutomaticBaseChangeFailedEvent', id: string };

type PullEventFields_AutomaticBaseChangeSucceededEvent_Fragment = { __typename: 'AutomaticBaseChangeSucceededEvent', id: string };

type PullEventFields_BaseRefChangedEvent_Fragment = { __typename: 'BaseRefChangedEvent', id: string };

type PullEventFields_BaseRefDeletedEvent_Fragment = { __typename: 'BaseRefDeletedEvent', id: string };

type PullEventFields_BaseRefForcePushedEvent_Fragment = { __typename: 'BaseRefForcePushedEvent', id: string };

type PullEventFields_BlockedByAddedEvent_Fragment = { __typename: 'BlockedByAddedEvent', id: string };

type PullEventFields_BlockedByRemovedEvent_Fragment = { __typename: 'BlockedByRemovedEvent', id: string };

type PullEventFields_BlockingAddedEvent_Fragment = { __typename: 'BlockingAddedEvent', id: string };

type PullEventFields_BlockingRemovedEvent_Fragment = { __typename: 'BlockingRemovedEvent', id: string };

type PullEventFields_ClosedEvent_Fragment = { __typename: 'ClosedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, closer:
    | { __typename: 'Commit' }
    | { __typename: 'ProjectV2' }
    | { __typename: 'PullRequest' }
   | null };

type PullEventFields_CommentDeletedEvent_Fragment = { __typename: 'CommentDeletedEvent', id: string };

type PullEventFields_ConnectedEvent_Fragment = { __typename: 'ConnectedEvent', id: string };

type PullEventFields_ConvertToDraftEvent_Fragment = { __typename: 'ConvertToDraftEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type PullEventFields_ConvertedFromDraftEvent_Fragment = { __typename: 'ConvertedFromDraftEvent', id: string, createdAt: string, wasAutomated: boolean, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, project?: { id: string } | null };

type PullEventFields_ConvertedNoteToIssueEvent_Fragment = { __typename: 'ConvertedNoteToIssueEvent', id: string };

type PullEventFields_ConvertedToDiscussionEvent_Fragment = { __typename: 'ConvertedToDiscussionEvent', id: string };

type PullEventFields_CrossReferencedEvent_Fragment = { __typename: 'CrossReferencedEvent', id: string };

type PullEventFields_DemilestonedEvent_Fragment = { __typename: 'DemilestonedEvent', id: string, createdAt: string, milestoneTitle: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type PullEventFields_DeployedEvent_Fragment = { __typename: 'DeployedEvent', id: string };

type PullEventFields_DeploymentEnvironmentChangedEvent_Fragment = { __typename: 'DeploymentEnvironmentChangedEvent', id: string };

type PullEventFields_DisconnectedEvent_Fragment = { __typename: 'DisconnectedEvent', id: string };

type PullEventFields_HeadRefDeletedEvent_Fragment = { __typename: 'HeadRefDeletedEvent', id: string };

type PullEventFields_HeadRefForcePushedEvent_Fragment = { __typename: 'HeadRefForcePushedEvent', id: string };

type PullEventFields_HeadRefRestoredEvent_Fragment = { __typename: 'HeadRefRestoredEvent', id: string };

type PullEventFields_IssueComment_Fragment = { __typename: 'IssueComment', id: string, createdAt: string, author:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type PullEventFields_IssueCommentPinnedEvent_Fragment = { __typename: 'IssueCommentPinnedEvent', id: string };

type PullEventFields_IssueCommentUnpinnedEvent_Fragment = { __typename: 'IssueCommentUnpinnedEvent', id: string };

type PullEventFields_IssueFieldAddedEvent_Fragment = { __typename: 'IssueFieldAddedEvent', id: string };

type PullEventFields_IssueFieldChangedEvent_Fragment = { __typename: 'IssueFieldChangedEvent', id: string };

type PullEventFields_IssueFieldRemovedEvent_Fragment = { __typename: 'IssueFieldRemovedEvent', id: string };

type PullEventFields_IssueTypeAddedEvent_Fragment = { __typename: 'IssueTypeAddedEvent', id: string };

type PullEventFields_IssueTypeChangedEvent_Fragment = { __typename: 'IssueTypeChangedEvent', id: string };

type PullEventFields_IssueTypeRemovedEvent_Fragment = { __typename: 'IssueTypeRemovedEvent', id: string };

type PullEventFields_LabeledEvent_Fragment = { __typename: 'LabeledEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, label: { name: string } };

type PullEventFields_LockedEvent_Fragment = { __typename: 'LockedEvent', id: string };

type PullEventFields_MarkedAsDuplicateEvent_Fragment = { __typename: 'MarkedAsDuplicateEvent', id: string };

type PullEventFields_MentionedEvent_Fragment = { __typename: 'MentionedEvent', id: string };

type PullEventFields_MergedEvent_Fragment = { __typename: 'MergedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type PullEventFields_MilestonedEvent_Fragment = { __typename: 'MilestonedEvent', id: string, createdAt: string, milestoneTitle: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type PullEventFields_MovedColumnsInProjectEvent_Fragment = { __typename: 'MovedColumnsInProjectEvent', id: string };

type PullEventFields_ParentIssueAddedEvent_Fragment = { __typename: 'ParentIssueAddedEvent', id: string };

type PullEventFields_ParentIssueRemovedEvent_Fragment = { __typename: 'ParentIssueRemovedEvent', id: string };

type PullEventFields_PinnedEvent_Fragment = { __typename: 'PinnedEvent', id: string };

type PullEventFields_ProjectV2ItemStatusChangedEvent_Fragment = { __typename: 'ProjectV2ItemStatusChangedEvent', id: string, createdAt: string, wasAutomated: boolean, previousStatus: string, status: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, project?: { id: string } | null };

type PullEventFields_PullRequestCommit_Fragment = { __typename: 'PullRequestCommit', id: string };

type PullEventFields_PullRequestCommitCommentThread_Fragment = { __typename: 'PullRequestCommitCommentThread', id: string };

type PullEventFields_PullRequestReview_Fragment = { __typename: 'PullRequestReview', id: string, submittedAt: string | null, reviewState: PullRequestReviewState, author:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type PullEventFields_PullRequestReviewThread_Fragment = { __typename: 'PullRequestReviewThread', id: string };

type PullEventFields_PullRequestRevisionMarker_Fragment = { __typename: 'PullRequestRevisionMarker' };

type PullEventFields_ReadyForReviewEvent_Fragment = { __typename: 'ReadyForReviewEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type PullEventFields_ReferencedEvent_Fragment = { __typename: 'ReferencedEvent', id: string };

type PullEventFields_RemovedFromMergeQueueEvent_Fragment = { __typename: 'RemovedFromMergeQueueEvent', id: string };

type PullEventFields_RemovedFromProjectEvent_Fragment = { __typename: 'RemovedFromProjectEvent', id: string };

type PullEventFields_RemovedFromProjectV2Event_Fragment = { __typename: 'RemovedFromProjectV2Event', id: string, createdAt: string, wasAutomated: boolean, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, project?: { id: string } | null };

type PullEventFields_RenamedTitleEvent_Fragment = { __typename: 'RenamedTitleEvent', id: string };

type PullEventFields_ReopenedEvent_Fragment = { __typename: 'ReopenedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null };

type PullEventFields_ReviewDismissedEvent_Fragment = { __typename: 'ReviewDismissedEvent', id: string, createdAt: string, previousReviewState: PullRequestReviewState, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, review: { id: string } | null };

type PullEventFields_ReviewRequestRemovedEvent_Fragment = { __typename: 'ReviewRequestRemovedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, requestedReviewer:
    | { __typename: 'Bot', login: string }
    | { __typename: 'Mannequin', login: string }
    | { __typename: 'Team', combinedSlug: string }
    | { __typename: 'User', login: string }
   | null };

type PullEventFields_ReviewRequestedEvent_Fragment = { __typename: 'ReviewRequestedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, requestedReviewer:
    | { __typename: 'Bot', login: string }
    | { __typename: 'Mannequin', login: string }
    | { __typename: 'Team', combinedSlug: string }
    | { __typename: 'User', login: string }
   | null };

type PullEventFields_SubIssueAddedEvent_Fragment = { __typename: 'SubIssueAddedEvent', id: string };

type PullEventFields_SubIssueRemovedEvent_Fragment = { __typename: 'SubIssueRemovedEvent', id: string };

type PullEventFields_SubscribedEvent_Fragment = { __typename: 'SubscribedEvent', id: string };

type PullEventFields_TransferredEvent_Fragment = { __typename: 'TransferredEvent', id: string };

type PullEventFields_UnassignedEvent_Fragment = { __typename: 'UnassignedEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, assignee:
    | { __typename: 'Bot', login: string }
    | { __typename: 'Mannequin', login: string }
    | { __typename: 'Organization', login: string }
    | { __typename: 'User', login: string }
   | null };

type PullEventFields_UnlabeledEvent_Fragment = { __typename: 'UnlabeledEvent', id: string, createdAt: string, actor:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, label: { name: string } };

type PullEventFields_UnlockedEvent_Fragment = { __typename: 'UnlockedEvent', id: string };

type PullEventFields_UnmarkedAsDuplicateEvent_Fragment = { __typename: 'UnmarkedAsDuplicateEvent', id: string };

type PullEventFields_UnpinnedEvent_Fragment = { __typename: 'UnpinnedEvent', id: string };

type PullEventFields_UnsubscribedEvent_Fragment = { __typename: 'UnsubscribedEvent', id: string };

type PullEventFields_UserBlockedEvent_Fragment = { __typename: 'UserBlockedEvent', id: string };

export type PullEventFieldsFragment =
  | PullEventFields_AddedToMergeQueueEvent_Fragment
  | PullEventFields_AddedToProjectEvent_Fragment
  | PullEventFields_AddedToProjectV2Event_Fragment
  | PullEventFields_AssignedEvent_Fragment
  | PullEventFields_AutoMergeDisabledEvent_Fragment
  | PullEventFields_AutoMergeEnabledEvent_Fragment
  | PullEventFields_AutoRebaseEnabledEvent_Fragment
  | PullEventFields_AutoSquashEnabledEvent_Fragment
  | PullEventFields_AutomaticBaseChangeFailedEvent_Fragment
  | PullEventFields_AutomaticBaseChangeSucceededEvent_Fragment
  | PullEventFields_BaseRefChangedEvent_Fragment
  | PullEventFields_BaseRefDeletedEvent_Fragment
  | PullEventFields_BaseRefForcePushedEvent_Fragment
  | PullEventFields_BlockedByAddedEvent_Fragment
  | PullEventFields_BlockedByRemovedEvent_Fragment
  | PullEventFields_BlockingAddedEvent_Fragment
  | PullEventFields_BlockingRemovedEvent_Fragment
  | PullEventFields_ClosedEvent_Fragment
  | PullEventFields_CommentDeletedEvent_Fragment
  | PullEventFields_ConnectedEvent_Fragment
  | PullEventFields_ConvertToDraftEvent_Fragment
  | PullEventFields_ConvertedFromDraftEvent_Fragment
  | PullEventFields_ConvertedNoteToIssueEvent_Fragment
  | PullEventFields_ConvertedToDiscussionEvent_Fragment
  | PullEventFields_CrossReferencedEvent_Fragment
  | PullEventFields_DemilestonedEvent_Fragment
  | PullEventFields_DeployedEvent_Fragment
  | PullEventFields_DeploymentEnvironmentChangedEvent_Fragment
  | PullEventFields_DisconnectedEvent_Fragment
  | PullEventFields_HeadRefDeletedEvent_Fragment
  | PullEventFields_HeadRefForcePushedEvent_Fragment
  | PullEventFields_HeadRefRestoredEvent_Fragment
  | PullEventFields_IssueComment_Fragment
  | PullEventFields_IssueCommentPinnedEvent_Fragment
  | PullEventFields_IssueCommentUnpinnedEvent_Fragment
  | PullEventFields_IssueFieldAddedEvent_Fragment
  | PullEventFields_IssueFieldChangedEvent_Fragment
  | PullEventFields_IssueFieldRemovedEvent_Fragment
  | PullEventFields_IssueTypeAddedEvent_Fragment
  | PullEventFields_IssueTypeChangedEvent_Fragment
  | PullEventFields_IssueTypeRemovedEvent_Fragment
  | PullEventFields_LabeledEvent_Fragment
  | PullEventFields_LockedEvent_Fragment
  | PullEventFields_MarkedAsDuplicateEvent_Fragment
  | PullEventFields_MentionedEvent_Fragment
  | PullEventFields_MergedEvent_Fragment
  | PullEventFields_MilestonedEvent_Fragment
  | PullEventFields_MovedColumnsInProjectEvent_Fragment
  | PullEventFields_ParentIssueAddedEvent_Fragment
  | PullEventFields_ParentIssueRemovedEvent_Fragment
  | PullEventFields_PinnedEvent_Fragment
  | PullEventFields_ProjectV2ItemStatusChangedEvent_Fragment
  | PullEventFields_PullRequestCommit_Fragment
  | PullEventFields_PullRequestCommitCommentThread_Fragment
  | PullEventFields_PullRequestReview_Fragment
  | PullEventFields_PullRequestReviewThread_Fragment
  | PullEventFields_PullRequestRevisionMarker_Fragment
  | PullEventFields_ReadyForReviewEvent_Fragment
  | PullEventFields_ReferencedEvent_Fragment
  | PullEventFields_RemovedFromMergeQueueEvent_Fragment
  | PullEventFields_RemovedFromProjectEvent_Fragment
  | PullEventFields_RemovedFromProjectV2Event_Fragment
  | PullEventFields_RenamedTitleEvent_Fragment
  | PullEventFields_ReopenedEvent_Fragment
  | PullEventFields_ReviewDismissedEvent_Fragment
  | PullEventFields_ReviewRequestRemovedEvent_Fragment
  | PullEventFields_ReviewRequestedEvent_Fragment
  | PullEventFields_SubIssueAddedEvent_Fragment
  | PullEventFields_SubIssueRemovedEvent_Fragment
  | PullEventFields_SubscribedEvent_Fragment
  | PullEventFields_TransferredEvent_Fragment
  | PullEventFields_UnassignedEvent_Fragment
  | PullEventFields_UnlabeledEvent_Fragment
  | PullEventFields_UnlockedEvent_Fragment
  | PullEventFields_UnmarkedAsDuplicateEvent_Fragment
  | PullEventFields_UnpinnedEvent_Fragment
  | PullEventFields_UnsubscribedEvent_Fragment
  | PullEventFields_UserBlockedEvent_Fragment
;

export type PullTimelinePageQueryVariables = Exact<{
  id: string;
  after: string;
  pullEvents: Array<PullRequestTimelineItemsItemType> | PullRequestTimelineItemsItemType;
  withProjects: boolean;
}>;


export type PullTimelinePageQuery = { node:
    | { __typename: 'AddedToMergeQueueEvent' }
    | { __typename: 'AddedToProjectEvent' }
    | { __typename: 'AddedToProjectV2Event' }
    | { __typename: 'AssignedEvent' }
    | { __typename: 'AutoMergeDisabledEvent' }
    | { __typename: 'AutoMergeEnabledEvent' }
    | { __typename: 'AutoRebaseEnabledEvent' }
    | { __typename: 'AutoSquashEnabledEvent' }
    | { __typename: 'AutomaticBaseChangeFailedEvent' }
    | { __typename: 'AutomaticBaseChangeSucceededEvent' }
    | { __typename: 'BaseRefChangedEvent' }
    | { __typename: 'BaseRefDeletedEvent' }
    | { __typename: 'BaseRefForcePushedEvent' }
    | { __typename: 'BlockedByAddedEvent' }
    | { __typename: 'BlockedByRemovedEvent' }
    | { __typename: 'BlockingAddedEvent' }
    | { __typename: 'BlockingRemovedEvent' }
    | { __typename: 'Bot' }
    | { __typename: 'ClosedEvent' }
    | { __typename: 'CommentDeletedEvent' }
    | { __typename: 'Commit' }
    | { __typename: 'ConnectedEvent' }
    | { __typename: 'ConvertToDraftEvent' }
    | { __typename: 'ConvertedFromDraftEvent' }
    | { __typename: 'ConvertedNoteToIssueEvent' }
    | { __typename: 'ConvertedToDiscussionEvent' }
    | { __typename: 'CrossReferencedEvent' }
    | { __typename: 'DemilestonedEvent' }
    | { __typename: 'DeployedEvent' }
    | { __typename: 'DeploymentEnvironmentChangedEvent' }
    | { __typename: 'DisconnectedEvent' }
    | { __typename: 'DraftIssue' }
    | { __typename: 'EnterpriseUserAccount' }
    | { __typename: 'HeadRefDeletedEvent' }
    | { __typename: 'HeadRefForcePushedEvent' }
    | { __typename: 'HeadRefRestoredEvent' }
    | { __typename: 'Issue' }
    | { __typename: 'IssueComment' }
    | { __typename: 'IssueCommentPinnedEvent' }
    | { __typename: 'IssueCommentUnpinnedEvent' }
    | { __typename: 'IssueFieldAddedEvent' }
    | { __typename: 'IssueFieldChangedEvent' }
    | { __typename: 'IssueFieldRemovedEvent' }
    | { __typename: 'IssueType' }
    | { __typename: 'IssueTypeAddedEvent' }
    | { __typename: 'IssueTypeChangedEvent' }
    | { __typename: 'IssueTypeRemovedEvent' }
    | { __typename: 'Label' }
    | { __typename: 'LabeledEvent' }
    | { __typename: 'LockedEvent' }
    | { __typename: 'Mannequin' }
    | { __typename: 'MarkedAsDuplicateEvent' }
    | { __typename: 'MentionedEvent' }
    | { __typename: 'MergedEvent' }
    | { __typename: 'Milestone' }
    | { __typename: 'MilestonedEvent' }
    | { __typename: 'MovedColumnsInProjectEvent' }
    | { __typename: 'Organization' }
    | { __typename: 'ParentIssueAddedEvent' }
    | { __typename: 'ParentIssueRemovedEvent' }
    | { __typename: 'PinnedEvent' }
    | { __typename: 'ProjectV2' }
    | { __typename: 'ProjectV2Field' }
    | { __typename: 'ProjectV2Item' }
    | { __typename: 'ProjectV2ItemFieldDateValue' }
    | { __typename: 'ProjectV2ItemFieldIterationValue' }
    | { __typename: 'ProjectV2ItemFieldNumberValue' }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue' }
    | { __typename: 'ProjectV2ItemFieldTextValue' }
    | { __typename: 'ProjectV2ItemStatusChangedEvent' }
    | { __typename: 'ProjectV2IterationField' }
    | { __typename: 'ProjectV2SingleSelectField' }
    | { __typename: 'ProjectV2StatusUpdate' }
    | { __typename: 'ProjectV2View' }
    | { __typename: 'ProjectV2Workflow' }
    | { __typename: 'PullRequest', id: string, pullTimeline: { pageInfo: PageFieldsFragment, nodes: Array<
          | PullEventFields_AddedToMergeQueueEvent_Fragment
          | PullEventFields_AddedToProjectEvent_Fragment
          | PullEventFields_AddedToProjectV2Event_Fragment
          | PullEventFields_AssignedEvent_Fragment
          | PullEventFields_AutoMergeDisabledEvent_Fragment
          | PullEventFields_AutoMergeEnabledEvent_Fragment
          | PullEventFields_AutoRebaseEnabledEvent_Fragment
          | PullEventFields_AutoSquashEnabledEvent_Fragment
          | PullEventFields_AutomaticBaseChangeFailedEvent_Fragment
          | PullEventFields_AutomaticBaseChangeSucceededEvent_Fragment
          | PullEventFields_BaseRefChangedEvent_Fragment
          | PullEventFields_BaseRefDeletedEvent_Fragment
          | PullEventFields_BaseRefForcePushedEvent_Fragment
          | PullEventFields_BlockedByAddedEvent_Fragment
          | PullEventFields_BlockedByRemovedEvent_Fragment
          | PullEventFields_BlockingAddedEvent_Fragment
          | PullEventFields_BlockingRemovedEvent_Fragment
          | PullEventFields_ClosedEvent_Fragment
          | PullEventFields_CommentDeletedEvent_Fragment
          | PullEventFields_ConnectedEvent_Fragment
          | PullEventFields_ConvertToDraftEvent_Fragment
          | PullEventFields_ConvertedFromDraftEvent_Fragment
          | PullEventFields_ConvertedNoteToIssueEvent_Fragment
          | PullEventFields_ConvertedToDiscussionEvent_Fragment
          | PullEventFields_CrossReferencedEvent_Fragment
          | PullEventFields_DemilestonedEvent_Fragment
          | PullEventFields_DeployedEvent_Fragment
          | PullEventFields_DeploymentEnvironmentChangedEvent_Fragment
          | PullEventFields_DisconnectedEvent_Fragment
          | PullEventFields_HeadRefDeletedEvent_Fragment
          | PullEventFields_HeadRefForcePushedEvent_Fragment
          | PullEventFields_HeadRefRestoredEvent_Fragment
          | PullEventFields_IssueComment_Fragment
          | PullEventFields_IssueCommentPinnedEvent_Fragment
          | PullEventFields_IssueCommentUnpinnedEvent_Fragment
          | PullEventFields_IssueFieldAddedEvent_Fragment
          | PullEventFields_IssueFieldChangedEvent_Fragment
          | PullEventFields_IssueFieldRemovedEvent_Fragment
          | PullEventFields_IssueTypeAddedEvent_Fragment
          | PullEventFields_IssueTypeChangedEvent_Fragment
          | PullEventFields_IssueTypeRemovedEvent_Fragment
          | PullEventFields_LabeledEvent_Fragment
          | PullEventFields_LockedEvent_Fragment
          | PullEventFields_MarkedAsDuplicateEvent_Fragment
          | PullEventFields_MentionedEvent_Fragment
          | PullEventFields_MergedEvent_Fragment
          | PullEventFields_MilestonedEvent_Fragment
          | PullEventFields_MovedColumnsInProjectEvent_Fragment
          | PullEventFields_ParentIssueAddedEvent_Fragment
          | PullEventFields_ParentIssueRemovedEvent_Fragment
          | PullEventFields_PinnedEvent_Fragment
          | PullEventFields_ProjectV2ItemStatusChangedEvent_Fragment
          | PullEventFields_PullRequestCommit_Fragment
          | PullEventFields_PullRequestCommitCommentThread_Fragment
          | PullEventFields_PullRequestReview_Fragment
          | PullEventFields_PullRequestReviewThread_Fragment
          | PullEventFields_PullRequestRevisionMarker_Fragment
          | PullEventFields_ReadyForReviewEvent_Fragment
          | PullEventFields_ReferencedEvent_Fragment
          | PullEventFields_RemovedFromMergeQueueEvent_Fragment
          | PullEventFields_RemovedFromProjectEvent_Fragment
          | PullEventFields_RemovedFromProjectV2Event_Fragment
          | PullEventFields_RenamedTitleEvent_Fragment
          | PullEventFields_ReopenedEvent_Fragment
          | PullEventFields_ReviewDismissedEvent_Fragment
          | PullEventFields_ReviewRequestRemovedEvent_Fragment
          | PullEventFields_ReviewRequestedEvent_Fragment
          | PullEventFields_SubIssueAddedEvent_Fragment
          | PullEventFields_SubIssueRemovedEvent_Fragment
          | PullEventFields_SubscribedEvent_Fragment
          | PullEventFields_TransferredEvent_Fragment
          | PullEventFields_UnassignedEvent_Fragment
          | PullEventFields_UnlabeledEvent_Fragment
          | PullEventFields_UnlockedEvent_Fragment
          | PullEventFields_UnmarkedAsDuplicateEvent_Fragment
          | PullEventFields_UnpinnedEvent_Fragment
          | PullEventFields_UnsubscribedEvent_Fragment
          | PullEventFields_UserBlockedEvent_Fragment
         | null> | null } }
    | { __typename: 'PullRequestCommit' }
    | { __typename: 'PullRequestCommitCommentThread' }
    | { __typename: 'PullRequestReview' }
    | { __typename: 'PullRequestReviewThread' }
    | { __typename: 'Query' }
    | { __typename: 'ReadyForReviewEvent' }
    | { __typename: 'ReferencedEvent' }
    | { __typename: 'RemovedFromMergeQueueEvent' }
    | { __typename: 'RemovedFromProjectEvent' }
    | { __typename: 'RemovedFromProjectV2Event' }
    | { __typename: 'RenamedTitleEvent' }
    | { __typename: 'ReopenedEvent' }
    | { __typename: 'Repository' }
    | { __typename: 'ReviewDismissedEvent' }
    | { __typename: 'ReviewRequestRemovedEvent' }
    | { __typename: 'ReviewRequestedEvent' }
    | { __typename: 'SubIssueAddedEvent' }
    | { __typename: 'SubIssueRemovedEvent' }
    | { __typename: 'SubscribedEvent' }
    | { __typename: 'Team' }
    | { __typename: 'TransferredEvent' }
    | { __typename: 'UnassignedEvent' }
    | { __typename: 'UnlabeledEvent' }
    | { __typename: 'UnlockedEvent' }
    | { __typename: 'UnmarkedAsDuplicateEvent' }
    | { __typename: 'UnpinnedEvent' }
    | { __typename: 'UnsubscribedEvent' }
    | { __typename: 'User' }
    | { __typename: 'UserBlockedEvent' }
   | null, rateLimit: RateFieldsFragment | null };

export type PullFieldsFragment = { __typename: 'PullRequest', id: string, number: number, title: string, url: string, isDraft: boolean, createdAt: string, updatedAt: string, closedAt: string | null, mergedAt: string | null, pullState: PullRequestState, author:
    | ActorFields_Bot_Fragment
    | ActorFields_EnterpriseUserAccount_Fragment
    | ActorFields_Mannequin_Fragment
    | ActorFields_Organization_Fragment
    | ActorFields_User_Fragment
   | null, repository: { id: string, nameWithOwner: string }, milestone: { title: string } | null, assignees: { nodes: Array<{ login: string } | null> | null }, labels: { nodes: Array<{ name: string } | null> | null } | null, closingIssuesReferences: { nodes: Array<{ id: string } | null> | null } | null, pullTimeline: { pageInfo: PageFieldsFragment, nodes: Array<
      | PullEventFields_AddedToMergeQueueEvent_Fragment
      | PullEventFields_AddedToProjectEvent_Fragment
      | PullEventFields_AddedToProjectV2Event_Fragment
      | PullEventFields_AssignedEvent_Fragment
      | PullEventFields_AutoMergeDisabledEvent_Fragment
      | PullEventFields_AutoMergeEnabledEvent_Fragment
      | PullEventFields_AutoRebaseEnabledEvent_Fragment
      | PullEventFields_AutoSquashEnabledEvent_Fragment
      | PullEventFields_AutomaticBaseChangeFailedEvent_Fragment
      | PullEventFields_AutomaticBaseChangeSucceededEvent_Fragment
      | PullEventFields_BaseRefChangedEvent_Fragment
      | PullEventFields_BaseRefDeletedEvent_Fragment
      | PullEventFields_BaseRefForcePushedEvent_Fragment
      | PullEventFields_BlockedByAddedEvent_Fragment
      | PullEventFields_BlockedByRemovedEvent_Fragment
      | PullEventFields_BlockingAddedEvent_Fragment
      | PullEventFields_BlockingRemovedEvent_Fragment
      | PullEventFields_ClosedEvent_Fragment
      | PullEventFields_CommentDeletedEvent_Fragment
      | PullEventFields_ConnectedEvent_Fragment
      | PullEventFields_ConvertToDraftEvent_Fragment
      | PullEventFields_ConvertedFromDraftEvent_Fragment
      | PullEventFields_ConvertedNoteToIssueEvent_Fragment
      | PullEventFields_ConvertedToDiscussionEvent_Fragment
      | PullEventFields_CrossReferencedEvent_Fragment
      | PullEventFields_DemilestonedEvent_Fragment
      | PullEventFields_DeployedEvent_Fragment
      | PullEventFields_DeploymentEnvironmentChangedEvent_Fragment
      | PullEventFields_DisconnectedEvent_Fragment
      | PullEventFields_HeadRefDeletedEvent_Fragment
      | PullEventFields_HeadRefForcePushedEvent_Fragment
      | PullEventFields_HeadRefRestoredEvent_Fragment
      | PullEventFields_IssueComment_Fragment
      | PullEventFields_IssueCommentPinnedEvent_Fragment
      | PullEventFields_IssueCommentUnpinnedEvent_Fragment
      | PullEventFields_IssueFieldAddedEvent_Fragment
      | PullEventFields_IssueFieldChangedEvent_Fragment
      | PullEventFields_IssueFieldRemovedEvent_Fragment
      | PullEventFields_IssueTypeAddedEvent_Fragment
      | PullEventFields_IssueTypeChangedEvent_Fragment
      | PullEventFields_IssueTypeRemovedEvent_Fragment
      | PullEventFields_LabeledEvent_Fragment
      | PullEventFields_LockedEvent_Fragment
      | PullEventFields_MarkedAsDuplicateEvent_Fragment
      | PullEventFields_MentionedEvent_Fragment
      | PullEventFields_MergedEvent_Fragment
      | PullEventFields_MilestonedEvent_Fragment
      | PullEventFields_MovedColumnsInProjectEvent_Fragment
      | PullEventFields_ParentIssueAddedEvent_Fragment
      | PullEventFields_ParentIssueRemovedEvent_Fragment
      | PullEventFields_PinnedEvent_Fragment
      | PullEventFields_ProjectV2ItemStatusChangedEvent_Fragment
      | PullEventFields_PullRequestCommit_Fragment
      | PullEventFields_PullRequestCommitCommentThread_Fragment
      | PullEventFields_PullRequestReview_Fragment
      | PullEventFields_PullRequestReviewThread_Fragment
      | PullEventFields_PullRequestRevisionMarker_Fragment
      | PullEventFields_ReadyForReviewEvent_Fragment
      | PullEventFields_ReferencedEvent_Fragment
      | PullEventFields_RemovedFromMergeQueueEvent_Fragment
      | PullEventFields_RemovedFromProjectEvent_Fragment
      | PullEventFields_RemovedFromProjectV2Event_Fragment
      | PullEventFields_RenamedTitleEvent_Fragment
      | PullEventFields_ReopenedEvent_Fragment
      | PullEventFields_ReviewDismissedEvent_Fragment
      | PullEventFields_ReviewRequestRemovedEvent_Fragment
      | PullEventFields_ReviewRequestedEvent_Fragment
      | PullEventFields_SubIssueAddedEvent_Fragment
      | PullEventFields_SubIssueRemovedEvent_Fragment
      | PullEventFields_SubscribedEvent_Fragment
      | PullEventFields_TransferredEvent_Fragment
      | PullEventFields_UnassignedEvent_Fragment
      | PullEventFields_UnlabeledEvent_Fragment
      | PullEventFields_UnlockedEvent_Fragment
      | PullEventFields_UnmarkedAsDuplicateEvent_Fragment
      | PullEventFields_UnpinnedEvent_Fragment
      | PullEventFields_UnsubscribedEvent_Fragment
      | PullEventFields_UserBlockedEvent_Fragment
     | null> | null } };

export type RateFieldsFragment = { cost: number, limit: number, remaining: number, resetAt: string, used: number };

export type RepositoriesNewestQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type RepositoriesNewestQuery = { nodes: Array<
    | { __typename: 'AddedToMergeQueueEvent', id: string }
    | { __typename: 'AddedToProjectEvent', id: string }
    | { __typename: 'AddedToProjectV2Event', id: string }
    | { __typename: 'AssignedEvent', id: string }
    | { __typename: 'AutoMergeDisabledEvent', id: string }
    | { __typename: 'AutoMergeEnabledEvent', id: string }
    | { __typename: 'AutoRebaseEnabledEvent', id: string }
    | { __typename: 'AutoSquashEnabledEvent', id: string }
    | { __typename: 'AutomaticBaseChangeFailedEvent', id: string }
    | { __typename: 'AutomaticBaseChangeSucceededEvent', id: string }
    | { __typename: 'BaseRefChangedEvent', id: string }
    | { __typename: 'BaseRefDeletedEvent', id: string }
    | { __typename: 'BaseRefForcePushedEvent', id: string }
    | { __typename: 'BlockedByAddedEvent', id: string }
    | { __typename: 'BlockedByRemovedEvent', id: string }
    | { __typename: 'BlockingAddedEvent', id: string }
    | { __typename: 'BlockingRemovedEvent', id: string }
    | { __typename: 'Bot', id: string }
    | { __typename: 'ClosedEvent', id: string }
    | { __typename: 'CommentDeletedEvent', id: string }
    | { __typename: 'Commit', id: string }
    | { __typename: 'ConnectedEvent', id: string }
    | { __typename: 'ConvertToDraftEvent', id: string }
    | { __typename: 'ConvertedFromDraftEvent', id: string }
    | { __typename: 'ConvertedNoteToIssueEvent', id: string }
    | { __typename: 'ConvertedToDiscussionEvent', id: string }
    | { __typename: 'CrossReferencedEvent', id: string }
    | { __typename: 'DemilestonedEvent', id: string }
    | { __typename: 'DeployedEvent', id: string }
    | { __typename: 'DeploymentEnvironmentChangedEvent', id: string }
    | { __typename: 'DisconnectedEvent', id: string }
    | { __typename: 'DraftIssue', id: string }
    | { __typename: 'EnterpriseUserAccount', id: string }
    | { __typename: 'HeadRefDeletedEvent', id: string }
    | { __typename: 'HeadRefForcePushedEvent', id: string }
    | { __typename: 'HeadRefRestoredEvent', id: string }
    | { __typename: 'Issue', id: string }
    | { __typename: 'IssueComment', id: string }
    | { __typename: 'IssueCommentPinnedEvent', id: string }
    | { __typename: 'IssueCommentUnpinnedEvent', id: string }
    | { __typename: 'IssueFieldAddedEvent', id: string }
    | { __typename: 'IssueFieldChangedEvent', id: string }
    | { __typename: 'IssueFieldRemovedEvent', id: string }
    | { __typename: 'IssueType', id: string }
    | { __typename: 'IssueTypeAddedEvent', id: string }
    | { __typename: 'IssueTypeChangedEvent', id: string }
    | { __typename: 'IssueTypeRemovedEvent', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LabeledEvent', id: string }
    | { __typename: 'LockedEvent', id: string }
    | { __typename: 'Mannequin', id: string }
    | { __typename: 'MarkedAsDuplicateEvent', id: string }
    | { __typename: 'MentionedEvent', id: string }
    | { __typename: 'MergedEvent', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'MilestonedEvent', id: string }
    | { __typename: 'MovedColumnsInProjectEvent', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ParentIssueAddedEvent', id: string }
    | { __typename: 'ParentIssueRemovedEvent', id: string }
    | { __typename: 'PinnedEvent', id: string }
    | { __typename: 'ProjectV2', id: string }
    | { __typename: 'ProjectV2Field', id: string }
    | { __typename: 'ProjectV2Item', id: string }
    | { __typename: 'ProjectV2ItemFieldDateValue', id: string }
    | { __typename: 'ProjectV2ItemFieldIterationValue', id: string }
    | { __typename: 'ProjectV2ItemFieldNumberValue', id: string }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue', id: string }
    | { __typename: 'ProjectV2ItemFieldTextValue', id: string }
    | { __typename: 'ProjectV2ItemStatusChangedEvent', id: string }
    | { __typename: 'ProjectV2IterationField', id: string }
    | { __typename: 'ProjectV2SingleSelectField', id: string }
    | { __typename: 'ProjectV2StatusUpdate', id: string }
    | { __typename: 'ProjectV2View', id: string }
    | { __typename: 'ProjectV2Workflow', id: string }
    | { __typename: 'PullRequest', id: string }
    | { __typename: 'PullRequestCommit', id: string }
    | { __typename: 'PullRequestCommitCommentThread', id: string }
    | { __typename: 'PullRequestReview', id: string }
    | { __typename: 'PullRequestReviewThread', id: string }
    | { __typename: 'Query', id: string }
    | { __typename: 'ReadyForReviewEvent', id: string }
    | { __typename: 'ReferencedEvent', id: string }
    | { __typename: 'RemovedFromMergeQueueEvent', id: string }
    | { __typename: 'RemovedFromProjectEvent', id: string }
    | { __typename: 'RemovedFromProjectV2Event', id: string }
    | { __typename: 'RenamedTitleEvent', id: string }
    | { __typename: 'ReopenedEvent', id: string }
    | { __typename: 'Repository', id: string, pullRequests: { nodes: Array<{ updatedAt: string } | null> | null } }
    | { __typename: 'ReviewDismissedEvent', id: string }
    | { __typename: 'ReviewRequestRemovedEvent', id: string }
    | { __typename: 'ReviewRequestedEvent', id: string }
    | { __typename: 'SubIssueAddedEvent', id: string }
    | { __typename: 'SubIssueRemovedEvent', id: string }
    | { __typename: 'SubscribedEvent', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TransferredEvent', id: string }
    | { __typename: 'UnassignedEvent', id: string }
    | { __typename: 'UnlabeledEvent', id: string }
    | { __typename: 'UnlockedEvent', id: string }
    | { __typename: 'UnmarkedAsDuplicateEvent', id: string }
    | { __typename: 'UnpinnedEvent', id: string }
    | { __typename: 'UnsubscribedEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'UserBlockedEvent', id: string }
   | null>, rateLimit: RateFieldsFragment | null };

export type RepositoryBoardsQueryVariables = Exact<{
  owner: string;
  name: string;
  first: number;
  after?: string | null | undefined;
  text?: string | null | undefined;
}>;


export type RepositoryBoardsQuery = { repository: { nameWithOwner: string, projectsV2: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<ListedBoardFieldsFragment | null> | null } } | null, rateLimit: RateFieldsFragment | null };

export type RepositoryIssuesSinceQueryVariables = Exact<{
  owner: string;
  name: string;
  first: number;
  after?: string | null | undefined;
  since: string;
  issueEvents: Array<IssueTimelineItemsItemType> | IssueTimelineItemsItemType;
  withProjects: boolean;
}>;


export type RepositoryIssuesSinceQuery = { repository: { issues: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<IssueFieldsFragment | null> | null } } | null, rateLimit: RateFieldsFragment | null };

export type RepositoryIssuesQueryVariables = Exact<{
  owner: string;
  name: string;
  first: number;
  after?: string | null | undefined;
  issueEvents: Array<IssueTimelineItemsItemType> | IssueTimelineItemsItemType;
  withProjects: boolean;
}>;


export type RepositoryIssuesQuery = { repository: { issues: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<IssueFieldsFragment | null> | null } } | null, rateLimit: RateFieldsFragment | null };

export type RepositoryMetaQueryVariables = Exact<{
  owner: string;
  name: string;
}>;


export type RepositoryMetaQuery = { repository: { id: string, nameWithOwner: string, url: string, issues: { totalCount: number, nodes: Array<{ updatedAt: string } | null> | null }, pullRequests: { totalCount: number, nodes: Array<{ updatedAt: string } | null> | null } } | null, rateLimit: RateFieldsFragment | null };

export type RepositoryPullsChangedQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type RepositoryPullsChangedQuery = { node:
    | { __typename: 'AddedToMergeQueueEvent' }
    | { __typename: 'AddedToProjectEvent' }
    | { __typename: 'AddedToProjectV2Event' }
    | { __typename: 'AssignedEvent' }
    | { __typename: 'AutoMergeDisabledEvent' }
    | { __typename: 'AutoMergeEnabledEvent' }
    | { __typename: 'AutoRebaseEnabledEvent' }
    | { __typename: 'AutoSquashEnabledEvent' }
    | { __typename: 'AutomaticBaseChangeFailedEvent' }
    | { __typename: 'AutomaticBaseChangeSucceededEvent' }
    | { __typename: 'BaseRefChangedEvent' }
    | { __typename: 'BaseRefDeletedEvent' }
    | { __typename: 'BaseRefForcePushedEvent' }
    | { __typename: 'BlockedByAddedEvent' }
    | { __typename: 'BlockedByRemovedEvent' }
    | { __typename: 'BlockingAddedEvent' }
    | { __typename: 'BlockingRemovedEvent' }
    | { __typename: 'Bot' }
    | { __typename: 'ClosedEvent' }
    | { __typename: 'CommentDeletedEvent' }
    | { __typename: 'Commit' }
    | { __typename: 'ConnectedEvent' }
    | { __typename: 'ConvertToDraftEvent' }
    | { __typename: 'ConvertedFromDraftEvent' }
    | { __typename: 'ConvertedNoteToIssueEvent' }
    | { __typename: 'ConvertedToDiscussionEvent' }
    | { __typename: 'CrossReferencedEvent' }
    | { __typename: 'DemilestonedEvent' }
    | { __typename: 'DeployedEvent' }
    | { __typename: 'DeploymentEnvironmentChangedEvent' }
    | { __typename: 'DisconnectedEvent' }
    | { __typename: 'DraftIssue' }
    | { __typename: 'EnterpriseUserAccount' }
    | { __typename: 'HeadRefDeletedEvent' }
    | { __typename: 'HeadRefForcePushedEvent' }
    | { __typename: 'HeadRefRestoredEvent' }
    | { __typename: 'Issue' }
    | { __typename: 'IssueComment' }
    | { __typename: 'IssueCommentPinnedEvent' }
    | { __typename: 'IssueCommentUnpinnedEvent' }
    | { __typename: 'IssueFieldAddedEvent' }
    | { __typename: 'IssueFieldChangedEvent' }
    | { __typename: 'IssueFieldRemovedEvent' }
    | { __typename: 'IssueType' }
    | { __typename: 'IssueTypeAddedEvent' }
    | { __typename: 'IssueTypeChangedEvent' }
    | { __typename: 'IssueTypeRemovedEvent' }
    | { __typename: 'Label' }
    | { __typename: 'LabeledEvent' }
    | { __typename: 'LockedEvent' }
    | { __typename: 'Mannequin' }
    | { __typename: 'MarkedAsDuplicateEvent' }
    | { __typename: 'MentionedEvent' }
    | { __typename: 'MergedEvent' }
    | { __typename: 'Milestone' }
    | { __typename: 'MilestonedEvent' }
    | { __typename: 'MovedColumnsInProjectEvent' }
    | { __typename: 'Organization' }
    | { __typename: 'ParentIssueAddedEvent' }
    | { __typename: 'ParentIssueRemovedEvent' }
    | { __typename: 'PinnedEvent' }
    | { __typename: 'ProjectV2' }
    | { __typename: 'ProjectV2Field' }
    | { __typename: 'ProjectV2Item' }
    | { __typename: 'ProjectV2ItemFieldDateValue' }
    | { __typename: 'ProjectV2ItemFieldIterationValue' }
    | { __typename: 'ProjectV2ItemFieldNumberValue' }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue' }
    | { __typename: 'ProjectV2ItemFieldTextValue' }
    | { __typename: 'ProjectV2ItemStatusChangedEvent' }
    | { __typename: 'ProjectV2IterationField' }
    | { __typename: 'ProjectV2SingleSelectField' }
    | { __typename: 'ProjectV2StatusUpdate' }
    | { __typename: 'ProjectV2View' }
    | { __typename: 'ProjectV2Workflow' }
    | { __typename: 'PullRequest' }
    | { __typename: 'PullRequestCommit' }
    | { __typename: 'PullRequestCommitCommentThread' }
    | { __typename: 'PullRequestReview' }
    | { __typename: 'PullRequestReviewThread' }
    | { __typename: 'Query' }
    | { __typename: 'ReadyForReviewEvent' }
    | { __typename: 'ReferencedEvent' }
    | { __typename: 'RemovedFromMergeQueueEvent' }
    | { __typename: 'RemovedFromProjectEvent' }
    | { __typename: 'RemovedFromProjectV2Event' }
    | { __typename: 'RenamedTitleEvent' }
    | { __typename: 'ReopenedEvent' }
    | { __typename: 'Repository', id: string, pullRequests: { pageInfo: PageFieldsFragment, nodes: Array<{ id: string, updatedAt: string, closingIssuesReferences: { nodes: Array<{ id: string } | null> | null } | null } | null> | null } }
    | { __typename: 'ReviewDismissedEvent' }
    | { __typename: 'ReviewRequestRemovedEvent' }
    | { __typename: 'ReviewRequestedEvent' }
    | { __typename: 'SubIssueAddedEvent' }
    | { __typename: 'SubIssueRemovedEvent' }
    | { __typename: 'SubscribedEvent' }
    | { __typename: 'Team' }
    | { __typename: 'TransferredEvent' }
    | { __typename: 'UnassignedEvent' }
    | { __typename: 'UnlabeledEvent' }
    | { __typename: 'UnlockedEvent' }
    | { __typename: 'UnmarkedAsDuplicateEvent' }
    | { __typename: 'UnpinnedEvent' }
    | { __typename: 'UnsubscribedEvent' }
    | { __typename: 'User' }
    | { __typename: 'UserBlockedEvent' }
   | null, rateLimit: RateFieldsFragment | null };

export type RepositoryPullsRecentQueryVariables = Exact<{
  owner: string;
  name: string;
  first: number;
  after?: string | null | undefined;
  pullEvents: Array<PullRequestTimelineItemsItemType> | PullRequestTimelineItemsItemType;
  withProjects: boolean;
}>;


export type RepositoryPullsRecentQuery = { repository: { pullRequests: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<PullFieldsFragment | null> | null } } | null, rateLimit: RateFieldsFragment | null };

export type RepositoryPullsQueryVariables = Exact<{
  owner: string;
  name: string;
  first: number;
  after?: string | null | undefined;
  pullEvents: Array<PullRequestTimelineItemsItemType> | PullRequestTimelineItemsItemType;
  withProjects: boolean;
}>;


export type RepositoryPullsQuery = { repository: { pullRequests: { totalCount: number, pageInfo: PageFieldsFragment, nodes: Array<PullFieldsFragment | null> | null } } | null, rateLimit: RateFieldsFragment | null };

export type StillThereQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type StillThereQuery = { nodes: Array<
    | { __typename: 'AddedToMergeQueueEvent', id: string }
    | { __typename: 'AddedToProjectEvent', id: string }
    | { __typename: 'AddedToProjectV2Event', id: string }
    | { __typename: 'AssignedEvent', id: string }
    | { __typename: 'AutoMergeDisabledEvent', id: string }
    | { __typename: 'AutoMergeEnabledEvent', id: string }
    | { __typename: 'AutoRebaseEnabledEvent', id: string }
    | { __typename: 'AutoSquashEnabledEvent', id: string }
    | { __typename: 'AutomaticBaseChangeFailedEvent', id: string }
    | { __typename: 'AutomaticBaseChangeSucceededEvent', id: string }
    | { __typename: 'BaseRefChangedEvent', id: string }
    | { __typename: 'BaseRefDeletedEvent', id: string }
    | { __typename: 'BaseRefForcePushedEvent', id: string }
    | { __typename: 'BlockedByAddedEvent', id: string }
    | { __typename: 'BlockedByRemovedEvent', id: string }
    | { __typename: 'BlockingAddedEvent', id: string }
    | { __typename: 'BlockingRemovedEvent', id: string }
    | { __typename: 'Bot', id: string }
    | { __typename: 'ClosedEvent', id: string }
    | { __typename: 'CommentDeletedEvent', id: string }
    | { __typename: 'Commit', id: string }
    | { __typename: 'ConnectedEvent', id: string }
    | { __typename: 'ConvertToDraftEvent', id: string }
    | { __typename: 'ConvertedFromDraftEvent', id: string }
    | { __typename: 'ConvertedNoteToIssueEvent', id: string }
    | { __typename: 'ConvertedToDiscussionEvent', id: string }
    | { __typename: 'CrossReferencedEvent', id: string }
    | { __typename: 'DemilestonedEvent', id: string }
    | { __typename: 'DeployedEvent', id: string }
    | { __typename: 'DeploymentEnvironmentChangedEvent', id: string }
    | { __typename: 'DisconnectedEvent', id: string }
    | { __typename: 'DraftIssue', id: string }
    | { __typename: 'EnterpriseUserAccount', id: string }
    | { __typename: 'HeadRefDeletedEvent', id: string }
    | { __typename: 'HeadRefForcePushedEvent', id: string }
    | { __typename: 'HeadRefRestoredEvent', id: string }
    | { __typename: 'Issue', id: string, repository: { nameWithOwner: string } }
    | { __typename: 'IssueComment', id: string }
    | { __typename: 'IssueCommentPinnedEvent', id: string }
    | { __typename: 'IssueCommentUnpinnedEvent', id: string }
    | { __typename: 'IssueFieldAddedEvent', id: string }
    | { __typename: 'IssueFieldChangedEvent', id: string }
    | { __typename: 'IssueFieldRemovedEvent', id: string }
    | { __typename: 'IssueType', id: string }
    | { __typename: 'IssueTypeAddedEvent', id: string }
    | { __typename: 'IssueTypeChangedEvent', id: string }
    | { __typename: 'IssueTypeRemovedEvent', id: string }
    | { __typename: 'Label', id: string }
    | { __typename: 'LabeledEvent', id: string }
    | { __typename: 'LockedEvent', id: string }
    | { __typename: 'Mannequin', id: string }
    | { __typename: 'MarkedAsDuplicateEvent', id: string }
    | { __typename: 'MentionedEvent', id: string }
    | { __typename: 'MergedEvent', id: string }
    | { __typename: 'Milestone', id: string }
    | { __typename: 'MilestonedEvent', id: string }
    | { __typename: 'MovedColumnsInProjectEvent', id: string }
    | { __typename: 'Organization', id: string }
    | { __typename: 'ParentIssueAddedEvent', id: string }
    | { __typename: 'ParentIssueRemovedEvent', id: string }
    | { __typename: 'PinnedEvent', id: string }
    | { __typename: 'ProjectV2', id: string }
    | { __typename: 'ProjectV2Field', id: string }
    | { __typename: 'ProjectV2Item', id: string }
    | { __typename: 'ProjectV2ItemFieldDateValue', id: string }
    | { __typename: 'ProjectV2ItemFieldIterationValue', id: string }
    | { __typename: 'ProjectV2ItemFieldNumberValue', id: string }
    | { __typename: 'ProjectV2ItemFieldSingleSelectValue', id: string }
    | { __typename: 'ProjectV2ItemFieldTextValue', id: string }
    | { __typename: 'ProjectV2ItemStatusChangedEvent', id: string }
    | { __typename: 'ProjectV2IterationField', id: string }
    | { __typename: 'ProjectV2SingleSelectField', id: string }
    | { __typename: 'ProjectV2StatusUpdate', id: string }
    | { __typename: 'ProjectV2View', id: string }
    | { __typename: 'ProjectV2Workflow', id: string }
    | { __typename: 'PullRequest', id: string, repository: { nameWithOwner: string } }
    | { __typename: 'PullRequestCommit', id: string }
    | { __typename: 'PullRequestCommitCommentThread', id: string }
    | { __typename: 'PullRequestReview', id: string }
    | { __typename: 'PullRequestReviewThread', id: string }
    | { __typename: 'Query', id: string }
    | { __typename: 'ReadyForReviewEvent', id: string }
    | { __typename: 'ReferencedEvent', id: string }
    | { __typename: 'RemovedFromMergeQueueEvent', id: string }
    | { __typename: 'RemovedFromProjectEvent', id: string }
    | { __typename: 'RemovedFromProjectV2Event', id: string }
    | { __typename: 'RenamedTitleEvent', id: string }
    | { __typename: 'ReopenedEvent', id: string }
    | { __typename: 'Repository', id: string }
    | { __typename: 'ReviewDismissedEvent', id: string }
    | { __typename: 'ReviewRequestRemovedEvent', id: string }
    | { __typename: 'ReviewRequestedEvent', id: string }
    | { __typename: 'SubIssueAddedEvent', id: string }
    | { __typename: 'SubIssueRemovedEvent', id: string }
    | { __typename: 'SubscribedEvent', id: string }
    | { __typename: 'Team', id: string }
    | { __typename: 'TransferredEvent', id: string }
    | { __typename: 'UnassignedEvent', id: string }
    | { __typename: 'UnlabeledEvent', id: string }
    | { __typename: 'UnlockedEvent', id: string }
    | { __typename: 'UnmarkedAsDuplicateEvent', id: string }
    | { __typename: 'UnpinnedEvent', id: string }
    | { __typename: 'UnsubscribedEvent', id: string }
    | { __typename: 'User', id: string }
    | { __typename: 'UserBlockedEvent', id: string }
   | null>, rateLimit: RateFieldsFragment | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { login: string, name: string | null, organizations: { nodes: Array<{ login: string, name: string | null } | null> | null } }, rateLimit: RateFieldsFragment | null };

const textActorFields = `

fragment ActorFields on Actor {
  __typename
  login
}`;

const textBoardRowFields = `

fragment BoardRowFields on ProjectV2Item {
  id
  type
  isArchived
  createdAt
  updatedAt
  status: fieldValueByName(name: $statusField) {
    __typename
    ... on ProjectV2ItemFieldSingleSelectValue {
      name
      optionId
      createdAt
      updatedAt
    }
  }
  fieldValues(first: 50) {
    nodes {
      __typename
      ... on ProjectV2ItemFieldSingleSelectValue {
        name
        createdAt
        updatedAt
        field {
          ... on ProjectV2FieldCommon {
            name
          }
        }
      }
      ... on ProjectV2ItemFieldIterationValue {
        title
        createdAt
        updatedAt
        field {
          ... on ProjectV2FieldCommon {
            name
          }
        }
      }
      ... on ProjectV2ItemFieldNumberValue {
        number
        createdAt
        updatedAt
        field {
          ... on ProjectV2FieldCommon {
            name
          }
        }
      }
      ... on ProjectV2ItemFieldDateValue {
        date
        createdAt
        updatedAt
        field {
          ... on ProjectV2FieldCommon {
            name
          }
        }
      }
      ... on ProjectV2ItemFieldTextValue {
        text
        createdAt
        updatedAt
        field {
          ... on ProjectV2FieldCommon {
            name
          }
        }
      }
    }
  }
  content {
    __typename
    ... on Issue {
      id
      updatedAt
    }
    ... on PullRequest {
      id
      updatedAt
    }
    ... on DraftIssue {
      id
      updatedAt
    }
  }
}`;

const textKnownFields = `

fragment KnownFields on __Type {
  name
  fields(includeDeprecated: true) {
    name
    args {
      name
    }
  }
}`;

const textDraftFields = `

fragment DraftFields on DraftIssue {
  __typename
  id
  title
  createdAt
  updatedAt
  creator {
    ...ActorFields
  }
  assignees(first: 20) {
    nodes {
      login
    }
  }
}`;

const textIssueEventFields = `

fragment IssueEventFields on IssueTimelineItems {
  __typename
  ... on Node {
    id
  }
  ... on AddedToProjectV2Event {
    createdAt
    actor {
      ...ActorFields
    }
    wasAutomated
    project @include(if: $withProjects) {
      id
    }
  }
  ... on RemovedFromProjectV2Event {
    createdAt
    actor {
      ...ActorFields
    }
    wasAutomated
    project @include(if: $withProjects) {
      id
    }
  }
  ... on ConvertedFromDraftEvent {
    createdAt
    actor {
      ...ActorFields
    }
    wasAutomated
    project @include(if: $withProjects) {
      id
    }
  }
  ... on ProjectV2ItemStatusChangedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    wasAutomated
    previousStatus
    status
    project @include(if: $withProjects) {
      id
    }
  }
  ... on LabeledEvent {
    createdAt
    actor {
      ...ActorFields
    }
    label {
      name
    }
  }
  ... on UnlabeledEvent {
    createdAt
    actor {
      ...ActorFields
    }
    label {
      name
    }
  }
  ... on AssignedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    assignee {
      __typename
      ... on Actor {
        login
      }
    }
  }
  ... on UnassignedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    assignee {
      __typename
      ... on Actor {
        login
      }
    }
  }
  ... on MilestonedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    milestoneTitle
  }
  ... on DemilestonedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    milestoneTitle
  }
  ... on IssueComment {
    createdAt
    author {
      ...ActorFields
    }
  }
  ... on ClosedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    closeReason: stateReason
    closer {
      __typename
    }
  }
  ... on ReopenedEvent {
    createdAt
    actor {
      ...ActorFields
    }
  }
  ... on TransferredEvent {
    createdAt
    actor {
      ...ActorFields
    }
    fromRepository {
      nameWithOwner
    }
  }
  ... on BlockedByAddedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    blockingIssue {
      id
    }
  }
  ... on BlockedByRemovedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    blockingIssue {
      id
    }
  }
  ... on ParentIssueAddedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    parent {
      id
    }
  }
  ... on ParentIssueRemovedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    parent {
      id
    }
  }
  ... on IssueTypeAddedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    issueType {
      name
    }
  }
  ... on IssueTypeChangedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    issueType {
      name
    }
    prevIssueType {
      name
    }
  }
  ... on IssueTypeRemovedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    issueType {
      name
    }
  }
  ... on CrossReferencedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    willCloseTarget
    source {
      __typename
      ... on PullRequest {
        id
      }
    }
  }
  ... on ConnectedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    source {
      __typename
      ... on PullRequest {
        id
      }
    }
    subject {
      __typename
      ... on PullRequest {
        id
      }
    }
  }
  ... on DisconnectedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    source {
      __typename
      ... on PullRequest {
        id
      }
    }
    subject {
      __typename
      ... on PullRequest {
        id
      }
    }
  }
}`;

const textIssueFields = `

fragment IssueFields on Issue {
  __typename
  id
  number
  title
  url
  issueState: state
  stateReason(enableDuplicate: true)
  createdAt
  updatedAt
  closedAt
  author {
    ...ActorFields
  }
  repository {
    id
    nameWithOwner
  }
  milestone {
    title
  }
  issueType {
    name
  }
  parent {
    id
  }
  subIssuesSummary {
    total
  }
  issueDependenciesSummary {
    totalBlockedBy
  }
  assignees(first: 20) {
    nodes {
      login
    }
  }
  labels(first: 50) {
    nodes {
      name
    }
  }
  closedByPullRequestsReferences(first: 20, includeClosedPrs: true) {
    nodes {
      id
      createdAt
    }
  }
  issueTimeline: timelineItems(first: 100, itemTypes: $issueEvents) {
    pageInfo {
      ...PageFields
    }
    nodes {
      ...IssueEventFields
    }
  }
}`;

const textListedBoardFields = `

fragment ListedBoardFields on ProjectV2 {
  id
  number
  title
  url
  closed
  updatedAt
  items {
    totalCount
  }
}`;

const textPageFields = `

fragment PageFields on PageInfo {
  hasNextPage
  endCursor
}`;

const textPullEventFields = `

fragment PullEventFields on PullRequestTimelineItems {
  __typename
  ... on Node {
    id
  }
  ... on AddedToProjectV2Event {
    createdAt
    actor {
      ...ActorFields
    }
    wasAutomated
    project @include(if: $withProjects) {
      id
    }
  }
  ... on RemovedFromProjectV2Event {
    createdAt
    actor {
      ...ActorFields
    }
    wasAutomated
    project @include(if: $withProjects) {
      id
    }
  }
  ... on ConvertedFromDraftEvent {
    createdAt
    actor {
      ...ActorFields
    }
    wasAutomated
    project @include(if: $withProjects) {
      id
    }
  }
  ... on ProjectV2ItemStatusChangedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    wasAutomated
    previousStatus
    status
    project @include(if: $withProjects) {
      id
    }
  }
  ... on LabeledEvent {
    createdAt
    actor {
      ...ActorFields
    }
    label {
      name
    }
  }
  ... on UnlabeledEvent {
    createdAt
    actor {
      ...ActorFields
    }
    label {
      name
    }
  }
  ... on AssignedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    assignee {
      __typename
      ... on Actor {
        login
      }
    }
  }
  ... on UnassignedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    assignee {
      __typename
      ... on Actor {
        login
      }
    }
  }
  ... on MilestonedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    milestoneTitle
  }
  ... on DemilestonedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    milestoneTitle
  }
  ... on IssueComment {
    createdAt
    author {
      ...ActorFields
    }
  }
  ... on ClosedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    closer {
      __typename
    }
  }
  ... on ReopenedEvent {
    createdAt
    actor {
      ...ActorFields
    }
  }
  ... on MergedEvent {
    createdAt
    actor {
      ...ActorFields
    }
  }
  ... on ReadyForReviewEvent {
    createdAt
    actor {
      ...ActorFields
    }
  }
  ... on ConvertToDraftEvent {
    createdAt
    actor {
      ...ActorFields
    }
  }
  ... on ReviewRequestedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    requestedReviewer {
      __typename
      ... on Actor {
        login
      }
      ... on Team {
        combinedSlug
      }
    }
  }
  ... on ReviewRequestRemovedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    requestedReviewer {
      __typename
      ... on Actor {
        login
      }
      ... on Team {
        combinedSlug
      }
    }
  }
  ... on PullRequestReview {
    submittedAt
    reviewState: state
    author {
      ...ActorFields
    }
  }
  ... on ReviewDismissedEvent {
    createdAt
    actor {
      ...ActorFields
    }
    previousReviewState
    review {
      id
    }
  }
}`;

const textPullFields = `

fragment PullFields on PullRequest {
  __typename
  id
  number
  title
  url
  pullState: state
  isDraft
  createdAt
  updatedAt
  closedAt
  mergedAt
  author {
    ...ActorFields
  }
  repository {
    id
    nameWithOwner
  }
  milestone {
    title
  }
  assignees(first: 20) {
    nodes {
      login
    }
  }
  labels(first: 50) {
    nodes {
      name
    }
  }
  closingIssuesReferences(first: 20) {
    nodes {
      id
    }
  }
  pullTimeline: timelineItems(first: 100, itemTypes: $pullEvents) {
    pageInfo {
      ...PageFields
    }
    nodes {
      ...PullEventFields
    }
  }
}`;

const textRateFields = `

fragment RateFields on RateLimit {
  cost
  limit
  remaining
  resetAt
  used
}`;

export const boardByNumber: Document<BoardByNumberQuery, BoardByNumberQueryVariables> = {
  name: "BoardByNumber",
  text: `query BoardByNumber($login: String!, $number: Int!) {
  repositoryOwner(login: $login) {
    __typename
    login
    ... on ProjectV2Owner {
      projectV2(number: $number) {
        id
        title
        url
        closed
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textRateFields}`,
};

export const boardMeta: Document<BoardMetaQuery, BoardMetaQueryVariables> = {
  name: "BoardMeta",
  text: `query BoardMeta($id: ID!) {
  node(id: $id) {
    __typename
    ... on ProjectV2 {
      id
      number
      title
      url
      closed
      updatedAt
      fields(first: 50) {
        nodes {
          __typename
          ... on ProjectV2FieldCommon {
            id
            name
            dataType
          }
          ... on ProjectV2SingleSelectField {
            options {
              id
              name
              color
            }
          }
          ... on ProjectV2IterationField {
            configuration {
              iterations {
                id
                title
                startDate
                duration
              }
              completedIterations {
                id
                title
                startDate
                duration
              }
            }
          }
        }
      }
      views(first: 20) {
        nodes {
          number
          name
          layout
          verticalGroupByFields(first: 1) {
            nodes {
              ... on ProjectV2FieldCommon {
                id
                name
              }
            }
          }
        }
      }
      workflows(first: 20) {
        nodes {
          name
          enabled
        }
      }
      statusUpdates(first: 20, orderBy: {field: CREATED_AT, direction: DESC}) {
        nodes {
          id
          createdAt
          status
          creator {
            ...ActorFields
          }
        }
      }
      active: items(first: 1, archivedStates: [NOT_ARCHIVED]) {
        totalCount
      }
      archived: items(first: 1, archivedStates: [ARCHIVED]) {
        totalCount
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textRateFields}`,
};

export const boardProbe: Document<BoardProbeQuery, BoardProbeQueryVariables> = {
  name: "BoardProbe",
  text: `query BoardProbe($id: ID!, $statusField: String!, $first: Int!, $after: String) {
  node(id: $id) {
    __typename
    ... on ProjectV2 {
      id
      updatedAt
      items(first: $first, after: $after, archivedStates: [NOT_ARCHIVED, ARCHIVED]) {
        totalCount
        pageInfo {
          ...PageFields
        }
        nodes {
          ...BoardRowFields
        }
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textBoardRowFields}${textPageFields}${textRateFields}`,
};

export const boardRows: Document<BoardRowsQuery, BoardRowsQueryVariables> = {
  name: "BoardRows",
  text: `query BoardRows($ids: [ID!]!, $statusField: String!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on ProjectV2Item {
      project {
        id
      }
    }
    ...BoardRowFields
  }
  rateLimit {
    ...RateFields
  }
}${textBoardRowFields}${textRateFields}`,
};

export const capabilities: Document<CapabilitiesQuery, CapabilitiesQueryVariables> = {
  name: "Capabilities",
  text: `query Capabilities {
  issueEvents: __type(name: "IssueTimelineItemsItemType") {
    enumValues(includeDeprecated: true) {
      name
    }
  }
  pullEvents: __type(name: "PullRequestTimelineItemsItemType") {
    enumValues(includeDeprecated: true) {
      name
    }
  }
  issue: __type(name: "Issue") {
    ...KnownFields
  }
  pull: __type(name: "PullRequest") {
    ...KnownFields
  }
  board: __type(name: "ProjectV2") {
    ...KnownFields
  }
  rateLimit {
    ...RateFields
  }
}${textKnownFields}${textRateFields}`,
};

export const dependencyEdges: Document<DependencyEdgesQuery, DependencyEdgesQueryVariables> = {
  name: "DependencyEdges",
  text: `query DependencyEdges($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    ... on Issue {
      id
      updatedAt
      blockedBy(first: 50) {
        totalCount
        nodes {
          id
          updatedAt
        }
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textRateFields}`,
};

export const hydrateDrafts: Document<HydrateDraftsQuery, HydrateDraftsQueryVariables> = {
  name: "HydrateDrafts",
  text: `query HydrateDrafts($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ...DraftFields
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textDraftFields}${textRateFields}`,
};

export const hydrateIssues: Document<HydrateIssuesQuery, HydrateIssuesQueryVariables> = {
  name: "HydrateIssues",
  text: `query HydrateIssues($ids: [ID!]!, $issueEvents: [IssueTimelineItemsItemType!]!, $withProjects: Boolean!) {
  nodes(ids: $ids) {
    __typename
    id
    ...IssueFields
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textIssueEventFields}${textIssueFields}${textPageFields}${textRateFields}`,
};

export const hydratePulls: Document<HydratePullsQuery, HydratePullsQueryVariables> = {
  name: "HydratePulls",
  text: `query HydratePulls($ids: [ID!]!, $pullEvents: [PullRequestTimelineItemsItemType!]!, $withProjects: Boolean!) {
  nodes(ids: $ids) {
    __typename
    id
    ...PullFields
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textPageFields}${textPullEventFields}${textPullFields}${textRateFields}`,
};

export const hydrateWaiting: Document<HydrateWaitingQuery, HydrateWaitingQueryVariables> = {
  name: "HydrateWaiting",
  text: `query HydrateWaiting($ids: [ID!]!, $issueEvents: [IssueTimelineItemsItemType!]!, $withProjects: Boolean!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Issue {
      blockedBy(first: 50) {
        totalCount
        nodes {
          id
          updatedAt
        }
      }
    }
    ...IssueFields
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textIssueEventFields}${textIssueFields}${textPageFields}${textRateFields}`,
};

export const issueTimelinePage: Document<IssueTimelinePageQuery, IssueTimelinePageQueryVariables> = {
  name: "IssueTimelinePage",
  text: `query IssueTimelinePage($id: ID!, $after: String!, $issueEvents: [IssueTimelineItemsItemType!]!, $withProjects: Boolean!) {
  node(id: $id) {
    __typename
    ... on Issue {
      id
      issueTimeline: timelineItems(first: 100, after: $after, itemTypes: $issueEvents) {
        pageInfo {
          ...PageFields
        }
        nodes {
          ...IssueEventFields
        }
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textIssueEventFields}${textPageFields}${textRateFields}`,
};

export const ownedBoards: Document<OwnedBoardsQuery, OwnedBoardsQueryVariables> = {
  name: "OwnedBoards",
  text: `query OwnedBoards($login: String!, $first: Int!, $after: String, $text: String) {
  repositoryOwner(login: $login) {
    __typename
    login
    ... on ProjectV2Owner {
      projectsV2(
        first: $first
        after: $after
        query: $text
        orderBy: {field: UPDATED_AT, direction: DESC}
      ) {
        totalCount
        pageInfo {
          ...PageFields
        }
        nodes {
          ...ListedBoardFields
        }
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textListedBoardFields}${textPageFields}${textRateFields}`,
};

export const ownedRepositories: Document<OwnedRepositoriesQuery, OwnedRepositoriesQueryVariables> = {
  name: "OwnedRepositories",
  text: `query OwnedRepositories($login: String!, $first: Int!, $after: String) {
  repositoryOwner(login: $login) {
    __typename
    login
    repositories(
      first: $first
      after: $after
      orderBy: {field: PUSHED_AT, direction: DESC}
    ) {
      totalCount
      pageInfo {
        ...PageFields
      }
      nodes {
        nameWithOwner
        url
        isPrivate
        isArchived
        pushedAt
        issues {
          totalCount
        }
        pullRequests {
          totalCount
        }
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textPageFields}${textRateFields}`,
};

export const pullTimelinePage: Document<PullTimelinePageQuery, PullTimelinePageQueryVariables> = {
  name: "PullTimelinePage",
  text: `query PullTimelinePage($id: ID!, $after: String!, $pullEvents: [PullRequestTimelineItemsItemType!]!, $withProjects: Boolean!) {
  node(id: $id) {
    __typename
    ... on PullRequest {
      id
      pullTimeline: timelineItems(first: 100, after: $after, itemTypes: $pullEvents) {
        pageInfo {
          ...PageFields
        }
        nodes {
          ...PullEventFields
        }
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textPageFields}${textPullEventFields}${textRateFields}`,
};

export const repositoriesNewest: Document<RepositoriesNewestQuery, RepositoriesNewestQueryVariables> = {
  name: "RepositoriesNewest",
  text: `query RepositoriesNewest($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Repository {
      pullRequests(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) {
        nodes {
          updatedAt
        }
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textRateFields}`,
};

export const repositoryBoards: Document<RepositoryBoardsQuery, RepositoryBoardsQueryVariables> = {
  name: "RepositoryBoards",
  text: `query RepositoryBoards($owner: String!, $name: String!, $first: Int!, $after: String, $text: String) {
  repository(owner: $owner, name: $name) {
    nameWithOwner
    projectsV2(
      first: $first
      after: $after
      query: $text
      orderBy: {field: UPDATED_AT, direction: DESC}
    ) {
      totalCount
      pageInfo {
        ...PageFields
      }
      nodes {
        ...ListedBoardFields
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textListedBoardFields}${textPageFields}${textRateFields}`,
};

export const repositoryIssuesSince: Document<RepositoryIssuesSinceQuery, RepositoryIssuesSinceQueryVariables> = {
  name: "RepositoryIssuesSince",
  text: `query RepositoryIssuesSince($owner: String!, $name: String!, $first: Int!, $after: String, $since: DateTime!, $issueEvents: [IssueTimelineItemsItemType!]!, $withProjects: Boolean!) {
  repository(owner: $owner, name: $name) {
    issues(
      first: $first
      after: $after
      filterBy: {since: $since, states: [OPEN, CLOSED]}
      orderBy: {field: UPDATED_AT, direction: ASC}
    ) {
      totalCount
      pageInfo {
        ...PageFields
      }
      nodes {
        ...IssueFields
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textIssueEventFields}${textIssueFields}${textPageFields}${textRateFields}`,
};

export const repositoryIssues: Document<RepositoryIssuesQuery, RepositoryIssuesQueryVariables> = {
  name: "RepositoryIssues",
  text: `query RepositoryIssues($owner: String!, $name: String!, $first: Int!, $after: String, $issueEvents: [IssueTimelineItemsItemType!]!, $withProjects: Boolean!) {
  repository(owner: $owner, name: $name) {
    issues(
      first: $first
      after: $after
      orderBy: {field: CREATED_AT, direction: ASC}
    ) {
      totalCount
      pageInfo {
        ...PageFields
      }
      nodes {
        ...IssueFields
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textIssueEventFields}${textIssueFields}${textPageFields}${textRateFields}`,
};

export const repositoryMeta: Document<RepositoryMetaQuery, RepositoryMetaQueryVariables> = {
  name: "RepositoryMeta",
  text: `query RepositoryMeta($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    id
    nameWithOwner
    url
    issues(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) {
      totalCount
      nodes {
        updatedAt
      }
    }
    pullRequests(first: 1, orderBy: {field: UPDATED_AT, direction: DESC}) {
      totalCount
      nodes {
        updatedAt
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textRateFields}`,
};

export const repositoryPullsChanged: Document<RepositoryPullsChangedQuery, RepositoryPullsChangedQueryVariables> = {
  name: "RepositoryPullsChanged",
  text: `query RepositoryPullsChanged($id: ID!, $first: Int!, $after: String) {
  node(id: $id) {
    __typename
    ... on Repository {
      id
      pullRequests(
        first: $first
        after: $after
        orderBy: {field: UPDATED_AT, direction: DESC}
      ) {
        pageInfo {
          ...PageFields
        }
        nodes {
          id
          updatedAt
          closingIssuesReferences(first: 10) {
            nodes {
              id
            }
          }
        }
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textPageFields}${textRateFields}`,
};

export const repositoryPullsRecent: Document<RepositoryPullsRecentQuery, RepositoryPullsRecentQueryVariables> = {
  name: "RepositoryPullsRecent",
  text: `query RepositoryPullsRecent($owner: String!, $name: String!, $first: Int!, $after: String, $pullEvents: [PullRequestTimelineItemsItemType!]!, $withProjects: Boolean!) {
  repository(owner: $owner, name: $name) {
    pullRequests(
      first: $first
      after: $after
      orderBy: {field: UPDATED_AT, direction: DESC}
    ) {
      totalCount
      pageInfo {
        ...PageFields
      }
      nodes {
        ...PullFields
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textPageFields}${textPullEventFields}${textPullFields}${textRateFields}`,
};

export const repositoryPulls: Document<RepositoryPullsQuery, RepositoryPullsQueryVariables> = {
  name: "RepositoryPulls",
  text: `query RepositoryPulls($owner: String!, $name: String!, $first: Int!, $after: String, $pullEvents: [PullRequestTimelineItemsItemType!]!, $withProjects: Boolean!) {
  repository(owner: $owner, name: $name) {
    pullRequests(
      first: $first
      after: $after
      orderBy: {field: CREATED_AT, direction: ASC}
    ) {
      totalCount
      pageInfo {
        ...PageFields
      }
      nodes {
        ...PullFields
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textActorFields}${textPageFields}${textPullEventFields}${textPullFields}${textRateFields}`,
};

export const stillThere: Document<StillThereQuery, StillThereQueryVariables> = {
  name: "StillThere",
  text: `query StillThere($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
    ... on Issue {
      repository {
        nameWithOwner
      }
    }
    ... on PullRequest {
      repository {
        nameWithOwner
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textRateFields}`,
};

export const viewer: Document<ViewerQuery, ViewerQueryVariables> = {
  name: "Viewer",
  text: `query Viewer {
  viewer {
    login
    name
    organizations(first: 50) {
      nodes {
        login
        name
      }
    }
  }
  rateLimit {
    ...RateFields
  }
}${textRateFields}`,
};
