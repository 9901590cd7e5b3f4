import type { SyncState } from "./protocol.ts";

/** What one tab tells the others of the same browser. */
export type TabMessage =
  /** The archive holds more than before. */
  | { kind: "facts" }
  /** Somebody wants a host's token forgotten. */
  | { kind: "forgotten"; host: string }
  /** A team is deleted. */
  | { kind: "deleted"; team: string }
  /** A team was described anew; `fewer`: it has left a source. */
  | { kind: "described"; team: string; fewer: boolean }
  /** How the reading of a team goes on in the tab that does it. */
  | { kind: "sync"; team: string; sync: SyncState };

/** The other tabs that work on the same archive. */
export type Tabs = {
  /** Runs the work when no other tab does work of that name: at once, or when the other has ended or died. */
  alone<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when nobody does work of that name; never, where tabs cannot know of each other. */
  whenFree(name: string): Promise<void>;
  tell(message: TabMessage): void;
  /** What the other tabs tell, never what this one tells. */
  listen(hear: (message: TabMessage) => void): void;
};

type Means = {
  /** What the tabs have in common: the archive's name. */
  scope: string;
  locks?: Pick<LockManager, "request"> | undefined;
  channel?: Pick<BroadcastChannel, "postMessage" | "addEventListener"> | undefined;
};

/**
 * Tabs by the browser's locks and channels. Without locks each tab reads for itself: what
 * is read twice is kept once. Without a channel a tab learns by its next own reading.
 */
export function createTabs({ scope, locks, channel }: Means): Tabs {
  const turns = new Map<string, Promise<unknown>>();
  const inTurn = <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const turn = (turns.get(name) ?? Promise.resolve()).then(work);
    turns.set(
      name,
      turn.catch(() => {}),
    );
    return turn;
  };
  return {
    alone: async (name, work) =>
      locks ? locks.request(`${scope} ${name}`, work) : inTurn(name, work),
    whenFree: (name) =>
      locks
        ? locks.request(`${scope} ${name}`, { mode: "shared" }, () => {})
        : new Promise(() => {}),
    tell(message) {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no other end to name
      channel?.postMessage(message);
    },
    listen(hear) {
      channel?.addEventListener("message", ({ data }) => hear(data as TabMessage));
    },
  };
}

/** The tabs of this browser that work on the archive of that name. Where the browser has no means for it, each is alone. */
export const browserTabs = (scope: string): Tabs =>
  createTabs({
    scope,
    // Missing in older browsers, and on pages without TLS.
    locks: "locks" in navigator ? navigator.locks : undefined,
    channel: "BroadcastChannel" in globalThis ? new BroadcastChannel(scope) : undefined,
  });
