import type { Instant } from "../../../src/domain/instant.ts";

export type WorkKind = "goal" | "support" | "incident" | "upstream";

/** From `from` until `to`; null while it lasts. */
export type Stretch = { from: Instant; to: Instant | null };

/** Something that blocks; `detail` is the label, the status or the node id of the blocking issue. */
export type Signal = { signal: "status" | "label" | "dependency"; detail: string };

/** Inclusive at both ends. */
export type Bounds = { notBefore: Instant; notAfter: Instant };

export type UntoldReason =
  /** Moves without an event: the last one is known exactly by the value's own change time, those before only by what came next. */
  | "silent move"
  /** A draft has no timeline: only its creation and its last move are known. */
  | "draft"
  /** What happened while it was a draft is gone; the issue's own `createdAt` is the conversion. */
  | "converted draft"
  /** Archiving writes no event; it lies between the last known move and the reading that first shows it. */
  | "archived unfinished"
  /** A reading of the board no longer holds it. Who has read the board before finds an issue's removal on its timeline; a draft is gone. */
  | "removed from board"
  /** Whether a blocker that may not be read is open cannot be known; only that the dependency was added, and when it was removed. */
  | "unreadable blocker";

/**
 * What GitHub's record as of the end cannot tell of an item. A value with bounds (both
 * ends included) lies within them for every reader who dates a move without an event by
 * the status value's own change time, and believes an event on the status before it; a
 * reader may place the end of an item in bounds at any instant of them. A part named in `unsure` and without bounds
 * is not to be compared; every other part is known exactly.
 */
export type Untold = {
  why: UntoldReason[];
  created?: Bounds;
  started?: Bounds;
  finished?: Bounds;
  unsure: ("stays" | "blocked" | "blockedWhileInProgress")[];
  note: string;
};

/** What really happened to one item. */
export type ItemTruth = {
  /** Node id as it is at the end (a converted draft's is the issue's). */
  id: string;
  kind: "issue" | "pull request" | "draft";
  number: number | null;
  title: string;
  workKind: WorkKind;
  createdAt: Instant;
  /**
   * Last crossing into progress; null when it has been sent back since, or taken off the
   * board unfinished (left of everything). Archiving is no move: the start stays.
   */
  startedAt: Instant | null;
  /** Last crossing into done; or when it was removed or archived unfinished. */
  finishedAt: Instant | null;
  outcome: "delivered" | "discarded" | null;
  /** Every stay in a stage, in order, from its first status on. The Blocked column is no stage: the stay goes on. */
  stays: (Stretch & { stage: string })[];
  /** Per signal, while it holds and the item is not done; also before the start. */
  blocked: (Stretch & Signal)[];
  /** The union of `blocked` within all stretches in progress, of earlier attempts too; merged and sorted. */
  blockedWhileInProgress: Stretch[];
  untold: Untold | null;
};

export type Truth = {
  /** Exactly the items that count as the team's work under the team file. */
  items: ItemTruth[];
  /** What is or was on the board and does not count. */
  left: { id: string; why: string }[];
};
