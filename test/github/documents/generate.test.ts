import { readFileSync } from "node:fs";
import { validate } from "graphql";
import { describe, expect, it } from "vitest";
import { fullSchema } from "../../../mocks/github/schema/full.ts";
import { joined } from "../../../mocks/github/schema/pruned-schema.ts";
import { generated, generatedFile, sources } from "./generate.ts";

describe("the app's GraphQL documents", () => {
  it("are valid against GitHub's published schema with what is newer", () => {
    const all = joined(sources().map(({ document }) => document));
    expect(validate(fullSchema(), all).map(({ message }) => message)).toEqual([]);
  });

  it("are what documents.gen.ts was made of", async () => {
    expect(readFileSync(generatedFile, "utf8")).toBe(await generated());
  });

  it("never ask for a text that somebody wrote", () => {
    const names = sources().flatMap(({ document }) =>
      JSON.stringify(document).match(/"value":"\w+"/g),
    );
    expect(names).toContain('"value":"title"');
    expect(names.filter((name) => /"(?:body|bodyText|bodyHTML)"/.test(name ?? ""))).toEqual([]);
  });
});
