import type { BoardId, ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { BoardRow } from "../facts/board-row.ts";
import { boardPlace, placed, redactedFacts, withPlace } from "../facts/placed.ts";
import type { Earlier } from "../facts/status-facts.ts";
import type { StatusNames } from "../facts/status-names.ts";
import { isStored } from "./changed-rows.ts";
import type { SyncContext } from "./context.ts";
import type { HydratedKind } from "./hydrate.ts";
import { createPageSize } from "./page-size.ts";
import type { Place } from "./places.ts";
import { type Dressing, type Reading as ReadingOf, readItems } from "./read-items.ts";
import type { Learned } from "./steps.ts";
import { storeItems } from "./store-items.ts";
import { workThrough } from "./work-through.ts";

const kinds: readonly HydratedKind[] = ["issue", "pull request", "draft"];

/** One pass over a board's changed rows. */
export type BoardRun = {
  /** The rows that no earlier pass has kept as they are, and those to be read whether or not. */
  withoutStored(rows: readonly BoardRow[], retry: ReadonlySet<ItemId>): Promise<BoardRow[]>;
  /** Reads the items of these rows, newest change first, and keeps each batch as it comes. */
  readRows(rows: readonly BoardRow[]): Promise<void>;
  /** How an item of the board is completed by its row, wherever it is read. */
  reading(purpose: string): ReadingOf;
};

/** @param places where items were when they were last looked at */
export function createBoardRun(
  context: SyncContext,
  board: BoardId,
  rows: readonly BoardRow[],
  places: readonly Place[],
  statuses: StatusNames,
): BoardRun {
  const rowOf = new Map(rows.map((row) => [row.item, row]));
  // By row: a draft that became an issue, or an issue that moved, kept its row.
  const earlier = new Map(
    places.flatMap(({ row, rowAt }): [string, Earlier][] =>
      row ? [[row.boardItem, { row, at: rowAt }]] : [],
    ),
  );
  const names: Learned["names"] = [];

  const dress: Dressing = (own, known, { whole }) => {
    const row = rowOf.get(own.item.id);
    if (!row) return own;
    if (!whole) return { ...own, item: withPlace(own.item, boardPlace(row, board)) };
    const { former, ...onBoard } = placed(own, row, {
      board,
      at: context.startedAt,
      earlier: earlier.get(row.boardItem) ?? null,
      names: statuses,
      facts: known?.facts ?? [],
    });
    if (former !== null && row.statusOption !== null) names.push([row.statusOption, former]);
    return onBoard;
  };
  const reading = (purpose: string): ReadingOf => ({ purpose, dress, names });

  return {
    reading,
    async withoutStored(candidates, retry) {
      const left: BoardRow[] = [];
      await workThrough(candidates, createPageSize(500), 1, context, async (batch) => {
        const stored = await context.store.known(batch.map((row) => row.item));
        const known = new Map(stored.map((each): [string, ItemFacts] => [each.item.id, each]));
        left.push(
          ...batch.filter(
            (row) => retry.has(row.item) || !isStored(known.get(row.item), row, board),
          ),
        );
      });
      return left;
    },
    async readRows(wanted) {
      let read = rows.length - wanted.length;
      const kept = (count: number) => {
        read += count;
        context.report({ read });
      };
      const size = createPageSize(context.sizes.items);
      const hidden = wanted.filter(({ kind }) => kind === "redacted").map(redactedFacts);
      if (hidden.length > 0)
        await storeItems(
          context,
          hidden,
          () => ({}),
          (own, known) => dress(own, known, { edge: null, whole: true }),
        );
      kept(hidden.length);
      for (const kind of kinds) {
        const chosen = wanted.filter((row) => row.kind === kind).toSorted(newestFirst);
        const ids = chosen.map(({ item }) => item);
        await readItems(context, kind, ids, { ...reading(`rows: ${kind}`), kept }, size);
      }
    },
  };
}

/** The lists of `readRows` in the journal. */
export const rowPurposes: readonly string[] = kinds.map((kind) => `rows: ${kind}`);

const newestFirst = (a: BoardRow, b: BoardRow): number => changedAt(b) - changedAt(a);
const changedAt = (row: BoardRow): number => Math.max(row.itemUpdatedAt, row.contentUpdatedAt ?? 0);
