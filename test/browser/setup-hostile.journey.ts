import type { Page } from "@playwright/test";
import { hostileBoards, hostileWorld } from "../../mocks/worlds/hostile/hostile-world.ts";
import { answerGitHub, github } from "./answer-github.ts";
import { expect, test } from "./journey.ts";
import { settled } from "./settled.ts";
import { giveToken, openFolds, toNumbers } from "./setup-steps.ts";

test.use({ answered: [github] });
test.setTimeout(180_000);

const world = hostileWorld(Math.floor(Date.now() / 1000) * 1000);
const address = (number: number) => `https://github.com/orgs/hostile/projects/${number}`;

/** Nothing that stands in a name or title may run, or make the page wider than its window. */
async function isUnharmed(page: Page): Promise<void> {
  expect(await page.locator("script:not([src]), img[onerror], [onerror]").count()).toBe(0);
  const [wide, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(wide).toBeLessThanOrEqual(window ?? 0);
}

async function readBoard(page: Page, number: number): Promise<void> {
  await giveToken(page);
  await page.getByRole("link", { name: "Next: choose the board" }).click();
  await expect(page.getByRole("checkbox").first()).toBeVisible();
  await isUnharmed(page);
  await page.getByLabel("Or paste the address of a board or a repository").fill(address(number));
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("list", { name: "Chosen" })).toBeVisible();
  await page.getByRole("link", { name: "Next: read and map" }).click();
  await expect(page.getByRole("heading", { name: "Is this how your team works?" })).toBeVisible({
    timeout: 60_000,
  });
}

async function allPages(page: Page): Promise<void> {
  await openFolds(page);
  await isUnharmed(page);
  await toNumbers(page);
  await isUnharmed(page);
  for (const name of ["Flow", "Setup", "Today"]) {
    await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name }).click();
    await expect(page.locator("#main :is(h1, h2)").first()).toBeVisible();
    await settled(page);
    // A panel that failed, or the whole page, would say so and offer this.
    await expect(page.getByRole("button", { name: "Try again" })).toHaveCount(0);
    await isUnharmed(page);
  }
}

for (const width of [1440, 390] as const)
  test.describe(`at ${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });

    test("columns with markup, scripts and many alphabets are mapped and shown", async ({
      page,
      context,
    }) => {
      await answerGitHub(context, world);
      await readBoard(page, hostileBoards.names);
      const names = await page
        .getByRole("textbox", { name: /^Name of stage/ })
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
      expect(names).toContain("<b>To do</b>");
      expect(names).toContain("レビュー待ち");
      await allPages(page);
    });

    test("300 columns are folded into stages that a chart can show", async ({ page, context }) => {
      await answerGitHub(context, world);
      await readBoard(page, hostileBoards.columns);
      const count = await page.getByRole("textbox", { name: /^Name of stage/ }).count();
      expect(count).toBeLessThanOrEqual(20);
      await allPages(page);
    });
  });

test("an empty board is judged by the names of its columns", async ({ page, context }) => {
  await answerGitHub(context, world);
  await readBoard(page, hostileBoards.empty);
  await expect(page.getByLabel("What In Progress means")).toHaveValue("active");
  await allPages(page);
});

test("a board without a Status field leads to the repositories of its items", async ({
  page,
  context,
}) => {
  await answerGitHub(context, world);
  await readBoard(page, hostileBoards.noStatus);
  await expect(page.getByText(/has no Status field with columns for work/).first()).toBeVisible();
  await page.getByRole("link", { name: "Read the repositories" }).click();
  await expect(page.getByRole("link", { name: "Read the repositories" })).toBeHidden();
  await expect(page.getByRole("region", { name: "With this mapping" })).toContainText(
    /[1-9]\d* items? counts?/,
    { timeout: 60_000 },
  );
  await allPages(page);
});
