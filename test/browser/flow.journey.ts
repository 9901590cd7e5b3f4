import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./journey.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const flow = "#/team/demo/flow";
const panel = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const titles = [
  "How long does work take?",
  "How are these times spread?",
  "How much gets finished?",
  "Does more come in than goes out?",
  "How much is in progress?",
  "How old is the work in progress altogether?",
  "Where does the work in progress stand?",
  "Where does work pile up?",
  "What kinds of work get done?",
  "Where does the time go?",
  "How much of the time is work?",
  "Is delivery changing, or only varying?",
  "Is the flow steady enough to forecast from?",
];

/** The parts of the report that the page is held against; 90 days that end with the demo's last. */
type Report = {
  wip: number;
  cycleTimeDays: { n: number; p50: number; p85: number; p95: number };
  throughputByWeek: { week: string; delivered: number }[];
};

function reportOf(): Report {
  const words = ["--import", "tsx", "src/headless/report.ts", "--demo"];
  const stdout = execFileSync(
    process.execPath,
    [...words, "--from", "2026-08-23", "--to", "2026-11-20"],
    { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
  return JSON.parse(stdout) as Report;
}

/** Scrolls to a panel until it is drawn: what stands in its place before goes when it comes. */
const shown = async (page: Page, name: string): Promise<Locator> => {
  const found = panel(page, name);
  await expect(async () => {
    await found.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await expect(found.getByRole("button", { name: /^Explain/ })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 20_000 });
  return found;
};

test("the Flow view's numbers equal the report's", async ({ page }) => {
  const report = reportOf();
  await page.goto(flow);
  const { n, p50, p85, p95 } = report.cycleTimeDays;
  await expect(await shown(page, "How long does work take?")).toContainText(
    new RegExp(`85.% of items finish within ${p85}.days \\(covers \\d+ of ${n}\\)`),
  );
  await expect(await shown(page, "How are these times spread?")).toContainText(
    new RegExp(`take ${p50}.days or less; 1 in 20 takes more than ${p95}.days`),
  );
  await expect(await shown(page, "How much is in progress?")).toContainText(
    `${report.wip} items are in progress`,
  );
  const weeks = await shown(page, "How much gets finished?");
  const delivered = await weeks
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => Number(row.children[1]?.textContent)));
  expect(delivered).toEqual(report.throughputByWeek.map((week) => week.delivered));
});

test("a panel's numbers and picture are taken away as files that stand alone", async ({ page }) => {
  await page.goto(flow);
  const scatter = await shown(page, "How long does work take?");
  await expect(scatter.locator("[data-mark]").first()).toBeVisible();
  const saved = async (item: string) => {
    await scatter.getByRole("button", { name: /^More about/ }).click();
    const download = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: item }).click();
    const file = await download;
    return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
  };
  const csv = await saved("Download CSV");
  expect(csv.name).toBe("how-long-does-work-take.csv");
  const lines = csv.content.toString("utf8").trim().split("\r\n");
  expect(lines[0]).toMatch(/Item,Finished,Cycle time \(days\)$/);
  // Read again, the file gives the percentile that the panel tells.
  const days = lines.slice(1).map((line) => Number(line.slice(line.lastIndexOf(",") + 1)));
  const sorted = days.toSorted((a, b) => a - b);
  const p85 = sorted[Math.ceil((85 * sorted.length) / 100) - 1];
  await expect(scatter).toContainText(new RegExp(`85.% of items finish within ${p85}.days`));
  expect(lines[1]).toMatch(/brightwater\/harbor-|draft/);

  const svg = (await saved("Download SVG")).content.toString("utf8");
  for (const words of [
    "How long does work take?",
    "Harbor · ",
    "2026 to ",
    "as of ",
    "calendar days",
  ])
    expect(svg).toContain(words);
  const png = await saved("Download PNG");
  expect(png.content.subarray(1, 4).toString()).toBe("PNG");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the Flow view in ${colorScheme}`, async ({ page }) => {
    // Thirteen panels with all their marks and tables take axe a while on a busy machine.
    test.setTimeout(120_000);
    await page.emulateMedia({ colorScheme });
    await page.goto(flow);
    for (const title of titles) await shown(page, title);
    await expect(
      panel(page, titles[0] ?? "")
        .locator("[data-mark]")
        .first(),
    ).toBeAttached();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) })),
    ).toEqual([]);
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox")).toBeFocused();
    const palette = await new AxeBuilder({ page }).analyze();
    expect(palette.violations.map(({ id }) => id)).toEqual([]);
  });
}
