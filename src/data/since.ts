import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useCallback, useEffect } from "react";
import type { SinceWhen } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { useTeamView, viewKey } from "./team-view.tsx";

export type { Since, SinceWhen } from "../engine/protocol.ts";

/** What changed since then, in the view around; undefined until it is there. */
export function useSince(when: SinceWhen) {
  const engine = useEngine();
  const view = useTeamView();
  const { data, isPlaceholderData } = useQuery({
    queryKey: [...viewKey(view), "since", when],
    queryFn: async () => answerOf(await engine.since(view.scope, when)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return { answer: data, previous: isPlaceholderData };
}

/** Tells the engine that the reader has seen what the page shows now, once its numbers are there. */
export function useVisit(isShown: boolean): void {
  const engine = useEngine();
  const { scope } = useTeamView();
  useEffect(() => {
    // Nothing depends on it that is on the page: a failure only makes the next visit's comparison longer.
    if (isShown && scope.asOf === null) engine.seen(scope, "visit").catch(() => undefined);
  }, [engine, scope, isShown]);
}

/** Keeps that the team has talked about what the page shows. */
export function useKeepStandUp(): () => void {
  const engine = useEngine();
  const { scope } = useTeamView();
  return useCallback(() => {
    // As with a visit: a failure only makes the next comparison longer.
    if (scope.asOf === null) engine.seen(scope, "stand-up").catch(() => undefined);
  }, [engine, scope]);
}
