import { parseInstant } from "../../domain/instant.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { type DraftNode, present } from "../wire.ts";
import { doneBy } from "./stamp.ts";

/** A draft on a board. It has no timeline: beyond its creation only the board's row tells of it. */
export function draftFacts(node: DraftNode): ItemFacts {
  const createdAt = parseInstant(node.createdAt);
  return {
    item: {
      id: node.id,
      kind: "draft",
      repository: null,
      number: null,
      title: node.title,
      url: null,
      state: "open",
      createdAt,
      updatedAt: parseInstant(node.updatedAt),
      author: node.creator?.login ?? null,
      assignees: present(node.assignees.nodes).map(({ login }) => login),
      labels: [],
      milestone: null,
      type: null,
      parent: null,
      subIssues: 0,
      closes: [],
      boards: [],
      depth: "whole",
    },
    facts: [
      {
        id: `${node.id}:created`,
        item: node.id,
        at: createdAt,
        evidence: "recorded",
        ...doneBy(node.creator),
        kind: "created",
      },
    ],
  };
}
