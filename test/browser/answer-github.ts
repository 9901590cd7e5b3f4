import type { BrowserContext } from "@playwright/test";
import type { World } from "../../mocks/github/action.ts";
import type { Faults } from "../../mocks/github/http/faults.ts";
import { createResponder, type RespondOptions } from "../../mocks/github/http/respond.ts";
import type { Replay } from "../../mocks/github/state/world-state.ts";
import { createTwin } from "../../mocks/github/twin.ts";

export const github = "https://api.github.com";
/** Shaped like one of GitHub's, so that what looks for tokens finds it. */
export const token = "ghp_theirs0123456789abcdefghijklmnopqr";

const readable = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "*",
  "access-control-expose-headers": "*",
};

/**
 * Answers GitHub's API for the pages and workers of a browser, from a twin in this process.
 *
 * @returns `fail`: which requests fail from now on; `asked`: every address that was asked
 */
export async function answerGitHub(
  context: BrowserContext,
  world: World | Replay,
  options: Pick<RespondOptions, "scopes"> & { token?: string } = {},
) {
  const twin = createTwin({
    world,
    now: () => Date.now(),
    token: options.token ?? token,
    pointsAnHour: 1_000_000,
  });
  let faults: Faults = () => null;
  const responder = createResponder(twin, { ...options, faults: (request) => faults(request) });
  const asked: string[] = [];
  // The page is served by this machine, but not by Headway's own server.
  await context.route("**/headway-local/offer", (route) => route.fulfill({ status: 204 }));
  await context.route(`${github}/**`, async (route) => {
    const request = route.request();
    asked.push(request.url());
    if (request.method() === "OPTIONS") return route.fulfill({ status: 204, headers: readable });
    const authorization = (await request.headerValue("authorization")) ?? "";
    const given = (body?: string) =>
      new Request(request.url(), {
        headers: { authorization },
        ...(body === undefined ? {} : { method: "POST", body }),
      });
    const response = request.url().endsWith("/user")
      ? await responder.user(given())
      : await responder.graphql(given(request.postData() ?? "{}"));
    // A network error, as `Response.error()` says it.
    if (response.type === "error") return route.abort("connectionfailed");
    await route.fulfill({
      status: response.status,
      headers: { ...Object.fromEntries(response.headers), ...readable },
      body: await response.text(),
    });
  });
  return {
    asked,
    fail(next: Faults) {
      faults = next;
    },
  };
}
