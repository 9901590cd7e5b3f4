import { type ItemFacts, importsKey } from "../../domain/reading.ts";
import type { SyncContext } from "./context.ts";

/**
 * What history files brought since the last whole pass: no checkpoint tells of it, so what of
 * it is gone since would stay for ever.
 */
export type Imports = {
  /** All items of the source; none where no file brought any, or where one came since the pass began. */
  items(): Promise<ItemFacts[]>;
  /** Call it when all of them were looked for. */
  settle(): Promise<void>;
};

/**
 * To be called before GitHub is asked: what a file brings later may be newer than GitHub's answers.
 *
 * @param resumed a pass begun before: it leaves them to the next one
 */
export async function openImports(
  { store, source }: SyncContext,
  resumed: boolean,
): Promise<Imports> {
  const key = importsKey(source);
  const count = async () => (await store.checkpoint(key))?.state ?? 0;
  const before = resumed ? 0 : await count();
  const isSame = async () => before !== 0 && (await count()) === before;
  return {
    items: async () => ((await isSame()) ? store.itemFacts({ source }) : []),
    async settle() {
      if (!(await isSame())) return;
      const checkpoint = { source: key, readAt: null, state: 0 };
      await store.append({ source, items: [], facts: [], checkpoint });
    },
  };
}
