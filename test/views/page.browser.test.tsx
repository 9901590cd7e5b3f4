import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { App } from "../../src/app/app.tsx";
import type { Failure, QuestionName } from "../../src/engine/protocol.ts";
import { titles } from "../../src/views/flow/titles.ts";
import { answers, asOf, type FakeEngine, fakeEngine, teamState } from "../fake-engine.ts";
import { flowAnswers } from "../flow-answers.ts";

const show = async (link: string, engine: FakeEngine = fakeEngine()) => {
  window.location.hash = link;
  const screen = await render(<App engine={engine} />);
  return { engine, screen };
};
const panel = (name: string) => page.getByRole("region", { name, exact: true });
const showFlow = (more: typeof flowAnswers = {}) =>
  show("/team/demo/flow", fakeEngine({ answers: { ...flowAnswers, ...more } }));
/** Panels are drawn when they come into sight. */
const inSight = async (name: string) => {
  await expect.element(panel(name)).toBeInTheDocument();
  panel(name).element().scrollIntoView({ block: "center" });
  await expect.element(panel(name).getByRole("button", { name: /^Explain/ })).toBeVisible();
};
const rowsOf = (name: string): string[][] => {
  const table = panel(name).element().querySelector("table");
  return [...(table?.tBodies[0]?.rows ?? [])].map((row) =>
    [...row.cells].map(({ textContent }) => textContent.replaceAll("\u00a0", " ")),
  );
};
const { cycleTime, throughput, ageing } = titles;
const oldest = "What is in progress, oldest first?";
const attention = "What needs attention?";

beforeEach(async () => {
  await page.viewport(1440, 900);
  window.location.hash = "";
});

