import type { CloseReason } from "../domain/item.ts";
import type { BlockedSignalsTrail } from "./blocked-signals.ts";
import type { Doubts } from "./doubts.ts";
import type { FindingKind } from "./flow-table.ts";
import type { Moves } from "./moves.ts";
import type { Place } from "./places.ts";
import type { Rules } from "./rules.ts";
import type { Spell } from "./spell.ts";

/** What is known of one item once it was followed through its facts, at one place or at several. */
export type Followed = {
  readonly rules: Rules;
  readonly moves: Moves;
  /** Merging is a closing. */
  readonly closed: Pick<Spell, "spans" | "holds">;
  readonly archived: Pick<Spell, "spans">;
  readonly doubts: Pick<Doubts, "spans" | "earliest">;
  readonly blocked: Pick<BlockedSignalsTrail, "isEmpty" | "signals" | "dependencies">;
  /** Unmapped statuses and removals, as they came by. */
  readonly findings: readonly TrailFinding[];
  /** Where its events count now. */
  readonly board: Place;
  /** The last mapped status there; null before any. */
  readonly status: number | null;
  /** Why it is closed, if it is. */
  readonly closeReason: CloseReason | null;
  readonly merged: boolean;
  /** When it was taken off its last board unfinished, if it is still off it; NaN otherwise. */
  readonly leftAt: number;
};

export type TrailFinding = { kind: FindingKind; detail: string | null };
