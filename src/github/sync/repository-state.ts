import * as v from "valibot";
import { commonState } from "./board-state.ts";

/** How far one of a repository's two lists has been read in a pass. JSON. */
export type Stream = {
  /** Changes from here on are wanted; null: everything, by date of creation. */
  since: string | null;
  /** Cursor of the next page; null at the start. */
  after: string | null;
  /** Newest change this pass has seen, where the newest come first. */
  top: string | null;
  /** A round that follows another, to catch what moved meanwhile. */
  again: boolean;
  /** GitHub kept rows back: the next pass begins where this one began. */
  holes: boolean;
  done: boolean;
};

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

/** A pass over a list that begins where the last one began. */
export const firstStream = (since: string | null): Stream => ({
  since,
  after: null,
  top: null,
  again: false,
  holes: false,
  done: false,
});
