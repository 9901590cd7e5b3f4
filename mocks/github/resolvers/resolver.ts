import type { GraphQLResolveInfo } from "graphql";
import type { Instant } from "../../../src/domain/instant.ts";
import type { Account, State } from "../state/state.ts";

/** GitHub's answer about the reader's budget, as this very query leaves it. */
export type RateLimit = {
  cost: number;
  limit: number;
  remaining: number;
  used: number;
  resetAt: Instant;
  nodeCount: number;
};

/** What all resolvers of one query share. */
export type Context = { state: State; now: Instant; viewer: Account; rate: RateLimit };

/** How one field is answered. `never` lets a map hold resolvers of different sources and arguments; graphql-js has checked both. */
export type Resolver<Source = never> = (source: Source, args: never, context: Context) => unknown;

/** Resolvers by type and field; a field not listed is a property of the state. */
export type Resolvers = Record<string, Record<string, Resolver>>;

/** Whether GitHub acts as if a thing were not there: it stands in a repository we may not read. */
export function isHidden(thing: unknown): boolean {
  if (typeof thing !== "object" || thing === null) return false;
  if ("readable" in thing) return thing.readable === false;
  return "timeline" in thing && "repository" in thing && isHidden(thing.repository);
}

/**
 * Answers a field from the property of its name. A property that is not there is an
 * error, not null: the twin must not make GitHub say what it has never thought about.
 */
export function property(
  source: unknown,
  _args: unknown,
  _context: Context,
  info: GraphQLResolveInfo,
): unknown {
  const value: unknown =
    typeof source === "object" && source !== null ? Reflect.get(source, info.fieldName) : undefined;
  if (value === undefined)
    throw new Error(`the twin has no answer for ${info.parentType.name}.${info.fieldName}`);
  return isHidden(value) ? null : value;
}
