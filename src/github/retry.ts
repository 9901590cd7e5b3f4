import type { Instant } from "../domain/instant.ts";
import type { GitHubFailure } from "./errors.ts";

const minute = 60_000;
const second = 1000;
/** The server's whole seconds and two clocks: a moment after the named one is soon enough. */
const slack = 2 * second;

/**
 * How long to wait before the same request is sent again; null when it must not be.
 * Too heavy a question is never repeated as it was.
 *
 * @param attempt how often it was repeated already
 * @param shrinks the caller asks for less after a timeout, so that repeating it here would waste points
 */
export function retryDelayMs(
  failure: GitHubFailure,
  attempt: number,
  now: Instant,
  shrinks: boolean,
): number | null {
  switch (failure.kind) {
    case "rate-limited":
      if (attempt >= 5) return null;
      return failure.retryAt !== null && failure.retryAt > now
        ? failure.retryAt - now + slack
        : minute * 2 ** attempt;
    case "secondary-limit":
      if (attempt >= 5) return null;
      return failure.retryAt === null ? minute * 2 ** attempt : failure.retryAt - now + slack;
    case "offline":
      return attempt < 3 ? second * 2 ** attempt : null;
    case "timeout":
      return attempt < 2 && !shrinks ? second * 2 ** attempt : null;
    case "unauthorized":
    case "forbidden":
    case "sso-required":
    case "insufficient-scopes":
    case "not-found":
    case "too-heavy":
    case "unknown-field":
    case "unexpected":
      return null;
  }
}
