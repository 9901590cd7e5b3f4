import { createTabs, type Tabs } from "../../src/engine/tabs.ts";

type Request = { name: string; shared: boolean; begin: () => void };

/** The locks of one browser, by the rules of the Web Locks API: first come, first served. */
function fakeLocks(): Pick<LockManager, "request"> {
  const held = new Map<string, { shared: boolean; count: number }>();
  let queue: Request[] = [];
  const advance = () => {
    const blocked = new Set<string>();
    const waiting = queue;
    for (const request of waiting) {
      const holder = held.get(request.name);
      const free = !holder || (holder.shared && request.shared);
      if (!free || blocked.has(request.name)) {
        blocked.add(request.name);
        continue;
      }
      held.set(request.name, { shared: request.shared, count: (holder?.count ?? 0) + 1 });
      queue = queue.filter((other) => other !== request);
      request.begin();
    }
  };
  const leave = (name: string) => {
    const holder = held.get(name);
    if (holder && holder.count > 1) holder.count -= 1;
    else held.delete(name);
    advance();
  };
  const request = async (...args: unknown[]) => {
    const [name, options, callback] = args.length === 3 ? args : [args[0], {}, args[1]];
    const shared = (options as LockOptions).mode === "shared";
    await new Promise<void>((begin) => {
      queue.push({ name: String(name), shared, begin });
      advance();
    });
    try {
      return await (callback as () => Promise<unknown>)();
    } finally {
      leave(String(name));
    }
  };
  return { request };
}

/** A browser: what it makes for each tab that is opened in it. */
export function fakeBrowser(): { openTab(): Tabs } {
  const locks = fakeLocks();
  const ears: { from: object; hear: (event: MessageEvent) => void }[] = [];
  return {
    openTab() {
      const self = {};
      return createTabs({
        scope: "test",
        locks,
        channel: {
          postMessage(data: unknown) {
            for (const { from, hear } of ears)
              if (from !== self) setTimeout(() => hear(new MessageEvent("message", { data })), 0);
          },
          addEventListener: (_: string, hear: (event: MessageEvent) => void) => {
            ears.push({ from: self, hear });
          },
        } as BroadcastChannel,
      });
    },
  };
}
