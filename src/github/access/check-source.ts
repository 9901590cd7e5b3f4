import type { Source } from "../../domain/source.ts";
import type { GitHubClient } from "../client.ts";
import { boardByNumber, repositoryMeta } from "../documents.gen.ts";
import { type Gap, GitHubError, type GitHubFailure } from "../errors.ts";
import { type Attempt, explainFailure, usersBoard } from "./explain-failure.ts";
import { promptRequest } from "./prompt-request.ts";
import type { TokenProblem } from "./token-problem.ts";

/** Whether a token may read a board or a repository. */
export type SourceCheck = {
  source: Source;
  /** The board's title, or the repository's name; null when it may not be read. */
  title: string | null;
  url: string | null;
  problem: TokenProblem | null;
  /** Parts that GitHub holds back, though the rest may be read. */
  partly: TokenProblem[];
};

type Found = { title: string; url: string } | null;

/**
 * Tries a source with a token.
 *
 * @param attempt  what is known of the token
 * @param isUsers  whether its address says that it belongs to a user: then some tokens need not be tried
 * @throws the signal's reason; what GitHub says is a problem in the answer
 */
export async function checkSource(
  client: GitHubClient,
  source: Source,
  attempt: Pick<Attempt, "kind" | "scopes">,
  isUsers = false,
  signal?: AbortSignal,
): Promise<SourceCheck> {
  const known: Attempt = {
    ...attempt,
    host: source.host,
    source,
    ownedByUser: isUsers ? true : null,
  };
  if (source.kind === "board" && isUsers && attempt.kind === "fine-grained")
    return refused(source, usersBoard(source.host));
  const explained = (failure: GitHubFailure, said: string, ownedByUser = known.ownedByUser) =>
    explainFailure(failure, said, { ...known, ownedByUser });
  try {
    const { found, gaps, ownedByUser } =
      source.kind === "board"
        ? await board(client, source, signal)
        : await repository(client, source, signal);
    const problems = gaps.map((gap) => explained(gap.failure, gap.message, ownedByUser));
    if (!found)
      return refused(source, problems[0] ?? explained({ kind: "not-found" }, "", ownedByUser));
    return { source, ...found, problem: null, partly: problems };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    return refused(source, explained(error.failure, error.message));
  }
}

const refused = (source: Source, problem: TokenProblem): SourceCheck => ({
  source,
  title: null,
  url: null,
  problem,
  partly: [],
});

type Tried = { found: Found; gaps: Gap[]; ownedByUser: boolean | null };

async function board(
  client: GitHubClient,
  { owner, number }: Extract<Source, { kind: "board" }>,
  signal: AbortSignal | undefined,
): Promise<Tried> {
  const { data, gaps } = await promptRequest(
    client,
    boardByNumber,
    { login: owner, number },
    signal,
  );
  const holder = data.repositoryOwner;
  const found = holder?.projectV2 ?? null;
  return {
    found: found && { title: found.title, url: found.url },
    gaps,
    ownedByUser: holder ? holder.__typename === "User" : null,
  };
}

async function repository(
  client: GitHubClient,
  { owner, name }: Extract<Source, { kind: "repository" }>,
  signal: AbortSignal | undefined,
): Promise<Tried> {
  const { data, gaps } = await promptRequest(client, repositoryMeta, { owner, name }, signal);
  const found = data.repository;
  return {
    found: found && { title: found.nameWithOwner, url: found.url },
    gaps,
    ownedByUser: null,
  };
}
