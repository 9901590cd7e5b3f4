import type { Fact } from "../../domain/fact.ts";
import { formatInstant, type Instant, parseInstant } from "../../domain/instant.ts";
import type { ItemId } from "../../domain/item.ts";
import { repositoriesNewest, repositoryPullsChanged } from "../documents.gen.ts";
import { present } from "../wire.ts";
import { ask, isAbsence, required, type SyncContext } from "./context.ts";
import { learnedIn } from "./journal.ts";
import { keepStep } from "./keep-step.ts";
import { linkedPulls } from "./learned.ts";
import { hasHoles } from "./open-timeline.ts";
import { createPageSize, sized } from "./page-size.ts";
import { type Reading, readItems, unreadIn } from "./read-items.ts";
import type { Steps } from "./steps.ts";
import { workThrough } from "./work-through.ts";

/** By repository's node id: its newest change of a pull request when a pass looked, as GitHub writes it. */
export type Marks = Record<string, string>;

/** What one sync hands to the next: pull requests that GitHub did not show are asked for again. */
export type LinkState = { marks: Marks; unreadPulls: ItemId[] };

/** Names the reading of issues of which a pull request says that it closes them. */
export const linkedPurpose = "linked";
/** Names the reading of pull requests that work on the source's items. */
export const pullsPurpose = "pulls";
/** The same of those that changed: one of them may have been read before, in a pass that was cut short then. */
const changedPurpose = "changed pulls";

const overlapMs = 60_000;
/** GitHub is asked for so many issues that a pull request closes. */
const mostClosed = 20;
/** A repository seen for the first time is looked through from a while before the first pass: two clocks. */
const firstOverlapMs = 300_000;

/**
 * Reads the pull requests that work on the source's items, wherever they are. A new pull
 * request, a review of it, that it is ready: GitHub marks none of them on the issue. So the
 * repositories are asked for their newest change, a point a hundred, and where there is one,
 * for the pull requests changed since.
 *
 * @param last    what the last pass handed on, when the first one began; `isNew`: pull requests in the
 *                archive may be from elsewhere and old
 * @param own     whether an item is one of the source's, brought up to date by other means
 * @param reading how issues of the source are kept
 * @param skip    name of a repository whose pull requests are read by other means
 * @returns what the next pass starts from
 */
export async function readLinks(
  context: SyncContext,
  { marks, unreadPulls, beganAt, isNew }: LinkState & { beganAt: Instant; isNew: boolean },
  own: (id: ItemId) => boolean,
  reading: Reading,
  skip: string | null = null,
): Promise<LinkState> {
  const learned = learnedIn(context.journal);
  const fresh = learned.repositories.filter(([, name]) => name.toLowerCase() !== skip);
  const newest = await readNewest(context, [
    ...new Set([...Object.keys(marks), ...fresh.map(([id]) => id)]),
  ]);
  const first = formatInstant(beganAt - firstOverlapMs);
  for (const [repository, mark] of newest) {
    const since = marks[repository] ?? first;
    if (mark > since) await readChanged(context, repository, since);
  }
  await readLinked(context, reading);
  const untrusted = isNew ? learnedIn(context.journal).pulls : [];
  await readPulls(context, [...unreadPulls, ...untrusted], own);
  // A pull request that was read just now may close issues that do not know of it yet.
  await readLinked(context, reading);
  const next: Marks = { ...marks, ...Object.fromEntries(newest) };
  // A pull request may lie in a repository of its own, which was not asked yet.
  for (const [id, name] of learnedIn(context.journal).repositories)
    if (name.toLowerCase() !== skip) next[id] ??= first;
  // What GitHub kept back is asked for again from where this pass began.
  for (const id of holedRepositories(context)) next[id] = marks[id] ?? first;
  return {
    marks: next,
    unreadPulls: [...unreadIn(context, pullsPurpose, changedPurpose)],
  };
}

async function readNewest(
  context: SyncContext,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const told = () => context.journal.of("newest").flat();
  const answered = new Set(told().map(([id]) => id));
  const left = ids.filter((id) => !answered.has(id));
  await workThrough(left, createPageSize(100), 1, context, async (batch) => {
    const options = { shrinks: true, quiet: isAbsence };
    const { data } = await ask(context, repositoriesNewest, { ids: batch }, options);
    const nodes = present(data.nodes).filter((node) => node.__typename === "Repository");
    await keepStep(
      context,
      "newest",
      nodes.flatMap(({ id, pullRequests }): [string, string][] => {
        const [newest] = present(pullRequests.nodes);
        return newest ? [[id, newest.updatedAt]] : [];
      }),
    );
  });
  return new Map(told());
}

/** Repositories of which GitHub kept changed pull requests back in this pass, and what these close. */
export const holedRepositories = ({ journal }: Pick<SyncContext, "journal">): Set<string> =>
  new Set(journal.of("changed").flatMap(({ repository, holes }) => (holes ? [repository] : [])));

