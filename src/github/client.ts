import { Octokit } from "octokit";
import type { Instant } from "../domain/instant.ts";
import { abortable, abortReason } from "./abort.ts";
import { type Budget, reserve, toBudget } from "./budget.ts";
import { type Reply, verdictOn } from "./classify.ts";
import type { Document } from "./document.ts";
import type { RateFieldsFragment } from "./documents.gen.ts";
import { type Gap, GitHubError } from "./errors.ts";
import { graphqlUrl } from "./hosts.ts";
import { retryDelayMs } from "./retry.ts";
import { createScheduler } from "./scheduler.ts";

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
  /** As last told by GitHub; null before the first answer. */
  budget(): Budget | null;
  /** Until when nothing is sent because GitHub asked to wait, or null. */
  waitingUntil(): Instant | null;
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
  /** Requests at a time, 1 to 3. */
  concurrency?: number;
};

/**
 * One host and one token: paces requests, waits when GitHub asks to wait, repeats
 * what may be repeated, and turns every failure into a `GitHubError`. The token is
 * in the Authorization header and nowhere else.
 */
export function createGitHubClient(options: GitHubClientOptions): GitHubClient {
  const { host, token, now, sleep, random = () => 0 } = options;
  const scheduler = createScheduler({ concurrency: options.concurrency ?? 2, now, sleep });
  const octokit = new Octokit({
    auth: token,
    // Both plugins pace and repeat by rules that do not fit GraphQL; pacing is ours.
    throttle: { enabled: false },
    retry: { enabled: false },
    ...(options.fetch ? { request: { fetch: options.fetch } } : {}),
  });
  let budget: Budget | null = null;

  const spend = (rate: RateFieldsFragment | null | undefined) => {
    budget = toBudget(rate) ?? budget;
    if (budget && budget.remaining <= reserve(budget)) scheduler.pauseUntil(budget.resetAt);
  };
  const withoutToken = (text: string) => (token === "" ? text : text.replaceAll(token, "[token]"));

  const send = async <Data>(
    document: Document<Data, never>,
    variables: unknown,
    signal: AbortSignal | undefined,
  ): Promise<Answer<Data>> => {
    const reply = await sent(octokit, graphqlUrl(host), document.text, variables, signal);
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
          const delay = retryDelayMs(error.failure, attempt, now(), shrinks);
          if (delay === null) throw error;
          const spread = delay * (1 + random() / 4);
          if (kind === "secondary-limit") scheduler.limitTo(1);
          if (kind === "secondary-limit" || kind === "rate-limited")
            scheduler.pauseUntil(now() + spread);
          else await abortable(sleep(spread), signal);
        }
      }
    },
    budget: () => budget,
    waitingUntil: () => scheduler.pausedUntil(),
  };
}

/** The bare answer, whatever its status. */
async function sent(
  octokit: Octokit,
  url: string,
  query: string,
  variables: unknown,
  signal: AbortSignal | undefined,
): Promise<Reply> {
  try {
    const answer = await octokit.request({
      method: "POST",
      url,
      query,
      variables,
      // Octokit's own parser of JSON, made for big integers, is ten times slower than the engine's.
      request: { parseSuccessResponseBody: false, ...(signal ? { signal } : {}) },
    });
    const text = await new Response(answer.data as BodyInit).text();
    return { status: answer.status, headers: answer.headers, body: parsed(text) };
  } catch (error) {
    if (signal?.aborted) throw abortReason(signal);
    const { response } = error as { response?: { status: number; headers: object; data: unknown } };
    if (response) {
      const headers = response.headers as Reply["headers"];
      return { status: response.status, headers, body: response.data };
    }
    // Octokit's error carries the request; only what the network said goes on.
    throw new GitHubError({ kind: "offline" }, undefined, { cause: rootCause(error) });
  }
}

const rootCause = (error: unknown): unknown =>
  error instanceof Error && error.cause !== undefined ? error.cause : undefined;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
