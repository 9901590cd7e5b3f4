import { type Doing, momentOf } from "../doing.ts";
import { issueOf, pullRequestOf } from "../found.ts";
import type { State } from "../state.ts";
import { touched, written } from "../written.ts";

/** Writes on both; only the pull request counts as updated. */
export function linkPullRequest(
  state: State,
  deed: Doing<"link pull request" | "unlink pull request">,
): void {
  const pull = pullRequestOf(state, deed.content);
  const issue = issueOf(state, deed.issue);
  const connects = deed.do === "link pull request";
  const issues = pull.closes.filter((other) => other !== issue);
  const pulls = issue.closers.filter((other) => other !== pull);
  pull.closes = connects ? [...issues, issue] : issues;
  issue.closers = connects ? [...pulls, pull] : pulls;
  const typename = connects ? "ConnectedEvent" : "DisconnectedEvent";
  const moment = momentOf(state, deed);
  written(issue, typename, moment, { source: pull, subject: issue });
  touched(pull, typename, moment, { source: pull, subject: issue });
}
