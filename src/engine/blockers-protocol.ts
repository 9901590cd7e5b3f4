import type { Instant } from "../domain/instant.ts";
import type { ItemId } from "../domain/item.ts";
import type { Answer } from "../metrics/answer.ts";
import type { HeldReason } from "../metrics/block-origins.ts";
import type { BlockerPatterns } from "../metrics/blocker-patterns.ts";
import type { NextStep } from "../metrics/next-step.ts";
import type { PromisedDay } from "../metrics/promised-day.ts";
import type { BlockerOwner } from "../metrics/values.ts";
import type { DependencyMap, MapChoice } from "./dependency-map-values.ts";
import type { LedgerItem } from "./ledger-item.ts";
import type { Reply } from "./reply.ts";
import type { Scope } from "./scope.ts";

/** The team of the scope, or all teams kept on this device. */
export type LedgerReach = "team" | "all";

/** An item that is blocked now, named. */
export type LedgerBlock = {
  item: LedgerItem;
  /** Ids of the teams whose item it is; durations are on the first one's clock. */
  teams: string[];
  /** Its row in the table of the scope; null for another team's item. */
  row: number | null;
  inProgress: boolean;
  since: Instant;
  ageDays: number;
  reasons: HeldReason[];
  owner: BlockerOwner;
  /** How many items wait for it, directly or through others; and the first of them. */
  behind: number;
  behindFirst: ItemId[];
  circle: ItemId[];
  costDays: number;
  promise: (Omit<PromisedDay, "row"> & { of: ItemId }) | null;
  next: NextStep;
};

/** An open issue that items wait for, named; shown once, however many teams wait for it. */
export type LedgerIssue = {
  /** Null: issues that may not be read, together. */
  item: LedgerItem | null;
  assignees: string[];
  /** Ids of the teams whose item it is, and of those that wait for it. */
  ofTeams: string[];
  waitingTeams: string[];
  since: Instant;
  /** How many items wait for it, directly or through others. */
  waiting: number;
  costDays: number;
};

/** Every open blocker of one team or of all. */
export type Ledger = {
  teams: { id: string; name: string; asOf: Instant; zone: string }[];
  /** Kept teams that could not be read, by name. */
  missing: string[];
  blocks: LedgerBlock[];
  issues: LedgerIssue[];
  /** Item-days of all blocks, shared time once. */
  totalDays: number;
  /** The names of all items that the ledger speaks of. */
  items: ReadonlyMap<ItemId, LedgerItem>;
};

/** What the Blockers page asks, beside the questions. */
export interface BlockersCalls {
  ledger(scope: Scope, reach: LedgerReach): Promise<Reply<Answer<Ledger>>>;
  blockerPatterns(scope: Scope): Promise<Reply<Answer<BlockerPatterns>>>;
  dependencyMap(scope: Scope, choice: MapChoice): Promise<Reply<Answer<DependencyMap>>>;
}
