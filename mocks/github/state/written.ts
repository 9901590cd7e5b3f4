import type { Instant } from "../../../src/domain/instant.ts";
import type { Account, Issue, PullRequest, TimelineEvent } from "./state.ts";

/** When, and by whom (null: by GitHub itself). */
export type Moment = { at: Instant; actor: Account | null };

const capitals = (typename: string): string => typename.replace(/[^A-Z0-9]/g, "");

/**
 * Writes an event at the end of a timeline. Its node id is made of the type, the
 * content and the place in the timeline: the same however often a world is replayed.
 */
export function written(
  content: Issue | PullRequest,
  typename: string,
  { at, actor }: Moment,
  fields: Record<string, unknown> = {},
): TimelineEvent {
  const event = {
    __typename: typename,
    id: `${capitals(typename)}_${content.id}_${content.timeline.length}`,
    createdAt: at,
    actor,
    ...fields,
  };
  content.timeline.push(event);
  return event;
}

/** Writes an event and moves the content's `updatedAt`, as most events do. */
export function touched(
  content: Issue | PullRequest,
  typename: string,
  moment: Moment,
  fields: Record<string, unknown> = {},
): void {
  written(content, typename, moment, fields);
  content.updatedAt = moment.at;
}
