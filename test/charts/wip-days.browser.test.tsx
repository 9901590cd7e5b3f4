import { expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { WipDays } from "../../src/charts/wip-days.tsx";
import type { WipByDay } from "../../src/metrics/values.ts";

const first = 20_600;
const wipOf = (low: number[], wip: number[], high: number[]): WipByDay => ({
  days: Int32Array.from(wip, (_, i) => first + i),
  wip: Int32Array.from(wip),
  low: Int32Array.from(low),
  high: Int32Array.from(high),
  unseen: new Int32Array(wip.length),
  now: wip.at(-1) ?? 0,
});
const show = async (wip: WipByDay) => {
  await page.viewport(900, 600);
  return render(<WipDays wip={wip} limit={null} onSelect={vi.fn<() => void>()} />);
};
const band = () => document.querySelector<SVGPathElement>("[data-band] path");

test("what is not known for sure is drawn as a band, from the fewest to the most, and said", async () => {
  await show(wipOf([2, 1, 3, 3], [2, 2, 3, 3], [2, 4, 3, 3]));
  await expect.poll(() => band()?.getBoundingClientRect().height ?? 0).toBeGreaterThan(0);
  const plane = document.querySelector("[data-frame] svg")?.getBoundingClientRect();
  const drawn = band()?.getBoundingClientRect();
  // From 1 to 4 of an axis that ends at 4: three quarters of the plane, give or take its margins.
  expect((drawn?.height ?? 0) / (plane?.height ?? 1)).toBeGreaterThan(0.5);
  await expect
    .element(page.getByText("from the fewest to the most there may have been"))
    .toBeVisible();
});

test("where all is recorded there is no band", async () => {
  await show(wipOf([2, 2], [2, 2], [2, 2]));
  await expect.poll(() => document.querySelectorAll("[data-frame] path").length).toBeGreaterThan(0);
  expect(band()).toBeNull();
  await expect
    .element(page.getByText("from the fewest to the most there may have been"))
    .not.toBeInTheDocument();
});
