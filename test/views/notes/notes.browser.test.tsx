import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { App } from "../../../src/app/app.tsx";
import { parseDay } from "../../../src/domain/days.ts";
import type { Mark } from "../../../src/domain/mark.ts";
import { titles } from "../../../src/views/flow/titles.ts";
import { fakeEngine } from "../../fake-engine.ts";
import { flowAnswers } from "../../flow-answers.ts";

const given: Mark[] = [
  {
    kind: "iteration",
    day: parseDay("2026-08-10"),
    last: parseDay("2026-08-10"),
    words: "Sprint 9",
  },
  {
    kind: "iteration",
    day: parseDay("2026-08-17"),
    last: parseDay("2026-08-17"),
    words: "Sprint 10",
  },
  {
    kind: "change",
    day: parseDay("2026-08-12"),
    last: parseDay("2026-08-12"),
    words: "Stage “Review” added.",
  },
];
const iterations = [
  { title: "Sprint 9", first: parseDay("2026-08-10"), last: parseDay("2026-08-16") },
  { title: "Sprint 10", first: parseDay("2026-08-17"), last: parseDay("2026-08-23") },
];

const show = async (link = "/team/demo/flow", marks = given) => {
  window.location.hash = link;
  const engine = fakeEngine({ answers: flowAnswers, marks, iterations });
  await render(<App engine={engine} />);
  return engine;
};
const panel = (name: string) => page.getByRole("region", { name, exact: true });
const inSight = async (name: string) => {
  await expect.element(panel(name)).toBeInTheDocument();
  panel(name).element().scrollIntoView({ block: "center" });
  await expect.element(panel(name).getByRole("button", { name: /^Explain/ })).toBeVisible();
};
const events = (name: string) => [
  ...panel(name).element().querySelectorAll<SVGElement>("[data-event]"),
];
const said = (name: string) => events(name).map((event) => event.getAttribute("aria-label"));
const whole = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");

/** Loaded beforehand: the first picture would wait for them longer than a test looks. */
const charts = import.meta.glob("../../../src/charts/*.tsx");
beforeAll(() => Promise.all(Object.values(charts).map((load) => load())).then(() => undefined));

beforeEach(async () => {
  await page.viewport(1440, 900);
  window.location.hash = "";
  window.scrollTo(0, 0);
});

describe("marks of charts over time", () => {
  test("are drawn on each of them, and on no other", async () => {
    await show();
    for (const name of [
      titles.cycleTime,
      titles.throughput,
      titles.arrivals,
      titles.totalAge,
      titles.cumulativeFlow,
      titles.mix,
      titles.stability,
    ]) {
      await inSight(name);
      await expect.poll(() => events(name).length, { message: name }).toBeGreaterThan(0);
      // The calendar's first, then the team's own.
      expect(said(name)[0]).toMatch(/^Sprint 9 began, /);
      expect(said(name).at(-1)).toMatch(/^Changed: Stage “Review” added\., /);
    }
    for (const name of [titles.spread, titles.ageing, titles.timeInStage]) {
      await inSight(name);
      expect({ name, marks: events(name).length }).toEqual({ name, marks: 0 });
    }
  });

  test("are listed with the numbers, for those who read the table", async () => {
    await show();
    await inSight(titles.arrivals);
    const list = panel(titles.arrivals).getByRole("list", { name: "What happened in this time" });
    await expect.poll(() => list.element().children.length).toBe(3);
    expect(whole(list.element().textContent)).toMatch(
      /Aug 10, 2026: Sprint 9 began.*Changed: Stage “Review” added\..*Sprint 10 began/,
    );
  });

  test("are reached by Tab, told by their label and tip, gone along by arrows, and open what happened", async () => {
    await show();
    await inSight(titles.totalAge);
    await expect.poll(() => events(titles.totalAge).length).toBe(3);
    const [first, second] = events(titles.totalAge);
    expect(first?.getAttribute("role")).toBe("button");
    expect(events(titles.totalAge).map((event) => event.tabIndex)).toEqual([0, -1, -1]);
    first?.focus();
    await expect
      .poll(() => panel(titles.totalAge).element().querySelector("[data-tip]")?.textContent)
      .toContain("Sprint 9 began");
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard("{End}{Enter}");
    const drawer = page.getByRole("dialog", { name: "Notes and changes" });
    await expect.element(drawer).toBeVisible();
    expect(window.location.hash).toContain("open=notes/2026-08-12");
    const current = drawer.element().querySelector("[aria-current]");
    expect(current?.textContent).toContain("Stage “Review” added.");
  });
});

