import { type Doing, momentOf } from "../doing.ts";
import { issueOf, WorldError } from "../found.ts";
import type { State } from "../state.ts";
import { touched, written } from "../written.ts";

/** Writes on both issues; only the one that waits counts as updated. */
export function addDependency(state: State, deed: Doing<"add dependency">): void {
  const waiting = issueOf(state, deed.content);
  const blocker = issueOf(state, deed.blocker);
  if (waiting.blockers.includes(blocker))
    throw new WorldError(`"${deed.content}" waits for "${deed.blocker}" already`);
  waiting.blockers.unshift(blocker);
  blocker.dependants.unshift(waiting);
  const moment = momentOf(state, deed);
  touched(waiting, "BlockedByAddedEvent", moment, { blockingIssue: blocker });
  written(blocker, "BlockingAddedEvent", moment, { blockedIssue: waiting });
}

/** Leaves `updatedAt` of both as it was: whoever looks only there misses it. */
export function removeDependency(state: State, deed: Doing<"remove dependency">): void {
  const waiting = issueOf(state, deed.content);
  const blocker = issueOf(state, deed.blocker);
  if (!waiting.blockers.includes(blocker))
    throw new WorldError(`"${deed.content}" does not wait for "${deed.blocker}"`);
  waiting.blockers = waiting.blockers.filter((other) => other !== blocker);
  blocker.dependants = blocker.dependants.filter((other) => other !== waiting);
  const moment = momentOf(state, deed);
  written(waiting, "BlockedByRemovedEvent", moment, { blockingIssue: blocker });
  written(blocker, "BlockingRemovedEvent", moment, { blockedIssue: waiting });
}
