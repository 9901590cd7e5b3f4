import { type Instant, parseInstant } from "../../domain/instant.ts";
import type { GitHubClient } from "../client.ts";
import {
  type ListedBoardFieldsFragment,
  ownedBoards,
  ownedRepositories,
  repositoryBoards,
  viewer,
} from "../documents.gen.ts";
import type { Gap } from "../errors.ts";
import { present } from "../wire.ts";
import { promptRequest } from "./prompt-request.ts";

/** Whose boards and repositories can be listed: the person, then their organisations. */
export type Owner = { login: string; name: string | null; kind: "user" | "organization" };

/** A board to choose from. */
export type BoardChoice = {
  /** Its address, as a team file takes it. */
  url: string;
  title: string;
  owner: string;
  number: number;
  closed: boolean;
  items: number;
  updatedAt: Instant;
};

/** A repository to choose from. */
export type RepositoryChoice = {
  url: string;
  /** `owner/name`. */
  name: string;
  isPrivate: boolean;
  isArchived: boolean;
  issues: number;
  pullRequests: number;
  /** Null for one that nobody ever pushed to. */
  updatedAt: Instant | null;
};

/** A page of a list. */
export type Page<Row> = {
  rows: Row[];
  /** Where the next page begins; null at the end. */
  next: string | null;
  /** How many there are in all, before any search that GitHub does not do. */
  total: number;
  /** What GitHub held back. */
  gaps: Gap[];
};

export type Search = { text?: string; after?: string | null; signal?: AbortSignal | undefined };

const boardsAPage = 20;
/** Two counts a repository: more at once and GitHub takes ten seconds. */
const repositoriesAPage = 30;
/** Pages looked through at one go for a name. */
const pagesAtOnce = 5;

/** @throws GitHubError */
export async function listOwners(client: GitHubClient, signal?: AbortSignal): Promise<Owner[]> {
  const { data } = await promptRequest(client, viewer, {}, signal);
  const { login, name, organizations } = data.viewer;
  return [
    { login, name, kind: "user" },
    ...present(organizations.nodes).map((own) => ({ ...own, kind: "organization" as const })),
  ];
}

/**
 * Boards of an organisation or a user, or those linked to a repository (`owner/name`),
 * the one changed last first.
 *
 * @param text words of the title
 * @throws GitHubError
 */
export async function listBoards(
  client: GitHubClient,
  owner: string,
  { text = "", after = null, signal }: Search = {},
): Promise<Page<BoardChoice>> {
  const [login = "", name] = owner.split("/");
  const asked = { first: boardsAPage, after, text: text.trim() === "" ? null : text.trim() };
  const { list, gaps } =
    name === undefined
      ? await ofOwner(client, { login, ...asked }, signal)
      : await ofRepository(client, { owner: login, name, ...asked }, signal);
  return {
    rows: present(list?.nodes).map((board) => toChoice(board, login)),
    next: list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null,
    total: list?.totalCount ?? 0,
    gaps,
  };
}

async function ofOwner(
  client: GitHubClient,
  variables: { login: string; first: number; after: string | null; text: string | null },
  signal: AbortSignal | undefined,
) {
  const { data, gaps } = await promptRequest(client, ownedBoards, variables, signal);
  return { list: data.repositoryOwner?.projectsV2, gaps };
}

async function ofRepository(
  client: GitHubClient,
  variables: {
    owner: string;
    name: string;
    first: number;
    after: string | null;
    text: string | null;
  },
  signal: AbortSignal | undefined,
) {
  const { data, gaps } = await promptRequest(client, repositoryBoards, variables, signal);
  return { list: data.repository?.projectsV2, gaps };
}

const toChoice = (
  { url, title, number, closed, items, updatedAt }: ListedBoardFieldsFragment,
  owner: string,
): BoardChoice => ({
  url,
  title,
  owner,
  number,
  closed,
  items: items.totalCount,
  updatedAt: parseInstant(updatedAt),
});

/**
 * Repositories of an organisation or a user, the one pushed to last first. GitHub does
 * not search them: pages are looked through until one holds a match.
 *
 * @param text a part of the name
 * @throws GitHubError
 */
export async function listRepositories(
  client: GitHubClient,
  owner: string,
  { text = "", after = null, signal }: Search = {},
): Promise<Page<RepositoryChoice>> {
  const wanted = text.trim().toLowerCase();
  const page: Page<RepositoryChoice> = { rows: [], next: after, total: 0, gaps: [] };
  for (let i = 0; i < pagesAtOnce && (i === 0 || page.next !== null); i++) {
    const variables = { login: owner, first: repositoriesAPage, after: page.next };
    const { data, gaps } = await promptRequest(client, ownedRepositories, variables, signal);
    const list = data.repositoryOwner?.repositories;
    page.total = list?.totalCount ?? 0;
    page.next = list?.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    page.gaps.push(...gaps);
    page.rows.push(
      ...present(list?.nodes)
        .filter(({ nameWithOwner }) => nameWithOwner.toLowerCase().includes(wanted))
        .map(({ nameWithOwner, pushedAt, issues, pullRequests, ...own }) => ({
          ...own,
          name: nameWithOwner,
          issues: issues.totalCount,
          pullRequests: pullRequests.totalCount,
          updatedAt: pushedAt === null ? null : parseInstant(pushedAt),
        })),
    );
    if (page.rows.length > 0) break;
  }
  return page;
}