describe("Today", () => {
  test("begins with what needs a person, and says that it is a demo", async () => {
    await show("/team/demo/today");
    await expect
      .element(
        page.getByText(
          "3 items need a person today: 2 are past the expectation, 2 are blocked (1 is both). 1 more is close to the expectation.",
        ),
      )
      .toBeVisible();
    await expect.element(page.getByText("This is a demo.")).toBeVisible();
  });

  test("shows four numbers, each with its sentence", async () => {
    await show("/team/demo/today");
    for (const [name, figure, sentence] of [
      ["Throughput", "2.4 items a week", "2.4 items a week on average over 7 whole weeks"],
      ["Cycle time", "12 days for 85", "covers 17 of 20"],
      ["Work in progress", "7 items", "the oldest is at least 34"],
      ["Blocked now", "2 items", "1 has no clear owner"],
    ] as const) {
      const number = panel(name);
      await expect.element(number.getByRole("button", { name: figure })).toBeVisible();
      await expect.element(number).toHaveTextContent(sentence);
    }
  });

  test("has every picture's numbers as a table", async () => {
    await showFlow();
    await inSight(throughput);
    await expect.element(panel(throughput)).toHaveTextContent("2.4 items a week");
    expect(rowsOf(throughput).map(([, items, whole]) => [items, whole])).toEqual([
      ["2", "yes"],
      ["3", "yes"],
      ["0", "yes"],
      ["4", "yes"],
      ["3", "yes"],
      ["2", "yes"],
      ["3", "yes"],
      ["3", "no, cut short"],
    ]);
    await inSight(cycleTime);
    await expect.poll(() => rowsOf(cycleTime)[7]?.[0]).toBe("#107 Piece of work 7");
    expect(rowsOf(cycleTime)[7]?.[2]).toBe("31");
    expect(rowsOf(cycleTime)).toHaveLength(20);
    await inSight(ageing);
    await expect
      .poll(() => rowsOf(ageing)[0])
      .toEqual(["#120 Piece of work 20", "In progress", "34", "no: at least as old", "blocked"]);
    expect(rowsOf(ageing).map((row) => row[4])).toEqual([
      "blocked",
      "act",
      "watch",
      "blocked",
      "fine",
      "fine",
      "fine",
    ]);
  });

  test("lists what is in progress, oldest first", async () => {
    await show("/team/demo/today");
    const list = panel(oldest);
    await expect.element(list.getByRole("link", { name: /Piece of work 20/ })).toBeVisible();
    const entries = [...list.element().querySelectorAll("ol > li")].map(({ textContent }) =>
      textContent.replaceAll("\u00a0", " "),
    );
    expect(entries).toHaveLength(7);
    expect(entries[0]).toMatch(/blocked, 22 days past the expectation.*@mira.*at least 34 days/);
    expect(entries[1]).toMatch(/In review · 1 day past the expectation · nobody assigned.*13 days/);
    expect(entries[2]).toMatch(/close to 12 days/);
  });

  test("links every item to GitHub, in a tab that learns nothing of this one", async () => {
    await show("/team/demo/today");
    const link = panel(oldest).getByRole("link", { name: /Piece of work 21/ });
    await expect.element(link).toHaveAttribute("href", "https://github.com/acme/app/issues/121");
    await expect.element(link).toHaveAttribute("target", "_blank");
    await expect.element(link).toHaveAttribute("rel", "noreferrer");
  });

  test("opens the items behind a number; Back closes them; the link holds them", async () => {
    await show("/team/demo/today");
    await panel("Work in progress").getByRole("button", { name: "7 items" }).click();
    const drawer = page.getByRole("dialog", { name: "Items in progress, oldest first" });
    await expect.element(drawer).toBeVisible();
    expect(window.location.hash).toBe("#/team/demo/today?open=in-progress");
    await expect.element(drawer.getByText("Piece of work 26")).toBeVisible();

    const ages = () =>
      [...drawer.element().querySelectorAll("tbody td[data-column=days]")].map(({ textContent }) =>
        Number.parseInt(textContent, 10),
      );
    expect(ages()).toEqual([34, 13, 11, 8, 5, 2, 1]);
    await drawer.getByRole("button", { name: "Age", exact: true }).click();
    expect(ages()).toEqual([1, 2, 5, 8, 11, 13, 34]);

    window.history.back();
    await expect.element(drawer).not.toBeInTheDocument();
  });

  test("explains a number: definition, clock, window, what was left out, how it is known", async () => {
    await showFlow();
    await inSight(cycleTime);
    await panel(cycleTime)
      .getByRole("button", { name: /Explain/ })
      .click();
    const told = page.getByRole("dialog", { name: "Cycle time, explained" });
    for (const words of [
      "nearest rank",
      "Calendar days",
      "Europe/Zurich",
      "2 items: discarded, not delivered",
      "95 % recorded",
    ]) {
      await expect.element(told).toHaveTextContent(words);
    }
  });

  test("turns a picture into its table and back", async () => {
    await showFlow();
    await inSight(cycleTime);
    await panel(cycleTime)
      .getByRole("button", { name: /More about/ })
      .click();
    await page.getByRole("menuitem", { name: "As a table" }).click();
    await expect
      .element(panel(cycleTime).getByRole("columnheader", { name: "Finished" }))
      .toBeVisible();
    expect(panel(cycleTime).element().querySelector("svg.recharts-surface")).toBeNull();
  });
});

