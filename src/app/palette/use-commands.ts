import { useNavigate } from "@tanstack/react-router";
import { useFoundItems } from "../../data/find-items.ts";
import { useRefresh } from "../../data/refresh.ts";
import { useTeamView } from "../../data/team-view.tsx";
import { useTeams } from "../../data/teams.ts";
import { keptSettings } from "../../url/kept-settings.ts";
import { useViewSettings } from "../../url/use-view-settings.ts";
import { defaultWindow, offeredIterations, offeredWindows } from "../../url/window-text.ts";
import { useViewLink } from "../../views/panel/use-view-link.ts";
import { applyTheme } from "../theme.ts";
import { views } from "../view-links.tsx";
import { windowWords } from "../window-words.ts";
import { printView } from "./print-view.ts";
import { type Command, ranked } from "./rank.ts";

/** All that the palette offers for a text: views, windows, teams, actions, and the team's items. */
export function useCommands(text: string, onShortcuts: () => void): Command[] {
  const { state, scope } = useTeamView();
  const windows = [...offeredWindows, ...(state.iterations.length > 0 ? offeredIterations : [])];
  const { search, change, open } = useViewSettings();
  const navigate = useNavigate();
  const { data: teams = [] } = useTeams();
  const refresh = useRefresh(scope.team);
  const found = useFoundItems(text);
  const link = useViewLink();

  const commands: Command[] = [
    ...views.map(
      ({ to, name, key }): Command => ({
        id: to,
        group: "View",
        title: name,
        keys: `g ${key}`,
        run: () => void navigate({ to, params: { team: scope.team }, search: keptSettings }),
      }),
    ),
    ...windows.map(
      (value): Command => ({
        id: `window ${value}`,
        group: "Window",
        title: windowWords(value),
        also: "days weeks months sprint",
        run: () => void change({ window: value === defaultWindow ? undefined : value }),
      }),
    ),
    ...(search.filter === undefined
      ? []
      : [
          action("Count all items again", "filter clear", () => void change({ filter: undefined })),
        ]),
    ...(search.asOf === undefined
      ? []
      : [action("Back to today", "as of past", () => void change({ asOf: undefined }))]),
    action("Read what changed on GitHub", "refresh sync update", () => refresh.mutate()),
    action("Copy the link to this view", "url share", () => {
      link()
        .then((text) => navigator.clipboard.writeText(text))
        .catch(() => {});
    }),
    action("Write a note", "notes marks changes", () => open({ list: "notes", day: null })),
    action("Print this view", "paper pdf", () => void printView()),
    action("Light", "theme colours", () => applyTheme("light")),
    action("Dark", "theme colours night", () => applyTheme("dark")),
    action("Light or dark as the device", "theme colours system", () => applyTheme("system")),
    { ...action("Keyboard shortcuts", "help keys", onShortcuts), keys: "?" },
    ...teams
      .filter(({ id }) => id !== scope.team)
      .map(
        ({ id, name }): Command => ({
          id: `team ${id}`,
          group: "Team",
          title: name,
          run: () => void navigate({ to: "/team/$team/today", params: { team: id } }),
        }),
      ),
    {
      id: "connect",
      group: "Team",
      title: "Connect a team",
      also: "add setup all teams",
      run: () => void navigate({ to: "/connect" }),
    },
  ];
  const items = found.map(
    ({ id, ref, title }): Command => ({
      id: `item ${id}`,
      group: "Item",
      title: `${ref} ${title}`,
      run: () => open({ list: "item", id }),
    }),
  );
  return [...ranked(commands, text), ...items];
}

const action = (title: string, also: string, run: () => void): Command => ({
  id: title,
  group: "Action",
  title,
  also,
  run,
});