async function readChanged(context: SyncContext, repository: string, since: string): Promise<void> {
  const floor = parseInstant(since) - overlapMs;
  const size = createPageSize(Math.min(50, context.sizes.rows));
  const pages = () =>
    context.journal.of("changed").filter((page) => page.repository === repository);
  while (pages().at(-1)?.done !== true) {
    const after = pages().at(-1)?.after ?? null;
    const readPage = async () => {
      const answer = await sized(size, context.online, (first) =>
        ask(context, repositoryPullsChanged, { id: repository, first, after }, { shrinks: true }),
      );
      const { node } = answer.data;
      const found = node?.__typename === "Repository" ? node : null;
      return required(found, answer, "such repository").pullRequests;
    };
    let pullRequests = await readPage();
    // What GitHub keeps back once it often shows the second time.
    if (isHoled(pullRequests)) pullRequests = await readPage();
    const pulls = present(pullRequests.nodes).map((pull) => ({
      id: pull.id,
      updatedAt: parseInstant(pull.updatedAt),
      closes: present(pull.closingIssuesReferences?.nodes).map(({ id }) => id),
    }));
    const { hasNextPage, endCursor } = pullRequests.pageInfo;
    const recent = pulls.filter(({ updatedAt }) => updatedAt >= floor);
    const done = recent.length < pulls.length || !hasNextPage;
    const holes = isHoled(pullRequests);
    const page: Steps["changed"] = { repository, pulls: recent, after: endCursor, holes, done };
    await keepStep(context, "changed", page);
  }
}

const isHoled = ({
  nodes,
}: {
  nodes: readonly ({ closingIssuesReferences: unknown } | null)[] | null;
}): boolean =>
  hasHoles(nodes) || present(nodes).some((pull) => pull.closingIssuesReferences === null);

/** Reads the issues again that do not know that a pull request closes them, or does no longer. */
async function readLinked(context: SyncContext, reading: Reading): Promise<void> {
  const told = new Map<ItemId, Map<ItemId, boolean>>();
  const put = (pull: ItemId, issue: ItemId, closes: boolean) => {
    const own = told.get(issue) ?? new Map<ItemId, boolean>();
    told.set(issue, own.set(pull, closes));
  };
  for (const [pull, issue, closes] of await closings(context)) put(pull, issue, closes);
  for (const { pulls } of context.journal.of("changed"))
    for (const pull of pulls) for (const issue of pull.closes) put(pull.id, issue, true);
  const unknowing: ItemId[] = [];
  await workThrough([...told.keys()], createPageSize(500), 1, context, async (batch) => {
    for (const { item, facts } of await context.store.known(batch))
      if (item.kind === "issue" && item.depth === "whole" && !agrees(facts, told.get(item.id)))
        unknowing.push(item.id);
  });
  await readItems(context, "issue", unknowing, { ...reading, purpose: linkedPurpose });
}

/** Whether an issue's facts say of each pull request whether it is linked. */
const agrees = (
  facts: readonly Fact[],
  told: ReadonlyMap<ItemId, boolean> | undefined,
): boolean => {
  const linked = linkedPulls(facts);
  return [...(told ?? [])].every(([pull, closes]) => linked.has(pull) === closes);
};

/** Whether a pull request closes an issue, by what is stored of it now, wherever this pass was told of the two. */
async function closings({
  store,
  journal,
}: SyncContext): Promise<[pull: ItemId, issue: ItemId, closes: boolean][]> {
  const { links, closes, drops } = learnedIn(journal);
  const pairs = [...links, ...closes, ...drops];
  const dropped = new Set(drops.map(String));
  const pulls = await store.known([...new Set(pairs.map(([pull]) => pull))]);
  const closed = new Map(
    pulls
      .filter(({ item }) => item.kind === "pull request")
      .map(({ item }) => [item.id, new Set(item.closes)]),
  );
  return pairs.flatMap(([pull, issue]): [ItemId, ItemId, boolean][] => {
    const all = closed.get(pull);
    if (!all) return [];
    if (all.has(issue)) return [[pull, issue, true]];
    // It may close more than GitHub tells.
    const isSure = all.size < mostClosed || dropped.has(String([pull, issue]));
    return isSure ? [[pull, issue, false]] : [];
  });
}

/** Reads the linked pull requests that are not known as they are now. */
async function readPulls(
  context: SyncContext,
  again: readonly ItemId[],
  own: (id: ItemId) => boolean,
): Promise<void> {
  const changedAt = new Map<ItemId, Instant>();
  const wanted = new Set([...learnedIn(context.journal).pulls, ...again]);
  const retold: ItemId[] = [];
  for (const { pulls } of context.journal.of("changed"))
    for (const { id, updatedAt, closes } of pulls) {
      changedAt.set(id, updatedAt);
      if (closes.some(own)) wanted.add(id);
      else retold.push(id);
    }
  const ids = [...new Set([...wanted, ...retold])].filter((id) => !own(id));
  const known = async () => (await context.store.known(ids)).map(({ item }) => item);
  const trusted = new Set((await known()).map(({ id }) => id));
  for (const id of again) trusted.delete(id);
  const news = ids.filter((id) => wanted.has(id) && !trusted.has(id));
  await readItems(context, "pull request", news, { purpose: pullsPurpose });
  const stale = (await known()).filter((item) => item.updatedAt < (changedAt.get(item.id) ?? 0));
  const old = stale.map(({ id }) => id);
  await readItems(context, "pull request", old, { purpose: changedPurpose });
}
