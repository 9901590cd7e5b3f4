import {
  type DefinitionNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  print,
  visit,
} from "graphql";
import { type UsedTypes, usedTypes } from "./used-types.ts";

/**
 * The part of a schema that some documents use, as SDL without descriptions.
 * Every document that is valid against the whole is valid against the part.
 *
 * @param schema    the whole
 * @param source    the same as a syntax tree
 * @param documents operations and fragments together
 */
export function prunedSchema(
  schema: GraphQLSchema,
  source: DocumentNode,
  documents: DocumentNode,
): string {
  const used = usedTypes(schema, documents);
  const kept = source.definitions.filter((node) => used.has(nameOf(node)));
  return `${kept.map((node) => print(narrowed(node, used))).join("\n\n")}\n`;
}

const narrowed = (definition: DefinitionNode, used: UsedTypes): DefinitionNode =>
  visit(definition, {
    StringValue: (_, key) => (key === "description" ? null : undefined),
    FieldDefinition: (node) =>
      used.get(nameOf(definition))?.has(node.name.value) ? undefined : null,
    NamedType: (node, _key, siblings) =>
      Array.isArray(siblings) && !used.has(node.name.value) ? null : undefined,
    Directive: (node) => (node.name.value === "deprecated" ? { ...node, arguments: [] } : null),
  });

const nameOf = (definition: DefinitionNode): string =>
  "name" in definition ? (definition.name?.value ?? "") : "";

/** The file that holds a pruned schema: one exported template string. */
export const schemaModule = (sdl: string): string =>
  `// Written by mocks/github/schema/prune.ts from GitHub's published schema. Do not edit.\nexport const schemaSource = \`\n${sdl.replace(/[\\`]|\$\{/g, "\\$&")}\`;\n`;

/** Definitions of several documents as one; a fragment that stands in several is taken once. */
export function joined(documents: readonly DocumentNode[]): DocumentNode {
  const seen = new Set<string>();
  const definitions = documents
    .flatMap((document) => document.definitions)
    .filter((node) => {
      if (node.kind !== Kind.FRAGMENT_DEFINITION) return true;
      if (seen.has(node.name.value)) return false;
      seen.add(node.name.value);
      return true;
    });
  return { kind: Kind.DOCUMENT, definitions };
}
