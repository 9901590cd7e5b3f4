import { useMutation } from "@tanstack/react-query";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";

/** Reads what changed on GitHub; progress and failure show in the team's state. */
export function useRefresh(team: string) {
  const engine = useEngine();
  return useMutation({
    mutationFn: async () => answerOf(await engine.refresh(team)),
  });
}
