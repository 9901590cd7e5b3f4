import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { Button } from "../ui/button.tsx";
import { Menu, MenuChoice } from "../ui/menu.tsx";
import { applyTheme, readTheme, type Theme } from "./theme.ts";

const symbols = { system: Monitor, light: Sun, dark: Moon };
const options: readonly { value: Theme; label: string }[] = [
  { value: "system", label: "As the device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Light, dark, or as the device says. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme);
  const Symbol = symbols[theme];
  return (
    <Menu
      align="end"
      trigger={
        <Button look="icon" aria-label="Light or dark">
          <Symbol size={18} aria-hidden />
        </Button>
      }
    >
      <MenuChoice
        value={theme}
        options={options}
        onChange={(next) => {
          applyTheme(next);
          setTheme(next);
        }}
      />
    </Menu>
  );
}
