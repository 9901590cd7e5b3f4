import type { Fact, FactOf } from "../../domain/fact.ts";
import type { Instant } from "../../domain/instant.ts";
import type { BoardId, ItemId } from "../../domain/item.ts";
import type { ReadingRow } from "../../domain/reading.ts";

/** A row as an earlier reading found it, and when that was. */
export type Earlier = { row: ReadingRow; at: Instant };

/** Names a move that is known by the value's own change time, however we came to know of it. */
export const moveId = (item: ItemId, board: BoardId, at: Instant, to: string): string =>
  `${item}:status:${board}:${at}:${to}`;

/**
 * The move that a row shows and no event tells: the value's own change time is
 * exact for it (`inferred`); moves before it are lost. A status that was cleared
 * leaves no value and no time: it lies between the last event and the row's last
 * change (`observed`).
 *
 * @param createdAt the item's creation
 * @param told      the item's recorded facts, oldest first; events of other boards do not count
 * @param earlier   what the last complete reading found, if any
 */
export function statusFacts(
  row: ReadingRow,
  board: BoardId,
  createdAt: Instant,
  told: readonly Fact[],
  earlier: Earlier | null,
): Fact[] {
  const last = told.findLast(
    (fact): fact is FactOf<"status"> => fact.kind === "status" && fact.board === board,
  );
  if ((last?.to ?? "") === (row.status ?? "")) return [];
  const common = { item: row.item, kind: "status", board, to: row.status ?? "" } as const;
  if (row.status === null || row.statusUpdatedAt === null) {
    if (!last) return [];
    return [
      {
        ...common,
        ...bounded(Math.max(row.itemUpdatedAt, last.at), last.at),
        id: `${row.item}:status:${board}:cleared:${last.id}`,
        evidence: "observed",
        from: last.to,
      },
    ];
  }
  const before = whereFrom(row, createdAt, last, earlier);
  // Never before the event it corrects: a renamed option keeps the event's time, give or take a second.
  const at = Math.max(row.statusUpdatedAt, last?.at ?? row.statusUpdatedAt);
  return [
    {
      ...common,
      ...bounded(at, before.notBefore),
      id: moveId(row.item, board, row.statusUpdatedAt, row.status),
      evidence: "inferred",
      from: before.from,
    },
  ];
}

const whereFrom = (
  row: ReadingRow,
  createdAt: Instant,
  last: FactOf<"status"> | undefined,
  earlier: Earlier | null,
): { from: string | null; notBefore: Instant | null } => {
  if (
    earlier &&
    earlier.row.status !== row.status &&
    earlier.at > (last?.at ?? Number.NEGATIVE_INFINITY)
  )
    return { from: earlier.row.status ?? "", notBefore: earlier.at };
  if (last) return { from: last.to, notBefore: last.at };
  if (row.statusCreatedAt === row.statusUpdatedAt) return { from: "", notBefore: null };
  return { from: null, notBefore: createdAt };
};

/** The time of a fact and its lower bound, where that says more than the time. */
export const bounded = (
  at: Instant,
  notBefore: Instant | null,
): { at: Instant; notBefore?: Instant } =>
  notBefore !== null && notBefore < at ? { at, notBefore } : { at };
