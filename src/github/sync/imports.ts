import { type ItemFacts, importsKey, type SyncStore } from "../../domain/reading.ts";
import type { SyncContext } from "./context.ts";

/**
 * What history files brought since the last whole pass: no checkpoint tells of it, so what of
 * it is gone since would stay for ever.
 */
export type Imports = {
  /** All items of the source; none where no file brought any. */
  items(): Promise<ItemFacts[]>;
  /** Call it when all of them were looked for. */
  settle(): Promise<void>;
};

/** A history file came in while a pass was under way: it may be newer than what GitHub has said. */
export class ImportedMeanwhile extends Error {
  constructor(source: string) {
    super(`a history file came in while ${source} was read`);
  }
}

/** How many history files brought something of a source since its last whole pass. */
export async function importsOf(store: SyncStore, source: string): Promise<number> {
  const count = (await store.checkpoint(importsKey(source)))?.state;
  return typeof count === "number" ? count : 0;
}

/** The imports that a pass began with: where others come in while it goes on, it keeps nothing more. */
export const importsIn = ({ store, source, imports }: SyncContext): Imports => ({
  items: async () => (imports > 0 ? store.itemFacts({ source }) : []),
  async settle() {
    if (imports === 0) return;
    const checkpoint = { source: importsKey(source), readAt: null, state: 0 };
    // Where another came in, it is not settled.
    await store.append({ source, items: [], facts: [], checkpoint, imports });
  },
});
