import type { Instant } from "../../domain/instant.ts";
import type { ItemId } from "../../domain/item.ts";
import type { Reading, ReadingRow } from "../../domain/reading.ts";
import type { Source } from "../../domain/source.ts";
import { type BoardRow, readingRow } from "../facts/board-row.ts";
import { type StatusNames, withFormerName, withOptions } from "../facts/status-names.ts";
import type { BoardDescription } from "./board-description.ts";
import { createBoardRun, rowPurposes } from "./board-run.ts";
import { type BoardState, boardState, emptyBoardState } from "./board-state.ts";
import { changedRows } from "./changed-rows.ts";
import type { SyncContext } from "./context.ts";
import { readDependencies, waitingPurpose } from "./dependencies.ts";
import { goneItems } from "./gone-items.ts";
import { type Imports, importsIn, importsOf } from "./imports.ts";
import { learnedIn } from "./journal.ts";
import { keepStep } from "./keep-step.ts";
import { learnedFrom } from "./learned.ts";
import { holedRepositories, linkedPurpose, readLinks } from "./links.ts";
import { gapsInWords } from "./missing-of.ts";
import { type Begun, beginPass, type Opening, type Pass } from "./pass.ts";
import {
  bothEnds,
  importedSightings,
  type Place,
  placesBefore,
  type Sighting,
  sightingsOf,
  withOwnRows,
} from "./places.ts";
import { lostRows, type Probe, probe } from "./probe.ts";
import { boardId, readBoard } from "./read-board.ts";
import { absentIn, unreadIn } from "./read-items.ts";
import { storeItems } from "./store-items.ts";
import { importedStrays, leaveStrays, readStrays, type Stray } from "./strays.ts";

/**
 * Reads a board: all rows, then the items in which something changed, then the pull
 * requests that work on them, then who waits for whom. Each step is kept as it comes,
 * the reading last: a pass that was cut short goes on where it stopped.
 *
 * @throws GitHubError; or the signal's reason
 */
export async function syncBoard(
  opening: Opening,
  source: Extract<Source, { kind: "board" }>,
): Promise<Pass> {
  const count = await importsOf(opening.store, opening.source);
  const last = await opening.store.checkpoint(opening.source);
  const before = boardState(last?.state) ?? emptyBoardState(await boardId(opening, source));
  const readAt = last?.readAt ?? null;
  const previous = await readingBefore(opening, before.board, readAt);
  const lastAt = previous?.at ?? 0;
  const begun = await beginPass(opening, before, { readAt, lastAt, imports: count });
  const { context, state } = begun;
  const { report, journal, store } = context;
  const { board } = state;
  const imports = importsIn(context);

  const description = journal.of("board")[0] ?? (await describe(context, board));
  const statusField = description.status?.field ?? "Status";
  const names = withOptions(state.names, description.status?.options ?? []);

  report({ phase: "probing" });
  const { rows: shown, unshown, complete, changedAt } = await probe(context, board, statusField);
  // While the board is not whole, what a file brought waits.
  const brought = complete ? await imports.items() : [];
  journal.learn(learnedFrom(brought));
  const elsewhere = [
    ...(await readStrays(store, board)).filter(([, , heardAt]) => heardAt <= context.startedAt),
    // In a pass taken up again, another source's may have told of later ones since.
    ...importedStrays(brought, board, context.startedAt).filter(
      ([, since]) => since <= context.startedAt,
    ),
  ];
  const sighted = [...state.strays, ...importedSightings(brought, board, previous)];
  const places = placesBefore(previous, sighted, elsewhere);
  const lost = complete
    ? await lostRows(context, board, statusField, shown, [
        ...new Set([...places.flatMap(({ boardItem }) => boardItem ?? []), ...unshown]),
      ])
    : { rows: [], unsure: new Set<string>() };
  const rows = [...shown, ...lost.rows];
  const run = createBoardRun(context, board, rows, places, names);
  // Rows of a reading that was imported were never looked through by a pass of this archive.
  const known = [begun.readAt, state.lookedThrough];
  const imported = previous && !known.includes(previous.at) ? previous.rows : [];
  // Nor was a row ever held against the facts that a file brought.
  const told = brought.map(({ item }) => item.id);
  const anew = [...imported.map(({ item }) => item), ...told];
  const retry = new Set([...state.retry, ...anew]);
  const changed = changedRows(rows, previous, retry);
  const wanted = state.ahead ? await run.withoutStored(changed, retry) : changed;
  report({ phase: "reading", total: rows.length, read: rows.length - wanted.length });
  await run.readRows(wanted);

  report({ phase: "dependencies" });
  // What GitHub did not tell of is still the board's, and still to be read.
  const unsure = places.filter(({ boardItem }) => boardItem && lost.unsure.has(boardItem));
  const ids = new Set([...rows, ...unsure].map(({ item }) => item));
  const own = (id: ItemId) => ids.has(id);
  const isNew = state.passes === 1 || brought.length > 0;
  const links = await readLinks(context, { ...state, isNew }, own, run.reading(linkedPurpose));
  const lastWaits = { ...state, at: begun.readAt, isNew };
  const waits = await readDependencies(context, lastWaits, own, run.reading(waitingPurpose));

  const lists = [...rowPurposes, linkedPurpose, waitingPurpose];
  const again = new Set([...unreadIn(context, ...lists), ...absentIn(context, ...rowPurposes)]);
  const unread = unsure.flatMap(({ item }) => (retry.has(item) ? [item] : []));
  const next = { board, at: context.startedAt, rows: rows.map(readingRow) };
  const end: BoardState = {
    ...state,
    ...links,
    ...waits,
    pass: null,
    ahead: !complete,
    lookedThrough: previous?.at ?? null,
    retry: [...new Set([...again, ...unread])].filter(own),
    // What half a board does not show is not forgotten.
    ...(complete
      ? {}
      : {
          waits: { ...except(state.waits, own), ...waits.waits },
          hiddenWaits: { ...except(state.hiddenWaits, own), ...waits.hiddenWaits },
          retry: [...new Set([...[...retry].filter((id) => !own(id)), ...again])],
        }),
    names: allNames(names, context, rows),
    updates: allUpdates(description, state),
    iterations: description.iterations,
  };
  const probed = { rows, complete, unsure: lost.unsure, changedAt };
  return keepEnd(begun, places, elsewhere, next, end, { ...probed, imports });
}

