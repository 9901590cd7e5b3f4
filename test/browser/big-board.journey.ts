import { createResponder } from "../../mocks/github/http/respond.ts";
import { createTwin } from "../../mocks/github/twin.ts";
import { boardWorld } from "../bench/sync-world.ts";
import { expect, test } from "./journey.ts";

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

type Task = { start: number; lasts: number };

test.use({ answered: [github] });

test("a sync of 5,000 items keeps the page responsive", async ({ page }) => {
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

  await page.goto("");
  await page.getByLabel("GitHub token").fill("ghp_theirs");
  await page.getByLabel("Team file").fill(JSON.stringify(teamFile));
  await page.evaluate(() => {
    const tasks: { start: number; lasts: number }[] = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        tasks.push({ start: Math.round(startTime), lasts: Math.round(duration) });
    }).observe({ type: "longtask", buffered: false });
    Object.assign(globalThis, { tasks });
  });
  await page.getByRole("button", { name: "Connect the team" }).click();
  await expect(page.getByText(/^Read /)).toBeVisible({ timeout: 150_000 });
  const tasks = await page.evaluate(() => (globalThis as unknown as { tasks: Task[] }).tasks);
  console.log(requests, JSON.stringify(tasks));
  expect(tasks).toEqual([]);
});
