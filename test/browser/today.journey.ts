import type { Page } from "@playwright/test";
import { axeFindingsInBoth } from "./axe-findings.ts";
import { expect, test } from "./journey.ts";

const attention = (page: Page) =>
  page.getByRole("region", { name: "What needs attention?", exact: true });

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

/** The three most pressing items, each with its reason. */
async function topThree(page: Page): Promise<string[]> {
  await page.goto("#/team/demo/today");
  await expect(page.getByRole("button", { name: "Copy the digest" })).toBeEnabled({
    timeout: 20_000,
  });
  await expect(page.getByText(/^Read /)).toBeVisible({ timeout: 20_000 });
  const items = attention(page).locator("ol > li");
  await expect(items.nth(2)).toContainText(/[Bb]locked for \d+\sdays/);
  const texts = await items.allTextContents();
  return texts.slice(0, 3);
}

async function told(page: Page): Promise<void> {
  const drawer = page.getByRole("dialog");
  await expect(drawer).toContainText(/Blocked\b/);
  await expect(drawer).toContainText("Assigned");
  await expect(drawer).toContainText(/@[a-z-]+/);
}

async function copied(page: Page, first: string): Promise<void> {
  await expect(page.getByText("Copied.")).toBeVisible();
  const digest = await page.evaluate(() => navigator.clipboard.readText());
  expect(digest).toContain("**Needs attention**");
  expect(digest).toMatch(/^### Harbor, /);
  expect(digest).toContain(/#\d+/.exec(first)?.[0]);
  // It names who can help and, pasted anywhere, calls nobody: a zero-width space stands behind the @.
  expect(digest).toMatch(/ask @\u200b[a-z-]+/);
}

test("from the top three risks to who can help and the digest, by mouse", async ({ page }) => {
  const [first = ""] = await topThree(page);
  expect(first).toMatch(/ask @|no clear owner/);
  await attention(page)
    .getByRole("button", { name: /^Open / })
    .first()
    .click();
  await told(page);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
  await expect(page.getByRole("dialog")).toBeHidden();
  await page.getByRole("button", { name: "Copy the digest" }).click();
  await copied(page, first);
});

test("from the top three risks to who can help and the digest, by keyboard", async ({ page }) => {
  const [first = ""] = await topThree(page);
  const isOn = (name: RegExp) =>
    page.evaluate((source) => {
      const at = document.activeElement;
      return new RegExp(source).test(
        (at?.getAttribute("aria-label") ?? at?.textContent ?? "").trim(),
      );
    }, name.source);
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press("Tab");
      if (await isOn(name)) return;
    }
    throw new Error(`Tab does not reach ${name.source}`);
  };
  await tabTo(/^Copy the digest$/);
  await tabTo(/^Open .*#\d+$/);
  await page.keyboard.press("Enter");
  await told(page);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(await isOn(/^Open .*#\d+$/)).toBe(true);
  for (let presses = 0; presses < 80 && !(await isOn(/^Copy the digest$/)); presses++)
    await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Enter");
  await copied(page, first);
});

test("axe finds nothing on the stand-up in light and dark", async ({ page }) => {
  await page.goto("#/team/demo/stand-up");
  await expect(page.getByRole("article")).toContainText("days", { timeout: 20_000 });
  expect(await axeFindingsInBoth(page)).toEqual([]);
  await page.keyboard.press("End");
  await expect(page.getByRole("heading", { name: "What was decided" })).toBeVisible();
  expect(await axeFindingsInBoth(page)).toEqual([]);
});
