import type { ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { repositoryMeta } from "../documents.gen.ts";
import { present } from "../wire.ts";
import { ask, required, type SyncContext } from "./context.ts";
import { blockersIn, readDependencies } from "./dependencies.ts";
import { hydrate } from "./hydrate.ts";
import { createPageSize } from "./page-size.ts";
import {
  issuePage,
  type Page,
  pullPage,
  type Repository,
  withProjects,
} from "./repository-pages.ts";
import { nextStream, type RepositoryState, repositoryState } from "./repository-state.ts";
import { storeItems } from "./store-items.ts";
import { workThrough } from "./work-through.ts";

/**
 * Reads a repository without a board: issues and pull requests with their
 * timelines, first by creation, later what changed since. Each page is kept with
 * the cursor behind it in one transaction, so that a sync that was cut short goes
 * on at the next page.
 *
 * @returns whether everything could be read
 * @throws GitHubError; or the signal's reason
 */
export async function syncRepository(context: SyncContext, source: Repository): Promise<boolean> {
  const { store, report } = context;
  const { owner, name } = source;
  const checkpoint = await store.checkpoint(context.source);
  const before = repositoryState(checkpoint?.state);
  const readAt = checkpoint?.readAt ?? null;
  const answer = await ask(context, repositoryMeta, { owner, name });
  const meta = required(answer.data.repository, answer, `repository ${owner}/${name}`);
  const total = meta.issues.totalCount + meta.pullRequests.totalCount;
  let state: RepositoryState = before?.underway
    ? before
    : {
        underway: true,
        issues: nextStream(before?.issues, newest(meta.issues.nodes)),
        pulls: nextStream(before?.pulls, newest(meta.pullRequests.nodes)),
        waits: before?.waits ?? {},
      };
  const blockers = new Set<ItemId>();
  const fresh = new Set<ItemId>();
  // How many have changed since the last reading, GitHub does not say: only a first one counts up.
  let read = state.issues.since === null ? 0 : total;
  report({ phase: "reading", read, total });
  let last: Promise<void> = Promise.resolve();

  /** One at a time: a page's cursor must not be kept before the page. */
  const keep = (list: "issues" | "pulls", { items, waits, stream }: Page): Promise<void> => {
    const keeping = async () => {
      const next = { ...state, [list]: stream, waits: { ...state.waits } };
      for (const id of waits) next.waits[id] ??= [];
      for (const { item, facts } of items) {
        const { now, ever } = blockersIn(facts, next.waits[item.id]);
        for (const id of ever) blockers.add(id);
        if (now.size > 0 || next.waits[item.id]) next.waits[item.id] = [...now];
        fresh.add(item.id);
      }
      await storeItems(context, items, {
        checkpoint: { source: context.source, readAt, state: next },
      });
      state = next;
      read += items.length;
      report({ read: Math.min(read, total) });
    };
    last = last.then(keeping);
    return last;
  };
  const readList = async (list: "issues" | "pulls", page: typeof issuePage): Promise<void> => {
    const size = createPageSize(50);
    while (!state[list].done) await keep(list, await page(context, source, state[list], size));
  };
  const ends = await Promise.allSettled([
    readList("issues", issuePage),
    readList("pulls", pullPage),
  ]);
  const failure = ends.find((end) => end.status === "rejected");
  if (failure) throw failure.reason;

  const whole = context.gaps.length === 0;
  report({ phase: "dependencies", read: total });
  const waits = await readDependencies(context, state.waits, blockers, fresh, readAt, (ids) =>
    reread(context, ids),
  );
  await store.append({
    source: context.source,
    items: [],
    facts: [],
    checkpoint: {
      source: context.source,
      readAt: context.startedAt,
      state: { ...state, underway: false, waits },
    },
  });
  return whole;
}

const newest = (nodes: readonly ({ updatedAt: string } | null)[] | null): string | null =>
  present(nodes)[0]?.updatedAt ?? null;

async function reread(context: SyncContext, ids: readonly ItemId[]): Promise<ItemFacts[]> {
  const again: ItemFacts[] = [];
  await workThrough(ids, createPageSize(50), 2, context.signal, async (batch) => {
    const { items } = await hydrate(context, "issue", batch, withProjects);
    await storeItems(context, items);
    again.push(...items);
  });
  return again;
}
