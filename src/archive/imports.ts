import { type Checkpoint, importsKey } from "../domain/reading.ts";
import type { Entry } from "./entry.ts";

/** The sources of entries, each once. */
export const sourcesOf = (entries: readonly Pick<Entry, "sources">[]): string[] => [
  ...new Set(entries.flatMap(({ sources }) => sources)),
];

/** The count of a source's imports with one more. */
export const countedImport = (source: string, before: Checkpoint | undefined): Checkpoint => ({
  source: importsKey(source),
  readAt: null,
  state: (typeof before?.state === "number" ? before.state : 0) + 1,
});
