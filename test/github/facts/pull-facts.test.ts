import { describe, expect, it } from "vitest";
import { pullFacts } from "../../../src/github/facts/pull-facts.ts";
import type { PullEventNode } from "../../../src/github/wire.ts";
import { ada, at, day, pullNode } from "../nodes.ts";

const stamp = (id: string, createdAt = day(2)) => ({ id, createdAt, actor: ada });
const review = (id: string, reviewState: "APPROVED" | "DISMISSED" | "PENDING" | "COMMENTED") =>
  ({
    __typename: "PullRequestReview",
    id,
    submittedAt: reviewState === "PENDING" ? null : day(3),
    reviewState,
    author: { __typename: "User", login: "bo" },
  }) as const;
const told = (events: PullEventNode[], own = {}) =>
  pullFacts(pullNode(own), events).facts.filter(({ kind }) => kind !== "created");

describe("pullFacts", () => {
  it("keeps which issues it closes, and that it is merged", () => {
    const closing = { closingIssuesReferences: { nodes: [{ id: "I_1" }] } };
    const { item } = pullFacts(pullNode({ ...closing, pullState: "MERGED" }), []);
    expect([item.kind, item.state, item.closes]).toEqual(["pull request", "merged", ["I_1"]]);
  });

  it("records reviews at the time of their submission, not while they are being written", () => {
    expect(told([review("R1", "APPROVED"), review("R2", "PENDING")])).toEqual([
      {
        id: "R1",
        item: "PR_1",
        at: at(3),
        evidence: "recorded",
        by: "bo",
        kind: "reviewed",
        verdict: "approved",
      },
    ]);
  });

  it("remembers what a dismissed review had said, so that reading it twice gives the same", () => {
    const dismissal: PullEventNode = {
      __typename: "ReviewDismissedEvent",
      ...stamp("D", day(4)),
      previousReviewState: "APPROVED",
      review: { id: "R1" },
    };
    expect(told([review("R1", "DISMISSED"), dismissal])).toMatchObject([
      { id: "R1", kind: "reviewed", verdict: "approved" },
      { id: "D", kind: "reviewed", verdict: "dismissed" },
    ]);
  });

  it("records requests for review of a person and of a team", () => {
    const person = { __typename: "User", login: "bo" } as const;
    const team = { __typename: "Team", combinedSlug: "acme/core" } as const;
    const events: PullEventNode[] = [
      { __typename: "ReviewRequestedEvent", ...stamp("a"), requestedReviewer: person },
      { __typename: "ReviewRequestRemovedEvent", ...stamp("b"), requestedReviewer: team },
      { __typename: "ReviewRequestedEvent", ...stamp("c"), requestedReviewer: null },
    ];
    expect(told(events)).toMatchObject([
      { kind: "review requested", reviewer: "bo" },
      { kind: "review request removed", reviewer: "acme/core" },
      { kind: "review requested", reviewer: null },
    ]);
  });

  it("knows a pull request that was born a draft", () => {
    const ready: PullEventNode = { __typename: "ReadyForReviewEvent", ...stamp("a") };
    const back: PullEventNode = { __typename: "ConvertToDraftEvent", ...stamp("b") };
    const kinds = (events: PullEventNode[], isDraft: boolean) =>
      told(events, { isDraft }).map(({ id }) => id);
    expect(kinds([ready], false)).toEqual(["PR_1:drafted", "a"]);
    expect(kinds([], true)).toEqual(["PR_1:drafted"]);
    expect(kinds([back], true)).toEqual(["b"]);
    expect(kinds([], false)).toEqual([]);
  });

  it("infers merging and closing where their events are missing", () => {
    const own = { pullState: "MERGED", mergedAt: day(4), closedAt: day(4) };
    const merged: PullEventNode = { __typename: "MergedEvent", ...stamp("m", day(4)) };
    const closed: PullEventNode = {
      __typename: "ClosedEvent",
      ...stamp("c", day(4)),
      closer: null,
    };
    expect(told([], own)).toMatchObject([
      { kind: "merged", at: at(4), evidence: "inferred" },
      { kind: "closed", at: at(4), evidence: "inferred", reason: null },
    ]);
    expect(told([merged, closed], own).map(({ id }) => id)).toEqual(["m", "c"]);
  });
});
