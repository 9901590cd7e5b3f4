import { describe, expect, it } from "vitest";
import { createGitHubClient } from "../../src/github/client.ts";
import { viewer } from "../../src/github/documents.gen.ts";
import { GitHubError } from "../../src/github/errors.ts";
import { graphqlUrl } from "../../src/github/hosts.ts";
import { virtualTime } from "./virtual-time.ts";

const start = Date.UTC(2026, 10, 20, 14, 0, 0);
const token = "ghp_secretsecretsecret";

const ok = (rateLimit: object | null = null) =>
  Response.json({
    data: { viewer: { login: "ada", name: null, organizations: { nodes: [] } }, rateLimit },
  });

type Reply = Response | Error | ((request: Request) => Response | Promise<Response>);

/** A client whose requests are answered from a list, in order. */
function setUp(replies: Reply[], options: { host?: string; concurrency?: number } = {}) {
  const time = virtualTime(start);
  const requests: Request[] = [];
  const client = createGitHubClient({
    host: options.host ?? "github.com",
    token,
    now: time.now,
    sleep: time.sleep,
    ...(options.concurrency ? { concurrency: options.concurrency } : {}),
    fetch: async (input, init) => {
      const request = new Request(input, init);
      requests.push(request);
      const reply = replies.shift();
      if (reply === undefined) throw new Error("more requests than replies");
      if (reply instanceof Error) throw reply;
      return reply instanceof Response ? reply : reply(request);
    },
  });
  return { client, requests, time };
}

const failure = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GitHubError)) throw new Error(`no GitHubError: ${String(error)}`);
  return error;
};

