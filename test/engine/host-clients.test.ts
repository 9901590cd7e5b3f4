import { describe, expect, it } from "vitest";
import { MemoryShelf, openMemoryArchive } from "../../src/archive/memory-archive.ts";
import { createHostClients, forgetHost } from "../../src/engine/host-clients.ts";
import { createGitHubClient } from "../../src/github/client.ts";
import { viewer } from "../../src/github/documents.gen.ts";
import { virtualTime } from "../github/virtual-time.ts";

const start = Date.UTC(2026, 10, 20, 14, 0);
const resetAt = Date.UTC(2026, 10, 20, 14, 30);
const rate = { cost: 1, limit: 5000, remaining: 90, used: 4910, resetAt: "2026-11-20T14:30:00Z" };
const all = ["Issue", "PullRequest", "ProjectV2"].map((name) => ({ name, fields: [] }));
const [issue, pull, board] = all;
const events = { enumValues: [] };
const data = { issue, pull, board, issueEvents: events, pullEvents: events };

/** A visit: what was kept by earlier ones is on the shelf. */
function visit(shelf: MemoryShelf, at: number) {
  const time = virtualTime(at);
  const sent: { at: number; name: string; token: string | null }[] = [];
  let created = 0;
  const clientOf = createHostClients(
    async () => openMemoryArchive(shelf),
    async (options) => {
      created += 1;
      return createGitHubClient({
        ...options,
        ...time,
        fetch: async (input, init) => {
          const request = new Request(input, init);
          const { query } = (await request.json()) as { query: string };
          const name = /query (\w+)/.exec(query)?.[1] ?? "";
          sent.push({ at: time.now(), name, token: request.headers.get("authorization") });
          return Response.json({ data: { ...data, viewer: { login: "ada" }, rateLimit: rate } });
        },
      });
    },
    time.now,
  );
  return { clientOf, sent, created: () => created };
}

describe("the clients of a page", () => {
  it("are one for each host and token, also when asked for at once", async () => {
    const { clientOf, created } = visit(new MemoryShelf(), start);
    const mine = { host: "github.com", token: "ghp_1" };
    const [one, two] = await Promise.all([clientOf(mine), clientOf({ ...mine })]);
    expect(one).toBe(two);
    expect(await clientOf({ ...mine, token: "ghp_2" })).not.toBe(one);
    expect(await clientOf({ ...mine, host: "github.acme.com" })).not.toBe(one);
    expect(created()).toBe(3);
  });

  it("wait after a reload for what was waited for before, by host and token", async () => {
    const shelf = new MemoryShelf();
    const first = visit(shelf, start);
    const mine = { host: "github.com", token: "ghp_1" };
    await (await first.clientOf(mine)).request(viewer, {});
    const second = visit(shelf, start + 60_000);
    const client = await second.clientOf(mine);
    expect(client.waiting()).toEqual({ until: resetAt, why: "budget" });
    await client.request(viewer, {});
    expect(second.sent.map(({ at, name }) => [at, name])).toEqual([[resetAt, "Viewer"]]);

    const other = visit(shelf, start + 60_000);
    expect((await other.clientOf({ ...mine, token: "ghp_2" })).waiting()).toBeNull();
    expect((await other.clientOf({ ...mine, host: "github.acme.com" })).waiting()).toBeNull();
    expect((await visit(shelf, resetAt).clientOf(mine)).waiting()).toBeNull();
  });

  it("ask what a host knows once, and keep nothing that gives a token away", async () => {
    const shelf = new MemoryShelf();
    const token = "ghp_secretsecretsecret";
    const first = visit(shelf, start);
    await (await first.clientOf({ host: "github.com", token })).request(viewer, {});
    expect(first.sent.map(({ name }) => name)).toEqual(["Capabilities", "Viewer"]);
    const second = visit(shelf, resetAt);
    await (await second.clientOf({ host: "github.com", token })).request(viewer, {});
    expect(second.sent.map(({ name }) => name)).toEqual(["Viewer"]);
    expect(second.sent[0]?.token).toBe(`token ${token}`);
    expect(JSON.stringify([...shelf.meta])).not.toMatch(/secret/);
  });

  it("leave nothing of a host that is forgotten, by whichever token it was asked", async () => {
    const shelf = new MemoryShelf();
    const { clientOf } = visit(shelf, start);
    for (const token of ["ghp_1", "ghp_2"])
      await (await clientOf({ host: "github.com", token })).request(viewer, {});
    await (await clientOf({ host: "github.acme.com", token: "ghp_1" })).request(viewer, {});
    const kept = (host: string) =>
      [...shelf.meta.keys()]
        .filter((key) => key.includes(` ${host}`))
        .map((key) => key.split(" ")[0]);
    const mine = kept("github.com");
    // The second one begins when the first may go on: it has nothing to wait for.
    expect(mine.toSorted((a = "", b = "") => a.localeCompare(b))).toEqual([
      "asked",
      "capabilities",
      "capabilities",
      "waiting",
    ]);
    const theirs = kept("github.acme.com");
    expect(theirs).toContain("capabilities");
    await forgetHost(openMemoryArchive(shelf), "github.com");
    expect(kept("github.com")).toEqual([]);
    expect(kept("github.acme.com")).toEqual(theirs);
  });
});