const except = <Value>(all: Record<ItemId, Value>, own: (id: ItemId) => boolean) =>
  Object.fromEntries(Object.entries(all).filter(([id]) => !own(id)));

/** The last reading there is; one that a file brought knows nothing of what only our own had shown. */
async function readingBefore({ store }: Opening, board: string, readAt: Instant | null) {
  const last = await store.lastReading(board);
  const isOwn = last === null || readAt === null || last.at <= readAt;
  return isOwn ? last : withOwnRows(last, await store.lastReading(board, readAt));
}

async function describe(context: SyncContext, board: string): Promise<BoardDescription> {
  const description = await readBoard(context, board);
  await keepStep(context, "board", description);
  return description;
}

/** The names of the status options, with those that this pass found out. */
function allNames(
  names: StatusNames,
  { journal }: SyncContext,
  rows: readonly BoardRow[],
): BoardState["names"] {
  const there = new Map(rows.map((row) => [row.statusOption, row.status]));
  // Renamed since the board was described.
  const renamed = names.map(({ id, names: known }) => {
    const now = there.get(id);
    return { id, names: now == null || known.at(-1) === now ? known : [...known, now] };
  });
  const former = learnedIn(journal).names;
  const all = former.reduce<StatusNames>(
    (sum, [id, name]) => withFormerName(sum, id, name),
    renamed,
  );
  return all.map(({ id, names: known }) => ({ id, names: [...known] }));
}

/** GitHub gives the latest ones; those before are kept. */
const allUpdates = ({ updates }: BoardDescription, state: BoardState): BoardState["updates"] => {
  const known = new Set(updates.map(({ id }) => id));
  return [...updates, ...state.updates.filter(({ id }) => !known.has(id))];
};

const sighting =
  (at: Instant) =>
  ({ item, boardItem, itemUpdatedAt }: ReadingRow): Sighting => [
    item,
    boardItem,
    Math.max(at, itemUpdatedAt),
  ];

/** The end of a pass; of a whole one with its reading, what is gone, and the mark that it is done. */
async function keepEnd(
  { context, readAt, resumed }: Begun<BoardState>,
  places: readonly Place[],
  elsewhere: readonly Stray[],
  next: Reading,
  state: BoardState,
  probed: Probe & { unsure: ReadonlySet<string>; imports: Imports },
): Promise<Pass> {
  const { source, startedAt, gaps } = context;
  // Without a whole probe no reading: what it lacks could not be told from what is gone.
  const gone = probed.complete
    ? await goneItems(context, places, next, probed)
    : { items: [], unsure: [] };
  const { retry, unreadBlockers, unreadPulls } = state;
  const complete =
    probed.complete &&
    probed.unsure.size === 0 &&
    // Of the answer as a whole: nobody can say which rows it lacks.
    gaps.every(({ path }) => path !== "") &&
    holedRepositories(context).size === 0 &&
    [gone.unsure, retry, unreadBlockers, unreadPulls].every((list) => list.length === 0);
  const unsureRows = gone.unsure.flatMap(({ row, rowAt }) =>
    row ? [{ ...row, seenAt: rowAt }] : [],
  );
  const reading: Reading = { ...next, rows: [...next.rows, ...unsureRows] };
  const end: BoardState = {
    ...state,
    complete,
    gaps: gapsInWords(gaps),
    strays: probed.complete
      ? sightingsOf(gone.unsure)
      : bothEnds([...state.strays, ...next.rows.map(sighting(next.at))]),
  };
  const heard = learnedIn(context.journal).strays;
  await leaveStrays(context, heard, state.board, []);
  await storeItems(context, gone.items, () => ({
    ...(probed.complete ? { reading } : {}),
    checkpoint: { source, readAt: probed.complete ? startedAt : readAt, state: end },
  }));
  const unsure = new Set(gone.unsure.map(({ item }) => item));
  const settled = probed.complete ? elsewhere.filter(([item]) => !unsure.has(item)) : [];
  await leaveStrays(context, heard, state.board, settled);
  // What is not sure of it stays with the strays.
  if (probed.complete) await probed.imports.settle();
  return { startedAt, complete, resumed };
}
