import type { Fact } from "../../domain/fact.ts";
import type { Instant } from "../../domain/instant.ts";
import type { BoardId, BoardPlace, Item } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { BoardRow } from "./board-row.ts";
import { standingOn } from "./standing.ts";
import { bounded, type Compared, isRenamed, rowBefore, seen, statusFacts } from "./status-facts.ts";

/** What a row is read against: the board, this reading and the last, and all that is stored of the item. */
export type Known = Omit<Compared, "standing"> & { facts: readonly Fact[] };

/**
 * An item with its place on a board, and what the board's row tells beyond what is
 * known: when it came there, its last move, its other fields' last changes, whether it
 * is archived. What is known already is not told again: reading a row twice adds nothing.
 *
 * @param own the item and its facts, recorded ones in the order of its timeline
 * @returns the item, and the former name of its status where the option was renamed since
 */
export function placed(
  own: ItemFacts,
  row: BoardRow,
  known: Known,
): ItemFacts & { former: string | null } {
  const { item, facts } = own;
  const { board } = known;
  const told = facts.filter(({ evidence }) => evidence === "recorded");
  const additions = additionFacts(row, board, [...told, ...known.facts]);
  const until = Math.max(row.itemUpdatedAt, row.statusUpdatedAt ?? 0);
  const standing = standingOn(board, told, [...known.facts, ...additions], until);
  const compared: Compared = { ...known, standing };
  return {
    former: isRenamed(row, standing, known.names) ? standing.status : null,
    item: withPlace(item, boardPlace(row, board)),
    facts: [
      ...facts,
      ...additions,
      ...statusFacts(row, compared, item.createdAt),
      ...fieldFacts(row, compared),
      ...archiveFacts(row, compared),
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

/** Where an item stands on a board by its row. */
export const boardPlace = (row: BoardRow, board: BoardId): BoardPlace => ({
  board,
  boardItem: row.boardItem,
  status: row.status,
  archived: row.archived,
  updatedAt: row.itemUpdatedAt,
  gone: false,
  fields: row.fields,
});

/** An event may be written a while after the row. */
const eventLagMs = 120_000;
const skewMs = 2_000;

/** The row's own creation, where no event brought the item onto the board then. */
const additionFacts = (row: BoardRow, board: BoardId, known: readonly Fact[]): Fact[] => {
  const told = known.some((fact) => {
    if ((fact.kind !== "added" && fact.kind !== "converted") || fact.board !== board) return false;
    const later = fact.at - row.createdAt;
    return later >= -skewMs && (fact.kind === "converted" || later <= eventLagMs);
  });
  if (told) return [];
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

/** The last change of each field, by its own time; that it was cleared, between two readings. */
function fieldFacts(row: BoardRow, compared: Compared): Fact[] {
  const { board, standing } = compared;
  const last = rowBefore(row, compared)?.row.fields ?? {};
  const common = { item: row.item, kind: "field", board } as const;
  const facts: Fact[] = [];
  for (const [field, { text, updatedAt }] of Object.entries(row.values)) {
    const before = standing.fields.get(field);
    // The same value under another name: an option or an iteration was renamed.
    if (before?.to === text || (before && before.to !== null && updatedAt <= before.at)) continue;
    const earlierText = last[field] === text ? null : (last[field] ?? null);
    const from = before ? before.to : earlierText;
    const id = `${row.item}:field:${board}:${field}:${updatedAt}`;
    const at = Math.max(updatedAt, before?.at ?? updatedAt);
    facts.push({ ...common, id, at, evidence: "inferred", field, from, to: text });
  }
  for (const field of new Set([...standing.fields.keys(), ...Object.keys(last)])) {
    const before = standing.fields.get(field);
    const from = before ? before.to : (last[field] ?? null);
    if (field in row.values || from === null) continue;
    facts.push({
      ...common,
      ...seen(row, compared, before?.at ?? null, ({ fields }) => fields[field] !== undefined),
      id: `${row.item}:field:${board}:${field}:cleared:${before?.id ?? ""}`,
      evidence: "observed",
      field,
      from,
      to: null,
    });
  }
  return facts;
}

/** GitHub tells that a row is archived, never since when. */
function archiveFacts(row: BoardRow, compared: Compared): Fact[] {
  const { board, standing } = compared;
  const { movedAt, toggledAt } = standing;
  const last = rowBefore(row, compared);
  const fact = (kind: "archived" | "unarchived", since: Instant | null, times: Times): Fact => ({
    ...times,
    id: `${row.item}:${kind}:${row.boardItem}:${since ?? ""}`,
    item: row.item,
    evidence: "observed",
    kind,
    board,
  });
  const news = (since: Instant | null): Fact => {
    const from = since ?? row.createdAt;
    const times =
      last?.row.archived === row.archived && last.at > from
        ? bounded(last.at, from)
        : seen(row, compared, from, ({ archived }) => archived !== row.archived);
    return fact(row.archived ? "archived" : "unarchived", since, times);
  };
  if (movedAt !== null) {
    const lastArchived = last?.row.archived && last.at < movedAt ? last.at : 0;
    const broughtBack = fact(
      "unarchived",
      toggledAt,
      bounded(movedAt, Math.max(lastArchived, toggledAt ?? row.createdAt)),
    );
    return row.archived ? [broughtBack, news(movedAt)] : [broughtBack];
  }
  const was = toggledAt !== null ? standing.archived : (last?.row.archived ?? false);
  // Of one that became an issue, or moved, while it was archived, nothing tells yet.
  return was === row.archived && standing.archived === row.archived ? [] : [news(toggledAt)];
}

type Times = Pick<Fact, "at" | "notBefore">;
