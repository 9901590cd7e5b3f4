import { parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { enterprise2025, olderSchema } from "../../../mocks/github/schema/older-schema.ts";
import { twinSchema } from "../../../mocks/github/schema/twin-schema.ts";
import { features, unknownWithout } from "../../../src/github/capabilities/features.ts";
import { filledIn } from "../../../src/github/capabilities/fill-in.ts";
import { prunedText } from "../../../src/github/capabilities/prune.ts";
import { parseDocument, printDocument } from "../../../src/github/capabilities/selection.ts";
import * as documents from "../../../src/github/documents.gen.ts";
import { sources } from "../documents/generate.ts";

const all = Object.values(documents).filter(
  (each): each is typeof documents.viewer & { text: string } => typeof each === "object",
);
const faults = (text: string, schema = twinSchema()) =>
  validate(schema, parse(text)).map(({ message }) => message);
const pruned = (text: string, ...missing: string[]) => prunedText(text, new Set(missing));

describe("documents for an older host", () => {
  it("are read and written as they were", () => {
    expect(all).toHaveLength(
      sources().filter(({ document }) =>
        document.definitions.some(({ kind }) => kind === "OperationDefinition"),
      ).length,
    );
    for (const { name, text } of all) {
      const again = printDocument(parseDocument(text));
      expect({ name, document: parse(again, { noLocation: true }) }).toEqual({
        name,
        document: parse(text, { noLocation: true }),
      });
    }
  });

  it("ask for everything but what the host does not know", () => {
    const schema = olderSchema(enterprise2025);
    const missing = new Set(enterprise2025);
    const refused = all.filter(({ text }) => faults(text, schema).length > 0);
    expect(refused.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["BoardProbe", "BoardMeta", "HydrateIssues", "HydratePulls"]),
    );
    for (const { name, text } of all)
      expect({ name, faults: faults(prunedText(text, missing), schema) }).toEqual({
        name,
        faults: [],
      });
  });

  it.each(features.flatMap(({ parts }) => parts))("can do without %s", (part) => {
    const touched = all.filter(
      ({ text }) => prunedText(text, new Set([part])) !== printDocument(parseDocument(text)),
    );
    expect(touched.length).toBeGreaterThan(0);
    for (const { name, text } of touched)
      expect({ name, faults: faults(pruned(text, part)) }).toEqual({ name, faults: [] });
  });

  it("drop with a field what only it needed: its fragment, its variable, the set around it", () => {
    const text = `query Q($id: ID!, $deep: Boolean!) {
      node(id: $id) { ... on Issue { id parent { ...P @include(if: $deep) } } }
    }
    fragment P on Issue { id }`;
    expect(pruned(text, "Issue.parent")).toBe(
      "query Q($id: ID!) { node(id: $id) { ... on Issue { id } } }",
    );
  });

  it("drop an argument, and the field with it where that would answer something else", () => {
    const text = `query Q { node(id: "B") { ... on ProjectV2 {
      live: items(first: 1, archivedStates: [NOT_ARCHIVED]) { totalCount }
      dead: items(first: 1, archivedStates: [ARCHIVED]) { totalCount }
    } } }`;
    expect(pruned(text, "ProjectV2.items(archivedStates)")).toBe(
      'query Q { node(id: "B") { ... on ProjectV2 { live: items(first: 1) { totalCount } } } }',
    );
  });

  it("leave a field of the same name alone where the type is another, or not told", () => {
    const text = "query Q { viewer { parent } ...F } fragment F on PullRequest { parent }";
    expect(pruned(text, "Issue.parent")).toBe(
      "query Q { viewer { parent } ...F }\nfragment F on PullRequest { parent }",
    );
  });

  it("say where a text ends too early", () => {
    expect(() => parseDocument("query Q { viewer {")).toThrow(SyntaxError);
  });
});

describe("answers of an older host", () => {
  it("hold nothing in the places of what was not asked, at any depth", () => {
    const issue = { __typename: "Issue", id: "I_1" };
    const missing = new Set(["Issue.parent", "Issue.subIssuesSummary", "BlockedByAddedEvent"]);
    expect(filledIn({ nodes: [issue, null, { __typename: "PullRequest" }] }, missing)).toEqual({
      nodes: [
        { ...issue, parent: null, subIssuesSummary: { total: 0 } },
        null,
        { __typename: "PullRequest" },
      ],
    });
  });

  it("are handed on untouched where only events are missing", () => {
    const data = { nodes: [] };
    expect(filledIn(data, new Set(["BlockedByAddedEvent"]))).toBe(data);
  });

  it("are what the host told, where it told it", () => {
    const data = { __typename: "Issue", parent: { id: "I_2" } };
    expect(filledIn(data, new Set(["Issue.parent"]))).toEqual(data);
  });
});

describe("what cannot be known", () => {
  it("is said in words, once for each thing, with the name of what has no words", () => {
    expect(unknownWithout([])).toEqual([]);
    expect(unknownWithout(["Issue.blockedBy", "BlockedByAddedEvent"])).toEqual([
      expect.stringContaining("no dependencies between issues"),
    ]);
    expect(unknownWithout(["Issue.stateReason(enableDuplicate)"])).toEqual([]);
    expect(unknownWithout(["ReviewDismissedEvent"])).toEqual([
      "This host does not tell of: ReviewDismissedEvent.",
    ]);
  });
});
