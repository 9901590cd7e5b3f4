import { expect, test } from "./journey.ts";

/** What every journey refuses without saying so, shown to fail: `test.fail` passes only when the guard does its work. */
test.use({ answered: ["https://api.github.com"] });

test("a request that leaves the machine fails a journey, from a worker too", async ({ page }) => {
  test.fail();
  await page.route("**/guard-worker.js", (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: 'fetch("https://example.invalid/").catch(() => postMessage("refused"));',
    }),
  );
  await page.goto("");
  await page.evaluate(
    () =>
      new Promise((done) => {
        new Worker("./guard-worker.js").addEventListener("message", done);
      }),
  );
});

test("an inline script breaks the page's policy and fails a journey", async ({ page }) => {
  test.fail();
  await page.goto("");
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'inline'";
    document.body.append(script);
  });
});

test("the engine's worker is bound by the page's policy: it reaches GitHub and nobody else", async ({
  page,
  context,
}) => {
  const sent: string[] = [];
  context.on("request", (request) => sent.push(request.url()));
  await context.route("https://api.github.com/**", (route) =>
    route.fulfill({ body: "GitHub", headers: { "access-control-allow-origin": "*" } }),
  );
  await page.goto("");
  await expect.poll(() => page.workers().length).toBe(1);
  const [worker] = page.workers();
  const outcomes = await worker?.evaluate(async () => {
    const ask = (url: string) =>
      fetch(url).then(
        (response) => response.text(),
        () => "refused",
      );
    return [await ask("https://api.github.com/zen"), await ask("https://example.invalid/")];
  });
  expect(outcomes).toEqual(["GitHub", "refused"]);
  expect(sent.filter((url) => url.includes("example.invalid"))).toEqual([]);
});
