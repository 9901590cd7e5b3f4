import type { Account, Entity } from "../state/state.ts";
import { type Context, isHidden, type Resolver } from "./resolver.ts";
import { notFound } from "./wire-error.ts";

/** Where a query begins. */
export const queryFields = {
  viewer: (_, __, { viewer }) => viewer,
  rateLimit: (_, { dryRun }: { dryRun: boolean }, { rate }) => {
    if (dryRun) throw new Error("the twin runs every query: it knows no dry run");
    return rate;
  },
  node: (_, { id }: { id: string }, context) => entity(id, context),
  // Each missing id is an error at its own index: the others are answered.
  nodes: (_, { ids }: { ids: string[] }, context) =>
    ids.map((id) => {
      try {
        return entity(id, context);
      } catch (error) {
        return error;
      }
    }),
  organization: (_, { login }: { login: string }, context) => {
    const account = accountOf(login, context);
    if (account?.__typename === "Organization") return account;
    throw notFound(`Could not resolve to an Organization with the login of '${login}'.`);
  },
  user: (_, { login }: { login: string }, context) => {
    const account = accountOf(login, context);
    if (account?.__typename === "User") return account;
    throw notFound(`Could not resolve to a User with the login of '${login}'.`);
  },
  repositoryOwner: (_, { login }: { login: string }, context) => {
    const account = accountOf(login, context);
    return account && account.__typename !== "Bot" ? account : null;
  },
  repository: (_, { owner, name }: { owner: string; name: string }, { state }) => {
    const repository = state.repositories.get(`${owner}/${name}`.toLowerCase());
    if (repository?.readable) return repository;
    throw notFound(`Could not resolve to a Repository with the name '${owner}/${name}'.`);
  },
} satisfies Record<string, Resolver<undefined>>;

const accountOf = (login: string, { state }: Context): Account | undefined =>
  state.accounts.get(login.toLowerCase());

function entity(id: string, { state }: Context): Entity {
  const found = state.nodes.get(id);
  if (found && !isHidden(found)) return found;
  throw notFound(`Could not resolve to a node with the global id of '${id}'.`);
}
