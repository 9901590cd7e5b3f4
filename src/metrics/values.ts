import type { Instant } from "../domain/instant.ts";
import type { Reason } from "../history/flow-table.ts";

/** The p-th percentile by nearest rank; `covers` of `of` values are at or below it, ties counted. */
export type Percentile = { p: number; days: number; covers: number; of: number };

/** Service level expectation: "`percentile` % of items finish within `days`". */
export type Sle = { percentile: number; days: number; setBy: "team" | "history" };

/** Durations of finished items, in order of their finish. Parallel columns. */
export type Durations = {
  rows: Uint32Array;
  finishedAt: Float64Array;
  days: Float64Array;
  /** 50, 70, 85 and 95. */
  percentiles: Percentile[];
};

/** Cycle times with the expectation they are held against; `sle` is null while there is too little history. */
export type CycleTimes = Durations & { sle: Sle | null };

/** Items delivered a week. Parallel columns, oldest first; weeks with none are 0. */
export type Throughput = {
  /** Monday of each ISO week. */
  mondays: Int32Array;
  delivered: Int32Array;
  /** 1 where the window or `asOf` cuts the week short. */
  partial: Uint8Array;
  /** Rows delivered in week i: `rows` from `at[i]` to `at[i + 1]`. */
  at: Uint32Array;
  rows: Uint32Array;
  /** Mean of the whole weeks, null when there is none. */
  meanAWeek: number | null;
};

/** Items in progress at the end of each day of the window. Parallel columns. */
export type WipByDay = {
  days: Int32Array;
  wip: Int32Array;
  /**
   * The fewest and the most there may have been, where moves are known only to lie between
   * two instants; both are `wip` on days about which there is no doubt.
   */
  low: Int32Array;
  high: Int32Array;
  /** Items that may have been in progress already on that day: first seen so later. The count is "at least" where there are any. */
  unseen: Int32Array;
  now: number;
};

/** Items in progress, oldest first. Parallel columns. */
export type Ages = {
  rows: Uint32Array;
  ageDays: Float64Array;
  /** 1: the start was not seen, the age is "at least". */
  atLeast: Uint8Array;
  /** Index of the stage it stands in. */
  stage: Int8Array;
  /** 1: blocked now. */
  blocked: Uint8Array;
};

/** Who can help with a blocker: nobody in `logins` means no clear owner. */
export type BlockerOwner = {
  logins: string[];
  /** Whether they are assigned to the blocking issue, or only to the blocked item. */
  of: "blocking issue" | "item" | null;
  /** The blocking issue lies outside the team's repositories, boards and organisations. */
  outside: boolean;
};

/** An item in progress that is blocked now. */
export type Blocker = {
  row: number;
  since: Instant;
  ageDays: number;
  reasons: Reason[];
  owner: BlockerOwner;
};

/** Blocked time within the window while in progress: the union of signals, and by reason (not additive). */
export type BlockedTime = {
  totalDays: number;
  byReason: { reason: Reason; days: number; items: number }[];
};
