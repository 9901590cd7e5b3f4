import * as v from "valibot";
import type { ItemId } from "../../domain/item.ts";
import type { ItemFacts } from "../../domain/reading.ts";
import { stillThere } from "../documents.gen.ts";
import { bounded } from "../facts/status-facts.ts";
import { present } from "../wire.ts";
import { ask, isAbsence, type SyncContext } from "./context.ts";
import { missing } from "./hydrate.ts";
import { keepStep } from "./keep-step.ts";
import { createPageSize } from "./page-size.ts";
import { storeItems } from "./store-items.ts";
import { workThrough } from "./work-through.ts";

const schema = v.array(v.string());
const key = (source: string): string => `${source} items`;

/** Names the fact that an item is no longer in its repository. */
export const leftId = (item: ItemId): string => `${item}:removed`;

/** The issues and pull requests of a repository, as of the last pass. */
export async function readCensus({ store, source }: SyncContext): Promise<ItemId[]> {
  const kept = v.safeParse(schema, (await store.checkpoint(key(source)))?.state);
  return kept.success ? kept.output : [];
}

/**
 * Keeps which items a repository has. No list of GitHub's shows what was deleted or
 * moved to another repository: when there are fewer than we know of, those that were
 * not seen in this pass are asked for by id, a point a hundred. What is not there any
 * more is marked as removed, and never deleted.
 *
 * @param ids   of all items known to be there
 * @param seen  in this pass
 * @param total number of items by GitHub's count when the pass began
 * @param name  `owner/name` of the repository, in lower case
 */
export async function keepCensus(
  context: SyncContext,
  ids: ReadonlySet<ItemId>,
  seen: ReadonlySet<ItemId>,
  total: number,
  name: string,
): Promise<void> {
  const { store, source, startedAt, journal } = context;
  if (ids.size > total)
    await askFor(
      context,
      [...ids].filter((id) => !seen.has(id)),
      name,
    );
  const gone = new Set(journal.of("there").flatMap((step) => step.gone));
  const checkpoint = {
    source: key(source),
    readAt: null,
    state: [...ids].filter((id) => !gone.has(id)),
  };
  if (gone.size === 0 && ids.size === (await readCensus(context)).length) return;
  const known = await store.known([...gone]);
  const removed = known.map(
    ({ item }): ItemFacts => ({
      item,
      facts: [
        {
          id: leftId(item.id),
          item: item.id,
          ...bounded(Math.max(startedAt, context.now(), item.updatedAt), item.updatedAt),
          evidence: "observed",
          kind: "removed",
          board: null,
        },
      ],
    }),
  );
  await storeItems(context, removed, () => ({ checkpoint }));
}

async function askFor(context: SyncContext, ids: readonly ItemId[], name: string): Promise<void> {
  const asked = new Set(context.journal.of("there").flatMap((step) => step.asked));
  const left = ids.filter((id) => !asked.has(id));
  await workThrough(left, createPageSize(context.sizes.rows), 2, context, async (batch) => {
    const options = { shrinks: true, quiet: isAbsence };
    const { data, gaps } = await ask(context, stillThere, { ids: batch }, options);
    const elsewhere = present(data.nodes).filter(
      (node) => "repository" in node && node.repository.nameWithOwner.toLowerCase() !== name,
    );
    const { absent } = missing(batch, data.nodes, gaps);
    await keepStep(context, "there", {
      asked: batch,
      gone: [...absent, ...elsewhere.flatMap((node) => ("id" in node ? [node.id] : []))],
    });
  });
}
