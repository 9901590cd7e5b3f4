import { describe, expect, it } from "vitest";
import type { FaultName, Faults } from "../../../mocks/github/http/faults.ts";
import { githubHandlers } from "../../../mocks/github/http/handlers.ts";
import { createTwinFetch } from "../../../mocks/github/http/twin-fetch.ts";
import { twinServer } from "../../../mocks/server.ts";
import { issue, march, twinOf, worldOf } from "./sample.ts";

const world = worldOf(issue("02 09:00", 1), issue("02 09:00", 2));
const url = "https://api.github.com/graphql";
const body = (query: string, variables?: Record<string, unknown>) => ({
  method: "POST",
  body: JSON.stringify({ query, variables }),
});
const signed = { headers: { authorization: "bearer right" } };
const viewer = body("query Viewer { viewer { login } }");

const failing = (fault: FaultName) => {
  const twin = twinOf(world);
  const faults: Faults = ({ count }) => (count === 1 ? fault : null);
  return createTwinFetch(githubHandlers(twin, "github.com", { faults }));
};
/** The second request of a twin that fails there; the first and the third are fine. */
const second = async (fault: FaultName): Promise<Response> => {
  const fetch = failing(fault);
  const ids = body("query Q($ids: [ID!]!) { nodes(ids: $ids) { id } }", { ids: ["I_1", "I_2"] });
  expect(await (await fetch(url, { ...viewer, ...signed })).json()).not.toHaveProperty("errors");
  const answer = await fetch(url, { ...ids, ...signed });
  expect(await (await fetch(url, { ...viewer, ...signed })).json()).not.toHaveProperty("errors");
  return answer;
};

describe("the twin over HTTP", () => {
  it("answers a query, with the hour's budget in the headers", async () => {
    const twin = twinOf(world, { pointsAnHour: 10 });
    twin.clock.now = march("10 12:00");
    const response = await createTwinFetch(githubHandlers(twin))(url, { ...viewer, ...signed });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { viewer: { login: "ada" } } });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "x-ratelimit-limit": "10",
      "x-ratelimit-remaining": "9",
      "x-ratelimit-used": "1",
      "x-ratelimit-reset": String(march("10 13:00") / 1000),
    });
  });

  it("sends away who has no token, or the wrong one", async () => {
    const fetch = createTwinFetch(githubHandlers(twinOf(world, { token: "right" })));
    const none = await fetch(url, viewer);
    expect([none.status, await none.json()]).toMatchObject([
      401,
      { message: "This endpoint requires you to be authenticated." },
    ]);
    const wrong = await fetch(url, { ...viewer, headers: { authorization: "bearer wrong" } });
    expect([wrong.status, await wrong.json()]).toEqual([
      401,
      {
        message: "Bad credentials",
        documentation_url: "https://docs.github.com/graphql",
        status: "401",
      },
    ]);
    expect((await fetch(url, { ...viewer, ...signed })).status).toBe(200);
  });

  it("says whose token it is, and what it may do", async () => {
    const fetch = createTwinFetch(githubHandlers(twinOf(world, { viewer: "bo" })));
    const response = await fetch("https://api.github.com/user", signed);
    expect(await response.json()).toMatchObject({ login: "bo" });
    expect(response.headers.get("x-oauth-scopes")).toBe("read:project, repo");
  });

  it("stands at the addresses of an enterprise server and of data residency", async () => {
    const status = async (host: string, address: string) => {
      const fetch = createTwinFetch(githubHandlers(twinOf(world), host));
      return (await fetch(address, { ...viewer, ...signed })).status;
    };
    expect(await status("git.acme.test", "https://git.acme.test/api/graphql")).toBe(200);
    expect(await status("acme.ghe.com", "https://api.acme.ghe.com/graphql")).toBe(200);
  });

  it("waits as long as it is told to", async () => {
    const waited: string[] = [];
    const latency = (name: string) => Promise.resolve(void waited.push(name));
    await createTwinFetch(githubHandlers(twinOf(world), "github.com", { latency }))(url, {
      ...viewer,
      ...signed,
    });
    expect(waited).toEqual(["Viewer"]);
  });

  it("reaches nothing else", async () => {
    await expect(
      createTwinFetch(githubHandlers(twinOf(world)))("https://api.github.com/zen", signed),
    ).rejects.toThrow(TypeError);
  });

  it("stands in the way of Node's own fetch", async () => {
    const server = twinServer(twinOf(world));
    server.listen({ onUnhandledRequest: "error" });
    try {
      const response = await fetch(url, { ...viewer, ...signed });
      expect(await response.json()).toEqual({ data: { viewer: { login: "ada" } } });
    } finally {
      server.close();
    }
  });
});

