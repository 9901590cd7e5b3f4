import type { World } from "../../../../mocks/github/action.ts";
import { createResponder } from "../../../../mocks/github/http/respond.ts";
import { createTwin } from "../../../../mocks/github/twin.ts";
import type { Archive } from "../../../../src/archive/archive.ts";
import { openMemoryArchive } from "../../../../src/archive/memory-archive.ts";
import type { Instant } from "../../../../src/domain/instant.ts";
import type { Source } from "../../../../src/domain/source.ts";
import { repositoriesOf } from "../../../../src/engine/repositories-of.ts";
import { createGitHubClient } from "../../../../src/github/client.ts";
import { GitHubError } from "../../../../src/github/errors.ts";
import type { Gate } from "../../../../src/github/gate.ts";
import { type SyncResult, syncSource } from "../../../../src/github/sync/sync-source.ts";
import { virtualTime } from "../../virtual-time.ts";
import type { Trouble, Visit } from "./scenario.ts";
import { sources } from "./setup.ts";

const pageSize = 5;
const eventsAPage = 4;

class TabDied extends Error {}

/** What the reading of a source came to, and when it ended. */
export type Visited = { source: Source; result: SyncResult | Error; endedAt: Instant };

/** A dice that falls the same way for the same seed and throw. */
const falls = (seed: number, count: number, every: number): boolean => {
  let x = (seed * 2_654_435_761 + count * 40_503) >>> 0;
  x ^= x >>> 13;
  x = Math.imul(x, 1_274_126_177) >>> 0;
  return (x >>> 8) % every === 0;
};

/** A world served with five entries a page, troubled as told, and readings of it into archives. */
export function troubledGitHub(world: World) {
  const time = virtualTime(0);
  const twin = createTwin({ world, now: time.now });
  let trouble: Trouble = { kind: "none" };
  let count = 0;
  let latencyMs = 0;
  let controller = new AbortController();
  const isFaulty = (now: Trouble, n: number) =>
    (now.kind === "fault" && now.request === n) ||
    (now.kind === "share" && falls(now.seed, n, now.every));
  const responder = createResponder(twin, {
    faults: () => {
      const n = count++;
      if (trouble.kind === "revoked" && n >= trouble.request) return "bad credentials";
      return (trouble.kind === "fault" || trouble.kind === "share") && isFaulty(trouble, n)
        ? trouble.fault
        : null;
    },
  });

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const body = JSON.parse(init?.body as string) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const { variables } = body;
    const few =
      "first" in variables
        ? { ...variables, first: Math.min(pageSize, Number(variables["first"])) }
        : variables;
    const query = body.query.replaceAll(
      "timelineItems(first: 100",
      `timelineItems(first: ${eventsAPage}`,
    );
    const n = count;
    time.pass(latencyMs);
    if (trouble.kind === "called off" && trouble.request === n && !trouble.answered) {
      controller.abort();
      throw new DOMException("called off", "AbortError");
    }
    const response = await responder.graphql(
      new Request(input, {
        ...init,
        body: JSON.stringify({ query, variables: few }),
        signal: null,
      }),
    );
    if (response.type === "error") throw new TypeError("Failed to fetch");
    if (trouble.kind === "called off" && trouble.request === n) controller.abort();
    return response;
  };

  /** An archive of a tab that may die. */
  const mortal = (archive: Archive): Archive => {
    let steps = 0;
    return new Proxy(archive, {
      get(target, name: keyof Archive) {
        if (name !== "append") {
          const value = target[name];
          return typeof value === "function" ? value.bind(target) : value;
        }
        return async (...args: Parameters<Archive["append"]>) => {
          if (trouble.kind === "dies" && steps++ >= trouble.step) throw new TabDied();
          return target.append(...args);
        };
      },
    });
  };

  const read = async (
    archive: Archive,
    which: readonly number[],
    gated: boolean,
  ): Promise<Visited[]> => {
    const client = createGitHubClient({
      host: "github.com",
      token: "ghp_test",
      now: time.now,
      sleep: time.sleep,
      fetch,
    });
    const store = mortal(archive);
    const results: Visited[] = [];
    const repositories = repositoriesOf(await archive.itemFacts());
    for (const index of which) {
      const source = sources[index];
      if (!source) throw new RangeError(`no source ${index}`);
      controller = new AbortController();
      const { signal } = controller;
      const sizes = { rows: pageSize, items: pageSize };
      const options = { client, store, source, now: time.now, sizes, signal, online: () => true };
      const gate: Gate = {
        repositories,
        last: async () => (gated ? ((await archive.meta(`gate ${index}`)) as string | null) : null),
        keep: (mark) => archive.putMeta(`gate ${index}`, mark),
      };
      const result = await syncSource({ ...options, gate }).catch((error: unknown) =>
        expected(error),
      );
      results.push({ source, result, endedAt: time.now() });
    }
    return results;
  };

  return {
    time,
    openArchive: () => openMemoryArchive(),
    async visit(archive: Archive, { at, which, gated, ...how }: Visit): Promise<Visited[]> {
      time.pass(Math.max(0, at - time.now()));
      trouble = how.trouble;
      latencyMs = how.latencyMs;
      count = 0;
      return read(archive, which, gated);
    },
    /** Reads all sources without trouble, at least at that instant. */
    async readAll(archive: Archive, at: number): Promise<Visited[]> {
      const which = sources.map((_, index) => index);
      const trouble = { kind: "none" } as const;
      return this.visit(archive, {
        at,
        which,
        gated: false,
        archive: "stays",
        elsewhere: false,
        trouble,
        latencyMs: 0,
      });
    },
  };
}

/** What a troubled reading may end in; anything else is a fault of ours. */
function expected(error: unknown): Error {
  if (error instanceof GitHubError || error instanceof TabDied) return error;
  if (error instanceof DOMException && error.name === "AbortError") return error;
  throw error;
}
