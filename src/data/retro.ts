import {
  keepPreviousData,
  type QueryKey,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { Engine, Reply, Scope } from "../engine/protocol.ts";
import type { RetroPeriods, TriedExperiment, WrittenExperiment } from "../engine/retro-protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { useTeamView, viewKey } from "./team-view.tsx";

export type { Behaviour, RetroPeriods, TriedExperiment } from "../engine/retro-protocol.ts";

/** One of the retrospective's calls about the view around; undefined until it is answered. */
function useAsked<Value>(
  key: QueryKey,
  ask: (engine: Engine, scope: Scope) => Promise<Reply<Value>>,
) {
  const engine = useEngine();
  const view = useTeamView();
  const { data, isPlaceholderData } = useQuery({
    queryKey: [...viewKey(view), "retro", ...key],
    queryFn: async () => answerOf(await ask(engine, view.scope)),
    placeholderData: keepPreviousData,
    throwOnError: true,
  });
  return { answer: data, previous: isPlaceholderData };
}

/** A period beside another, or the baseline. */
export const useComparison = (periods: RetroPeriods) =>
  useAsked(["comparison", periods], (engine, scope) => engine.comparison(scope, periods));

/** The process behaviour charts. */
export const useBehaviour = () =>
  useAsked(["behaviour"], (engine, scope) => engine.behaviour(scope));

/** What retrospectives agreed on. */
export const useActions = () => useAsked(["actions"], (engine, scope) => engine.actions(scope));

/** What the team tries and tried, with the verdicts. */
export const useExperiments = () =>
  useAsked(["experiments"], (engine, scope) => engine.experiments(scope));

/** How an experiment is written, changed and deleted. Every chart is marked anew then. */
export function useWriteExperiments() {
  const engine = useEngine();
  const client = useQueryClient();
  const { team } = useTeamView().scope;
  const again = () =>
    client.invalidateQueries({
      predicate: ({ queryKey }) =>
        queryKey[0] === "marks" || (queryKey.includes("retro") && queryKey.includes("experiments")),
    });
  const save = useMutation({
    mutationFn: async (experiment: WrittenExperiment): Promise<TriedExperiment["experiment"]> =>
      answerOf(await engine.saveExperiment(team, experiment)),
    onSettled: again,
  });
  const remove = useMutation({
    mutationFn: async (id: string) => answerOf(await engine.deleteExperiment(team, id)),
    onSettled: again,
  });
  return { save, remove };
}
