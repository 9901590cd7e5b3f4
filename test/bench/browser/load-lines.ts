import { gzipSync } from "node:zlib";
import type { Browser, Page } from "@playwright/test";
import { settled } from "../../browser/settled.ts";
import type { Measurement } from "../measurement.ts";
import type { BenchSite } from "./bench-site.ts";
import { medianLine } from "./median-line.ts";
import { seededContext, teamLink } from "./seeded-context.ts";

const runs = 5;

/** Milliseconds since the page was asked for, at the frame in which the first headline number stands. */
const untilNumbers = (page: Page): Promise<number> =>
  page
    .waitForFunction(
      () => {
        const figure = document.querySelector("main section[aria-label] > button");
        return figure && /\d/.test(figure.textContent ?? "") ? performance.now() : 0;
      },
      undefined,
      { polling: "raf", timeout: 120_000 },
    )
    .then((found) => found.jsonValue());

/** kB of JavaScript, gzipped, that the page has loaded when its first numbers show; the worker's apart. */
async function javascript(browser: Browser, site: BenchSite): Promise<Measurement[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const bodies: Promise<{ worker: boolean; bytes: number }>[] = [];
  let counting = true;
  page.on("response", (response) => {
    const { pathname } = new URL(response.url());
    if (!counting || !pathname.endsWith(".js")) return;
    const worker = /\/(?:worker-|engine\/)/.test(pathname);
    bodies.push(
      response.body().then((body) => ({ worker, bytes: gzipSync(body, { level: 9 }).length })),
    );
  });
  await page.goto(`${site.url}#/team/demo/today`);
  await untilNumbers(page);
  counting = false;
  const loaded = await Promise.all(bodies);
  await context.close();
  const kB = (ofWorker: boolean) =>
    loaded.filter(({ worker }) => worker === ofWorker).reduce((sum, { bytes }) => sum + bytes, 0) /
    1000;
  return [
    medianLine("load.javascript", 0, "kB", [kB(false)]),
    medianLine("load.javascript-worker", 0, "kB", [kB(true)]),
  ];
}

const slowDown = 4;

/** Milliseconds to the largest contentful paint of the page as it opens, nothing cached, on a processor four times slower. */
async function largestPaint(browser: Browser, site: BenchSite): Promise<Measurement> {
  const paints: number[] = [];
  for (let run = 0; run < runs; run++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
    await page.goto(site.url);
    await page.getByRole("heading", { level: 1 }).waitFor();
    // What is painted last may be larger than what was painted first.
    await page.waitForLoadState("networkidle");
    await settled(page);
    paints.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
            }).observe({ type: "largest-contentful-paint", buffered: true });
          }),
      ),
    );
    await context.close();
  }
  return medianLine("load.lcp", 0, "ms", paints);
}

/** Waits until the table that a second visit begins with is kept. */
const untilKept = (page: Page) =>
  page.waitForFunction(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const opening = indexedDB.open("headway");
        opening.addEventListener("error", () => reject(new Error("no archive")));
        opening.addEventListener("success", () => {
          const counting = opening.result.transaction("tables").objectStore("tables").count();
          counting.addEventListener("success", () => {
            opening.result.close();
            resolve(counting.result > 0);
          });
        });
      }),
    undefined,
    { polling: 250, timeout: 120_000 },
  );

/** Milliseconds to the first headline numbers of a team whose history is kept. */
async function secondVisit(browser: Browser, site: BenchSite, items: number): Promise<Measurement> {
  const context = await seededContext(browser, site, items);
  const visits: number[] = [];
  for (let run = 0; run <= runs; run++) {
    const page = await context.newPage();
    await page.goto(`${site.url}${teamLink}/today`);
    const took = await untilNumbers(page);
    if (run === 0) {
      // The first visit is not a second one: it leaves one behind, once the page is idle.
      await untilKept(page);
    } else {
      visits.push(took);
      // Behind the numbers the worker reads on, which nothing tells the page: the next visit is not to share the processor with it.
      await page.waitForTimeout(1_500);
    }
    await page.close();
  }
  await context.close();
  return medianLine("load.second-visit", items, "ms", visits);
}

/** What a reader waits for when the page opens. */
export async function loadLines(
  browser: Browser,
  site: BenchSite,
  sizes: readonly number[],
): Promise<Measurement[]> {
  const lines = [...(await javascript(browser, site)), await largestPaint(browser, site)];
  for (const items of sizes) lines.push(await secondVisit(browser, site, items));
  return lines;
}
