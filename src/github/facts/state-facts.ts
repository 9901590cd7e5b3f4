import type { Fact } from "../../domain/fact.ts";
import { type Instant, parseInstant } from "../../domain/instant.ts";
import type { CloseReason, ItemId, ItemState } from "../../domain/item.ts";

type State = {
  id: ItemId;
  state: ItemState;
  createdAt: Instant;
  updatedAt: Instant;
  closedAt: string | null;
  mergedAt: string | null;
  reason: CloseReason | null;
};

/**
 * Facts for a state that the events do not lead to: closed or merged with no such
 * event (`inferred`, at the state's own time), or open although the last event
 * closed it (`observed`: after that event, and not after the last change).
 *
 * @param events the item's recorded facts, oldest first
 */
export function stateFacts(item: State, events: readonly Fact[]): Fact[] {
  const facts: Fact[] = [];
  const last = events.findLast(({ kind }) => kind === "closed" || kind === "reopened");
  // The state was read before the end of the timeline, and is older.
  if (last && last.at > item.updatedAt) return facts;
  if (item.mergedAt !== null && !events.some(({ kind }) => kind === "merged")) {
    facts.push({ ...inferred(item.id, "merged", item.mergedAt), kind: "merged" });
  }
  if (item.state !== "open" && item.closedAt !== null && last?.kind !== "closed") {
    facts.push({
      ...inferred(item.id, "closed", item.closedAt),
      kind: "closed",
      reason: item.reason,
    });
  }
  if (item.state === "open" && last?.kind === "closed") {
    facts.push({
      id: `${item.id}:reopened:${last.id}`,
      item: item.id,
      at: Math.max(item.updatedAt, last.at),
      notBefore: last.at,
      evidence: "observed",
      kind: "reopened",
    });
  }
  return facts;
}

const inferred = (item: ItemId, what: string, time: string) => ({
  id: `${item}:${what}:${time}`,
  item,
  at: parseInstant(time),
  evidence: "inferred" as const,
});
