import { describe, expect, it } from "vitest";
import { createGitHubClient, type GitHubClientOptions } from "../../src/github/client.ts";
import { viewer } from "../../src/github/documents.gen.ts";
import { virtualTime } from "./virtual-time.ts";

const start = Date.UTC(2026, 10, 20, 14, 0, 0);
const minute = 60_000;
const hour = "2026-11-20T14:30:00Z";

const ok = (rateLimit: object | null = null) =>
  Response.json({
    data: { viewer: { login: "ada", name: null, organizations: { nodes: [] } }, rateLimit },
  });
const points = (remaining: number, resetAt = hour) =>
  ok({ cost: 3, limit: 5000, remaining, used: 5000 - remaining, resetAt });
const secondary = () =>
  Response.json(
    { message: "You have exceeded a secondary rate limit." },
    { status: 403, headers: { "retry-after": "30" } },
  );

function setUp(
  replies: (() => Promise<Response> | Response)[],
  more: Partial<GitHubClientOptions> = {},
) {
  const time = virtualTime(start);
  const sentAt: number[] = [];
  const client = createGitHubClient({
    host: "github.com",
    token: "ghp_x",
    now: time.now,
    sleep: time.sleep,
    fetch: async () => {
      sentAt.push(time.now());
      const reply = replies.shift();
      if (!reply) throw new Error("more requests than replies");
      return reply();
    },
    ...more,
  });
  return { client, time, sentAt };
}

describe("a client and GitHub's limits", () => {
  it("asks nothing before the moment that an earlier client was told to wait for", async () => {
    const until = start + 20 * minute;
    const { client, sentAt } = setUp([() => ok()], { waiting: { until, why: "budget" } });
    expect(client.waiting()).toEqual({ until, why: "budget" });
    const told: number[] = [];
    await client.request(viewer, {}, { onWait: (at) => told.push(at) });
    expect(sentAt).toEqual([until]);
    expect(told).toEqual([until]);
    expect(client.waiting()).toBeNull();
  });

  it("tells until when and why it waits, so that the next client may know", async () => {
    const told: object[] = [];
    const { client } = setUp([secondary, () => points(20)], {
      onWaiting: (waiting) => told.push(waiting),
    });
    await client.request(viewer, {});
    expect(told).toEqual([
      { until: start + 32_000, why: "too many requests" },
      { until: Date.UTC(2026, 10, 20, 14, 30), why: "budget" },
    ]);
  });

  it("counts the points it spent", async () => {
    const { client } = setUp([() => points(4000), () => ok(), () => points(3000)]);
    for (let i = 0; i < 3; i++) await client.request(viewer, {});
    expect(client.spent()).toBe(6);
  });

  it("waits for the end of the hour it knows of when a refusal does not name it", async () => {
    const spent = Response.json({ errors: [{ type: "RATE_LIMITED", message: "exceeded" }] });
    const { client, time } = setUp([() => points(4000), () => spent, () => ok()]);
    await client.request(viewer, {});
    await client.request(viewer, {});
    expect(time.now()).toBe(Date.UTC(2026, 10, 20, 14, 30, 2));
  });

  it("spreads repeated requests by no more than ten seconds", async () => {
    const { client, time } = setUp(
      [
        () => points(4000),
        () => Response.json({ errors: [{ type: "RATE_LIMIT", message: "exceeded" }] }),
        () => ok(),
      ],
      { random: () => 1 },
    );
    await client.request(viewer, {});
    await client.request(viewer, {});
    expect(time.now()).toBe(Date.UTC(2026, 10, 20, 14, 30, 12));
  });

  it("sends one request at a time after GitHub asked for fewer", async () => {
    let under = 0;
    let most = 0;
    const slowly = async () => {
      under += 1;
      most = Math.max(most, under);
      await new Promise((resolve) => setTimeout(resolve, 2));
      under -= 1;
      return ok();
    };
    const { client } = setUp([secondary, ...Array.from({ length: 7 }, () => slowly)]);
    await client.request(viewer, {});
    await Promise.all(Array.from({ length: 6 }, () => client.request(viewer, {})));
    expect(most).toBe(1);
  });

  it("gives up on an answer that does not come, as on a timeout of GitHub's", async () => {
    const limit = new AbortController();
    const asked: number[] = [];
    const { client } = setUp([], {
      timeout: (ms) => {
        asked.push(ms);
        return limit.signal;
      },
      fetch: (_input, init) =>
        new Promise((_, reject) => {
          init?.signal?.addEventListener("abort", () => reject(new TypeError("terminated")));
          queueMicrotask(() => limit.abort());
        }),
    });
    await expect(client.request(viewer, {}, { shrinks: true })).rejects.toMatchObject({
      failure: { kind: "timeout" },
    });
    expect(asked).toEqual([minute]);
  });
});
