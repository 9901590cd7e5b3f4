import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { codegen } from "@graphql-codegen/core";
import * as operations from "@graphql-codegen/typescript-operations";
import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  print,
  visit,
} from "graphql";
import { fullSchema, fullSchemaDocument } from "../../../mocks/github/schema/full.ts";
import { joined, prunedSchema } from "../../../mocks/github/schema/pruned-schema.ts";

const folder = new URL("../../../src/github/documents/", import.meta.url);
/** Where the generated module is kept. */
export const generatedFile = new URL("../../../src/github/documents.gen.ts", import.meta.url);

/** Every document of the app, in the order of its file's name. */
export const sources = (): { location: string; document: DocumentNode }[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".graphql"))
    .toSorted()
    .map((name) => ({
      location: name,
      document: parse(readFileSync(new URL(name, folder), "utf8"), { noLocation: true }),
    }));

const spreads = (node: DefinitionNode): string[] => {
  const names: string[] = [];
  visit(node, { FragmentSpread: ({ name }) => void names.push(name.value) });
  return names;
};

/** The names of all fragments an operation uses, directly or through others, sorted. */
const fragmentsOf = (
  operation: DefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] => {
  const used = new Set<string>();
  const gather = (node: DefinitionNode) => {
    for (const name of spreads(node)) {
      const fragment = fragments.get(name);
      if (!fragment) throw new RangeError(`no fragment "${name}" in src/github/documents`);
      if (!used.has(name)) {
        used.add(name);
        gather(fragment);
      }
    }
  };
  gather(operation);
  return [...used].toSorted();
};

const constants = (definitions: readonly DefinitionNode[]): string => {
  const fragments = new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const parts = [...fragments].map(([name, node]) => `const text${name} = \`\n\n${print(node)}\`;`);
  const operationsOnly = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  for (const operation of operationsOnly) {
    const name = operation.name?.value;
    if (name === undefined) throw new RangeError("every operation needs a name");
    const used = fragmentsOf(operation, fragments).map((fragment) => `\${text${fragment}}`);
    const constant = name.charAt(0).toLowerCase() + name.slice(1);
    parts.push(
      `export const ${constant}: Document<${name}Query, ${name}QueryVariables> = {\n  name: "${name}",\n  text: \`${print(operation)}${used.join("")}\`,\n};`,
    );
  }
  return parts.join("\n\n");
};

/** The text of `src/github/documents.gen.ts`: the types of all documents, and each document as a constant. */
export async function generated(): Promise<string> {
  const documents = sources();
  // Pruned, or every `node(id:)` would list the hundreds of types that have an id.
  // As a syntax tree, not as a schema: under Vitest codegen has a graphql of its own.
  const schema = parse(
    prunedSchema(
      fullSchema(),
      fullSchemaDocument(),
      joined(documents.map(({ document }) => document)),
    ),
  );
  const types = await codegen({
    filename: "documents.gen.ts",
    schema,
    documents,
    config: {},
    skipDocumentsValidation: { skipDuplicateValidation: false },
    plugins: [
      {
        operations: {
          skipTypename: true,
          enumType: "string-literal",
          useTypeImports: true,
          disableDescriptions: true,
          inlineFragmentTypes: "combine",
          scalars: { DateTime: "string", Date: "string", URI: "string", ID: "string" },
        },
      },
    ],
    pluginMap: { operations },
  });
  const definitions = documents.flatMap(({ document }) => document.definitions);
  return [
    "// Made by `npx tsx test/github/documents/generate.ts` from src/github/documents. Do not edit.",
    'import type { Document } from "./document.ts";',
    types.trim(),
    `${constants(definitions)}\n`,
  ].join("\n\n");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(generatedFile, await generated());
}
