import { CalendarDays, CalendarRange, ChevronDown } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "../ui/button.tsx";
import { Menu, MenuChoice, MenuItem, MenuSeparator } from "../ui/menu.tsx";
import { useViewSettings } from "../url/use-view-settings.ts";
import type { ReadTeam } from "../url/view-scope.ts";
import { defaultWindow, offeredIterations, offeredWindows } from "../url/window-text.ts";
import { windowWords } from "./window-words.ts";

const WindowDays = lazy(async () => ({
  default: (await import("./window-days.tsx")).WindowDays,
}));

/** How far back the numbers look: the last days, all there is, iterations, or two days of one's own. */
export function WindowPicker({ team }: { team: ReadTeam }) {
  const { search, change } = useViewSettings();
  const [choosing, choose] = useState(false);
  const chosen = search.window ?? defaultWindow;
  const offered: readonly string[] = [
    ...offeredWindows,
    ...(team.iterations?.length ? offeredIterations : []),
  ];
  const own = offered.includes(chosen) ? [] : [chosen];
  const show = (value: string) =>
    void change({ window: value === defaultWindow ? undefined : value });
  return (
    <>
      <Menu
        trigger={
          <Button look="quiet">
            <CalendarRange size={16} aria-hidden />
            <span className="visually-hidden">Window: </span>
            {windowWords(chosen)}
            <ChevronDown size={16} aria-hidden />
          </Button>
        }
      >
        <MenuChoice
          value={chosen}
          options={[...offered, ...own].map((value) => ({
            value,
            label: windowWords(value),
          }))}
          onChange={show}
        />
        <MenuSeparator />
        <MenuItem icon={<CalendarDays size={16} aria-hidden />} onSelect={() => choose(true)}>
          From one day to another…
        </MenuItem>
      </Menu>
      {choosing && (
        <Suspense>
          <WindowDays
            team={team}
            onClose={() => choose(false)}
            onChoose={(text) => {
              choose(false);
              show(text);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
