import { keepPreviousData, queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { Engine, ItemText } from "../engine/protocol.ts";
import { useEngine } from "./engine-context.tsx";
import { answerOf } from "./engine-failure.ts";
import { type TeamView, useTeamView, viewKey } from "./team-view.tsx";

export type { ItemText } from "../engine/protocol.ts";

/** The texts of some rows of the view's table, in the order asked. */
export const itemsQuery = (engine: Engine, view: TeamView, rows: readonly number[]) =>
  queryOptions<ItemText[]>({
    queryKey: [...viewKey(view), "items", rows],
    queryFn: async () => answerOf(await engine.items(view.scope, Uint32Array.from(rows))),
  });

const none: ReadonlyMap<number, ItemText> = new Map();
const byRow = (texts: ItemText[]): ReadonlyMap<number, ItemText> =>
  new Map(texts.map((text) => [text.row, text]));

/**
 * Texts by row, as far as they are there. Ask for what is shown, not for all there is.
 *
 * @param rows     rows of an answer to the view around
 * @param previous true while that answer is still the one to the settings before: its rows are
 *                 those of an earlier table, and asking the present one would name wrong items
 */
export function useItems(rows: readonly number[], previous = false): ReadonlyMap<number, ItemText> {
  const { data } = useQuery({
    ...itemsQuery(useEngine(), useTeamView(), rows),
    enabled: rows.length > 0 && !previous,
    placeholderData: keepPreviousData,
    throwOnError: true,
    select: byRow,
  });
  return data ?? none;
}

/** Looks up the text of one row, e.g. of a mark just chosen. Rejects with `EngineFailure`. */
export function useFetchItem(): (row: number) => Promise<ItemText | undefined> {
  const client = useQueryClient();
  const engine = useEngine();
  const view = useTeamView();
  return useCallback(
    async (row) => (await client.query(itemsQuery(engine, view, [row])))[0],
    [client, engine, view],
  );
}

/** Looks up the texts of rows, e.g. for a table that is taken away. Rejects with `EngineFailure`. */
export function useFetchItems(): (
  rows: readonly number[],
) => Promise<ReadonlyMap<number, ItemText>> {
  const client = useQueryClient();
  const engine = useEngine();
  const view = useTeamView();
  return useCallback(
    async (rows) => byRow(await client.query(itemsQuery(engine, view, rows))),
    [client, engine, view],
  );
}
