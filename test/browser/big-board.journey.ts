import { createResponder } from "../../mocks/github/http/respond.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { boardWorld } from "../bench/sync-world.ts";
import { expect, test } from "./journey.ts";
import { mainThreadTasks, taskCategories } from "./main-thread-tasks.ts";

const items = 5_000;
const day = 86_400_000;
const github = "https://api.github.com";

const teamFile = {
  name: "Big",
  zone: "Europe/Berlin",
  clock: "calendar days",
  sources: [{ board: "https://github.com/orgs/acme/projects/1" }],
  stages: [
    { name: "Todo", kind: "not started", statuses: ["Todo"] },
    { name: "Doing", kind: "active", statuses: ["Doing"] },
    { name: "Review", kind: "active", statuses: ["Review"] },
    { name: "Done", kind: "done", statuses: ["Done"] },
  ],
  blocked: { labels: ["blocked"] },
};

// A trace for people is taken in the page itself: it would be measured too.
test.use({ answered: [github], trace: "off" });
test.describe.configure({ retries: 2 });

// Needs a machine of its own for minutes: run with HEADWAY_LONG set.
test.skip(process.env["HEADWAY_LONG"] === undefined, "measured only with HEADWAY_LONG set");

test("a sync of 5,000 items keeps the page responsive", async ({ page, browser }) => {
  test.setTimeout(180_000);
  // A year of work, up to now; GitHub answers from this process, so that the page does only what is its own.
  const from = Math.floor((Date.now() - 365 * day) / 1000) * 1000;
  const every = Math.floor((364 * day) / items / 1000) * 1000;
  const twin = createTwin({ world: boardWorld(items, 0, from, every), now: () => Date.now() });
  const responder = createResponder(twin);
  let requests = 0;
  await page.route(`${github}/**`, async (route) => {
    const request = route.request();
    const body = request.postData();
    if (body === null) return route.fulfill({ status: 404 });
    requests += 1;
    const response = await responder.graphql(
      new Request(request.url(), {
        method: "POST",
        headers: { authorization: (await request.headerValue("authorization")) ?? "" },
        body,
      }),
    );
    await route.fulfill({
      status: response.status,
      headers: { "access-control-allow-origin": "*", "content-type": "application/json" },
      body: await response.text(),
    });
  });
  // By hand: an expectation would look through the whole page again and again, in its main thread.
  const until = async (selector: string, count: number) => {
    const found = () =>
      page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector);
    while ((await found()) < count) await page.waitForTimeout(250);
  };

  await page.goto("#/connect/file");
  await page.getByLabel("GitHub token").fill("ghp_theirs");
  await page.getByLabel("Team file").fill(JSON.stringify(teamFile));
  await page.getByRole("button", { name: "Connect the team" }).click();
  // The page itself is opened, with its drawings: what it draws from here on is the sync's.
  await page.evaluate(() => {
    // The page grows as numbers come; its chart is drawn when it comes into sight.
    const timer = setInterval(() => {
      window.scrollTo(0, document.documentElement.scrollHeight);
      if (document.querySelector("[data-frame] svg")) clearInterval(timer);
    }, 100);
  });
  await until("[data-frame] svg", 1);
  // Under way the page never settles: what opening it set off is over by then.
  await page.waitForTimeout(1_000);
  const before = requests;
  await browser.startTracing(page, { categories: taskCategories });
  await until("[data-tone=idle]", 1);
  // What the end of the sync sets off is measured too, which nothing tells the page.
  await page.waitForTimeout(1_000);
  const tasks = mainThreadTasks(await browser.stopTracing());

  expect(requests - before).toBeGreaterThan(100);
  expect(tasks.filter((ms) => ms > 1).length).toBeGreaterThan(20);
  expect(tasks.filter((ms) => ms > 50)).toEqual([]);
});
