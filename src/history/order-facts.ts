import type { Fact, FactKind, FactOf } from "../domain/fact.ts";
import type { BoardId } from "../domain/item.ts";

const kinds: FactKind[] = [
  "created",
  "transferred",
  "converted",
  "added",
  "typed",
  "parented",
  "unparented",
  "milestoned",
  "demilestoned",
  "assigned",
  "unassigned",
  "linked",
  "unlinked",
  "drafted",
  "readied",
  "review requested",
  "review request removed",
  "reviewed",
  "commented",
  "field",
  "labelled",
  "unlabelled",
  "blocked",
  "unblocked",
  "status",
  "merged",
  "closed",
  "reopened",
  "unarchived",
  "archived",
  "removed",
];
const rank = new Map(kinds.map((kind, index) => [kind, index]));

const compare = (a: Fact, b: Fact): number =>
  a.at - b.at ||
  (rank.get(a.kind) as number) - (rank.get(b.kind) as number) ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

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
  const split = rest.findIndex(
    (fact) => (rank.get(fact.kind) as number) > (rank.get("status") as number),
  );
  return split < 0
    ? [...rest, ...lined]
    : [...rest.slice(0, split), ...lined, ...rest.slice(split)];
}

const bit = new Map(kinds.map((kind, index) => [kind, 2 ** index]));
const bits = (...names: FactKind[]) =>
  names.reduce((sum, name) => sum | (bit.get(name) as number), 0);
const opposites = [
  bits("labelled", "unlabelled"),
  bits("assigned", "unassigned"),
  bits("blocked", "unblocked"),
  bits("closed", "reopened"),
];

/** In order already, and nothing within one second that could undo or chain with another: the usual case. */
function isOrdered(facts: readonly Fact[]): boolean {
  let second = 0;
  for (let i = 0; i < facts.length; i++) {
    const fact = facts[i] as Fact;
    const before = facts[i - 1];
    const own = bit.get(fact.kind) as number;
    if (before === undefined || fact.at > before.at) {
      second = own;
      continue;
    }
    if (compare(before, fact) > 0) return false;
    if ((second & own) !== 0 && fact.kind === "status") return false;
    second |= own;
    for (const pair of opposites) if ((second & pair) === pair) return false;
  }
  return true;
}

/**
 * The facts of one item in the order they happened: by time, then by a fixed order of
 * kinds, then by id, whatever order they arrived in. Status changes of one second are
 * chained previous → next; things switched on and off within one second cancel out.
 *
 * @returns the same array where it is in order already
 */
export function orderFacts(facts: readonly Fact[]): readonly Fact[] {
  if (isOrdered(facts)) return facts;
  const sorted = facts.toSorted(compare);
  const ordered: Fact[] = [];
  const statuses: Statuses = new Map();
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const { at } = sorted[from] as Fact;
    while (to < sorted.length && (sorted[to] as Fact).at === at) to++;
    const second: Fact[] =
      to - from === 1
        ? [sorted[from] as Fact]
        : chained(withoutPairs(sorted.slice(from, to)), statuses);
    for (const fact of second) {
      ordered.push(fact);
      if (fact.kind === "status") statuses.set(fact.board, fact.to);
    }
  }
  return ordered;
}
