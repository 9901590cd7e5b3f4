import { describe, expect, it } from "vitest";
import { issueFacts } from "../../../src/github/facts/issue-facts.ts";
import type { IssueEventNode } from "../../../src/github/wire.ts";
import { ada, addedToBoard, at, bot, day, issueNode, moved } from "../nodes.ts";

const without = (events: IssueEventNode[], own = {}) =>
  issueFacts(issueNode(own), events).facts.filter(({ kind }) => kind !== "created");
const closed = (
  id: string,
  createdAt: string,
  closeReason: "COMPLETED" | "NOT_PLANNED" | null = null,
) => ({ __typename: "ClosedEvent", id, createdAt, actor: ada, closeReason, closer: null }) as const;
const reopened = (id: string, createdAt: string) =>
  ({ __typename: "ReopenedEvent", id, createdAt, actor: ada }) as const;

describe("issueFacts", () => {
  it("reads what the issue is now", () => {
    const node = issueNode({
      issueState: "CLOSED",
      labels: { nodes: [{ name: "bug" }, null] },
      assignees: { nodes: [{ login: "bo" }] },
      milestone: { title: "M1" },
      issueType: { name: "Bug" },
      parent: { id: "I_0" },
      subIssuesSummary: { total: 2 },
    });
    expect(issueFacts(node, []).item).toEqual({
      id: "I_1",
      kind: "issue",
      repository: "acme/app",
      number: 7,
      title: "Fix the pump",
      url: "https://github.com/acme/app/issues/7",
      state: "closed",
      createdAt: at(1),
      updatedAt: at(1),
      author: "ada",
      assignees: ["bo"],
      labels: ["bug"],
      milestone: "M1",
      type: "Bug",
      parent: "I_0",
      subIssues: 2,
      closes: [],
      boards: [],
      depth: "whole",
    });
  });

  it("records the creation by its author", () => {
    expect(issueFacts(issueNode(), []).facts).toEqual([
      {
        id: "I_1:created",
        item: "I_1",
        at: at(1),
        evidence: "recorded",
        by: "ada",
        kind: "created",
      },
    ]);
  });

  it("records each event under its own id, telling automation from people", () => {
    const event = moved("E2", day(3), "Todo", "Doing");
    const byBot = { ...event, actor: bot } as IssueEventNode;
    const byWorkflow = { ...event, wasAutomated: true } as IssueEventNode;
    const status = {
      item: "I_1",
      at: at(3),
      evidence: "recorded",
      kind: "status",
      board: "B",
      from: "Todo",
      to: "Doing",
    };
    expect(without([event])).toEqual([{ ...status, id: "E2", by: "ada" }]);
    expect(without([byBot])).toEqual([
      { ...status, id: "E2", by: "github-project-automation", automated: true },
    ]);
    expect(without([byWorkflow])).toEqual([{ ...status, id: "E2", by: "ada", automated: true }]);
  });

  it("keeps the board's id of every board event, and null for a board we may not see", () => {
    const facts = without([
      addedToBoard("E1", day(1), "OTHER"),
      moved("E2", day(2), "", "Todo", null),
    ]);
    expect(facts).toMatchObject([
      { kind: "added", board: "OTHER" },
      { kind: "status", board: null, from: "", to: "Todo" },
    ]);
  });

  it("turns each kind of event into its fact", () => {
    const stamp = (id: string) => ({ id, createdAt: day(2), actor: ada });
    const events: IssueEventNode[] = [
      {
        __typename: "RemovedFromProjectV2Event",
        ...stamp("a"),
        wasAutomated: false,
        project: { id: "B" },
      },
      {
        __typename: "ConvertedFromDraftEvent",
        ...stamp("b"),
        wasAutomated: false,
        project: { id: "B" },
      },
      { __typename: "LabeledEvent", ...stamp("c"), label: { name: "blocked" } },
      { __typename: "UnlabeledEvent", ...stamp("d"), label: { name: "blocked" } },
      { __typename: "AssignedEvent", ...stamp("e"), assignee: { __typename: "User", login: "bo" } },
      {
        __typename: "UnassignedEvent",
        ...stamp("f"),
        assignee: { __typename: "User", login: "bo" },
      },
      { __typename: "MilestonedEvent", ...stamp("g"), milestoneTitle: "M1" },
      { __typename: "DemilestonedEvent", ...stamp("h"), milestoneTitle: "M1" },
      { __typename: "IssueComment", id: "i", createdAt: day(2), author: ada },
      {
        __typename: "TransferredEvent",
        ...stamp("j"),
        fromRepository: { nameWithOwner: "acme/old" },
      },
      { __typename: "BlockedByAddedEvent", ...stamp("k"), blockingIssue: { id: "I_9" } },
      { __typename: "BlockedByRemovedEvent", ...stamp("l"), blockingIssue: null },
      { __typename: "ParentIssueAddedEvent", ...stamp("m"), parent: { id: "I_0" } },
      { __typename: "ParentIssueRemovedEvent", ...stamp("n"), parent: { id: "I_0" } },
      { __typename: "IssueTypeAddedEvent", ...stamp("o"), issueType: { name: "Bug" } },
      {
        __typename: "IssueTypeChangedEvent",
        ...stamp("p"),
        issueType: { name: "Task" },
        prevIssueType: { name: "Bug" },
      },
      { __typename: "IssueTypeRemovedEvent", ...stamp("q"), issueType: { name: "Task" } },
    ];
    const said = without(events).map(
      ({ item: _, at: __, evidence: ___, by: ____, ...rest }) => rest,
    );
    expect(said).toEqual([
      { id: "a", kind: "removed", board: "B" },
      { id: "b", kind: "converted", board: "B" },
      { id: "c", kind: "labelled", label: "blocked" },
      { id: "d", kind: "unlabelled", label: "blocked" },
      { id: "e", kind: "assigned", login: "bo" },
      { id: "f", kind: "unassigned", login: "bo" },
      { id: "g", kind: "milestoned", milestone: "M1" },
      { id: "h", kind: "demilestoned", milestone: "M1" },
      { id: "i", kind: "commented" },
      { id: "j", kind: "transferred", from: "acme/old" },
      { id: "k", kind: "blocked", blocker: "I_9" },
      { id: "l", kind: "unblocked", blocker: null },
      { id: "m", kind: "parented", parent: "I_0" },
      { id: "n", kind: "unparented", parent: "I_0" },
      { id: "o", kind: "typed", from: null, to: "Bug" },
      { id: "p", kind: "typed", from: "Bug", to: "Task" },
      { id: "q", kind: "typed", from: "Task", to: null },
    ]);
  });

  it("says nothing for kinds of events it does not know", () => {
    expect(without([{ __typename: "PinnedEvent", id: "x" }])).toEqual([]);
    expect(
      without([{ __typename: "BornTomorrowEvent", id: "y" } as unknown as IssueEventNode]),
    ).toEqual([]);
  });
});

