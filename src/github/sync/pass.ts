import type { Instant } from "../../domain/instant.ts";
import type { SyncContext } from "./context.ts";
import { importsOf } from "./imports.ts";
import { openJournal } from "./journal.ts";

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

type PassState = {
  passes: number;
  pass: { number: number; startedAt: Instant; imports: number } | null;
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
 * came in since: what GitHub answered before is not to be held against it.
 *
 * @param lastAt time of the last reading there is, whoever made it
 */
export async function beginPass<State extends PassState>(
  opening: Opening,
  before: State,
  readAt: Instant | null,
  lastAt: Instant = 0,
): Promise<Begun<State>> {
  const { store, source, now } = opening;
  // A clock may be set back, or go ahead on another machine: readings are told apart by their
  // time, and stand in its order.
  const startedAt = Math.max(now(), (readAt ?? 0) + 1, lastAt + 1);
  const imports = await importsOf(store, source);
  const cutShort = before.pass?.imports === imports ? before.pass : null;
  const pass = cutShort ?? { number: before.passes + 1, startedAt, imports };
  const beganAt = before.beganAt ?? readAt ?? pass.startedAt;
  const state = { ...before, passes: pass.number, pass, beganAt };
  const resumed = cutShort !== null;
  if (!resumed)
    await store.append({ source, items: [], facts: [], checkpoint: { source, readAt, state } });
  const journal = await openJournal(store, source, pass.number);
  opening.gaps.push(...journal.gaps);
  const context = { ...opening, startedAt: pass.startedAt, imports, journal };
  return { context, state, readAt, resumed };
}
