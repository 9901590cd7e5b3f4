import { type Checkpoint, importsKey } from "../domain/reading.ts";
import type { Entry } from "./entry.ts";

type Sourced = Pick<Entry, "id" | "sources">;

/** The sources of which a history file brought something: of items all of which were known, none. */
export function sourcesOf(file: readonly Sourced[], added: readonly Sourced[]): string[] {
  const news = new Set(added.map(({ id }) => id));
  return [...new Set(file.flatMap(({ id, sources }) => (news.has(id) ? sources : [])))];
}

/** The count of a source's imports with one more. */
export const countedImport = (source: string, before: Checkpoint | undefined): Checkpoint => ({
  source: importsKey(source),
  readAt: null,
  state: (typeof before?.state === "number" ? before.state : 0) + 1,
});
