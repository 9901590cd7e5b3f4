import type { ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { repositoryMeta } from "../documents.gen.ts";
import { present } from "../wire.ts";
import { keepCensus, leftId, readCensus } from "./census.ts";
import { ask, required, type SyncContext } from "./context.ts";
import { readDependencies, waitingPurpose } from "./dependencies.ts";
import { importsIn, importsOf } from "./imports.ts";
import { keepStep } from "./keep-step.ts";
import { learnedFrom } from "./learned.ts";
import { holedRepositories, linkedPurpose, readLinks } from "./links.ts";
import { gapsInWords } from "./missing-of.ts";
import { createPageSize } from "./page-size.ts";
import { type Begun, beginPass, type Opening, type Pass } from "./pass.ts";
import { keepHydration, readItems, readOpen, unreadIn } from "./read-items.ts";
import { issuePage, pullPage, type Repository } from "./repository-pages.ts";
import { type RepositoryState, repositoryState } from "./repository-state.ts";
import type { Steps } from "./steps.ts";
import { firstStream, type Stream } from "./stream.ts";

type List = "issues" | "pulls";
const pagesPurpose = "pages";
const retryPurposes = ["retry: issue", "retry: pull request"];

/**
 * Reads a repository without a board: issues and pull requests with their
 * timelines, first by creation, later what changed since. Each page is kept with
 * the cursor behind it in one transaction, so that a pass that was cut short goes
 * on at the next page.
 *
 * @throws GitHubError; or the signal's reason
 */
export async function syncRepository(opening: Opening, source: Repository): Promise<Pass> {
  const count = await importsOf(opening.store, opening.source);
  const last = await opening.store.checkpoint(opening.source);
  const before = repositoryState(last?.state) ?? empty;
  const readAt = last?.readAt ?? null;
  const begun = await beginPass(opening, before, { readAt, lastAt: 0, imports: count });
  const { context, state } = begun;
  const { report, journal } = context;
  const imports = importsIn(context);
  const counts = journal.of("counts")[0] ?? (await countItems(context, source));
  const name = `${source.owner}/${source.name}`.toLowerCase();
  const brought = await imports.items();
  const ids = new Set([...(await readCensus(context)), ...itemsOf(name, brought)]);
  journal.learn(learnedFrom(brought));

  report({ phase: "reading", read: 0, total: counts.total });
  await readLists(context, source, state, counts.total);
  await readOpen(
    context,
    journal.of("page").flatMap(({ open }) => open),
    { purpose: pagesPurpose },
  );
  await readAgain(context, state.retry);
  const read = journal.of("page").flatMap((page) => page.ids);
  for (const id of read) ids.add(id);

  report({ phase: "dependencies", read: counts.total });
  const own = (id: ItemId) => ids.has(id);
  const isNew = state.passes === 1 || brought.length > 0;
  const reading = { purpose: linkedPurpose };
  const links = await readLinks(context, { ...state, isNew }, own, reading, name);
  const lastWaits = { ...state, at: begun.readAt, isNew };
  const waits = await readDependencies(context, lastWaits, own, { purpose: waitingPurpose });
  await keepCensus(context, ids, new Set(read), counts.total, name);
  const pass = await keepEnd(begun, { ...state, ...links, ...waits }, counts);
  if (pass.complete) await imports.settle();
  return pass;
}

/** The issues and pull requests that stood in a repository when a history file was written. */
const itemsOf = (repository: string, items: readonly ItemFacts[]): ItemId[] =>
  items
    .filter(
      ({ item, facts }) =>
        item.repository?.toLowerCase() === repository &&
        !facts.some(({ id }) => id === leftId(item.id)),
    )
    .map(({ item }) => item.id);

const empty: RepositoryState = {
  passes: 0,
  beganAt: null,
  pass: null,
  retry: [],
  waits: {},
  hiddenWaits: {},
  unreadBlockers: [],
  unreadPulls: [],
  marks: {},
  complete: false,
  gaps: [],
  issues: { newest: null },
  pulls: { newest: null },
};

async function countItems(
  context: SyncContext,
  { owner, name }: Repository,
): Promise<Steps["counts"]> {
  const answer = await ask(context, repositoryMeta, { owner, name });
  const meta = required(answer.data.repository, answer, `repository ${owner}/${name}`);
  const counts = {
    total: meta.issues.totalCount + meta.pullRequests.totalCount,
    issues: present(meta.issues.nodes)[0]?.updatedAt ?? null,
    pulls: present(meta.pullRequests.nodes)[0]?.updatedAt ?? null,
  };
  await keepStep(context, "counts", counts);
  return counts;
}

/** Both lists side by side; after a failure of one the page of the other under way is waited for. */
async function readLists(
  context: SyncContext,
  source: Repository,
  state: RepositoryState,
  total: number,
): Promise<void> {
  const { journal, gaps, report, sizes } = context;
  // How many have changed since the last reading, GitHub does not say: only a first one counts up.
  let read = state.issues.newest === null ? 0 : total;
  const readList = async (list: List, page: typeof issuePage) => {
    const size = createPageSize(sizes.items);
    for (;;) {
      const stream = streamOf(context, list, state);
      if (stream.done) return;
      let { found, stream: next } = await page(context, source, stream, size);
      // What GitHub keeps back once it often shows the second time.
      if (next.holes && !stream.holes)
        ({ found, stream: next } = await page(context, source, stream, size));
      const { open } = found;
      const ids = [
        ...found.items.map(({ own }) => own.item.id),
        ...open.map(({ node }) => node.id),
      ];
      const kept = (items: number) => {
        read += items;
        report({ read: Math.min(read, total) });
      };
      await keepHydration(context, found, { purpose: pagesPurpose, kept }, (learned) =>
        journal.record(
          "page",
          { list, stream: next, ids, unread: found.unread, open, learned },
          gaps,
        ),
      );
    }
  };
  const ends = await Promise.allSettled([
    readList("issues", issuePage),
    readList("pulls", pullPage),
  ]);
  const failure = ends.find((end) => end.status === "rejected");
  if (failure) throw failure.reason;
}

const streamOf = ({ journal }: SyncContext, list: List, state: RepositoryState): Stream =>
  journal.of("page").findLast((page) => page.list === list)?.stream ??
  firstStream(state[list].newest);

/** Items that were not shown whole last time. */
async function readAgain(context: SyncContext, ids: readonly ItemId[]): Promise<void> {
  const known = await context.store.known(ids);
  for (const kind of ["issue", "pull request"] as const) {
    const own = known.filter(({ item }) => item.kind === kind).map(({ item }) => item.id);
    await readItems(context, kind, own, { purpose: `retry: ${kind}` });
  }
}

async function keepEnd(
  { context, resumed }: Begun<RepositoryState>,
  state: RepositoryState,
  counts: Steps["counts"],
): Promise<Pass> {
  const { store, source, journal, startedAt, gaps } = context;
  const holes = (list: List) =>
    journal.of("page").some((page) => page.list === list && page.stream.holes);
  const unread = [pagesPurpose, ...retryPurposes, linkedPurpose, waitingPurpose];
  const holed = journal.of("page").flatMap((page) => page.unread);
  const retry = [...new Set([...holed, ...unreadIn(context, ...unread)])];
  const next = (list: List) => ({
    newest: holes(list) ? state[list].newest : (counts[list] ?? state[list].newest),
  });
  const lists = { issues: next("issues"), pulls: next("pulls") };
  const { unreadBlockers, unreadPulls } = state;
  const complete =
    !holes("issues") &&
    !holes("pulls") &&
    holedRepositories(context).size === 0 &&
    [retry, unreadBlockers, unreadPulls].every((list) => list.length === 0);
  const end: RepositoryState = {
    ...state,
    ...lists,
    pass: null,
    retry,
    complete,
    gaps: gapsInWords(gaps),
  };
  const checkpoint = { source, readAt: startedAt, state: end };
  await store.append({ source, items: [], facts: [], checkpoint });
  return { startedAt, complete, resumed };
}
