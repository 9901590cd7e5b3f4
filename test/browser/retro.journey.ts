import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { axeFindingsInBoth } from "./axe-findings.ts";
import { expect, test } from "./journey.ts";

const retro = "#/team/demo/retro";
const panel = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const happened = "What happened, and is it different?";
const experiments = "Did our experiments work?";
const charts = "Is delivery changing, or only varying?";

async function opened(page: Page, settings = ""): Promise<void> {
  await page.goto(`${retro}${settings}`);
  await expect(page.getByRole("heading", { name: happened })).toBeVisible({ timeout: 30_000 });
}

test("a retrospective: compare, open a signal, record an experiment, see it on Flow, take the pack", async ({
  page,
}) => {
  await opened(page);
  // The latest iteration that is over, beside the one before it.
  await expect(page.getByLabel("Period", { exact: true })).toHaveValue("2026-10-26..2026-11-08");
  await expect(page.getByLabel("Beside", { exact: true })).toHaveValue("2026-10-12..2026-10-25");
  await page.getByLabel("Period", { exact: true }).selectOption({ label: "Iteration 17" });
  await page.getByLabel("Beside", { exact: true }).selectOption({ label: "Iteration 15" });
  await expect(page).toHaveURL(/retro=2026-09-28\.\.2026-10-11_2026-08-31\.\.2026-09-13/);
  await expect(panel(page, happened)).toContainText(
    /Iteration 17: \d+ items delivered\. Iteration 15: \d+\./,
  );
  await expect(panel(page, happened).getByRole("row")).toHaveCount(11);

  // A signal opens the items behind it.
  const drawn = panel(page, charts);
  await drawn.getByRole("button", { name: /^Cycle time/ }).click();
  await expect(drawn.locator("[data-mark]").first()).toBeVisible();
  await drawn
    .getByRole("button", { name: /less time than usual.*Rule:/ })
    .first()
    .click();
  const items = page.getByRole("dialog");
  await expect(items.getByRole("heading", { name: /^Delivered/ })).toBeVisible();
  await expect(items.getByRole("link", { name: /#\d+/ }).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(items).toBeHidden();
  await drawn.getByRole("checkbox", { name: /^Moving ranges/ }).check();
  await expect(drawn.getByRole("group", { name: /^Moving ranges of/ })).toBeVisible();

  // An experiment, by keyboard from its first field on.
  const tried = panel(page, experiments);
  await tried.getByRole("button", { name: "Record an experiment" }).click();
  await tried.getByLabel("Name").fill("Ten items at once");
  await page.keyboard.press("Tab");
  await page.keyboard.type("With less at once each waits less.");
  await tried.getByLabel("First day").fill("2026-08-24");
  await tried.getByLabel("Look at it again").fill("2026-10-30");
  await page.keyboard.press("Enter");
  await expect(tried.getByText("Signal, as expected").first()).toBeVisible();
  await expect(tried).toContainText(
    /The mean of the time items take went from .* more than chance explains/,
  );

  // It is marked on every chart.
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: "Flow" }).click();
  await expect(
    panel(page, "How long does work take?").getByRole("button", {
      name: /Experiment: Ten items at once/,
    }),
  ).toBeVisible({ timeout: 20_000 });
  await page.goBack();

  await page.getByRole("button", { name: "The pack" }).click();
  await page.getByRole("checkbox", { name: "What kinds of work got done?" }).uncheck();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as Markdown" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("retrospective-harbor-iteration-17.md");
  const text = readFileSync(await file.path(), "utf8");
  expect(text).toMatch(
    /^# Retrospective of Harbor\n\nIteration 17 \(.*\), beside Iteration 15 \(.*\)\. As of/,
  );
  expect(text).not.toContain("What kinds of work got done?");
  expect(text).toContain("Ten items at once (Signal, as expected)");
  expect(text.match(/^!\[Process behaviour of .*\]\(data:image\/svg\+xml;base64,/gm)).toHaveLength(
    6,
  );
  const [, asked = ""] = text.split("## What is worth talking about?");
  expect(asked.match(/^- .*\?$/gm)?.length).toBeGreaterThanOrEqual(3);
  expect(asked.match(/^- .*\?$/gm)?.length).toBeLessThanOrEqual(5);
  // What it shows is what is drawn: the pictures load under the page's own policy.
  const picture = page.getByRole("img", { name: "Process behaviour of the time items take" });
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(720);
});

test("a period that nothing can be held against shows what needs no comparison", async ({
  page,
}) => {
  await page.goto(`${retro}?retro=2026-10-26..2026-11-08_2020-01-01..2020-01-31`);
  await expect(page.getByText(/^There is nothing to hold this period against/)).toBeVisible({
    timeout: 30_000,
  });
  await expect(panel(page, charts).locator("[data-mark]").first()).toBeVisible();
  await expect(
    panel(page, experiments).getByRole("button", { name: "Record an experiment" }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: happened })).toBeHidden();
  await expect(page.getByRole("button", { name: "Present" })).toBeHidden();
});

test("presenting shows one question a screen, by keyboard", async ({ page }) => {
  await opened(page, "?retro=__0");
  await expect(page.getByText("1 of 10")).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(
    page.getByRole("heading", { name: "What was planned, and what came of it?" }),
  ).toBeVisible();
  await expect(page.getByRole("heading", { name: happened })).toBeHidden();
  await page.keyboard.press("End");
  await expect(page.getByText("10 of 10")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "?" }).first()).toBeVisible();
  await page.keyboard.press("PageUp");
  await expect(page.getByText("9 of 10")).toBeVisible();
  await page.getByRole("button", { name: "End" }).click();
  await expect(page.getByRole("button", { name: "Present" })).toBeVisible();
});

test("on paper stands the pack alone", async ({ page }) => {
  await opened(page, "?retro=__pack");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Retrospective of Harbor" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Save as Markdown" })).toBeHidden();
  await expect(page.getByRole("navigation", { name: "Views" })).toBeHidden();
});

test("axe finds nothing on the retrospective, in light and dark", async ({ page }) => {
  // Three looks at long pages.
  test.setTimeout(120_000);
  await opened(page);
  await expect(panel(page, charts).locator("[data-mark]").first()).toBeVisible();
  await panel(page, experiments).getByRole("button", { name: "Record an experiment" }).click();
  expect(await axeFindingsInBoth(page)).toEqual([]);
  await page.getByRole("button", { name: "The pack" }).click();
  await expect(page.getByRole("heading", { name: "Retrospective of Harbor" })).toBeVisible();
  expect(await axeFindingsInBoth(page)).toEqual([]);
  await opened(page, "?retro=__0");
  expect(await axeFindingsInBoth(page)).toEqual([]);
});
