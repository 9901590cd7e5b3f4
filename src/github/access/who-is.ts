import * as v from "valibot";
import type { Instant } from "../../domain/instant.ts";
import { verdictOn } from "../classify.ts";
import type { GitHubClient } from "../client.ts";
import { GitHubError } from "../errors.ts";

/** Whom a token belongs to and what GitHub tells of it. */
export type Bearer = {
  /** Null for a token that belongs to no person, such as an installation's. */
  login: string | null;
  /** Null for tokens that have permissions instead of scopes. */
  scopes: string[] | null;
  /** When it ends; null where that is not told: never to a browser, only through the local server. */
  expiresAt: Instant | null;
};

const person = v.object({ login: v.string() });

/**
 * Asks GitHub whose token it is.
 *
 * @throws GitHubError; its message holds GitHub's words, never the token
 */
export async function whoIs(client: GitHubClient, now: Instant): Promise<Bearer> {
  const reply = await client.person();
  if (reply.status === 200) {
    const parsed = v.safeParse(person, reply.body);
    if (!parsed.success) throw new GitHubError({ kind: "unexpected" });
    return {
      login: parsed.output.login,
      scopes: scopesOf(reply.headers["x-oauth-scopes"]),
      expiresAt: expiryOf(reply.headers["github-authentication-token-expiration"]),
    };
  }
  const verdict = verdictOn(reply, now);
  const said = verdict.ok ? "" : verdict.said;
  // An installation is nobody, and is told so.
  if (reply.status === 403 && /by integration/i.test(said))
    return { login: null, scopes: null, expiresAt: null };
  throw new GitHubError(verdict.ok ? { kind: "unexpected" } : verdict.failure, said);
}

/** A classic token without any scope has the header, empty; a fine-grained one has none. */
const scopesOf = (header: string | number | undefined): string[] | null =>
  header === undefined
    ? null
    : String(header)
        .split(",")
        .map((scope) => scope.trim())
        .filter((scope) => scope !== "");

const expiry = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (?:UTC|([+-]\d\d):?(\d\d))$/;

/** As GitHub writes it: "2026-12-31 08:00:00 UTC", or with an offset such as +0200. */
const expiryOf = (header: string | number | undefined): Instant | null => {
  const found = expiry.exec(String(header ?? ""));
  if (!found) return null;
  const [, day, time, hours, minutes] = found;
  return Date.parse(`${day}T${time}${hours === undefined ? "Z" : `${hours}:${minutes}`}`);
};