describe("notes", () => {
  test("are written from a chart's menu, drawn, changed and deleted", async () => {
    await show("/team/demo/flow", []);
    await inSight(titles.totalAge);
    await panel(titles.totalAge)
      .getByRole("button", { name: /^More about/ })
      .click();
    await page.getByRole("menuitem", { name: "Write a note…" }).click();
    const drawer = page.getByRole("dialog", { name: "Notes and changes" });
    const text = drawer.getByLabelText("Write a note");
    await text.fill("New test machines");
    // At first the day of the last reading.
    const day = drawer.getByLabelText("Day", { exact: true });
    expect((day.element() as HTMLInputElement).value).toBe("2026-08-21");
    await day.fill("2026-08-13");
    await drawer.getByLabelText("Up to, if it lasted").fill("2026-08-12");
    await expect.element(drawer.getByRole("alert")).toHaveTextContent("It ends before it begins.");
    await drawer.getByLabelText("Up to, if it lasted").fill("2026-08-14");
    await drawer.getByRole("button", { name: "Add the note" }).click();
    await expect.poll(() => said(titles.totalAge).length).toBe(1);
    expect(said(titles.totalAge)[0]).toMatch(/^New test machines, Aug 13, 2026 to Aug 14, 2026$/);

    await drawer.getByRole("button", { name: "Change the note: New test machines" }).click();
    await drawer.getByLabelText("Change the note", { exact: true }).fill("Newer machines");
    await drawer.getByRole("button", { name: "Keep the change" }).click();
    await expect.poll(() => said(titles.totalAge)[0]).toMatch(/^Newer machines/);
    await drawer.getByRole("button", { name: "Delete the note: Newer machines" }).click();
    await expect.poll(() => said(titles.totalAge)).toEqual([]);
    await expect.element(drawer).toHaveTextContent("Nothing is marked yet");
  });

  test("are added once however often the button is pressed, and a half-written one outlives the others", async () => {
    const engine = await show("/team/demo/flow?open=notes", []);
    const { saveNote } = engine;
    const saved: string[] = [];
    engine.saveNote = async (team, note) => {
      saved.push(note.text);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return saveNote(team, note);
    };
    const drawer = page.getByRole("dialog", { name: "Notes and changes" });
    const text = drawer.getByLabelText("Write a note");
    const add = drawer.getByRole("button", { name: "Add the note" });
    await text.fill("New test machines");
    const button = add.element() as HTMLButtonElement;
    button.click();
    button.click();
    const remove = drawer.getByRole("button", { name: "Delete the note: New test machines" });
    await expect.element(remove).toBeVisible();
    await expect.element(text).toHaveValue("");
    expect(saved).toEqual(["New test machines"]);

    await text.fill("Half of us");
    await remove.click();
    await expect.element(drawer).toHaveTextContent("Nothing is marked yet");
    await expect.element(text).toHaveValue("Half of us");
    await add.click();
    await expect.element(text).toHaveValue("");
    expect(saved).toEqual(["New test machines", "Half of us"]);
  });

  test("are written from the palette too", async () => {
    await show();
    await expect
      .element(page.getByRole("heading", { name: "Flow", exact: true }))
      .toBeInTheDocument();
    await userEvent.keyboard("{Control>}k{/Control}");
    await expect.element(page.getByRole("combobox", { name: /^Find/ })).toHaveFocus();
    await userEvent.keyboard("write a note{Enter}");
    await expect.element(page.getByRole("dialog", { name: "Notes and changes" })).toBeVisible();
  });
});

describe("iterations", () => {
  test("are a grain of deliveries, with a table of their own", async () => {
    await show();
    await inSight(titles.throughput);
    await panel(titles.throughput).getByRole("button", { name: "By iteration" }).click();
    const rows = () =>
      [...(panel(titles.throughput).element().querySelector("table")?.tBodies[0]?.rows ?? [])].map(
        (row) => [...row.cells].map(({ textContent }) => textContent),
      );
    // Days from 10 August: 1 0 2 0 1 0 0 | 3 0 1 1 0, up to the 21st, which is the as-of day.
    await expect
      .poll(() => rows().map((row) => [row[0], row[3], row[4]]))
      .toEqual([
        ["Sprint 9", "4", "yes"],
        ["Sprint 10", "5", "no, cut short"],
      ]);
  });

  test("are windows to choose", async () => {
    const engine = await show();
    await page.getByRole("button", { name: /^Window: / }).click();
    await page.getByRole("menuitemradio", { name: "The iteration before" }).click();
    await expect.poll(() => window.location.hash).toContain("window=iteration-1");
    await expect
      .poll(() => engine.asked.at(-1)?.scope.window)
      .toMatchObject({ first: parseDay("2026-08-10"), last: parseDay("2026-08-16") });
  });
});
