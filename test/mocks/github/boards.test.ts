import { describe, expect, it } from "vitest";
import { march, twinOf, worldOf } from "./sample.ts";

describe("a board", () => {
  const meta = `fragment Meta on ProjectV2 { id title url
      fields(first: 20) { nodes {
        ... on ProjectV2FieldCommon { name dataType }
        ... on ProjectV2SingleSelectField { options { id name } }
        ... on ProjectV2IterationField { configuration {
          iterations { title } completedIterations { title } } } } }
      views(first: 5) { nodes { layout verticalGroupByFields(first: 1) { nodes {
        ... on ProjectV2FieldCommon { name } } } } } }`;

  it("is found by its owner, organisation or person", () => {
    const { ask } = twinOf(worldOf());
    expect(
      ask(`query Q {
        repositoryOwner(login: "ACME") { __typename ... on ProjectV2Owner { projectV2(number: 7) { id url } } }
        organization(login: "acme") { projectV2(number: 7) { id } }
        user(login: "ada") { projectV2(number: 1) { id url } }
        nobody: repositoryOwner(login: "nobody") { login }
      }`),
    ).toEqual({
      data: {
        repositoryOwner: {
          __typename: "Organization",
          projectV2: { id: "B_org", url: "https://github.com/orgs/acme/projects/7" },
        },
        organization: { projectV2: { id: "B_org" } },
        user: {
          projectV2: { id: "B_ada", url: "https://github.com/users/ada/projects/1" },
        },
        nobody: null,
      },
    });
  });

  it("that is not there is null with NOT_FOUND at its path", () => {
    const { ask } = twinOf(worldOf());
    expect(
      ask('query Q { organization(login: "acme") { projectV2(number: 99999) { id } } }'),
    ).toEqual({
      data: { organization: { projectV2: null } },
      errors: [
        {
          type: "NOT_FOUND",
          path: ["organization", "projectV2"],
          locations: [{ line: 1, column: 41 }],
          message: "Could not resolve to a ProjectV2 with the number 99999.",
        },
      ],
    });
  });

  it("lists its columns in order, and its iterations as past or not by the clock", () => {
    const { ask, clock } = twinOf(worldOf());
    clock.now = march("16 00:00"); // Sprint 1 began on the 2nd: its last day is the 15th.
    const body = ask(`query Q { node(id: "B_org") { ...Meta } } ${meta}`);
    expect(body).toMatchObject({
      data: {
        node: {
          views: {
            nodes: [
              {
                layout: "BOARD_LAYOUT",
                verticalGroupByFields: { nodes: [{ name: "Status" }] },
              },
            ],
          },
        },
      },
    });
    const fields = (body.data as { node: { fields: { nodes: { name: string }[] } } }).node.fields
      .nodes;
    expect(fields).toContainEqual({
      name: "Status",
      dataType: "SINGLE_SELECT",
      options: [
        { id: "s1", name: "Todo" },
        { id: "s2", name: "Doing" },
        { id: "s3", name: "Done" },
      ],
    });
    expect(fields).toContainEqual({
      name: "Sprint",
      dataType: "ITERATION",
      configuration: {
        iterations: [{ title: "Sprint 2" }],
        completedIterations: [{ title: "Sprint 1" }],
      },
    });
    expect(fields[0]).toEqual({ name: "Title", dataType: "TITLE" });
  });
});
