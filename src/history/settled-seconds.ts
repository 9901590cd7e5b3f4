import type { Fact, FactOf } from "../domain/fact.ts";
import type { BoardId } from "../domain/item.ts";
import { rankOf, rankOfKind } from "./fact-ranks.ts";

/** The thing a fact switches on or off, and which; null for facts that switch nothing. */
function toggle(fact: Fact): { key: string; on: boolean } | null {
  switch (fact.kind) {
    case "labelled":
    case "unlabelled":
      return { key: `label ${fact.label}`, on: fact.kind === "labelled" };
    case "assigned":
    case "unassigned":
      return { key: `assignee ${fact.login}`, on: fact.kind === "assigned" };
    case "blocked":
    case "unblocked":
      return { key: `blocker ${fact.blocker}`, on: fact.kind === "blocked" };
    case "closed":
    case "reopened":
      return { key: "closed", on: fact.kind === "closed" };
    default:
      return null;
  }
}

/** Takes out pairs that undo each other within one second: what is left is the second's net effect. */
function withoutPairs(second: Fact[]): Fact[] {
  const net = new Map<string, number>();
  for (const fact of second) {
    const switched = toggle(fact);
    if (switched) net.set(switched.key, (net.get(switched.key) ?? 0) + (switched.on ? 1 : -1));
  }
  return second.filter((fact) => {
    const switched = toggle(fact);
    if (!switched) return true;
    const sum = net.get(switched.key) as number;
    return switched.on ? sum > 0 : sum < 0;
  });
}

type Boards = Set<BoardId | null>;

/** Puts the removals first of items that stood on a board and were put on it again within the second. */
function removedFirst(second: Fact[], on: Boards): Fact[] {
  const times = (kind: "added" | "removed", board: BoardId | null) =>
    second.filter((fact) => fact.kind === kind && fact.board === board).length;
  const isFirst = (fact: Fact) =>
    fact.kind === "removed" &&
    on.has(fact.board) &&
    times("added", fact.board) >= times("removed", fact.board);
  return [...second.filter(isFirst), ...second.filter((fact) => !isFirst(fact))];
}

type Statuses = Map<BoardId | null, string>;

/** Lines up the changes of one board so that each starts where the one before ended. */
function line(moves: FactOf<"status">[], before: string): Fact[] {
  const rest = [...moves];
  const lined: Fact[] = [];
  let at = before;
  while (rest.length > 0) {
    const next = rest.findIndex(({ from }) => from === at);
    const free = rest.findIndex(({ from }) => !rest.some(({ to }) => to === from));
    const [move] = rest.splice(next >= 0 ? next : Math.max(0, free), 1);
    if (!move) break;
    lined.push(move);
    at = move.to;
  }
  return lined;
}

/** Chains the status changes of one second, each board by itself. */
function chained(second: Fact[], before: Statuses): Fact[] {
  const moves = second.filter((fact) => fact.kind === "status");
  if (moves.length < 2) return second;
  const boards = [...new Set(moves.map(({ board }) => board))];
  const lined = boards.flatMap((board) =>
    line(
      moves.filter((move) => move.board === board),
      before.get(board) ?? "",
    ),
  );
  const rest = second.filter((fact) => fact.kind !== "status");
  const split = rest.findIndex((fact) => rankOf(fact) > rankOfKind("status"));
  return split < 0
    ? [...rest, ...lined]
    : [...rest.slice(0, split), ...lined, ...rest.slice(split)];
}

/**
 * What happened within each second, settled: pairs that undo each other are taken out, status
 * changes are chained previous → next, and what stood on a board was taken off before it was
 * put on again.
 *
 * @param sorted by time, kind and id
 */
export function settled(sorted: readonly Fact[]): Fact[] {
  const ordered: Fact[] = [];
  const statuses: Statuses = new Map();
  const on: Boards = new Set();
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const { at } = sorted[from] as Fact;
    while (to < sorted.length && (sorted[to] as Fact).at === at) to++;
    const second: Fact[] =
      to - from === 1
        ? [sorted[from] as Fact]
        : removedFirst(chained(withoutPairs(sorted.slice(from, to)), statuses), on);
    for (const fact of second) {
      ordered.push(fact);
      if (fact.kind === "status") statuses.set(fact.board, fact.to);
      if (fact.kind === "added" || fact.kind === "converted" || fact.kind === "status")
        on.add(fact.board);
      if (fact.kind === "removed") on.delete(fact.board);
    }
  }
  return ordered;
}
