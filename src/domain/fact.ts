import type { Evidence } from "./evidence.ts";
import type { Instant } from "./instant.ts";
import type { BoardId, CloseReason, ItemId } from "./item.ts";

type Common = {
  /** Names the fact for ever: reading the same thing twice gives the same id. */
  id: string;
  item: ItemId;
  at: Instant;
  evidence: Evidence;
  /** Where the true time is only bounded: it lies after this instant and not after `at`. */
  notBefore?: Instant;
  /** Login of who did it, where GitHub says. */
  by?: string;
  /** Done by a workflow or a bot, not by a person. */
  automated?: true;
};

/** What a fact says, without when and how it is known. */
export type FactContent =
  | { kind: "created" }
  /** On a board; `converted` when it had been a draft there before its own history begins. */
  | { kind: "added" | "removed" | "converted" | "archived" | "unarchived"; board: BoardId | null }
  /** `from` is "" when it had no status, null when the earlier status is not known. */
  | { kind: "status"; board: BoardId | null; from: string | null; to: string }
  | { kind: "field"; board: BoardId | null; field: string; from: string | null; to: string | null }
  | { kind: "closed"; reason: CloseReason | null }
  | { kind: "reopened" | "merged" | "commented" | "drafted" | "readied" }
  | { kind: "labelled" | "unlabelled"; label: string }
  | { kind: "assigned" | "unassigned"; login: string }
  | { kind: "milestoned" | "demilestoned"; milestone: string }
  | { kind: "typed"; from: string | null; to: string | null }
  | { kind: "parented" | "unparented"; parent: ItemId | null }
  /** A native dependency: this item waits for `blocker` (null: an issue we may not read). */
  | { kind: "blocked" | "unblocked"; blocker: ItemId | null }
  /** A pull request that works on this item. */
  | { kind: "linked" | "unlinked"; pull: ItemId | null }
  | { kind: "review requested" | "review request removed"; reviewer: string | null }
  | { kind: "reviewed"; verdict: "approved" | "changes requested" | "commented" | "dismissed" }
  | { kind: "transferred"; from: string | null };

/** Something that happened to an item, as GitHub said it, with how we know. Never changed, never deleted. */
export type Fact = Common & FactContent;
export type FactKind = FactContent["kind"];
type Matching<Content, Kind> = Content extends { kind: infer Kinds }
  ? [Kind & Kinds] extends [never]
    ? never
    : Content
  : never;
/** The facts of one kind, e.g. `FactOf<"status">`. */
export type FactOf<Kind extends FactKind> = Common & Matching<FactContent, Kind>;
