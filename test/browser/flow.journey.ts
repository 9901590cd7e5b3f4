import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeFindingsInBoth } from "./axe-findings.ts";
import { shownPanel as shown } from "./flow-panels.ts";
import { expect, test } from "./journey.ts";

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

test("axe finds nothing on the Flow view in light and dark", async ({ page }) => {
  // Thirteen panels with all their marks and tables take axe a while on a busy machine.
  test.setTimeout(120_000);
  await page.goto(flow);
  for (const title of titles) await shown(page, title);
  await expect(
    panel(page, titles[0] ?? "")
      .locator("[data-mark]")
      .first(),
  ).toBeAttached();
  expect(await axeFindingsInBoth(page)).toEqual([]);
  await page.goto(`${flow}?open=notes`);
  const notes = page.getByRole("dialog", { name: "Notes and changes" });
  await expect(notes.getByText("Iteration 20")).toBeVisible({ timeout: 30_000 });
  expect(await axeFindingsInBoth(page, "[role=dialog]")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(notes).toBeHidden();
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  expect(await axeFindingsInBoth(page)).toEqual([]);
});
