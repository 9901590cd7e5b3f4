import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { settled } from "./settled.ts";

/** A rule of axe that something breaks, and the markup of what breaks it. */
type Finding = { id: string; where: string[] };

/**
 * What axe finds on the page as it stands.
 *
 * @param within a selector of the part that is looked at; the whole page when left out
 */
export async function axeFindings(page: Page, within?: string): Promise<Finding[]> {
  // In one go and in the page itself, which has no frames: what axe otherwise hands to a page of its
  // own to be put together, all that is well included, takes thousands of elements half a minute.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html) }));
}

const schemes = ["light", "dark"] as const;

/** What axe finds on the page in either colour scheme, one after the other. */
export async function axeFindingsInBoth(page: Page, within?: string) {
  const found: (Finding & { scheme: (typeof schemes)[number] })[] = [];
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme });
    // Charts take their ink from the scheme when it changes.
    await settled(page, 100);
    found.push(...(await axeFindings(page, within)).map((one) => ({ scheme, ...one })));
  }
  return found;
}
