import { newClassicTokenPage, newFineGrainedTokenPage, type Permission } from "./token-pages.ts";

/** Where a team's work is, as its people would say. */
export type TokenQuestion = {
  place: "organization" | "user" | "enterprise server" | "data residency";
  /** For a company's own server or data residency: its host, such as `github.acme.com`. */
  host: string;
  /** Login of the organisation or user, once known. */
  owner: string | null;
  /** Whether a Projects board is to be read, not repositories alone. */
  board: boolean;
  /** Whether any of it is private. */
  isPrivate: boolean;
};

/** Which token to make, and how. */
export type TokenGuide = {
  token: "fine-grained" | "classic";
  why: string;
  /** GitHub's page for it, filled in where GitHub can. */
  url: string;
  /** What to choose there, in order: the form may come up empty. */
  steps: string[];
  /** Of a classic token. */
  scopes: string[];
  /** Of a fine-grained token; all read-only. */
  permissions: Permission[];
  /** What to know before making it. */
  warnings: string[];
};

const projects: Permission = {
  on: "organization",
  name: "Projects",
  parameter: "organization_projects",
};
const ofRepositories: readonly Permission[] = [
  { on: "repository", name: "Issues", parameter: "issues" },
  { on: "repository", name: "Pull requests", parameter: "pull_requests" },
  { on: "repository", name: "Metadata", parameter: "metadata" },
];

/** Short enough for most organisations' rules. */
const days = 90;

/**
 * Which token a team needs: the first guide is the one to follow, the others are the
 * ways around it.
 *
 * A fine-grained token is preferred where it can do the work, since it can only read;
 * boards of users it cannot read at all.
 */
export function tokenGuides(question: TokenQuestion): TokenGuide[] {
  const { place, board } = question;
  if (place === "user" && board) return [classic(question)];
  // GitHub fills in no fine-grained form on a company's own server, and older ones have none.
  if (place === "enterprise server") return [classic(question)];
  return [fineGrained(question), classic(question)];
}

function fineGrained({ place, host, owner, board }: TokenQuestion): TokenGuide {
  const permissions = [...(board ? [projects] : []), ...ofRepositories];
  const holder = owner ?? (place === "user" ? "yourself" : "the organisation");
  const named = (on: Permission["on"]) =>
    permissions.filter((one) => one.on === on).map(({ name }) => name);
  const ofOrganization = named("organization");
  return {
    token: "fine-grained",
    why: "A fine-grained token can be made so that it reads and nothing more.",
    url: newFineGrainedTokenPage(host, owner, permissions, days),
    steps: [
      `Resource owner: ${holder}.`,
      `Expiration: ${days} days, or what the organisation allows.`,
      "Repository access: all repositories, or those with the team's issues.",
      `Repository permissions, read-only: ${named("repository").join(", ")}.`,
      ...(ofOrganization.length > 0
        ? [`Organization permissions, read-only: ${ofOrganization.join(", ")}.`]
        : []),
    ],
    scopes: [],
    permissions,
    warnings: [
      ...(place === "user"
        ? []
        : [
            `Where the organisation approves such tokens by hand, it reads only what is public until an owner of ${owner ?? "the organisation"} has approved it.`,
            "One such token reads one organisation. Work in several needs a classic token.",
          ]),
      "It cannot read boards that belong to a user rather than to an organisation.",
    ],
  };
}

function classic({ place, host, board, isPrivate }: TokenQuestion): TokenGuide {
  const ofOrganization = place !== "user";
  const scopes = [
    ...(board ? ["read:project"] : []),
    ...(isPrivate ? ["repo"] : []),
    ...(ofOrganization && (board || isPrivate) ? ["read:org"] : []),
  ];
  return {
    token: "classic",
    why: whyClassic(place, board),
    url: newClassicTokenPage(host, scopes),
    steps: [
      scopes.length > 0
        ? `Tick these scopes and no others: ${scopes.join(", ")}.`
        : "Tick no scope: what is public can be read without.",
      `Expiration: ${days} days, or what the organisation allows.`,
      ...(ofOrganization
        ? [
            "Where the organisation has single sign-on: Configure SSO, and authorise the token for it.",
          ]
        : []),
    ],
    scopes,
    permissions: [],
    warnings: [
      ...(isPrivate
        ? [
            "GitHub has no scope that only reads private repositories: repo could write too. Headway never does.",
          ]
        : []),
      ...(place === "user" && board
        ? [
            "A fine-grained token cannot read a board that belongs to a user: GitHub has no permission for it.",
          ]
        : []),
    ],
  };
}

const whyClassic = (place: TokenQuestion["place"], board: boolean): string => {
  if (place === "user" && board)
    return "The board belongs to a user, and only a classic token can read such a board.";
  if (place === "enterprise server")
    return "Every release of GitHub Enterprise Server that Headway reads has classic tokens.";
  return "A classic token reads several organisations at once, and what is shared with you as an outside collaborator.";
};
