import type { Day } from "../domain/days.ts";
import type { EvidenceShares } from "../domain/evidence.ts";
import type { Instant } from "../domain/instant.ts";
import type { ClockKind } from "../domain/team.ts";

/** Whole days in the team's zone, both ends in. */
export type Window = { first: Day; last: Day };

/** Names a definition, shown by "Explain" and linked to its source file. */
export type DefinitionId =
  | "cycle time"
  | "lead time"
  | "throughput"
  | "work in progress"
  | "work item age"
  | "blockers"
  | "blocked time"
  | "arrivals and departures"
  | "total work item age"
  | "cumulative flow"
  | "time in stage"
  | "flow efficiency"
  | "flow debt"
  | "pace bands"
  | "risk of missing the SLE"
  | "Little's law"
  | "momentum"
  | "blocker cost"
  | "blocker clusters"
  | "blocker findings"
  | "blocker ledger"
  | "blocker patterns"
  | "dependency map"
  | "staleness"
  | "waiting for review"
  | "work mix"
  | "planned and unplanned"
  | "service levels"
  | "needs attention"
  | "since"
  | "process behaviour"
  | "period"
  | "experiment"
  | "retrospective actions";

/** Too little data is an answer too: what is there, and what it takes. */
export type Refusal = { refused: string; have: number; need: number };

/** Items left out of an answer, and why, in words for people. */
export type Omission = { reason: string; rows: Uint32Array };

/**
 * What a metric answers: the value (or why there is none) with all that "Explain" shows.
 * Rows are row numbers of the flow table.
 */
export type Answer<Value> = {
  definition: DefinitionId;
  asOf: Instant;
  zone: string;
  clock: ClockKind;
  window: Window | null;
  /** How many items or points the value rests on. */
  n: number;
  counted: Uint32Array;
  leftOut: Omission[];
  /** How many of the inputs are known in which way. */
  evidence: EvidenceShares;
  value: Value | Refusal;
};

/** Whether a value is a refusal. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === "object" && value !== null && "refused" in value;
