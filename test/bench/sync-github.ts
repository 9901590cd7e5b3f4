import { createResponder } from "../../mocks/github/http/respond.ts";
import type { Replay } from "../../mocks/github/state/world-state.ts";
import { createTwin, type Logged } from "../../mocks/github/twin.ts";
import type { SyncClock } from "./sync-clock.ts";

/** A request as it was sent; `answered` once GitHub's answer was given back. */
export type Sent = Logged & { answered: boolean };

const second = 1000;
/** How long GitHub takes for a page of a board, and for fifty whole items. */
const page = 0.8 * second;
const fifty = 3 * second;

/**
 * A GitHub that takes its time: 0.8 s for a page of a board and other short answers,
 * 3 s for fifty whole items and their share for fewer.
 *
 * @param cut    asked before each request is sent; true: the network is gone
 */
export function slowGitHub(options: {
  world: Replay;
  clock: SyncClock;
  pointsAnHour?: number;
  cut?: (count: number) => boolean;
}) {
  const { clock, cut = () => false, ...rest } = options;
  const twin = createTwin({ ...rest, now: clock.now });
  const responder = createResponder(twin);
  const sent: Sent[] = [];

  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { query, variables } = JSON.parse(init?.body as string) as {
      query: string;
      variables: Record<string, unknown>;
    };
    const name = /\bquery\s+(\w+)/.exec(query)?.[1] ?? "";
    const request: Sent = { name, variables, points: 0, answered: false };
    sent.push(request);
    if (cut(sent.length)) throw new TypeError("the network is gone");
    await clock.sleep(lasts(name, variables));
    init?.signal?.throwIfAborted();
    const response = await responder.graphql(new Request(input, init));
    request.points = twin.log.at(-1)?.points ?? 0;
    twin.log.length = 0;
    request.answered = true;
    return response;
  };
  return { fetch, sent };
}

const lasts = (name: string, { ids }: Record<string, unknown>): number =>
  name.startsWith("Hydrate") && Array.isArray(ids)
    ? Math.max(page, (fifty * ids.length) / 50)
    : page;
