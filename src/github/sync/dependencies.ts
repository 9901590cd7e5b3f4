import type { Fact } from "../../domain/fact.ts";
import { type Instant, parseInstant } from "../../domain/instant.ts";
import type { Item, ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { dependencyEdges } from "../documents.gen.ts";
import { bounded } from "../facts/status-facts.ts";
import { present } from "../wire.ts";
import { ask, type SyncContext } from "./context.ts";
import { hydrate } from "./hydrate.ts";
import { createPageSize } from "./page-size.ts";
import { storeItems } from "./store-items.ts";
import { workThrough } from "./work-through.ts";

/** By waiting issue: the issues it waits for, open or closed. One sync hands it to the next. */
export type Waits = Record<ItemId, ItemId[]>;

/**
 * The blocking issues of an item: those it waits for still, and all it ever waited for.
 *
 * @param facts  its whole history
 * @param before what the last sync knew: a deleted blocker is no longer named by its events
 */
export function blockersIn(
  facts: readonly Fact[],
  before: readonly ItemId[] = [],
): { now: Set<ItemId>; ever: Set<ItemId> } {
  const now = new Set<ItemId>(before);
  const ever = new Set<ItemId>();
  for (const fact of facts.toSorted((a, b) => a.at - b.at)) {
    if ((fact.kind !== "blocked" && fact.kind !== "unblocked") || fact.blocker === null) continue;
    ever.add(fact.blocker);
    if (fact.kind === "blocked") now.add(fact.blocker);
    else now.delete(fact.blocker);
  }
  return { now, ever };
}

type Edges = Map<ItemId, { whole: boolean; blockers: Map<ItemId, Instant> }>;

/**
 * Brings dependencies up to date: GitHub does not mark an issue as changed when a
 * dependency is removed or its blocker is closed. Issues whose edges differ from
 * their facts are read again; what no event explains becomes an `observed` fact;
 * blocking issues that are not known as they are now are read too, wherever they
 * are, for when they closed.
 *
 * @param waits  as of the last sync, with what this one has read of issues so far
 * @param ever   every blocker named by a fact that this sync has read
 * @param fresh  issues that this sync has read already
 * @param since  start of the last sync, null for the first
 * @param reread reads issues of the source again and keeps them
 * @returns what the next sync starts from
 */
export async function readDependencies(
  context: SyncContext,
  waits: Waits,
  ever: ReadonlySet<ItemId>,
  fresh: ReadonlySet<ItemId>,
  since: Instant | null,
  reread: (ids: readonly ItemId[]) => Promise<ItemFacts[]>,
): Promise<Waits> {
  const told = new Map(Object.entries(waits).map(([id, of]) => [id, new Set(of)]));
  const edges = await readEdges(context, [...told.keys()]);
  const named = new Set(ever);
  const changedAt = new Map<ItemId, Instant>();
  for (const { blockers } of edges.values()) for (const [id, at] of blockers) changedAt.set(id, at);

  const stale = [...edges].flatMap(([id, edge]) =>
    !fresh.has(id) && edge.whole && !sameIds(edge.blockers, told.get(id)) ? [id] : [],
  );
  for (const { item, facts } of await reread(stale)) {
    const { now, ever: own } = blockersIn(facts, waits[item.id]);
    told.set(item.id, now);
    for (const id of own) named.add(id);
  }
  const untold = untoldFacts(edges, told, context.startedAt, since);
  if (untold.length > 0) {
    const { store, source } = context;
    await store.append({ source, items: [], facts: untold });
  }
  for (const id of changedAt.keys()) named.add(id);
  await readBlockers(context, [...named], changedAt);
  const left = [...edges].filter(([, edge]) => edge.blockers.size > 0);
  return Object.fromEntries(left.map(([id, edge]) => [id, [...edge.blockers.keys()]]));
}

async function readEdges(context: SyncContext, ids: readonly ItemId[]): Promise<Edges> {
  const edges: Edges = new Map();
  const size = createPageSize(50);
  await workThrough(ids, size, 2, context.signal, async (batch) => {
    const { data } = await ask(context, dependencyEdges, { ids: batch }, { shrinks: true });
    for (const node of present(data.nodes)) {
      if (node.__typename !== "Issue") continue;
      const found = present(node.blockedBy.nodes);
      edges.set(node.id, {
        whole: found.length === node.blockedBy.totalCount,
        blockers: new Map(found.map(({ id, updatedAt }) => [id, parseInstant(updatedAt)])),
      });
    }
  });
  return edges;
}

const sameIds = (edge: ReadonlyMap<ItemId, Instant>, told: ReadonlySet<ItemId> | undefined) =>
  edge.size === (told?.size ?? 0) && [...edge.keys()].every((id) => told?.has(id));

/** Edges that came or went without an event: some time before this reading. */
const untoldFacts = (
  edges: Edges,
  told: ReadonlyMap<ItemId, ReadonlySet<ItemId>>,
  at: Instant,
  since: Instant | null,
): Fact[] =>
  [...edges].flatMap(([item, { whole, blockers }]) => {
    const known = told.get(item) ?? new Set<ItemId>();
    const came = [...blockers.keys()].filter((id) => !known.has(id));
    const went = whole ? [...known].filter((id) => !blockers.has(id)) : [];
    const fact = (kind: "blocked" | "unblocked", blocker: ItemId): Fact => ({
      // Named by the last sync, so that one that starts anew after a crash names it the same.
      id: `${item}:${kind}:${blocker}:since:${since ?? "ever"}`,
      item,
      ...bounded(at, since),
      evidence: "observed",
      kind,
      blocker,
    });
    return [...came.map((id) => fact("blocked", id)), ...went.map((id) => fact("unblocked", id))];
  });

/** Reads the blocking issues that are not known as they are now. */
async function readBlockers(
  context: SyncContext,
  ids: readonly ItemId[],
  changedAt: ReadonlyMap<ItemId, Instant>,
): Promise<void> {
  const known = new Map((await context.store.known(ids)).map(({ item }) => [item.id, item]));
  const unread = ids.filter((id) => {
    const item = known.get(id);
    // One that cannot be read is asked for again only when an edge shows it.
    if (item?.depth === "reference") return changedAt.has(id);
    return !item || item.updatedAt < (changedAt.get(id) ?? item.updatedAt);
  });
  await workThrough(unread, createPageSize(50), 2, context.signal, async (batch) => {
    const { items } = await hydrate(context, "issue", batch, context.withProjects);
    const found = new Set(items.map(({ item }) => item.id));
    const hidden = batch.filter((id) => !found.has(id));
    await storeItems(context, [...items, ...hidden.map((id) => reference(id, context.startedAt))]);
  });
}

/** An issue that another one waits for and that we may not read. */
const reference = (id: ItemId, at: Instant): ItemFacts => {
  const item: Item = {
    id,
    kind: "issue",
    repository: null,
    number: null,
    title: "",
    url: null,
    state: "open",
    createdAt: at,
    updatedAt: at,
    author: null,
    assignees: [],
    labels: [],
    milestone: null,
    type: null,
    parent: null,
    subIssues: 0,
    closes: [],
    boards: [],
    depth: "reference",
  };
  return { item, facts: [] };
};
