import type { Clock } from "../domain/clock.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { Stage } from "../domain/workflow.ts";

/** `outcome` codes. Removed from the board or archived while unfinished is discarded too. */
export const Outcome = { none: 0, delivered: 1, discarded: 2 } as const;

/** Position of an item that is off the board or not yet created: left of every stage. */
export const OFF = -1;

/** Intervals of every item as columns: those of row r are `at[r] ≤ i < at[r + 1]`. `end` is Infinity while it lasts. */
export type IntervalColumns = {
  at: Uint32Array;
  start: Float64Array;
  end: Float64Array;
};

/** Why an item was left out of the table, in words for people. */
export type LeftOut = { item: ItemId; reason: string };

/**
 * Something about an item that a team may want to mend, or that a reader of its numbers must
 * know; `item` is null where it is about all of them.
 */
export type Finding = { kind: FindingKind; item: ItemId | null; detail: string | null };
export type FindingKind =
  | "closed but not in done"
  | "done but open"
  | "skipped stages"
  | "created done"
  | "unmapped status"
  | "removed from board"
  | "label left on after closing"
  | "blocked by a closed issue"
  | "unseen start"
  // Found in the facts when first asked for, not while the table is built: see `fact-findings.ts`.
  | "bulk move"
  | "automated moves"
  | "label renamed"
  | "in progress with nobody assigned"
  | "in progress with no linked work"
  | "negative time"
  | "disagreement"
  // Of what blocks what: see `blocker-findings.ts`.
  | "blocked with no reason"
  | "blocked past the limit"
  | "circular"
  | "started while its blockers are not committed"
  // Of the reading as a whole.
  | "partial load";

/**
 * All histories of a team's items as columns: row r is one item. Times are epoch
 * milliseconds, NaN where there is none. Read as of `asOf`: built from facts dated up to it.
 */
export type FlowTable = {
  asOf: Instant;
  clock: Clock;
  stages: readonly Stage[];
  /** Index of the first stage in progress, and of the first done stage. */
  commitment: number;
  done: number;
  /** Whether discarded items count as throughput and cycle time. */
  countDiscarded: boolean;

  rows: number;
  /** Node id of each row. */
  items: readonly ItemId[];
  createdAt: Float64Array;
  /** Crossing of the commitment boundary; of the done boundary. */
  startedAt: Float64Array;
  finishedAt: Float64Array;
  /** Index into `evidences` of what each rests on; 255 where there is none. */
  startedEvidence: Uint8Array;
  finishedEvidence: Uint8Array;
  /** Where the time is only bounded: not before this; otherwise the time itself. */
  startedNotBefore: Float64Array;
  finishedNotBefore: Float64Array;
  /** 1: first seen already in progress; its start is at or before `startedAt`. */
  startUnseen: Uint8Array;
  outcome: Uint8Array;
  /** When it left the board unfinished (removed, archived). */
  leftAt: Float64Array;

  /** Crossing of the left edge of stage k for row r at `r * stages.length + k`. */
  crossings: Float64Array;
  /** Every stay of row r: from `stays.start[i]` until `stays.end[i]` at `stayPosition[i]` (stage index or OFF). */
  stays: IntervalColumns;
  stayPosition: Int8Array;
  stayEvidence: Uint8Array;
  /** In progress, as it stood then: what WIP, arrivals and departures read. */
  stretches: IntervalColumns;
  /** When it is not known whether it was in progress: within the bounds of changes whose time is not known. */
  unsure: IntervalColumns;
  /** Blocked while in progress: the union of all signals. */
  blocks: IntervalColumns;
  /** Each signal while it holds and the item is not done, also before the start. */
  signals: IntervalColumns;
  /** Index into `reasons`. */
  signalReason: Uint32Array;
  reasons: readonly Reason[];

  leftOut: readonly LeftOut[];
  findings: readonly Finding[];
};

/** What a blocked signal says: a label's or status's name, a field's value, or the blocking issue. */
export type Reason =
  | { signal: "status" | "label" | "field"; name: string }
  /** `blocker` is null for an issue that may not be read. */
  | { signal: "dependency"; blocker: ItemId | null };
