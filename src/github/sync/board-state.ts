import * as v from "valibot";
import type { Learned } from "./steps.ts";

const strings = v.array(v.string());
const otherwise = <T extends v.GenericSchema>(schema: T, value: v.InferOutput<T>) =>
  v.fallback(schema, value as never);

/** What the syncs of boards and of repositories keep alike. */
export const commonState = {
  /** How many passes were begun: each has a number of its own. */
  passes: otherwise(v.number(), 0),
  /** The pass under way, or one that was cut short; null when the last came to its end. */
  pass: otherwise(
    v.nullable(
      v.object({
        number: v.number(),
        startedAt: v.number(),
        imports: v.number(),
        carried: v.nullable(v.custom<Learned>((value) => typeof value === "object")),
      }),
    ),
    null,
  ),
  /** Start of the first pass of all. */
  beganAt: otherwise(v.nullable(v.number()), null),
  /** Items that could not be read last time. */
  retry: otherwise(strings, []),
  waits: otherwise(v.record(v.string(), strings), {}),
  hiddenWaits: otherwise(v.record(v.string(), v.number()), {}),
  /** Blocking issues that could not be read last time. */
  unreadBlockers: otherwise(strings, []),
  /** Linked pull requests that could not be read last time. */
  unreadPulls: otherwise(strings, []),
  /** By repository's node id: its newest change of a pull request at the last pass. */
  marks: otherwise(v.record(v.string(), v.string()), {}),
  /** Whether the last pass that came to its end found everything. */
  complete: otherwise(v.boolean(), true),
  /** What GitHub left out then, in words. */
  gaps: otherwise(strings, []),
};

/** What the sync of a board keeps in its checkpoint. */
const schema = v.object({
  board: v.string(),
  ...commonState,
  /** True when the last pass found no whole board: rows may be newer in the archive than in the last reading. */
  ahead: otherwise(v.boolean(), true),
  /** Time of a reading that was imported and whose rows were all read anew since, or are in `retry`. */
  lookedThrough: otherwise(v.nullable(v.number()), null),
  /** What such a pass has seen on the board, and when: no reading tells of it. */
  strays: otherwise(v.array(v.tuple([v.string(), v.string(), v.number()])), []),
  /** Every name that each option of the status had, the present one last. */
  names: otherwise(v.array(v.object({ id: v.string(), names: strings })), []),
  /** How its people said the work goes, newest first. */
  updates: otherwise(
    v.array(
      v.object({
        id: v.string(),
        at: v.number(),
        status: v.nullable(
          v.picklist(["on track", "at risk", "off track", "complete", "inactive"]),
        ),
        by: v.nullable(v.string()),
      }),
    ),
    [],
  ),
  iterations: otherwise(
    v.array(
      v.object({ field: v.string(), title: v.string(), startDate: v.string(), days: v.number() }),
    ),
    [],
  ),
});

export type BoardState = v.InferOutput<typeof schema>;

/** A state from a checkpoint; null when there is none, or one of another shape: then all is read anew. */
export const boardState = (state: unknown): BoardState | null => {
  const result = v.safeParse(schema, state);
  return result.success ? result.output : null;
};

/** Of a board that was never read. */
export const emptyBoardState = (board: string): BoardState => ({
  board,
  passes: 0,
  beganAt: null,
  pass: null,
  retry: [],
  waits: {},
  hiddenWaits: {},
  unreadBlockers: [],
  unreadPulls: [],
  marks: {},
  complete: false,
  gaps: [],
  ahead: false,
  lookedThrough: null,
  strays: [],
  names: [],
  updates: [],
  iterations: [],
});
