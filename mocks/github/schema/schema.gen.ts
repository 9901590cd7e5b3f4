// Written by mocks/github/schema/prune.ts from GitHub's published schema. Do not edit.
export const schemaSource = `
interface Actor {
  login: String!
}

type AddedToMergeQueueEvent implements Node {
  id: ID!
}

type AddedToProjectEvent implements Node {
  id: ID!
}

type AddedToProjectV2Event implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  project: ProjectV2
  wasAutomated: Boolean!
}

type AssignedEvent implements Node {
  actor: Actor
  assignee: Assignee
  createdAt: DateTime!
  id: ID!
}

union Assignee = Bot | Mannequin | Organization | User

type AutoMergeDisabledEvent implements Node {
  id: ID!
}

type AutoMergeEnabledEvent implements Node {
  id: ID!
}

type AutoRebaseEnabledEvent implements Node {
  id: ID!
}

type AutoSquashEnabledEvent implements Node {
  id: ID!
}

type AutomaticBaseChangeFailedEvent implements Node {
  id: ID!
}

type AutomaticBaseChangeSucceededEvent implements Node {
  id: ID!
}

type BaseRefChangedEvent implements Node {
  id: ID!
}

type BaseRefDeletedEvent implements Node {
  id: ID!
}

type BaseRefForcePushedEvent implements Node {
  id: ID!
}

type BlockedByAddedEvent implements Node {
  actor: Actor
  blockingIssue: Issue
  createdAt: DateTime!
  id: ID!
}

type BlockedByRemovedEvent implements Node {
  actor: Actor
  blockingIssue: Issue
  createdAt: DateTime!
  id: ID!
}

type BlockingAddedEvent implements Node {
  id: ID!
}

type BlockingRemovedEvent implements Node {
  id: ID!
}

type Bot implements Actor & Node {
  id: ID!
  login: String!
}

type ClosedEvent implements Node {
  actor: Actor
  closer: Closer
  createdAt: DateTime!
  id: ID!
  stateReason: IssueStateReason
}

union Closer = Commit | ProjectV2 | PullRequest

type CommentDeletedEvent implements Node {
  id: ID!
}

type Commit implements Node {
  id: ID!
}

type ConnectedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  source: ReferencedSubject!
  subject: ReferencedSubject!
}

type ConvertToDraftEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
}

type ConvertedFromDraftEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  project: ProjectV2
  wasAutomated: Boolean!
}

type ConvertedNoteToIssueEvent implements Node {
  id: ID!
}

type ConvertedToDiscussionEvent implements Node {
  id: ID!
}

type CrossReferencedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  source: ReferencedSubject!
  willCloseTarget: Boolean!
}

scalar Date

scalar DateTime

type DemilestonedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  milestoneTitle: String!
}

type DeployedEvent implements Node {
  id: ID!
}

type DeploymentEnvironmentChangedEvent implements Node {
  id: ID!
}

type DisconnectedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  source: ReferencedSubject!
  subject: ReferencedSubject!
}

type DraftIssue implements Node {
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
  createdAt: DateTime!
  creator: Actor
  id: ID!
  title: String!
  updatedAt: DateTime!
}

type EnterpriseUserAccount implements Actor & Node {
  id: ID!
  login: String!
}

type HeadRefDeletedEvent implements Node {
  id: ID!
}

type HeadRefForcePushedEvent implements Node {
  id: ID!
}

type HeadRefRestoredEvent implements Node {
  id: ID!
}

type Issue implements Node & ProjectV2Owner {
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
  author: Actor
  blockedBy(after: String, before: String, first: Int, last: Int, orderBy: IssueDependencyOrder = {field: DEPENDENCY_ADDED_AT, direction: DESC}): IssueConnection!
  closedAt: DateTime
  closedByPullRequestsReferences(after: String, before: String, first: Int, includeClosedPrs: Boolean = false, last: Int, orderByState: Boolean = false, userLinkedOnly: Boolean = false): PullRequestConnection
  createdAt: DateTime!
  id: ID!
  issueDependenciesSummary: IssueDependenciesSummary!
  issueType: IssueType
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {field: CREATED_AT, direction: ASC}): LabelConnection
  milestone: Milestone
  number: Int!
  parent: Issue
  projectV2(number: Int!): ProjectV2
  projectsV2(after: String, before: String, first: Int, last: Int, minPermissionLevel: ProjectV2PermissionLevel = READ, orderBy: ProjectV2Order = {field: NUMBER, direction: DESC}, query: String): ProjectV2Connection!
  repository: Repository!
  state: IssueState!
  stateReason(enableDuplicate: Boolean = false): IssueStateReason
  subIssuesSummary: SubIssuesSummary!
  timelineItems(after: String, before: String, first: Int, itemTypes: [IssueTimelineItemsItemType!], last: Int, since: DateTime, skip: Int): IssueTimelineItemsConnection!
  title: String!
  updatedAt: DateTime!
  url: URI!
}

type IssueComment implements Node {
  author: Actor
  createdAt: DateTime!
  id: ID!
}

type IssueCommentPinnedEvent implements Node {
  id: ID!
}

type IssueCommentUnpinnedEvent implements Node {
  id: ID!
}

type IssueConnection {
  nodes: [Issue]
  pageInfo: PageInfo!
  totalCount: Int!
}

type IssueDependenciesSummary {
  totalBlockedBy: Int!
}

input IssueDependencyOrder {
  direction: OrderDirection!
  field: IssueDependencyOrderField!
}

enum IssueDependencyOrderField {
  CREATED_AT
  DEPENDENCY_ADDED_AT
}

type IssueFieldAddedEvent implements Node {
  id: ID!
}

type IssueFieldChangedEvent implements Node {
  id: ID!
}

type IssueFieldRemovedEvent implements Node {
  id: ID!
}

input IssueFilters {
  assignee: String
  createdBy: String
  labels: [String!]
  mentioned: String
  milestone: String
  milestoneNumber: String
  since: DateTime
  states: [IssueState!]
  type: String
  viewerSubscribed: Boolean = false
}

input IssueOrder {
  direction: OrderDirection!
  field: IssueOrderField!
}

enum IssueOrderField {
  COMMENTS
  CREATED_AT
  UPDATED_AT
}

enum IssueState {
  CLOSED
  OPEN
}

enum IssueStateReason {
  COMPLETED
  DUPLICATE
  NOT_PLANNED
  REOPENED
}

union IssueTimelineItems = AddedToProjectEvent | AddedToProjectV2Event | AssignedEvent | BlockedByAddedEvent | BlockedByRemovedEvent | BlockingAddedEvent | BlockingRemovedEvent | ClosedEvent | CommentDeletedEvent | ConnectedEvent | ConvertedFromDraftEvent | ConvertedNoteToIssueEvent | ConvertedToDiscussionEvent | CrossReferencedEvent | DemilestonedEvent | DisconnectedEvent | IssueComment | IssueCommentPinnedEvent | IssueCommentUnpinnedEvent | IssueFieldAddedEvent | IssueFieldChangedEvent | IssueFieldRemovedEvent | IssueTypeAddedEvent | IssueTypeChangedEvent | IssueTypeRemovedEvent | LabeledEvent | LockedEvent | MarkedAsDuplicateEvent | MentionedEvent | MilestonedEvent | MovedColumnsInProjectEvent | ParentIssueAddedEvent | ParentIssueRemovedEvent | PinnedEvent | ProjectV2ItemStatusChangedEvent | ReferencedEvent | RemovedFromProjectEvent | RemovedFromProjectV2Event | RenamedTitleEvent | ReopenedEvent | SubIssueAddedEvent | SubIssueRemovedEvent | SubscribedEvent | TransferredEvent | UnassignedEvent | UnlabeledEvent | UnlockedEvent | UnmarkedAsDuplicateEvent | UnpinnedEvent | UnsubscribedEvent | UserBlockedEvent

type IssueTimelineItemsConnection {
  nodes: [IssueTimelineItems]
  pageInfo: PageInfo!
}

enum IssueTimelineItemsItemType {
  ADDED_TO_PROJECT_EVENT
  ADDED_TO_PROJECT_V2_EVENT
  ASSIGNED_EVENT
  BLOCKED_BY_ADDED_EVENT
  BLOCKED_BY_REMOVED_EVENT
  BLOCKING_ADDED_EVENT
  BLOCKING_REMOVED_EVENT
  CLOSED_EVENT
  COMMENT_DELETED_EVENT
  CONNECTED_EVENT
  CONVERTED_FROM_DRAFT_EVENT
  CONVERTED_NOTE_TO_ISSUE_EVENT
  CONVERTED_TO_DISCUSSION_EVENT
  CROSS_REFERENCED_EVENT
  DEMILESTONED_EVENT
  DISCONNECTED_EVENT
  ISSUE_COMMENT
  ISSUE_COMMENT_PINNED_EVENT
  ISSUE_COMMENT_UNPINNED_EVENT
  ISSUE_FIELD_ADDED_EVENT
  ISSUE_FIELD_CHANGED_EVENT
  ISSUE_FIELD_REMOVED_EVENT
  ISSUE_TYPE_ADDED_EVENT
  ISSUE_TYPE_CHANGED_EVENT
  ISSUE_TYPE_REMOVED_EVENT
  LABELED_EVENT
  LOCKED_EVENT
  MARKED_AS_DUPLICATE_EVENT
  MENTIONED_EVENT
  MILESTONED_EVENT
  MOVED_COLUMNS_IN_PROJECT_EVENT
  PARENT_ISSUE_ADDED_EVENT
  PARENT_ISSUE_REMOVED_EVENT
  PINNED_EVENT
  PROJECT_V2_ITEM_STATUS_CHANGED_EVENT
  REFERENCED_EVENT
  REMOVED_FROM_PROJECT_EVENT
  REMOVED_FROM_PROJECT_V2_EVENT
  RENAMED_TITLE_EVENT
  REOPENED_EVENT
  SUBSCRIBED_EVENT
  SUB_ISSUE_ADDED_EVENT
  SUB_ISSUE_REMOVED_EVENT
  TRANSFERRED_EVENT
  UNASSIGNED_EVENT
  UNLABELED_EVENT
  UNLOCKED_EVENT
  UNMARKED_AS_DUPLICATE_EVENT
  UNPINNED_EVENT
  UNSUBSCRIBED_EVENT
  USER_BLOCKED_EVENT
}

type IssueType implements Node {
  id: ID!
  name: String!
}

type IssueTypeAddedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  issueType: IssueType
}

type IssueTypeChangedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  issueType: IssueType
  prevIssueType: IssueType
}

type IssueTypeRemovedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  issueType: IssueType
}

type Label implements Node {
  id: ID!
  name: String!
}

type LabelConnection {
  nodes: [Label]
}

input LabelOrder {
  direction: OrderDirection!
  field: LabelOrderField!
}

enum LabelOrderField {
  CREATED_AT
  ISSUE_COUNT
  NAME
}

type LabeledEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  label: Label!
}

type LockedEvent implements Node {
  id: ID!
}

type Mannequin implements Actor & Node {
  id: ID!
  login: String!
}

type MarkedAsDuplicateEvent implements Node {
  id: ID!
}

type MentionedEvent implements Node {
  id: ID!
}

type MergedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
}

type Milestone implements Node {
  id: ID!
  title: String!
}

type MilestonedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  milestoneTitle: String!
}

type MovedColumnsInProjectEvent implements Node {
  id: ID!
}

interface Node {
  id: ID!
}

enum OrderDirection {
  ASC
  DESC
}

type Organization implements Actor & Node & ProjectV2Owner & RepositoryOwner {
  id: ID!
  login: String!
  name: String
  projectV2(number: Int!): ProjectV2
  projectsV2(after: String, before: String, first: Int, last: Int, minPermissionLevel: ProjectV2PermissionLevel = READ, orderBy: ProjectV2Order = {field: NUMBER, direction: DESC}, query: String): ProjectV2Connection!
  repositories(affiliations: [RepositoryAffiliation], after: String, before: String, first: Int, hasIssuesEnabled: Boolean, isArchived: Boolean, isFork: Boolean, isLocked: Boolean, last: Int, orderBy: RepositoryOrder, ownerAffiliations: [RepositoryAffiliation] = [OWNER, COLLABORATOR], privacy: RepositoryPrivacy, visibility: RepositoryVisibility): RepositoryConnection!
}

type OrganizationConnection {
  nodes: [Organization]
}

input OrganizationOrder {
  direction: OrderDirection!
  field: OrganizationOrderField!
}

enum OrganizationOrderField {
  CREATED_AT
  LOGIN
}

type PageInfo {
  endCursor: String
  hasNextPage: Boolean!
}

type ParentIssueAddedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  parent: Issue
}

type ParentIssueRemovedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  parent: Issue
}

type PinnedEvent implements Node {
  id: ID!
}

type ProjectV2 implements Node {
  closed: Boolean!
  fields(after: String, before: String, first: Int, last: Int, orderBy: ProjectV2FieldOrder = {field: POSITION, direction: ASC}): ProjectV2FieldConfigurationConnection!
  id: ID!
  items(after: String, before: String, first: Int, last: Int, orderBy: ProjectV2ItemOrder = {field: POSITION, direction: ASC}, query: String = "", archivedStates: [ProjectV2ItemArchivedState!] = [NOT_ARCHIVED]): ProjectV2ItemConnection!
  number: Int!
  statusUpdates(after: String, before: String, first: Int, last: Int, orderBy: ProjectV2StatusOrder = {field: CREATED_AT, direction: DESC}): ProjectV2StatusUpdateConnection!
  title: String!
  updatedAt: DateTime!
  url: URI!
  views(after: String, before: String, first: Int, last: Int, orderBy: ProjectV2ViewOrder = {field: POSITION, direction: ASC}): ProjectV2ViewConnection!
  workflows(after: String, before: String, first: Int, last: Int, orderBy: ProjectV2WorkflowOrder = {field: NAME, direction: ASC}): ProjectV2WorkflowConnection!
}

type ProjectV2Connection {
  nodes: [ProjectV2]
  pageInfo: PageInfo!
  totalCount: Int!
}

type ProjectV2Field implements Node & ProjectV2FieldCommon {
  dataType: ProjectV2FieldType!
  id: ID!
  name: String!
}

interface ProjectV2FieldCommon {
  dataType: ProjectV2FieldType!
  id: ID!
  name: String!
}

union ProjectV2FieldConfiguration = ProjectV2Field | ProjectV2IterationField | ProjectV2SingleSelectField

type ProjectV2FieldConfigurationConnection {
  nodes: [ProjectV2FieldConfiguration]
}

input ProjectV2FieldOrder {
  direction: OrderDirection!
  field: ProjectV2FieldOrderField!
}

enum ProjectV2FieldOrderField {
  CREATED_AT
  NAME
  POSITION
}

enum ProjectV2FieldType {
  ASSIGNEES
  CLOSED
  CREATED
  DATE
  ISSUE_TYPE
  ITERATION
  LABELS
  LINKED_PULL_REQUESTS
  MILESTONE
  NUMBER
  PARENT_ISSUE
  REPOSITORY
  REVIEWERS
  SINGLE_SELECT
  SUB_ISSUES_PROGRESS
  TEXT
  TITLE
  TRACKED_BY
  TRACKS
  UPDATED
}

type ProjectV2Item implements Node {
  content: ProjectV2ItemContent
  createdAt: DateTime!
  fieldValueByName(name: String!): ProjectV2ItemFieldValue
  fieldValues(after: String, before: String, first: Int, last: Int, orderBy: ProjectV2ItemFieldValueOrder = {field: POSITION, direction: ASC}): ProjectV2ItemFieldValueConnection!
  id: ID!
  isArchived: Boolean!
  project: ProjectV2!
  type: ProjectV2ItemType!
  updatedAt: DateTime!
}

type ProjectV2ItemConnection {
  nodes: [ProjectV2Item]
  pageInfo: PageInfo!
  totalCount: Int!
}

union ProjectV2ItemContent = DraftIssue | Issue | PullRequest

type ProjectV2ItemFieldDateValue implements Node {
  createdAt: DateTime!
  date: Date
  field: ProjectV2FieldConfiguration!
  id: ID!
  updatedAt: DateTime!
}

type ProjectV2ItemFieldIterationValue implements Node {
  createdAt: DateTime!
  field: ProjectV2FieldConfiguration!
  id: ID!
  title: String!
  updatedAt: DateTime!
}

type ProjectV2ItemFieldLabelValue {
  field: ProjectV2FieldConfiguration!
}

type ProjectV2ItemFieldMilestoneValue {
  field: ProjectV2FieldConfiguration!
}

type ProjectV2ItemFieldNumberValue implements Node {
  createdAt: DateTime!
  field: ProjectV2FieldConfiguration!
  id: ID!
  number: Float
  updatedAt: DateTime!
}

type ProjectV2ItemFieldPullRequestValue {
  field: ProjectV2FieldConfiguration!
}

type ProjectV2ItemFieldRepositoryValue {
  field: ProjectV2FieldConfiguration!
}

type ProjectV2ItemFieldReviewerValue {
  field: ProjectV2FieldConfiguration!
}

type ProjectV2ItemFieldSingleSelectValue implements Node {
  createdAt: DateTime!
  field: ProjectV2FieldConfiguration!
  id: ID!
  name: String
  optionId: String
  updatedAt: DateTime!
}

type ProjectV2ItemFieldTextValue implements Node {
  createdAt: DateTime!
  field: ProjectV2FieldConfiguration!
  id: ID!
  text: String
  updatedAt: DateTime!
}

type ProjectV2ItemFieldUserValue {
  field: ProjectV2FieldConfiguration!
}

union ProjectV2ItemFieldValue = ProjectV2ItemFieldDateValue | ProjectV2ItemFieldIterationValue | ProjectV2ItemFieldLabelValue | ProjectV2ItemFieldMilestoneValue | ProjectV2ItemFieldNumberValue | ProjectV2ItemFieldPullRequestValue | ProjectV2ItemFieldRepositoryValue | ProjectV2ItemFieldReviewerValue | ProjectV2ItemFieldSingleSelectValue | ProjectV2ItemFieldTextValue | ProjectV2ItemFieldUserValue | ProjectV2ItemIssueFieldValue

type ProjectV2ItemFieldValueConnection {
  nodes: [ProjectV2ItemFieldValue]
}

input ProjectV2ItemFieldValueOrder {
  direction: OrderDirection!
  field: ProjectV2ItemFieldValueOrderField!
}

enum ProjectV2ItemFieldValueOrderField {
  POSITION
}

type ProjectV2ItemIssueFieldValue {
  field: ProjectV2FieldConfiguration!
}

input ProjectV2ItemOrder {
  direction: OrderDirection!
  field: ProjectV2ItemOrderField!
}

enum ProjectV2ItemOrderField {
  POSITION
}

type ProjectV2ItemStatusChangedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  previousStatus: String!
  project: ProjectV2
  status: String!
  wasAutomated: Boolean!
}

enum ProjectV2ItemType {
  DRAFT_ISSUE
  ISSUE
  PULL_REQUEST
  REDACTED
}

type ProjectV2IterationField implements Node & ProjectV2FieldCommon {
  configuration: ProjectV2IterationFieldConfiguration!
  dataType: ProjectV2FieldType!
  id: ID!
  name: String!
}

type ProjectV2IterationFieldConfiguration {
  completedIterations: [ProjectV2IterationFieldIteration!]!
  iterations: [ProjectV2IterationFieldIteration!]!
}

type ProjectV2IterationFieldIteration {
  duration: Int!
  id: String!
  startDate: Date!
  title: String!
}

input ProjectV2Order {
  direction: OrderDirection!
  field: ProjectV2OrderField!
}

enum ProjectV2OrderField {
  CREATED_AT
  NUMBER
  TITLE
  UPDATED_AT
}

interface ProjectV2Owner {
  projectV2(number: Int!): ProjectV2
  projectsV2(after: String, before: String, first: Int, last: Int, minPermissionLevel: ProjectV2PermissionLevel = READ, orderBy: ProjectV2Order = {field: NUMBER, direction: DESC}, query: String): ProjectV2Connection!
}

enum ProjectV2PermissionLevel {
  ADMIN
  READ
  WRITE
}

type ProjectV2SingleSelectField implements Node & ProjectV2FieldCommon {
  dataType: ProjectV2FieldType!
  id: ID!
  name: String!
  options(names: [String!]): [ProjectV2SingleSelectFieldOption!]!
}

type ProjectV2SingleSelectFieldOption {
  color: ProjectV2SingleSelectFieldOptionColor!
  id: String!
  name: String!
}

enum ProjectV2SingleSelectFieldOptionColor {
  BLUE
  GRAY
  GREEN
  ORANGE
  PINK
  PURPLE
  RED
  YELLOW
}

input ProjectV2StatusOrder {
  direction: OrderDirection!
  field: ProjectV2StatusUpdateOrderField!
}

type ProjectV2StatusUpdate implements Node {
  createdAt: DateTime!
  creator: Actor
  id: ID!
  status: ProjectV2StatusUpdateStatus
}

type ProjectV2StatusUpdateConnection {
  nodes: [ProjectV2StatusUpdate]
}

enum ProjectV2StatusUpdateOrderField {
  CREATED_AT
}

enum ProjectV2StatusUpdateStatus {
  AT_RISK
  COMPLETE
  INACTIVE
  OFF_TRACK
  ON_TRACK
}

type ProjectV2View implements Node {
  id: ID!
  layout: ProjectV2ViewLayout!
  name: String!
  number: Int!
  verticalGroupByFields(after: String, before: String, first: Int, last: Int, orderBy: ProjectV2FieldOrder = {field: POSITION, direction: ASC}): ProjectV2FieldConfigurationConnection
}

type ProjectV2ViewConnection {
  nodes: [ProjectV2View]
}

enum ProjectV2ViewLayout {
  BOARD_LAYOUT
  ROADMAP_LAYOUT
  TABLE_LAYOUT
}

input ProjectV2ViewOrder {
  direction: OrderDirection!
  field: ProjectV2ViewOrderField!
}

enum ProjectV2ViewOrderField {
  CREATED_AT
  NAME
  POSITION
}

type ProjectV2Workflow implements Node {
  enabled: Boolean!
  id: ID!
  name: String!
}

type ProjectV2WorkflowConnection {
  nodes: [ProjectV2Workflow]
}

input ProjectV2WorkflowOrder {
  direction: OrderDirection!
  field: ProjectV2WorkflowsOrderField!
}

enum ProjectV2WorkflowsOrderField {
  CREATED_AT
  NAME
  NUMBER
  UPDATED_AT
}

type PullRequest implements Node & ProjectV2Owner {
  assignees(after: String, before: String, first: Int, last: Int): UserConnection!
  author: Actor
  closedAt: DateTime
  closingIssuesReferences(after: String, before: String, first: Int, last: Int, orderBy: IssueOrder, userLinkedOnly: Boolean = false): IssueConnection
  createdAt: DateTime!
  id: ID!
  isDraft: Boolean!
  labels(after: String, before: String, first: Int, last: Int, orderBy: LabelOrder = {field: CREATED_AT, direction: ASC}): LabelConnection
  mergedAt: DateTime
  milestone: Milestone
  number: Int!
  projectV2(number: Int!): ProjectV2
  projectsV2(after: String, before: String, first: Int, last: Int, minPermissionLevel: ProjectV2PermissionLevel = READ, orderBy: ProjectV2Order = {field: NUMBER, direction: DESC}, query: String): ProjectV2Connection!
  repository: Repository!
  state: PullRequestState!
  timelineItems(after: String, before: String, first: Int, itemTypes: [PullRequestTimelineItemsItemType!], last: Int, since: DateTime, skip: Int): PullRequestTimelineItemsConnection!
  title: String!
  updatedAt: DateTime!
  url: URI!
}

type PullRequestCommit implements Node {
  id: ID!
}

type PullRequestCommitCommentThread implements Node {
  id: ID!
}

type PullRequestConnection {
  nodes: [PullRequest]
  pageInfo: PageInfo!
  totalCount: Int!
}

type PullRequestReview implements Node {
  author: Actor
  id: ID!
  state: PullRequestReviewState!
  submittedAt: DateTime
}

enum PullRequestReviewState {
  APPROVED
  CHANGES_REQUESTED
  COMMENTED
  DISMISSED
  PENDING
}

type PullRequestReviewThread implements Node {
  id: ID!
}

type PullRequestRevisionMarker {
  createdAt: DateTime!
}

enum PullRequestState {
  CLOSED
  MERGED
  OPEN
}

union PullRequestTimelineItems = AddedToMergeQueueEvent | AddedToProjectEvent | AddedToProjectV2Event | AssignedEvent | AutoMergeDisabledEvent | AutoMergeEnabledEvent | AutoRebaseEnabledEvent | AutoSquashEnabledEvent | AutomaticBaseChangeFailedEvent | AutomaticBaseChangeSucceededEvent | BaseRefChangedEvent | BaseRefDeletedEvent | BaseRefForcePushedEvent | BlockedByAddedEvent | BlockedByRemovedEvent | BlockingAddedEvent | BlockingRemovedEvent | ClosedEvent | CommentDeletedEvent | ConnectedEvent | ConvertToDraftEvent | ConvertedFromDraftEvent | ConvertedNoteToIssueEvent | ConvertedToDiscussionEvent | CrossReferencedEvent | DemilestonedEvent | DeployedEvent | DeploymentEnvironmentChangedEvent | DisconnectedEvent | HeadRefDeletedEvent | HeadRefForcePushedEvent | HeadRefRestoredEvent | IssueComment | IssueCommentPinnedEvent | IssueCommentUnpinnedEvent | IssueFieldAddedEvent | IssueFieldChangedEvent | IssueFieldRemovedEvent | IssueTypeAddedEvent | IssueTypeChangedEvent | IssueTypeRemovedEvent | LabeledEvent | LockedEvent | MarkedAsDuplicateEvent | MentionedEvent | MergedEvent | MilestonedEvent | MovedColumnsInProjectEvent | ParentIssueAddedEvent | ParentIssueRemovedEvent | PinnedEvent | ProjectV2ItemStatusChangedEvent | PullRequestCommit | PullRequestCommitCommentThread | PullRequestReview | PullRequestReviewThread | PullRequestRevisionMarker | ReadyForReviewEvent | ReferencedEvent | RemovedFromMergeQueueEvent | RemovedFromProjectEvent | RemovedFromProjectV2Event | RenamedTitleEvent | ReopenedEvent | ReviewDismissedEvent | ReviewRequestRemovedEvent | ReviewRequestedEvent | SubIssueAddedEvent | SubIssueRemovedEvent | SubscribedEvent | TransferredEvent | UnassignedEvent | UnlabeledEvent | UnlockedEvent | UnmarkedAsDuplicateEvent | UnpinnedEvent | UnsubscribedEvent | UserBlockedEvent

type PullRequestTimelineItemsConnection {
  nodes: [PullRequestTimelineItems]
  pageInfo: PageInfo!
}

enum PullRequestTimelineItemsItemType {
  ADDED_TO_MERGE_QUEUE_EVENT
  ADDED_TO_PROJECT_EVENT
  ADDED_TO_PROJECT_V2_EVENT
  ASSIGNED_EVENT
  AUTOMATIC_BASE_CHANGE_FAILED_EVENT
  AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT
  AUTO_MERGE_DISABLED_EVENT
  AUTO_MERGE_ENABLED_EVENT
  AUTO_REBASE_ENABLED_EVENT
  AUTO_SQUASH_ENABLED_EVENT
  BASE_REF_CHANGED_EVENT
  BASE_REF_DELETED_EVENT
  BASE_REF_FORCE_PUSHED_EVENT
  BLOCKED_BY_ADDED_EVENT
  BLOCKED_BY_REMOVED_EVENT
  BLOCKING_ADDED_EVENT
  BLOCKING_REMOVED_EVENT
  CLOSED_EVENT
  COMMENT_DELETED_EVENT
  CONNECTED_EVENT
  CONVERTED_FROM_DRAFT_EVENT
  CONVERTED_NOTE_TO_ISSUE_EVENT
  CONVERTED_TO_DISCUSSION_EVENT
  CONVERT_TO_DRAFT_EVENT
  CROSS_REFERENCED_EVENT
  DEMILESTONED_EVENT
  DEPLOYED_EVENT
  DEPLOYMENT_ENVIRONMENT_CHANGED_EVENT
  DISCONNECTED_EVENT
  HEAD_REF_DELETED_EVENT
  HEAD_REF_FORCE_PUSHED_EVENT
  HEAD_REF_RESTORED_EVENT
  ISSUE_COMMENT
  ISSUE_COMMENT_PINNED_EVENT
  ISSUE_COMMENT_UNPINNED_EVENT
  ISSUE_FIELD_ADDED_EVENT
  ISSUE_FIELD_CHANGED_EVENT
  ISSUE_FIELD_REMOVED_EVENT
  ISSUE_TYPE_ADDED_EVENT
  ISSUE_TYPE_CHANGED_EVENT
  ISSUE_TYPE_REMOVED_EVENT
  LABELED_EVENT
  LOCKED_EVENT
  MARKED_AS_DUPLICATE_EVENT
  MENTIONED_EVENT
  MERGED_EVENT
  MILESTONED_EVENT
  MOVED_COLUMNS_IN_PROJECT_EVENT
  PARENT_ISSUE_ADDED_EVENT
  PARENT_ISSUE_REMOVED_EVENT
  PINNED_EVENT
  PROJECT_V2_ITEM_STATUS_CHANGED_EVENT
  PULL_REQUEST_COMMIT
  PULL_REQUEST_COMMIT_COMMENT_THREAD
  PULL_REQUEST_REVIEW
  PULL_REQUEST_REVIEW_THREAD
  PULL_REQUEST_REVISION_MARKER
  READY_FOR_REVIEW_EVENT
  REFERENCED_EVENT
  REMOVED_FROM_MERGE_QUEUE_EVENT
  REMOVED_FROM_PROJECT_EVENT
  REMOVED_FROM_PROJECT_V2_EVENT
  RENAMED_TITLE_EVENT
  REOPENED_EVENT
  REVIEW_DISMISSED_EVENT
  REVIEW_REQUESTED_EVENT
  REVIEW_REQUEST_REMOVED_EVENT
  SUBSCRIBED_EVENT
  SUB_ISSUE_ADDED_EVENT
  SUB_ISSUE_REMOVED_EVENT
  TRANSFERRED_EVENT
  UNASSIGNED_EVENT
  UNLABELED_EVENT
  UNLOCKED_EVENT
  UNMARKED_AS_DUPLICATE_EVENT
  UNPINNED_EVENT
  UNSUBSCRIBED_EVENT
  USER_BLOCKED_EVENT
}

type Query implements Node {
  id: ID!
  node(id: ID!): Node
  nodes(ids: [ID!]!): [Node]!
  rateLimit(dryRun: Boolean = false): RateLimit
  repository(followRenames: Boolean = true, name: String!, owner: String!): Repository
  repositoryOwner(login: String!): RepositoryOwner
  viewer: User!
}

type RateLimit {
  cost: Int!
  limit: Int!
  remaining: Int!
  resetAt: DateTime!
  used: Int!
}

type ReadyForReviewEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
}

type ReferencedEvent implements Node {
  id: ID!
}

union ReferencedSubject = Issue | PullRequest

type RemovedFromMergeQueueEvent implements Node {
  id: ID!
}

type RemovedFromProjectEvent implements Node {
  id: ID!
}

type RemovedFromProjectV2Event implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  project: ProjectV2
  wasAutomated: Boolean!
}

type RenamedTitleEvent implements Node {
  id: ID!
}

type ReopenedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
}

type Repository implements Node {
  id: ID!
  isArchived: Boolean!
  isPrivate: Boolean!
  issues(after: String, before: String, filterBy: IssueFilters, first: Int, labels: [String!], last: Int, orderBy: IssueOrder, states: [IssueState!]): IssueConnection!
  nameWithOwner: String!
  projectsV2(after: String, before: String, first: Int, last: Int, minPermissionLevel: ProjectV2PermissionLevel = READ, orderBy: ProjectV2Order = {field: NUMBER, direction: DESC}, query: String): ProjectV2Connection!
  pullRequests(after: String, baseRefName: String, before: String, first: Int, headRefName: String, labels: [String!], last: Int, orderBy: IssueOrder, states: [PullRequestState!]): PullRequestConnection!
  pushedAt: DateTime
  url: URI!
}

enum RepositoryAffiliation {
  COLLABORATOR
  ORGANIZATION_MEMBER
  OWNER
}

type RepositoryConnection {
  nodes: [Repository]
  pageInfo: PageInfo!
  totalCount: Int!
}

input RepositoryOrder {
  direction: OrderDirection!
  field: RepositoryOrderField!
}

enum RepositoryOrderField {
  CREATED_AT
  NAME
  PUSHED_AT
  STARGAZERS
  UPDATED_AT
}

interface RepositoryOwner {
  login: String!
  repositories(affiliations: [RepositoryAffiliation], after: String, before: String, first: Int, hasIssuesEnabled: Boolean, isArchived: Boolean, isFork: Boolean, isLocked: Boolean, last: Int, orderBy: RepositoryOrder, ownerAffiliations: [RepositoryAffiliation] = [OWNER, COLLABORATOR], privacy: RepositoryPrivacy, visibility: RepositoryVisibility): RepositoryConnection!
}

enum RepositoryPrivacy {
  PRIVATE
  PUBLIC
}

enum RepositoryVisibility {
  INTERNAL
  PRIVATE
  PUBLIC
}

union RequestedReviewer = Bot | Mannequin | Team | User

type ReviewDismissedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  previousReviewState: PullRequestReviewState!
  review: PullRequestReview
}

type ReviewRequestRemovedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  requestedReviewer: RequestedReviewer
}

type ReviewRequestedEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  requestedReviewer: RequestedReviewer
}

type SubIssueAddedEvent implements Node {
  id: ID!
}

type SubIssueRemovedEvent implements Node {
  id: ID!
}

type SubIssuesSummary {
  total: Int!
}

type SubscribedEvent implements Node {
  id: ID!
}

type Team implements Node {
  combinedSlug: String!
  id: ID!
}

type TransferredEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  fromRepository: Repository
  id: ID!
}

scalar URI

type UnassignedEvent implements Node {
  actor: Actor
  assignee: Assignee
  createdAt: DateTime!
  id: ID!
}

type UnlabeledEvent implements Node {
  actor: Actor
  createdAt: DateTime!
  id: ID!
  label: Label!
}

type UnlockedEvent implements Node {
  id: ID!
}

type UnmarkedAsDuplicateEvent implements Node {
  id: ID!
}

type UnpinnedEvent implements Node {
  id: ID!
}

type UnsubscribedEvent implements Node {
  id: ID!
}

type User implements Actor & Node & ProjectV2Owner & RepositoryOwner {
  id: ID!
  login: String!
  name: String
  organizations(after: String, before: String, first: Int, last: Int, orderBy: OrganizationOrder = null): OrganizationConnection!
  projectV2(number: Int!): ProjectV2
  projectsV2(after: String, before: String, first: Int, last: Int, minPermissionLevel: ProjectV2PermissionLevel = READ, orderBy: ProjectV2Order = {field: NUMBER, direction: DESC}, query: String): ProjectV2Connection!
  repositories(affiliations: [RepositoryAffiliation], after: String, before: String, first: Int, hasIssuesEnabled: Boolean, isArchived: Boolean, isFork: Boolean, isLocked: Boolean, last: Int, orderBy: RepositoryOrder, ownerAffiliations: [RepositoryAffiliation] = [OWNER, COLLABORATOR], privacy: RepositoryPrivacy, visibility: RepositoryVisibility): RepositoryConnection!
}

type UserBlockedEvent implements Node {
  id: ID!
}

type UserConnection {
  nodes: [User]
}

enum ProjectV2ItemArchivedState {
  ARCHIVED
  NOT_ARCHIVED
}
`;
