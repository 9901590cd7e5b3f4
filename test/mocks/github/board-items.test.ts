import { describe, expect, it } from "vitest";
import { act, added, issue, moved, twinOf, worldOf } from "./sample.ts";

const row = `query Row($id: ID!) {
  node(id: $id) {
    ... on ProjectV2Item {
      type isArchived createdAt updatedAt
      status: fieldValueByName(name: "Status") {
        ... on ProjectV2ItemFieldSingleSelectValue { name optionId createdAt updatedAt }
      }
      project { updatedAt }
      content { __typename ... on Issue { id updatedAt } ... on DraftIssue { id title } }
    }
  }
}`;
const onBoard = [issue("02 09:00", 1), added("02 10:00", "I_1")];

describe("a row of a board", () => {
  const list = `query List($states: [ProjectV2ItemArchivedState!] = [NOT_ARCHIVED]) {
    node(id: "B_org") {
      ... on ProjectV2 { items(first: 10, archivedStates: $states) { totalCount nodes { id type content { __typename } } } }
    }
  }`;
  const ids = (body: { data?: unknown }): string[] =>
    (body.data as { node: { items: { nodes: { id: string }[] } } }).node.items.nodes.map(
      ({ id }) => id,
    );

  it("stands in order of position, and is left out when archived unless asked for", () => {
    const { ask } = twinOf(
      worldOf(
        issue("02 09:00", 2),
        issue("02 09:01", 1),
        added("02 10:00", "I_1"),
        added("02 11:00", "I_2"),
        act("03 09:00", { do: "archive", content: "I_1", board: "B_org" }),
      ),
    );
    expect(ids(ask(list))).toEqual(["PVTI_I_2"]);
    expect(ids(ask(list, { states: ["ARCHIVED"] }))).toEqual(["PVTI_I_1"]);
    expect(ids(ask(list, { states: ["ARCHIVED", "NOT_ARCHIVED"] }))).toEqual([
      "PVTI_I_1",
      "PVTI_I_2",
    ]);
    expect(ask(row, { id: "PVTI_I_1" }).data).toMatchObject({
      node: { isArchived: true, updatedAt: "2026-03-03T09:00:00Z" },
    });
  });

  it("of a repository we may not read is REDACTED", () => {
    const { ask } = twinOf(worldOf(issue("02 09:00", 1, "R_dark"), added("02 10:00", "I_1")));
    expect(ask(list).data).toEqual({
      node: {
        items: {
          totalCount: 1,
          nodes: [{ id: "PVTI_I_1", type: "REDACTED", content: null }],
        },
      },
    });
  });

  it("leaves the board with an event, and comes back as another row", () => {
    const { ask } = twinOf(
      worldOf(
        ...onBoard,
        act("03 09:00", { do: "remove from board", content: "I_1", board: "B_org" }),
        act("04 09:00", {
          do: "add to board",
          content: "I_1",
          board: "B_org",
          boardItem: "PVTI_again",
        }),
      ),
    );
    expect(ids(ask(list))).toEqual(["PVTI_again"]);
    expect(ask(row, { id: "PVTI_I_1" }).errors).toMatchObject([{ type: "NOT_FOUND" }]);
    expect(
      ask(
        'query Q { node(id: "I_1") { ... on Issue { updatedAt timelineItems(first: 9) { nodes { __typename } } } } }',
      ).data,
    ).toEqual({
      node: {
        updatedAt: "2026-03-02T09:00:00Z",
        timelineItems: {
          nodes: [
            { __typename: "AddedToProjectV2Event" },
            { __typename: "RemovedFromProjectV2Event" },
            { __typename: "AddedToProjectV2Event" },
          ],
        },
      },
    });
  });

  it("holds every kind of field, the title first", () => {
    const set = (field: string, value: string | number) =>
      act("03 09:00", { do: "set field", content: "I_1", board: "B_org", field, value });
    const { ask } = twinOf(
      worldOf(
        ...onBoard,
        set("Points", 3),
        set("Due", "2026-04-01"),
        set("Note", "soon"),
        set("Size", "Small"),
        set("Sprint", "Sprint 2"),
      ),
    );
    const body = ask(`query Q { node(id: "PVTI_I_1") { ... on ProjectV2Item {
      fieldValues(first: 20) { nodes {
        ... on ProjectV2ItemFieldTextValue { text field { ... on ProjectV2FieldCommon { name } } }
        ... on ProjectV2ItemFieldNumberValue { number }
        ... on ProjectV2ItemFieldDateValue { date }
        ... on ProjectV2ItemFieldSingleSelectValue { name optionId }
        ... on ProjectV2ItemFieldIterationValue { title iterationId startDate duration }
      } } } } }`);
    expect(body).toEqual({
      data: {
        node: {
          fieldValues: {
            nodes: [
              { text: "Issue 1", field: { name: "Title" } },
              { number: 3 },
              { date: "2026-04-01" },
              { text: "soon", field: { name: "Note" } },
              { name: "Small", optionId: "z1" },
              { title: "Sprint 2", iterationId: "i2", startDate: "2026-03-16", duration: 14 },
            ],
          },
        },
      },
    });
  });
});

describe("a draft", () => {
  const drafted = [
    act("02 09:00", {
      do: "add draft",
      id: "DI_1",
      board: "B_org",
      boardItem: "PVTI_d",
      title: "An idea",
    }),
    moved("03 09:00", "DI_1", "Doing"),
  ];

  it("has a row and no timeline", () => {
    const { ask } = twinOf(worldOf(...drafted));
    expect(ask(row, { id: "PVTI_d" }).data).toMatchObject({
      node: {
        type: "DRAFT_ISSUE",
        status: { name: "Doing" },
        content: { __typename: "DraftIssue", id: "DI_1", title: "An idea" },
      },
    });
  });

  it("once converted keeps its row and its status with the dates; the issue's record begins then", () => {
    const { ask } = twinOf(
      worldOf(
        ...drafted,
        act("05 09:00", {
          do: "convert draft",
          draft: "DI_1",
          issue: "I_9",
          repository: "R_app",
          number: 9,
        }),
      ),
    );
    expect(ask(row, { id: "PVTI_d" }).data).toMatchObject({
      node: {
        type: "ISSUE",
        createdAt: "2026-03-02T09:00:00Z",
        status: {
          name: "Doing",
          createdAt: "2026-03-03T09:00:00Z",
          updatedAt: "2026-03-03T09:00:00Z",
        },
        content: { __typename: "Issue", id: "I_9" },
      },
    });
    expect(
      ask(`query Q { node(id: "I_9") { ... on Issue { title number createdAt
        timelineItems(first: 9) { nodes { __typename ... on ConvertedFromDraftEvent { createdAt project { id } } } } } } }`)
        .data,
    ).toEqual({
      node: {
        title: "An idea",
        number: 9,
        createdAt: "2026-03-05T09:00:00Z",
        timelineItems: {
          nodes: [
            {
              __typename: "ConvertedFromDraftEvent",
              createdAt: "2026-03-05T09:00:00Z",
              project: { id: "B_org" },
            },
          ],
        },
      },
    });
    expect(ask('query Q { node(id: "DI_1") { id } }')).toMatchObject({
      data: { node: null },
      errors: [{ type: "NOT_FOUND", path: ["node"] }],
    });
  });
});
