import { type Doing, momentOf } from "../doing.ts";
import { accountOf, pullRequestOf } from "../found.ts";
import type { State } from "../state.ts";
import { touched } from "../written.ts";

export function setDraft(state: State, deed: Doing<"ready for review" | "convert to draft">): void {
  const pull = pullRequestOf(state, deed.content);
  pull.isDraft = deed.do === "convert to draft";
  const typename = pull.isDraft ? "ConvertToDraftEvent" : "ReadyForReviewEvent";
  touched(pull, typename, momentOf(state, deed));
}

export function requestReview(
  state: State,
  deed: Doing<"request review" | "withdraw review request">,
): void {
  const pull = pullRequestOf(state, deed.content);
  const requestedReviewer = accountOf(state, deed.login);
  const others = pull.requestedReviewers.filter((other) => other !== requestedReviewer);
  const asked = deed.do === "request review";
  pull.requestedReviewers = asked ? [...others, requestedReviewer] : others;
  const typename = asked ? "ReviewRequestedEvent" : "ReviewRequestRemovedEvent";
  touched(pull, typename, momentOf(state, deed), { requestedReviewer });
}

/** Updates the pull request, never the issues it closes. */
export function review(state: State, deed: Doing<"review">): void {
  const pull = pullRequestOf(state, deed.content);
  const moment = momentOf(state, deed);
  pull.requestedReviewers = pull.requestedReviewers.filter((other) => other !== moment.actor);
  touched(pull, "PullRequestReview", moment, {
    author: moment.actor,
    state: deed.verdict,
    submittedAt: moment.at,
    updatedAt: moment.at,
  });
}
