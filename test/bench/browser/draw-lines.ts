import type { Browser } from "@playwright/test";
import type { PageBench } from "../measure-in-page.ts";
import type { Measurement } from "../measurement.ts";
import type { BenchSite } from "./bench-site.ts";
import { medianLine } from "./median-line.ts";

declare const bench: PageBench;

/** What each chart is drawn of. */
const charts = { scatter: 20_000, ageing: 20_000, cfd: 365, wip: 365, throughput: 52 };
/** Bars answer to the pointer one by one; the others by reading their plane. */
const hovered = ["scatter", "ageing", "cfd", "wip"];
const runs = 5;
/** Parts of the width at which the middles of three stages lie, or a lane beside one. */
const places = [1 / 6, 1 / 2, 5 / 6, 1 / 2 + 0.0433, 1 / 6 + 0.0433];

/** How long charts take from their data to their picture, and from a move of the pointer to their tip. */
export async function drawLines(browser: Browser, site: BenchSite): Promise<Measurement[]> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(site.benchUrl);
  await page.waitForFunction("typeof bench === 'object'");
  const lines: Measurement[] = [];
  for (const [name, items] of Object.entries(charts)) {
    const draw = () => page.evaluate((chart) => bench.draw(chart), name);
    await draw();
    const drawn: number[] = [];
    for (let run = 0; run < runs; run++) drawn.push(await draw());
    lines.push(medianLine(`browser.${name}.draw`, items, "ms", drawn));
    if (!hovered.includes(name)) continue;
    await page.evaluate(() => bench.hover(0.5));
    const moved: number[] = [];
    for (const place of places)
      moved.push(await page.evaluate((share) => bench.hover(share), place));
    lines.push(medianLine(`browser.${name}.hover`, items, "ms", moved));
  }
  await page.close();
  return lines;
}
