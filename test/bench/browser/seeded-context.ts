import type { Browser, BrowserContext } from "@playwright/test";
import { boardId, teamFile } from "../../../mocks/worlds/simulated/places.ts";
import { manyEnd } from "../../../mocks/worlds/simulated/simulate-many.ts";
import { sourceKey } from "../../../src/domain/source.ts";
import { parseTeam } from "../../../src/domain/team.ts";
import type { PageBench } from "../measure-in-page.ts";
import type { BenchSite } from "./bench-site.ts";

declare const bench: PageBench;

const content = teamFile([]);
const [first] = parseTeam(content).sources;
const source = first ? sourceKey(first) : "";

/** The team's pages, as the end of a link. */
export const teamLink = `#/team/${encodeURIComponent(source.replaceAll("/", "~"))}`;

/** A profile whose archive holds a team of so many items, all read; no token, so that nothing is read anew. */
export async function seededContext(
  browser: Browser,
  site: BenchSite,
  items: number,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(site.benchUrl);
  await page.waitForFunction("typeof bench === 'object'");
  const team = { id: source.replaceAll("/", "~"), content };
  await page.evaluate((given) => bench.seed(given), {
    url: site.facts(items),
    team,
    source,
    board: boardId,
    readAt: manyEnd,
  });
  await page.close();
  return context;
}
