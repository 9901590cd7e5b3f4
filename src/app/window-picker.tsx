import { CalendarRange, ChevronDown } from "lucide-react";
import { Button } from "../ui/button.tsx";
import { Menu, MenuChoice } from "../ui/menu.tsx";
import { useViewSettings } from "../url/use-view-settings.ts";
import { defaultWindow, offeredWindows } from "../url/window-text.ts";
import { windowWords } from "./window-words.ts";

/** How far back the numbers look. */
export function WindowPicker() {
  const { search, change } = useViewSettings();
  const chosen = search.window ?? defaultWindow;
  const own = offeredWindows.some((offered) => offered === chosen) ? [] : [chosen];
  return (
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
        options={[...offeredWindows, ...own].map((value) => ({ value, label: windowWords(value) }))}
        onChange={(value) => void change({ window: value === defaultWindow ? undefined : value })}
      />
    </Menu>
  );
}
