import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { Engine, FilterChoices } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { type TeamView, useTeamView, viewKey } from "./team-view.tsx";

export type { FilterChoices, FilterList } from "../engine/protocol.ts";

/** What the view can be narrowed to. */
export const choicesQuery = (engine: Engine, view: TeamView) =>
  queryOptions<FilterChoices>({
    queryKey: [...viewKey(view), "choices"],
    queryFn: async () => answerOf(await engine.choices(view.scope)),
  });

/** What the view can be narrowed to; undefined until it is there. Throws `EngineFailure`. */
export function useFilterChoices(): FilterChoices | undefined {
  return useQuery({
    ...choicesQuery(useEngine(), useTeamView()),
    placeholderData: keepPreviousData,
    throwOnError: true,
  }).data;
}
