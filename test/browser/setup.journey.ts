import type { Page } from "@playwright/test";
import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { answerGitHub, github, token } from "./answer-github.ts";
import { axeFindings, axeFindingsInBoth } from "./axe-findings.ts";
import { expect, test } from "./journey.ts";
import { giveToken, mapBoard, openFolds, toNumbers } from "./setup-steps.ts";

test.use({ answered: [github] });
test.setTimeout(180_000);

const { world } = simulateTeam({
  seed: 7,
  end: Math.floor(Date.now() / 1000) * 1000,
  months: 4,
});

/** What axe finds on the page as it stands, with everything that is folded opened. */
async function violations(page: Page) {
  await openFolds(page);
  return axeFindingsInBoth(page);
}

const stages = (page: Page) =>
  page
    .getByRole("textbox", { name: /^Name of stage/ })
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
const headline = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

test("from the first page to numbers by mouse, axe clean on every step, in light and dark", async ({
  page,
  context,
}) => {
  await answerGitHub(context, world);
  await page.goto("");
  await page.getByRole("link", { name: "Connect your team" }).click();
  await expect(page.getByRole("heading", { name: /^Where does your team/ })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Next: the token" }).click();
  await expect(page.getByRole("link", { name: /^Open GitHub's page/ }).first()).toHaveAttribute(
    "href",
    /personal-access-tokens\/new\?.*organization_projects=read/,
  );
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Token for github.com").fill(`${token}x`);
  await page.getByRole("button", { name: "Check the token" }).click();
  await expect(page.getByRole("alert")).toContainText("GitHub does not accept this token.");
  expect(await violations(page)).toEqual([]);
  await page.getByLabel("Token for github.com").fill(token);
  await page.getByRole("button", { name: "Check the token" }).click();
  await expect(page.getByRole("heading", { name: "The token works" })).toBeFocused();
  expect(await violations(page)).toEqual([]);

  await page.getByRole("link", { name: "Next: choose the board" }).click();
  await page.getByLabel("Words of the title").fill("nothing like it");
  await expect(page.getByText(/is called that/)).toBeVisible();
  await page.getByLabel("Words of the title").fill("harbor");
  const board = page.getByRole("checkbox", { name: /Harbor delivery.*\d+ items · last changed/ });
  await board.check();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("link", { name: "Next: read and map" }).click();
  await expect(page.getByRole("heading", { name: "Is this how your team works?" })).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByText(/\d+ items went “In review” → “Done”/).first()).toBeVisible();
  const preview = page.getByRole("region", { name: "With this mapping" });
  await expect(preview).toContainText(/85\s% of items finish within/);
  const progress = await preview.getByText(/items? now\.$/).textContent();
  expect(await violations(page)).toEqual([]);

  await page.getByRole("link", { name: "Next: agree" }).click();
  await expect(page.getByLabel("The team's name")).toHaveValue("Harbor delivery");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Add the public holidays of a country" }).click();
  await page.getByLabel("Country").selectOption({ label: "Switzerland" });
  await page.getByLabel("Part of it").selectOption("ZH");
  await page.getByRole("button", { name: "Add these holidays" }).click();
  await expect(page.getByLabel("Holidays", { exact: true })).toHaveValue(/2026-08-01/);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Show the numbers" }).click();
  await expect(headline(page, "Work in progress")).toContainText(
    `${Number.parseInt(progress ?? "", 10)} items`,
    { timeout: 60_000 },
  );
});

test("a stage is put elsewhere by dragging it, and the preview follows", async ({
  page,
  context,
}) => {
  await answerGitHub(context, world);
  await giveToken(page);
  await mapBoard(page, /Harbor delivery/);
  const before = await stages(page);
  expect(before.slice(0, 3)).toEqual(["Backlog", "Up next", "In progress"]);
  const preview = page.getByRole("region", { name: "With this mapping" });
  await expect(preview).toContainText("items now");
  const said = await preview.textContent();
  const handles = page.locator("[title='Drag to another place']");
  const from = await handles.nth(1).boundingBox();
  const to = await handles.nth(2).boundingBox();
  if (!from || !to) throw new Error("no handles");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, to.y + 8, { steps: 5 });
  await page.mouse.move(from.x + 8, to.y + 60, { steps: 5 });
  await page.mouse.up();
  expect(await stages(page)).toEqual(["Backlog", "In progress", "Up next", ...before.slice(3)]);
  await expect(page.getByLabel("What Up next means")).toHaveValue("active");
  await expect(preview).not.toHaveText(said ?? "");
});

/** Presses Tab until what has the focus is called that. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let i = 0; i < 120; i++) {
    const on = await page.evaluate((source) => {
      const at = document.activeElement;
      const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])] : [];
      const called =
        at?.getAttribute("aria-label") ??
        (labels.map(({ textContent }) => textContent).join(" ") || at?.textContent);
      return new RegExp(source).test((called ?? "").trim());
    }, name.source);
    if (on) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`nothing called ${name.source} can be reached by Tab`);
}

test("from the first page to numbers by keyboard alone, in under two minutes", async ({
  page,
  context,
}) => {
  await answerGitHub(context, world);
  const began = performance.now();
  await page.goto("");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  let presses = 0;
  const press = async (key: string) => {
    presses += 1;
    await page.keyboard.press(key);
  };
  await tabTo(page, /^Connect your team$/);
  await press("Enter");
  await tabTo(page, /^Next: the token/);
  await press("Enter");
  await tabTo(page, /^Token for github\.com/);
  await page.keyboard.insertText(token);
  await press("Enter");
  await expect(page.getByRole("heading", { name: "The token works" })).toBeFocused();
  await tabTo(page, /^Next: choose/);
  await press("Enter");
  await expect(page.getByRole("checkbox", { name: /Harbor delivery/ })).toBeVisible();
  await tabTo(page, /^Harbor delivery/);
  await press("Space");
  await tabTo(page, /^Next: read and map/);
  await press("Enter");
  await expect(page.getByRole("heading", { name: "Is this how your team works?" })).toBeVisible({
    timeout: 60_000,
  });
  const before = await stages(page);
  await tabTo(page, /^Move In review later/);
  await press("Enter");
  // The focus goes along with the stage.
  await expect(page.getByRole("button", { name: "Move In review later" })).toBeFocused();
  expect(await stages(page)).toEqual([
    ...before.slice(0, 3),
    "Waiting on others",
    "In review",
    "Done",
  ]);
  await press("Enter");
  await expect(page.getByLabel("What In review means")).toHaveValue("done");
  await tabTo(page, /^Move In review earlier|^Take out In review/);
  await page.keyboard.press("Shift+Tab");
  await press("Enter");
  await tabTo(page, /^Next: agree/);
  await press("Enter");
  await tabTo(page, /^Show the numbers/);
  await press("Enter");
  await expect(headline(page, "Work in progress")).toContainText("items", { timeout: 60_000 });
  const seconds = (performance.now() - began) / 1000;
  test.info().annotations.push({
    type: "measured",
    description: `${seconds.toFixed(1)} s, ${presses} presses beside Tab`,
  });
  expect(seconds).toBeLessThan(120);
});

test("an abandoned survey leaves no items behind; Back goes to where it was", async ({
  page,
  context,
}) => {
  await answerGitHub(context, world);
  await giveToken(page);
  await mapBoard(page, /Harbor delivery/);
  const segments = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("headway");
          opening.addEventListener("error", () => reject(new Error("no archive")));
          opening.addEventListener("success", () => {
            const counting = opening.result.transaction("segments").objectStore("segments").count();
            counting.addEventListener("success", () => {
              opening.result.close();
              resolve(counting.result);
            });
          });
        }),
    );
  expect(await segments()).toBeGreaterThan(0);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "What does the team work on?" })).toBeVisible();
  await page.getByRole("link", { name: "Headway: all teams" }).click();
  await page.getByRole("link", { name: "Open the demo team" }).click();
  await expect(page.getByText("This is a demo.")).toBeVisible({ timeout: 30_000 });
  await expect.poll(segments).toBe(0);
});

test("a kept team is changed, exported, taken in again and deleted", async ({ page, context }) => {
  await answerGitHub(context, world);
  await giveToken(page);
  await mapBoard(page, /Harbor delivery/);
  const id = await toNumbers(page);
  await page.getByRole("link", { name: "Setup" }).click();
  const changes = page.getByRole("region", { name: "What was changed, and when" });
  await expect(changes).toContainText("Set up.");
  await page.getByLabel("What Waiting on others means").selectOption("active");
  await page.getByRole("button", { name: "Keep the changes" }).click();
  await expect(page.getByText("Kept, and worked out anew.")).toBeAttached();
  await expect(changes).toContainText("Stage “Waiting on others” is active (was waiting).");

  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: "Export the team" }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe("harbor-delivery.json");
  const path = await download.path();
  await page.getByLabel("What Waiting on others means").selectOption("waiting");
  await page.getByLabel("Import a team file").setInputFiles(path);
  await expect(page.getByText(/^Everything above is as the file says/)).toBeVisible();
  await expect(page.getByLabel("What Waiting on others means")).toHaveValue("active");
  expect(await axeFindings(page)).toEqual([]);

  await page.getByRole("button", { name: "Delete this team…" }).click();
  await page.getByRole("button", { name: /^Delete Harbor delivery for good/ }).click();
  await expect(page.getByRole("link", { name: "Connect your team" })).toBeVisible();
  await expect(page.getByText("Teams kept in this browser")).toBeHidden();
  await page.goto(`#/team/${encodeURIComponent(id)}/today`);
  await expect(page.getByText(/is not kept on this device/)).toBeVisible();

  // Nothing of it is in the way of the same team, set up once more.
  await giveToken(page);
  await mapBoard(page, /Harbor delivery/);
  expect(await toNumbers(page)).toBe(id);
  await expect(headline(page, "Work in progress")).toContainText(/[1-9]\d* items/);
});
