import type { TeamView } from "../../data/team-view.tsx";
import { type Day, startOfDay } from "../../domain/days.ts";

/** The view with another window: rows stay those of the same table. */
export const withWindow = ({ state, scope }: TeamView, first: Day, last: Day): TeamView => ({
  state,
  scope: { ...scope, window: { first, last } },
});

/** The view as of the end of a day, where that is earlier than the view is seen from: rows are those of then. */
export function atEndOf({ state, scope }: TeamView, day: Day): TeamView {
  const end = startOfDay(state.team.zone, day + 1) - 1;
  const seenFrom = scope.asOf ?? state.readAt;
  return seenFrom !== null && end >= seenFrom
    ? { state, scope }
    : { state, scope: { ...scope, asOf: end } };
}
