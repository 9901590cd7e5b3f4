import { executeSync, type GraphQLError, type GraphQLSchema, getVariableValues } from "graphql";
import type { Instant } from "../../src/domain/instant.ts";
import { type Compiled, createCompiler } from "./compiled.ts";
import { type ErrorEntry, entry } from "./document-check.ts";
import type { Budget } from "./limits/budget.ts";
import { sizeRefusal } from "./limits/refusals.ts";
import { type Weight, weigh } from "./limits/weigh.ts";
import { type Context, property } from "./resolvers/resolver.ts";
import { WireError } from "./resolvers/wire-error.ts";
import type { Account, State } from "./state/state.ts";

/** The body of an answer to a GraphQL query. */
export type Body = { data?: Record<string, unknown> | null; errors?: ErrorEntry[] };

/** A body, with what the query was called and what it cost. */
export type Execution = { body: Body; name: string; points: number };

type Reader = { state: State; now: Instant; viewer: Account };

/**
 * Runs documents as GitHub does: refuses what its schema or its limits refuse, takes the
 * points from the hour's budget, answers what it can and lists what it cannot.
 *
 * @param reader what is there at this moment, and who reads it
 */
export function createExecutor(schema: GraphQLSchema, budget: Budget, reader: () => Reader) {
  const compile = createCompiler(schema);
  return (text: string, input: Record<string, unknown>): Execution => {
    const compiled = compile(text);
    if ("errors" in compiled) return { body: { errors: compiled.errors }, name: "", points: 0 };
    const name = compiled.operation.name?.value ?? "";
    const given = getVariableValues(schema, compiled.operation.variableDefinitions ?? [], input);
    if (given.errors)
      return { body: { errors: given.errors.map((error) => entry(error)) }, name, points: 0 };
    const weight = weigh({ ...compiled, schema, variables: given.coerced }, compiled.operation);
    const size = sizeRefusal(weight.nodeCount);
    const refusals = size ? [size] : weight.refusals;
    if (refusals.length > 0) return { body: { data: null, errors: refusals }, name, points: 0 };
    if (budget.state().remaining === 0) return { body: { errors: [spent] }, name, points: 0 };
    const body = run(schema, compiled, input, { ...reader(), rate: rate(budget, weight) });
    return { body, name, points: weight.points };
  };
}

/** What GitHub says when the hour's points are used up. */
export const spent: ErrorEntry & { code: string } = {
  type: "RATE_LIMIT",
  code: "graphql_rate_limit",
  message: "API rate limit already exceeded for user ID 1.",
};

const rate = (budget: Budget, { points, nodeCount }: Weight) => ({
  ...budget.spend(points),
  cost: points,
  nodeCount,
});

function run(
  schema: GraphQLSchema,
  { document }: Compiled,
  variableValues: Record<string, unknown>,
  contextValue: Context,
): Body {
  const result = executeSync({
    schema,
    document,
    variableValues,
    contextValue,
    fieldResolver: property,
  });
  const data = result.data ?? null;
  return result.errors ? { data, errors: result.errors.map(raised) } : { data };
}

/** An error of a resolver; one that is not GitHub's own is a fault of the twin and says so. */
function raised(error: GraphQLError): ErrorEntry {
  const { path, locations, originalError, message } = error;
  return {
    ...(originalError instanceof WireError ? { type: originalError.type } : {}),
    ...(path ? { path } : {}),
    ...(locations ? { locations } : {}),
    message,
  };
}
