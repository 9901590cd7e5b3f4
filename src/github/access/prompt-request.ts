import type { Answer, GitHubClient } from "../client.ts";
import type { Document } from "../document.ts";
import { GitHubError } from "../errors.ts";

/**
 * Asks while a person waits: where GitHub wants us to wait for longer than a moment,
 * that is the answer.
 *
 * @throws GitHubError; or the signal's reason
 */
export async function promptRequest<Data, Variables extends Record<string, unknown>>(
  client: GitHubClient,
  document: Document<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Answer<Data>> {
  const waiting = new AbortController();
  const both = signal ? AbortSignal.any([signal, waiting.signal]) : waiting.signal;
  return client.request(document, variables, {
    signal: both,
    onWait: (retryAt) => {
      const kind =
        client.waiting()?.why === "too many requests" ? "secondary-limit" : "rate-limited";
      waiting.abort(new GitHubError({ kind, retryAt }));
    },
  });
}
