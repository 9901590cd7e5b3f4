import * as v from "valibot";

/** How far one of a repository's two lists has been read. */
const stream = v.object({
  /** Changes from here on are wanted; null: everything, by date of creation. */
  since: v.nullable(v.string()),
  /** Newest change on the server when this pass began: the next one starts there. */
  newest: v.nullable(v.string()),
  /** Cursor of the next page; null at the start. */
  after: v.nullable(v.string()),
  /** Newest change this pass has seen, where the newest come first. */
  top: v.nullable(v.string()),
  /** A pass that follows another, to catch what moved meanwhile. */
  again: v.boolean(),
  done: v.boolean(),
});

const schema = v.object({
  underway: v.boolean(),
  issues: stream,
  pulls: stream,
  waits: v.record(v.string(), v.array(v.string())),
});

export type Stream = v.InferOutput<typeof stream>;
export type RepositoryState = v.InferOutput<typeof schema>;

/** A state from a checkpoint; null when there is none, or one of another shape: then all is read anew. */
export const repositoryState = (state: unknown): RepositoryState | null => {
  const result = v.safeParse(schema, state);
  return result.success ? result.output : null;
};

/** A pass over a list that begins where the last one began. */
export const nextStream = (last: Stream | undefined, newest: string | null): Stream => ({
  since: last?.newest ?? null,
  newest: newest ?? last?.newest ?? null,
  after: null,
  top: null,
  again: false,
  done: false,
});
