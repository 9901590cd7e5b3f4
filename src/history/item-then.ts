import type { Fact } from "../domain/fact.ts";
import type { Instant } from "../domain/instant.ts";
import type { BoardId, Item } from "../domain/item.ts";
import { orderFacts } from "./order-facts.ts";

/** What describes an item at an instant. */
export type ItemThen = {
  repository: string | null;
  labels: readonly string[];
  assignees: readonly string[];
  milestone: string | null;
  type: string | null;
  parent: string | null;
  /** Values of the board's other fields, by name. */
  fields: Readonly<Record<string, string>>;
};

const noFields: Readonly<Record<string, string>> = {};

/** The first listed of the team's boards on which the item stands or stood; its fields are the item's. */
export function fieldsBoard(item: Item, boards: readonly BoardId[]): BoardId | null {
  const only = item.boards[0];
  if (only === undefined) return null;
  if (item.boards.length === 1) return boards.includes(only.board) ? only.board : null;
  const standing = boards.find((board) =>
    item.boards.some((place) => place.board === board && !place.gone),
  );
  return (
    standing ?? boards.find((board) => item.boards.some((place) => place.board === board)) ?? null
  );
}

/**
 * An item as it was at `asOf`: what GitHub says of it now, less what the facts dated later
 * changed. What has no fact (a label renamed) is as it is now.
 *
 * @param facts in any order; only those after `asOf` are read
 * @param board whose fields count, or null
 */
export function itemThen(
  item: Item,
  facts: readonly Fact[],
  board: BoardId | null,
  asOf: Instant,
): ItemThen {
  const then = {
    repository: item.repository,
    labels: new Set(item.labels),
    assignees: new Set(item.assignees),
    milestone: item.milestone,
    type: item.type,
    parent: item.parent,
    fields: { ...itemNow(item, board).fields } as Record<string, string>,
  };
  const later = orderFacts(
    facts.filter(({ at }) => at > asOf),
    Infinity,
  ).toSorted((a, b) => a.at - b.at || leaving(b) - leaving(a));
  for (let i = later.length - 1; i >= 0; i--) {
    const fact = later[i] as Fact;
    switch (fact.kind) {
      case "labelled":
        then.labels.delete(fact.label);
        break;
      case "unlabelled":
        then.labels.add(fact.label);
        break;
      case "assigned":
        then.assignees.delete(fact.login);
        break;
      case "unassigned":
        then.assignees.add(fact.login);
        break;
      case "milestoned":
        then.milestone = null;
        break;
      case "demilestoned":
        then.milestone = fact.milestone;
        break;
      case "typed":
        then.type = fact.from;
        break;
      case "parented":
        then.parent = null;
        break;
      case "unparented":
        then.parent = fact.parent;
        break;
      case "transferred":
        then.repository = fact.from ?? then.repository;
        break;
      case "field":
        if (board === null || (fact.board !== null && fact.board !== board)) break;
        if (fact.from === null) delete then.fields[fact.field];
        else then.fields[fact.field] = fact.from;
        break;
      default:
    }
  }
  return { ...then, labels: [...then.labels], assignees: [...then.assignees] };
}

/** Within one second an item leaves the old milestone or parent before it gets the new one. */
const leaving = ({ kind }: Fact): number =>
  kind === "demilestoned" || kind === "unparented" ? 1 : 0;

/** An item as GitHub says it is now, in the same shape. */
export function itemNow(item: Item, board: BoardId | null): ItemThen {
  const { repository, labels, assignees, milestone, type, parent, boards } = item;
  const only = boards[0];
  const place =
    only !== undefined && only.board === board
      ? only
      : boards.find((candidate) => candidate.board === board);
  const fields = board === null ? noFields : (place?.fields ?? noFields);
  return { repository, labels, assignees, milestone, type, parent, fields };
}
