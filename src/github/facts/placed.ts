import type { Fact } from "../../domain/fact.ts";
import type { BoardId, BoardPlace, Item } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { BoardRow } from "./board-row.ts";
import { type Earlier, statusFacts } from "./status-facts.ts";

/**
 * An item with its place on a board, and what the board's row tells beyond the
 * item's own events: when it came there, its last move, its other fields' last changes.
 *
 * @param own     the item and its recorded facts, oldest first
 * @param earlier what the last complete reading found, if any
 */
export function placed(
  { item, facts }: ItemFacts,
  row: BoardRow,
  board: BoardId,
  earlier: Earlier | null,
): ItemFacts {
  return {
    item: withPlace(item, boardPlace(row, board)),
    facts: [
      ...facts,
      ...additionFacts(row, board, facts),
      ...statusFacts(row, board, item.createdAt, facts, earlier),
      ...fieldFacts(row, board, earlier),
    ],
  };
}

/** An item of which GitHub shows us the row and not the content. */
export const redactedFacts = (row: BoardRow): ItemFacts => ({
  item: {
    id: row.item,
    kind: "redacted",
    repository: null,
    number: null,
    title: "",
    url: null,
    state: "open",
    createdAt: row.createdAt,
    updatedAt: row.itemUpdatedAt,
    author: null,
    assignees: [],
    labels: [],
    milestone: null,
    type: null,
    parent: null,
    subIssues: 0,
    closes: [],
    boards: [],
    depth: "whole",
  },
  facts: [],
});

/** The item with this place in the stead of what it had for the same board. */
export const withPlace = (item: Item, place: BoardPlace): Item => ({
  ...item,
  boards: [...item.boards.filter(({ board }) => board !== place.board), place],
});

const boardPlace = (row: BoardRow, board: BoardId): BoardPlace => ({
  board,
  status: row.status,
  archived: row.archived,
  updatedAt: row.itemUpdatedAt,
  gone: false,
  fields: row.fields,
});

/** The row's own creation, where no event brought the item onto the board. */
const additionFacts = (row: BoardRow, board: BoardId, told: readonly Fact[]): Fact[] => {
  const last = told.findLast(
    (fact) =>
      (fact.kind === "added" || fact.kind === "converted" || fact.kind === "removed") &&
      fact.board === board,
  );
  if (last && last.kind !== "removed") return [];
  return [
    {
      id: `${row.item}:added:${row.boardItem}`,
      item: row.item,
      at: row.createdAt,
      evidence: "inferred",
      kind: "added",
      board,
    },
  ];
};

/** The last change of each field that has a value now; changes before it are lost. */
const fieldFacts = (row: BoardRow, board: BoardId, earlier: Earlier | null): Fact[] =>
  Object.entries(row.values)
    .filter(([field, { text }]) => earlier?.row.fields[field] !== text)
    .map(([field, { text, updatedAt }]) => ({
      id: `${row.item}:field:${board}:${field}:${updatedAt}`,
      item: row.item,
      at: updatedAt,
      evidence: "inferred",
      kind: "field",
      board,
      field,
      from: earlier?.row.fields[field] ?? null,
      to: text,
    }));
