import type { Page } from "@playwright/test";
import { axeFindingsInBoth } from "./axe-findings.ts";
import { expect, test } from "./journey.ts";

const panel = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const ledger = (page: Page) => panel(page, "What is blocked now, and what does it cost?");
const titles = [
  "What holds up what?",
  "What does blocked time come from?",
  "Is more work getting blocked?",
  "How long does it take to unblock?",
  "What blocks again and again?",
  "Where does blocking start?",
  "Do the marks tell the truth?",
];

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

async function opened(page: Page, settings = ""): Promise<void> {
  await page.goto(`#/team/demo/blockers${settings}`);
  await expect(ledger(page)).toContainText("items in progress are blocked now", {
    timeout: 30_000,
  });
}

/** Scrolls to every panel until each is drawn. */
async function allShown(page: Page): Promise<void> {
  for (const title of titles)
    await expect(async () => {
      await panel(page, title).evaluate((element) => element.scrollIntoView({ block: "center" }));
      await expect(panel(page, title).getByRole("button", { name: /^Explain/ })).toBeVisible({
        timeout: 1_000,
      });
    }).toPass({ timeout: 30_000 });
}

async function noteIsCopied(page: Page): Promise<void> {
  await expect(page.getByText("Copied.")).toBeVisible();
  const note = await page.evaluate(() => navigator.clipboard.readText());
  expect(note).toMatch(/\*\*\[.+#\d+ .+\]\(https:\/\/github\.com\/.+\)\*\* has been blocked since/);
  expect(note).toContain("- Asked: ");
  expect(note).toMatch(/Could you answer by \*\*.+\*\*\?$/);
}

test("from the ledger to a note that GitHub's own form takes, by mouse", async ({ page }) => {
  await opened(page);
  const rows = ledger(page).locator("li[data-started]");
  expect(await rows.count()).toBeGreaterThan(2);
  await ledger(page).getByRole("combobox", { name: "Group by" }).selectOption("Kind of owner");
  await expect(ledger(page).getByRole("heading", { name: "No clear owner" })).toBeVisible();
  await ledger(page).getByRole("combobox", { name: "Show" }).selectOption("Outside the team");
  await expect(page).toHaveURL(/blockers=group-owner\.only-outside/);
  await expect(ledger(page).getByRole("heading", { level: 3 })).toHaveText(["Outside the team"]);
  await rows.first().getByRole("checkbox").check();
  await expect(page.getByText("1 blocker chosen for a note")).toBeVisible();
  await page.getByRole("button", { name: "Copy the note" }).click();
  await noteIsCopied(page);
  const address = await page
    .getByRole("link", { name: "Open it filled in on GitHub" })
    .getAttribute("href");
  const form = new URL(address ?? "");
  expect(form.host).toBe("github.com");
  expect(form.pathname).toMatch(/^\/[\w.-]+\/[\w.-]+\/issues\/new$/);
  expect(form.searchParams.get("body")).toContain("has been blocked since");
  // What was chosen goes along in a link: the same ledger on a reload.
  await page.reload();
  await expect(ledger(page).getByRole("combobox", { name: "Group by" })).toHaveValue("owner", {
    timeout: 30_000,
  });
});

test("from the ledger to a note, and through the map, by keyboard", async ({ page }) => {
  await opened(page);
  const tabTo = async (name: RegExp, most = 80) => {
    for (let presses = 0; presses < most; presses++) {
      await page.keyboard.press("Tab");
      const isThere = await page.evaluate((source) => {
        const at = document.activeElement;
        const said = at?.getAttribute("aria-label") ?? at?.textContent ?? "";
        return new RegExp(source).test(said.trim());
      }, name.source);
      if (isThere) return;
    }
    throw new Error(`Tab does not reach ${name.source}`);
  };
  await tabTo(/^Choose .*#\d+ for a note$/);
  await page.keyboard.press("Space");
  await tabTo(/^Copy the note$/);
  await page.keyboard.press("Enter");
  await noteIsCopied(page);
  const map = panel(page, "What holds up what?");
  await allShown(page);
  await map.evaluate((element) => element.scrollIntoView());
  const places = map.locator("[data-place]");
  await expect(places.first()).toBeVisible({ timeout: 20_000 });
  await tabTo(/waits? for it/);
  const first = await map.locator("[data-place]:focus").getAttribute("data-place");
  await page.keyboard.press("ArrowRight");
  const next = map.locator("[data-place]:focus");
  await expect(next).toHaveAttribute("aria-label", /#\d+/);
  expect(await next.getAttribute("data-place")).not.toBe(first);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toContainText("Blocked");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});

test("the map has a list that says the same", async ({ page }) => {
  await opened(page);
  await allShown(page);
  const map = panel(page, "What holds up what?");
  const items = await map.locator("[data-place]").count();
  await map.getByRole("button", { name: "List", exact: true }).click();
  await expect(map.getByRole("list", { name: "Items by what waits behind them" })).toBeVisible();
  expect(await map.locator("ul > li").count()).toBe(items);
});

test("axe finds nothing on the Blockers view in light and dark", async ({ page }) => {
  await opened(page, "?blockers=group-issue");
  await ledger(page).getByRole("checkbox").first().check();
  await allShown(page);
  expect(await axeFindingsInBoth(page)).toEqual([]);
});

test("nothing is cut off on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await opened(page);
  await allShown(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});
