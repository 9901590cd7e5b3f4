import type { Fact } from "../../domain/fact.ts";
import type { CloseReason, ItemId } from "../../domain/item.ts";
import type { IssueStateReason } from "../documents.gen.ts";
import type { IssueEventNode } from "../wire.ts";
import { sharedEventFact } from "./shared-event-fact.ts";
import { recorded } from "./stamp.ts";

const reasons: Partial<Record<IssueStateReason, CloseReason>> = {
  COMPLETED: "completed",
  NOT_PLANNED: "not planned",
  DUPLICATE: "duplicate",
};

/** GitHub's reason for closing in the domain's words; null where it gave none. */
export const toCloseReason = (reason: IssueStateReason | null): CloseReason | null =>
  (reason ? reasons[reason] : undefined) ?? null;

/** What one event of an issue says; null when nothing about the flow of work. */
export function issueEventFact(item: ItemId, event: IssueEventNode): Fact | null {
  switch (event.__typename) {
    case "ClosedEvent":
      return { ...recorded(item, event), kind: "closed", reason: toCloseReason(event.closeReason) };
    case "TransferredEvent":
      return {
        ...recorded(item, event),
        kind: "transferred",
        from: event.fromRepository?.nameWithOwner ?? null,
      };
    case "BlockedByAddedEvent":
      return {
        ...recorded(item, event),
        kind: "blocked",
        blocker: event.blockingIssue?.id ?? null,
      };
    case "BlockedByRemovedEvent":
      return {
        ...recorded(item, event),
        kind: "unblocked",
        blocker: event.blockingIssue?.id ?? null,
      };
    case "ParentIssueAddedEvent":
      return { ...recorded(item, event), kind: "parented", parent: event.parent?.id ?? null };
    case "ParentIssueRemovedEvent":
      return { ...recorded(item, event), kind: "unparented", parent: event.parent?.id ?? null };
    case "IssueTypeAddedEvent":
      return {
        ...recorded(item, event),
        kind: "typed",
        from: null,
        to: event.issueType?.name ?? null,
      };
    case "IssueTypeRemovedEvent":
      return {
        ...recorded(item, event),
        kind: "typed",
        from: event.issueType?.name ?? null,
        to: null,
      };
    case "IssueTypeChangedEvent": {
      const from = event.prevIssueType?.name ?? null;
      return { ...recorded(item, event), kind: "typed", from, to: event.issueType?.name ?? null };
    }
    case "CrossReferencedEvent": {
      const { source, willCloseTarget } = event;
      if (!willCloseTarget || source.__typename !== "PullRequest") return null;
      return { ...recorded(item, event), kind: "linked", pull: source.id };
    }
    case "ConnectedEvent":
    case "DisconnectedEvent": {
      const kind = event.__typename === "ConnectedEvent" ? "linked" : "unlinked";
      // Either end may be the pull request, by where the link was made.
      const pull = [event.subject, event.source].find((end) => end.__typename === "PullRequest");
      return pull?.__typename === "PullRequest"
        ? { ...recorded(item, event), kind, pull: pull.id }
        : null;
    }
    default:
      return sharedEventFact(item, event);
  }
}