describe("issueFacts, closing and reopening", () => {
  it("keeps the reason for closing in the domain's words", () => {
    const done = { issueState: "CLOSED", closedAt: day(4) } as const;
    expect(without([closed("E", day(4), "NOT_PLANNED")], done)).toMatchObject([
      { id: "E", kind: "closed", reason: "not planned", evidence: "recorded" },
    ]);
    expect(without([closed("E", day(4))], done)).toMatchObject([{ reason: null }]);
  });

  it("infers a closing that has no event, at the issue's own closing time", () => {
    const own = {
      issueState: "CLOSED",
      stateReason: "COMPLETED",
      closedAt: day(4),
      updatedAt: day(5),
    } as const;
    const inferred = {
      id: `I_1:closed:${day(4)}`,
      item: "I_1",
      at: at(4),
      evidence: "inferred",
      kind: "closed",
      reason: "completed",
    };
    expect(without([], own)).toEqual([inferred]);
    // The events end with it open.
    expect(without([closed("A", day(2)), reopened("B", day(3))], own).at(-1)).toEqual(inferred);
    // A second off the event is the same closing.
    expect(without([closed("A", "2026-06-04T00:00:01Z")], own)).toHaveLength(1);
  });

  it("concludes nothing from a state that is older than the last event", () => {
    expect(without([closed("A", day(2))], { updatedAt: day(1) }).map(({ id }) => id)).toEqual([
      "A",
    ]);
  });

  it("knows a reopening without an event only within bounds", () => {
    expect(without([closed("A", day(2))], { updatedAt: day(6) }).at(-1)).toEqual({
      id: "I_1:reopened:A",
      item: "I_1",
      at: at(6),
      notBefore: at(2),
      evidence: "observed",
      kind: "reopened",
    });
  });
});

describe("issueFacts, linked pull requests", () => {
  const stamp = (id: string) => ({ id, createdAt: day(2), actor: ada });
  const pull = { __typename: "PullRequest", id: "PR_1" } as const;
  const issue = { __typename: "Issue" } as const;

  it("links a pull request that mentions the issue as closing it, and no other", () => {
    const mention = (
      willCloseTarget: boolean,
      source: typeof pull | typeof issue,
    ): IssueEventNode => ({
      __typename: "CrossReferencedEvent",
      ...stamp("X"),
      willCloseTarget,
      source,
    });
    expect(without([mention(true, pull)])).toMatchObject([
      { id: "X", kind: "linked", pull: "PR_1" },
    ]);
    expect(without([mention(false, pull)])).toEqual([]);
    expect(without([mention(true, issue)])).toEqual([]);
  });

  it("links by hand from either end, and unlinks", () => {
    const events: IssueEventNode[] = [
      { __typename: "ConnectedEvent", ...stamp("C1"), source: issue, subject: pull },
      { __typename: "ConnectedEvent", ...stamp("C2"), source: pull, subject: issue },
      { __typename: "DisconnectedEvent", ...stamp("D"), source: issue, subject: pull },
    ];
    expect(without(events)).toMatchObject([
      { id: "C1", kind: "linked", pull: "PR_1" },
      { id: "C2", kind: "linked", pull: "PR_1" },
      { id: "D", kind: "unlinked", pull: "PR_1" },
    ]);
  });

  it("lets the later creation stand in for a link that no event tells", () => {
    const references = {
      nodes: [
        { id: "PR_1", createdAt: day(5) },
        { id: "PR_2", createdAt: "2026-05-01T00:00:00Z" },
      ],
    };
    const told: IssueEventNode = {
      __typename: "ConnectedEvent",
      ...stamp("C"),
      source: issue,
      subject: pull,
    };
    const stood = { item: "I_1", evidence: "proxy", kind: "linked" };
    expect(without([], { closedByPullRequestsReferences: references })).toEqual([
      { ...stood, id: "I_1:linked:PR_1", at: at(5), pull: "PR_1" },
      { ...stood, id: "I_1:linked:PR_2", at: at(1), pull: "PR_2" },
    ]);
    expect(
      without([told], { closedByPullRequestsReferences: references }).map(({ id }) => id),
    ).toEqual(["C", "I_1:linked:PR_2"]);
  });
});
