import { useQuery } from "@tanstack/react-query";
import { dayIn } from "../domain/days.ts";
import type { QuestionName, Questions } from "../engine/protocol.ts";
import { answerQuery } from "./answers.ts";
import { useEngine } from "./engine-context.tsx";
import { type TeamView, useTeamView } from "./team-view.tsx";

/**
 * The view moved back to the window of the same length just before.
 * @returns null where the team's first item came later than that window's beginning
 */
export function viewBefore(view: TeamView): TeamView | null {
  const { state, scope } = view;
  if (scope.window === null || state.firstAt === null) return null;
  const { first, last } = scope.window;
  const before = { first: first - (last - first + 1), last: first - 1 };
  if (dayIn(state.team.zone, state.firstAt) > before.first) return null;
  return { state, scope: { ...scope, window: before } };
}

/**
 * What the answer was in the window of the same length before, to compare with; undefined
 * where it is not there yet, where history does not reach back that far, or was too little.
 */
export function useBefore<Name extends QuestionName>(question: Name): Questions[Name] | undefined {
  const view = useTeamView();
  const before = viewBefore(view);
  const { data } = useQuery({
    ...answerQuery(useEngine(), before ?? view, question),
    enabled: before !== null,
  });
  if (before === null || !data) return undefined;
  const { value } = data;
  return typeof value === "object" && "refused" in value ? undefined : value;
}