describe("marks", () => {
  const marks = (name: string) => [
    ...panel(name).element().querySelectorAll<SVGElement>("[data-mark]"),
  ];
  const label = () => document.activeElement?.getAttribute("aria-label")?.replaceAll("\u00a0", " ");

  test("are reached by one Tab, told apart by arrow keys, and opened by Enter", async () => {
    await showFlow();
    await inSight(throughput);
    await expect.poll(() => marks(throughput)).toHaveLength(8);
    expect(marks(throughput).filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);

    marks(throughput)[0]?.focus();
    expect(label()).toMatch(/^2 items delivered, week of .*29.* 2026$/);
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(label()).toMatch(/^0 items delivered/);
    await userEvent.keyboard("{End}");
    expect(label()).toMatch(/^3 items delivered.*, cut short$/);
    await userEvent.keyboard("{Home}{ArrowRight}{Enter}");
    await expect.element(page.getByRole("dialog")).toHaveTextContent("3 items");
    expect(window.location.hash).toContain("open=week/2026-07-06");
    await expect.element(page.getByRole("dialog").getByText("Piece of work 4")).toBeVisible();
    await expect
      .element(page.getByRole("dialog").getByText("Piece of work 5"))
      .not.toBeInTheDocument();
  });

  test("of the scatter stand for one item each, and open it by its id", async () => {
    await showFlow();
    await inSight(cycleTime);
    await expect.poll(() => marks(cycleTime)).toHaveLength(20);
    await expect
      .poll(() => marks(cycleTime)[7]?.getAttribute("aria-label")?.replaceAll("\u00a0", " "))
      .toMatch(/^#107 Piece of work 7, 31 days, finished/);
    marks(cycleTime)[7]?.focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByRole("dialog", { name: "acme/app#107" })).toBeVisible();
    expect(window.location.hash).toContain("open=item/I_7");
  });

  test("of the ageing chart tell by shape and word what is blocked or late", async () => {
    await show("/team/demo/today");
    await inSight(ageing);
    await expect.poll(() => marks(ageing)).toHaveLength(7);
    const said = marks(ageing).map((mark) =>
      mark.getAttribute("aria-label")?.replaceAll("\u00a0", " "),
    );
    expect(said[0]).toMatch(/at least 34 days old, blocked$/);
    expect(said[1]).toMatch(/13 days old, past the expectation$/);
    expect(said[2]).toMatch(/11 days old, close to the expectation$/);
    const shapes = marks(ageing).map((mark) => mark.querySelector("path")?.getAttribute("d"));
    expect(new Set([shapes[0], shapes[1], shapes[2], shapes[4]]).size).toBe(4);
    expect(shapes[0]).toBe(shapes[3]);
  });

  test("above 200 points are painted, with the 50 longest kept as marks", async () => {
    const n = 1000;
    const rows = Uint32Array.from({ length: n }, (_, i) => i);
    const dense = {
      ...answers["cycle time"],
      n,
      counted: rows,
      value: {
        rows,
        finishedAt: Float64Array.from(rows, (i) => asOf - (n - i) * 7_000_000),
        days: Float64Array.from(rows, (i) => 1 + ((i * 37) % 100)),
        percentiles: [{ p: 85, days: 85, covers: 850, of: 1000 }],
        sle: { percentile: 85, days: 85, setBy: "history" as const },
      },
    };
    await showFlow({ "cycle time": dense });
    await inSight(cycleTime);
    await expect.poll(() => marks(cycleTime)).toHaveLength(50);
    const painted = () => {
      const canvas = panel(cycleTime).element().querySelector("canvas");
      const { width = 0, height = 0 } = canvas ?? {};
      const data =
        width > 0 ? canvas?.getContext("2d")?.getImageData(0, 0, width, height).data : [];
      return data?.filter((value, i) => i % 4 === 3 && value > 0).length ?? 0;
    };
    await expect.poll(painted).toBeGreaterThan(5_000);
    // Heard, not seen: the first fifty, and how many there are in all.
    expect(rowsOf(cycleTime)).toHaveLength(50);
    expect(panel(cycleTime).element().querySelector("caption")?.textContent).toMatch(
      /the first 50 of/,
    );
  });
});

