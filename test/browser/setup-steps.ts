import type { Page } from "@playwright/test";
import { token } from "./answer-github.ts";
import { expect } from "./journey.ts";
import { settled } from "./settled.ts";

/** The token's page, with the question answered for an organisation on github.com. */
export const tokenPage = "#/connect/token";

/** Pastes a token by the field and its button; GitHub accepts it. */
export async function giveToken(page: Page, { remember = false } = {}): Promise<void> {
  await page.goto(tokenPage);
  const field = page.getByLabel("Token for github.com");
  await field.fill(token);
  if (remember) await page.getByLabel(/^Remember it on this device/).check();
  await page.getByRole("button", { name: "Check the token" }).click();
  await expect(page.getByRole("heading", { name: "The token works" })).toBeVisible();
}

/** From the accepted token to the proposed mapping of a board, or of what else is listed by that title. */
export async function mapBoard(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole("link", { name: "Next: choose the board" }).click();
  await page.getByRole("checkbox", { name: title }).check();
  await page.getByRole("link", { name: "Next: read and map" }).click();
  await expect(page.getByRole("heading", { name: "Is this how your team works?" })).toBeVisible({
    timeout: 60_000,
  });
}

/** From the mapping to the numbers; gives the team's id. */
export async function toNumbers(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Next: agree" }).click();
  await page.getByRole("button", { name: "Show the numbers" }).click();
  await expect(page).toHaveURL(/#\/team\/[^/]+\/today/);
  await expect(page.getByText(/^Read /)).toBeVisible({ timeout: 60_000 });
  return decodeURIComponent(/#\/team\/([^/]+)/.exec(page.url())?.[1] ?? "");
}

/** Opens everything that is folded, and waits until it is drawn. */
export async function openFolds(page: Page): Promise<void> {
  const folded = page.locator("details:not([open])");
  // What is opened may hold folds of its own.
  while ((await folded.count()) > 0) {
    await page.evaluate(() => {
      for (const one of document.querySelectorAll("details")) one.open = true;
    });
    await settled(page, 50);
  }
}
