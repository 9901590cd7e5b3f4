import type { Reading } from "../../domain/reading.ts";
import type { Source } from "../../domain/source.ts";
import { readingRow } from "../facts/board-row.ts";
import { readingFacts, unexplained } from "../readings.ts";
import { createBoardRun } from "./board-run.ts";
import { type BoardState, boardState } from "./board-state.ts";
import { changedRows } from "./changed-rows.ts";
import type { SyncContext } from "./context.ts";
import { readDependencies } from "./dependencies.ts";
import { goneItems } from "./gone-items.ts";
import { probe } from "./probe.ts";
import { boardId, readBoard } from "./read-board.ts";
import { storeItems } from "./store-items.ts";

/**
 * Reads a board: all rows, then the items in which something changed, then who
 * waits for whom. Each batch is kept as it comes; the reading and the checkpoint
 * come last, so that a sync that was cut short starts over without reading twice
 * what it kept.
 *
 * @returns whether every row was found and every item could be read
 * @throws GitHubError; or the signal's reason
 */
export async function syncBoard(
  context: SyncContext,
  source: Extract<Source, { kind: "board" }>,
): Promise<boolean> {
  const { store, report } = context;
  const last = await store.checkpoint(context.source);
  const before = boardState(last?.state);
  const readAt = last?.readAt ?? null;
  const board = before?.board ?? (await boardId(context, source));
  const { status } = await readBoard(context, board);
  const state: BoardState = {
    ...(before ?? { retry: [], waits: {} }),
    board,
    underway: true,
  };
  await store.append({
    source: context.source,
    items: [],
    facts: [],
    checkpoint: { source: context.source, readAt, state },
  });

  report({ phase: "probing" });
  const { rows, complete } = await probe(context, board, status?.field ?? "Status");
  const previous = await store.lastReading(board);
  const run = createBoardRun(context, board, rows, previous, state.waits);
  const changed = changedRows(rows, previous, new Set(state.retry));
  const wanted = before?.underway ? await run.withoutStored(changed) : changed;
  report({ phase: "reading", total: rows.length, read: rows.length - wanted.length });
  await run.readRows(wanted);

  report({ phase: "dependencies" });
  const { blockers, fresh, missing } = run;
  const waits = await readDependencies(context, run.waits, blockers, fresh, readAt, (ids) =>
    run.reread(ids),
  );
  const end: BoardState = { board, underway: !complete, retry: [...missing], waits };
  if (complete) {
    const next: Reading = { board, at: context.startedAt, rows: rows.map(readingRow) };
    await keepReading(context, previous, next, end);
  } else {
    // No reading: what it lacks could not be told from what is gone.
    const checkpoint = { source: context.source, readAt, state: end };
    await store.append({ source: context.source, items: [], facts: [], checkpoint });
  }
  return complete && missing.size === 0;
}

/** The end of a whole reading: what it shows against the last one, what is gone, and the mark that it is done. */
async function keepReading(
  context: SyncContext,
  previous: Reading | null,
  next: Reading,
  state: BoardState,
): Promise<void> {
  const gone = await goneItems(context, previous, next);
  const differences = readingFacts(previous, next);
  const known = await context.store.known([...new Set(differences.map(({ item }) => item))]);
  await storeItems(context, gone, {
    facts: unexplained(
      differences,
      [...known, ...gone].flatMap(({ facts }) => facts),
    ),
    reading: next,
    checkpoint: { source: context.source, readAt: context.startedAt, state },
  });
}
