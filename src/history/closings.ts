import type { Fact } from "../domain/fact.ts";
import type { CloseReason } from "../domain/item.ts";
import type { Span } from "./intervals.ts";

/** When an issue or pull request was closed, and why it is closed now. */
export type Closings = {
  /** While closed; sorted, disjoint. */
  spans: Span[];
  /** The closing that still holds. Merging is a closing. */
  now: { reason: CloseReason | null; merged: boolean } | null;
};

/**
 * The closings of one item. Closed twice is closed once; reopening what is open changes nothing.
 *
 * @param facts one item's, ordered by `orderFacts`
 */
export function closingsOf(facts: readonly Fact[]): Closings {
  const spans: Span[] = [];
  let since = Number.NaN;
  let reason: CloseReason | null = null;
  let merged = false;
  for (const fact of facts) {
    if (fact.kind === "closed" || fact.kind === "merged") {
      if (Number.isNaN(since)) since = fact.at;
      if (fact.kind === "closed") reason = fact.reason;
      else merged = true;
    } else if (fact.kind === "reopened" && !Number.isNaN(since)) {
      if (fact.at > since) spans.push({ start: since, end: fact.at });
      since = Number.NaN;
      reason = null;
      merged = false;
    }
  }
  if (Number.isNaN(since)) return { spans, now: null };
  spans.push({ start: since, end: Infinity });
  return { spans, now: { reason, merged } };
}
