import { chromium } from "@playwright/test";
import { chromiumFlags, findBrowser } from "../../browser/find-browser.ts";
import type { Measurement } from "../measurement.ts";
import { benchSite } from "./bench-site.ts";
import { drawLines } from "./draw-lines.ts";
import { filterLines } from "./filter-lines.ts";
import { loadLines } from "./load-lines.ts";

/**
 * What a reader of the built page waits for, in a real browser; a line as soon as it is known.
 *
 * @param only names of parts: "draw", "filter", "load"; all where none is named
 */
export async function* browserLines(only: readonly string[]): AsyncGenerator<Measurement> {
  const wants = (part: string) => only.length === 0 || only.includes(part);
  const site = await benchSite();
  const executablePath = findBrowser();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...chromiumFlags],
  });
  try {
    if (wants("draw")) yield* await drawLines(browser, site);
    if (wants("filter")) {
      yield* await filterLines(browser, site, 20_000, true);
      yield* await filterLines(browser, site, 100_000, false);
    }
    if (wants("load")) yield* await loadLines(browser, site, [5_000, 100_000]);
  } finally {
    await browser.close();
    await site.close();
  }
}
