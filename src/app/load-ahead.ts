/** Whether the page was told to open on the demo, as `npm start` tells it. */
export const startsOnDemo = (): boolean =>
  document.querySelector('meta[name="headway-start"]')?.getAttribute("content") === "demo";

/**
 * Begins to load the pages of the team that a link leads to, side by side with the shell:
 * found one after another, each would wait for the one before.
 *
 * @param link what the address has from the `#` on
 * @returns the team's id, or null where the link leads to none
 */
export function loadAhead(link: string): string | null {
  const named = /^#\/team\/([^/?]+)/.exec(link)?.[1];
  const team = named ?? (startsOnDemo() && /^#?\/?$/.test(link) ? "demo" : null);
  if (team === null) return null;
  // The router loads it again and shows what went wrong.
  for (const page of [import("./team-page.tsx"), import("../views/today/today-view.tsx")])
    page.catch(() => {});
  try {
    return decodeURIComponent(team);
  } catch {
    return null;
  }
}
