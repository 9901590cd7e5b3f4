import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { TeamFile } from "../domain/team-file.ts";
import type { Engine } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { dropTeamStore } from "./team-store.ts";

type Answered<Name extends "preview" | "propose" | "repairs" | "teamChanges"> =
  Awaited<ReturnType<Engine[Name]>> extends infer Reply
    ? Reply extends { ok: true; answer: infer Answer }
      ? Answer
      : never
    : never;
/** What a mapping makes of the facts there are. */
export type Preview = Answered<"preview">;
/** A team as far as GitHub tells it, each part with its evidence. */
export type Proposal = Answered<"propose">;
/** A status that nothing says the meaning of, and what would mend it. */
export type Repair = Answered<"repairs">[number];
export type TeamChange = Answered<"teamChanges">[number];

/**
 * Proposes a team from what has been read.
 *
 * @param round asked anew when it moves; null: not yet
 */
export function useProposal(addresses: readonly string[], round: number | null) {
  const engine = useEngine();
  return useQuery({
    queryKey: ["proposal", addresses.join(","), round],
    enabled: round !== null && addresses.length > 0,
    queryFn: async () => {
      const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
      return answerOf(await engine.propose([...addresses], "Team", timeZone));
    },
    // What was proposed for other sources is nothing to begin with.
    placeholderData: (last, query) =>
      query?.queryKey[1] === addresses.join(",") ? last : undefined,
    gcTime: 0,
  });
}

/** What a team file makes of what has been read; its name makes no difference. */
export function usePreview(teamFile: TeamFile | null, round: number) {
  const engine = useEngine();
  const file = teamFile && { ...teamFile, name: "Team" };
  return useQuery({
    queryKey: ["preview", round, file],
    enabled: file !== null,
    queryFn: async () => answerOf(await engine.preview(file)),
    placeholderData: keepPreviousData,
    gcTime: 30_000,
  });
}

/** Keeps a team, new (`id` null) or described anew; answers its id. */
export function useKeepTeam() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ teamFile, id }: { teamFile: unknown; id: string | null }) =>
      answerOf(await engine.keepTeam(teamFile, id)),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ["teams"] }),
        client.invalidateQueries({ queryKey: ["kept team"] }),
      ]),
  });
}

/** A kept team as a file. */
export function useTeamFile(id: string) {
  const engine = useEngine();
  return useQuery({
    queryKey: ["kept team", id, "file"],
    queryFn: async () => answerOf(await engine.teamFile(id)),
  });
}

/** What was changed of a team and when, oldest first. */
export function useTeamChanges(id: string) {
  const engine = useEngine();
  return useQuery({
    queryKey: ["kept team", id, "changes"],
    queryFn: async () => answerOf(await engine.teamChanges(id)),
  });
}

/** Statuses that the team's workflow does not know, and what would mend each. */
export function useRepairs(id: string, round: number) {
  const engine = useEngine();
  return useQuery({
    queryKey: ["kept team", id, "repairs", round],
    queryFn: async () => answerOf(await engine.repairs(id)),
    placeholderData: keepPreviousData,
  });
}

/** Deletes a team and all that was read for it alone. */
export function useDeleteTeam() {
  const engine = useEngine();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => answerOf(await engine.deleteTeam(id)),
    onSuccess: (_, id) => {
      dropTeamStore(engine, id);
      client.removeQueries({ queryKey: ["kept team", id] });
      client.removeQueries({ queryKey: ["team", id] });
      return client.invalidateQueries({ queryKey: ["teams"] });
    },
  });
}
