import { beforeEach, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { App } from "../../../src/app/app.tsx";
import { fakeEngine } from "../../fake-engine.ts";

const title = () => page.getByRole("article").getByRole("heading").element().textContent;

beforeEach(async () => {
  await page.viewport(1440, 900);
  window.location.hash = "/team/demo/stand-up";
  sessionStorage.clear();
});

test("a stand-up is walked by keyboard from right to left and ends with a summary", async () => {
  await render(<App engine={fakeEngine()} />);
  await expect.poll(title).toContain("Piece of work 21");
  await expect.element(page.getByRole("article")).toHaveTextContent("1 day past the expectation");
  await page.getByLabelText("Decision").fill("Jonas reviews it today");
  await page.getByLabelText("Who").fill("jonas");
  // In a field the arrows move the caret, and a p is a letter.
  await userEvent.keyboard("{ArrowRight}p");
  expect(title()).toContain("Piece of work 21");
  await page.getByRole("heading", { name: "Stand-up" }).click();
  (document.activeElement as HTMLElement | null)?.blur();
  await userEvent.keyboard("{PageDown}");
  await expect.poll(title).toContain("Piece of work 24");
  await userEvent.keyboard("p");
  await expect.element(page.getByRole("button", { name: "Parked" })).toBeVisible();
  await userEvent.keyboard("{ArrowRight}{ArrowLeft}{ArrowRight}");
  await expect.poll(title).toContain("Piece of work 20");
  for (let i = 0; i < 5; i++) await userEvent.keyboard("{ArrowRight}");
  const end = page.getByText(/\*\*Decisions\*\*/);
  await expect
    .element(end)
    .toHaveTextContent(/Piece of work 21.*: Jonas reviews it today \(jonasp\)/);
  await expect.element(end).toHaveTextContent(/Parking lot.*Piece of work 24/);
  await expect.element(page.getByRole("button", { name: "Copy for Europe/Zurich" })).toBeVisible();
});

test("a stand-up goes on where it stood after a reload, with all that was said", async () => {
  const first = await render(<App engine={fakeEngine()} />);
  await expect.poll(title).toContain("Piece of work 21");
  await page.getByLabelText("Decision").fill("Ask the vendor");
  await page.getByRole("button", { name: "Next" }).click();
  await expect.poll(title).toContain("Piece of work 24");
  await first.unmount();
  await render(<App engine={fakeEngine()} />);
  await expect.poll(title).toContain("Piece of work 24");
  await page.getByRole("button", { name: "Back" }).click();
  await expect.element(page.getByLabelText("Decision")).toHaveValue("Ask the vendor");
});

test("people elsewhere get their digest without the walk", async () => {
  await render(<App engine={fakeEngine()} />);
  await expect.poll(title).toContain("Piece of work 21");
  await page.getByRole("button", { name: "Summary and digests" }).click();
  await expect.element(page.getByRole("button", { name: "Copy for Europe/Zurich" })).toBeVisible();
  await page.getByRole("button", { name: "Back" }).click();
  await expect.poll(title).not.toContain("Piece of work 21");
  await userEvent.keyboard("{End}");
  await expect.element(page.getByRole("heading", { name: "While you were asleep" })).toBeVisible();
});

test("a stand-up can be read from three metres: nothing is smaller than 24 pixels", async () => {
  await render(<App engine={fakeEngine()} />);
  await expect.poll(title).toContain("Piece of work 21");
  await page.getByRole("button", { name: "Timer" }).click();
  const view = page.getByRole("heading", { name: "Stand-up" }).element().parentElement;
  const words = [...(view?.querySelectorAll<HTMLElement>("*") ?? [])].filter((one) =>
    [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim() !== ""),
  );
  const sizes = words
    .filter((one) => !one.closest(".visually-hidden"))
    .map((one) => Number.parseFloat(getComputedStyle(one).fontSize));
  expect(sizes.length).toBeGreaterThan(8);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
});
