import { beforeEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { App } from "../../../src/app/app.tsx";
import { fakeEngine } from "../../fake-engine.ts";

const show = async () => {
  window.location.hash = "/team/demo/today";
  await render(<App engine={fakeEngine()} />);
};
const panel = (name: string) => page.getByRole("region", { name, exact: true });
const attention = () => panel("What needs attention?");
const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");
const listed = () =>
  [...attention().element().querySelectorAll<HTMLElement>("ol > li")].map((row) =>
    [...row.querySelectorAll("a, p")].map(({ textContent }) => plain(textContent)),
  );

beforeEach(async () => {
  await page.viewport(1440, 900);
});

describe("what needs attention", () => {
  test("is listed in order, each with its reason in one line and all others behind it", async () => {
    await show();
    await expect.poll(() => listed()[0]?.[0]).toMatch(/#120 Piece of work 20/);
    const lines = listed().map((texts) => texts.filter((text) => !text.includes("opens GitHub")));
    await expect.poll(() => listed()[0]?.[1]).toContain("upstream/auth#88");
    expect(listed().map((texts) => texts[1])).toEqual([
      "Blocked for 10 days: by upstream/auth#88 Sign in fails; no clear owner; the cause lies outside the team",
      "1 day past the expectation of 12 days",
      "6 in 10 this old miss the expectation of 12 days (3 of 5 finished items did)",
      "Blocked for 3 days: label “waiting: vendor”; ask @mira",
    ]);
    expect(lines[1]?.at(1)).toBe(
      "Also waiting for review for 4 days, @jonas asked; nobody is assigned",
    );
  });

  test("leads to the blocking issue and to the item's own history", async () => {
    await show();
    const link = attention().getByRole("link", { name: /upstream.auth#88/ });
    await expect.element(link).toHaveAttribute("href", "https://github.com/acme/app/issues/100");
    await attention().getByRole("button", { name: "Open acme/app#120" }).click();
    await expect.element(page.getByRole("dialog", { name: "acme/app#120" })).toBeVisible();
  });

  test("can be snoozed until a day, and taken back at once", async () => {
    await show();
    await attention().getByRole("button", { name: "Put acme/app#121 aside" }).click();
    await page.getByRole("button", { name: "Snooze" }).click();
    await expect.poll(() => listed()).toHaveLength(3);
    await expect.element(page.getByText(/^2 items need a person today/)).toBeVisible();
    await expect.element(attention()).toHaveTextContent("1 item put aside");
    await attention().getByRole("button", { name: "Undo" }).click();
    await expect.poll(() => listed()).toHaveLength(4);
  });

  test("can be dismissed with a note, which stays to be read and undone", async () => {
    await show();
    await attention().getByRole("button", { name: "Put acme/app#123 aside" }).click();
    await expect.element(page.getByRole("button", { name: "Dismiss" })).toBeDisabled();
    await page.getByLabelText("Note").fill("The vendor answers on Monday");
    await page.getByRole("button", { name: "Dismiss" }).click();
    await attention().getByText("1 item put aside").click();
    await expect.element(attention()).toHaveTextContent("dismissed: The vendor answers on Monday");
    await attention().getByRole("button", { name: "Bring acme/app#123 back" }).click();
    await expect.poll(() => listed()).toHaveLength(4);
  });
});

describe("what changed since last time", () => {
  test("is read out in a sentence and listed, with what was learned since apart", async () => {
    await show();
    const since = panel("What changed since last time?");
    await expect
      .element(since)
      .toHaveTextContent(/: 1 item was finished, 1 was started, 1 moved back and 1 got blocked\./);
    await expect.element(since).toHaveTextContent("Compared with your last visit.");
    await expect.element(since).toHaveTextContent("In review → Done");
    await expect
      .element(since)
      .toHaveTextContent(/Learned since about the days before.*Finished 1/);
  });
});
