import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Engine } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";

/** The teams kept on this machine. */
export const teamsQuery = (engine: Engine) =>
  queryOptions({
    queryKey: ["teams"],
    queryFn: async () => answerOf(await engine.teams()),
  });

export const useTeams = () => useQuery(teamsQuery(useEngine()));

/** Keeps a team and answers its id. Fails with `EngineFailure`, whose message says what to mend. */
export function useConnect() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ teamFile, token }: { teamFile: unknown; token: string }) =>
      answerOf(await engine.connect(teamFile, token)),
    onSuccess: () => client.invalidateQueries({ queryKey: ["teams"] }),
    // The variables hold the token: forget them as soon as nothing shows the mutation.
    gcTime: 0,
  });
}
