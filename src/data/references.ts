import { keepPreviousData, queryOptions, useQuery } from "@tanstack/react-query";
import type { Engine, ItemReference } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { type TeamView, useTeamView, viewKey } from "./team-view.tsx";

export type { ItemReference } from "../engine/protocol.ts";

/** Items named by id, such as blocking issues, which may lie outside the team's table. */
export const referencesQuery = (engine: Engine, view: TeamView, ids: readonly string[]) =>
  queryOptions<ItemReference[]>({
    queryKey: [...viewKey(view), "references", ids],
    queryFn: async () => answerOf(await engine.references(view.scope, ids)),
  });

const none: ReadonlyMap<string, ItemReference> = new Map();
const byId = (found: ItemReference[]): ReadonlyMap<string, ItemReference> =>
  new Map(found.map((reference) => [reference.id, reference]));

/** References by id, as far as they are there; `undefined` while they are looked up. */
export function useReferences(
  ids: readonly string[],
): ReadonlyMap<string, ItemReference> | undefined {
  const { data } = useQuery({
    ...referencesQuery(useEngine(), useTeamView(), ids),
    enabled: ids.length > 0,
    placeholderData: keepPreviousData,
    throwOnError: true,
    select: byId,
  });
  return ids.length > 0 ? data : none;
}
