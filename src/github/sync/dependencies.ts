import type { Instant } from "../../domain/instant.ts";
import type { ItemId } from "../../domain/item.ts";
import { dependencyEdges } from "../documents.gen.ts";
import { present } from "../wire.ts";
import { ask, isAbsence, type SyncContext } from "./context.ts";
import { agrees, type Edge, type HiddenWaits, untoldFacts, type Waits } from "./edges.ts";
import { edgeOf, missing } from "./hydrate.ts";
import { learnedIn } from "./journal.ts";
import { keepStep } from "./keep-step.ts";
import { createPageSize } from "./page-size.ts";
import { readBlockers } from "./read-blockers.ts";
import { type Dressing, type Reading, readItems } from "./read-items.ts";
import { workThrough } from "./work-through.ts";

/**
 * What the last sync knew, and when it began, null for the first; `isNew`: blocking issues in the
 * archive may be from elsewhere and old.
 */
export type LastWaits = {
  waits: Waits;
  hiddenWaits: HiddenWaits;
  unreadBlockers: readonly ItemId[];
  at: Instant | null;
  isNew: boolean;
};

/** Names the reading of issues whose facts and dependencies disagree. */
export const waitingPurpose = "waiting";

/**
 * Brings dependencies up to date: GitHub does not mark an issue as changed when a
 * dependency is removed or its blocker is closed. Issues whose edges differ from
 * their facts, or that wait for more or fewer issues we may not read than before, are
 * read again, edges and all in one answer; what no event explains then becomes an
 * `observed` fact. Blocking issues that are not known as they are
 * now are read too, wherever they are, for when they closed.
 *
 * @param own     whether an item is one of the source's, brought up to date by other means
 * @param reading how issues of the source are kept
 * @returns what the next sync starts from
 */
export async function readDependencies(
  context: SyncContext,
  last: LastWaits,
  own: (id: ItemId) => boolean,
  reading: Reading,
): Promise<{ waits: Waits; hiddenWaits: HiddenWaits; unreadBlockers: ItemId[] }> {
  const before = Object.fromEntries(Object.entries(last.waits).filter(([id]) => own(id)));
  const hidden = Object.keys(last.hiddenWaits).filter(own);
  const asked = new Set([
    ...Object.keys(before),
    ...hidden,
    ...learnedIn(context.journal).waits.filter(own),
  ]);
  const edges = await readEdges(context, [...asked]);
  const stale: ItemId[] = [];
  await workThrough([...edges.keys()], createPageSize(500), 1, context, async (batch) => {
    for (const { item, facts } of await context.store.known(batch)) {
      const edge = edges.get(item.id);
      if (!edge) continue;
      const isAsBefore = last.at === null || edge.hidden === (last.hiddenWaits[item.id] ?? 0);
      if (!isAsBefore || !agrees(edge, facts)) stale.push(item.id);
    }
  });
  await readItems(context, "waiting issue", stale, {
    ...reading,
    purpose: waitingPurpose,
    dress: withUntold(context, before, last.at, reading.dress),
  });
  const unreadBlockers = await readBlockers(context, edges, { ...last, waits: before }, own);
  const waits: Waits = {};
  const hiddenWaits: HiddenWaits = {};
  for (const id of asked) {
    const edge = edges.get(id);
    const blockers = edge ? [...edge.blockers.keys()] : (before[id] ?? []);
    if (blockers.length > 0) waits[id] = blockers;
    const unnamed = edge?.hidden ?? last.hiddenWaits[id] ?? 0;
    if (unnamed > 0) hiddenWaits[id] = unnamed;
  }
  return { waits, hiddenWaits, unreadBlockers };
}

/** What each issue waits for; one that GitHub did not show is left out. */
async function readEdges(context: SyncContext, ids: readonly ItemId[]): Promise<Map<ItemId, Edge>> {
  const answered = new Set(context.journal.of("edges").flatMap((step) => step.map(([id]) => id)));
  const left = ids.filter((id) => !answered.has(id));
  await workThrough(left, createPageSize(50), 2, context, async (batch) => {
    const options = { shrinks: true, quiet: isAbsence };
    const { data, gaps } = await ask(context, dependencyEdges, { ids: batch }, options);
    const lost = missing(batch, data.nodes, gaps);
    const nodes = present(data.nodes).filter((node) => node.__typename === "Issue");
    const edges = new Map(nodes.map((node) => [node.id, edgeOf(node.blockedBy)]));
    await keepStep(context, "edges", [
      ...[...edges].map(([id, { hidden, blockers }]): [ItemId, PlainEdge] => [
        id,
        { hidden, blockers: [...blockers] },
      ]),
      ...[...lost.unread, ...lost.absent].map((id): [ItemId, null] => [id, null]),
    ]);
  });
  const found = context.journal.of("edges").flat();
  return new Map(
    found.flatMap(([id, edge]): [ItemId, Edge][] =>
      edge ? [[id, { hidden: edge.hidden, blockers: new Map(edge.blockers) }]] : [],
    ),
  );
}

type PlainEdge = { hidden: number; blockers: [ItemId, Instant][] };

/** Adds what an issue's timeline does not say of its dependencies, though they stand in the same answer. */
const withUntold =
  (
    context: SyncContext,
    before: Waits,
    at: Instant | null,
    inner: Dressing | undefined,
  ): Dressing =>
  (own, known, told) => {
    const dressed = inner ? inner(own, known, told) : own;
    const { edge, whole } = told;
    if (!edge || !whole) return dressed;
    const { id, createdAt } = own.item;
    // As they are kept: an event read when its issue was hidden from us stays without its name.
    const kept = known?.facts ?? [];
    const ids = new Set(kept.map((fact) => fact.id));
    const all = [...kept, ...own.facts.filter((fact) => !ids.has(fact.id))];
    const last = at === null ? null : { blockers: before[id] ?? [], at };
    const untold = untoldFacts(id, createdAt, edge, all, context.now(), last);
    return { ...dressed, facts: [...dressed.facts, ...untold] };
  };
