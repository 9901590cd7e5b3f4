import { type ItemFacts, importsKey } from "../../domain/reading.ts";
import type { SyncContext } from "./context.ts";

/**
 * What history files brought since the last whole pass: no checkpoint tells of it, so what of
 * it is gone since would stay for ever.
 */
export type Imports = {
  /** All items of the source; empty where no file brought any. */
  items: ItemFacts[];
  /** Call it when a whole pass has looked for them, with its end. */
  settle(): Promise<void>;
};

/** @param resumed a pass begun before: the file may have come later, so it settles nothing */
export async function readImports(
  { store, source }: SyncContext,
  resumed: boolean,
): Promise<Imports> {
  const key = importsKey(source);
  const count = async () => (await store.checkpoint(key))?.state ?? 0;
  const before = await count();
  if (before === 0) return { items: [], settle: async () => {} };
  return {
    items: await store.itemFacts({ source }),
    async settle() {
      if (resumed || (await count()) !== before) return;
      const checkpoint = { source: key, readAt: null, state: 0 };
      await store.append({ source, items: [], facts: [], checkpoint });
    },
  };
}
