import { axeFindings } from "./axe-findings.ts";
import { expect, test } from "./journey.ts";

test("the page opens from a folder of any static host, and a deep link survives a reload", async ({
  page,
}) => {
  await page.goto("");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.goto("#/flow?window=90");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/some/where/");
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing on the first page in ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await axeFindings(page)).toEqual([]);
  });
}
