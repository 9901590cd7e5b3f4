import type { Day } from "../domain/days.ts";
import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { Reason } from "../history/flow-table.ts";
import type { BlockerOwner } from "./values.ts";

/** Why an item needs a person today, with the figures of its line. All days are on the team's clock. */
export type AttentionReason =
  | { kind: "past the SLE"; rank: 1; sleDays: number; byDays: number }
  /** Rank 1 for longer than the team wants to wait. */
  | {
      kind: "blocked";
      rank: 1 | 3;
      days: number;
      limitDays: number;
      since: Instant;
      reasons: Reason[];
      owner: BlockerOwner;
    }
  /** `late` of `asOld` finished items that got this old took longer; `probability` counts open items as still running. */
  | {
      kind: "likely to miss the SLE";
      rank: 2;
      sleDays: number;
      probability: number;
      late: number;
      asOld: number;
    }
  /** Older than `percentile` % of the finished items were when they left the stage it stands in. */
  | { kind: "past the pace band"; rank: 2; stage: number; percentile: number; bandDays: number }
  /** `remainingDays`: what `percentile` % of the `asOld` finished items at least as old still took. */
  | {
      kind: "due too soon";
      rank: 2;
      dueOn: Day;
      daysLeft: number;
      remainingDays: number;
      percentile: number;
      asOld: number;
    }
  | { kind: "waiting for review"; rank: 4; days: number; since: Instant; asked: string[] }
  | { kind: "stale"; rank: 5; days: number; lastAt: Instant; lastAct: string }
  | { kind: "over the WIP limit"; rank: 6; stage: number; wip: number; limit: number }
  | { kind: "nobody on it"; rank: 7 }
  /** A closed issue still stands under "blocked by". */
  | { kind: "blocker cleared but still marked"; rank: 7; blocker: ItemId }
  | { kind: "unmapped status"; rank: 7; status: string };

/** An item that needs a person, with all reasons, the most pressing first. */
export type AttentionItem = {
  row: number;
  item: ItemId;
  /** Of its first reason: 1 the most pressing, 7 the least. */
  rank: AttentionReason["rank"];
  /** Of missing the expectation; 1 once it is missed, null where nothing can be told. */
  probability: number | null;
  /** Null for an item that is not in progress. */
  ageDays: number | null;
  /** 1: its start was not seen, the age is "at least". */
  atLeast: boolean;
  /** Index of the stage it stands in, or −1. */
  stage: number;
  reasons: AttentionReason[];
};

/** Notes a reason of a row. */
export type AddReason = (row: number, reason: AttentionReason) => void;
