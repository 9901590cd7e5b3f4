import type { Evidence } from "../domain/evidence.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId } from "../domain/item.ts";
import type { BlockedSignalsTrail } from "./blocked-signals.ts";
import type { FindingKind } from "./flow-table.ts";
import type { Span } from "./intervals.ts";
import type { Rules } from "./rules.ts";

/** A change of position; it holds until the next one. */
export type Move = {
  at: Instant;
  /** Stage index, or OFF. */
  position: number;
  evidence: Evidence;
  /** The true time is not before this; equal to `at` where it is known. */
  notBefore: Instant;
  /** Where it stood before was not seen: it may have been here earlier. */
  unseen: boolean;
};

/** The way of one item through the workflow, up to an instant. */
export type Trail = {
  moves: Move[];
  /** While archived; sorted, disjoint. */
  archived: Span[];
  /** When it was taken off the board unfinished, if it is still off it; NaN otherwise. */
  leftAt: Instant;
  /** Null where nothing ever marked the item as blocked. */
  blocked: BlockedSignalsTrail | null;
  findings: { kind: FindingKind; detail: string | null }[];
};

/** What following an item needs to know besides its facts. */
export type TrailOptions = {
  rules: Rules;
  /** The board whose events count, or null where the item is read without a board. */
  board: BoardId | null;
  /** True when events that name no board can only mean this one. */
  onlyBoard: boolean;
};
