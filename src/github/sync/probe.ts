import type { BoardId } from "../../domain/item.ts";
import type { Answer } from "../client.ts";
import { type BoardProbeQuery, boardProbe } from "../documents.gen.ts";
import { type BoardRow, boardRow } from "../facts/board-row.ts";
import { present } from "../wire.ts";
import { ask, required, type SyncContext } from "./context.ts";
import { createPageSize, sized } from "./page-size.ts";

/** All rows of a board; `complete` when their number is the one GitHub gives. */
export type Probe = { rows: BoardRow[]; complete: boolean };

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
  const first = await readOnce(context, board, statusField);
  return first.complete ? first : readOnce(context, board, statusField);
}

async function readOnce(context: SyncContext, board: BoardId, statusField: string): Promise<Probe> {
  const rows = new Map<string, BoardRow>();
  const size = createPageSize(100);
  let after: string | null = null;
  for (;;) {
    const cursor: string | null = after;
    const answer: Answer<BoardProbeQuery> = await sized(size, (first) =>
      ask(context, boardProbe, { id: board, statusField, first, after: cursor }, { shrinks: true }),
    );
    const { node } = answer.data;
    const { items } = required(
      node?.__typename === "ProjectV2" ? node : null,
      answer,
      "such board",
    );
    for (const row of present(items.nodes)) rows.set(row.id, boardRow(row, statusField));
    context.report({ total: items.totalCount });
    after = items.pageInfo.endCursor;
    if (!items.pageInfo.hasNextPage || after === null)
      return { rows: [...rows.values()], complete: rows.size === items.totalCount };
  }
}
