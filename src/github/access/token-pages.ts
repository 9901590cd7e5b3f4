import type { TokenKind } from "./token-kind.ts";

/** The page on which a person's tokens of a kind are listed and changed. */
export const tokensPage = (host: string, kind: TokenKind): string =>
  kind === "fine-grained"
    ? `https://${host}/settings/personal-access-tokens`
    : `https://${host}/settings/tokens`;

/** What every token of Headway is called unless its owner says otherwise. */
const tokenName = "Headway";
const tokenDescription = "Headway reads issues, pull requests and boards. It never writes.";

/**
 * GitHub's page for a new classic token, with its scopes ticked.
 *
 * @param scopes none: it may read what is public
 */
export function newClassicTokenPage(host: string, scopes: readonly string[]): string {
  const page = new URL(`https://${host}/settings/tokens/new`);
  if (scopes.length > 0) page.searchParams.set("scopes", scopes.join(","));
  page.searchParams.set("description", tokenName);
  return page.href;
}

/** A permission of a fine-grained token, as GitHub's form lists it and as its address names it. */
export type Permission = { on: "organization" | "repository"; name: string; parameter: string };

/**
 * GitHub's page for a new fine-grained token, filled in as far as GitHub does it: its
 * documentation of these parameters came and went, so whoever follows the link must
 * also be told what to choose.
 *
 * @param owner login of the organisation or user whose things it reads; null: GitHub asks
 */
export function newFineGrainedTokenPage(
  host: string,
  owner: string | null,
  permissions: readonly Permission[],
  days: number,
): string {
  const page = new URL(`https://${host}/settings/personal-access-tokens/new`);
  page.searchParams.set("name", tokenName);
  page.searchParams.set("description", tokenDescription);
  if (owner !== null) page.searchParams.set("target_name", owner);
  page.searchParams.set("expires_in", String(days));
  for (const { parameter } of permissions) page.searchParams.set(parameter, "read");
  return page.href;
}
