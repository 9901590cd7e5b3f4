import type { Octokit } from "octokit";
import { abortReason } from "./abort.ts";
import type { Reply } from "./classify.ts";
import { GitHubError } from "./errors.ts";

/**
 * Sends a query, or without one a GET, and gives the bare answer, whatever its status.
 *
 * @param limit aborted when the answer takes too long
 * @throws GitHubError offline or timeout; or the signal's reason
 */
export async function sent(
  octokit: Octokit,
  url: string,
  query: { query: string; variables: unknown } | null,
  signal: AbortSignal | undefined,
  limit: AbortSignal | undefined,
): Promise<Reply> {
  const signals = [signal, limit].filter((each) => each !== undefined);
  try {
    const answer = await octokit.request({
      method: query ? "POST" : "GET",
      url,
      ...query,
      // Octokit's own parser of JSON, made for big integers, is ten times slower than the engine's.
      request: {
        parseSuccessResponseBody: false,
        ...(signals.length > 0 ? { signal: AbortSignal.any(signals) } : {}),
      },
    });
    const text = await new Response(answer.data as BodyInit).text();
    return { status: answer.status, headers: answer.headers, body: parsed(text) };
  } catch (error) {
    if (signal?.aborted) throw abortReason(signal);
    if (limit?.aborted) throw new GitHubError({ kind: "timeout" });
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
