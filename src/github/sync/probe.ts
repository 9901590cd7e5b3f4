import { parseInstant } from "../../domain/instant.ts";
import type { BoardId } from "../../domain/item.ts";
import type { Answer } from "../client.ts";
import { type BoardProbeQuery, boardProbe, boardRows } from "../documents.gen.ts";
import type { Gap } from "../errors.ts";
import { type BoardRow, boardRow } from "../facts/board-row.ts";
import type { BoardRowNode } from "../wire.ts";
import { ask, isAbsence, required, type SyncContext } from "./context.ts";
import { missing } from "./hydrate.ts";
import { keepStep } from "./keep-step.ts";
import { createPageSize, sized } from "./page-size.ts";
import type { Steps } from "./steps.ts";
import { workThrough } from "./work-through.ts";

/**
 * The rows of a board; `complete` when their number, with those not shown whole, is the one GitHub
 * gives, and it did not fall while we paged.
 */
export type Probe = {
  rows: BoardRow[];
  complete: boolean;
  /** The board's last change, by GitHub's clock. */
  changedAt: number;
};

/** With the ids of the rows of which GitHub kept a part back: nothing is concluded from these. */
type WithUnshown = Probe & { unshown: string[] };

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
): Promise<WithUnshown> {
  const first = await readOnce(context, board, statusField, 1);
  return first.complete ? first : readOnce(context, board, statusField, 2);
}

async function readOnce(
  context: SyncContext,
  board: BoardId,
  statusField: string,
  round: number,
): Promise<WithUnshown> {
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
  const holed = pages.flatMap((page) => page.unshown).filter((id) => !rows.has(id));
  const unshown = [...new Set(holed)];
  // One row less while we paged may have moved another past us: then the number is right by chance.
  const isSteady = pages.every((page, i) => page.total >= (pages[i - 1]?.total ?? 0));
  const complete = isSteady && rows.size + unshown.length === total;
  return { rows: [...rows.values()], unshown, complete, changedAt };
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
    ...shownRows(items.nodes, answer.gaps, "node.items.nodes", statusField),
    after: endCursor,
    total: items.totalCount,
    changedAt: parseInstant(updatedAt),
    done: !hasNextPage || endCursor === null,
  };
}

/**
 * Rows as they are, and ids of those of which GitHub kept a part back: what is null there for an
 * error was not cleared, and content that is neither shown nor hidden for good is not known.
 *
 * @param path of the list in the answer
 */
function shownRows(
  nodes: readonly (BoardRowNode | null)[] | null,
  gaps: readonly Gap[],
  path: string,
  statusField: string,
): Pick<Steps["rows"], "rows" | "unshown"> {
  const rows: BoardRow[] = [];
  const unshown: string[] = [];
  for (const [index, node] of (nodes ?? []).entries()) {
    if (node === null) continue;
    const own = `${path}.${index}.`;
    const isHidden = node.type === "REDACTED";
    const isHoled = gaps.some(
      (gap) => gap.path.startsWith(own) && !(isHidden && gap.path === `${own}content`),
    );
    if (isHoled || (node.content === null && !isHidden)) unshown.push(node.id);
    else rows.push(boardRow(node, statusField));
  }
  return { rows, unshown };
}

/** Rows seen before that the pages did not show. */
export type Lost = {
  /** Those that are on the board all the same: rows had moved while we paged. */
  rows: BoardRow[];
  /** Ids of those of which GitHub did not say whether they are there. */
  unsure: Set<string>;
};

/**
 * Asks for the rows that were there before and the pages did not show, or not whole, by their
 * own ids: the count may be right by chance, when one row went and another came.
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
    const nodes = data.nodes.map((node) =>
      node?.__typename === "ProjectV2Item" && node.project.id === board ? node : null,
    );
    const { rows: found, unshown } = shownRows(nodes, gaps, "nodes", statusField);
    const unsure = [...missing(batch, data.nodes, gaps).unread, ...unshown];
    await keepStep(context, "found", { asked: batch, rows: found, unsure });
  });
  const found = context.journal.of("found");
  return {
    rows: found.flatMap((step) => step.rows),
    unsure: new Set(found.flatMap(({ unsure }) => unsure)),
  };
}
