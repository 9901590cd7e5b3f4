import type { Fact, FactContent } from "../../../src/domain/fact.ts";
import type { Item } from "../../../src/domain/item.ts";
import type { ItemFacts } from "../../../src/domain/reading.ts";
import type { BoardColumns } from "../../../src/history/proposal/proposal.ts";

export const board = "B";
const hour = 3_600_000;

export const columns = (
  statuses: string[] | null,
  own: Partial<BoardColumns> = {},
): BoardColumns => ({
  board,
  title: "Delivery",
  statuses,
  columnsBy: null,
  iterationFields: [],
  ...own,
});

let count = 0;

/** An item with what was said of it, an hour apart from `from` on. */
export function item(
  said: readonly (FactContent & { evidence?: Fact["evidence"]; at?: number })[],
  own: Partial<Item> = {},
  from = 0,
): ItemFacts {
  const id = `I_${++count}`;
  const last = said.findLast((fact) => fact.kind === "status");
  return {
    item: {
      id,
      kind: "issue",
      repository: "acme/app",
      number: count,
      title: "Title",
      url: null,
      state: "open",
      createdAt: from,
      updatedAt: from,
      author: null,
      assignees: [],
      labels: [],
      milestone: null,
      type: null,
      parent: null,
      subIssues: 0,
      closes: [],
      boards: [
        {
          board,
          status: last?.kind === "status" ? last.to : null,
          archived: false,
          gone: false,
          fields: {},
        },
      ],
      depth: "whole",
      ...own,
    },
    facts: said.map(
      (fact, i): Fact => ({
        ...fact,
        id: `${id}:${i}`,
        item: id,
        at: fact.at ?? from + i * hour,
        evidence: fact.evidence ?? "recorded",
      }),
    ),
  };
}

/** Moves through statuses, each from the one before. */
export const moves = (...statuses: string[]): FactContent[] =>
  statuses.map((to, i) => ({ kind: "status", board, from: statuses[i - 1] ?? "", to }));

export const labels = (...told: string[]): FactContent[] =>
  told.map((one) =>
    one.startsWith("-")
      ? { kind: "unlabelled", label: one.slice(1) }
      : one === "closed"
        ? { kind: "closed", reason: "completed" }
        : { kind: "labelled", label: one },
  );

export const many = <T>(n: number, make: (i: number) => T): T[] =>
  Array.from({ length: n }, (_, i) => make(i));
