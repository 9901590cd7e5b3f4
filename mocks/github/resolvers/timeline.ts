import type { Instant } from "../../../src/domain/instant.ts";
import type { Issue, PullRequest, TimelineEvent } from "../state/state.ts";
import { connection, type PageArguments, positions } from "./connection.ts";
import { isHidden, type Resolver } from "./resolver.ts";

type TimelineArguments = PageArguments & {
  itemTypes?: string[] | null;
  since?: Instant | null;
  skip?: number | null;
};

/** An event's type as the argument `itemTypes` names it: `LABELED_EVENT` for `LabeledEvent`. */
export const itemType = (typename: string): string => {
  const known = itemTypes.get(typename);
  if (known !== undefined) return known;
  const name = typename.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();
  itemTypes.set(typename, name);
  return name;
};
const itemTypes = new Map<string, string>();

/**
 * `timelineItems`: `totalCount` counts the whole timeline whatever is asked for,
 * `filteredCount` what is left after types, `since` and cursor.
 */
export const timelineItems: Resolver<Issue | PullRequest> = (content, args: TimelineArguments) => {
  const visible = content.timeline.filter((event) => !isHidden(event["source"]));
  const wanted = args.itemTypes && new Set(args.itemTypes);
  const since = args.since ?? Number.NEGATIVE_INFINITY;
  const rows = visible.filter(
    (event) => event.createdAt >= since && (!wanted || wanted.has(itemType(event.__typename))),
  );
  return connection(rows.slice(args.skip ?? 0), args, positions, {
    totalCount: visible.length,
    updatedAt: lastOf(visible)?.createdAt ?? content.createdAt,
  });
};

const lastOf = (events: readonly TimelineEvent[]): TimelineEvent | undefined => events.at(-1);
