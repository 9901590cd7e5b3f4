import type { Fact, FactOf } from "../../domain/fact.ts";
import type { Instant } from "../../domain/instant.ts";
import type { BoardId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { orderFacts } from "../order-facts.ts";

/** How items moved between the statuses of some boards. */
export type StatusTally = {
  /** How often items went from one status to another: `moves.get(from)?.get(to)`. "" is no status. */
  moves: Map<string, Map<string, number>>;
  /** The same, each item counted once. */
  movers: Map<string, Map<string, number>>;
  /** Items that stand in a status now, and how many of them are closed. */
  standing: Map<string, { items: number; closed: number }>;
  /** When a status was first and last moved into or out of. */
  seen: Map<string, { first: Instant; last: Instant }>;
  /** Old name → new name: items whose last move is told under one and shown under the other. */
  renamed: Map<string, Map<string, number>>;
};

/** The same moment, by two of GitHub's clocks. */
const sameMomentMs = 2_000;

/** Counts one more in a map of maps. */
export function count<A, B>(table: Map<A, Map<B, number>>, a: A, b: B): void {
  const row = table.get(a) ?? new Map<B, number>();
  table.set(a, row);
  row.set(b, (row.get(b) ?? 0) + 1);
}

/**
 * Tallies the status facts of the boards.
 *
 * @param items with their facts in any order
 */
export function tallyStatuses(
  items: readonly ItemFacts[],
  boards: ReadonlySet<BoardId>,
): StatusTally {
  const tally: StatusTally = {
    moves: new Map(),
    movers: new Map(),
    standing: new Map(),
    seen: new Map(),
    renamed: new Map(),
  };
  for (const { item, facts } of items) {
    for (const place of item.boards) {
      if (!boards.has(place.board) || place.gone || place.status === null) continue;
      const there = tally.standing.get(place.status) ?? { items: 0, closed: 0 };
      there.items += 1;
      if (item.state !== "open") there.closed += 1;
      tally.standing.set(place.status, there);
    }
    const told = orderFacts(facts).filter((fact) => isMove(fact, boards));
    const ways = new Map<string, Map<string, number>>();
    for (const [i, fact] of told.entries()) {
      for (const status of [fact.from, fact.to]) if (status) see(tally, status, fact.at);
      const before = told[i - 1];
      if (isRenaming(before, fact)) count(tally.renamed, before.to, fact.to);
      else if (fact.from !== null && fact.to !== "") {
        count(tally.moves, fact.from, fact.to);
        count(ways, fact.from, fact.to);
      }
    }
    for (const [from, row] of ways) for (const to of row.keys()) count(tally.movers, from, to);
  }
  return tally;
}

type Move = FactOf<"status">;

const isMove = (fact: Fact, boards: ReadonlySet<BoardId>): fact is Move =>
  fact.kind === "status" && (fact.board === null || boards.has(fact.board));

/** A column that got another name: the board shows it under the new one since the time of a move told under the old. */
const isRenaming = (before: Move | undefined, fact: Move): before is Move =>
  before !== undefined &&
  before.evidence === "recorded" &&
  fact.evidence === "inferred" &&
  fact.to !== "" &&
  before.to !== "" &&
  fact.at - before.at <= sameMomentMs;

function see({ seen }: StatusTally, status: string, at: Instant): void {
  const known = seen.get(status);
  if (!known) seen.set(status, { first: at, last: at });
  else {
    known.first = Math.min(known.first, at);
    known.last = Math.max(known.last, at);
  }
}

/** How often items went from `from` to `to`. */
export const moved = ({ moves }: StatusTally, from: string, to: string): number =>
  moves.get(from)?.get(to) ?? 0;

/** The largest counts of a row, largest first, ties by name. */
export const largest = <K extends string>(row: ReadonlyMap<K, number> | undefined): [K, number][] =>
  [...(row ?? [])].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
