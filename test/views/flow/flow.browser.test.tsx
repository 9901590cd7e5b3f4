import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { App } from "../../../src/app/app.tsx";
import { parseDay, startOfDay } from "../../../src/domain/days.ts";
import { asPng, panelPicture } from "../../../src/ui/panel-picture.ts";
import { titles } from "../../../src/views/flow/titles.ts";
import { answers, type FakeEngine, fakeEngine } from "../../fake-engine.ts";
import { flowAnswers } from "../../flow-answers.ts";

const show = async (link = "/team/demo/flow", engine = fakeEngine({ answers: flowAnswers })) => {
  window.location.hash = link;
  await render(<App engine={engine} />);
  return engine;
};
const panel = (name: string) => page.getByRole("region", { name, exact: true });
const inSight = async (name: string) => {
  await expect.element(panel(name)).toBeInTheDocument();
  panel(name).element().scrollIntoView({ block: "center" });
  await expect.element(panel(name).getByRole("button", { name: /^Explain/ })).toBeVisible();
};
const plain = (text: string | null | undefined) => (text ?? "").replaceAll("\u00a0", " ");
const rows = (name: string): string[][] =>
  [...(panel(name).element().querySelector("table")?.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].map(({ textContent }) => plain(textContent)),
  );
const marks = (name: string) => [
  ...panel(name).element().querySelectorAll<SVGElement>("[data-mark]"),
];
const asked = (engine: FakeEngine, question: string) =>
  engine.asked.filter((one) => one.question === question);

/** Loaded beforehand: the first picture would wait for them longer than a test looks. */
const charts = import.meta.glob("../../../src/charts/*.tsx");
beforeAll(() => Promise.all(Object.values(charts).map((load) => load())).then(() => undefined));

beforeEach(async () => {
  await page.viewport(1440, 900);
  window.location.hash = "";
  window.scrollTo(0, 0);
});

describe("the Flow view", () => {
  test("answers each of its questions in words, and has every picture's numbers as a table", async () => {
    await show();
    const expected: [string, RegExp, number][] = [
      [titles.cycleTime, /85 % of items finish within 12 days \(covers 17 of 20\)/, 20],
      [titles.spread, /Half of the items take 6 days or less; 1 in 20 takes more than 20/, 32],
      [titles.throughput, /2\.4 items a week on average over 7 whole weeks.*gaining/, 8],
      [titles.arrivals, /8 items came in and 7 went out \(6 finished, 1 discarded\)/, 12],
      [titles.wip, /7 items are in progress; 7 on average/, 5],
      [titles.totalAge, /74 item-days old together; at the beginning of the window it was 60/, 12],
      [titles.ageing, /Of the 7 items in progress, 2 are past the expectation of 12 days/, 7],
      [titles.cumulativeFlow, /4\.5 items a week come in and 3\.8 go out/, 12],
      [titles.mix, /75 % was Goal, 25 % no named kind/, 2],
      [titles.timeInStage, /75 % of their time in In progress, 25 % in In review/, 2],
      [titles.efficiency, /58 % is work/, 2],
      [titles.stability, /Throughput is gaining\. 1 measure has too little history/, 12],
      [titles.lights, /One light is off: the amount or the age/, 3],
    ];
    for (const [title, sentence, count] of expected) {
      await inSight(title);
      await expect
        .poll(() => plain(panel(title).element().textContent), { message: title })
        .toMatch(sentence);
      expect(rows(title)).toHaveLength(count);
    }
  });

  test("asks nothing for panels that nobody sees", async () => {
    const engine = await show();
    await inSight(titles.cycleTime);
    await expect.poll(() => asked(engine, "cycle time").length).toBeGreaterThan(0);
    expect(asked(engine, "Little's law")).toEqual([]);
    await inSight(titles.lights);
    expect(asked(engine, "Little's law").length).toBeGreaterThan(0);
  });

  test("compares with the window of the same length before", async () => {
    const engine = await show();
    await inSight(titles.cycleTime);
    await expect
      .poll(() => asked(engine, "cycle time").map(({ scope }) => scope.window))
      .toContainEqual({ first: parseDay("2026-02-23"), last: parseDay("2026-05-23") });
    await expect
      .element(panel(titles.cycleTime))
      .toHaveTextContent(/In the 90 days before it was 12.days: no real change\./);
  });

  test("shows deliveries by day when asked to", async () => {
    const engine = await show();
    await inSight(titles.throughput);
    expect(asked(engine, "throughput by day")).toEqual([]);
    await panel(titles.throughput).getByRole("button", { name: "By day" }).click();
    const days = panel(titles.throughput).getByRole("slider", { name: "Day" });
    await expect.element(days).toBeInTheDocument();
    expect(days.element().getAttribute("aria-valuetext")).toMatch(
      /^0 items delivered, 21 Aug|^0 items delivered, Aug 21/,
    );
  });
});