describe("settings", () => {
  const scopes = (engine: FakeEngine, question: QuestionName) =>
    engine.asked.filter((asked) => asked.question === question).map(({ scope }) => scope);

  test("in the link reach the engine: window and as-of day", async () => {
    const { engine } = await show("/team/demo/today?window=30d&asOf=2026-07-31");
    await expect.element(page.getByText(/^As of .*2026\.$/)).toBeVisible();
    await expect
      .poll(() => scopes(engine, "throughput").at(-1))
      .toMatchObject({
        team: "demo",
        asOf: Date.parse("2026-07-31T22:00:00Z") - 1,
        window: { first: 20_636, last: 20_665 },
      });
    await page.getByRole("button", { name: "Back to today" }).click();
    await expect.poll(() => scopes(engine, "throughput").at(-1)?.asOf).toBeNull();
    expect(window.location.hash).toBe("#/team/demo/today?window=30d");
  });

  test("are chosen in the top bar and kept in the link", async () => {
    const { engine } = await show("/team/demo/today");
    await page.getByRole("button", { name: /Window:/ }).click();
    await page.getByRole("menuitemradio", { name: "Last 180 days" }).click();
    await expect.poll(() => window.location.hash).toBe("#/team/demo/today?window=180d");
    await expect
      .poll(() => {
        const asked = scopes(engine, "cycle time").at(-1)?.window;
        return asked ? asked.last - asked.first + 1 : 0;
      })
      .toBe(180);
    await page.getByRole("button", { name: /As of today/ }).click();
    await page.getByLabelText(/Only what was known/).fill("2026-06-30");
    await page.getByRole("button", { name: "Show that day" }).click();
    await expect
      .poll(() => window.location.hash)
      .toBe("#/team/demo/today?window=180d&asOf=2026-06-30");
    await expect.element(page.getByText(/needed a person that day/)).toBeVisible();
  });

  test("that are mangled fall back silently", async () => {
    const { engine } = await show("/team/demo/today?window=soon&asOf=yesterday&open=nothing");
    await expect.element(page.getByRole("button", { name: "Window: Last 90 days" })).toBeVisible();
    await expect.poll(() => scopes(engine, "throughput").at(-1)?.asOf).toBeNull();
    expect(page.getByRole("dialog").elements()).toEqual([]);
  });

  test("of light and dark are kept for the next visit", async () => {
    await show("/team/demo/today");
    await page.getByRole("button", { name: "Light or dark" }).click();
    await page.getByRole("menuitemradio", { name: "Dark" }).click();
    expect(document.documentElement.dataset["theme"]).toBe("dark");
    expect(window.localStorage.getItem("headway-theme")).toBe("dark");
    await page.getByRole("button", { name: "Light or dark" }).click();
    await page.getByRole("menuitemradio", { name: "As the device" }).click();
    expect(document.documentElement.dataset["theme"]).toBeUndefined();
    expect(window.localStorage.getItem("headway-theme")).toBeNull();
  });
});

describe("states", () => {
  test("a first reading under way is never shown as the whole", async () => {
    const reading = {
      ...teamState,
      readAt: null,
      complete: false,
      items: 12,
      sync: { phase: "reading", read: 12, total: 40, points: null } as const,
    };
    const { engine } = await show("/team/demo/today", fakeEngine({ state: reading }));
    await expect.element(page.getByText("The first reading is under way.")).toBeVisible();
    await expect.element(page.getByText("Reading 12 of 40 items")).toBeVisible();
    await expect.element(page.getByRole("progressbar")).toHaveAttribute("value", "0.3");
    engine.show({ ...teamState, factsVersion: 2 });
    await expect.element(page.getByText(/95\s%\srecorded/)).toBeVisible();
    expect(page.getByText("The first reading is under way.").elements()).toEqual([]);
  });

  test("before the first item there are no numbers at all", async () => {
    const state = { ...teamState, readAt: null, firstAt: null, complete: false, items: 0 };
    const { engine } = await show("/team/demo/today", fakeEngine({ state }));
    await expect.element(page.getByText(/No item has been read yet/)).toBeVisible();
    expect(engine.asked).toEqual([]);
  });

  test("a failed reading says what happened, what still stands, and tries again", async () => {
    const failure: Failure = { kind: "offline", message: "GitHub could not be reached." };
    const { engine } = await show(
      "/team/demo/today",
      fakeEngine({ state: { ...teamState, sync: { phase: "failed", failure } } }),
    );
    const banner = page.getByRole("alert");
    await expect.element(banner).toHaveTextContent("GitHub could not be reached.");
    await expect.element(banner).toHaveTextContent("What you see is what was read before.");
    await banner.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => engine.refreshed).toBe(1);
  });

  test("an incomplete reading names what it could not get", async () => {
    const gaps = ["github.com/acme/projects/7: 3 items are hidden from this token"];
    await show("/team/demo/today", fakeEngine({ state: { ...teamState, complete: false, gaps } }));
    await expect.element(page.getByText(gaps[0] ?? "")).toBeVisible();
  });

  test("one question that fails takes one part down, and comes back when asked again", async () => {
    const failing = new Map<QuestionName, Failure>([
      ["blockers", { kind: "bug", message: "Blockers broke." }],
    ]);
    await show("/team/demo/today", fakeEngine({ failing }));
    const alerts = page.getByRole("alert");
    await expect.poll(() => alerts.elements().length).toBe(1);
    await expect.element(alerts.first()).toHaveTextContent("Blockers broke.");
    await expect.element(panel("Throughput")).toHaveTextContent("2.4 items a week");

    failing.clear();
    await alerts.getByRole("button", { name: "Try again" }).click();
    await expect.element(panel("Blocked now")).toHaveTextContent("2 items are blocked");
    expect(alerts.elements()).toEqual([]);
  });

  test("too little data is said, not drawn", async () => {
    const refused = { refused: "finished items", have: 3, need: 5 };
    const few = { ...answers["cycle time"], value: refused };
    await show("/team/demo/today", fakeEngine({ answers: { "cycle time": few } }));
    await expect.element(panel("Cycle time")).toHaveTextContent("Not enough data");
    await expect.element(panel("Cycle time")).toHaveTextContent("3 finished items; 5 are needed.");
    await expect.element(page.getByText(/^3 items need a person today/)).toBeVisible();
  });

  test("nothing at all is said plainly", async () => {
    const none = new Uint32Array();
    const ages = {
      rows: none,
      ageDays: new Float64Array(),
      atLeast: new Uint8Array(),
      stage: new Int8Array(),
      blocked: new Uint8Array(),
    };
    await show(
      "/team/demo/today",
      fakeEngine({
        answers: {
          "work item age": { ...answers["work item age"], n: 0, counted: none, value: ages },
          blockers: { ...answers.blockers, n: 0, counted: none, value: [] },
          "needs attention": {
            ...answers["needs attention"],
            value: { items: [], inProgress: 0, sle: null },
          },
        },
      }),
    );
    await expect.element(page.getByText("Nothing is in progress.").first()).toBeVisible();
    await expect.element(panel("Blocked now")).toHaveTextContent("Nothing in progress is blocked.");
    await expect.element(panel(attention)).toHaveTextContent("Nothing needs a person now.");
  });

  test("a team that cannot be opened says why", async () => {
    const opening = { kind: "unknown team", message: 'The team "x" is not kept on this device.' };
    await show("/team/x/today", fakeEngine({ opening }));
    await expect.element(page.getByRole("alert")).toHaveTextContent(opening.message);
  });
});

