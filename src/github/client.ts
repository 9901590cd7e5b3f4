import { Octokit } from "octokit";
import type { Instant } from "../domain/instant.ts";
import { abortable, abortReason } from "./abort.ts";
import { type Budget, reserve, toBudget } from "./budget.ts";
import { type Reply, verdictOn } from "./classify.ts";
import type { Document } from "./document.ts";
import type { RateFieldsFragment } from "./documents.gen.ts";
import { type Gap, GitHubError, type GitHubFailure } from "./errors.ts";
import { graphqlUrl, restUrl } from "./hosts.ts";
import { createPace } from "./pace.ts";
import { retryDelayMs } from "./retry.ts";
import { createScheduler } from "./scheduler.ts";
import { sent } from "./sent.ts";
import type { Waiting } from "./waiting.ts";

/** What GitHub answered: the data, what it left out, and what is left of the budget. */
export type Answer<Data> = { data: Data; gaps: Gap[]; budget: Budget | null };

export type RequestOptions = {
  signal?: AbortSignal | undefined;
  /** The caller asks for less when GitHub finds the question too heavy: then a timeout is not repeated here. */
  shrinks?: boolean;
  /** Told when the request has to wait because GitHub asked to. */
  onWait?: ((until: Instant) => void) | undefined;
};

export type GitHubClient = {
  readonly host: string;
  /**
   * Asks one question.
   * @throws GitHubError; or the signal's reason, at once, when it is aborted
   */
  request<Data, Variables extends Record<string, unknown>>(
    document: Document<Data, Variables>,
    variables: Variables,
    options?: RequestOptions,
  ): Promise<Answer<Data>>;
  /**
   * Asks once whose token it is. The bare answer: its headers tell more than its body.
   * @throws GitHubError offline or timeout; or the signal's reason
   */
  person(signal?: AbortSignal): Promise<Reply>;
  /** As last told by GitHub; null before the first answer. */
  budget(): Budget | null;
  /** Points spent by this client in all. */
  spent(): number;
  /** What is waited for, where nothing is sent because GitHub asked to wait; else null. */
  waiting(): Waiting | null;
};

export type GitHubClientOptions = {
  /** As in the address of a page: `github.com`, `github.acme.com`, `acme.ghe.com`. */
  host: string;
  token: string;
  fetch?: typeof globalThis.fetch;
  now: () => Instant;
  sleep: (ms: number) => Promise<void>;
  /** 0 to 1; spreads repeated requests. Without it they are not spread. */
  random?: () => number;
  /** Requests at a time at most, 1 to 3; how many there are depends on how GitHub copes. */
  concurrency?: number;
  /** A signal that is aborted after so long: `AbortSignal.timeout`. Without it a request may hang for ever. */
  timeout?: (ms: number) => AbortSignal;
  /** What an earlier client of this host and token waited for: nothing is sent before. */
  waiting?: Waiting | null;
  /** Told whenever the wait begins or grows, to keep it for the next client. */
  onWaiting?: (waiting: Waiting) => void;
};

/** GitHub gives up after ten seconds; a slow line and a busy server of a company's own may take longer. */
const patienceMs = 60_000;
/** Clients that were told to wait until the same moment do not come back in the same moment. */
const longestSpreadMs = 10_000;

/**
 * One host and one token: paces requests, waits when GitHub asks to wait, repeats
 * what may be repeated, and turns every failure into a `GitHubError`. The token is
 * in the Authorization header and nowhere else.
 */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const { host, token, now, sleep, random = () => 0 } = options;
  const pace = createPace(options.concurrency ?? 3, now);
  const scheduler = createScheduler({ lanes: pace.lanes, now, sleep });
  const octokit = new Octokit({
    auth: token,
    // Both plugins pace and repeat by rules that do not fit GraphQL; pacing is ours.
    throttle: { enabled: false },
    retry: { enabled: false },
    ...(options.fetch ? { request: { fetch: options.fetch } } : {}),
  });
  let budget: Budget | null = null;
  let spent = 0;
  let why: Waiting["why"] = options.waiting?.why ?? "budget";
  if (options.waiting) scheduler.pauseUntil(options.waiting.until);

  const pause = (until: Instant, reason: Waiting["why"]) => {
    if (until <= Math.max(now(), scheduler.pausedUntil() ?? 0)) return;
    why = reason;
    scheduler.pauseUntil(until);
    options.onWaiting?.({ until, why });
  };
  const spend = (rate: RateFieldsFragment | null | undefined) => {
    budget = toBudget(rate) ?? budget;
    spent += rate?.cost ?? 0;
    if (budget && budget.remaining <= reserve(budget)) pause(budget.resetAt, "budget");
  };
  /** GitHub's answer may not say when the hour ends, where an earlier one did. */
  const untilReset = (failure: GitHubFailure): GitHubFailure =>
    failure.kind === "rate-limited" && failure.retryAt === null && budget !== null
      ? { kind: "rate-limited", retryAt: budget.resetAt }
      : failure;
  const withoutToken = (text: string) => (token === "" ? text : text.replaceAll(token, "[token]"));

  const send = async <Data>(
    document: Document<Data, never>,
    variables: unknown,
    signal: AbortSignal | undefined,
  ): Promise<Answer<Data>> => {
    const limit = options.timeout?.(patienceMs);
    const sentAt = now();
    const query = { query: document.text, variables };
    const reply = await sent(octokit, graphqlUrl(host), query, signal, limit);
    pace.answered(now() - sentAt);
    const verdict = verdictOn(reply, now());
    if (!verdict.ok) throw new GitHubError(verdict.failure, withoutToken(verdict.said));
    const data = verdict.data as Data;
    spend((data as { rateLimit?: RateFieldsFragment | null }).rateLimit);
    return { data, gaps: verdict.gaps, budget };
  };

  return {
    host,
    async request(document, variables, { signal, shrinks = false, onWait } = {}) {
      for (let attempt = 0; ; attempt++) {
        const until = scheduler.pausedUntil();
        if (until !== null) onWait?.(until);
        try {
          return await scheduler.run(() => send(document, variables, signal), signal);
        } catch (error) {
          if (signal?.aborted) throw abortReason(signal);
          if (!(error instanceof GitHubError)) throw error;
          const { kind } = error.failure;
          const delay = retryDelayMs(untilReset(error.failure), attempt, now(), shrinks);
          if (delay === null) throw error;
          const spread = delay + random() * Math.min(delay / 4, longestSpreadMs);
          if (kind === "secondary-limit") pace.refused();
          if (kind === "secondary-limit") pause(now() + spread, "too many requests");
          else if (kind === "rate-limited") pause(now() + spread, "budget");
          else await abortable(sleep(spread), signal);
        }
      }
    },
    async person(signal) {
      const limit = options.timeout?.(patienceMs);
      const reply = await sent(octokit, `${restUrl(host)}/user`, null, signal, limit);
      const body: unknown = JSON.parse(withoutToken(JSON.stringify(reply.body ?? null)));
      return { ...reply, body };
    },
    budget: () => budget,
    spent: () => spent,
    waiting() {
      const until = scheduler.pausedUntil();
      return until === null ? null : { until, why };
    },
  };
}