describe("a picture of days", () => {
  const slider = (name: string) =>
    panel(name).getByRole("slider", { name: "Day" }).element() as SVGElement;
  const said = (name: string) => plain(slider(name).getAttribute("aria-valuetext"));

  test("is read day by day by keyboard, and opens the items of the day as known then", async () => {
    const engine = await show();
    await inSight(titles.totalAge);
    await expect.poll(() => said(titles.totalAge)).toMatch(/^74 item-days/);
    slider(titles.totalAge).focus();
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
    expect(said(titles.totalAge)).toMatch(/^73 item-days/);
    await userEvent.keyboard("{PageDown}");
    expect(said(titles.totalAge)).toMatch(/^64 item-days/);
    await userEvent.keyboard("{Home}{ArrowLeft}");
    expect(said(titles.totalAge)).toMatch(/^60 item-days/);
    await userEvent.keyboard("{End}{ArrowRight}{ArrowLeft}{Enter}");
    await expect
      .element(page.getByRole("dialog", { name: /In progress at the end of .*20/ }))
      .toBeVisible();
    expect(window.location.hash).toContain("open=in-progress/2026-08-20");
    const end = startOfDay("Europe/Zurich", parseDay("2026-08-21")) - 1;
    expect(asked(engine, "work item age").some(({ scope }) => scope.asOf === end)).toBe(true);
  });

  test("of cumulative flow reads work in progress and a cycle time off itself", async () => {
    await show();
    await inSight(titles.cumulativeFlow);
    // 114 had arrived and 107 departed on the last day; 107 had arrived before the first.
    await expect
      .poll(() => said(titles.cumulativeFlow))
      .toMatch(
        /^7 items in progress, the picture begins too late to read a cycle time, In progress: 5, In review: 2/,
      );
  });
});

