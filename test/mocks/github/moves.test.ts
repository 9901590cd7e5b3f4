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
const moves = `query Moves($id: ID!) {
  node(id: $id) {
    ... on Issue {
      timelineItems(first: 50, itemTypes: [PROJECT_V2_ITEM_STATUS_CHANGED_EVENT]) {
        nodes {
          ... on ProjectV2ItemStatusChangedEvent {
            createdAt previousStatus status wasAutomated actor { login } project { id }
          }
        }
      }
    }
  }
}`;
const onBoard = [issue("02 09:00", 1), added("02 10:00", "I_1")];

describe("moving a card", () => {
  it("writes names, the first one from nothing, and leaves the issue's updatedAt alone", () => {
    const { ask } = twinOf(
      worldOf(...onBoard, moved("03 09:00", "I_1", "Todo"), moved("04 09:00", "I_1", "Doing")),
    );
    const event = { wasAutomated: false, actor: { login: "ada" }, project: { id: "B_org" } };
    expect(ask(moves, { id: "I_1" }).data).toEqual({
      node: {
        timelineItems: {
          nodes: [
            { createdAt: "2026-03-03T09:00:00Z", previousStatus: "", status: "Todo", ...event },
            {
              createdAt: "2026-03-04T09:00:00Z",
              previousStatus: "Todo",
              status: "Doing",
              ...event,
            },
          ],
        },
      },
    });
    expect(ask(row, { id: "PVTI_I_1" }).data).toEqual({
      node: {
        type: "ISSUE",
        isArchived: false,
        createdAt: "2026-03-02T10:00:00Z",
        updatedAt: "2026-03-04T09:00:00Z",
        status: {
          name: "Doing",
          optionId: "s2",
          createdAt: "2026-03-03T09:00:00Z",
          updatedAt: "2026-03-04T09:00:00Z",
        },
        project: { updatedAt: "2026-03-04T09:00:00Z" },
        content: { __typename: "Issue", id: "I_1", updatedAt: "2026-03-02T09:00:00Z" },
      },
    });
  });

  it("without a record changes the value and its date, and writes nothing", () => {
    const { ask } = twinOf(
      worldOf(
        ...onBoard,
        moved("03 09:00", "I_1", "Todo"),
        moved("04 09:00", "I_1", "Doing", false),
        moved("05 09:00", "I_1", "Done"),
      ),
    );
    expect(ask(moves, { id: "I_1" }).data).toMatchObject({
      node: { timelineItems: { nodes: [{ status: "Todo" }, { previousStatus: "Doing" }] } },
    });
    expect(ask(row, { id: "PVTI_I_1" }).data).toMatchObject({
      node: { status: { name: "Done", updatedAt: "2026-03-05T09:00:00Z" } },
    });
  });

  it("to no status takes the value away", () => {
    const { ask } = twinOf(
      worldOf(...onBoard, moved("03 09:00", "I_1", "Todo"), moved("04 09:00", "I_1", null)),
    );
    expect(ask(row, { id: "PVTI_I_1" }).data).toMatchObject({ node: { status: null } });
    expect(ask(moves, { id: "I_1" }).data).toMatchObject({
      node: { timelineItems: { nodes: [{}, { previousStatus: "Todo", status: "" }] } },
    });
  });

  it("says the new name of a renamed status now, and the old one in past events", () => {
    const { ask } = twinOf(
      worldOf(
        ...onBoard,
        moved("03 09:00", "I_1", "Doing"),
        act("04 09:00", { do: "rename status", board: "B_org", from: "Doing", to: "In work" }),
      ),
    );
    expect(ask(row, { id: "PVTI_I_1" }).data).toMatchObject({
      node: { status: { name: "In work", updatedAt: "2026-03-03T09:00:00Z" } },
    });
    expect(ask(moves, { id: "I_1" }).data).toMatchObject({
      node: { timelineItems: { nodes: [{ status: "Doing" }] } },
    });
  });
});
