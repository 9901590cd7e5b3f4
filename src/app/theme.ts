/** What the reader chose; `system` follows the device. */
export type Theme = "system" | "light" | "dark";

const place = "headway-theme";

/** Private windows and strict settings may forbid storage: then the choice lasts as long as the page. */
export function readTheme(): Theme {
  try {
    const kept = window.localStorage.getItem(place);
    return kept === "light" || kept === "dark" ? kept : "system";
  } catch {
    return "system";
  }
}

/** Shows a theme and keeps it for the next visit. */
export function applyTheme(theme: Theme): void {
  if (theme === "system") delete document.documentElement.dataset["theme"];
  else document.documentElement.dataset["theme"] = theme;
  try {
    if (theme === "system") window.localStorage.removeItem(place);
    else window.localStorage.setItem(place, theme);
  } catch {
    // Nothing is kept, and nothing else is lost.
  }
}