describe("marks of the Flow view", () => {
  test("of the histogram open the items that took so long", async () => {
    await show();
    await inSight(titles.spread);
    await expect.poll(() => marks(titles.spread).length).toBe(32);
    expect(marks(titles.spread)[6]?.getAttribute("aria-label")).toBe("2 items took 6 days");
    marks(titles.spread)[0]?.focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowRight}{Enter}");
    const drawer = page.getByRole("dialog", { name: "Finished items that took 3 days" });
    await expect.element(drawer).toHaveTextContent("2 items");
    expect(window.location.hash).toContain("open=took/3..4");
  });

  test("step back behind the items that lie open", async () => {
    await show();
    await inSight(titles.cycleTime);
    await expect.poll(() => marks(titles.cycleTime).length).toBe(20);
    const ink = (i: number) =>
      Number(marks(titles.cycleTime)[i]?.querySelector("[data-ink]")?.getAttribute("fill-opacity"));
    expect([ink(7), ink(8)]).toEqual([0.6, 0.6]);
    marks(titles.cycleTime)[7]?.focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("dialog", { name: "acme/app#107" })).toBeVisible();
    await expect.poll(() => [ink(7), ink(8)]).toEqual([0.6, 0.2]);
  });

  test("tell kinds of work apart by colour and word", async () => {
    await show();
    await inSight(titles.cycleTime);
    await panel(titles.cycleTime).getByRole("button", { name: "By kind of work" }).click();
    await expect
      .poll(() => plain(marks(titles.cycleTime)[0]?.getAttribute("aria-label")))
      .toMatch(/, Goal$/);
    const fills = marks(titles.cycleTime).map((mark) =>
      mark.querySelector("[data-ink]")?.getAttribute("fill"),
    );
    expect([fills[0], fills[19]]).toEqual(["var(--kind-1)", "var(--kind-none)"]);
  });

  test("above 200 items in progress are painted, with the 50 oldest kept as marks", async () => {
    const count = 300;
    const rows = Uint32Array.from({ length: count }, (_, i) => i);
    const value = {
      rows,
      ageDays: Float64Array.from(rows, (i) => count - i),
      atLeast: new Uint8Array(count),
      stage: new Int8Array(count).fill(1),
      blocked: new Uint8Array(count),
    };
    const ages = { ...answers["work item age"], n: count, counted: rows, value };
    await show(undefined, fakeEngine({ answers: { ...flowAnswers, "work item age": ages } }));
    await inSight(titles.ageing);
    await expect.poll(() => marks(titles.ageing).length).toBe(50);
    expect(marks(titles.ageing)[0]?.getAttribute("aria-label")).toMatch(/300.days old/);
    const painted = () =>
      [...panel(titles.ageing).element().querySelectorAll("canvas")].some((canvas) =>
        canvas
          .getContext("2d")
          ?.getImageData(0, 0, canvas.width, canvas.height)
          .data.some((byte) => byte > 0),
      );
    await expect.poll(painted).toBe(true);
  });

  test("of signals are told from ordinary variation", async () => {
    await show();
    await inSight(titles.stability);
    await expect.poll(() => marks(titles.stability).length).toBe(12);
    const said = marks(titles.stability).map((mark) => mark.getAttribute("aria-label"));
    expect(said[11]).toMatch(/^30 items a day, .*beyond a limit, a jump larger than usual$/);
    expect(said[10]).not.toContain("limit");
    await panel(titles.stability)
      .getByRole("button", { name: /cycle time/ })
      .click();
    await expect
      .element(panel(titles.stability))
      .toHaveTextContent("3 points in the baseline; 8 are needed.");
  });

  test("dragged over become the window", async () => {
    await show();
    await inSight(titles.cycleTime);
    await expect.poll(() => marks(titles.cycleTime).length).toBe(20);
    const plane = panel(titles.cycleTime).element().querySelector("[class*=range] rect");
    if (!plane) throw new Error("no plane");
    const box = plane.getBoundingClientRect();
    // A pointer that only a test knows cannot be captured.
    if (plane.parentElement) plane.parentElement.setPointerCapture = () => undefined;
    const at = (share: number) => ({
      clientX: box.left + share * box.width,
      clientY: box.top + 4,
      bubbles: true,
      pointerId: 1,
      pointerType: "mouse",
    });
    for (const [event, share] of [
      ["pointerdown", 0.25],
      ["pointermove", 0.26],
      ["pointermove", 0.4],
      ["pointerup", 0.5],
    ] as const) {
      plane.dispatchEvent(new PointerEvent(event, at(share)));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    // The window has 90 days, of which the picture shows all: a quarter and a half of them.
    await expect.poll(() => window.location.hash).toMatch(/window=2026-06-1[4-6]..2026-07-0[7-9]/);
  });
});

describe("an item in the drawer", () => {
  test("has its own timeline: stages, blocks, people asked, evidence", async () => {
    await show("/team/demo/flow?open=in-progress");
    await page.getByRole("button", { name: "Timeline of acme/app#120" }).click();
    const lines = page.getByRole("list", { name: "What happened" });
    await expect.element(lines).toBeVisible();
    const said = plain(lines.element().textContent);
    for (const words of [
      "In progress 4 days, recorded",
      "Blocked: label “waiting: vendor” 2 days",
      "Review asked of @jonas",
      "observed",
    ]) {
      expect(said).toContain(words);
    }
  });
});

