import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { axeFindingsInBoth } from "./axe-findings.ts";
import { expect, test } from "./journey.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
type Report = {
  wip: number;
  blockers: { item: string; owner: string }[];
  cycleTimeDays: { n: number; p85: number };
  throughputByWeek: { week: string; delivered: number }[];
};

/** The report's numbers for the page's usual window: the 90 days that end with the demo's last. */
function reportOf(): Report {
  const words = [
    "--import",
    "tsx",
    "src/headless/report.ts",
    "--demo",
    "--from",
    "2026-08-23",
    "--to",
    "2026-11-20",
  ];
  const stdout = execFileSync(process.execPath, words, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(stdout) as Report;
}

const today = "#/team/demo/today";
const headline = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const figure = (page: Page, name: string) =>
  headline(page, name).getByRole("button", { name: /show the items/ });

test("the demo's headline numbers equal the report's", async ({ page }) => {
  const report = reportOf();
  await page.goto(today);
  await expect(figure(page, "Work in progress")).toContainText(`${report.wip} items`, {
    timeout: 20_000,
  });
  await expect(headline(page, "Blocked now")).toContainText(`${report.blockers.length} items`);
  await expect(headline(page, "Cycle time")).toContainText(`${report.cycleTimeDays.p85} days`);
  await expect(headline(page, "Cycle time")).toContainText(`of ${report.cycleTimeDays.n})`);
  // The first week begins before the window, the last is not over.
  const whole = report.throughputByWeek.slice(1, -1);
  const mean = whole.reduce((sum, { delivered }) => sum + delivered, 0) / whole.length;
  await expect(headline(page, "Throughput")).toContainText(
    `${Math.round(mean * 10) / 10} items a week`,
  );
  await expect(page.getByText("This is a demo.")).toBeVisible();
});

test("every number opens the items behind it, each with a link to GitHub", async ({ page }) => {
  await page.goto(today);
  const wip = figure(page, "Work in progress");
  await expect(wip).toBeVisible({ timeout: 20_000 });
  const count = Number(/\d+/.exec((await wip.textContent()) ?? "")?.[0]);
  await wip.click();
  const drawer = page.getByRole("dialog");
  await expect(drawer).toBeVisible();
  const links = drawer.getByRole("link");
  await expect(links.first()).toHaveAttribute(
    "href",
    /^https:\/\/github\.com\/brightwater\/harbor-/,
  );
  expect(await links.count()).toBeGreaterThanOrEqual(count);
  await page.keyboard.press("Escape");
  await expect(drawer).toBeHidden();
});

test("a second visit answers from the archive, a deep link into the past survives a reload", async ({
  page,
  context,
}) => {
  await page.goto(today);
  await expect(page.getByText(/^Read /)).toBeVisible({ timeout: 20_000 });
  // The simulated GitHub is kept from coming, as a slow network would, until the numbers stand.
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(/\/demo-[^/]*\.js$/, (route) => held.then(() => route.continue()));
  const second = await context.newPage();
  await second.goto(`${today}?asOf=2026-08-21`);
  await expect(figure(second, "Work in progress")).toContainText("items");
  release();
  await second.reload();
  await expect(figure(second, "Work in progress")).toContainText("items");
  expect(second.url()).toContain("asOf=2026-08-21");
});

test("the demo's weight does not load for somebody who has not opened it", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto("");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.waitForLoadState("networkidle");
  expect(asked.some((url) => url.includes("/worker-"))).toBe(true);
  expect(asked.filter((url) => /\/(?:demo|client)-/.test(url))).toEqual([]);
});

test("axe finds nothing on Today in light and dark", async ({ page }) => {
  await page.goto(today);
  await expect(figure(page, "Work in progress")).toContainText("items", { timeout: 20_000 });
  await expect(page.getByText(/^Read /)).toBeVisible();
  expect(await axeFindingsInBoth(page)).toEqual([]);
});