describe("a fault", () => {
  const answer = async (fault: FaultName) => {
    const response = await second(fault);
    return [response.status, (await response.json()) as unknown];
  };
  const errors = (type: string) => [200, { errors: [{ type }] }];

  it("comes in GitHub's shape for each kind", async () => {
    expect(await answer("bad credentials")).toMatchObject([401, { message: "Bad credentials" }]);
    expect(await answer("not authenticated")).toMatchObject([401, { status: "401" }]);
    expect(await answer("saml")).toMatchObject([
      200,
      { errors: [{ type: "FORBIDDEN", extensions: { saml_failure: true } }] },
    ]);
    expect(await answer("forbidden")).toMatchObject(errors("FORBIDDEN"));
    expect(await answer("insufficient scopes")).toMatchObject(errors("INSUFFICIENT_SCOPES"));
    expect(await answer("not found")).toMatchObject(errors("NOT_FOUND"));
    expect(await answer("classic tokens forbidden")).toMatchObject(errors("FORBIDDEN"));
    expect(await answer("token lifetime")).toMatchObject([403, { status: "403" }]);
    expect(await answer("rate limit")).toMatchObject([
      200,
      { errors: [{ type: "RATE_LIMIT", code: "graphql_rate_limit" }] },
    ]);
    expect(await answer("rate limit, older")).toMatchObject(errors("RATE_LIMITED"));
    expect(await answer("timeout")).toMatchObject([504, { status: "504" }]);
    expect(await answer("timeout in 200")).toMatchObject([200, { data: null }]);
    expect(await answer("too heavy")).toMatchObject(errors("RESOURCE_LIMITS_EXCEEDED"));
    expect(await answer("unknown field")).toMatchObject([
      200,
      { errors: [{ extensions: { code: "undefinedField" } }] },
    ]);
  });

  it("of the secondary limit says when to come back, or does not", async () => {
    const patient = await second("secondary limit");
    expect([patient.status, patient.headers.get("retry-after")]).toEqual([403, "60"]);
    const silent = await second("secondary limit, no retry-after");
    expect([silent.status, silent.headers.get("retry-after")]).toEqual([429, null]);
    const polite = await second("secondary limit in 200");
    expect(polite.status).toBe(200);
    expect(await polite.json()).toMatchObject({
      errors: [{ type: "RATE_LIMITED", message: expect.stringMatching(/secondary/) as string }],
    });
  });

  it("may be told by a header alone, beside an answer that looks whole", async () => {
    const response = await second("saml, left out");
    expect(response.headers.get("x-github-sso")).toMatch(/^partial-results; organizations=\d/);
    expect(await response.json()).toEqual({ data: { nodes: [{ id: "I_1" }, { id: "I_2" }] } });
  });

  it("of the primary limit has an empty budget in its headers", async () => {
    const response = await second("rate limit");
    expect(response.headers.get("x-ratelimit-remaining")).toBe("0");
    expect(Number(response.headers.get("x-ratelimit-reset"))).toBe(march("31 01:00") / 1000);
  });

  it("may be a page, no answer at all, or half of one", async () => {
    const page = await second("bad gateway");
    expect([page.status, await page.text()]).toEqual([502, expect.stringContaining("<html>")]);
    await expect(second("offline")).rejects.toThrow(TypeError);
    const half = await second("cut off");
    await expect(half.json()).rejects.toThrow(SyntaxError);
  });

  it("may keep back a part and leave the rest standing", async () => {
    expect(await answer("some forbidden")).toEqual([
      200,
      {
        data: { nodes: [{ id: "I_1" }, null] },
        errors: [
          {
            type: "FORBIDDEN",
            path: ["nodes", 1],
            locations: [],
            extensions: { saml_failure: false },
            message: "Resource not accessible by personal access token",
          },
        ],
      },
    ]);
    expect(await answer("partly too heavy")).toMatchObject([
      200,
      {
        data: { nodes: [{ id: "I_1" }, null] },
        errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", path: ["nodes", 1] }],
      },
    ]);
  });
});
