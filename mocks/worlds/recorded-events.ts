import type { Account, Issue, PullRequest, TimelineEvent } from "../github/state/state.ts";
import type { DumpEvent } from "./dump-row.ts";

/** What events speak of, by the names that a dump uses. */
export type Directory = {
  account(login: string): Account;
  label(content: Issue | PullRequest, name: string): unknown;
};

type Payload = { __typename: string; [field: string]: unknown };

const plain: Record<string, string> = {
  reopened: "ReopenedEvent",
  merged: "MergedEvent",
  ready_for_review: "ReadyForReviewEvent",
  convert_to_draft: "ConvertToDraftEvent",
  locked: "LockedEvent",
  unlocked: "UnlockedEvent",
  renamed: "RenamedTitleEvent",
  head_ref_deleted: "HeadRefDeletedEvent",
  head_ref_restored: "HeadRefRestoredEvent",
  head_ref_force_pushed: "HeadRefForcePushedEvent",
  marked_as_duplicate: "MarkedAsDuplicateEvent",
};

/** An event as the schema has it; null for those that no document of ours could ask for. */
function payloadOf(
  event: DumpEvent,
  content: Issue | PullRequest,
  directory: Directory,
  closing: { stateReason: string | null },
): Payload | null {
  const { label, assignee, milestone, reviewer } = event;
  switch (event.event) {
    case "labeled":
    case "unlabeled":
      if (label === null) return null;
      return {
        __typename: event.event === "labeled" ? "LabeledEvent" : "UnlabeledEvent",
        label: directory.label(content, label),
      };
    case "assigned":
    case "unassigned":
      if (assignee === null) return null;
      return {
        __typename: event.event === "assigned" ? "AssignedEvent" : "UnassignedEvent",
        assignee: directory.account(assignee),
      };
    case "milestoned":
    case "demilestoned":
      return {
        __typename: event.event === "milestoned" ? "MilestonedEvent" : "DemilestonedEvent",
        milestoneTitle: milestone ?? "",
      };
    case "review_requested":
    case "review_request_removed":
      return {
        __typename:
          event.event === "review_requested" ? "ReviewRequestedEvent" : "ReviewRequestRemovedEvent",
        requestedReviewer: reviewer === null ? null : directory.account(reviewer),
      };
    case "closed":
      return {
        __typename: "ClosedEvent",
        stateReason: closing.stateReason,
        closer: null,
        duplicateOf: null,
      };
    case "commented":
      return { __typename: "IssueComment" };
    case "review_dismissed":
      // A dump says neither which review nor what it had said, and the schema wants the latter.
      return {
        __typename: "ReviewDismissedEvent",
        previousReviewState: "COMMENTED",
        review: null,
      };
    case "transferred":
      return { __typename: "TransferredEvent", fromRepository: null };
    case "reviewed":
      return { __typename: "PullRequestReview", state: (event.state ?? "commented").toUpperCase() };
    default: {
      const typename = plain[event.event];
      return typename === undefined ? null : { __typename: typename };
    }
  }
}

/**
 * The timeline of a dumped row, each event as the schema has it, in the order given.
 * The reason of the present closing is told by the last closed event.
 */
export function timelineOf(
  events: readonly DumpEvent[],
  content: Issue | PullRequest,
  directory: Directory,
): TimelineEvent[] {
  const last = events.findLast(({ event }) => event === "closed");
  const reason =
    content.__typename === "Issue" && content.state === "CLOSED" ? content.stateReason : null;
  return events.flatMap((event, index) => {
    const stateReason = event === last ? reason : null;
    const payload = payloadOf(event, content, directory, { stateReason });
    if (!payload) return [];
    const at = Date.parse(event.createdAt);
    const actor = event.actor === null ? null : directory.account(event.actor);
    return [
      {
        ...payload,
        id: `EV_${content.id}_${index}`,
        createdAt: at,
        submittedAt: at,
        updatedAt: at,
        actor,
        author: actor,
      },
    ];
  });
}
