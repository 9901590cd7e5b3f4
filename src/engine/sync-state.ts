import type { Budget } from "../github/budget.ts";
import type { SyncProgress } from "../github/sync/context.ts";
import type { SyncState } from "./protocol.ts";

const phases = {
  connecting: "connecting",
  probing: "probing",
  reading: "reading",
  dependencies: "finishing",
  done: "finishing",
} as const;

/** A sync's progress as the page shows it. */
export const toSyncState = (progress: SyncProgress, budget: Budget | null): SyncState =>
  progress.waitingUntil === null
    ? {
        phase: phases[progress.phase],
        read: progress.read,
        total: progress.total,
        points: budget,
      }
    : {
        phase: "waiting",
        until: progress.waitingUntil,
        reason: "GitHub's budget for this hour is used up",
      };
