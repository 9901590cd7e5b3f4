import type { Page } from "@playwright/test";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { unpackTeam } from "../../src/url/packed-team.ts";
import { answerGitHub, github, token } from "./answer-github.ts";
import { axeFindings } from "./axe-findings.ts";
import { expect, test } from "./journey.ts";
import { giveToken, mapBoard, toNumbers } from "./setup-steps.ts";

test.use({ answered: [github], permissions: ["clipboard-read", "clipboard-write"] });
test.setTimeout(150_000);

const { world } = simulateTeam({
  seed: 7,
  end: Math.floor(Date.now() / 1000) * 1000,
  months: 4,
});

const panel = (page: Page, name: string) => page.getByRole("region", { name, exact: true });
const read = (page: Page) =>
  expect(page.getByText(/^Read /).first()).toBeVisible({ timeout: 90_000 });
/** What a panel says, once it says it of everything that was read. */
const sentence = async (page: Page) => {
  await read(page);
  const found = panel(page, "How long does work take?");
  await expect(found).toContainText(/of items finish within/, { timeout: 30_000 });
  await expect(found).toHaveAttribute("aria-busy", "false");
  return (await found.locator("p").first().textContent()) ?? "";
};

/** The address that the panel's menu copies. */
async function copiedLink(page: Page): Promise<string> {
  const found = panel(page, "How long does work take?");
  await found.getByRole("button", { name: /^More about/ }).click();
  await page.getByRole("menuitem", { name: "Copy link to this view" }).click();
  await expect(found.getByRole("status")).toHaveText("Link copied.");
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Titles of the items there are on the simulated GitHub. */
const titles = [...JSON.stringify(world).matchAll(/"do":"open [^{}]*?"title":"([^"]+)"/g)].map(
  ([, title]) => title ?? "",
);

test("a colleague opens a link in a fresh profile, is asked for a token, and sees the same view", async ({
  page,
  context,
  browser,
  baseURL,
}) => {
  await answerGitHub(context, world);
  await giveToken(page);
  await mapBoard(page, /Harbor delivery/);
  const id = await toNumbers(page);
  await page.goto(`#/team/${encodeURIComponent(id)}/flow?window=60d&open=finished`);
  const mine = await sentence(page);
  await page.keyboard.press("Escape");
  await page.goto(`#/team/${encodeURIComponent(id)}/flow?window=60d&filter=kind:Goal`);
  const narrowed = await sentence(page);
  expect(narrowed).not.toBe(mine);
  const link = await copiedLink(page);

  // The address: where, which settings, and the team's description. No token, no title, nothing read.
  expect(link.startsWith(`${baseURL}#/team/`)).toBe(true);
  const query = new URLSearchParams(link.slice(link.indexOf("?") + 1));
  expect([...query.keys()].toSorted()).toEqual(["filter", "team", "window"]);
  const carried = JSON.stringify(await unpackTeam(query.get("team") ?? ""));
  expect(carried).toContain("https://github.com/orgs/brightwater/projects/7");
  expect(titles.length).toBeGreaterThan(50);
  for (const secret of [token, ...titles]) {
    expect(link).not.toContain(secret);
    expect(carried).not.toContain(secret);
  }

  const fresh = await browser.newContext();
  await answerGitHub(fresh, world);
  const theirs = await fresh.newPage();
  await theirs.goto(link);
  await expect(theirs.getByRole("heading", { name: "Harbor delivery" })).toBeVisible();
  await expect(theirs.getByText("https://github.com/orgs/brightwater/projects/7")).toBeVisible();
  expect(await axeFindings(theirs)).toEqual([]);
  const field = theirs.getByLabel("Your token for github.com");
  await field.fill(`${token}x`);
  await theirs.getByRole("button", { name: "Open the view" }).click();
  await expect(theirs.getByText("GitHub does not accept this token.")).toBeVisible();
  await field.fill(token);
  await theirs.getByRole("button", { name: "Open the view" }).click();
  expect(await sentence(theirs)).toBe(narrowed);
  await expect(theirs).toHaveURL(/\/flow\?window=60d&filter=kind:Goal$/);
  // Here to stay: the address without the description opens the same.
  await theirs.goto(theirs.url());
  expect(await sentence(theirs)).toBe(narrowed);
  await fresh.close();
});

test("what the colleague's token cannot see is said before the numbers", async ({
  page,
  context,
  browser,
}) => {
  await answerGitHub(context, world);
  await giveToken(page);
  await mapBoard(page, /Harbor delivery/);
  const id = await toNumbers(page);
  await page.goto(`#/team/${encodeURIComponent(id)}/flow`);
  await sentence(page);
  const link = await copiedLink(page);

  const fresh = await browser.newContext();
  const twin = await answerGitHub(fresh, world);
  twin.fail(({ name }) => (name === "BoardByNumber" ? "insufficient scopes" : null));
  const theirs = await fresh.newPage();
  await theirs.goto(link);
  await theirs.getByLabel("Your token for github.com").fill(token);
  await theirs.getByRole("button", { name: "Open the view" }).click();
  await expect(
    theirs.getByText("Your token does not see everything that this view is made of:"),
  ).toBeVisible();
  await expect(theirs.getByText(/read:project/).last()).toBeVisible();
  await expect(theirs.getByRole("button", { name: "Open what it can see" })).toBeVisible();
  await fresh.close();
});

test("a link that was cut off says so, and leads on", async ({ page }) => {
  await page.goto("#/team/github.com~acme~projects~1/flow?team=abc");
  await expect(page.getByRole("heading", { name: "This link cannot be read" })).toBeVisible();
  await page.getByRole("link", { name: "connect the team yourself" }).click();
  await expect(page).toHaveURL(/#\/connect/);
});