describe("Connect", () => {
  test("says what Headway is, and has the demo and the kept teams one press away", async () => {
    await show("/");
    await expect.element(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect.element(page.getByRole("link", { name: "Payments" })).toBeVisible();
    await page.getByRole("link", { name: "Open the demo team" }).click();
    await expect.element(page.getByText("This is a demo.")).toBeVisible();
    expect(window.location.hash).toBe("#/team/demo/today");
  });

  test("takes a token and a team file, and says what is wrong with either", async () => {
    const { engine } = await show("/connect/file");
    const submit = page.getByRole("button", { name: "Connect the team" });
    await submit.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("The team file is empty");
    await page.getByLabelText("Team file").fill("{ name }");
    await submit.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("is not JSON");
    await page.getByLabelText("Team file").fill('{ "name": "Payments" }');
    await submit.click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("A token is needed");
    expect(engine.connected).toEqual([]);

    await page.getByLabelText("GitHub token").fill("t0ken");
    await submit.click();
    await expect.poll(() => window.location.hash).toBe("#/team/own/today");
    expect(engine.connected).toEqual([{ teamFile: { name: "Payments" }, token: "t0ken" }]);
  });

  test("shows the engine's refusal and keeps what was typed", async () => {
    const connecting = { kind: "team", message: "the team file cannot be used: zone: is missing" };
    await show("/connect/file", fakeEngine({ connecting }));
    await page.getByLabelText("Team file").fill("{}");
    await page.getByLabelText("GitHub token").fill("t0ken");
    await page.getByRole("button", { name: "Connect the team" }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(connecting.message);
    await expect.element(page.getByLabelText("GitHub token")).toHaveValue("t0ken");
  });

  test("opens the demo at once where the page was told to", async () => {
    const meta = document.createElement("meta");
    meta.name = "headway-start";
    meta.content = "demo";
    document.head.append(meta);
    await show("/");
    await expect.poll(() => window.location.hash).toBe("#/team/demo/today");
    meta.remove();
  });

  test("a link that leads nowhere says so", async () => {
    await show("/flow?window=90");
    await expect
      .element(page.getByRole("heading", { level: 1, name: "There is no such page" }))
      .toBeVisible();
  });
});