describe("a panel taken away", () => {
  test("is a picture that stands alone: title, sentence, drawing, and what it is of", async () => {
    await show();
    await inSight(titles.cycleTime);
    await expect.poll(() => marks(titles.cycleTime).length).toBe(20);
    const svg = panelPicture(
      panel(titles.cycleTime).element() as HTMLElement,
      "Platform · 90 days",
    );
    const drawn = new DOMParser().parseFromString(svg, "image/svg+xml");
    expect(drawn.querySelector("parsererror")).toBeNull();
    const texts = [...drawn.querySelectorAll("text")].map(({ textContent }) => plain(textContent));
    expect(texts).toContain(titles.cycleTime);
    expect(texts.join(" ")).toContain("85 % of items finish within 12 days");
    expect(texts).toContain("Platform · 90 days");
    expect(texts.join(" ")).not.toContain("Explain");
    // Sheets of style stay behind: every colour is written down.
    expect(svg).not.toContain("var(--");
    expect(drawn.querySelectorAll("circle").length).toBeGreaterThanOrEqual(20);
    const png = await createImageBitmap(await asPng(svg));
    expect(png.width).toBeGreaterThan(800);
  });
});

describe("the shell", () => {
  test("narrows the view to items, in the link, and says to which", async () => {
    const engine = await show();
    await page.getByRole("button", { name: /^Filter/ }).click();
    const form = page.getByRole("dialog", { name: "Which items count" });
    await form.getByRole("checkbox", { name: /^Goal/ }).click();
    await expect.poll(() => window.location.hash).toContain("filter=kind:Goal");
    await form.getByRole("searchbox").fill("sea");
    await form.getByRole("checkbox", { name: /area: search/ }).click();
    await form.getByRole("button", { name: "Close" }).click();
    await expect.element(page.getByRole("button", { name: /^label: area: search/ })).toBeVisible();
    await expect
      .poll(() => engine.asked.at(-1)?.scope.filter)
      .toMatchObject({ kinds: ["Goal"], labels: ["area: search"] });
    await page.getByRole("button", { name: /^kind: Goal/ }).click();
    await expect.poll(() => window.location.hash).not.toContain("kind:Goal");
    expect(window.location.hash).toContain("label:area:+search");
  });

  test("finds views, actions and items from one field, by keyboard alone", async () => {
    await show();
    await userEvent.keyboard("{Control>}k{/Control}");
    const field = page.getByRole("combobox", { name: /^Find/ });
    await expect.element(field).toHaveFocus();
    await userEvent.keyboard("work 7");
    await expect.element(page.getByRole("option", { name: /Piece of work 7/ })).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("dialog", { name: "acme/app#107" })).toBeVisible();
    expect(window.location.hash).toContain("open=item/I_7");
    await userEvent.keyboard("{Escape}");

    await userEvent.keyboard("{Control>}k{/Control}");
    await userEvent.keyboard("last");
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect.poll(() => window.location.hash).not.toContain("open=");
    await userEvent.keyboard("gt");
    await expect.poll(() => window.location.hash).toMatch(/\/today/);
    await userEvent.keyboard("?");
    const keys = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expect.element(keys).toHaveTextContent("Go to Flow");
    await keys.getByRole("checkbox").click();
    await userEvent.keyboard("{Escape}");
    await userEvent.keyboard("gf");
    await userEvent.keyboard("?");
    expect(window.location.hash).toMatch(/\/today/);
    await expect.element(keys).not.toBeInTheDocument();
    window.localStorage.clear();
  });

  test("takes any two days for a window", async () => {
    await show();
    await page.getByRole("button", { name: /^Window/ }).click();
    await page.getByRole("menuitem", { name: /From one day/ }).click();
    const form = page.getByRole("dialog", { name: "From one day to another" });
    await form.getByLabelText("First day").fill("2026-08-10");
    await form.getByLabelText("Last day").fill("2026-08-01");
    await expect.element(form.getByRole("button", { name: "Show these days" })).toBeDisabled();
    await form.getByLabelText("Last day").fill("2026-08-14");
    await form.getByRole("button", { name: "Show these days" }).click();
    await expect.poll(() => window.location.hash).toContain("window=2026-08-10..2026-08-14");
  });

  test("goes from view to view with the settings that all share", async () => {
    await show("/team/demo/flow?window=30d&filter=kind:Goal&open=in-progress");
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.getByRole("link", { name: "Today" }).click();
    await expect
      .poll(() => window.location.hash)
      .toBe("#/team/demo/today?window=30d&filter=kind:Goal");
  });
});
