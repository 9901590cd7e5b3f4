import type { Browser, Page } from "@playwright/test";
import { mainThreadTasks, taskCategories } from "../../browser/main-thread-tasks.ts";
import { settled } from "../../browser/settled.ts";
import type { Measurement } from "../measurement.ts";
import type { BenchSite } from "./bench-site.ts";
import { medianLine } from "./median-line.ts";
import { seededContext, teamLink } from "./seeded-context.ts";

/** Each lets through what carries no label; none was asked for before. */
const filters = [
  "",
  ";unassigned",
  ";type:",
  ";type:;unassigned",
  ";milestone:",
  ";milestone:;type:",
].map((more) => `label:${more}`);

/**
 * Milliseconds from a changed link to the frame in which every panel in sight says something
 * else than before. Runs in the page; a function of its own text, without helpers.
 */
const untilChanged = (hash: string) =>
  new Promise<number>((resolve) => {
    const panels = [...document.querySelectorAll<HTMLElement>("main section[aria-busy]")].filter(
      (panel) => {
        const { top, bottom } = panel.getBoundingClientRect();
        return bottom > 60 && top < window.innerHeight;
      },
    );
    const names = panels.map((panel) => panel.getAttribute("aria-labelledby") ?? "");
    const before = panels.map((panel) => panel.textContent);
    const begun = performance.now();
    window.location.hash = hash;
    const look = () => {
      const changed = names.every((name, i) => {
        const panel = document.querySelector(`section[aria-labelledby="${name}"]`);
        return panel?.getAttribute("aria-busy") === "false" && panel.textContent !== before[i];
      });
      if (changed) resolve(performance.now() - begun);
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });

/** Waits until every panel in sight has its answer and its picture: none holds a place, none shows what was before. */
const shown = (page: Page) =>
  page.waitForFunction(() =>
    [...document.querySelectorAll("main :is([data-still], [aria-busy=true])")].every((waiting) => {
      const { top, bottom } = waiting.getBoundingClientRect();
      return bottom <= 0 || top >= window.innerHeight;
    }),
  );

/** How long panels in sight take to follow a changed filter; and, where asked for, the longest task of going through the Flow view. */
export async function filterLines(
  browser: Browser,
  site: BenchSite,
  items: number,
  withTasks: boolean,
): Promise<Measurement[]> {
  const context = await seededContext(browser, site, items);
  const page = await context.newPage();
  await page.addInitScript("globalThis.__name = (given) => given");
  const all = `${teamLink}/flow?window=all`;
  await page.goto(`${site.url}${all}`);
  await page
    .getByRole("button", { name: /^Explain/ })
    .first()
    .waitFor({ timeout: 60_000 });
  const lines: Measurement[] = [];
  if (withTasks) lines.push(await longestTask(browser, page, items));
  await page.evaluate(() => window.scrollTo(0, 0));
  await settled(page);
  const took: number[] = [];
  for (const filter of filters) {
    took.push(await page.evaluate(untilChanged, `${all}&filter=${filter}`));
    await settled(page);
    await page.evaluate((hash) => {
      window.location.hash = hash;
    }, all);
    await settled(page);
  }
  // The first one also makes what all of them choose from.
  lines.push(medianLine("browser.filter", items, "ms", took.slice(1)));
  await context.close();
  return lines;
}

/** Of the main thread's own time, from the first numbers on: every panel is scrolled to and drawn. */
async function longestTask(browser: Browser, page: Page, items: number): Promise<Measurement> {
  const longest: number[] = [];
  for (let run = 0; run < 5; run++) {
    await browser.startTracing(page, { categories: taskCategories });
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < height; y += 600) {
      await page.evaluate((top) => window.scrollTo(0, top), y);
      await shown(page);
    }
    await settled(page);
    longest.push(Math.max(...mainThreadTasks(await browser.stopTracing())));
    await page.reload();
    await page
      .getByRole("button", { name: /^Explain/ })
      .first()
      .waitFor({ timeout: 60_000 });
  }
  return medianLine("browser.longest-task", items, "ms", longest);
}
