import * as v from "valibot";
import { commonState } from "./board-state.ts";

const list = v.object({
  /** Newest change on the server when the last pass began: the next one starts there; null: at the beginning. */
  newest: v.nullable(v.string()),
});
const schema = v.object({ ...commonState, issues: list, pulls: list });

/** What the sync of a repository keeps in its checkpoint. */
export type RepositoryState = v.InferOutput<typeof schema>;

/** A state from a checkpoint; null when there is none, or one of another shape: then all is read anew. */
export const repositoryState = (state: unknown): RepositoryState | null => {
  const result = v.safeParse(schema, state);
  return result.success ? result.output : null;
};
