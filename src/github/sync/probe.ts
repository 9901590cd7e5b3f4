import { parseInstant } from "../../domain/instant.ts";
import type { BoardId } from "../../domain/item.ts";
import type { Answer } from "../client.ts";
import { type BoardProbeQuery, boardProbe, boardRows } from "../documents.gen.ts";
import { type BoardRow, boardRow } from "../facts/board-row.ts";
import { present } from "../wire.ts";
import { ask, isAbsence, required, type SyncContext } from "./context.ts";
import { missing } from "./hydrate.ts";
import { keepStep } from "./keep-step.ts";
import { createPageSize, sized } from "./page-size.ts";
import type { Steps } from "./steps.ts";
import { workThrough } from "./work-through.ts";

/** All rows of a board; `complete` when their number is the one GitHub gives. */
export type Probe = {
  rows: BoardRow[];
  complete: boolean;
  /** The board's last change, by GitHub's clock. */
  changedAt: number;
};

/**
 * Every row of a board, archived ones too, one point a hundred. Rows are placed
 * by position, so one that moves while we page may come twice or not at all: the
 * count tells, and then the board is read once more.
 *
 * @param statusField name of the field that makes the columns
 */
export async function probe(
  context: SyncContext,
  board: BoardId,
  statusField: string,
): Promise<Probe> {
  const first = await readOnce(context, board, statusField, 1);
  return first.complete ? first : readOnce(context, board, statusField, 2);
}

async function readOnce(
  context: SyncContext,
  board: BoardId,
  statusField: string,
  round: number,
): Promise<Probe> {
  const size = createPageSize(context.sizes.rows);
  const pages = context.journal.of("rows").filter((page) => page.round === round);
  while (pages.at(-1)?.done !== true) {
    const after = pages.at(-1)?.after ?? null;
    const page = await readPage(context, board, statusField, round, after, size);
    await keepStep(context, "rows", page);
    pages.push(page);
    context.report({ total: page.total });
  }
  const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.boardItem, row]));
  const total = pages.at(-1)?.total;
  const changedAt = pages.at(-1)?.changedAt ?? 0;
  return { rows: [...rows.values()], complete: rows.size === total, changedAt };
}

async function readPage(
  context: SyncContext,
  board: BoardId,
  statusField: string,
  round: number,
  after: string | null,
  size: ReturnType<typeof createPageSize>,
): Promise<Steps["rows"]> {
  const answer: Answer<BoardProbeQuery> = await sized(size, context.online, (first) =>
    ask(context, boardProbe, { id: board, statusField, first, after }, { shrinks: true }),
  );
  const { node } = answer.data;
  const { items, updatedAt } = required(
    node?.__typename === "ProjectV2" ? node : null,
    answer,
    "such board",
  );
  const { hasNextPage, endCursor } = items.pageInfo;
  return {
    round,
    rows: present(items.nodes).map((row) => boardRow(row, statusField)),
    after: endCursor,
    total: items.totalCount,
    changedAt: parseInstant(updatedAt),
    done: !hasNextPage || endCursor === null,
  };
}

/** Rows seen before that the pages did not show. */
export type Lost = {
  /** Those that are on the board all the same: rows had moved while we paged. */
  rows: BoardRow[];
  /** Ids of those of which GitHub did not say whether they are there. */
  unsure: Set<string>;
};

/**
 * Asks for the rows that were there before and the pages did not show, by their own
 * ids: the count may be right by chance, when one row went and another came.
 *
 * @param before ids of rows
 */
export async function lostRows(
  context: SyncContext,
  board: BoardId,
  statusField: string,
  rows: readonly BoardRow[],
  before: readonly string[],
): Promise<Lost> {
  const shown = new Set(rows.map(({ boardItem }) => boardItem));
  const lost = before.filter((id) => !shown.has(id));
  const asked = new Set(context.journal.of("found").flatMap((step) => step.asked));
  const left = lost.filter((id) => !asked.has(id));
  await workThrough(left, createPageSize(context.sizes.rows), 2, context, async (batch) => {
    const options = { shrinks: true, quiet: isAbsence };
    const { data, gaps } = await ask(context, boardRows, { ids: batch, statusField }, options);
    const nodes = present(data.nodes).filter((node) => node.__typename === "ProjectV2Item");
    await keepStep(context, "found", {
      asked: batch,
      rows: nodes
        .filter(({ project }) => project.id === board)
        .map((node) => boardRow(node, statusField)),
      unsure: missing(batch, data.nodes, gaps).unread,
    });
  });
  const found = context.journal.of("found");
  return {
    rows: found.flatMap((step) => step.rows),
    unsure: new Set(found.flatMap(({ unsure }) => unsure)),
  };
}
