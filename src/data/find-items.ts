import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { Engine, ItemReference } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { type TeamView, useTeamView, viewKey } from "./team-view.tsx";

/** The team's items that a text means. */
export const findQuery = (engine: Engine, view: TeamView, text: string) =>
  queryOptions<ItemReference[]>({
    queryKey: [...viewKey(view), "find", text],
    queryFn: async () => answerOf(await engine.find(view.scope, text)),
    gcTime: 30_000,
  });

const none: ItemReference[] = [];

/** Items by number or words of the title; those of the text before until the next are there. */
export function useFoundItems(text: string): readonly ItemReference[] {
  const asked = text.trim();
  const { data } = useQuery({
    ...findQuery(useEngine(), useTeamView(), asked),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  return asked.length > 1 ? (data ?? none) : none;
}
