import type { Item, ItemId } from "../domain/item.ts";
import type { SignalSpan } from "./blocked-signals.ts";
import { Outcome } from "./flow-table.ts";
import type { Followed } from "./followed.ts";
import { intersection, type Span, union, without } from "./intervals.ts";
import { positionSpans } from "./position-spans.ts";

/** While a blocking issue is open; asked for each dependency. */
export type OpenSpans = (blocker: ItemId) => readonly Span[];

const none: readonly never[] = [];
const always: readonly Span[] = [{ start: -Infinity, end: Infinity }];

/** While an item was in progress, as it stood then. Archived unfinished is not in progress. */
export function stretchesOf(trail: Followed): Span[] {
  const { commitment, done } = trail.rules;
  const spans = positionSpans(trail.moves, commitment, done);
  return trail.archived.spans.length === 0 ? spans : without(spans, trail.archived.spans);
}

/** Each blocked signal while it held and the item was neither done nor closed; also before its start. */
export function signalsOf(trail: Followed, openSpans: OpenSpans): readonly SignalSpan[] {
  const { blocked, rules } = trail;
  if (blocked.isEmpty) return none;
  const set = blocked.signals();
  for (const { key, start, end } of blocked.dependencies())
    for (const span of intersection([{ start, end }], openSpans(key))) {
      const reason = rules.dependencyReason(key === "" ? null : key);
      set.push({ start: span.start, end: span.end, reason });
    }
  const over = union([...trail.closed.spans, ...positionSpans(trail.moves, rules.done, Infinity)]);
  if (over.length === 0) return set;
  const open = without(always, over);
  const held: SignalSpan[] = [];
  for (const { reason, start, end } of set)
    for (const span of open) {
      const from = Math.max(start, span.start);
      const to = Math.min(end, span.end);
      if (to > from) held.push({ start: from, end: to, reason });
    }
  return held;
}

/** When an item was blocked while in progress: the union of its signals. */
export const blocksOf = (
  signals: readonly SignalSpan[],
  stretches: readonly Span[],
): readonly Span[] => (signals.length === 0 ? none : intersection(union(signals), stretches));

/**
 * What became of an item: an `Outcome` code. Discarded is closed as not planned or as a
 * duplicate, a pull request closed without merging, and what left the board unfinished.
 *
 * @param isFinished whether it stands right of the done boundary
 */
export function outcomeOf(trail: Followed, item: Item, isFinished: boolean): number {
  if (!isFinished) return Number.isNaN(trail.leftAt) ? Outcome.none : Outcome.discarded;
  if (!trail.closed.holds) return Outcome.delivered;
  if (trail.closeReason === "not planned" || trail.closeReason === "duplicate")
    return Outcome.discarded;
  return item.kind === "pull request" && !trail.merged ? Outcome.discarded : Outcome.delivered;
}
