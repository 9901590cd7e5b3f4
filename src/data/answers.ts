import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { AnswerTo, Engine, QuestionName } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { type TeamView, useTeamView, viewKey } from "./team-view.tsx";

let questions = 0;

/** The engine's answer to one question about a view. An aborted query tells the engine to drop it. */
export const answerQuery = <Name extends QuestionName>(
  engine: Engine,
  view: TeamView,
  question: Name,
) =>
  queryOptions<AnswerTo<Name>>({
    queryKey: [...viewKey(view), question],
    queryFn: async ({ signal }) => {
      questions += 1;
      const id = questions;
      const drop = () => void engine.cancel(id);
      signal.addEventListener("abort", drop, { once: true });
      try {
        return answerOf(await engine.ask(id, question, view.scope));
      } finally {
        signal.removeEventListener("abort", drop);
      }
    },
  });

/** An answer, and whether it is still the one to the settings before (shown until the next is there). */
export type Answered<Name extends QuestionName> = {
  answer: AnswerTo<Name> | undefined;
  previous: boolean;
};

/**
 * The answer to a question about the view around, or about another; undefined until the first
 * is there. Throws `EngineFailure` to the nearest boundary.
 */
export function useAnswer<Name extends QuestionName>(
  question: Name,
  other?: TeamView,
): Answered<Name> {
  const around = useTeamView();
  const { data, isPlaceholderData } = useQuery({
    ...answerQuery(useEngine(), other ?? around, question),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return { answer: data, previous: isPlaceholderData };
}
