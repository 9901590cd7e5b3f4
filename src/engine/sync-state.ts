import type { GitHubClient } from "../github/client.ts";
import type { SyncProgress } from "../github/sync/context.ts";
import type { SyncState } from "./protocol.ts";

const phases = {
  connecting: "connecting",
  probing: "probing",
  reading: "reading",
  dependencies: "finishing",
  done: "finishing",
} as const;

const reasons = {
  budget: "GitHub's budget is used up",
  "too many requests": "GitHub asks for fewer requests",
} as const;

/** A sync's progress as the page shows it. */
export function toSyncState(
  { phase, read, total, waitingUntil }: SyncProgress,
  github: Pick<GitHubClient, "budget" | "waiting">,
): SyncState {
  if (waitingUntil !== null) {
    const reason = reasons[github.waiting()?.why ?? "budget"];
    return { phase: "waiting", until: waitingUntil, reason };
  }
  return { phase: phases[phase], read, total, points: github.budget() };
}
