import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Snooze } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { useTeamView } from "./team-view.tsx";

export type { Snooze } from "../engine/protocol.ts";

const none: readonly Snooze[] = [];

/** The items that the reader has put aside, and how to put one aside and take it back. */
export function useSnoozes() {
  const engine = useEngine();
  const client = useQueryClient();
  const { team } = useTeamView().scope;
  const queryKey = ["snoozes", team];
  const { data = none } = useQuery({
    queryKey,
    queryFn: async () => answerOf(await engine.snoozes(team)),
    throwOnError: true,
  });
  const again = () => client.invalidateQueries({ queryKey });
  const snooze = useMutation({
    mutationFn: async (given: Snooze) => answerOf(await engine.snooze(team, given)),
    onSettled: again,
  });
  const undo = useMutation({
    mutationFn: async (item: string) => answerOf(await engine.unsnooze(team, item)),
    onSettled: again,
  });
  return { snoozes: data, snooze: snooze.mutate, undo: undo.mutate, failed: snooze.isError };
}
