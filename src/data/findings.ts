import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { Engine, Reply } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { type TeamView, useTeamView, viewKey } from "./team-view.tsx";

type Answered<Call> = Call extends Promise<Reply<infer Value>> ? Value : never;
type Findings = Answered<ReturnType<Engine["findings"]>>;

/** What a reader of the numbers must know about the items behind them. */
export const findingsQuery = (engine: Engine, view: TeamView) =>
  queryOptions<Findings>({
    queryKey: [...viewKey(view), "findings"],
    queryFn: async () => answerOf(await engine.findings(view.scope)),
  });

/** The findings of the view; undefined until they are there. Throws `EngineFailure`. */
export function useFindings(): Findings | undefined {
  return useQuery({
    ...findingsQuery(useEngine(), useTeamView()),
    placeholderData: keepPreviousData,
    throwOnError: true,
  }).data;
}
