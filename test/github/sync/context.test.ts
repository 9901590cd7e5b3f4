import { describe, expect, it } from "vitest";
import { createGitHubClient } from "../../../src/github/client.ts";
import { repositoriesNewest } from "../../../src/github/documents.gen.ts";
import { ask, type SyncProgress } from "../../../src/github/sync/context.ts";
import { virtualTime } from "../virtual-time.ts";

describe("ask", () => {
  it("says that it is waited for as long as another lane has to wait", async () => {
    const { now, sleep } = virtualTime(0);
    const answers: ((response: Response) => void)[] = [];
    const fetch = () => new Promise<Response>((resolve) => void answers.push(resolve));
    const woken: (() => void)[] = [];
    const client = createGitHubClient({
      host: "github.com",
      token: "ghp_test",
      now,
      sleep: async (ms) => {
        await new Promise<void>((resolve) => void woken.push(resolve));
        await sleep(ms);
      },
      fetch,
    });
    let progress: Partial<SyncProgress> = {};
    const context = {
      client,
      signal: undefined,
      gaps: [],
      report: (change: Partial<SyncProgress>) => {
        progress = { ...progress, ...change };
      },
    };
    const asking = ["R_1", "R_2"].map((id) => ask(context, repositoriesNewest, { ids: [id] }));
    const until = async (isSo: () => boolean) => {
      for (let i = 0; !isSo() && i < 100; i++) await new Promise((done) => setTimeout(done, 1));
      expect(isSo()).toBe(true);
    };
    await until(() => answers.length === 2);
    const found = () => Response.json({ data: { nodes: [], rateLimit: null } });
    answers[0]?.(
      Response.json(
        { message: "You have exceeded a secondary rate limit." },
        { status: 403, headers: { "retry-after": "60" } },
      ),
    );
    await until(() => client.waiting() !== null);
    answers[1]?.(found());
    await asking[1];
    // The minute asked for, and two seconds more: clocks differ.
    expect(progress.waitingUntil).toBe(62_000);

    await until(() => woken.length > 0);
    for (const wake of woken) wake();
    await until(() => answers.length === 3);
    answers[2]?.(found());
    await asking[0];
    expect(progress.waitingUntil).toBeNull();
  });
});
