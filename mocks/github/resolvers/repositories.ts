import type { Issue, PullRequest, Repository } from "../state/state.ts";
import { connection, type PageArguments, type SortKey, sortKeys } from "./connection.ts";
import { type BoardListArguments, boardList } from "./owners.ts";
import type { Context, Resolver } from "./resolver.ts";
import { notFound, WireError } from "./wire-error.ts";

type ListArguments = PageArguments & {
  states?: string[] | null;
  labels?: string[] | null;
  orderBy?: { field: string; direction: "ASC" | "DESC" } | null;
  filterBy?: Record<string, unknown> | null;
};

/** A repository and its lists. */
export const repositoryFields = {
  url: ({ nameWithOwner }) => `https://github.com/${nameWithOwner}`,
  isPrivate: () => false,
  isArchived: () => false,
  // Commits are no part of a world: the latest change to an issue or pull request stands in.
  pushedAt: ({ allIssues, allPullRequests }) =>
    [...allIssues, ...allPullRequests].reduce<number | null>(
      (latest, { updatedAt }) => Math.max(latest ?? 0, updatedAt),
      null,
    ),
  // A board is linked to the repositories of its items.
  projectsV2: (repository, args: BoardListArguments, { state }: Context) =>
    boardList(
      state.boards.filter(({ allItems }) =>
        allItems.some(
          ({ content }) => "repository" in content && content.repository === repository,
        ),
      ),
      args,
    ),
  issues: ({ allIssues }, args: ListArguments, context) => listed(allIssues, args, context),
  pullRequests: ({ allPullRequests }, args: ListArguments, context) =>
    listed(allPullRequests, args, context),
  issue: ({ allIssues }, { number }: { number: number }) => numbered(allIssues, number, "an Issue"),
  pullRequest: ({ allPullRequests }, { number }: { number: number }) =>
    numbered(allPullRequests, number, "a PullRequest"),
} satisfies Record<string, Resolver<Repository>>;

function numbered<T extends { number: number }>(
  all: readonly T[],
  number: number,
  what: string,
): T {
  const found = all.find((candidate) => candidate.number === number);
  if (!found) throw notFound(`Could not resolve to ${what} with the number of ${number}.`);
  return found;
}

function listed(all: (Issue | PullRequest)[], args: ListArguments, context: Context) {
  const { field, direction } = args.orderBy ?? { field: "CREATED_AT", direction: "ASC" };
  const rows = sorted(all, field, direction === "DESC", context).filter(chosen(args));
  const key = keyOf(field);
  return connection(rows, args, sortKeys(rows.map(key), direction === "DESC"));
}

type Filter = (content: Issue | PullRequest) => boolean;

function chosen(args: ListArguments): Filter {
  const { since, states, labels, viewerSubscribed, ...rest } = args.filterBy ?? {};
  const unknown = Object.keys(rest).find((name) => rest[name] != null);
  if (unknown !== undefined || viewerSubscribed === true)
    throw new WireError("UNPROCESSABLE", `the twin cannot filter issues by ${unknown}`);
  const from = typeof since === "number" ? since : Number.NEGATIVE_INFINITY;
  const wantedStates = texts(states) ?? args.states ?? null;
  const wantedLabels = texts(labels) ?? args.labels ?? null;
  return (content) =>
    content.updatedAt >= from &&
    (!wantedStates || wantedStates.includes(content.state)) &&
    (!wantedLabels || content.currentLabels.some(({ name }) => wantedLabels.includes(name)));
}

const texts = (value: unknown): string[] | null =>
  Array.isArray(value) ? value.map(String) : null;

function keyOf(field: string): (content: Issue | PullRequest) => SortKey {
  if (field === "CREATED_AT") return ({ createdAt, number }) => [createdAt, number];
  if (field === "UPDATED_AT") return ({ updatedAt, number }) => [updatedAt, number];
  throw new WireError("UNPROCESSABLE", `the twin cannot order issues by ${field}`);
}

type Order = { revision: number; rows: (Issue | PullRequest)[] };
const orders = new WeakMap<object, Map<string, Order>>();

/** Sorting is the dear part of a page: kept until the world changes. */
function sorted(
  all: (Issue | PullRequest)[],
  field: string,
  descending: boolean,
  { state }: Context,
): (Issue | PullRequest)[] {
  const kept = orders.get(all) ?? new Map<string, Order>();
  orders.set(all, kept);
  const name = `${field} ${descending}`;
  const present = kept.get(name);
  if (present && present.revision === state.revision) return present.rows;
  const key = keyOf(field);
  const sign = descending ? -1 : 1;
  const rows = all.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    return sign * (x[0] - y[0] || x[1] - y[1]);
  });
  kept.set(name, { revision: state.revision, rows });
  return rows;
}
