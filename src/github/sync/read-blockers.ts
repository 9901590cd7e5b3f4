import type { Instant } from "../../domain/instant.ts";
import type { Item, ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import type { SyncContext } from "./context.ts";
import type { Edge, Waits } from "./edges.ts";
import { learnedIn } from "./journal.ts";
import { absentIn, readItems, unreadIn } from "./read-items.ts";
import { storeItems } from "./store-items.ts";

const purpose = "blockers";

/**
 * Reads the blocking issues that are not known as they are now: those never read, those
 * changed since, and those that an issue no longer waits for, once more: they may have
 * closed before.
 *
 * @param own whether an item is one of the source's, brought up to date by other means
 * @returns those that GitHub did not show this time
 */
export async function readBlockers(
  context: SyncContext,
  edges: ReadonlyMap<ItemId, Edge>,
  last: { waits: Waits; unreadBlockers: readonly ItemId[]; isNew: boolean },
  own: (id: ItemId) => boolean,
): Promise<ItemId[]> {
  const { store, startedAt } = context;
  const changedAt = new Map<ItemId, Instant>();
  for (const { blockers } of edges.values())
    for (const [id, at] of blockers) changedAt.set(id, Math.max(at, changedAt.get(id) ?? at));
  const again = new Set(last.unreadBlockers);
  for (const [id, blockers] of Object.entries(last.waits)) {
    const edge = edges.get(id);
    for (const blocker of edge ? blockers : [])
      if (!edge?.blockers.has(blocker) && !own(blocker)) again.add(blocker);
  }
  const named = new Set([...learnedIn(context.journal).blockers, ...changedAt.keys(), ...again]);
  const known = new Map((await store.known([...named])).map(({ item }) => [item.id, item]));
  const unread = [...named].filter((id) => {
    const item = known.get(id);
    if (again.has(id)) return true;
    // One that cannot be read is asked for again only when an edge shows it.
    if (item?.depth === "reference") return changedAt.has(id);
    if (last.isNew && !own(id)) return true;
    return !item || item.updatedAt < (changedAt.get(id) ?? item.updatedAt);
  });
  await readItems(context, "issue", unread, { purpose });
  const hidden = [...absentIn(context, purpose)].filter((id) => !known.has(id));
  if (hidden.length > 0)
    await storeItems(
      context,
      hidden.map((id) => reference(id, startedAt)),
      () => ({}),
    );
  return [...unreadIn(context, purpose)];
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
