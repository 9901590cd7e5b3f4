import { describe, expect, it } from "vitest";
import { act, issue, twinOf, worldOf } from "./sample.ts";

describe("an issue's words", () => {
  it("labels change their name at once and without an event; past events keep the old one", () => {
    const { ask } = twinOf(
      worldOf(
        issue("02 09:00", 1),
        act("03 09:00", { do: "label", content: "I_1", label: "blocked" }),
        act("04 09:00", {
          do: "rename label",
          repository: "R_app",
          from: "blocked",
          to: "status: blocked",
        }),
        act("05 09:00", { do: "unlabel", content: "I_1", label: "status: blocked" }),
        act("06 09:00", { do: "label", content: "I_1", label: "STATUS: blocked" }),
      ),
    );
    expect(
      ask(`query Q { node(id: "I_1") { ... on Issue { labels(first: 9) { nodes { name } }
        timelineItems(first: 9) { nodes {
          ... on LabeledEvent { label { name } } ... on UnlabeledEvent { label { name } } } } } } }`)
        .data,
    ).toEqual({
      node: {
        labels: { nodes: [{ name: "status: blocked" }] },
        timelineItems: {
          nodes: [
            { label: { name: "blocked" } },
            { label: { name: "status: blocked" } },
            { label: { name: "status: blocked" } },
          ],
        },
      },
    });
  });

  it("milestone and type say what was before", () => {
    const { ask } = twinOf(
      worldOf(
        issue("02 09:00", 1),
        act("03 09:00", { do: "set milestone", content: "I_1", milestone: "v1" }),
        act("04 09:00", { do: "set milestone", content: "I_1", milestone: "v2" }),
        act("05 09:00", { do: "set type", content: "I_1", type: "Bug" }),
        act("06 09:00", { do: "set type", content: "I_1", type: "Task" }),
      ),
    );
    expect(
      ask(`query Q { node(id: "I_1") { ... on Issue { milestone { title } issueType { name }
        timelineItems(first: 9) { nodes { __typename
          ... on MilestonedEvent { milestoneTitle } ... on DemilestonedEvent { milestoneTitle }
          ... on IssueTypeChangedEvent { issueType { name } prevIssueType { name } } } } } } }`)
        .data,
    ).toEqual({
      node: {
        milestone: { title: "v2" },
        issueType: { name: "Task" },
        timelineItems: {
          nodes: [
            { __typename: "MilestonedEvent", milestoneTitle: "v1" },
            { __typename: "DemilestonedEvent", milestoneTitle: "v1" },
            { __typename: "MilestonedEvent", milestoneTitle: "v2" },
            { __typename: "IssueTypeAddedEvent" },
            {
              __typename: "IssueTypeChangedEvent",
              issueType: { name: "Task" },
              prevIssueType: { name: "Bug" },
            },
          ],
        },
      },
    });
  });

  it("closing, reopening and closing as a duplicate are told with their reasons", () => {
    const { ask } = twinOf(
      worldOf(
        issue("02 09:00", 1),
        issue("02 09:00", 2),
        act("03 09:00", { do: "close", content: "I_1", reason: "COMPLETED" }),
        act("04 09:00", { do: "reopen", content: "I_1" }),
        act("05 09:00", {
          do: "close",
          content: "I_1",
          reason: "DUPLICATE",
          duplicateOf: "I_2",
        }),
      ),
    );
    expect(
      ask(`query Q { node(id: "I_1") { ... on Issue { state stateReason(enableDuplicate: true) closedAt
        timelineItems(first: 9) { nodes {
          ... on ClosedEvent { createdAt stateReason duplicateOf { ... on Issue { id } } }
          ... on ReopenedEvent { createdAt } } } } } }`).data,
    ).toEqual({
      node: {
        state: "CLOSED",
        stateReason: "DUPLICATE",
        closedAt: "2026-03-05T09:00:00Z",
        timelineItems: {
          nodes: [
            { createdAt: "2026-03-03T09:00:00Z", stateReason: "COMPLETED", duplicateOf: null },
            { createdAt: "2026-03-04T09:00:00Z" },
            {
              createdAt: "2026-03-05T09:00:00Z",
              stateReason: "DUPLICATE",
              duplicateOf: { id: "I_2" },
            },
          ],
        },
      },
    });
  });

  it("sub-issues count towards their parent", () => {
    const { ask } = twinOf(
      worldOf(
        issue("02 09:00", 1),
        issue("02 09:00", 2),
        issue("02 09:00", 3),
        act("03 09:00", { do: "set parent", content: "I_2", parent: "I_1" }),
        act("03 09:00", { do: "set parent", content: "I_3", parent: "I_1" }),
        act("04 09:00", { do: "close", content: "I_3", reason: "COMPLETED" }),
      ),
    );
    expect(
      ask(`query Q { node(id: "I_1") { ... on Issue { subIssuesSummary { total completed percentCompleted } } }
        child: node(id: "I_2") { ... on Issue { parent { id } } } }`).data,
    ).toEqual({
      node: { subIssuesSummary: { total: 2, completed: 1, percentCompleted: 50 } },
      child: { parent: { id: "I_1" } },
    });
  });
});
