import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { listRefusal, type Refusal } from "./refusals.ts";

/** What a query costs before it is run. */
export type Weight = {
  /** One for every page of every list, if all pages were full. */
  requests: number;
  /** `requests` ÷ 100, rounded, at least 1. */
  points: number;
  /** Nodes that could come back at most. */
  nodeCount: number;
  /** Lists asked for as GitHub does not allow. */
  refusals: Refusal[];
};

type Query = {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
};
type Group = { field: GraphQLField<unknown, unknown>; nodes: FieldNode[] };

/**
 * GitHub's price of a query, from the query alone: each connection costs a request for
 * every node it hangs from, as if every page above it were full. Where a union may be
 * this or that, the connections of all its types count.
 *
 * @see https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api
 */
export function weigh(query: Query, operation: OperationDefinitionNode): Weight {
  const weight: Weight = { requests: 0, points: 0, nodeCount: 0, refusals: [] };
  const root = query.schema.getQueryType();
  if (root) descend(query, root, [operation.selectionSet], 1, [], weight);
  weight.points = Math.max(1, Math.round(weight.requests / 100));
  return weight;
}

function descend(
  query: Query,
  parent: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  times: number,
  path: readonly string[],
  weight: Weight,
): void {
  const groups = new Map<string, Group>();
  for (const set of sets) collect(query, parent, set, groups);
  for (const { field, nodes } of groups.values()) {
    const [node] = nodes;
    const type = getNamedType(field.type);
    if (!node || !isCompositeType(type)) continue;
    const here = [...path, (node.alias ?? node.name).value];
    const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const args = getArgumentValues(field, node, query.variables);
    const size = sizeOf(field, type, args);
    if (size !== null) {
      weight.requests += times;
      weight.nodeCount += times * size;
      const refusal = listRefusal(node, args, below, here);
      if (refusal) weight.refusals.push(refusal);
    }
    descend(query, type, below, times * (size ?? 1), here, weight);
  }
}

/** How many rows a list gives at most; null for what is no list in pages. */
function sizeOf(
  field: GraphQLField<unknown, unknown>,
  type: GraphQLNamedType,
  args: Record<string, unknown>,
): number | null {
  if (Array.isArray(args["ids"])) return args["ids"].length;
  const paged = field.args.some(({ name }) => name === "first");
  if (!paged || !type.name.endsWith("Connection")) return null;
  return Math.max(0, Number(args["first"] ?? args["last"] ?? 0));
}

function collect(
  query: Query,
  parent: GraphQLCompositeType,
  set: SelectionSetNode,
  groups: Map<string, Group>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection, query.variables)) continue;
    if (selection.kind === Kind.FIELD) {
      const field =
        isObjectType(parent) || isInterfaceType(parent)
          ? parent.getFields()[selection.name.value]
          : undefined;
      if (!field) continue;
      const key = `${parent.name}.${(selection.alias ?? selection.name).value}`;
      const group = groups.get(key) ?? { field, nodes: [] };
      group.nodes.push(selection);
      groups.set(key, group);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT
        ? selection
        : query.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition
      ? query.schema.getType(fragment.typeCondition.name.value)
      : parent;
    if (isCompositeType(condition)) collect(query, condition, fragment.selectionSet, groups);
  }
}

const isIncluded = (node: SelectionNode, variables: Record<string, unknown>): boolean =>
  getDirectiveValues(GraphQLIncludeDirective, node, variables)?.["if"] !== false &&
  getDirectiveValues(GraphQLSkipDirective, node, variables)?.["if"] !== true;
