import type { BoardId, ItemId } from "../../domain/item.ts";
import type { ItemFacts, Reading } from "../../domain/reading.ts";
import type { BoardRow } from "../facts/board-row.ts";
import { placed, redactedFacts } from "../facts/placed.ts";
import { isStored } from "./changed-rows.ts";
import type { SyncContext } from "./context.ts";
import { blockersIn, type Waits } from "./dependencies.ts";
import { type HydratedKind, hydrate } from "./hydrate.ts";
import { createPageSize } from "./page-size.ts";
import { storeItems } from "./store-items.ts";
import { workThrough } from "./work-through.ts";

const kinds: readonly HydratedKind[] = ["issue", "pull request", "draft"];
const batchSize = 50;
const lanes = 2;

/** One pass over a board's changed rows, and what it learns on the way. */
export type BoardRun = {
  /** Who waits for whom, by the last sync and by the issues read since. */
  waits: Waits;
  /** Every blocking issue named by what was read. */
  blockers: Set<ItemId>;
  fresh: Set<ItemId>;
  /** Items on the board that GitHub did not show. */
  missing: Set<ItemId>;
  /** The rows that a sync that was cut short has not kept yet. */
  withoutStored(rows: readonly BoardRow[]): Promise<BoardRow[]>;
  /** Reads the items of these rows, newest change first, and keeps each batch as it comes. */
  readRows(rows: readonly BoardRow[]): Promise<void>;
  /** Reads issues of the board again. */
  reread(ids: readonly ItemId[]): Promise<ItemFacts[]>;
};

export function createBoardRun(
  context: SyncContext,
  board: BoardId,
  rows: readonly BoardRow[],
  previous: Reading | null,
  waitsBefore: Waits,
): BoardRun {
  const rowOf = new Map(rows.map((row) => [row.item, row]));
  const earlier = new Map(previous?.rows.map((row) => [row.item, { row, at: previous.at }]));
  const waits: Waits = Object.fromEntries(
    Object.entries(waitsBefore).filter(([id]) => rowOf.has(id)),
  );
  const blockers = new Set<ItemId>();
  const fresh = new Set<ItemId>();
  const missing = new Set<ItemId>();
  const size = createPageSize(batchSize);
  let read = 0;

  const learn = ({ item, facts }: ItemFacts) => {
    const { now, ever } = blockersIn(facts, waits[item.id]);
    for (const id of ever) blockers.add(id);
    if (now.size > 0 || waits[item.id]) waits[item.id] = [...now];
  };
  const keep = async (found: readonly ItemFacts[]) => {
    if (found.length === 0) return [];
    const onBoard = found.map((own) => {
      const row = rowOf.get(own.item.id);
      return row ? placed(own, row, board, earlier.get(row.item) ?? null) : own;
    });
    for (const each of onBoard) {
      learn(each);
      fresh.add(each.item.id);
    }
    await storeItems(context, onBoard);
    read += found.length;
    context.report({ read });
    return onBoard;
  };
  const readBatch = async (kind: HydratedKind, ids: readonly ItemId[]) => {
    const { items, waits: waiting } = await hydrate(context, kind, ids, true);
    for (const id of waiting) waits[id] ??= [];
    const found = new Set(items.map(({ item }) => item.id));
    for (const id of ids) if (!found.has(id)) missing.add(id);
    return keep(items);
  };

  return {
    waits,
    blockers,
    fresh,
    missing,
    async withoutStored(candidates) {
      const left: BoardRow[] = [];
      await workThrough(candidates, createPageSize(500), 1, context.signal, async (batch) => {
        const stored = await context.store.known(batch.map((row) => row.item));
        const known = new Map(stored.map((each) => [each.item.id, each]));
        for (const row of batch) {
          const before = known.get(row.item);
          if (before && isStored(before, row, board)) learn(before);
          else left.push(row);
        }
      });
      return left;
    },
    async readRows(wanted) {
      read = rows.length - wanted.length;
      await keep(wanted.filter(({ kind }) => kind === "redacted").map(redactedFacts));
      for (const kind of kinds) {
        const ids = wanted.filter((row) => row.kind === kind).toSorted(newestFirst);
        await workThrough(ids, size, lanes, context.signal, async (batch) => {
          await readBatch(
            kind,
            batch.map((row) => row.item),
          );
        });
      }
    },
    async reread(ids) {
      const again: ItemFacts[] = [];
      await workThrough(ids, size, lanes, context.signal, async (batch) => {
        read -= batch.length;
        again.push(...(await readBatch("issue", batch)));
      });
      return again;
    },
  };
}

const newestFirst = (a: BoardRow, b: BoardRow): number => changedAt(b) - changedAt(a);
const changedAt = (row: BoardRow): number => Math.max(row.itemUpdatedAt, row.contentUpdatedAt ?? 0);
