import type { Source } from "../../domain/source.ts";
import type { GitHubFailure } from "../errors.ts";
import { hasScopes, type TokenKind } from "./token-kind.ts";
import { newClassicTokenPage, tokensPage } from "./token-pages.ts";
import type { TokenProblem } from "./token-problem.ts";

/** What was asked, and with what: the same answer means different things. */
export type Attempt = {
  host: string;
  kind: TokenKind;
  /** Of a classic token, as far as GitHub told them. */
  scopes: readonly string[] | null;
  /** What was to be read; null while only the token itself is checked. */
  source: Source | null;
  /** Whether the source belongs to a user; null while not known. */
  ownedByUser: boolean | null;
};

/**
 * What a failure of GitHub's says about the token, and the way out of it.
 *
 * @param said GitHub's own words, which alone tell some faults apart
 */
export function explainFailure(
  failure: GitHubFailure,
  said: string,
  attempt: Attempt,
): TokenProblem {
  const { host, kind, source } = attempt;
  const page = tokensPage(host, kind);
  const owner = source?.owner ?? "the organisation";
  const what = named(source);
  switch (failure.kind) {
    case "unauthorized":
      return {
        kind: "rejected",
        message: "GitHub does not accept this token.",
        causes: [
          "it was not copied whole",
          "it has expired",
          "it was revoked, or deleted on GitHub",
          `it belongs to another host than ${host}`,
        ],
        wayOut: "Look it up in the list of your tokens on GitHub, or make a new one.",
        url: page,
      };
    case "sso-required":
      return /partial|left out until/i.test(said)
        ? {
            kind: "partly hidden by single sign-on",
            message:
              "Some organisations are hidden until this token is authorised for their single sign-on.",
            causes: ["the token is not authorised for those organisations' single sign-on"],
            wayOut:
              "In the list of your tokens, choose Configure SSO beside this one and authorise the organisations you need.",
            url: page,
          }
        : {
            kind: "single sign-on",
            message: `${owner} wants this token authorised for its single sign-on.`,
            causes: ["the token is not authorised, or the authorisation has run out"],
            wayOut:
              failure.url === null
                ? "In the list of your tokens, choose Configure SSO beside this one, authorise it, and try again."
                : "Follow the link, sign in, and try again.",
            url: failure.url ?? page,
          };
    case "insufficient-scopes": {
      const wanted = failure.scopes.length > 0 ? failure.scopes : ["read:project"];
      const scopes = [...new Set([...(attempt.scopes ?? []), ...wanted])];
      return {
        kind: "missing scope",
        message: `The token lacks the scope ${wanted.join(", ")}, without which it may not read ${what}.`,
        causes: [`the scope ${wanted.join(", ")} is not ticked`],
        wayOut: `Open the token on GitHub and tick ${wanted.join(", ")}; it stays the same token. Or make a new one by the link.`,
        url: newClassicTokenPage(host, scopes),
      };
    }
    case "forbidden":
      return forbidden(said, attempt, { page, owner, what });
    case "not-found":
      return notFound(attempt, { page, owner, what });
    case "rate-limited":
      return {
        kind: "used up",
        message: `The budget that GitHub gives this person for an hour is used up${failure.retryAt === null ? "" : `, until ${new Date(failure.retryAt).toISOString()}`}.`,
        causes: ["this token, or another of the same person, asked for much in the last hour"],
        wayOut: "Wait until then; the token itself is fine.",
        url: null,
      };
    case "secondary-limit":
      return {
        kind: "too many requests",
        message: "GitHub asks for fewer requests at a time.",
        causes: ["many requests came from this person or this network in a short time"],
        wayOut: "Wait a few minutes, then try again. The token itself is fine.",
        url: null,
      };
    case "timeout":
    case "too-heavy":
      return {
        kind: "no answer",
        message: "GitHub took too long to answer.",
        causes: ["GitHub is slow at the moment"],
        wayOut: "Try again in a few minutes. The token itself is fine.",
        url: null,
      };
    case "offline":
      return {
        kind: "unreachable",
        message: `${host} could not be reached.`,
        causes: [
          "this machine is offline",
          `the name ${host} is mistyped`,
          ...(host === "github.com"
            ? []
            : [
                "the server is only reachable from the company's network",
                "the server, or a sign-on page before it, does not let pages of other sites ask it",
                "this copy of Headway was built without that host in its security policy",
              ]),
        ],
        wayOut: "Check the connection and the host's name, then try again.",
        url: null,
      };
    case "unknown-field":
      return {
        kind: "old host",
        message: `The GitHub of ${host} is older than Headway expects.`,
        causes: [failure.fields.join("; ") || "it does not know a part of what was asked"],
        wayOut: "Ask its administrators for a newer release.",
        url: null,
      };
    case "unexpected":
      return {
        kind: "not understood",
        message: `GitHub gave an answer that makes no sense here${said === "" ? "" : `: ${said}`}.`,
        causes: [
          "something between this page and GitHub changed the answer",
          "a fault of GitHub's",
        ],
        wayOut: "Try again later.",
        url: null,
      };
  }
}

