import { type FieldNode, Kind, type SelectionSetNode } from "graphql";

/** An entry of `errors` for a query that GitHub does not run. */
export type Refusal = { type: string; path?: readonly string[]; message: string };

const mostRows = 100;
const mostIds = 100;
const mostNodes = 500_000;

/** Why GitHub does not give a list as asked for, or null: no bound, or a bound over 100. */
export function listRefusal(
  node: FieldNode,
  args: Record<string, unknown>,
  below: readonly SelectionSetNode[],
  path: readonly string[],
): Refusal | null {
  const list = node.name.value;
  const ids = args["ids"];
  if (Array.isArray(ids))
    return ids.length <= mostIds
      ? null
      : {
          type: "ARGUMENT_LIMIT",
          path,
          message: `You may not provide more than ${mostIds} node ids; you provided ${ids.length}.`,
        };
  const bound = args["first"] == null ? "last" : "first";
  const rows = args[bound] == null ? null : Number(args[bound]);
  if (rows === null) {
    return asksForRows(below)
      ? {
          type: "MISSING_PAGINATION_BOUNDARIES",
          path,
          message: `You must provide a \`first\` or \`last\` value to properly paginate the \`${list}\` connection.`,
        }
      : null;
  }
  if (rows <= mostRows) return null;
  return {
    type: "EXCESSIVE_PAGINATION",
    path,
    message: `Requesting ${rows} records on the \`${list}\` connection exceeds the \`${bound}\` limit of ${mostRows} records.`,
  };
}

/** A list of which only the count is asked for needs no bound. */
const asksForRows = (below: readonly SelectionSetNode[]): boolean =>
  below.some(({ selections }) =>
    selections.some(
      (one) => one.kind !== Kind.FIELD || one.name.value === "nodes" || one.name.value === "edges",
    ),
  );

/** Why GitHub does not run a query of this size, or null. */
export const sizeRefusal = (nodeCount: number): Refusal | null =>
  nodeCount <= mostNodes
    ? null
    : {
        type: "MAX_NODE_LIMIT_EXCEEDED",
        message: `This query requests up to ${nodeCount.toLocaleString("en")} possible nodes which exceeds the maximum limit of ${mostNodes.toLocaleString("en")}.`,
      };
