import { type Doing, momentOf } from "../doing.ts";
import { pullRequestOf, workOf } from "../found.ts";
import type { State } from "../state.ts";
import { touched } from "../written.ts";

export function close(state: State, deed: Doing<"close">): void {
  const content = workOf(state, deed.content);
  content.state = "CLOSED";
  content.closedAt = deed.at;
  if (content.__typename === "Issue") content.stateReason = deed.reason;
  touched(content, "ClosedEvent", momentOf(state, deed), {
    stateReason: content.__typename === "Issue" ? deed.reason : null,
    closer: deed.closer === undefined ? null : pullRequestOf(state, deed.closer),
    duplicateOf: deed.duplicateOf === undefined ? null : workOf(state, deed.duplicateOf),
  });
}

export function reopen(state: State, deed: Doing<"reopen">): void {
  const content = workOf(state, deed.content);
  content.state = "OPEN";
  content.closedAt = null;
  const stateReason = content.__typename === "Issue" ? ("REOPENED" as const) : null;
  if (content.__typename === "Issue") content.stateReason = stateReason;
  touched(content, "ReopenedEvent", momentOf(state, deed), { stateReason });
}

/** GitHub writes both events, in the same second. */
export function merge(state: State, deed: Doing<"merge">): void {
  const pull = pullRequestOf(state, deed.content);
  const moment = momentOf(state, deed);
  pull.state = "MERGED";
  pull.merged = true;
  pull.mergedAt = moment.at;
  pull.mergedBy = moment.actor;
  pull.closedAt = moment.at;
  touched(pull, "MergedEvent", moment);
  touched(pull, "ClosedEvent", moment, { stateReason: null, closer: null, duplicateOf: null });
}
