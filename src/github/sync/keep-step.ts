import type { SyncContext } from "./context.ts";
import type { Step, Steps } from "./steps.ts";

/** Keeps that a step was done which brought nothing else. */
export async function keepStep<S extends Step>(
  { store, source, journal, gaps }: SyncContext,
  step: S,
  done: Steps[S],
): Promise<void> {
  await store.append({
    source,
    items: [],
    facts: [],
    checkpoint: journal.record(step, done, gaps),
  });
}
