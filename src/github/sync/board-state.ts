import * as v from "valibot";

/** What the sync of a board keeps in its checkpoint. */
const schema = v.object({
  board: v.string(),
  /** True from the start of a sync to its end: then rows may be newer in the archive than in the last reading. */
  underway: v.boolean(),
  /** Items that could not be read last time. */
  retry: v.array(v.string()),
  waits: v.record(v.string(), v.array(v.string())),
});

export type BoardState = v.InferOutput<typeof schema>;

/** A state from a checkpoint; null when there is none, or one of another shape: then all is read anew. */
export const boardState = (state: unknown): BoardState | null => {
  const result = v.safeParse(schema, state);
  return result.success ? result.output : null;
};
