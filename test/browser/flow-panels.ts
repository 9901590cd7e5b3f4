import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { expect } from "./journey.ts";

const panel = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

/** Scrolls to a panel until it is drawn: what stands in its place before goes when it comes. */
export async function shownPanel(page: Page, name: string): Promise<Locator> {
  const found = panel(page, name);
  await expect(async () => {
    await found.evaluate((element) => element.scrollIntoView({ block: "center" }));
    await expect(found.getByRole("button", { name: /^Explain/ })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  return found;
}

/** A line of CSV (RFC 4180) as its cells. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? (plain ?? "") : quoted.replaceAll('""', '"'),
  );

/** A panel's numbers as somebody has them who downloads them: by column, numbers as numbers. */
export async function downloadedColumns(
  page: Page,
  name: string,
): Promise<Map<string, (string | number)[]>> {
  const found = await shownPanel(page, name);
  await found.getByRole("button", { name: /^More about/ }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Download CSV" }).click();
  const text = readFileSync(await (await download).path(), "utf8").replace(/^\uFEFF/, "");
  const [head = "", ...lines] = text.trim().split("\r\n");
  const columns = new Map(cellsOf(head).map((title) => [title, [] as (string | number)[]]));
  const titles = [...columns.keys()];
  for (const line of lines)
    for (const [i, cell] of cellsOf(line).entries())
      columns
        .get(titles[i] ?? "")
        ?.push(cell !== "" && Number.isFinite(Number(cell)) ? Number(cell) : cell);
  return columns;
}

/** Nearest rank: the ⌈p·n/100⌉-th smallest. */
export const percentile = (values: readonly number[], p: number): number =>
  values.toSorted((a, b) => a - b)[Math.ceil((p * values.length) / 100) - 1] ?? Number.NaN;

export const sum = (values: readonly (string | number)[]): number =>
  values.reduce<number>((total, value) => total + Number(value), 0);
