import type { Instant } from "../domain/instant.ts";

/** A failure as a value: a thrown error would lose its class on the way. */
export type Failure = {
  kind: string;
  /** What happened, what still works, what to do. */
  message: string;
  /** A page of GitHub's that mends it, if there is one. */
  url?: string;
};
export type Reply<Value> = { ok: true; answer: Value } | { ok: false; failure: Failure };

/** How the reading of GitHub goes on. `total` is null until GitHub has said it. */
export type SyncState =
  | { phase: "idle" }
  | {
      phase: "connecting" | "probing" | "reading" | "finishing";
      read: number;
      total: number | null;
      points: { remaining: number; limit: number; resetAt: Instant } | null;
    }
  | { phase: "waiting"; until: Instant; reason: string }
  | { phase: "failed"; failure: Failure };
