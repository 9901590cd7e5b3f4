import { describe, expect, it } from "vitest";
import type { Deed } from "../../../mocks/github/action.ts";
import { act, issue, twinOf, worldOf } from "./sample.ts";

const updated = (content: Deed | null) => {
  const { ask } = twinOf(
    worldOf(
      issue("02 09:00", 1),
      issue("02 09:00", 2),
      act("03 09:00", { do: "add dependency", content: "I_2", blocker: "I_1" }),
      ...(content ? [act("05 12:00", content)] : []),
    ),
  );
  const { data } = ask(
    'query Q { a: node(id: "I_1") { ...U } b: node(id: "I_2") { ...U } } fragment U on Issue { updatedAt }',
  );
  const { a, b } = data as Record<"a" | "b", { updatedAt: string }>;
  return [a.updatedAt.slice(8, 10), b.updatedAt.slice(8, 10)];
};

describe("Issue.updatedAt", () => {
  it("moves with most deeds", () => {
    expect(updated(null)).toEqual(["02", "03"]);
    expect(updated({ do: "label", content: "I_1", label: "bug" })).toEqual(["05", "03"]);
    expect(updated({ do: "assign", content: "I_1", login: "bo" })).toEqual(["05", "03"]);
    expect(updated({ do: "comment", content: "I_1" })).toEqual(["05", "03"]);
    expect(updated({ do: "close", content: "I_1", reason: null })).toEqual(["05", "03"]);
    expect(updated({ do: "set parent", content: "I_1", parent: "I_2" })).toEqual(["05", "05"]);
  });

  it("does not move when a dependency goes, nor when the issue stands in another's way", () => {
    expect(updated({ do: "remove dependency", content: "I_2", blocker: "I_1" })).toEqual([
      "02",
      "03",
    ]);
  });
});

describe("dependencies", () => {
  const edges = `query Q { node(id: "I_1") { ... on Issue {
    issueDependenciesSummary { blockedBy totalBlockedBy blocking totalBlocking }
    blockedBy(first: 10) { totalCount nodes { id state } }
    timelineItems(first: 10) { nodes { __typename ... on BlockedByAddedEvent { blockingIssue { id } } } }
  } } }`;

  it("list a closed blocker still, and count one we may not read without listing it", () => {
    const { ask } = twinOf(
      worldOf(
        issue("02 09:00", 1),
        issue("02 09:00", 2),
        issue("02 09:00", 3, "R_dark"),
        act("03 09:00", { do: "add dependency", content: "I_1", blocker: "I_2" }),
        act("03 10:00", { do: "add dependency", content: "I_1", blocker: "I_3" }),
        act("04 09:00", { do: "close", content: "I_2", reason: "COMPLETED" }),
      ),
    );
    expect(ask(edges)).toEqual({
      data: {
        node: {
          issueDependenciesSummary: {
            blockedBy: 1,
            totalBlockedBy: 2,
            blocking: 0,
            totalBlocking: 0,
          },
          blockedBy: { totalCount: 2, nodes: [{ id: "I_2", state: "CLOSED" }] },
          timelineItems: {
            nodes: [
              { __typename: "BlockedByAddedEvent", blockingIssue: { id: "I_2" } },
              { __typename: "BlockedByAddedEvent", blockingIssue: null },
            ],
          },
        },
      },
    });
  });

  it("write on both sides, and are gone once removed", () => {
    const { ask } = twinOf(
      worldOf(
        issue("02 09:00", 1),
        issue("02 09:00", 2),
        act("03 09:00", { do: "add dependency", content: "I_1", blocker: "I_2" }),
        act("04 09:00", { do: "remove dependency", content: "I_1", blocker: "I_2" }),
      ),
    );
    expect(ask(edges).data).toMatchObject({
      node: {
        issueDependenciesSummary: { totalBlockedBy: 0 },
        blockedBy: { totalCount: 0, nodes: [] },
        timelineItems: {
          nodes: [{ __typename: "BlockedByAddedEvent" }, { __typename: "BlockedByRemovedEvent" }],
        },
      },
    });
    expect(
      ask(
        'query Q { node(id: "I_2") { ... on Issue { timelineItems(first: 9) { nodes { __typename } } } } }',
      ).data,
    ).toEqual({
      node: {
        timelineItems: {
          nodes: [{ __typename: "BlockingAddedEvent" }, { __typename: "BlockingRemovedEvent" }],
        },
      },
    });
  });
});
