import type { Instant } from "../domain/instant.ts";

/** What went wrong at GitHub, for a program to act on. */
export type GitHubFailure =
  /** The token is wrong, expired or revoked. */
  | { kind: "unauthorized" }
  /** The token is right and may not do this. */
  | { kind: "forbidden" }
  /** The organisation wants the token authorised for single sign-on; `url` leads there where GitHub names it. */
  | { kind: "sso-required"; url: string | null }
  | { kind: "insufficient-scopes"; scopes: string[] }
  /** It does not exist, or the token must not know that it does. */
  | { kind: "not-found" }
  /** The hour's points are used up; `retryAt` null where GitHub does not say until when. */
  | { kind: "rate-limited"; retryAt: Instant | null }
  /** Too many requests in a short time. */
  | { kind: "secondary-limit"; retryAt: Instant | null }
  /** The question asks for too much at once: ask for less. */
  | { kind: "too-heavy" }
  | { kind: "timeout" }
  | { kind: "offline" }
  /** This host's GitHub is older than the document. */
  | { kind: "unknown-field"; fields: string[] }
  | { kind: "unexpected" };

export type FailureKind = GitHubFailure["kind"];

/** A part of an answer that GitHub left out, where the rest is good. */
export type Gap = {
  /** Where in the answer, e.g. `nodes.3`; "" when GitHub does not say. */
  path: string;
  failure: GitHubFailure;
  message: string;
};

const scopesWanted = (scopes: readonly string[]) =>
  scopes.length > 0 ? scopes.join(", ") : "read:project";

const advice: { [K in FailureKind]: (failure: Extract<GitHubFailure, { kind: K }>) => string } = {
  unauthorized: () =>
    "GitHub does not accept the token: it is mistyped, expired or revoked. What was read before is still here. Connect again with a new token.",
  forbidden: () =>
    "GitHub does not let this token read that. Everything the token may read still works. Give it read access to the organisation's projects and to issues and pull requests of its repositories, or ask an owner of the organisation to approve it.",
  "sso-required": ({ url }) =>
    `The organisation wants this token authorised for single sign-on. Other organisations still work. Authorise it at ${url ?? "GitHub: Settings, Developer settings, Personal access tokens, Configure SSO"}.`,
  "insufficient-scopes": ({ scopes }) =>
    `The token lacks a scope: ${scopesWanted(scopes)}. Repositories without a board still work. Add the scope to the token on GitHub, or connect with another token.`,
  "not-found": () =>
    "GitHub knows no such thing, or does not show it to this token. Check the address; if it is right, give the token access to it.",
  "rate-limited": ({ retryAt }) =>
    `GitHub's budget for this hour is used up. What was read so far is kept, and reading goes on ${retryAt === null ? "within the hour" : `at ${new Date(retryAt).toISOString()}`}.`,
  "secondary-limit": () =>
    "GitHub asks for fewer requests at a time. What was read so far is kept. Wait a few minutes, then read again.",
  "too-heavy": () =>
    "GitHub finds the question too big to answer at once, even in small parts. What was read so far is kept. Read again later.",
  timeout: () =>
    "GitHub took too long to answer. What was read so far is kept. Read again in a few minutes.",
  offline: () =>
    "GitHub could not be reached. What was read before is still here. Check the connection, and for a company's own GitHub that this browser may reach it.",
  "unknown-field": ({ fields }) =>
    `This host's GitHub is older than Headway expects${fields.length > 0 ? ` (${fields.join("; ")})` : ""}. It cannot be read as it is: ask its administrators for a newer release.`,
  unexpected: () =>
    "GitHub gave an answer that makes no sense here. What was read so far is kept. Read again later.",
};

const adviceFor = <K extends FailureKind>(failure: Extract<GitHubFailure, { kind: K }>): string =>
  (advice[failure.kind] as (failure: Extract<GitHubFailure, { kind: K }>) => string)(failure);

/**
 * GitHub failed. The message says what happened, what still works and what to
 * do; `failure` is for the program. No token is ever in either.
 */
export class GitHubError extends Error {
  override readonly name = "GitHubError";
  readonly failure: GitHubFailure;

  /** @param said GitHub's own words, where they help */
  constructor(failure: GitHubFailure, said?: string, options?: ErrorOptions) {
    super(said ? `${adviceFor(failure)} GitHub says: ${said}` : adviceFor(failure), options);
    this.failure = failure;
  }
}
