import type { World } from "../../../mocks/github/action.ts";
import { leftOutHeader, type PartialFault } from "../../../mocks/github/http/faults.ts";
import { partOf } from "../../../mocks/github/http/withheld.ts";
import { createTwin } from "../../../mocks/github/twin.ts";
import { openMemoryArchive } from "../../../src/archive/memory-archive.ts";
import type { Source } from "../../../src/domain/source.ts";
import { createGitHubClient } from "../../../src/github/client.ts";
import { syncSource } from "../../../src/github/sync/sync-source.ts";
import { virtualTime } from "../virtual-time.ts";

type Asked = { name: string; variables: Record<string, unknown> };
type Fault = (asked: Asked) => Response | Error | undefined;

/**
 * A world served with two entries a page, an archive, and a way to read the one
 * into the other at a given time.
 */
export function setUp(
  world: World,
  source: Source,
  options: { pointsAnHour?: number } = {},
  archive = openMemoryArchive(),
) {
  const time = virtualTime(0);
  const { execute } = createTwin({ world, now: time.now, ...options });
  const asked: Asked[] = [];
  let fault: Fault = () => undefined;
  let hides: (asked: Asked) => boolean = () => false;
  let how: PartialFault = "some forbidden";
  let leavesOut: (asked: Asked) => boolean = () => false;

  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const { query, variables } = (await request.json()) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const name = /query (\w+)/.exec(query)?.[1] ?? "";
    asked.push({ name, variables });
    const failing = fault({ name, variables });
    if (failing instanceof Error) throw failing;
    if (failing) return failing;
    const few =
      "first" in variables
        ? { ...variables, first: Math.min(2, Number(variables["first"])) }
        : variables;
    const text = query.replaceAll("timelineItems(first: 100", "timelineItems(first: 2");
    const body = execute(text, few);
    return Response.json(
      hides({ name, variables }) ? partOf(body, how) : body,
      leavesOut({ name, variables }) ? { headers: leftOutHeader["saml, left out"] } : {},
    );
  };
  const client = createGitHubClient({
    host: "github.com",
    token: "ghp_test",
    now: time.now,
    sleep: time.sleep,
    fetch,
  });
  return {
    archive,
    /** Requests so far, in order. */
    asked,
    time,
    names: () => asked.map(({ name }) => name),
    fail: (next: Fault) => {
      fault = next;
    },
    /** Of which answers GitHub keeps back a part: the second half, or as said. */
    hide: (next: (asked: Asked) => boolean, fault: PartialFault = "some forbidden") => {
      hides = next;
      how = fault;
    },
    /** Which answers GitHub leaves organisations out of, and says so in a header alone. */
    leaveOut: (next: (asked: Asked) => boolean) => {
      leavesOut = next;
    },
    /** Reads the source as of an instant. */
    sync(
      at: number,
      more: Pick<Parameters<typeof syncSource>[0], "signal" | "onProgress" | "gate"> = {},
    ) {
      time.pass(at - time.now());
      asked.length = 0;
      return syncSource({ client, store: archive, source, now: time.now, ...more });
    },
    async facts(item: string) {
      const [known] = await archive.known([item]);
      return (known?.facts ?? []).toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
    },
    async item(id: string) {
      const [known] = await archive.known([id]);
      return known?.item ?? null;
    },
  };
}