describe("createGitHubClient", () => {
  it("posts the document and its variables, with the token in the Authorization header only", async () => {
    const { client, requests } = setUp([ok()]);
    const { data } = await client.request(viewer, {});
    expect(data.viewer.login).toBe("ada");
    const [request] = requests;
    expect(request?.url).toBe("https://api.github.com/graphql");
    expect(request?.headers.get("authorization")).toBe(`token ${token}`);
    const body = await request?.text();
    expect(JSON.parse(body ?? "")).toEqual({ query: viewer.text, variables: {} });
    expect(`${body}${request?.url}`).not.toContain(token);
  });

  it("finds a company's own server and a data-residency host", () => {
    expect(graphqlUrl("github.acme.com")).toBe("https://github.acme.com/api/graphql");
    expect(graphqlUrl("acme.ghe.com")).toBe("https://api.acme.ghe.com/graphql");
  });

  it("never puts the token into an error", async () => {
    const body = { message: `Bad credentials for ${token}` };
    const { client } = setUp([Response.json(body, { status: 401 })]);
    const error = await failure(client.request(viewer, {}));
    expect(error.failure).toEqual({ kind: "unauthorized" });
    expect(error.message).toContain("Bad credentials for [token]");
    expect(
      `${error.message}${error.stack}${JSON.stringify(error)}${String(error.cause)}`,
    ).not.toContain(token);
  });

  it("repeats a request that did not reach GitHub, waiting 1, 2 and 4 s, then gives up", async () => {
    const down = () => new TypeError("Failed to fetch");
    const { client, time, requests } = setUp([down(), down(), down(), down()]);
    const error = await failure(client.request(viewer, {}));
    expect(error.failure).toEqual({ kind: "offline" });
    expect(time.slept).toEqual([1000, 2000, 4000]);
    expect(requests).toHaveLength(4);
  });

  it("takes a connection that breaks in the middle of an answer for one that was not made", async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError("terminated")),
    });
    const { client, requests } = setUp([new Response(broken), ok()]);
    await client.request(viewer, {});
    expect(requests).toHaveLength(2);
  });

  it("repeats a timeout only when the caller does not ask for less by itself", async () => {
    const slow = () => new Response("Bad Gateway", { status: 502 });
    const plain = setUp([slow(), ok()]);
    await plain.client.request(viewer, {});
    expect(plain.requests).toHaveLength(2);
    const shrinking = setUp([slow()]);
    const error = await failure(shrinking.client.request(viewer, {}, { shrinks: true }));
    expect(error.failure).toEqual({ kind: "timeout" });
  });

  it("never repeats a question that was too heavy", async () => {
    const body = {
      data: {},
      errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", message: "Resource limits" }],
    };
    const { client } = setUp([Response.json(body)]);
    expect((await failure(client.request(viewer, {}))).failure).toEqual({ kind: "too-heavy" });
  });

  it("waits for the hour to turn when the points are used up, says so, and goes on by itself", async () => {
    const resetAt = start + 20 * 60_000;
    const spent = Response.json(
      { errors: [{ type: "RATE_LIMIT", code: "graphql_rate_limit", message: "already exceeded" }] },
      { headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(resetAt / 1000) } },
    );
    const { client, time } = setUp([spent, ok()]);
    const waits: number[] = [];
    await client.request(viewer, {}, { onWait: (until) => waits.push(until) });
    expect(time.now()).toBeGreaterThanOrEqual(resetAt);
    expect(time.now()).toBeLessThan(resetAt + 10_000);
    expect(waits).toEqual([resetAt + 2000]);
  });

  it("waits at least a minute after a secondary limit that names no time, then two", async () => {
    const message = "You have exceeded a secondary rate limit.";
    const slowDown = () => Response.json({ message }, { status: 403 });
    const { client, time } = setUp([slowDown(), slowDown(), ok()]);
    await client.request(viewer, {});
    expect(time.slept).toEqual([60_000, 120_000]);
  });

  it("keeps a reserve of two in a hundred points, and starts again after the reset", async () => {
    const resetAt = "2026-11-20T14:30:00Z";
    const low = { cost: 1, limit: 5000, remaining: 100, used: 4900, resetAt };
    const fresh = {
      cost: 1,
      limit: 5000,
      remaining: 4999,
      used: 1,
      resetAt: "2026-11-20T15:30:00Z",
    };
    const { client, time } = setUp([ok(low), ok(fresh)]);
    await client.request(viewer, {});
    expect(client.budget()).toEqual({
      cost: 1,
      limit: 5000,
      remaining: 100,
      resetAt: Date.UTC(2026, 10, 20, 14, 30),
    });
    expect(client.waiting()).toEqual({ until: Date.UTC(2026, 10, 20, 14, 30), why: "budget" });
    expect(client.spent()).toBe(1);
    expect(time.now()).toBe(start);
    await client.request(viewer, {});
    expect(time.now()).toBe(Date.UTC(2026, 10, 20, 14, 30));
    expect(client.waiting()).toBeNull();
  });

  it("sends three requests at a time and no more", async () => {
    let under = 0;
    let most = 0;
    const slowly = async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, 5));
      under -= 1;
      return ok();
    };
    const { client } = setUp([slowly, slowly, slowly, slowly, slowly]);
    await Promise.all(Array.from({ length: 5 }, () => client.request(viewer, {})));
    expect(most).toBe(3);
  });

  it("obeys an abort at once: in flight, in the queue and while waiting", async () => {
    const never = () => new Promise<Response>(() => {});
    const reason = new Error("closed");
    const { client, requests } = setUp([never, ok()], { concurrency: 1 });
    const inFlight = new AbortController();
    const queued = new AbortController();
    const first = client.request(viewer, {}, { signal: inFlight.signal });
    const second = client.request(viewer, {}, { signal: queued.signal });
    queued.abort(reason);
    await expect(second).rejects.toBe(reason);
    inFlight.abort(reason);
    await expect(first).rejects.toBe(reason);
    // Both places are free again.
    await client.request(viewer, {});
    expect(requests).toHaveLength(2);
  });

  it("obeys an abort while the budget is used up", async () => {
    const never = () => new Promise<void>(() => {});
    const low = { cost: 1, limit: 5000, remaining: 0, used: 5000, resetAt: "2026-11-20T14:30:00Z" };
    const client = createGitHubClient({
      host: "github.com",
      token,
      now: () => start,
      sleep: never,
      fetch: async () => ok(low),
    });
    await client.request(viewer, {});
    const controller = new AbortController();
    const waiting = client.request(viewer, {}, { signal: controller.signal });
    controller.abort();
    await expect(waiting).rejects.toHaveProperty("name", "AbortError");
  });

  it("hands on partial data together with its gaps", async () => {
    const error = { type: "NOT_FOUND", path: ["viewer", "name"], message: "Could not resolve" };
    const body = { data: { viewer: { login: "ada" } }, errors: [error] };
    const { client } = setUp([Response.json(body)]);
    const { data, gaps } = await client.request(viewer, {});
    expect(data.viewer.login).toBe("ada");
    expect(gaps).toEqual([
      { path: "viewer.name", failure: { kind: "not-found" }, message: "Could not resolve" },
    ]);
  });
});
