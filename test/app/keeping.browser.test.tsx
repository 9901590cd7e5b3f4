import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { App } from "../../src/app/app.tsx";
import type { TeamState } from "../../src/engine/protocol.ts";
import { asOf, fakeEngine, teamState } from "../fake-engine.ts";

const day = 86_400_000;
const own = { ...teamState, id: "own", demo: false };

const show = async (change: Partial<TeamState> = {}) => {
  window.location.hash = "/team/own/today";
  const engine = fakeEngine({ state: { ...own, ...change } });
  await render(<App engine={engine} />);
  return engine;
};
/** Chooses a file as the reader would; the browser's own dialog stays shut. */
const choose = async (content: string) => {
  await page.getByRole("button", { name: "Team: Platform" }).click();
  const opened = vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(() => {});
  await page.getByRole("menuitem", { name: "Import a history file" }).click();
  const [input] = opened.mock.contexts as HTMLInputElement[];
  opened.mockRestore();
  const files = new DataTransfer();
  files.items.add(new File([content], "history.ndjson"));
  if (input) input.files = files.files;
  input?.dispatchEvent(new Event("change", { bubbles: true }));
};
const saved: Blob[] = [];

beforeEach(async () => {
  await page.viewport(1440, 900);
  window.localStorage.removeItem("headway-refused-storage");
  saved.length = 0;
  vi.spyOn(navigator.storage, "persisted").mockResolvedValue(true);
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  vi.spyOn(URL, "createObjectURL").mockImplementation((content) => {
    saved.push(content as Blob);
    return "blob:saved";
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  window.location.hash = "";
});

describe("what was read", () => {
  test("is asked to be kept; where the browser refuses, one line says so, until it is sent away", async () => {
    vi.spyOn(navigator.storage, "persisted").mockResolvedValue(false);
    const persist = vi.spyOn(navigator.storage, "persist").mockResolvedValue(false);
    await show();
    const note = page.getByText("it was asked to keep it, and refused", { exact: false });
    await expect.element(note).toBeVisible();
    expect(persist).toHaveBeenCalledTimes(1);
    await page.getByRole("button", { name: "Do not show this again" }).click();
    await expect.element(note).not.toBeInTheDocument();
    await show();
    await expect.element(page.getByText(/^Read/).first()).toBeVisible();
    await expect.element(note).not.toBeInTheDocument();
  });

  test("is not asked to be kept where it is a demo, or nothing was read", async () => {
    const persisted = vi.spyOn(navigator.storage, "persisted").mockResolvedValue(false);
    await show({ demo: true });
    await expect.element(page.getByText("This is a demo.")).toBeVisible();
    await show({ readAt: null, complete: false });
    await expect.element(page.getByText("Not read yet")).toBeVisible();
    expect(persisted).not.toHaveBeenCalled();
  });

  test("is warned of when it is in this browser only, and exported with one click", async () => {
    await show({ keeping: { exportedAt: null, atRiskSince: asOf - 40 * day } });
    const note = page.getByText(/Readings since .*2026 are in this browser and nowhere else/);
    await expect.element(note).toBeVisible();
    await page.getByRole("button", { name: "Export the history" }).click();
    await expect.poll(() => saved.length).toBe(1);
    expect(await saved[0]?.text()).toBe("a history");
  });

  test("comes from a file too: what was new is said, and what was wrong with it", async () => {
    await show();
    await choose("a history");
    await expect
      .element(page.getByText(/: 1,204 new facts, 310 items new or .*, 12 new readings\./))
      .toBeVisible();
    await page.getByRole("button", { name: "Close this note" }).click();
    await expect.element(page.getByText("The file was imported")).not.toBeInTheDocument();
    await choose("something else");
    await expect.element(page.getByText("It cannot be read.")).toBeVisible();
  });

  test("can be exported when there is no more room for it", async () => {
    const failure = { kind: "archive full", message: "Free some disk space." };
    await show({ sync: { phase: "failed", failure } });
    const banner = page.getByRole("alert");
    await expect.element(banner).toHaveTextContent("There is no more room for what is read.");
    await banner.getByRole("button", { name: "Export the history" }).click();
    await expect.poll(() => saved.length).toBe(1);
  });
});

describe("the page", () => {
  test("tells the engine that it is looked at, and whether there is a network", async () => {
    const engine = await show();
    await expect
      .poll(() => engine.attended.at(-1))
      .toEqual({ team: "own", visible: true, online: true });
    const before = engine.attended.length;
    vi.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    window.dispatchEvent(new Event("offline"));
    expect(engine.attended.at(-1)).toEqual({ team: "own", visible: true, online: false });
    expect(engine.attended).toHaveLength(before + 1);
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    document.dispatchEvent(new Event("visibilitychange"));
    expect(engine.attended.at(-1)).toEqual({ team: "own", visible: false, online: false });
  });

  test("says what an older GitHub cannot tell, when somebody wants to know", async () => {
    await show({ unknown: ["acme: no dependencies.", "acme: no issue types."] });
    const summary = page.getByText(/older than Headway expects: 2 things cannot be known/);
    await expect.element(summary).toBeVisible();
    await expect.element(page.getByText("acme: no issue types.")).not.toBeVisible();
    await summary.click();
    await expect.element(page.getByText("acme: no issue types.")).toBeVisible();
  });

  test("says what GitHub left out of a reading that was complete otherwise", async () => {
    await show({ gaps: ["github.com/acme/app: Resource not accessible"] });
    await expect
      .element(page.getByText("GitHub left something out of the last reading."))
      .toBeVisible();
    await expect.element(page.getByText(/Resource not accessible/)).toBeVisible();
  });
});
