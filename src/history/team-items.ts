import type { BoardId, Item, ItemId } from "../domain/item.ts";
import type { ItemFacts } from "../domain/reading.ts";
import type { Team } from "../domain/team.ts";
import type { LeftOut } from "./flow-table.ts";
import { isOfRepository } from "./places.ts";

/** The items that count as the team's work, and those of its sources that do not, by id. */
export type TeamItems = { counted: ItemFacts[]; leftOut: LeftOut[] };

/**
 * Which items are the team's: everything that is or was on its boards, or in its
 * repositories, less what the team does not count. Issues of elsewhere that merely block are not listed.
 *
 * What an item is, and what a pull request closes, is what it is now: as of any instant the
 * same items count, and the numbers of a past day stay what they were.
 *
 * @param boards   node ids of the team's boards, in the order of its sources
 * @param existing the items that there were at the instant they are read as of, with their facts up to it
 * @param all      also those that came later, with all their facts
 */
export function teamItems(
  team: Team,
  boards: readonly BoardId[],
  existing: readonly ItemFacts[],
  all: readonly ItemFacts[],
): TeamItems {
  const moved = movedOn(all);
  const standsHere = (item: Item) =>
    (item.boards[0] !== undefined && boards.includes(item.boards[0].board)) ||
    item.boards.some(({ board }) => boards.includes(board)) ||
    (item.depth === "whole" && isOfRepository(team, item));
  const isOurs = ({ item, facts }: ItemFacts) =>
    standsHere(item) ||
    (item.depth === "whole" &&
      facts.some((fact) => "board" in fact && fact.board !== null && boards.includes(fact.board)));

  const counted: ItemFacts[] = [];
  const leftOut: LeftOut[] = [];
  const pulls: ItemFacts[] = [];
  for (const entry of existing) {
    if (!isOurs(entry)) continue;
    const { item } = entry;
    const reason = whyNot(team, item) ?? (moved.has(item.id) ? whyMoved(item) : null);
    if (reason !== null) leftOut.push({ item: item.id, reason });
    else if (item.kind === "pull request" && team.items.pullRequests === "unless linked")
      pulls.push(entry);
    else counted.push(entry);
  }
  const ids = new Set<ItemId>();
  if (pulls.length > 0)
    for (const { item } of all)
      if (
        item.kind !== "pull request" &&
        standsHere(item) &&
        whyNot(team, item) === null &&
        !moved.has(item.id)
      )
        ids.add(item.id);
  for (const entry of pulls) {
    if (entry.item.closes.some((id) => ids.has(id)))
      leftOut.push({
        item: entry.item.id,
        reason: "a pull request that closes one of the team's items",
      });
    else counted.push(entry);
  }
  return { counted, leftOut: leftOut.sort((a, b) => (a.item < b.item ? -1 : 1)) };
}

/**
 * Items that are gone from their boards though nobody took them off: the row lives on as an
 * issue's. So it is with a draft that became an issue, and with an issue that moved to another
 * repository, where GitHub gives it another id and takes its history along.
 *
 * @param items with all their facts: that one was taken off later tells it apart in the past too
 */
function movedOn(items: readonly ItemFacts[]): ReadonlySet<ItemId> {
  const before = movedOnBefore.get(items);
  if (before) return before;
  const moved = new Set<ItemId>();
  for (const { item, facts } of items) {
    if (item.kind !== "draft" && item.kind !== "issue") continue;
    if (item.boards.length === 0 || !item.boards.every(({ gone }) => gone)) continue;
    const left = new Set(facts.map((fact) => (fact.kind === "removed" ? fact.board : undefined)));
    if (item.boards.some(({ board }) => !left.has(board))) moved.add(item.id);
  }
  movedOnBefore.set(items, moved);
  return moved;
}

/** The same for every instant: kept as long as the list of items, which does not change. */
const movedOnBefore = new WeakMap<readonly ItemFacts[], ReadonlySet<ItemId>>();

const whyMoved = ({ kind }: Item): string =>
  kind === "draft"
    ? "a draft that became an issue"
    : "moved to another repository: it counts there";

/** Why an item of the team's sources does not count, or null when it does. */
function whyNot({ items }: Team, item: Item): string | null {
  switch (item.kind) {
    case "redacted":
      return "hidden: the token may not read it";
    case "draft":
      return items.drafts ? null : "a draft, and the team does not count drafts";
    case "pull request":
      return items.pullRequests === "none"
        ? "a pull request, and the team does not count pull requests"
        : null;
    case "issue":
      if (!items.issues) return "an issue, and the team does not count issues";
      return item.subIssues > 0 && !items.parents ? "an initiative: it has sub-issues" : null;
  }
}
