import type { Instant } from "../../domain/instant.ts";
import type { GitHubClient } from "../client.ts";
import { GitHubError } from "../errors.ts";
import { type Attempt, explainFailure } from "./explain-failure.ts";
import { hasScopes, type TokenKind, tokenKind } from "./token-kind.ts";
import { newClassicTokenPage, tokensPage } from "./token-pages.ts";
import type { TokenProblem } from "./token-problem.ts";
import { type Bearer, whoIs } from "./who-is.ts";

/** Something that Headway may want to read, and whether the token may; null: GitHub does not tell beforehand. */
export type Ability = {
  of: "boards" | "private repositories" | "organisations";
  may: boolean | null;
  /** What to add where it may not: a scope. */
  scope: string | null;
  /** In a sentence: what works and what does not. */
  sentence: string;
};

/** What is known of a token. It never holds the token itself. */
export type TokenCheck = Bearer & {
  host: string;
  kind: TokenKind;
  abilities: Ability[];
  /** Why it cannot be used at all; null when it can. */
  problem: TokenProblem | null;
};

/**
 * What is wrong with a pasted text before anybody is asked; null when it may be a token.
 *
 * @param token as pasted; see `cleanToken`
 */
export function unaskedCheck(host: string, token: string): TokenCheck | null {
  const kind = tokenKind(token);
  const problem = textFault(host, token, kind);
  return (
    problem && {
      host,
      kind,
      login: null,
      scopes: null,
      expiresAt: null,
      abilities: [],
      problem,
    }
  );
}

/**
 * Checks a token at once: whose it is, until when, and what it may read as far as GitHub
 * tells without a board being named.
 *
 * @param client one that has the token
 * @param kind   as its prefix says; unknown for a token that this page never sees
 * @returns a check with a problem when it is no use; never throws for what GitHub says
 */
export async function checkToken(
  client: GitHubClient,
  kind: TokenKind,
  now: Instant,
): Promise<TokenCheck> {
  const { host } = client;
  try {
    const bearer = await whoIs(client, now);
    return { host, kind, ...bearer, abilities: abilitiesOf(kind, bearer.scopes), problem: null };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const attempt: Attempt = { host, kind, scopes: null, source: null, ownedByUser: null };
    return {
      host,
      kind,
      login: null,
      scopes: null,
      expiresAt: null,
      abilities: [],
      problem: explainFailure(error.failure, error.message, attempt),
    };
  }
}

/** What is wrong with the text itself, before anybody is asked. */
function textFault(host: string, token: string, kind: TokenKind): TokenProblem | null {
  const page = tokensPage(host, kind);
  if (token === "")
    return {
      kind: "empty",
      message: "There is no token yet.",
      causes: [],
      wayOut: "Paste one, or follow the guide to make one.",
      url: newClassicTokenPage(host, ["read:project", "repo"]),
    };
  if (kind === "refresh")
    return {
      kind: "refresh token",
      message: "This is a refresh token of an application: nothing can be read with it.",
      causes: ["it only serves to get another token"],
      wayOut: "Paste a personal access token: it begins with ghp_ or github_pat_.",
      url: page,
    };
  // Neither can stand in a header; a browser would refuse the whole request.
  if (!/^[\x21-\x7e]+$/.test(token) || token.length > 1_000)
    return {
      kind: "no token",
      message: "This is no token: tokens are one word of letters, digits and underscores.",
      causes: ["something else was on the clipboard", "it was copied with what stands around it"],
      wayOut: "Copy the token alone and paste it again.",
      url: page,
    };
  return null;
}

function abilitiesOf(kind: TokenKind, scopes: readonly string[] | null): Ability[] {
  if (!hasScopes(kind) || scopes === null) return untold(kind);
  const has = (...any: string[]) => any.some((scope) => scopes.includes(scope));
  const boards = has("read:project", "project");
  const repositories = has("repo");
  const organisations = has("read:org", "write:org", "admin:org");
  return [
    {
      of: "boards",
      may: boards,
      scope: boards ? null : "read:project",
      sentence: boards
        ? "It may read Projects boards."
        : "It may not read Projects boards: that needs the scope read:project. Repositories can be read without a board.",
    },
    {
      of: "private repositories",
      may: repositories,
      scope: repositories ? null : "repo",
      sentence: repositories
        ? "It may read private repositories."
        : "It reads public repositories only: private ones need the scope repo.",
    },
    {
      of: "organisations",
      may: organisations,
      scope: organisations ? null : "read:org",
      sentence: organisations
        ? "It may list your organisations."
        : "It lists no organisations in which your membership is private: that needs the scope read:org. A pasted address works without.",
    },
  ];
}

const untold = (kind: TokenKind): Ability[] => [
  {
    of: "boards",
    may: null,
    scope: null,
    sentence:
      kind === "fine-grained"
        ? "GitHub does not tell what a fine-grained token may read: it shows when a board is chosen. Boards that belong to a user it cannot read."
        : "GitHub does not tell what this token may read: it shows when a board is chosen.",
  },
];
