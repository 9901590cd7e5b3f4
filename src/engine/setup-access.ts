import type { Instant } from "../domain/instant.ts";
import { parseBoard, parseRepository, type Source } from "../domain/source.ts";
import { checkSource } from "../github/access/check-source.ts";
import { checkToken, type TokenCheck, unaskedCheck } from "../github/access/check-token.ts";
import { listBoards, listOwners, listRepositories, type Page } from "../github/access/choices.ts";
import { explainFailure } from "../github/access/explain-failure.ts";
import { tokenGuides } from "../github/access/token-guide.ts";
import { cleanToken, tokenKind } from "../github/access/token-kind.ts";
import type { TokenProblem } from "../github/access/token-problem.ts";
import type { GitHubClient } from "../github/client.ts";
import { GitHubError } from "../github/errors.ts";
import type { Credentials, Held } from "./credentials.ts";
import { replied, SetupFault } from "./failures.ts";
import type { ClientOptions } from "./host-clients.ts";
import { type LocalServer, localFetch, localOffer } from "./local-token.ts";
import type { Choices, SetupCalls } from "./setup-protocol.ts";

/** What the connecting of a token, and the choosing of a board, work with. */
export type AccessOptions = {
  credentials: Credentials;
  /** A client for a host; throws a GitHubError when no token is at hand. */
  client: (host: string) => Promise<GitHubClient>;
  /** A client for a token that is not held yet. */
  createClient: (options: ClientOptions) => Promise<GitHubClient>;
  now: () => Instant;
  /** Left out: the page was not served by this machine. */
  localServer?: LocalServer | undefined;
};

type AccessCalls = Pick<
  SetupCalls,
  | "tokenGuides"
  | "checkToken"
  | "localToken"
  | "takeLocalToken"
  | "tokens"
  | "rememberToken"
  | "forgetToken"
  | "owners"
  | "boards"
  | "repositories"
  | "checkAddress"
>;

/** Tokens are checked and held here, and what they can see is listed. */
export function createAccess(options: AccessOptions): AccessCalls {
  const { credentials, client, createClient, now, localServer } = options;
  const checks = new Map<string, TokenCheck>();
  /** What a host's token is, as far as it was checked. */
  const knownOf = async (host: string) => {
    const held = await credentials.of(host);
    const check = checks.get(host);
    return {
      kind: check?.kind ?? tokenKind(held?.token ?? ""),
      scopes: check?.scopes ?? null,
    };
  };
  const accepted = (check: TokenCheck, held: Held) => {
    if (check.problem !== null) return;
    credentials.hold(check.host, held);
    checks.set(check.host, check);
  };
  const problemOf = async (host: string, error: unknown): Promise<TokenProblem> => {
    if (!(error instanceof GitHubError)) throw error;
    const attempt = { ...(await knownOf(host)), host, source: null, ownedByUser: null };
    return explainFailure(error.failure, error.message, attempt);
  };
  const choices = async <Row>(
    host: string,
    list: (github: GitHubClient) => Promise<Page<Row>>,
  ): Promise<Choices<Row>> => {
    try {
      const { gaps, ...page } = await list(await client(host));
      const attempt = { ...(await knownOf(host)), host, source: null, ownedByUser: null };
      const problems = gaps.map((gap) => explainFailure(gap.failure, gap.message, attempt));
      return { ...page, problems: distinct(problems) };
    } catch (error) {
      return { rows: [], next: null, total: 0, problems: [await problemOf(host, error)] };
    }
  };

  return {
    tokenGuides: (question) => replied(async () => tokenGuides(question)),

    checkToken: (host, pasted, remember) =>
      replied(async () => {
        const token = cleanToken(pasted);
        const unasked = unaskedCheck(host, token);
        if (unasked) return unasked;
        const check = await checkToken(
          await createClient({ host, token }),
          tokenKind(token),
          now(),
        );
        accepted(check, { token });
        if (remember && check.problem === null) await credentials.remember(host);
        return check;
      }),

    localToken: () =>
      replied(async () => {
        const offer = localServer ? await localOffer(localServer) : null;
        return offer && { host: offer.host };
      }),

    takeLocalToken: () =>
      replied(async () => {
        const offer = localServer ? await localOffer(localServer) : null;
        if (!localServer || !offer) throw new SetupFault("The local server holds no token.");
        const { host } = offer;
        const throughServer = localFetch(localServer, offer);
        const held = { token: "", fetch: throughServer };
        const check = await checkToken(await createClient({ host, ...held }), "unknown", now());
        accepted(check, held);
        return check;
      }),

    tokens: () => replied(() => credentials.list()),
    rememberToken: (host) => replied(() => credentials.remember(host)),
    forgetToken: (host) =>
      replied(async () => {
        checks.delete(host);
        await credentials.forget(host);
        return null;
      }),

    owners: (host) =>
      replied(async () => {
        try {
          return { owners: await listOwners(await client(host)), problems: [] };
        } catch (error) {
          return { owners: [], problems: [await problemOf(host, error)] };
        }
      }),
    boards: (host, owner, search) =>
      replied(() => choices(host, (github) => listBoards(github, owner, search))),
    repositories: (host, owner, search) =>
      replied(() => choices(host, (github) => listRepositories(github, owner, search))),

    checkAddress: (address) =>
      replied(async () => {
        const source = sourceOf(address);
        const isUsers = /^(?:https:\/\/[^/]+\/)?users\//.test(address.trim());
        const known = await knownOf(source.host);
        try {
          return await checkSource(await client(source.host), source, known, isUsers);
        } catch (error) {
          const problem = await problemOf(source.host, error);
          return { source, title: null, url: null, problem, partly: [] };
        }
      }),
  };
}

/** @throws SetupFault when the address is neither a board's nor a repository's */
export function sourceOf(address: string): Source {
  const source = parseBoard(address) ?? parseRepository(address);
  if (source) return source;
  throw new SetupFault(
    `“${address.slice(0, 100)}” is no address of a board or a repository: paste one such as https://github.com/orgs/ORG/projects/7 or https://github.com/OWNER/NAME.`,
  );
}

const distinct = (problems: readonly TokenProblem[]): TokenProblem[] => [
  ...new Map(problems.map((problem) => [problem.message, problem])).values(),
];
