import { test } from "./journey.ts";

/** What every journey refuses without saying so, shown to fail: `test.fail` passes only when the guard does its work. */
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