type Names = { page: string; owner: string; what: string };

const named = (source: Source | null): string => {
  if (source === null) return "that";
  return source.kind === "board"
    ? `board ${source.number} of ${source.owner}`
    : `${source.owner}/${source.name}`;
};

function forbidden(said: string, attempt: Attempt, { page, owner, what }: Names): TokenProblem {
  if (/login attempts|too many.*attempts/i.test(said))
    return {
      kind: "locked out",
      message: "GitHub takes no token from this person for a while.",
      causes: ["wrong tokens were tried several times"],
      wayOut: "Wait ten minutes, then try again with a token that you have just copied.",
      url: null,
    };
  if (/forbids access via a personal access tokens? \(classic\)/i.test(said))
    return {
      kind: "classic tokens forbidden",
      message: `${owner} takes no classic tokens.`,
      causes: ["the organisation allows fine-grained tokens only"],
      wayOut: `Make a fine-grained token with ${owner} as its resource owner.`,
      url: `https://${attempt.host}/settings/personal-access-tokens/new?target_name=${encodeURIComponent(attempt.source?.owner ?? "")}`,
    };
  const lifetime = /lifetime is greater than (\d+) days/i.exec(said);
  if (lifetime)
    return {
      kind: "lifetime too long",
      message: `The token lives longer than ${owner} allows: at most ${lifetime[1]} days.`,
      causes: [
        `tokens that live longer than ${lifetime[1]} days are refused, even for what is public`,
      ],
      wayOut:
        "Open the token on GitHub, regenerate it with a shorter expiration, and paste the new one.",
      url: /https:\/\/\S+\/settings\/\S*?\d+/.exec(said)?.[0] ?? page,
    };
  if (attempt.kind === "fine-grained" && attempt.source?.kind === "board" && attempt.ownedByUser)
    return usersBoard(attempt.host);
  if (attempt.kind === "fine-grained" || /resource not accessible by/i.test(said))
    return {
      kind: "not permitted",
      message: `The token may not read ${what}.`,
      causes: permissionCauses(attempt, owner),
      wayOut: `Open the token on GitHub and check its resource owner, its permissions, and whether it says pending; an owner of ${owner} approves it.`,
      url: page,
    };
  return {
    kind: "not permitted",
    message: `The token may not read ${what}.`,
    causes: [
      "the person the token belongs to may not read it",
      `${owner} restricts which tokens or applications may read it`,
    ],
    wayOut: `Open it on GitHub as the person the token belongs to; if that works, ask an owner of ${owner}.`,
    url: page,
  };
}

/** A fine-grained token that lacks a permission, awaits approval, or is another owner's: one answer for all. */
const permissionCauses = ({ source }: Attempt, owner: string): string[] => [
  source?.kind === "repository"
    ? "it lacks a permission: Issues, Pull requests and Metadata of the repository, each read-only"
    : "it lacks the organisation's permission Projects, read-only",
  `${owner} has not approved it yet: until then it reads only what is public`,
  `its resource owner is not ${owner}: such a token reads one owner's things`,
];

/** Why a fine-grained token is of no use for a user's board, said before or after it was tried. */
export const usersBoard = (host: string): TokenProblem => ({
  kind: "user's board",
  message: "A fine-grained token cannot read a board that belongs to a user.",
  causes: ["GitHub has no such permission for fine-grained tokens"],
  wayOut:
    "Make a classic token with the scope read:project (and repo if any of its repositories is private).",
  url: newClassicTokenPage(host, ["read:project", "repo"]),
});

function notFound(attempt: Attempt, { page, owner, what }: Names): TokenProblem {
  const { kind, source, scopes, ownedByUser } = attempt;
  if (kind === "fine-grained" && source?.kind === "board" && ownedByUser === true)
    return usersBoard(attempt.host);
  const lacksRepo = hasScopes(kind) && scopes !== null && !scopes.includes("repo");
  return {
    kind: "not found",
    message:
      `GitHub knows no ${source?.kind === "repository" ? "repository" : ""} ${what}, or does not show it to this token.`.replace(
        "  ",
        " ",
      ),
    causes: [
      "the address is mistyped, or it was moved or deleted",
      "the person the token belongs to has no access to it",
      ...(kind === "fine-grained" ? permissionCauses(attempt, owner) : []),
      ...(lacksRepo ? ["it is private, and the token lacks the scope repo"] : []),
    ],
    wayOut:
      "Open the address on GitHub as the person the token belongs to. If it is there, look at what the token may read.",
    url: page,
  };
}
