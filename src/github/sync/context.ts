import type { Instant } from "../../domain/instant.ts";
import type { SyncStore } from "../../domain/reading.ts";
import type { Answer, GitHubClient } from "../client.ts";
import type { Document } from "../document.ts";
import { type Gap, GitHubError } from "../errors.ts";

/** How far a sync has come. */
export type SyncProgress = {
  phase: "connecting" | "probing" | "reading" | "dependencies" | "done";
  /** Items of the source that are up to date, and how many there are; null until GitHub has said. */
  read: number;
  total: number | null;
  /** Points left in GitHub's budget for this hour; null while unknown. */
  pointsRemaining: number | null;
  /** Until when GitHub asked us to wait, or null. */
  waitingUntil: Instant | null;
};

/** What it takes to ask GitHub. */
export type Asking = {
  client: GitHubClient;
  signal: AbortSignal | undefined;
  report: (change: Partial<SyncProgress>) => void;
  /** What GitHub left out so far. */
  gaps: Gap[];
};

/** What every step of a sync needs. */
export type SyncContext = Asking & {
  store: SyncStore;
  /** `sourceKey` of the source. */
  source: string;
  /** Start of this sync. */
  startedAt: Instant;
  /** Whether events of boards are asked for: only where the token must be able to read boards anyway. */
  withProjects: boolean;
};

/** Asks GitHub on behalf of a sync: gaps are gathered, waiting and points reported. */
export async function ask<Data, Variables extends Record<string, unknown>>(
  context: Asking,
  document: Document<Data, Variables>,
  variables: Variables,
  options: { shrinks?: boolean } = {},
): Promise<Answer<Data>> {
  const answer = await context.client.request(document, variables, {
    ...options,
    signal: context.signal,
    onWait: (waitingUntil) => context.report({ waitingUntil }),
  });
  context.gaps.push(...answer.gaps);
  context.report({ waitingUntil: null, pointsRemaining: answer.budget?.remaining ?? null });
  return answer;
}

/**
 * What an answer cannot do without.
 * @throws GitHubError with the failure of the gap in its place, else not-found
 */
export function required<T>(value: T | null | undefined, answer: Answer<unknown>, what: string): T {
  if (value !== null && value !== undefined) return value;
  const gap = answer.gaps[0];
  throw new GitHubError(gap?.failure ?? { kind: "not-found" }, gap?.message ?? `no ${what}`);
}
