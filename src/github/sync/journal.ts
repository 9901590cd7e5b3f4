import * as v from "valibot";
import type { Checkpoint, SyncStore } from "../../domain/reading.ts";
import type { Gap } from "../errors.ts";
import { allLearned } from "./learned.ts";
import type { Learned, Step, Steps } from "./steps.ts";

/** What a pass has done so far: one that was cut short goes on where it stopped. */
export type Journal = {
  of<S extends Step>(step: S): readonly Steps[S][];
  /**
   * The record of a step, to be kept in one transaction with what the step brought.
   * @param gaps all that GitHub left out in this pass so far
   */
  record<S extends Step>(step: S, done: Steps[S], gaps: readonly Gap[]): Checkpoint;
  /** What GitHub left out in the steps before this session. */
  gaps: readonly Gap[];
  /** Adds what was learned elsewhere than in this pass. */
  learn(learned: Learned): void;
  /** All of that. */
  learned: readonly Learned[];
};

/** Grows when a step's shape changes: a pass of an older shape is begun anew. */
const format = 4;
const record = v.object({
  format: v.literal(format),
  pass: v.number(),
  step: v.string(),
  done: v.unknown(),
  gaps: v.array(v.custom<Gap>((value) => typeof value === "object")),
});

const key = (source: string, index: number): string => `${source} step ${index}`;

/**
 * The journal of a pass, as far as it was kept: one record a step, each under a key of
 * its own, so that keeping a step costs no more on a large board. Records of passes
 * before are written over.
 *
 * @param pass number of the pass, never used twice for a source
 */
export async function openJournal(
  store: SyncStore,
  source: string,
  pass: number,
): Promise<Journal> {
  const done = new Map<string, unknown[]>();
  const gaps: Gap[] = [];
  const learned: Learned[] = [];
  const put = (step: string, value: unknown) => {
    const same = done.get(step);
    if (same) same.push(value);
    else done.set(step, [value]);
  };
  let length = 0;
  let told = 0;
  for (; ; length++) {
    const kept = v.safeParse(record, (await store.checkpoint(key(source, length)))?.state);
    if (!kept.success || kept.output.pass !== pass) break;
    put(kept.output.step, kept.output.done);
    gaps.push(...kept.output.gaps);
    told = gaps.length;
  }
  return {
    gaps,
    learned,
    learn: (more) => void learned.push(more),
    of: <S extends Step>(step: S) => (done.get(step) ?? []) as Steps[S][],
    record(step, value, all) {
      put(step, value);
      const state = { format, pass, step, done: value, gaps: all.slice(told) };
      told = all.length;
      return { source: key(source, length++), readAt: null, state };
    },
  };
}

/** Everything that a pass has learned so far. */
export const learnedIn = (journal: Journal): Learned =>
  allLearned([
    ...journal.learned,
    ...[...journal.of("read"), ...journal.of("events"), ...journal.of("page")].map(
      ({ learned }) => learned,
    ),
  ]);
