import { describe, expect, it } from "vitest";
import { act, issue, twinOf, worldOf } from "./sample.ts";

describe("timelineItems", () => {
  const { ask } = twinOf(
    worldOf(
      issue("02 09:00", 1),
      ...["03", "04", "05"].map((day) => act(`${day} 09:00`, { do: "comment", content: "I_1" })),
      act("06 09:00", { do: "label", content: "I_1", label: "bug" }),
      act("07 09:00", { do: "unlabel", content: "I_1", label: "bug" }),
    ),
  );
  const counts = "totalCount filteredCount pageCount nodes { __typename } pageInfo { endCursor }";
  const timeline = (args: string) => {
    const { data, errors } = ask(
      `query Q { node(id: "I_1") { ... on Issue { timelineItems(${args}) { ${counts} } } } }`,
    );
    expect(errors).toBeUndefined();
    const found = (
      data as {
        node: {
          timelineItems: Record<"totalCount" | "filteredCount" | "pageCount", number> & {
            nodes: { __typename: string }[];
            pageInfo: { endCursor: string };
          };
        };
      }
    ).node.timelineItems;
    return {
      counts: [found.totalCount, found.filteredCount, found.pageCount],
      types: found.nodes.map(({ __typename }) => __typename),
      endCursor: found.pageInfo.endCursor,
    };
  };

  it("is filtered by type, and totalCount is not", () => {
    expect(timeline("first: 1, itemTypes: [LABELED_EVENT, UNLABELED_EVENT]")).toMatchObject({
      counts: [5, 2, 1],
      types: ["LabeledEvent"],
    });
  });

  it("is filtered by time, the very second included", () => {
    expect(timeline('first: 9, since: "2026-03-06T09:00:00Z"').types).toEqual([
      "LabeledEvent",
      "UnlabeledEvent",
    ]);
  });

  it("goes on behind a cursor, which filteredCount takes off", () => {
    const { endCursor } = timeline("first: 2");
    expect(timeline(`first: 2, after: "${endCursor}"`)).toMatchObject({
      counts: [5, 3, 2],
      types: ["IssueComment", "LabeledEvent"],
    });
  });

  it("gives the last ones", () => {
    expect(timeline("last: 2").types).toEqual(["LabeledEvent", "UnlabeledEvent"]);
  });
});
