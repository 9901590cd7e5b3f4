import type { Instant } from "../../domain/instant.ts";
import type { SyncStore } from "../../domain/reading.ts";
import type { Answer, GitHubClient } from "../client.ts";
import type { Document } from "../document.ts";
import { type Gap, GitHubError } from "../errors.ts";
import type { Journal } from "./journal.ts";

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
  /** Whether the machine itself is on the network, as far as it knows: then an answer that never came was too much. */
  online?: () => boolean;
};

/** What every step of a sync needs. */
export type SyncContext = Asking & {
  store: SyncStore;
  /** `sourceKey` of the source. */
  source: string;
  /** Start of this pass. */
  startedAt: Instant;
  /** History files that were in the archive when it began, see `importsKey`. */
  imports: number;
  now: () => Instant;
  journal: Journal;
  /** Whether events of boards are asked for: only where the token must be able to read boards anyway. */
  withProjects: boolean;
  sizes: PageSizes;
};

/** How much is asked for at a time, where GitHub does not find it too much. */
export type PageSizes = {
  /** Rows of a board, or other short answers; GitHub gives 100 at most. */
  rows: number;
  /** Items with their timelines. */
  items: number;
};

/** Whether a gap says that a thing asked for by its id is not there: an answer, not a failure. */
export const isAbsence = ({ path, failure }: Gap): boolean =>
  failure.kind === "not-found" && /^nodes\.\d+$/.test(path);

/**
 * Asks GitHub on behalf of a sync: gaps are gathered, waiting and points reported.
 *
 * @param options `quiet`: gaps that are no news to the reader
 */
export async function ask<Data, Variables extends Record<string, unknown>>(
  context: Asking,
  document: Document<Data, Variables>,
  variables: Variables,
  {
    shrinks = false,
    quiet = () => false,
  }: { shrinks?: boolean; quiet?: (gap: Gap) => boolean } = {},
): Promise<Answer<Data>> {
  const answer = await context.client.request(document, variables, {
    shrinks,
    signal: context.signal,
    onWait: (waitingUntil) => context.report({ waitingUntil }),
  });
  context.gaps.push(...answer.gaps.filter((gap) => !quiet(gap)));
  context.report({
    // Another lane may wait still.
    waitingUntil: context.client.waiting()?.until ?? null,
    pointsRemaining: answer.budget?.remaining ?? null,
  });
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
