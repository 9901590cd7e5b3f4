import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
} from "graphql";
import { documentErrors, type ErrorEntry, entry } from "./document-check.ts";

/** A document that GitHub would run. */
export type Compiled = {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
};

/** A document ready to run, or why GitHub refuses it. */
export type Compilation = Compiled | { errors: ErrorEntry[] };

/**
 * Parses and checks documents, each distinct text once.
 *
 * @returns a function from a document's text to what became of it
 */
export function createCompiler(schema: GraphQLSchema): (text: string) => Compilation {
  const done = new Map<string, Compilation>();
  return (text) => {
    const result = done.get(text) ?? compiled(schema, text);
    done.set(text, result);
    return result;
  };
}

function compiled(schema: GraphQLSchema, text: string): Compilation {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [entry(error)] };
    throw error;
  }
  const errors = documentErrors(schema, document);
  if (errors.length > 0) return { errors };
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (!operation || operations.length > 1 || operation.operation !== "query")
    return { errors: [{ message: "the twin runs documents of one query" }] };
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return {
    document,
    operation,
    fragments: new Map(fragments.map((node) => [node.name.value, node])),
  };
}
