import { queryOptions, useQuery } from "@tanstack/react-query";
import type { Engine, ItemTimeline } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { type TeamView, useTeamView, viewKey } from "./team-view.tsx";

export type { ItemTimeline } from "../engine/protocol.ts";

/** What became of one row of the view's table. */
export const historyQuery = (engine: Engine, view: TeamView, row: number) =>
  queryOptions<ItemTimeline>({
    queryKey: [...viewKey(view), "history", row],
    queryFn: async () => answerOf(await engine.history(view.scope, row)),
  });

/** One row's history; undefined until it is there. Throws `EngineFailure`. */
export function useHistory(row: number): ItemTimeline | undefined {
  return useQuery({ ...historyQuery(useEngine(), useTeamView(), row), throwOnError: true }).data;
}
