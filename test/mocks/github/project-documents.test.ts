import { describe, expect, it } from "vitest";
import type { World } from "../../../mocks/github/action.ts";
import { createTwin } from "../../../mocks/github/twin.ts";
import { simulateTeam } from "../../../mocks/worlds/simulated/simulate-team.ts";
import type { Document } from "../../../src/github/document.ts";
import * as generated from "../../../src/github/documents.gen.ts";
import { issueEventTypes, pullEventTypes } from "../../../src/github/event-types.ts";
import { march } from "./sample.ts";

const end = march("31 00:00");
const documents = Object.values<Pick<Document<unknown, unknown>, "name" | "text">>(generated);
const documentOf = (name: string) => documents.find((one) => one.name === name)?.text ?? "";

const { world } = simulateTeam({ seed: 3, end });
const twinOf = (one: World) => createTwin({ world: one, now: () => end, token: null });
type Row = { content: { __typename: string; id: string } | null };
type Rows = { node: { items: { nodes: Row[] } } };

const board = world.setup.boards[0];
const repository = world.setup.repositories.find(({ readable }) => readable);
const contents = (typename: string): string[] => {
  const { data } = twinOf(world).execute(documentOf("BoardProbe"), {
    id: board?.id,
    statusField: "Status",
    first: 100,
    after: null,
  });
  return (data as Rows).node.items.nodes.flatMap(({ content }) =>
    content?.__typename === typename ? [content.id] : [],
  );
};
const issues = contents("Issue");

/** Something for every variable that a document of the project takes. */
const variables = (name: string): Record<string, unknown> => ({
  id: /Board/.test(name) ? board?.id : issues[0],
  ids: /Pull/.test(name)
    ? contents("PullRequest")
    : /Draft/.test(name)
      ? contents("DraftIssue")
      : issues,
  login: board?.owner,
  number: board?.number,
  owner: repository?.owner,
  name: repository?.name,
  statusField: "Status",
  first: 50,
  after: /Timeline/.test(name) ? "MQ==" : null,
  since: "2020-01-01T00:00:00Z",
  issueEvents: issueEventTypes(true),
  pullEvents: pullEventTypes(true),
  withProjects: true,
});

describe("every document of the project", () => {
  it("is known here", () => {
    expect(documents.length).toBeGreaterThanOrEqual(15);
  });

  it.each(documents.map(({ name }) => name))(
    "%s is answered without an error, from the pruned schema",
    (name) => {
      const text = documentOf(name);
      const taken = Object.entries(variables(name)).filter(([key]) => text.includes(`$${key}:`));
      const body = twinOf(world).execute(text, Object.fromEntries(taken));
      expect(body.errors ?? []).toEqual([]);
      expect(JSON.stringify(body.data).length).toBeGreaterThan(100);
    },
  );

  it("costs what the sync counts on: a point for 100 rows, two for 50 issues", () => {
    const twin = twinOf(world);
    twin.execute(documentOf("BoardProbe"), { ...variables("BoardProbe"), first: 100 });
    twin.execute(documentOf("HydrateIssues"), {
      ids: issues.slice(0, 50),
      issueEvents: issueEventTypes(true),
      withProjects: true,
    });
    expect(issues.length).toBeGreaterThanOrEqual(50);
    expect(twin.log.map(({ points }) => points)).toEqual([1, 2]);
  });
});
