import type { ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { SyncContext } from "./context.ts";
import { type Hydrated, type HydratedKind, type Hydration, hydrate } from "./hydrate.ts";
import { learnedFrom } from "./learned.ts";
import { joined, nextPage } from "./open-timeline.ts";
import { createPageSize, type PageSize } from "./page-size.ts";
import type { Learned, Open, Steps } from "./steps.ts";
import { storeItems } from "./store-items.ts";
import { workThrough } from "./work-through.ts";

/** What becomes of an item before it is kept. */
export type Dressing = (
  own: ItemFacts,
  known: ItemFacts | undefined,
  told: Omit<Hydrated, "own">,
) => ItemFacts;

export type Reading = {
  /** Names the list in the journal: in one pass an id of a list is read once. */
  purpose: string;
  dress?: Dressing;
  /** Told how many items were kept. */
  kept?: (count: number) => void;
  /** Names that the dressing found out. */
  names?: Learned["names"];
};

/** Batches at a time at most: how many requests there are depends on how GitHub copes. */
const lanes = 3;

/**
 * Reads items by id with their whole timelines and keeps each batch as it comes, with
 * the record that it was read. What this pass has read already is not asked for again.
 */
export async function readItems(
  context: SyncContext,
  kind: HydratedKind,
  ids: readonly ItemId[],
  reading: Reading,
  size: PageSize = createPageSize(context.sizes.items),
): Promise<void> {
  const { purpose } = reading;
  const done = context.journal.of("read").filter((step) => step.purpose === purpose);
  const settled = new Set(done.flatMap((step) => step.ids));
  const left = ids.filter((id) => !settled.has(id));
  await workThrough(left, size, lanes, context, async (batch) => {
    const found = await hydrate(context, kind, batch);
    const { unread, absent, open } = found;
    await keepHydration(context, found, reading, (learned) =>
      context.journal.record(
        "read",
        { purpose, ids: batch, unread, absent, open, learned },
        context.gaps,
      ),
    );
  });
  const own = context.journal.of("read").filter((step) => step.purpose === purpose);
  await readOpen(
    context,
    own.flatMap(({ open }) => open),
    reading,
  );
}

type Checkpoint = ReturnType<SyncContext["journal"]["record"]>;

/** Keeps what one answer brought, with the record of its step. */
export async function keepHydration(
  context: SyncContext,
  { items, hints }: Hydration,
  { dress = (own) => own, kept, names = [] }: Reading,
  step: (learned: Learned) => Checkpoint,
): Promise<void> {
  const told = new Map(items.map(({ own, ...rest }) => [own.item.id, rest]));
  const whole = items.map(({ own }) => own);
  const drops: Learned["drops"] = [];
  await storeItems(
    context,
    whole,
    (stored) => ({
      checkpoint: step(learnedFrom(stored, { ...hints, drops, names: names.splice(0) })),
    }),
    (own, known) => {
      const { id, closes } = own.item;
      const how = told.get(id) ?? { edge: null, whole: true };
      const lost = (known?.item.closes ?? []).filter((issue) => !closes.includes(issue));
      if (!how.whole)
        return dress({ ...own, item: { ...own.item, closes: [...closes, ...lost] } }, known, how);
      for (const issue of lost) drops.push([id, issue]);
      return dress(own, known, how);
    },
  );
  kept?.(whole.length);
}

/** Reads the further pages of timelines, each kept as it comes; the items when they are whole. */
export async function readOpen(
  context: SyncContext,
  open: readonly Open[],
  reading: Reading,
): Promise<void> {
  const { purpose } = reading;
  const { journal, gaps, withProjects } = context;
  const pagesOf = (id: ItemId) =>
    journal
      .of("events")
      .filter((step) => step.purpose === purpose && step.id === id)
      .map(({ page }) => page);
  await workThrough(open, createPageSize(1), lanes, context, async (batch) => {
    for (const one of batch) {
      const { id } = one.node;
      for (;;) {
        const pages = pagesOf(id);
        const after = pages.length === 0 ? one.after : pages.at(-1)?.after;
        if (after === null || after === undefined) break;
        const page = (await nextPage(context, one, after, withProjects)) ?? vanished;
        const step = (learned: Learned) =>
          journal.record("events", { purpose, id, page, learned }, gaps);
        const { own, whole } = joined(one.node, [...pages, page]);
        // With its last page the item is whole; before, only the page is kept.
        const items = page.after === null ? [{ own, edge: null, whole }] : [];
        await keepHydration(context, { ...nothing, items }, reading, step);
      }
    }
  });
}

/** Stands for the rest of a timeline whose item GitHub no longer shows. */
const vanished: Steps["events"]["page"] = { events: [], holes: true, after: null };
const nothing: Hydration = {
  items: [],
  open: [],
  unread: [],
  absent: [],
  hints: { waits: [], repositories: [] },
};

/** Items of these lists that GitHub did not show whole in this pass. */
export function unreadIn({ journal }: SyncContext, ...purposes: readonly string[]): Set<ItemId> {
  const isOwn = ({ purpose }: { purpose: string }) => purposes.includes(purpose);
  const holed = journal.of("events").filter((step) => isOwn(step) && step.page.holes);
  const read = journal.of("read").filter(isOwn);
  return new Set([...read.flatMap(({ unread }) => unread), ...holed.map(({ id }) => id)]);
}

/** Items of these lists that are not there, or that we must not know of. */
export const absentIn = ({ journal }: SyncContext, ...purposes: readonly string[]): Set<ItemId> =>
  new Set(
    journal
      .of("read")
      .filter(({ purpose }) => purposes.includes(purpose))
      .flatMap(({ absent }) => absent),
  );
