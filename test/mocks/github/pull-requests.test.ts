import { describe, expect, it } from "vitest";
import type { Action } from "../../../mocks/github/action.ts";
import { act, issue, twinOf, worldOf } from "./sample.ts";

const pull = (time: string, repository = "R_app"): Action =>
  act(
    time,
    {
      do: "open pull request",
      id: "PR_1",
      repository,
      number: 10,
      title: "Fix it",
      draft: true,
      closes: ["I_1"],
    },
    "bo",
  );

describe("a pull request that closes an issue", () => {
  const merged = [
    issue("02 09:00", 1),
    pull("03 09:00"),
    act("04 09:00", { do: "merge", content: "PR_1" }),
    act("04 09:00", { do: "close", content: "I_1", reason: "COMPLETED", closer: "PR_1" }),
  ];

  it("is referenced from the issue, which is not updated by it", () => {
    const { ask } = twinOf(worldOf(issue("02 09:00", 1), pull("03 09:00")));
    expect(
      ask(`query Q { node(id: "I_1") { ... on Issue { updatedAt
        closedByPullRequestsReferences(first: 9) { nodes { id } }
        timelineItems(first: 9) { nodes { ... on CrossReferencedEvent {
          createdAt willCloseTarget isCrossRepository actor { login }
          source { ... on PullRequest { id } } target { ... on Issue { id } } } } } } }
        pull: node(id: "PR_1") { ... on PullRequest { closingIssuesReferences(first: 9) { nodes { id } } } } }`)
        .data,
    ).toEqual({
      node: {
        updatedAt: "2026-03-02T09:00:00Z",
        closedByPullRequestsReferences: { nodes: [{ id: "PR_1" }] },
        timelineItems: {
          nodes: [
            {
              createdAt: "2026-03-03T09:00:00Z",
              willCloseTarget: true,
              isCrossRepository: false,
              actor: { login: "bo" },
              source: { id: "PR_1" },
              target: { id: "I_1" },
            },
          ],
        },
      },
      pull: { closingIssuesReferences: { nodes: [{ id: "I_1" }] } },
    });
  });

  it("is merged and closed in the same second, and is the issue's closer", () => {
    const { ask } = twinOf(worldOf(...merged));
    expect(
      ask(`query Q {
        pull: node(id: "PR_1") { ... on PullRequest { state merged mergedAt closedAt mergedBy { login }
          timelineItems(first: 9) { nodes { __typename
            ... on MergedEvent { createdAt } ... on ClosedEvent { createdAt } } } } }
        issue: node(id: "I_1") { ... on Issue { timelineItems(first: 9, itemTypes: [CLOSED_EVENT]) {
          nodes { ... on ClosedEvent { closer { __typename ... on PullRequest { id } } } } } } } }`)
        .data,
    ).toEqual({
      pull: {
        state: "MERGED",
        merged: true,
        mergedAt: "2026-03-04T09:00:00Z",
        closedAt: "2026-03-04T09:00:00Z",
        mergedBy: { login: "ada" },
        timelineItems: {
          nodes: [
            { __typename: "MergedEvent", createdAt: "2026-03-04T09:00:00Z" },
            { __typename: "ClosedEvent", createdAt: "2026-03-04T09:00:00Z" },
          ],
        },
      },
      issue: {
        timelineItems: { nodes: [{ closer: { __typename: "PullRequest", id: "PR_1" } }] },
      },
    });
  });

  it("is no longer listed once merged, unless closed ones are asked for", () => {
    const { ask } = twinOf(worldOf(...merged));
    expect(
      ask(`query Q { node(id: "I_1") { ... on Issue {
        open: closedByPullRequestsReferences(first: 9) { totalCount }
        all: closedByPullRequestsReferences(first: 9, includeClosedPrs: true) { totalCount } } } }`)
        .data,
    ).toEqual({ node: { open: { totalCount: 0 }, all: { totalCount: 1 } } });
  });

  it("in a repository we may not read leaves no trace on the issue", () => {
    const { ask } = twinOf(worldOf(issue("02 09:00", 1), pull("03 09:00", "R_dark")));
    expect(
      ask(`query Q { node(id: "I_1") { ... on Issue {
        closedByPullRequestsReferences(first: 9) { totalCount }
        timelineItems(first: 9) { totalCount } } } }`).data,
    ).toEqual({
      node: { closedByPullRequestsReferences: { totalCount: 0 }, timelineItems: { totalCount: 0 } },
    });
  });
});

describe("a review", () => {
  it("is told with its verdict, updates the pull request and not the issue", () => {
    const { ask } = twinOf(
      worldOf(
        issue("02 09:00", 1),
        pull("03 09:00"),
        act("04 09:00", { do: "ready for review", content: "PR_1" }),
        act("04 10:00", { do: "request review", content: "PR_1", login: "ada" }),
        act("05 09:00", { do: "review", content: "PR_1", verdict: "CHANGES_REQUESTED" }),
        act("06 09:00", { do: "convert to draft", content: "PR_1" }),
        act("07 09:00", { do: "review", content: "PR_1", verdict: "APPROVED" }),
      ),
    );
    expect(
      ask(`query Q { issue: node(id: "I_1") { ... on Issue { updatedAt } }
        node(id: "PR_1") { ... on PullRequest { isDraft updatedAt
        reviewRequests(first: 9) { totalCount }
        timelineItems(first: 9) { nodes { __typename
          ... on ReviewRequestedEvent { requestedReviewer { ... on User { login } } }
          ... on PullRequestReview { submittedAt state author { login } } } } } } }`),
    ).toEqual({
      data: {
        issue: { updatedAt: "2026-03-02T09:00:00Z" },
        node: {
          isDraft: true,
          updatedAt: "2026-03-07T09:00:00Z",
          reviewRequests: { totalCount: 0 },
          timelineItems: {
            nodes: [
              { __typename: "ReadyForReviewEvent" },
              { __typename: "ReviewRequestedEvent", requestedReviewer: { login: "ada" } },
              {
                __typename: "PullRequestReview",
                submittedAt: "2026-03-05T09:00:00Z",
                state: "CHANGES_REQUESTED",
                author: { login: "ada" },
              },
              { __typename: "ConvertToDraftEvent" },
              {
                __typename: "PullRequestReview",
                submittedAt: "2026-03-07T09:00:00Z",
                state: "APPROVED",
                author: { login: "ada" },
              },
            ],
          },
        },
      },
    });
  });
});
