import type { Fact, FactOf } from "../../domain/fact.ts";
import type { ItemId } from "../../domain/item.ts";
import type { PullRequestReviewState } from "../documents.gen.ts";
import type { PullEventNode } from "../wire.ts";
import { sharedEventFact } from "./shared-event-fact.ts";
import { recorded } from "./stamp.ts";

type Verdict = FactOf<"reviewed">["verdict"];
type Dismissed = ReadonlyMap<string, PullRequestReviewState>;
type EventOf<T> = Extract<PullEventNode, { __typename: T }>;

const verdicts: Partial<Record<PullRequestReviewState, Verdict>> = {
  APPROVED: "approved",
  CHANGES_REQUESTED: "changes requested",
  COMMENTED: "commented",
  DISMISSED: "dismissed",
};

/** The verdicts that dismissed reviews had given, by the review's id: GitHub shows them as dismissed only. */
export const dismissedVerdicts = (events: readonly PullEventNode[]): Dismissed =>
  new Map(
    events.flatMap((event) =>
      event.__typename === "ReviewDismissedEvent" && event.review
        ? [[event.review.id, event.previousReviewState] as const]
        : [],
    ),
  );

/** A review as it was given; null while it is being written. */
function reviewFact(
  item: ItemId,
  review: EventOf<"PullRequestReview">,
  dismissed: Dismissed,
): Fact | null {
  const verdict = verdicts[dismissed.get(review.id) ?? review.reviewState];
  if (review.submittedAt === null || !verdict) return null;
  const stamp = recorded(item, { ...review, createdAt: review.submittedAt, actor: review.author });
  return { ...stamp, kind: "reviewed", verdict };
}

const requested = (event: EventOf<"ReviewRequestedEvent" | "ReviewRequestRemovedEvent">) => {
  const reviewer = event.requestedReviewer;
  if (!reviewer) return null;
  return "combinedSlug" in reviewer ? reviewer.combinedSlug : reviewer.login;
};

/**
 * What one event of a pull request says; null when nothing about the flow of work.
 *
 * @param dismissed what `dismissedVerdicts` says of the whole timeline
 */
export function pullEventFact(
  item: ItemId,
  event: PullEventNode,
  dismissed: Dismissed,
): Fact | null {
  switch (event.__typename) {
    case "ClosedEvent":
      return { ...recorded(item, event), kind: "closed", reason: null };
    case "MergedEvent":
      return { ...recorded(item, event), kind: "merged" };
    case "ReadyForReviewEvent":
      return { ...recorded(item, event), kind: "readied" };
    case "ConvertToDraftEvent":
      return { ...recorded(item, event), kind: "drafted" };
    case "ReviewRequestedEvent":
      return { ...recorded(item, event), kind: "review requested", reviewer: requested(event) };
    case "ReviewRequestRemovedEvent":
      return {
        ...recorded(item, event),
        kind: "review request removed",
        reviewer: requested(event),
      };
    case "PullRequestReview":
      return reviewFact(item, event, dismissed);
    case "ReviewDismissedEvent":
      return { ...recorded(item, event), kind: "reviewed", verdict: "dismissed" };
    default:
      return sharedEventFact(item, event);
  }
}
