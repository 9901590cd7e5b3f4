import { simulateTeam } from "../../mocks/worlds/simulated/simulate-team.ts";
import { packTeam } from "../../src/url/packed-team.ts";
import { answerGitHub, github, token } from "./answer-github.ts";
import { everythingKept } from "./everything-kept.ts";
import { expect, test } from "./journey.ts";
import { giveToken, mapBoard, tokenPage, toNumbers } from "./setup-steps.ts";

test.use({ answered: [github] });
test.setTimeout(180_000);

const { world } = simulateTeam({
  seed: 8,
  end: Math.floor(Date.now() / 1000) * 1000,
  months: 2,
});
/** No piece of a token that is long enough to know it by may be anywhere. */
const piece = token.slice(4, 20);

test("a remembered token is in no address, storage, message, text or file, and forgetting leaves nothing", async ({
  page,
  context,
}) => {
  const said: string[] = [];
  context.on("console", (message) => said.push(message.text()));
  context.on("request", (request) => said.push(request.url()));
  context.on("framenavigated" as "page", () => said.push(page.url()));
  const twin = await answerGitHub(context, world);
  await page.goto(tokenPage);
  await page.getByLabel("Token for github.com").fill(`${token}x`);
  await page.getByRole("button", { name: "Check the token" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  said.push(await page.content());
  await giveToken(page, { remember: true });
  said.push(await page.content());
  await mapBoard(page, /Harbor delivery/);
  said.push(page.url(), await page.content());
  const id = await toNumbers(page);
  await page.getByRole("link", { name: "Setup" }).click();
  await expect(page.getByText(/on this device, encrypted/)).toBeVisible();
  said.push(page.url(), await page.content());
  const files: string[] = [];
  for (const name of ["Export the team", "history"]) {
    const downloading = page.waitForEvent("download");
    if (name === "history") {
      await page.getByRole("button", { name: /^Team: / }).click();
      await page.getByRole("menuitem", { name: "Export the history" }).click();
    } else await page.getByRole("button", { name }).click();
    const stream = await (await downloading).createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    files.push(Buffer.concat(parts).toString("utf8"));
  }
  expect(files.map(({ length }) => length > 500)).toEqual([true, true]);

  const kept = await page.evaluate(everythingKept);
  expect(kept.text.length).toBeGreaterThan(100_000);
  expect(kept.stores["credentials"]).toBe(1);
  // The one key there is cannot be read out.
  expect(kept.keys).toEqual([{ extractable: false }]);
  const everything = [...said, ...files, kept.text, JSON.stringify(twin.asked)].join("\n");
  expect(everything).toContain("Harbor");
  expect(everything).not.toContain(piece);

  // The next visit reads with it; once forgotten, none does.
  await page.reload();
  await expect(page.getByText(/on this device, encrypted/)).toBeVisible();
  await page.getByRole("button", { name: "Forget it" }).click();
  await expect(page.getByText(/^No token for github\.com is at hand: what you see/)).toBeVisible();
  const after = await page.evaluate(everythingKept);
  expect(after.stores["credentials"]).toBe(0);
  expect(after.keys).toEqual([]);
  expect(after.text).not.toMatch(/(?:waiting|capabilities) github\.com/);
  await page.reload();
  await expect(page.getByText(/^No token for github\.com is at hand: what you see/)).toBeVisible();
  expect(id).toContain("github.com");
});

test("a token given to a shared link is nowhere either, refused or not", async ({
  page,
  context,
}) => {
  const said: string[] = [];
  context.on("console", (message) => said.push(message.text()));
  context.on("request", (request) => said.push(request.url()));
  const twin = await answerGitHub(context, world);
  const packed = await packTeam({
    name: "Harbor delivery",
    zone: "UTC",
    sources: [{ board: "https://github.com/orgs/brightwater/projects/7" }],
    stages: [
      { name: "To do", kind: "not started", statuses: ["Todo"] },
      { name: "Doing", kind: "active", statuses: ["In Progress"] },
      { name: "Done", kind: "done", statuses: ["Done"] },
    ],
  });
  await page.goto(`#/team/shared/today?team=${packed}`);
  const field = page.getByLabel("Your token for github.com");
  const open = page.getByRole("button", { name: "Open the view" });
  await field.fill(`${token}x`);
  said.push(await page.content());
  await open.click();
  await expect(page.getByText("GitHub does not accept this token.")).toBeVisible();
  said.push(await page.content());
  await field.fill(token);
  said.push(await page.content());
  await open.click();
  await expect(page.getByText(/^Read /).first()).toBeVisible({ timeout: 60_000 });
  said.push(page.url(), await page.content(), (await page.evaluate(everythingKept)).text);
  const everything = [...said, JSON.stringify(twin.asked)].join("\n");
  expect(everything).toContain("Harbor");
  expect(everything).not.toContain(piece);
});

test("a token that another tab forgets is gone from this one's memory", async ({
  page,
  context,
}) => {
  await answerGitHub(context, world);
  await giveToken(page);
  const other = await context.newPage();
  await giveToken(other);
  await other.goto("#/connect/place");
  await other.getByRole("button", { name: "Forget it" }).click();
  await expect(other.getByRole("region", { name: "Tokens at hand" })).toBeHidden();
  await page.bringToFront();
  await page.goto("#/connect/choose");
  await expect(page.getByText(/^No token for github\.com is at hand/)).toBeVisible();
});

test("each fault of a token has its own message and way out", async ({ page, context }) => {
  const twin = await answerGitHub(context, world);
  await page.goto(tokenPage);
  const field = page.getByLabel("Token for github.com");
  const check = page.getByRole("button", { name: "Check the token" });
  const note = page.getByRole("alert");
  const said = new Set<string>();
  const tell = async (message: RegExp) => {
    await expect(note).toContainText(message);
    said.add((await note.textContent()) ?? "");
  };
  await field.fill("");
  await check.click();
  await tell(/There is no token yet/);
  for (const [pasted, message] of [
    ["ghr_0123456789", /refresh token of an application/],
    ["two words", /This is no token/],
    [`${token}x`, /GitHub does not accept this token.*same answer in 4 cases/],
  ] as const) {
    await field.fill(pasted);
    await check.click();
    await tell(message);
  }
  for (const [fault, message] of [
    ["token lifetime", /lives longer than .* allows: at most 90 days/],
    ["secondary limit", /fewer requests at a time/],
    ["timeout", /took too long to answer/],
    ["offline", /could not be reached/],
  ] as const) {
    twin.fail(({ name }) => (name === "user" ? fault : null));
    await field.fill(token);
    await check.click();
    await tell(message);
  }
  twin.fail(() => null);
  await check.click();
  await expect(page.getByRole("heading", { name: "The token works" })).toBeVisible();

  await page.getByRole("link", { name: "Next: choose the board" }).click();
  const address = page.getByLabel("Or paste the address of a board or a repository");
  const add = page.getByRole("button", { name: "Add it" });
  await address.fill("hello world");
  await add.click();
  await tell(/no address of a board or a repository/);
  for (const [fault, message] of [
    ["saml", /wants this token authorised for its single sign-on/],
    ["insufficient scopes", /lacks the scope read:project/],
    ["classic tokens forbidden", /takes no classic tokens/],
    ["not found", /GitHub knows no/],
  ] as const) {
    twin.fail(({ name }) => (name === "BoardByNumber" ? fault : null));
    await address.fill("https://github.com/orgs/brightwater/projects/7");
    await add.click();
    await tell(message);
  }
  expect(said.size).toBe(13);
});

test("a fine-grained token is told from a classic one, and cannot read a user's board: said before it is tried", async ({
  page,
  context,
}) => {
  const own = "github_pat_11AAAAAAA0123456789abcdefghij";
  const twin = await answerGitHub(context, world, { token: own, scopes: null });
  await page.goto("#/connect/place");
  await page.getByLabel(/^In somebody's own account/).check();
  await page.getByRole("link", { name: "Next: the token" }).click();
  await expect(page.getByRole("heading", { name: "Make a classic token" })).toBeVisible();
  await expect(
    page.getByText("only a classic token can read such a board", { exact: false }),
  ).toBeVisible();
  await page.getByLabel("Token for github.com").fill(own);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toContainText("is a fine-grained token");
  await page.getByRole("link", { name: "Next: choose the board" }).click();
  const asked: string[] = [];
  twin.fail(({ name }) => {
    asked.push(name);
    return null;
  });
  await page
    .getByLabel("Or paste the address of a board or a repository")
    .fill("https://github.com/users/ada/projects/3");
  await page.getByRole("button", { name: "Add it" }).click();
  await expect(page.getByRole("alert")).toContainText("cannot read a board that belongs to a user");
  expect(asked).not.toContain("BoardByNumber");
});

test("a token of the local server is used without being shown", async ({ page, context }) => {
  await answerGitHub(context, world);
  const secret = "a secret of this start";
  await context.unroute("**/headway-local/offer");
  await context.route("**/headway-local/*", async (route) => {
    const request = route.request();
    if (request.url().endsWith("/offer"))
      return route.fulfill({ json: { host: "github.com", secret } });
    expect(await request.headerValue("x-headway-secret")).toBe(secret);
    expect(await request.headerValue("authorization")).toBeNull();
    // As the local server does: it adds the token, and asks.
    const path = request.url().endsWith("/user") ? "/user" : "/graphql";
    const answer = await page.evaluate(
      async ([url, body, bearer]) => {
        const response = await fetch(url ?? "", {
          headers: { authorization: `bearer ${bearer}` },
          ...(body ? { method: "POST", body } : {}),
        });
        return {
          status: response.status,
          headers: Object.fromEntries(response.headers),
          body: await response.text(),
        };
      },
      [`${github}${path}`, request.postData() ?? "", token],
    );
    await route.fulfill(answer);
  });
  await page.goto("#/connect/place");
  await expect(page.getByText("This machine has a token for github.com.")).toBeVisible();
  await page.getByRole("button", { name: "Use that token" }).click();
  await expect(page.getByRole("checkbox", { name: /Harbor delivery/ })).toBeVisible();
  expect(await page.content()).not.toContain(piece);
});
