import type { Source } from "../domain/source.ts";
import type { Document } from "./document.ts";
import { type RateFieldsFragment, repositoryMeta } from "./documents.gen.ts";
import { type Asking, ask, required } from "./sync/context.ts";
import { present } from "./wire.ts";

/** What a gate was last seen at, kept between readings. */
export type Gate = {
  /** Repositories whose items are on the board, the likeliest to change first. */
  repositories: readonly string[];
  /** The mark of the last complete reading; null when there is none, or the next reading must be whole. */
  last(): Promise<string | null>;
  keep(mark: string | null): Promise<void>;
};

type Newest = { nodes: ({ updatedAt: string } | null)[] | null; totalCount: number };
type Repository = { issues: Newest; pullRequests: Newest } | null;
type GateQuery = {
  repositoryOwner: {
    projectV2?: { updatedAt: string; items: { totalCount: number } } | null;
  } | null;
  rateLimit: RateFieldsFragment | null;
} & Record<`r${number}`, Repository>;

/** Two lists a repository: more would cost a second point. */
const mostRepositories = 70;

/**
 * Where a source stands, for one point, however large it is: as long as the mark stays the
 * same, nothing moved on the board and nothing was changed in the repositories of its items.
 * What GitHub marks nowhere (a dependency removed, a blocker closed elsewhere) only a whole
 * reading finds.
 *
 * @param repositories of the board's items, as `owner/name`
 * @throws GitHubError
 */
export async function gateMark(
  asking: Asking,
  source: Source,
  repositories: readonly string[],
): Promise<string> {
  // What is left out here is left out of the reading too, and told there.
  const quietly = { ...asking, gaps: [] };
  if (source.kind === "repository") {
    const { owner, name } = source;
    const answer = await ask(quietly, repositoryMeta, { owner, name });
    const meta = required(answer.data.repository, answer, `repository ${owner}/${name}`);
    return JSON.stringify(standing(meta));
  }
  const names = repositories.slice(0, mostRepositories).toSorted();
  const pairs = names.flatMap((name, i) => {
    const [owner = "", repository = ""] = name.split("/");
    return [[`owner${i}`, owner] as const, [`name${i}`, repository] as const];
  });
  const named = Object.fromEntries<string>(pairs);
  const variables = { login: source.owner, number: source.number, ...named };
  const answer = await ask(quietly, gateDocument(names.length), variables);
  const { data } = answer;
  const board = required(
    data.repositoryOwner?.projectV2,
    answer,
    `board ${source.number} of ${source.owner}`,
  );
  return JSON.stringify([
    board.updatedAt,
    board.items.totalCount,
    ...names.map((name, i) => [name, standing(data[`r${i}`] ?? null)]),
  ]);
}

const standing = (repository: Repository) =>
  repository && [newest(repository.issues), newest(repository.pullRequests)];
const newest = ({ nodes, totalCount }: Newest) => [
  present(nodes)[0]?.updatedAt ?? null,
  totalCount,
];

/** Asks for a board and, by their numbers as variables, for so many repositories. */
export function gateDocument(
  repositories: number,
): Document<GateQuery, { login: string; number: number }> {
  const each = Array.from({ length: repositories }, (_, i) => i);
  return {
    name: "Gate",
    text: `query Gate($login: String!, $number: Int!${each.map((i) => `, $owner${i}: String!, $name${i}: String!`).join("")}) {
  repositoryOwner(login: $login) {
    __typename
    ... on ProjectV2Owner {
      projectV2(number: $number) { updatedAt items(first: 1) { totalCount } }
    }
  }
  ${each.map((i) => `r${i}: repository(owner: $owner${i}, name: $name${i}) { ...Newest }`).join("\n  ")}
  rateLimit { cost limit remaining resetAt used }
}
${repositories === 0 ? "" : newestFields}`,
  };
}

const newestFields = `fragment Newest on Repository {
  issues(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) {
    totalCount
    nodes { updatedAt }
  }
  pullRequests(first: 1, orderBy: { field: UPDATED_AT, direction: DESC }) {
    totalCount
    nodes { updatedAt }
  }
}`;
