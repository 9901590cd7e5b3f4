/** Writes `schema.gen.ts`. Run it after a change of a document: `npx tsx mocks/github/schema/prune.ts`. */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { fullSchema, fullSchemaDocument } from "./full.ts";
import { projectDocuments } from "./project-documents.ts";
import { prunedSchema, schemaModule } from "./pruned-schema.ts";

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const documents = projectDocuments(place("../../../src/github/documents"));
const sdl = prunedSchema(fullSchema(), fullSchemaDocument(), documents);
writeFileSync(place("schema.gen.ts"), schemaModule(sdl));
