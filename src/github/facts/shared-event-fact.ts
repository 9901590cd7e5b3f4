import type { Fact } from "../../domain/fact.ts";
import type { ItemId } from "../../domain/item.ts";
import type { IssueEventNode, PullEventNode } from "../wire.ts";
import { recorded } from "./stamp.ts";

/**
 * What an event says that issues and pull requests have in common.
 *
 * @returns null for events that say nothing about the flow of work, also for kinds newer than this
 */
export function sharedEventFact(item: ItemId, event: IssueEventNode | PullEventNode): Fact | null {
  switch (event.__typename) {
    case "AddedToProjectV2Event":
      return { ...recorded(item, event), kind: "added", board: event.project?.id ?? null };
    case "RemovedFromProjectV2Event":
      return { ...recorded(item, event), kind: "removed", board: event.project?.id ?? null };
    case "ConvertedFromDraftEvent":
      return { ...recorded(item, event), kind: "converted", board: event.project?.id ?? null };
    case "ProjectV2ItemStatusChangedEvent": {
      const { previousStatus: from, status: to, project } = event;
      return { ...recorded(item, event), kind: "status", board: project?.id ?? null, from, to };
    }
    case "LabeledEvent":
      return { ...recorded(item, event), kind: "labelled", label: event.label.name };
    case "UnlabeledEvent":
      return { ...recorded(item, event), kind: "unlabelled", label: event.label.name };
    case "AssignedEvent":
    case "UnassignedEvent": {
      const kind = event.__typename === "AssignedEvent" ? "assigned" : "unassigned";
      return event.assignee && { ...recorded(item, event), kind, login: event.assignee.login };
    }
    case "MilestonedEvent":
      return { ...recorded(item, event), kind: "milestoned", milestone: event.milestoneTitle };
    case "DemilestonedEvent":
      return { ...recorded(item, event), kind: "demilestoned", milestone: event.milestoneTitle };
    case "IssueComment":
      return { ...recorded(item, { ...event, actor: event.author }), kind: "commented" };
    case "ReopenedEvent":
      return { ...recorded(item, event), kind: "reopened" };
    default:
      return null;
  }
}
