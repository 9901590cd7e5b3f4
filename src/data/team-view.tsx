import { createContext, useContext } from "react";
import type { Scope } from "../engine/protocol.ts";
import type { Standing } from "./standing.ts";

/** The team on the page and the settings it is seen with: what every question below has in common. */
export type TeamView = { state: Standing; scope: Scope };

const TeamViewContext = createContext<TeamView | null>(null);

export const TeamViewProvider = TeamViewContext.Provider;

/** @throws Error outside a `TeamViewProvider` */
export function useTeamView(): TeamView {
  const view = useContext(TeamViewContext);
  if (!view) throw new Error("no team: render inside <TeamViewProvider>");
  return view;
}

/** What the keys of all queries of a view begin with: an answer is for ever that of its key. */
export const viewKey = ({ state, scope }: TeamView) =>
  [
    "team",
    scope.team,
    { facts: state.factsVersion, description: state.teamVersion, readAt: state.readAt },
    scope.asOf,
    scope.window === null ? null : [scope.window.first, scope.window.last],
    scope.filter ?? null,
  ] as const;
