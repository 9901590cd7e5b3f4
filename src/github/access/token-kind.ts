/**
 * What kind of token a text is, by the prefix that GitHub gives each.
 * `classic` also has no prefix at all: 40 hexadecimal digits, as GitHub made them until 2021.
 */
export type TokenKind =
  | "classic"
  | "fine-grained"
  | "OAuth"
  | "app user"
  | "installation"
  | "refresh"
  | "unknown";

const prefixes: readonly [prefix: string, kind: TokenKind][] = [
  ["github_pat_", "fine-grained"],
  ["ghp_", "classic"],
  ["gho_", "OAuth"],
  ["ghu_", "app user"],
  ["ghs_", "installation"],
  ["ghr_", "refresh"],
];

/** @see https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github */
export function tokenKind(token: string): TokenKind {
  const found = prefixes.find(([prefix]) => token.startsWith(prefix));
  if (found) return found[1];
  return /^[0-9a-f]{40}$/.test(token) ? "classic" : "unknown";
}

/** Whether GitHub tells the scopes of such a token: fine-grained ones have permissions instead, which it does not tell. */
export const hasScopes = (kind: TokenKind): boolean => kind === "classic" || kind === "OAuth";

/** A pasted token without what often comes along: spaces, quotes, the word in front of it in a header. */
export const cleanToken = (text: string): string =>
  text
    .trim()
    .replace(/^["'`]|["'`]$/g, "")
    .replace(/^(?:authorization:\s*)?(?:bearer|token)\s+/i, "")
    .trim();
