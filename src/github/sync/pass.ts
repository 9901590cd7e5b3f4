import type { Instant } from "../../domain/instant.ts";
import type { SyncContext } from "./context.ts";
import { ImportedMeanwhile } from "./imports.ts";
import { learnedIn, openJournal } from "./journal.ts";
import { allLearned } from "./learned.ts";
import type { Learned } from "./steps.ts";

/** What a sync needs before it is known which pass it is. */
export type Opening = Omit<SyncContext, "startedAt" | "imports" | "journal">;

/** A pass that came to its end. */
export type Pass = {
  startedAt: Instant;
  /** Whether everything was found and could be read. */
  complete: boolean;
  /** Whether it had been begun by an earlier sync. */
  resumed: boolean;
};

type PassUnderWay = {
  number: number;
  startedAt: Instant;
  /** History files in the archive when it began, see `importsKey`. */
  imports: number;
  /** What passes had learned in whose stead it was begun; null when there were none. */
  carried: Learned | null;
};

type PassState = {
  passes: number;
  pass: PassUnderWay | null;
  beganAt: Instant | null;
};

/** A pass under way. */
export type Begun<State> = {
  context: SyncContext;
  /** Of the source, with this pass in it. */
  state: State & { beganAt: Instant };
  /** Start of the last successful reading. */
  readAt: Instant | null;
  resumed: boolean;
};

/**
 * Goes on with the pass that was cut short; else begins the next one, also where a history file
 * came in since: what GitHub answered before is not to be held against it. What was learned from
 * these answers stays known: the items they brought are kept, and not told again.
 *
 * @param last   `readAt`: start of the last successful reading; `lastAt`: time of the last reading there
 *               is, whoever made it; `imports`: as asked for before either
 */
export async function beginPass<State extends PassState>(
  opening: Opening,
  before: State,
  { readAt, lastAt, imports }: { readAt: Instant | null; lastAt: Instant; imports: number },
): Promise<Begun<State>> {
  const { store, source, now } = opening;
  // A clock may be set back, or go ahead on another machine: readings are told apart by their
  // time, and stand in its order.
  const startedAt = Math.max(now(), (readAt ?? 0) + 1, lastAt + 1);
  const cutShort = before.pass?.imports === imports ? before.pass : null;
  const carried = cutShort || !before.pass ? null : await learnedBy(opening, before.pass);
  const pass = cutShort ?? { number: before.passes + 1, startedAt, imports, carried };
  const beganAt = before.beganAt ?? readAt ?? pass.startedAt;
  const state = { ...before, passes: pass.number, pass, beganAt };
  const resumed = cutShort !== null;
  const checkpoint = { source, readAt, state };
  if (!resumed && !(await store.append({ source, items: [], facts: [], checkpoint, imports })))
    throw new ImportedMeanwhile(source);
  const journal = await openJournal(store, source, pass.number);
  if (pass.carried) journal.learn(pass.carried);
  opening.gaps.push(...journal.gaps);
  const context = { ...opening, startedAt: pass.startedAt, imports, journal };
  return { context, state, readAt, resumed };
}

async function learnedBy(
  { store, source }: Opening,
  { number, carried }: PassUnderWay,
): Promise<Learned> {
  const learned = learnedIn(await openJournal(store, source, number));
  return allLearned([...(carried ? [carried] : []), learned]);
}
